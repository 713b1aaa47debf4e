#include "support/store.hpp"

#include <deque>
#include <future>
#include <thread>

namespace {

using storage::Fault;
using storage::Read;
using storage::Sql;
using storage::Write;
using test::TestStore;

constexpr Sql set_value = R"sql(
    insert into installation (name, value) values (:name, :value)
    on conflict (name) do update set value = excluded.value)sql";
constexpr Sql insert_value = "insert into installation (name, value) values (:name, :value)";
constexpr Sql select_names = "select name from installation order by name";

void put(Write& write, const std::string& name) { write.run(set_value, {{"name", name}, {"value", "x"}}); }

std::vector<std::string> names(TestStore& store)
{
    return store.read([](Read& read) {
        return read.all(select_names, {}, [](storage::Row& row) { return row.next<std::string>(); });
    });
}

/// Hands tasks in while the writers are held up, so that on SQLite they meet in one commit.
class Together {
public:
    explicit Together(TestStore& store) : store_(store)
    {
        for (int writer = 0; writer < 4; ++writer) {
            store_.database().submit(storage::WriteTask{[gate = gate_](Write&) {
                                                            gate.wait();
                                                            return false;
                                                        },
                                                        [](const std::exception_ptr&) {}});
            if (store_.location().engine() == storage::Engine::sqlite) break;
        }
    }
    void add(std::function<bool(Write&)> work)
    {
        auto& told = told_.emplace_back();
        store_.database().submit(storage::WriteTask{std::move(work), [&told](const std::exception_ptr& error) {
                                                        error ? told.set_exception(error) : told.set_value();
                                                    }});
    }
    /// Lets them go. Returns for each whether it was told that all is well.
    std::vector<bool> run()
    {
        open_.set_value();
        std::vector<bool> well;
        for (auto& told : told_) {
            try {
                told.get_future().get();
                well.push_back(true);
            } catch (const std::exception&) {
                well.push_back(false);
            }
        }
        return well;
    }

private:
    TestStore& store_;
    std::promise<void> open_;
    std::shared_future<void> gate_ = open_.get_future().share();
    std::deque<std::promise<void>> told_;
};

}

TEST_CASE("a refused and a failing task are undone, the others beside them are kept")
{
    test::for_each_engine([](TestStore& store) {
        Together tasks(store);
        tasks.add([](Write& write) { return put(write, "a"), true; });
        tasks.add([](Write& write) { return put(write, "refused"), false; });
        tasks.add([](Write& write) -> bool { put(write, "failing"), throw std::runtime_error("no"); });
        tasks.add([](Write& write) { return write.run("insert into no_such_table values (1)", {}), true; });
        tasks.add([](Write& write) { return put(write, "b"), true; });
        CHECK(tasks.run() == std::vector<bool>{true, true, false, false, true});
        CHECK(names(store) == std::vector<std::string>{"a", "b"});
    });
}

TEST_CASE("a task that breaks a rule of the schema does not take the others with it")
{
    test::for_each_engine([](TestStore& store) {
        store.fill([](Write& write) { put(write, "taken"); });
        Together tasks(store);
        tasks.add([](Write& write) { return put(write, "before"), true; });
        tasks.add([](Write& write) { return write.run(insert_value, {{"name", "taken"}, {"value", "y"}}), true; });
        tasks.add([](Write& write) { return put(write, "behind"), true; });
        CHECK(tasks.run() == std::vector<bool>{true, false, true});
        CHECK(names(store) == std::vector<std::string>{"before", "behind", "taken"});
    });
}

TEST_CASE("a hundred tasks at once are all done, and each is told")
{
    test::for_each_engine([](TestStore& store) {
        Together tasks(store);
        for (int number = 0; number < 100; ++number) {
            tasks.add([number](Write& write) { return put(write, "n" + std::to_string(number)), true; });
        }
        CHECK(tasks.run() == std::vector<bool>(100, true));
        CHECK(names(store).size() == 100);
    });
}

TEST_CASE("who was told that it is stored finds it, also from many threads")
{
    test::for_each_engine([](TestStore& store) {
        std::vector<std::jthread> people;
        std::atomic<int> lost = 0;
        for (int person = 0; person < 6; ++person) {
            people.emplace_back([&, person] {
                for (int round = 0; round < 10; ++round) {
                    const auto name = std::to_string(person) + "-" + std::to_string(round);
                    store.fill([&](Write& write) { put(write, name); });
                    const auto found = store.read([&](Read& read) {
                        return read.value<int>("select count(*) from installation where name = :name", {{"name", name}});
                    });
                    lost += found != 1;
                }
            });
        }
        people.clear();
        CHECK(lost == 0);
        CHECK(names(store).size() == 60);
    });
}

TEST_CASE("two people who count up at the same time are both counted")
{
    test::for_each_engine([](TestStore& store) {
        store.fill([](Write& write) { write.run(set_value, {{"name", "seats"}, {"value", "0"}}); });
        const auto count_up = [&] {
            for (int round = 0; round < 10; ++round) {
                store.fill([](Write& write) {
                    write.run("update installation set value = cast(cast(value as bigint) + 1 as text) where name = :name", {{"name", "seats"}});
                });
            }
        };
        {
            std::jthread first(count_up);
            std::jthread second(count_up);
        }
        CHECK(store.read([](Read& read) { return read.value<std::string>("select value from installation where name = 'seats'"); }) == "20");
    });
}

TEST_CASE("tasks that wait are finished before the store closes")
{
    test::for_each_engine([](TestStore& store) {
        std::atomic<int> told = 0;
        {
            const auto node = store.another_node();
            for (int number = 0; number < 30; ++number) {
                node->submit(storage::WriteTask{[number](Write& write) { return put(write, std::to_string(number)), true; },
                                                [&told](const std::exception_ptr& error) { told += !error; }});
            }
        }
        CHECK(told == 30);
        CHECK(names(store).size() == 30);
    });
}
