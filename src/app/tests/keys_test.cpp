#include "app/keys.hpp"

#include "app/installation.hpp"
#include "app/key_ring.hpp"
#include "support/store.hpp"
#include "support/strings.hpp"
#include "web/csrf.hpp"

#include <fstream>
#include <sys/stat.h>

using app::Key;
using test::TestStore;
using namespace std::chrono_literals;

namespace {

const base::Instant morning{std::chrono::milliseconds(1773482400000)};

struct Place {
    test::TemporaryFolder folder;
    std::filesystem::path file = folder.path() / "apart" / "keys";
};

std::optional<std::string> value(TestStore& store, std::string_view name)
{
    return store.read([&](storage::Read& read) { return app::installation_value(read, name); });
}

std::string refusal(TestStore& store, const std::filesystem::path& file)
{
    try {
        app::keys_for(store.database(), file, morning);
        return {};
    } catch (const std::runtime_error& error) {
        return error.what();
    }
}

}

TEST_CASE("a new installation gets its first key in a file of its own, and finds it again")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        const Place place;
        const auto keys = app::keys_for(store.database(), place.file, morning);
        REQUIRE(keys.size() == 1);
        CHECK(keys[0].secret.size() == 32);
        CHECK(value(store, "key") == keys[0].id);
        CHECK(app::keys_for(store.database(), place.file, morning + 24h) == keys);
        struct stat state{};
        REQUIRE(::stat(place.file.c_str(), &state) == 0);
        CHECK((state.st_mode & 0777) == 0600);
    });
}

TEST_CASE("the secret that an older program kept in the store moves into the file, and forms that are open stay good")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        const std::string secret(32, 'f');
        const auto token = web::form_token(std::string_view(secret), morning);
        store.fill([&](storage::Write& write) { app::set_installation_value(write, "secret", secret); });
        const Place place;
        const auto keys = app::keys_for(store.database(), place.file, morning);
        const web::SigningKeys in_force;
        app::put_in_force(in_force, keys, morning);
        CHECK(web::is_valid_token(in_force, token, morning + 1h));
        CHECK_FALSE(value(store, "secret"));
        CHECK(value(store, "key") == keys[0].id);
    });
}

TEST_CASE("after a rotation the new key signs, and what the old one signed stays good until it is forgotten")
{
    const Place place;
    const auto first = app::rotate_keys(place.file, storage::Engine::sqlite, morning);
    const web::SigningKeys in_force;
    app::put_in_force(in_force, *app::read_keys(place.file), morning);
    const auto token = web::form_token(in_force, morning);

    const auto second = app::rotate_keys(place.file, storage::Engine::sqlite, morning + 1h);
    const auto keys = *app::read_keys(place.file);
    app::put_in_force(in_force, keys, morning + 1h);
    CHECK(in_force.signing() == second.secret);
    CHECK(web::is_valid_token(in_force, token, morning + 2h));
    CHECK(web::is_valid_token(in_force, web::form_token(in_force, morning + 1h), morning + 2h));
    CHECK_FALSE(web::is_valid_token(web::SigningKeys(second.secret), token, morning + 2h));

    app::put_in_force(in_force, keys, morning + 1h + app::overlap + 1ms);
    CHECK(in_force.believed() == std::vector{second.secret});
    app::rotate_keys(place.file, storage::Engine::sqlite, morning + 2h + app::overlap);
    CHECK(app::read_keys(place.file)->front().id == second.id); // the first one is gone
    CHECK(first.id != second.id);
}

TEST_CASE("where several nodes share a store, a new key signs only when there was time to bring it round")
{
    const Place place;
    const auto first = app::rotate_keys(place.file, storage::Engine::postgres, morning);
    CHECK(first.signs_from == morning);
    const auto second = app::rotate_keys(place.file, storage::Engine::postgres, morning + 1h);
    const auto keys = *app::read_keys(place.file);
    CHECK(app::signing_key(keys, morning + 1h + 9min).id == first.id);
    CHECK(app::signing_key(keys, morning + 1h + 10min).id == second.id);
    const web::SigningKeys in_force;
    app::put_in_force(in_force, keys, morning + 1h);
    CHECK(in_force.believed() == std::vector{first.secret, second.secret}); // a node that is ahead is believed already
}

TEST_CASE("a running server hears of a new key by itself, and of a broken file it keeps what it has")
{
    const Place place;
    const auto first = app::rotate_keys(place.file, storage::Engine::sqlite, morning);
    const web::SigningKeys in_force;
    app::KeyRing ring(place.file, in_force, *app::read_keys(place.file));
    CHECK(ring.look(morning).empty());
    CHECK(in_force.signing() == first.secret);

    const auto second = app::rotate_keys(place.file, storage::Engine::sqlite, morning + 1h);
    CHECK(ring.look(morning + 1h).empty());
    CHECK(in_force.signing() == second.secret);

    std::ofstream(place.file) << "nonsense";
    std::filesystem::last_write_time(place.file, std::filesystem::file_time_type::clock::now() + 1h);
    CHECK(ring.look(morning + 2h).find("does not hold keys") != std::string::npos);
    CHECK(in_force.signing() == second.secret);
    std::filesystem::remove(place.file);
    CHECK(ring.look(morning + 2h).empty());
    CHECK(in_force.signing() == second.secret);
}

TEST_CASE("a key file that others may read, that is broken or empty is refused with what to do")
{
    TestStore store(storage::Engine::sqlite);
    const Place place;
    app::keys_for(store.database(), place.file, morning);
    ::chmod(place.file.c_str(), 0640);
    CHECK(refusal(store, place.file) == "others may read the key file " + place.file.string() + ": chmod 600 " + place.file.string() +
                                            "; if they may have done so, make a new key with “buendnisnetz keys rotate”");
    ::chmod(place.file.c_str(), 0600);
    CHECK(refusal(store, place.file).empty());
    for (const auto* broken : {"", "key = 7", "[[key]]\n", "[[key]]\nid = 'x'\nsecret = 'short'\nmade_at = 1\nsigns_from = 1\n", "[[key]\n", "key = [1]"}) {
        CAPTURE(broken);
        std::ofstream(place.file) << broken;
        CHECK(refusal(store, place.file).find("does not hold keys: bring the file back") != std::string::npos);
    }
}

TEST_CASE("a file that is missing, or lacks the key that other nodes use, is said before anything is signed")
{
    TestStore store(storage::Engine::sqlite);
    const Place place;
    app::keys_for(store.database(), place.file, morning);
    std::filesystem::rename(place.file, place.file.string() + ".away");
    CHECK(refusal(store, place.file).starts_with("the key file " + place.file.string() + " is missing: bring it from another node"));
    CHECK_FALSE(std::filesystem::exists(place.file));

    const Place other;
    app::rotate_keys(other.file, storage::Engine::sqlite, morning);
    CHECK(refusal(store, other.file).find(" lacks the key ") != std::string::npos);
}

TEST_CASE("keys are written and read as they are")
{
    const Place place;
    std::vector<Key> keys = {app::new_key(morning, 0ms), app::new_key(morning + 1h, 10min)};
    keys[0].retired_at = morning + 1h + 10min;
    app::write_keys(place.file, keys);
    CHECK(*app::read_keys(place.file) == keys);
    CHECK_FALSE(app::read_keys(place.folder.path() / "absent"));
    CHECK(keys[0].secret != keys[1].secret);
}
