#include "app/installation.hpp"

#include "support/store.hpp"

using test::TestStore;

namespace {

std::optional<std::string> value(TestStore& store, std::string_view name)
{
    return store.read([&](storage::Read& read) { return app::installation_value(read, name); });
}

}

TEST_CASE("the secret is made once and kept across starts, and another program on the store has the same")
{
    test::for_each_engine([](TestStore& store) {
        CHECK_FALSE(value(store, "secret"));
        const auto secret = app::secret_of(store.database());
        CHECK(secret.size() == 32);
        CHECK(secret.find_first_not_of("0123456789abcdef") == std::string::npos);
        CHECK(app::secret_of(store.database()) == secret);
        CHECK(app::secret_of(*store.another_node()) == secret);
        CHECK(value(store, "secret") == secret);
    });
}

TEST_CASE("two installations have different secrets")
{
    TestStore one(storage::Engine::sqlite);
    TestStore other(storage::Engine::sqlite);
    CHECK(app::secret_of(one.database()) != app::secret_of(other.database()));
}

TEST_CASE("a store is a demonstration once it bears the mark, and not before")
{
    test::for_each_engine([](TestStore& store) {
        CHECK_FALSE(app::is_demonstration(store.database()));
        store.fill([](storage::Write& write) { app::set_installation_value(write, "demo", "true"); });
        CHECK(app::is_demonstration(store.database()));
        CHECK(app::is_demonstration(*store.another_node()));
    });
}

TEST_CASE("what an installation knows can be set anew, and each name stands for itself")
{
    test::for_each_engine([](TestStore& store) {
        store.fill([](storage::Write& write) {
            app::set_installation_value(write, "first", "old");
            app::set_installation_value(write, "first", "Größe 'neu'");
            app::set_installation_value(write, "second", "");
        });
        CHECK(value(store, "first") == "Größe 'neu'");
        CHECK(value(store, "second") == "");
        CHECK_FALSE(value(store, "third"));
    });
}
