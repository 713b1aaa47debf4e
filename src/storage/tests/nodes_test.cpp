#include "storage/postgres/postgres_connection.hpp"

#include "storage/migrations.hpp"
#include "storage/writers.hpp"
#include "support/store.hpp"

#include <future>
#include <mutex>
#include <thread>

namespace {

using namespace std::chrono_literals;
using storage::Engine;
using storage::Fault;
using storage::Read;
using storage::Write;
using test::TestStore;

bool eventually(const std::function<bool()>& is_so)
{
    for (int round = 0; round < 1500; ++round) {
        if (is_so()) return true;
        std::this_thread::sleep_for(20ms);
    }
    return false;
}

/// Somebody who hears what the nodes of one store tell each other.
class Listener {
public:
    explicit Listener(const TestStore& store)
        : thread_([this, url = store.location().postgres_url](const std::stop_token& stop) {
              storage::postgres::listen(
                  url, storage::channel, [this](const std::string& words) { add(words); }, [this] { ++connected_; }, stop);
          })
    {
        REQUIRE(eventually([this] { return connected_ > 0; }));
    }

    std::vector<std::string> heard()
    {
        const std::lock_guard lock(mutex_);
        return heard_;
    }
    int connected() const { return connected_; }

private:
    void add(const std::string& words)
    {
        const std::lock_guard lock(mutex_);
        heard_.push_back(words);
    }

    std::mutex mutex_;
    std::vector<std::string> heard_;
    std::atomic<int> connected_ = 0;
    std::jthread thread_;
};

void touch(TestStore& store, const std::vector<std::string>& names)
{
    store.fill([&](Write& write) {
        for (const auto& name : names) write.touch(name);
    });
}

Fault::Kind kind_of(storage::Connection& connection, const std::string& script)
{
    try {
        connection.execute(script);
    } catch (const Fault& fault) {
        CHECK(std::string(fault.what()).starts_with("PostgreSQL: "));
        return fault.kind();
    }
    FAIL("this works: " << script);
    return Fault::Kind::other;
}

}

TEST_CASE("nodes hear the names that were touched, a line each, and nothing of what touches nothing")
{
    TestStore store(Engine::postgres);
    Listener listener(store);
    touch(store, {"registry", "alliance:rostock"});
    touch(store, {});
    touch(store, {"places"});
    CHECK(eventually([&] { return listener.heard().size() == 2; }));
    CHECK(listener.heard() == std::vector<std::string>{"registry\nalliance:rostock", "places"});
}

TEST_CASE("two installations on one server do not hear each other")
{
    TestStore ours(Engine::postgres);
    TestStore theirs(Engine::postgres);
    Listener listener(ours);
    Listener other_listener(theirs);
    touch(theirs, {"registry"});
    CHECK(eventually([&] { return !other_listener.heard().empty(); }));
    CHECK(listener.heard().empty());
    touch(ours, {"places"});
    CHECK(eventually([&] { return listener.heard() == std::vector<std::string>{"places"}; }));
    CHECK(other_listener.heard() == std::vector<std::string>{"registry"});
}

TEST_CASE("an import that touches thousands of names is stored, and the other node hears the first and the last")
{
    TestStore store(Engine::postgres);
    const auto other = store.another_node();
    CHECK(eventually([&] { return other->versions().now() > 1; }));
    const auto since = other->versions().now();
    std::vector<std::string> names;
    for (int number = 0; number < 3000; ++number) names.push_back("alliance:buendnis-fuer-familie-nummer-" + std::to_string(number));
    touch(store, names);
    for (const auto* number : {"0", "1499", "2999"}) {
        const auto& slot = other->versions().slot(std::string("alliance:buendnis-fuer-familie-nummer-") + number);
        CHECK(eventually([&] { return slot.load() > since; }));
    }
}

TEST_CASE("no name is lost where one message ends and the next begins")
{
    TestStore store(Engine::postgres);
    Listener listener(store);
    std::vector<std::string> names;
    for (int number = 0; number < 60; ++number) names.push_back(std::string(static_cast<std::size_t>(100 + number * 7), 'a') + std::to_string(number));
    touch(store, names);
    std::vector<std::string> heard;
    CHECK(eventually([&] {
        heard.clear();
        for (const auto& words : listener.heard()) {
            CHECK(words.size() < 8000);
            for (std::size_t at = 0; at <= words.size();) {
                const auto end = std::min(words.find('\n', at), words.size());
                heard.push_back(words.substr(at, end - at));
                at = end + 1;
            }
        }
        return heard.size() >= names.size();
    }));
    CHECK(heard == names);
}

TEST_CASE("a listener that was thrown out comes back by itself and says that it may have missed something")
{
    TestStore store(Engine::postgres);
    Listener listener(store);
    const auto operating = storage::connect_for_writing(store.location());
    CHECK(eventually([&] { // until then it is thrown out: whoever is busy may not have said that it listens
        if (listener.connected() >= 2) return true;
        operating->execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'set application_name%listen%'");
        return false;
    }));
    CHECK(eventually([&] { // the last throwing out may have met the second connection
        touch(store, {"registry"});
        return !listener.heard().empty();
    }));
}

TEST_CASE("a node that ends does not wait for news")
{
    TestStore store(Engine::postgres);
    const auto begin = std::chrono::steady_clock::now();
    {
        const auto node = store.another_node();
        const Listener listener(store);
    }
    CHECK(std::chrono::steady_clock::now() - begin < 3s);
}

TEST_CASE("each trouble of the server has its kind, so that people are told to wait or the operator to look")
{
    TestStore store(Engine::postgres);
    const auto connection = storage::connect_for_writing(store.location());
    CHECK(kind_of(*connection, "select nothing_like_that") == Fault::Kind::other);
    CHECK(kind_of(*connection, "set statement_timeout = 20; select pg_sleep(5)") == Fault::Kind::unavailable);
    connection->execute("set statement_timeout = 0");
    connection->execute("begin read only");
    CHECK(kind_of(*connection, "create table t (a text)") == Fault::Kind::unavailable);
    connection->execute("rollback");
    CHECK(kind_of(*connection, "do $$ begin raise exception using errcode = '53100'; end $$") == Fault::Kind::full);
    CHECK(kind_of(*connection, "do $$ begin raise exception using errcode = '53300'; end $$") == Fault::Kind::unavailable);
    CHECK(kind_of(*connection, "do $$ begin raise exception using errcode = '57P01'; end $$") == Fault::Kind::unavailable);
    CHECK(kind_of(*connection, "do $$ begin raise exception using errcode = '40001'; end $$") == Fault::Kind::contested);
    CHECK(kind_of(*connection, "do $$ begin raise exception using errcode = '40P01'; end $$") == Fault::Kind::contested);
    CHECK(kind_of(*connection, "do $$ begin raise exception using errcode = '22012'; end $$") == Fault::Kind::other);
}

TEST_CASE("the commit of a transaction that failed is not taken for a commit")
{
    TestStore store(Engine::postgres);
    const auto connection = storage::connect_for_writing(store.location());
    connection->execute("begin");
    CHECK_THROWS_AS(connection->execute("select nothing_like_that"), Fault);
    CHECK(kind_of(*connection, "select 1") == Fault::Kind::other);
    try {
        connection->execute("commit");
        FAIL("the commit was believed");
    } catch (const Fault& fault) {
        CHECK(fault.kind() == Fault::Kind::contested);
    }
    connection->execute("begin");
    connection->execute("commit");
}

TEST_CASE("two who wait for each other are parted, and both get done in the end")
{
    TestStore store(Engine::postgres);
    store.fill([](Write& write) {
        write.run("insert into installation (name, value) values ('left', '0')", {});
        write.run("insert into installation (name, value) values ('right', '0')", {});
    });
    static constexpr storage::Sql count_up = "update installation set value = cast(cast(value as bigint) + 1 as text) where name = :name";
    std::atomic<int> ready = 0;
    const auto both = [&](const char* first, const char* second) {
        store.fill([&](Write& write) {
            write.run(count_up, {{"name", first}});
            ++ready;
            for (int round = 0; round < 100 && ready < 2; ++round) std::this_thread::sleep_for(5ms);
            write.run(count_up, {{"name", second}});
        });
    };
    {
        std::jthread one([&] { both("left", "right"); });
        std::jthread other([&] { both("right", "left"); });
    }
    const auto values = store.read([](Read& read) {
        return read.all("select value from installation order by name", {}, [](storage::Row& row) { return row.next<std::string>(); });
    });
    CHECK(values == std::vector<std::string>{"2", "2"});
    CHECK(ready > 2);
}

TEST_CASE("a connection that was lost in the middle is told as lost, and serves again from the next transaction on")
{
    TestStore store(Engine::postgres);
    const auto connection = storage::connect_for_writing(store.location());
    static constexpr storage::Sql answer = "select 42";
    connection->execute("begin");
    connection->run(answer, {}, [](storage::Row& row) { CHECK(row.next<int>() == 42); });
    connection->execute("commit");
    connection->execute("begin");
    storage::connect_for_writing(store.location())
        ->execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and query = 'begin'");
    CHECK(eventually([&] {
        try {
            connection->run(answer, {}, [](storage::Row&) {});
            return false;
        } catch (const Fault& fault) {
            return fault.kind() == Fault::Kind::unavailable;
        }
    }));
    CHECK(kind_of(*connection, "commit") == Fault::Kind::unavailable);
    connection->execute("begin");
    int answered = 0;
    connection->run(answer, {}, [&](storage::Row& row) { answered = row.next<int>(); });
    CHECK(answered == 42);
    connection->execute("rollback");
}

TEST_CASE("a schema is brought up by one at a time, whoever else stands at the door")
{
    TestStore store(Engine::postgres);
    const auto first = storage::connect_for_writing(store.location());
    auto inside = std::make_unique<storage::OnlyOne>(*first);
    std::promise<void> entered;
    std::jthread second([&] {
        const auto connection = storage::connect_for_writing(store.location());
        const storage::OnlyOne only_one(*connection);
        entered.set_value();
    });
    auto other = entered.get_future();
    CHECK(other.wait_for(200ms) == std::future_status::timeout);
    inside.reset();
    CHECK(other.wait_for(3s) == std::future_status::ready);
}
