#include "storage/migrations.hpp"
#include "storage/soundness.hpp"
#include "storage/sqlite/fault_kind.hpp"
#include "storage/versions.hpp"
#include "storage/postgres/postgres_connection.hpp"
#include "support/store.hpp"
#include "support/strings.hpp"

#include <fstream>
#include <rapidcheck.h>
#include <set>

namespace {

using storage::Fault;
using storage::Migration;
using storage::Versions;
using test::EmptyStore;
using test::TestStore;
using Kind = Fault::Kind;

constexpr Migration first{1, "0001_first", "create table one (a text)", "create table one (a text)"};
constexpr Migration second{2, "0002_second", "create table two (a text)", "create table two (a text)"};
constexpr Migration third{3, "0003_third", "create table three (a text)", "create table three (a text)"};

std::vector<int> numbers(const std::vector<Migration>& steps)
{
    std::vector<int> all;
    for (const auto& step : steps) all.push_back(step.number);
    return all;
}

}

TEST_CASE("only a sync that failed is told as lost: everybody else is told to wait, or that there is no space")
{
    for (const int lost : {SQLITE_IOERR_FSYNC, SQLITE_IOERR_DIR_FSYNC, SQLITE_IOERR_TRUNCATE}) CHECK(storage::sqlite::kind_of(lost) == Kind::lost_writes);
    for (const int waits : {SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_RECOVERY, SQLITE_LOCKED, SQLITE_CANTOPEN, SQLITE_CANTOPEN_ISDIR, SQLITE_PERM,
                            SQLITE_READONLY, SQLITE_READONLY_DBMOVED, SQLITE_IOERR, SQLITE_IOERR_READ, SQLITE_IOERR_WRITE}) {
        CAPTURE(waits);
        CHECK(storage::sqlite::kind_of(waits) == Kind::unavailable);
    }
    CHECK(storage::sqlite::kind_of(SQLITE_FULL) == Kind::full);
    for (const int other : {SQLITE_ERROR, SQLITE_CONSTRAINT, SQLITE_CONSTRAINT_UNIQUE, SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_MISUSE, SQLITE_NOMEM, SQLITE_TOOBIG}) {
        CAPTURE(other);
        CHECK(storage::sqlite::kind_of(other) == Kind::other);
    }
}

TEST_CASE("a store whose file was damaged is told as that, and a sound one as sound")
{
    std::string file;
    {
        TestStore store(storage::Engine::sqlite);
        CHECK(storage::defect_of(store.location()).empty());
        storage::Database& database = store.database();
        database.finish();
        file = test::file_bytes_of(store.location().file);
    }
    REQUIRE(file.size() > 20'000);
    const test::TemporaryFolder folder;
    const auto damaged = folder.path() / "damaged.sqlite";
    auto bytes = file;
    for (std::size_t at = 4096; at + 4096 < bytes.size(); at += 4096) bytes.replace(at, 64, std::string(64, '\xff'));
    std::ofstream(damaged, std::ios::binary) << bytes;
    const auto told = [&] {
        try {
            return storage::defect_of({damaged, {}});
        } catch (const Fault& fault) {
            return std::string(fault.what());
        }
    };
    CHECK_FALSE(told().empty());
    std::ofstream(damaged, std::ios::binary | std::ios::trunc) << file;
    CHECK(told().empty());
}

TEST_CASE("a server says how it is set, so that the operator can be told what would lose data")
{
    TestStore store(storage::Engine::postgres);
    const auto settings = storage::server_settings(store.location());
    std::set<std::string> names;
    for (const auto& [name, value] : settings) {
        CHECK_FALSE(value.empty());
        names.insert(name);
    }
    CHECK(names == std::set<std::string>{"fsync", "full_page_writes", "synchronous_commit", "server_version_num", "server_encoding", "lc_ctype"});
    CHECK(settings.at("server_encoding") == "UTF8");
    CHECK(std::stoi(settings.at("server_version_num")) >= 150000);
    CHECK(storage::defect_of(store.location()).empty());
}

TEST_CASE("steps are carried out from where the store is, and what was done is never done again")
{
    test::for_each_engine<EmptyStore>([](EmptyStore& store) {
        const auto connection = storage::connect_for_writing(store.location());
        const std::array one = {first};
        const std::array three = {first, second, third};
        const std::array two = {first, second};
        CHECK(numbers(storage::migrate(*connection, one)) == std::vector<int>{1});
        CHECK(storage::schema_version(*connection) == 1);
        CHECK(numbers(storage::migrate(*connection, three)) == std::vector<int>{2, 3});
        CHECK(numbers(storage::migrate(*connection, three)).empty());
        CHECK(storage::schema_version(*connection) == 3);
        CHECK_THROWS_WITH_AS(storage::migrate(*connection, two), doctest::Contains("at step 3 of a newer program; this one knows 2 steps"), Fault);
        CHECK(storage::schema_version(*connection) == 3);
        CHECK_NOTHROW(connection->execute("insert into three (a) values ('x')"));
    });
}

TEST_CASE("a part that was touched before anybody asked for it is not taken for fresh")
{
    Versions versions;
    const auto began = versions.now();
    versions.touch({"alliance:rostock", "registry", "registry"});
    CHECK(versions.slot("alliance:rostock").load() > began);
    CHECK(versions.slot("registry").load() == versions.slot("alliance:rostock").load());
    CHECK(versions.slot("alliance:kiel").load() <= began);
    versions.touch_all();
    const auto after_all = versions.now();
    versions.touch({"registry"});
    CHECK(versions.slot("registry").load() > after_all);
    CHECK(versions.slot("alliance:kiel").load() <= after_all);
    CHECK(versions.slot("asked for late").load() <= after_all);
    CHECK(versions.slot("asked for late").load() > began);
}

TEST_CASE("every touch is a later moment, and a name is itself and no other")
{
    Versions versions;
    auto before = versions.now();
    for (const auto* name : {"", "a", "A", "a ", "alliance:1", "alliance:10"}) {
        versions.touch({name});
        CHECK(versions.now() > before);
        CHECK(versions.slot(name).load() == versions.now());
        before = versions.now();
    }
    std::set<std::uint64_t> moments;
    for (const auto* name : {"", "a", "A", "a ", "alliance:1", "alliance:10"}) moments.insert(versions.slot(name).load());
    CHECK(moments.size() == 6);
}

TEST_CASE("a statement without names stays as it is, and one with names has a number for each")
{
    CHECK(rc::check("statements", [] {
        std::string sql;
        std::set<std::string> names;
        for (const auto& part : *rc::gen::container<std::vector<std::string>>(
                 rc::gen::element<std::string>(" :a ", " :b1 ", " :long_name ", "x", " = ", "::text ", "'it''s :no'", " : ", "(", ","))) {
            sql += part;
            if (part.starts_with(" :") && part.size() > 3) names.insert(part.substr(2, part.size() - 3));
        }
        const auto statement = storage::postgres::numbered(sql);
        RC_ASSERT(std::set<std::string>(statement.names.begin(), statement.names.end()) == names);
        RC_ASSERT(statement.names.size() == names.size());
        if (names.empty()) RC_ASSERT(statement.text == sql);
        const auto highest = "$" + std::to_string(names.size());
        RC_ASSERT(names.empty() || statement.text.find(highest) != std::string::npos);
        RC_ASSERT(statement.text.find("$" + std::to_string(names.size() + 1)) == std::string::npos);
    }));
}

TEST_CASE("whoever opens the same store twice reads what the other wrote, each from its next reading on")
{
    test::for_each_engine([](TestStore& store) {
        constexpr storage::Sql insert = "insert into installation (name, value) values (:name, 'x')";
        constexpr storage::Sql count = "select count(*) from installation where name like 'seen%'";
        const auto other = store.another_node();
        const auto seen = [&](storage::Database& database) { return database.read([&](storage::Read& read) { return read.value<int>(count); }); };
        CHECK(seen(*other) == 0);
        for (int number = 1; number <= 3; ++number) {
            store.fill([&](storage::Write& write) { write.run(insert, {{"name", "seen" + std::to_string(number)}}); });
            CHECK(seen(store.database()) == number);
            CHECK(seen(*other) == number);
        }
    });
}
