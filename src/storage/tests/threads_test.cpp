#include "storage/tests/emptied_store.hpp"

#include <future>

namespace {

using base::Result;
using storage::Fault;
using storage::Read;
using storage::Row;
using storage::Sql;
using storage::Write;
using test::TestStore;

constexpr Sql insert_line = "insert into installation (name, value) values (:name, 'x')";
constexpr Sql select_lines = "select name from installation order by name";

void insert(Write& write, const std::string& name) { write.run(insert_line, {{"name", name}}); }

std::string name_in(Row& row) { return row.next<std::string>(); }

std::vector<std::string> lines(TestStore& store)
{
    return store.read([](Read& read) { return read.all(select_lines, {}, name_in); });
}

/// A store with one thread for each kind of work: what one task leaves behind, the next one meets.
struct OneThread : TestStore {
    explicit OneThread(storage::Engine engine) : TestStore(engine, {1, 1}) {}
};

constexpr Sql clear = "delete from installation where true";

struct Sorry : std::runtime_error {
    Sorry() : std::runtime_error("changed my mind") {}
};

}

TEST_CASE("a reading that breaks off leaves the thread fit for the next one")
{
    test::for_each_emptied<OneThread>(clear, [](OneThread& store) {
        store.fill([](Write& write) { insert(write, "a"); });
        const auto break_off = [&] {
            store.read([](Read& read) -> int {
                (void)read.all(select_lines, {}, name_in);
                throw Sorry();
            });
        };
        const auto ask_nonsense = [&] { store.read([](Read& read) { return read.value<int>("select nothing_like_that from installation"); }); };
        for (int round = 0; round < 3; ++round) {
            CHECK_THROWS_AS(break_off(), Sorry);
            CHECK(lines(store) == std::vector<std::string>{"a"});
            CHECK_THROWS_AS(ask_nonsense(), Fault);
            CHECK(lines(store) == std::vector<std::string>{"a"});
        }
    });
}

TEST_CASE("a reading that broke off in the middle of an answer does not see old lines the next time")
{
    test::for_each_emptied<OneThread>(clear, [](OneThread& store) {
        store.fill([](Write& write) {
            insert(write, "a");
            insert(write, "b");
        });
        const auto stop_at_the_first = [&] {
            store.read([](Read& read) { return read.all(select_lines, {}, [](Row&) -> int { throw Sorry(); }); });
        };
        CHECK_THROWS_AS(stop_at_the_first(), Sorry);
        store.fill([](Write& write) { write.run("delete from installation where name = 'a'", {}); });
        CHECK(lines(store) == std::vector<std::string>{"b"});
    });
}

TEST_CASE("a verb that breaks off leaves the writer fit for the next one")
{
    test::for_each_emptied<OneThread>(clear, [](OneThread& store) {
        for (int round = 0; round < 5; ++round) {
            CHECK_THROWS_AS(store.fill([](Write&) { throw Sorry(); }), Sorry);
            CHECK_THROWS_AS(store.fill([](Write& write) { write.run("insert into nowhere values (1)", {}); }), Fault);
            store.fill([&](Write& write) { insert(write, std::to_string(round)); });
        }
        CHECK(lines(store).size() == 5);
    });
}

TEST_CASE("a reading knows its engine, and may end without having asked anything")
{
    test::for_each_emptied<OneThread>(clear, [](OneThread& store) {
        for (int round = 0; round < 3; ++round) {
            CHECK(store.read([](Read& read) { return read.engine(); }) == store.engine());
            CHECK(store.write([](Write& write) -> Result<storage::Engine> { return write.engine(); }) == store.engine());
        }
        CHECK(lines(store).empty());
    });
}

TEST_CASE("readers work side by side: one that takes long holds up nobody")
{
    test::for_each_engine([](TestStore& store) {
        std::promise<void> open;
        auto gate = open.get_future().share();
        std::promise<void> waiting;
        store.database().submit(storage::ReadTask{[&waiting, gate](Read& read) {
                                                      (void)read.value<int>("select 1");
                                                      waiting.set_value();
                                                      gate.wait();
                                                  },
                                                  [](const std::exception_ptr&) {}});
        waiting.get_future().wait();
        store.fill([](Write& write) { insert(write, "meanwhile"); });
        CHECK(lines(store) == std::vector<std::string>{"meanwhile"});
        open.set_value();
        store.database().finish();
    });
}

TEST_CASE("tasks that wait are counted for the operator")
{
    test::for_each_engine<OneThread>([](OneThread& store) {
        std::promise<void> open;
        auto gate = open.get_future().share();
        std::promise<void> reading;
        std::promise<void> writing;
        store.database().submit(storage::ReadTask{[&](Read&) { reading.set_value(), gate.wait(); }, [](const std::exception_ptr&) {}});
        store.database().submit(storage::WriteTask{[&](Write&) { return writing.set_value(), gate.wait(), false; }, [](const std::exception_ptr&) {}});
        reading.get_future().wait();
        writing.get_future().wait();
        CHECK(store.database().waiting_reads() == 0);
        CHECK(store.database().waiting_writes() == 0);
        for (int count = 0; count < 3; ++count) store.database().submit(storage::ReadTask{[](Read&) {}, [](const std::exception_ptr&) {}});
        for (int count = 0; count < 2; ++count) store.database().submit(storage::WriteTask{[](Write&) { return false; }, [](const std::exception_ptr&) {}});
        CHECK(store.database().waiting_reads() == 3);
        CHECK(store.database().waiting_writes() == 2);
        open.set_value();
        store.database().finish();
        CHECK(store.database().waiting_reads() + store.database().waiting_writes() == 0);
    });
}
