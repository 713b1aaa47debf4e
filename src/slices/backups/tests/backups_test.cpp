#include "slices/backups/tests/installations.hpp"

#include <thread>

using test::create;
using test::fill;
using test::installation;
using test::lines_in;
using test::put;
using test::refusal_of;
using test::TestStore;

namespace {

constexpr const char* damaged = "the backup {0} is damaged: it is not as it was written; take another one";
constexpr const char* cut_off = "the backup {0} is cut off: its end is missing; take another one";
constexpr const char* foreign = "{0} is not a backup of this program";

const storage::TableContent* content_of(const backups::Manifest& manifest, const std::string& name)
{
    for (const auto& content : manifest.tables) {
        if (content.name == name) return &content;
    }
    return nullptr;
}

}

TEST_CASE("a backup says what it holds: every table with its lines, the step of the schema, program, time and engine")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        fill(store, 3);
        const test::TemporaryFolder place;
        const auto made = create(store, place.path() / "backup");
        REQUIRE(made);
        CHECK(made->program == "0.1.0");
        CHECK(made->engine == store.engine());
        CHECK(made->created_at == "2026-03-14T10:00:00Z");
        CHECK(made->migration > 0);
        REQUIRE(content_of(*made, "installation") != nullptr);
        CHECK(content_of(*made, "installation")->rows == 3);
        CHECK(content_of(*made, "installation")->sha256.size() == 64);
        CHECK(content_of(*made, "topic")->rows > 10);
        CHECK(backups::manifest_of(place.path() / "backup") == made);
    });
}

TEST_CASE("a backup restores into an empty place, and everything there is as it was then")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        fill(store, 500);
        const test::TemporaryFolder place;
        const auto made = create(store, place.path() / "backup");
        REQUIRE(made);
        store.fill([](storage::Write& write) { write.run("insert into installation (name, value) values ('later', '1')", {}); });

        const test::EmptyStore other(store.engine());
        const auto restored = backups::restore(place.path() / "backup", installation(other), backups::Occupied::refuse, test::backup_time);
        REQUIRE_MESSAGE(restored, refusal_of(restored));
        CHECK(*restored == *made);
        const auto again = create(other, place.path() / "again");
        REQUIRE(again);
        CHECK(again->tables == made->tables);
        CHECK(lines_in(store) == 501);
    });
}

TEST_CASE("looking whether a backup counts leaves nothing behind and nothing changed")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        fill(store, 20);
        const test::TemporaryFolder place;
        REQUIRE(create(store, place.path() / "backup"));
        const auto verified = backups::verify(place.path() / "backup", installation(store));
        CHECK_MESSAGE(verified, refusal_of(verified));
        CHECK(lines_in(store) == 20);
        CHECK(std::distance(std::filesystem::directory_iterator(place.path()), {}) == 1);
        if (store.engine() == storage::Engine::postgres) {
            const auto schemas = store.read([](storage::Read& read) {
                return read.value<int>(storage::Sql("select 1", "select count(*) from pg_namespace where nspname like 'loading%'"));
            });
            CHECK(schemas == 0);
        }
    });
}

TEST_CASE("while others write, a backup is made of one moment, and nobody waits for it")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        fill(store, 10);
        const test::TemporaryFolder place;
        std::atomic<int> written = 0;
        base::Result<backups::Manifest> made = base::refuse(base::Refused::conflict);
        {
            std::jthread writer([&](const std::stop_token& stop) {
                while (!stop.stop_requested()) {
                    store.fill([&](storage::Write& write) {
                        for (const char* side : {"left", "right"}) {
                            write.run("insert into installation (name, value) values (:name, 'x')",
                                      {{"name", std::string(side) + std::to_string(written.load())}});
                        }
                    });
                    ++written;
                }
            });
            while (written < 5) std::this_thread::yield();
            made = create(store, place.path() / "backup");
        }
        REQUIRE_MESSAGE(made, refusal_of(made));
        CHECK(backups::verify(place.path() / "backup", installation(store)));
        CHECK(content_of(*made, "installation")->rows % 2 == 0); // both sides or none
        CHECK(content_of(*made, "installation")->rows >= 20);
    });
}

TEST_CASE("flipped bytes all over a real backup are noticed before anything is restored")
{
    TestStore store(storage::Engine::sqlite);
    const test::TemporaryFolder place;
    const auto file = place.path() / "backup";
    REQUIRE(create(store, file));
    const auto whole = test::file_bytes_of(file);
    const auto flipped = place.path() / "flipped";
    for (std::size_t at = 0; at < whole.size(); at += std::max<std::size_t>(1, whole.size() / 150)) {
        auto bytes = whole;
        bytes[at] ^= 0x10;
        put(flipped, bytes);
        CAPTURE(at);
        CHECK_FALSE(backups::manifest_of(flipped));
    }
    auto bytes = whole;
    bytes[whole.size() / 2] ^= 1;
    put(flipped, bytes);
    CHECK(refusal_of(backups::verify(flipped, installation(store))) == damaged);
    put(flipped, whole.substr(0, whole.size() / 2));
    CHECK(refusal_of(backups::verify(flipped, installation(store))) == cut_off);
    put(flipped, "ein Brief");
    CHECK(refusal_of(backups::verify(flipped, installation(store))) == foreign);
    CHECK(refusal_of(backups::verify(place.path() / "absent", installation(store))) == "the backup {0} cannot be read");
}

TEST_CASE("a backup whose table comes out otherwise than it went in does not count, even with a proper seal")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        fill(store, 5);
        const test::TemporaryFolder place;
        const auto made = create(store, place.path() / "backup");
        REQUIRE(made);
        const auto& sum = content_of(*made, "installation")->sha256;
        test::forge(place.path() / "backup", place.path() / "forged", [&](const std::string& name, std::string& bytes) {
            if (name == "manifest.json") bytes.replace(bytes.find(sum), 4, "0000");
        });
        const auto verified = backups::verify(place.path() / "forged", installation(store));
        REQUIRE_FALSE(verified);
        CHECK(verified.error().message == base::says("restored, the table {0} is not as it was: the backup does not count", "installation"));
        const test::EmptyStore other(store.engine());
        CHECK_FALSE(backups::restore(place.path() / "forged", installation(other), backups::Occupied::refuse, test::backup_time));
        CHECK_FALSE(storage::is_occupied(other.location()));
    });
}

TEST_CASE("a backup of a newer program is refused with what to do")
{
    TestStore store(storage::Engine::sqlite);
    const test::TemporaryFolder place;
    REQUIRE(create(store, place.path() / "backup"));
    const auto changed = [&](const char* from, const char* to) {
        std::filesystem::remove(place.path() / "changed");
        test::forge(place.path() / "backup", place.path() / "changed", [&](const std::string& name, std::string& bytes) {
            if (name == "manifest.json") bytes.replace(bytes.find(from), std::string_view(from).size(), to);
        });
        return refusal_of(backups::verify(place.path() / "changed", installation(store)));
    };
    const auto* newer = "the backup {0} was made by a newer program: restore it with that one";
    CHECK(changed("\"format\":1", "\"format\":2") == newer);
    CHECK(changed("\"migration\":", "\"migration\":9") == newer);
    CHECK(changed("\"format\":", "\"formation\":") == foreign);
    CHECK(changed("\"migration\":", "\"migration\":") == "(done)");
}
