#include "storage/sqlite/sqlite_connection.hpp"

#include "support/store.hpp"

#include <fstream>

namespace {

using storage::Fault;
using storage::sqlite::Purpose;

std::string answer(storage::Connection& connection, const storage::Sql& sql)
{
    std::string text;
    connection.run(sql, {}, [&](storage::Row& row) { text += row.next<std::string>(); });
    return text;
}

}

TEST_CASE("the file is written so that a power cut takes nothing that was answered")
{
    const test::TemporaryFolder folder;
    const auto connection = storage::sqlite::connect(folder.path() / "store", Purpose::writing);
    CHECK(answer(*connection, "pragma journal_mode") == "wal");
    CHECK(answer(*connection, "pragma synchronous") == "2");
    CHECK(answer(*connection, "pragma foreign_keys") == "1");
    CHECK(answer(*connection, "pragma wal_autocheckpoint") == "0");
    CHECK(answer(*connection, "pragma trusted_schema") == "0");
}

TEST_CASE("the engine is newer than the bug that damages files, and has what we use")
{
    const std::string version = storage::sqlite::version();
    CHECK_MESSAGE(version >= "3.51.3", version);
    const test::TemporaryFolder folder;
    const auto connection = storage::sqlite::connect(folder.path() / "store", Purpose::writing);
    CHECK_NOTHROW(connection->execute("create virtual table words using fts5(text); create virtual table boxes using rtree(id, a, b)"));
    CHECK_THROWS_AS(connection->execute("select load_extension('x')"), Fault);
    CHECK_THROWS_AS(connection->execute("select \"no such column\""), Fault);
}

TEST_CASE("a reader does not create the file, and its writes are refused")
{
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "store";
    CHECK_THROWS_AS(storage::sqlite::connect(file, Purpose::reading), Fault);
    CHECK_FALSE(std::filesystem::exists(file));

    storage::sqlite::connect(file, Purpose::writing)->execute("create table t (a text)");
    const auto reader = storage::sqlite::connect(file, Purpose::reading);
    CHECK_THROWS_AS(reader->execute("insert into t values ('x')"), Fault);
}

TEST_CASE("a file that is no database is told apart from one that is locked")
{
    const test::TemporaryFolder folder;
    std::ofstream(folder.path() / "letter") << "Sehr geehrte Damen und Herren, dies ist kein Speicher, sondern ein Brief.";
    try {
        storage::sqlite::connect(folder.path() / "letter", Purpose::writing);
        FAIL("the letter was opened");
    } catch (const Fault& fault) {
        CHECK(fault.kind() == Fault::Kind::other);
    }
    try {
        storage::sqlite::connect(folder.path() / "no" / "such" / "folder", Purpose::writing);
        FAIL("a store in no folder was opened");
    } catch (const Fault& fault) {
        CHECK(fault.kind() == Fault::Kind::unavailable);
    }
}

TEST_CASE("the log of changes does not grow without end")
{
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "store";
    const auto connection = storage::sqlite::connect(file, Purpose::writing);
    connection->execute("create table t (a text)");
    for (int round = 0; round < 60; ++round) {
        connection->execute("begin immediate");
        connection->execute("insert into t select hex(randomblob(2000)) from (with recursive n(i) as (select 1 union all select i + 1 from n where i < 50) select i from n)");
        connection->execute("commit");
    }
    CHECK(std::filesystem::file_size(file) > 8'000'000);
    CHECK(std::filesystem::file_size(file.string() + "-wal") < 6'000'000);
}

TEST_CASE("a visitor that throws leaves the statement ready for its next use")
{
    const test::TemporaryFolder folder;
    const auto connection = storage::sqlite::connect(folder.path() / "store", Purpose::writing);
    connection->execute("create table t (a text); insert into t values ('x'), ('y')");
    static constexpr storage::Sql all = "select a from t";
    CHECK_THROWS_AS(connection->run(all, {}, [](storage::Row&) { throw std::runtime_error("enough"); }), std::runtime_error);
    CHECK(answer(*connection, all) == "xy");
    CHECK_NOTHROW(connection->execute("begin immediate; commit"));
}
