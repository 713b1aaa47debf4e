#include "slices/backups/belongings.hpp"

#include "slices/backups/tests/installations.hpp"

using test::create;
using test::installation;
using test::put;
using test::refusal_of;
using test::TestStore;
using Names = std::vector<std::string>;

TEST_CASE("settings and files belong to an installation; keys, logs, locks and older states do not")
{
    const test::TemporaryFolder data;
    for (const auto* name : {"buendnisnetz.toml", "files/ab/abcdef", "files/key", "lock", "control.sock", "mail/a.eml", "mail.journal", "access.log", "access.log.1",
                             "buendnisnetz.sqlite", "buendnisnetz.sqlite-wal", "keys", "server.key", "before-restore-20260101-000000/x",
                             "old.tar.zst", "restoring-1/x"}) {
        put(data.path() / name, name);
    }
    CHECK(backups::belongings(data.path()) == Names{"buendnisnetz.toml", "files/ab/abcdef", "files/key"});
    std::filesystem::create_symlink("/etc/passwd", data.path() / "files" / "link");
    CHECK(backups::belongings(data.path()).size() == 3);
}

TEST_CASE("a name from a backup never leads out of the data folder")
{
    for (const auto* name : {"a", "a/b", "files/ab/abcdef", "..a/b"}) CHECK_MESSAGE(backups::stays_inside(name), name);
    for (const auto* name : {"", "/etc/passwd", "..", "../a", "a/../../b", "a/..", "./a", "a//b/../c"}) {
        CHECK_MESSAGE(!backups::stays_inside(name), name);
    }
}

TEST_CASE("files come back as they were, and no key is ever in a backup")
{
    TestStore store(storage::Engine::sqlite);
    put(store.folder() / "files" / "picture", std::string(2'500'000, '\xff') + "end");
    put(store.folder() / "buendnisnetz.toml", "listen = '127.0.0.1:1'\n");
    put(store.folder() / "keys", "CANARY-KEY");
    const test::TemporaryFolder place;
    const auto made = create(store, place.path() / "backup");
    REQUIRE(made);
    CHECK(made->files.size() == 2);
    archives::Reader reader(place.path() / "backup");
    while (reader.next()) CHECK(reader.text(100'000'000).find("CANARY-KEY") == std::string::npos);

    const test::EmptyStore other(storage::Engine::sqlite);
    REQUIRE(backups::restore(place.path() / "backup", installation(other), backups::Occupied::refuse, test::backup_time));
    CHECK(test::file_bytes_of(other.folder() / "files" / "picture") == std::string(2'500'000, '\xff') + "end");
    CHECK(test::file_bytes_of(other.folder() / "buendnisnetz.toml") == "listen = '127.0.0.1:1'\n");
    CHECK_FALSE(std::filesystem::exists(other.folder() / "keys"));
}

TEST_CASE("a backup with a name that leads elsewhere is refused, and nothing is written there")
{
    TestStore store(storage::Engine::sqlite);
    put(store.folder() / "files" / "picture", "bytes");
    const test::TemporaryFolder place;
    REQUIRE(create(store, place.path() / "backup"));
    test::forge(place.path() / "backup", place.path() / "forged", [](std::string& name, std::string&) {
        if (name == "files/files/picture") name = "files/../../escaped";
    });
    const test::EmptyStore other(storage::Engine::sqlite);
    CHECK(refusal_of(backups::restore(place.path() / "forged", installation(other), backups::Occupied::refuse, test::backup_time)) ==
          "{0} is not a backup of this program");
    CHECK_FALSE(std::filesystem::exists(other.folder().parent_path() / "escaped"));
    CHECK_FALSE(std::filesystem::exists(other.folder() / "escaped"));
}

TEST_CASE("a place that is not empty is left alone; when told to, what was there is moved aside")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        test::fill(store, 4);
        const test::TemporaryFolder place;
        const auto made = create(store, place.path() / "backup");
        REQUIRE(made);
        test::EmptyStore other(store.engine());
        put(other.folder() / "buendnisnetz.toml", "threads = 2\n");
        const auto restored = [&](backups::Occupied occupied) {
            return refusal_of(backups::restore(place.path() / "backup", installation(other), occupied, test::backup_time));
        };
        CHECK(restored(backups::Occupied::refuse) == "(done)"); // settings are not in the way
        CHECK(restored(backups::Occupied::refuse) == "{0} is not empty: with --replace what is there is moved aside");
        storage::connect_for_writing(other.location())->execute("insert into installation (name, value) values ('newer', '1')");
        CHECK(restored(backups::Occupied::move_aside) == "(done)");
        CHECK(create(other, place.path() / "again")->tables == made->tables);
        CHECK(test::file_bytes_of(other.folder() / "buendnisnetz.toml") == "threads = 2\n");

        const auto aside = storage::Location{other.folder() / "before-restore-20260314-100000" / "buendnisnetz.sqlite", store.location().postgres_url};
        if (store.engine() == storage::Engine::sqlite) {
            CHECK(storage::connect_for_writing(aside)->run("update installation set value = '2' where name = 'newer'", {}, {}) == 1);
        } else {
            const auto connection = storage::connect_for_writing(other.location());
            connection->execute("set search_path = \"before-restore-20260314-100000\"");
            CHECK(connection->run("update installation set value = '2' where name = 'newer'", {}, {}) == 1);
        }
    });
}

TEST_CASE("a backup of one engine is not restored into the other")
{
    TestStore sqlite(storage::Engine::sqlite);
    TestStore postgres(storage::Engine::postgres);
    const test::TemporaryFolder place;
    REQUIRE(create(sqlite, place.path() / "sqlite"));
    REQUIRE(create(postgres, place.path() / "postgres"));
    const test::EmptyStore empty(storage::Engine::sqlite);
    CHECK(refusal_of(backups::verify(place.path() / "postgres", installation(empty))) ==
          "this backup is of a store on PostgreSQL: say with --database where it goes");
    CHECK(refusal_of(backups::restore(place.path() / "sqlite", installation(postgres), backups::Occupied::move_aside, test::backup_time)) ==
          "this backup is of a store on SQLite: it does not go into PostgreSQL");
    CHECK(refusal_of(backups::verify(place.path() / "sqlite", installation(postgres))) == "(done)"); // for a look any place will do
}

TEST_CASE("a backup is never written over another file, nor left half where it cannot be written")
{
    TestStore store(storage::Engine::sqlite);
    const test::TemporaryFolder place;
    put(place.path() / "precious", "mine");
    CHECK(refusal_of(create(store, place.path() / "precious")) == "{0} is there already; nothing was written");
    CHECK(test::file_bytes_of(place.path() / "precious") == "mine");
    CHECK(refusal_of(create(store, place.path() / "no" / "folder" / "backup")) == "the backup cannot be written: {0}");
    CHECK(std::distance(std::filesystem::directory_iterator(place.path()), {}) == 1);
    CHECK(backups::file_name(test::backup_time) == "buendnisnetz-20260314-100000.tar.zst");
}
