#include "app/installation.hpp"

#include "support/store.hpp"

using test::TestStore;

namespace {

std::optional<std::string> value(TestStore& store, std::string_view name)
{
    return store.read([&](storage::Read& read) { return app::installation_value(read, name); });
}

}

TEST_CASE("what is forgotten is gone, and forgetting it twice does no harm")
{
    test::for_each_engine([](TestStore& store) {
        store.fill([](storage::Write& write) { app::set_installation_value(write, "secret", "x"); });
        REQUIRE(value(store, "secret") == "x");
        for (int time = 0; time < 2; ++time) {
            store.fill([](storage::Write& write) { app::forget_installation_value(write, "secret"); });
            CHECK_FALSE(value(store, "secret"));
        }
    });
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
