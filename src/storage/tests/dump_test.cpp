#include "storage/dump.hpp"

#include "storage/migrations.hpp"
#include "storage/soundness.hpp"
#include "support/store.hpp"

#include <fstream>
#include <map>

namespace {

using storage::Engine;
using storage::Fault;
using storage::TableContent;
using test::EmptyStore;
using test::TestStore;

/// A dump as it came, part by part.
struct Dumped {
    std::vector<TableContent> tables;
    std::vector<std::pair<std::string, std::string>> parts;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> progress;
};

Dumped dumped(const EmptyStore& store)
{
    Dumped dump;
    std::uint64_t announced = 0;
    const storage::TakeParts take{[&](const std::string& name, std::uint64_t size) {
                                      dump.parts.emplace_back(name, "");
                                      announced += size;
                                  },
                                  [&](std::string_view bytes) { dump.parts.back().second += bytes; }};
    const test::TemporaryFolder room;
    dump.tables = storage::dump(store.location(), room.path(), take,
                                [&](std::uint64_t done, std::uint64_t all) { dump.progress.emplace_back(done, all); });
    std::uint64_t came = 0;
    for (const auto& [name, bytes] : dump.parts) came += bytes.size();
    CHECK(came == announced);
    CHECK(std::filesystem::is_empty(room.path()));
    return dump;
}

std::unique_ptr<storage::Loading> loaded(const EmptyStore& into, const Dumped& dump)
{
    auto loading = storage::load(into.location(), storage::migrations().back().number);
    for (const auto& [name, bytes] : dump.parts) {
        loading->begin(name);
        for (std::size_t at = 0; at < bytes.size(); at += 100'000) loading->bytes(std::string_view(bytes).substr(at, 100'000));
    }
    return loading;
}

const TableContent& content_of(const std::vector<TableContent>& tables, const std::string& name)
{
    for (const auto& content : tables) {
        if (content.name == name) return content;
    }
    throw std::runtime_error("no table " + name);
}

void execute(const EmptyStore& store, const std::string& script) { storage::connect_for_writing(store.location())->execute(script); }

/// Lines that a careless dump would spoil: quotes, line ends, backslashes, nothing at all, umlauts, great numbers.
constexpr const char* difficult = R"sql(
    insert into place (id, kind, name, slug, latitude, longitude, position_is_exact) values
        (%A, 'state', 'O''Neill "und" \N \\ Größe', 'a', 54.0887000000000029, -1e-300, 0);
    insert into place (id, kind, name, slug, parent_id) values (%B, 'county', '', 'b', %A);
    insert into alliance (id, slug, name, summary, description, website, address, place_id, changed_at) values
        (%C, 'c', 'eine
Zeile	mehr', '', '', '', '', %B, 9223372036854775807);)sql";

std::string for_engine(std::string script, Engine engine)
{
    for (const char key : {'A', 'B', 'C'}) {
        const std::string digits = "0193f7c000007000800000000000000" + std::string(1, key);
        const auto literal = engine == Engine::sqlite ? "x'" + digits + "'" : "'" + digits + "'::uuid";
        for (auto at = script.find(std::string("%") + key); at != std::string::npos; at = script.find(std::string("%") + key)) script.replace(at, 2, literal);
    }
    return script;
}

}

TEST_CASE("difficult lines come out of a dump as they went in")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        execute(store, for_engine(difficult, store.engine()));
        const auto dump = dumped(store);
        CHECK(content_of(dump.tables, "place").rows == 2);
        CHECK(content_of(dump.tables, "alliance").rows == 1);
        const EmptyStore other(store.engine());
        const auto loading = loaded(other, dump);
        auto there = loading->finish();
        auto here = dump.tables;
        const auto by_name = [](const auto& left, const auto& right) { return left.name < right.name; };
        std::sort(there.begin(), there.end(), by_name);
        std::sort(here.begin(), here.end(), by_name);
        CHECK(there == here);
        loading->keep("aside");
        const auto name = storage::Database(other.location(), {1, 1}, {}).read([](storage::Read& read) {
            return read.value<std::string>("select name from alliance where slug = 'c'");
        });
        CHECK(name == "eine\nZeile\tmehr");
    });
}

TEST_CASE("the sum of a table changes with every value, and with nothing else")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        const auto sum = [&] { return content_of(dumped(store).tables, "installation").sha256; };
        const auto empty = sum();
        CHECK(content_of(dumped(store).tables, "installation").rows == 0);
        execute(store, "insert into installation (name, value) values ('a', 'bc')");
        const auto one = sum();
        execute(store, "update installation set name = 'ab', value = 'c'");
        CHECK(sum() != one);
        execute(store, "update installation set name = 'a', value = 'bc'");
        CHECK(sum() == one);
        execute(store, "insert into installation (name, value) values ('b', '')");
        const auto both = sum();
        CHECK(both != one);
        execute(store, "delete from installation where name = 'b'");
        CHECK(sum() == one);
        CHECK(one != empty);
    });
}

TEST_CASE("on PostgreSQL a table comes behind those that it refers to, in lines of whole pieces")
{
    TestStore store(Engine::postgres);
    std::vector<std::string> order;
    execute(store, for_engine(difficult, Engine::postgres));
    const auto dump = dumped(store);
    std::map<std::string, std::size_t> at;
    for (std::size_t number = 0; number < dump.tables.size(); ++number) at[dump.tables[number].name] = number;
    CHECK(at["place"] < at["alliance"]);
    CHECK(at["alliance"] < at["alliance_contact"]);
    CHECK(at["topic"] < at["alliance_topic"]);
    for (const auto& [name, bytes] : dump.parts) {
        CHECK(name.starts_with("tables/"));
        CHECK(bytes.ends_with('\n'));
    }
    CHECK(dump.progress.back() == std::pair<std::uint64_t, std::uint64_t>(dump.tables.size(), dump.tables.size()));
}

TEST_CASE("on SQLite the one part is the file, and progress ends where it should")
{
    TestStore store(Engine::sqlite);
    const auto dump = dumped(store);
    REQUIRE(dump.parts.size() == 1);
    CHECK(dump.parts[0].first == "store.sqlite");
    CHECK(dump.parts[0].second.starts_with("SQLite format 3"));
    CHECK(dump.progress.back().first == dump.progress.back().second);
}

TEST_CASE("full-text and box indexes of SQLite are summed with what they hold")
{
    TestStore store(Engine::sqlite);
    execute(store, "create virtual table words using fts5(text); insert into words values ('Familien in Rostock');"
                   "create virtual table boxes using rtree(id, a, b); insert into boxes values (1, 2, 3);"
                   "create table pairs (a text, b text, primary key (b, a)) without rowid; insert into pairs values ('x', 'y'), ('y', 'x')");
    const auto dump = dumped(store);
    CHECK(content_of(dump.tables, "words_content").rows == 1);
    CHECK(content_of(dump.tables, "boxes_rowid").rows == 1);
    CHECK(content_of(dump.tables, "pairs").rows == 2);
    const EmptyStore other(Engine::sqlite);
    const auto loading = loaded(other, dump);
    CHECK(loading->finish() == dump.tables);
    loading->keep({});
    const auto found = storage::Database(other.location(), {1, 1}, {}).read([](storage::Read& read) {
        return read.value<int>(storage::Sql("select count(*) from words where words match 'rostock'", ""));
    });
    CHECK(found == 1);
}

TEST_CASE("a store that was put together and not kept leaves nothing behind")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        const auto dump = dumped(store);
        const EmptyStore other(store.engine());
        {
            const auto loading = loaded(other, dump);
            loading->finish();
        }
        CHECK_FALSE(storage::is_occupied(other.location()));
        if (store.engine() == Engine::sqlite) CHECK(std::filesystem::is_empty(other.folder()));
        {
            const auto half = storage::load(other.location(), storage::migrations().back().number);
            half->begin(dump.parts.front().first);
            half->bytes(std::string_view(dump.parts.front().second).substr(0, 10));
        }
        CHECK_FALSE(storage::is_occupied(other.location()));
    });
}

TEST_CASE("parts that no dump has are refused")
{
    for (const auto engine : {Engine::sqlite, Engine::postgres}) {
        const EmptyStore store(engine);
        const auto loading = storage::load(store.location(), storage::migrations().back().number);
        for (const auto* name : {"", "store", "tables/", "tables/place", "../store.sqlite", "tables/no such table/000001"}) {
            CAPTURE(name);
            CHECK_THROWS_AS(loading->begin(name), Fault);
        }
    }
}

TEST_CASE("a file in which a line refers to none is refused as a store")
{
    TestStore store(Engine::sqlite);
    execute(store, "pragma foreign_keys = off; insert into postal_code (code, place_id) values ('18055', x'00')");
    const auto dump = dumped(store);
    const EmptyStore other(Engine::sqlite);
    CHECK_THROWS_WITH_AS(loaded(other, dump)->finish(), "SQLite: the store is damaged: a line of postal_code refers to none of place", Fault);
    CHECK(storage::defect_of(store.location()) == "a line of postal_code refers to none of place");
}

TEST_CASE("bytes that are no store are refused, and a place that is taken is not written over")
{
    const EmptyStore store(Engine::sqlite);
    {
        const auto loading = storage::load(store.location(), 1);
        loading->begin("store.sqlite");
        loading->bytes(std::string(5000, 'x'));
        CHECK_THROWS_AS(loading->finish(), Fault);
    }
    std::ofstream(store.location().file) << "mine";
    CHECK_THROWS_AS(storage::load(store.location(), 1), Fault);
    CHECK(std::filesystem::file_size(store.location().file) == 4);
}

TEST_CASE("lines that do not fit their table are a fault, not half a table")
{
    const EmptyStore store(Engine::postgres);
    const auto loading = storage::load(store.location(), storage::migrations().back().number);
    loading->begin("tables/installation/000001");
    loading->bytes("one column only\n");
    CHECK_THROWS_AS(loading->finish(), Fault);
}

TEST_CASE("how far a store is, how large it is and who works with it can be asked from outside")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        CHECK(storage::schema_version(store.location()) == storage::migrations().back().number);
        CHECK(storage::is_occupied(store.location()));
        CHECK(store.read([](storage::Read& read) { return storage::size_of(read); }) > 10'000);
        CHECK(storage::defect_of(store.location()).empty());
        CHECK((storage::others_at(store.location()) > 0) == (store.engine() == Engine::postgres));
    });
    const EmptyStore empty(Engine::postgres);
    CHECK(storage::schema_version(empty.location()) == 0);
    CHECK_FALSE(storage::is_occupied(empty.location()));
    CHECK(storage::others_at(empty.location()) == 0);
    const auto settings = storage::server_settings(empty.location());
    CHECK(settings.at("fsync") == "off"); // that of the tests
    CHECK(settings.at("server_encoding") == "UTF8");
    CHECK(settings.at("synchronous_commit") == "on");
}

TEST_CASE("a server that is not there, or a file that is no store, is a fault")
{
    const storage::Location nowhere{{}, "postgres://postgres@/postgres?host=/no/such/folder"};
    CHECK_THROWS_AS(storage::server_settings(nowhere), Fault);
    CHECK_THROWS_AS(storage::load(nowhere, 1), Fault);
    const EmptyStore store(Engine::sqlite);
    CHECK_THROWS_AS(dumped(store), Fault);
    CHECK_FALSE(std::filesystem::exists(store.location().file));
}
