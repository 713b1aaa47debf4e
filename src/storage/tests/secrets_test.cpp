#include "storage/tests/emptied_store.hpp"

#include "storage/dump.hpp"
#include "storage/migrations.hpp"
#include "support/strings.hpp"

#include <map>

namespace {

using storage::Engine;
using storage::Fault;
using storage::Read;
using storage::Row;
using storage::Sql;
using storage::Write;
using test::EmptyStore;
using test::TestStore;

constexpr Sql clear = "delete from installation where true";
constexpr Sql insert_line = "insert into installation (name, value) values (:name, :value)";
constexpr Sql select_lines = "select name, value from installation order by name";
constexpr Sql count_lines = "select count(*) from installation";
constexpr Sql insert_place = "insert into place (id, kind, name, slug, parent_id) values (:id, :kind, :name, 'x', :parent)";
constexpr Sql broken = "select nothing from nowhere where name = :name";

constexpr const char* secret = "verborgen@familie.example";

/// What the log would say of it; empty where nothing went wrong.
template <class Work>
std::string logged(TestStore& store, Work work)
{
    try {
        store.fill(work);
    } catch (const Fault& fault) {
        return fault.what();
    }
    return {};
}

using Lines = std::map<std::string, std::string>;

Lines lines(storage::Database& database)
{
    return database.read([](Read& read) {
        Lines all;
        read.all(select_lines, {}, [&](Row& row) {
            auto name = row.next<std::string>();
            all.emplace(std::move(name), row.next<std::string>());
            return 0;
        });
        return all;
    });
}

/// A dump in memory, part by part.
using Parts = std::vector<std::pair<std::string, std::string>>;

std::pair<Parts, std::vector<storage::TableContent>> taken_apart(const TestStore& store)
{
    Parts parts;
    const test::TemporaryFolder room;
    const storage::TakeParts take{[&](const std::string& name, std::uint64_t) { parts.emplace_back(name, ""); },
                                  [&](std::string_view bytes) { parts.back().second += bytes; }};
    auto held = storage::dump(store.location(), room.path(), take, [](std::uint64_t, std::uint64_t) {});
    return {std::move(parts), std::move(held)};
}

}

TEST_CASE("what people typed never stands in the fault of a statement, for faults go into the log")
{
    test::for_each_emptied<TestStore>(clear, [](TestStore& store) {
        const auto add = [](const char* name, std::optional<std::string> value) {
            return [name, value](Write& write) { write.run(insert_line, {{"name", name}, {"value", value}}); };
        };
        REQUIRE(logged(store, add(secret, "x")).empty()); // so that it is there once
        const auto twice = logged(store, add(secret, "x"));
        const auto incomplete = logged(store, add("other", std::nullopt));
        const auto into_nothing = logged(store, [](Write& write) {
            write.run(insert_place, {{"id", base::new_uuid()}, {"kind", "district"}, {"name", secret}, {"parent", base::new_uuid()}});
        });
        const auto of_no_kind = logged(store, [](Write& write) {
            write.run(insert_place, {{"id", base::new_uuid()}, {"kind", "planet"}, {"name", secret}, {"parent", std::nullopt}});
        });
        const auto senseless = logged(store, [](Write& write) { write.run(broken, {{"name", secret}}); });
        for (const auto& fault : {twice, incomplete, into_nothing, of_no_kind, senseless}) {
            CAPTURE(fault);
            CHECK_FALSE(fault.empty());
            CHECK(fault.find(secret) == std::string::npos);
            CHECK(fault.find("planet") == std::string::npos);
        }
        CHECK(logged(store, [](Write& write) { write.run(insert_line, {{"name", std::string_view("a\0verborgen", 11)}, {"value", "x"}}); }).find("verborgen") == std::string::npos);
    });
}

TEST_CASE("after each fault the same statement works again with other arguments")
{
    test::for_each_emptied<TestStore>(clear, [](TestStore& store) {
        for (int round = 0; round < 3; ++round) {
            const auto name = "line " + std::to_string(round);
            const auto add = [&](Write& write) { write.run(insert_line, {{"name", name}, {"value", "x"}}); };
            CHECK(logged(store, add).empty());
            CHECK_FALSE(logged(store, add).empty());
            CHECK(lines(store.database()).size() == static_cast<std::size_t>(round) + 1);
        }
    });
}

TEST_CASE("looking at a statement does not carry it out, and one that makes no sense is told at once")
{
    test::for_each_emptied<TestStore>(clear, [](TestStore& store) {
        store.fill([](Write& write) { write.run(insert_line, {{"name", "a"}, {"value", "x"}}); });
        const auto connection = storage::connect_for_writing(store.location());
        CHECK_NOTHROW(connection->prepare(clear));
        CHECK_NOTHROW(connection->prepare(insert_line));
        CHECK_THROWS_AS(connection->prepare(broken), Fault);
        CHECK_NOTHROW(connection->prepare(count_lines));
        CHECK(store.read([](Read& read) { return read.value<int>(count_lines); }) == 1);
    });
}

TEST_CASE("a store is taken apart and put together with whatever people typed in it, and both say the same sums")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        store.fill([](Write& write) {
            for (const auto& text : test::nasty_strings()) {
                write.run("insert into installation (name, value) values (:name, :value) on conflict (name) do nothing", {{"name", "n" + text}, {"value", text}});
            }
        });
        const auto before = lines(store.database());
        REQUIRE(before.size() > 100);
        const auto [parts, held] = taken_apart(store);
        const EmptyStore other(store.engine());
        CHECK_FALSE(storage::is_occupied(other.location()));
        auto loading = storage::load(other.location(), storage::migrations().back().number);
        for (const auto& [name, bytes] : parts) {
            loading->begin(name);
            for (std::size_t at = 0; at < bytes.size(); at += 7'777) loading->bytes(std::string_view(bytes).substr(at, 7'777));
        }
        const auto sums = [](std::vector<storage::TableContent> tables) {
            std::map<std::string, std::string> all;
            for (const auto& table : tables) all[table.name] = table.sha256 + " " + std::to_string(table.rows);
            return all;
        };
        CHECK(sums(loading->finish()) == sums(held));
        loading->keep("aside");
        loading.reset();
        CHECK(storage::is_occupied(other.location()));
        CHECK(storage::schema_version(other.location()) == storage::migrations().back().number);
        storage::Database put_together(other.location(), {1, 1}, {});
        CHECK(lines(put_together) == before);
    });
}

TEST_CASE("a store that nobody changes is taken apart the same each time")
{
    test::for_each_emptied<TestStore>(clear, [](TestStore& store) {
        store.fill([](Write& write) { write.run(insert_line, {{"name", "a"}, {"value", "x"}}); });
        const auto once = taken_apart(store);
        const auto again = taken_apart(store);
        CHECK(again.second == once.second);
        if (store.engine() == Engine::postgres) CHECK(again.first == once.first);
        store.fill([](Write& write) { write.run(insert_line, {{"name", "b"}, {"value", "x"}}); });
        CHECK(taken_apart(store).second != once.second);
    });
}
