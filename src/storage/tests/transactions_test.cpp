#include "storage/tests/emptied_store.hpp"

#include <chrono>
#include <future>
#include <thread>

namespace {

using base::Refused;
using base::Result;
using storage::Fault;
using storage::Read;
using storage::Row;
using storage::Sql;
using storage::Write;
using test::TestStore;

constexpr Sql insert_line = "insert into installation (name, value) values (:name, :value)";
constexpr Sql select_lines = "select name, value from installation order by name";
constexpr Sql select_value = "select value from installation where name = :name";

using Line = std::pair<std::string, std::string>;

Line line_of(Row& row)
{
    auto name = row.next<std::string>();
    return {std::move(name), row.next<std::string>()};
}

void insert(Write& write, const std::string& name, const std::string& value = "x")
{
    write.run(insert_line, {{"name", name}, {"value", value}});
}

std::vector<Line> lines(TestStore& store)
{
    return store.read([](Read& read) { return read.all(select_lines, {}, line_of); });
}

constexpr Sql clear = "delete from installation where true";

/// What the reason of a fault is called; empty where nothing went wrong.
template <class Work>
std::optional<Fault::Kind> fault_of(Work work)
{
    try {
        work();
    } catch (const Fault& fault) {
        return fault.kind();
    }
    return std::nullopt;
}

struct Sorry : std::runtime_error {
    Sorry() : std::runtime_error("changed my mind") {}
};

}

TEST_CASE("what was refused is undone, and the refusal comes back as it was said")
{
    test::for_each_emptied<TestStore>(clear, [](TestStore& store) {
        const auto refused = store.write([](Write& write) -> Result<int> {
            insert(write, "half");
            return base::refuse(Refused::not_allowed, base::says("Only {0} may do that.", "the office"));
        });
        REQUIRE_FALSE(refused);
        CHECK(refused.error() == base::Refusal{Refused::not_allowed, base::says("Only {0} may do that.", "the office")});
        CHECK(lines(store).empty());
    });
}

TEST_CASE("what was broken off is undone, and whoever asked gets the same exception")
{
    test::for_each_emptied<TestStore>(clear, [](TestStore& store) {
        const auto break_off = [&] {
            store.fill([](Write& write) {
                insert(write, "half");
                throw Sorry();
            });
        };
        CHECK_THROWS_AS(break_off(), Sorry);
        CHECK(lines(store).empty());
        store.fill([](Write& write) { insert(write, "whole"); });
        CHECK(lines(store) == std::vector<Line>{{"whole", "x"}});
    });
}

TEST_CASE("several statements of one verb are kept together, and each sees those before it")
{
    test::for_each_emptied<TestStore>(clear, [](TestStore& store) {
        const auto seen = store.write([](Write& write) -> Result<std::vector<Line>> {
            insert(write, "a", "1");
            insert(write, "b", "2");
            write.run("update installation set value = '3' where name = :name", {{"name", "a"}});
            return write.all(select_lines, {}, line_of);
        });
        CHECK(seen.value() == std::vector<Line>{{"a", "3"}, {"b", "2"}});
        CHECK(lines(store) == seen.value());
    });
}

TEST_CASE("what can only be moved may be the result of reading and of writing")
{
    test::for_each_emptied<TestStore>(clear, [](TestStore& store) {
        const auto written = store.write([](Write& write) -> Result<std::unique_ptr<std::string>> {
            insert(write, "a", "value");
            return std::make_unique<std::string>("receipt");
        });
        CHECK(**written == "receipt");
        const auto looked_up = store.read([](Read& read) {
            return std::make_unique<std::string>(read.value<std::string>(select_value, {{"name", "a"}}));
        });
        CHECK(*looked_up == "value");
    });
}

TEST_CASE("the first line is the first, no line is nothing, and all of no lines is empty")
{
    test::for_each_emptied<TestStore>(clear, [](TestStore& store) {
        store.fill([](Write& write) {
            insert(write, "b", "2");
            insert(write, "a", "1");
        });
        store.read([](Read& read) {
            CHECK(read.first(select_lines, {}, line_of) == Line{"a", "1"});
            CHECK_FALSE(read.first(select_value, {{"name", "c"}}, [](Row& row) { return row.next<std::string>(); }));
            CHECK(read.all(select_value, {{"name", "c"}}, [](Row& row) { return row.next<std::string>(); }).empty());
            CHECK(read.statements() == 3);
            return true;
        });
    });
}

TEST_CASE("an error that a verb keeps to itself is not told as done on PostgreSQL, where it undid everything")
{
    auto& store = test::emptied<TestStore>(storage::Engine::postgres, clear);
    int attempts = 0;
    const auto swallow = [&] {
        store.fill([&](Write& write) {
            ++attempts;
            insert(write, "lost with it");
            CHECK_THROWS_AS(write.run("insert into nowhere values (1)", {}), Fault);
        });
    };
    CHECK(fault_of(swallow) == Fault::Kind::contested);
    CHECK(attempts == 4);
    CHECK(lines(store).empty());
}

TEST_CASE("an error that a verb keeps to itself takes nothing else with it on SQLite")
{
    auto& store = test::emptied<TestStore>(storage::Engine::sqlite, clear);
    store.fill([](Write& write) {
        insert(write, "before");
        CHECK_THROWS_AS(write.run(insert_line, {{"name", "before"}, {"value", "again"}}), Fault);
        insert(write, "behind");
    });
    CHECK(lines(store) == std::vector<Line>{{"before", "x"}, {"behind", "x"}});
}

TEST_CASE("a change is announced when it is on disk, and only when it was kept")
{
    test::for_each_emptied<TestStore>(clear, [](TestStore& store) {
        auto& versions = store.database().versions();
        // The listener of PostgreSQL touches everything once when it arrives.
        const auto is_deaf = [&] { return store.engine() == storage::Engine::postgres && versions.now() == 1; };
        for (int round = 0; round < 500 && is_deaf(); ++round) std::this_thread::sleep_for(std::chrono::milliseconds(10));
        const auto& slot = versions.slot("part");
        const auto before = versions.now();

        (void)store.write([](Write& write) -> Result<bool> {
            write.touch("part");
            return base::refuse(Refused::conflict);
        });
        CHECK(slot.load() <= before);
        CHECK_THROWS_AS(store.fill([](Write& write) { write.touch("part"), throw Sorry(); }), Sorry);
        CHECK(slot.load() <= before);

        store.fill([&](Write& write) {
            write.touch("part");
            insert(write, "a");
            CHECK(slot.load() <= before);
        });
        CHECK(slot.load() > before);
    });
}

TEST_CASE("who hears that it is done finds the change announced already")
{
    test::for_each_emptied<TestStore>(clear, [](TestStore& store) {
        auto& versions = store.database().versions();
        const auto& slot = versions.slot("part");
        const auto before = versions.now();
        std::promise<bool> announced;
        store.database().submit(storage::WriteTask{[](Write& write) {
                                                       write.touch("part");
                                                       return true;
                                                   },
                                                   [&](const std::exception_ptr&) { announced.set_value(slot.load() > before); }});
        CHECK(announced.get_future().get());
    });
}

TEST_CASE("what a page is made from is told by its reading, in order and as often as it was said")
{
    test::for_each_emptied<TestStore>(clear, [](TestStore& store) {
        store.read([](Read& read) {
            CHECK(read.dependencies().empty());
            read.depends_on("registry");
            read.depends_on("alliance:rostock");
            read.depends_on("registry");
            CHECK(read.dependencies() == std::vector<std::string>{"registry", "alliance:rostock", "registry"});
            CHECK(read.statements() == 0);
            return true;
        });
    });
}
