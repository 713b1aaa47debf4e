#include "support/store.hpp"

#include <future>

namespace {

using storage::Engine;
using storage::Fault;
using storage::Read;
using storage::Sql;
using storage::Write;
using storage::WriteTask;
using test::TestStore;

constexpr Sql insert_name = "insert into installation (name, value) values (:name, :value)";
constexpr Sql insert_many = R"sql(
    insert into installation (name, value)
    with recursive n (i) as (select 1 union all select i + 1 from n where i < 2000)
    select :name || i, hex(randomblob(500)) from n)sql";
constexpr Sql count_names = "select count(*) from installation";

/// A store on a disk that is as full as the engine can be made to believe.
struct FullStore : TestStore {
    FullStore() : TestStore(Engine::sqlite, {1, 1})
    {
        fill([](Write& write) { write.run(insert_name, {{"name", "old"}, {"value", "x"}}); });
        fill([](Write& write) { (void)write.value<int>("pragma max_page_count = 1"); });
    }
    void make_room()
    {
        fill([](Write& write) { (void)write.value<int>("pragma max_page_count = 1000000"); });
    }
    std::int64_t names()
    {
        return read([](Read& read) { return read.value<std::int64_t>(count_names); });
    }
};

bool put_little(Write& write) { return write.run(insert_name, {{"name", "little"}, {"value", "x"}}), true; }
bool put_large(Write& write) { return write.run(insert_name, {{"name", "large"}, {"value", std::string(2'000'000, 'x')}}), true; }
bool put_many(Write& write) { return write.run(insert_many, {{"name", "many"}}), true; }

/// What kind of fault each task was told, when all of them share one commit.
std::vector<std::optional<Fault::Kind>> together(TestStore& store, const std::vector<std::function<bool(Write&)>>& tasks)
{
    std::promise<void> open;
    std::promise<void> held;
    store.database().submit(WriteTask{[&](Write&) {
                                          held.set_value();
                                          open.get_future().wait();
                                          return false;
                                      },
                                      [](const std::exception_ptr&) {}});
    held.get_future().wait();
    std::vector<std::promise<std::optional<Fault::Kind>>> told(tasks.size());
    for (std::size_t task = 0; task < tasks.size(); ++task) {
        store.database().submit(WriteTask{tasks[task], [&told, task](const std::exception_ptr& error) {
                                              try {
                                                  if (error) std::rethrow_exception(error);
                                                  told[task].set_value(std::nullopt);
                                              } catch (const Fault& fault) {
                                                  told[task].set_value(fault.kind());
                                              }
                                          }});
    }
    open.set_value();
    std::vector<std::optional<Fault::Kind>> kinds;
    for (auto& one : told) kinds.push_back(one.get_future().get());
    return kinds;
}

}

TEST_CASE("a verb for which there is no space is told so, and what is there can still be read")
{
    FullStore store;
    for (const auto& work : {&put_large, &put_many}) {
        CHECK(together(store, {work}) == std::vector<std::optional<Fault::Kind>>{Fault::Kind::full});
        CHECK(store.names() == 1);
    }
}

TEST_CASE("nobody beside the one for whom there is no space is told that all is well when it is not")
{
    FullStore store;
    const auto told = together(store, {put_little, put_large, put_little});
    CHECK(told == std::vector<std::optional<Fault::Kind>>(3, Fault::Kind::full));
    CHECK(store.names() == 1);
}

TEST_CASE("a verb that turns a full disk into an error of its own undoes only what was in its commit")
{
    FullStore store;
    std::promise<std::string> told;
    store.database().submit(WriteTask{[](Write& write) -> bool {
                                          try {
                                              return put_large(write);
                                          } catch (const Fault&) {
                                              throw std::runtime_error("the verb's own words");
                                          }
                                      },
                                      [&](const std::exception_ptr& error) {
                                          try {
                                              if (error) std::rethrow_exception(error);
                                          } catch (const std::exception& fault) {
                                              told.set_value(fault.what());
                                          }
                                      }});
    CHECK(told.get_future().get() == "the verb's own words");
    CHECK(store.names() == 1);
}

TEST_CASE("once there is space again, everything goes on without a new start")
{
    FullStore store;
    CHECK(together(store, {put_large}) == std::vector<std::optional<Fault::Kind>>{Fault::Kind::full});
    store.make_room();
    CHECK(together(store, {put_large, put_many, put_little}) == std::vector<std::optional<Fault::Kind>>(3));
    CHECK(store.names() == 2003);
}

TEST_CASE("after a sync that failed nobody is answered: the program has to end")
{
    const test::TemporaryFolder folder;
    std::promise<std::string> lost;
    std::atomic<int> told = 0;
    {
        storage::Database database({folder.path() / "store", {}}, {1, 1}, [&](const std::string& what) { lost.set_value(what); });
        database.submit(WriteTask{[](Write&) -> bool { throw Fault(Fault::Kind::lost_writes, "the disk is broken"); }, [&](const std::exception_ptr&) { ++told; }});
        CHECK(lost.get_future().get() == "the disk is broken");
    }
    CHECK(told == 0);
}
