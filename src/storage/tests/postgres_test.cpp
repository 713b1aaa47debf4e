#include "storage/postgres/postgres_connection.hpp"

#include "support/postgres_cluster.hpp"
#include "support/store.hpp"

#include <thread>

namespace {

using namespace std::chrono_literals;
using storage::Engine;
using storage::Fault;
using storage::Read;
using storage::Write;
using test::TestStore;

/// Waits a little for what another thread will do.
bool eventually(const std::function<bool()>& is_so)
{
    for (int round = 0; round < 250; ++round) {
        if (is_so()) return true;
        std::this_thread::sleep_for(20ms);
    }
    return false;
}

/// A node subscribes in its own time, and then trusts nothing that it remembered. After the second word it has surely done both.
void wait_until_it_listens(TestStore& store, storage::Database& other)
{
    for (int word = 0; word < 2; ++word) {
        const auto since = other.versions().now();
        REQUIRE(eventually([&] {
            store.fill([](Write& write) { write.touch("greeting"); });
            return other.versions().slot("greeting").load() > since;
        }));
    }
}

void throw_everybody_out(TestStore& store)
{
    storage::connect_for_writing(store.location())
        ->execute("select pg_terminate_backend(pid) from pg_stat_activity "
                  "where datname = current_database() and pid <> pg_backend_pid()");
}

}

TEST_CASE("two who store the same key at once: one stores it, the other finds it there")
{
    TestStore store(Engine::postgres);
    std::atomic<int> inserted = 0;
    std::atomic<int> met = 0;
    const auto register_once = [&] {
        const auto outcome = store.write([&](Write& write) -> base::Result<bool> {
            const auto there = write.value<int>("select count(*) from installation where name = 'the one'");
            if (there > 0) return false;
            std::this_thread::sleep_for(100ms);
            write.run("insert into installation (name, value) values ('the one', '1')", {});
            return true;
        });
        (outcome.value() ? inserted : met)++;
    };
    {
        std::jthread first(register_once);
        std::jthread second(register_once);
    }
    CHECK(inserted == 1);
    CHECK(met == 1);
}

TEST_CASE("a key that is taken for good is a fault after a few attempts, not an endless loop")
{
    TestStore store(Engine::postgres);
    int attempts = 0;
    const auto again = [&] {
        store.fill([&](Write& write) {
            ++attempts;
            write.run("insert into topic (slug, name, name_en, position) values ('ferien', 'x', 'x', 1)", {});
        });
    };
    try {
        again();
        FAIL("the topic was stored twice");
    } catch (const Fault& fault) {
        CHECK(fault.kind() == Fault::Kind::contested);
    }
    CHECK(attempts > 1);
    CHECK(attempts < 10);
}

TEST_CASE("when the server throws us out, the next question is answered all the same")
{
    TestStore store(Engine::postgres);
    const auto ask = [&] { return store.read([](Read& read) { return read.value<int>("select 42"); }); };
    CHECK(ask() == 42);
    throw_everybody_out(store);
    CHECK(eventually([&] {
        try {
            return ask() == 42;
        } catch (const Fault&) {
            return false;
        }
    }));
    const auto put = [&] { store.fill([](Write& write) { write.run("insert into installation (name, value) values ('a', 'b')", {}); }); };
    throw_everybody_out(store);
    CHECK(eventually([&] {
        try {
            put();
            return true;
        } catch (const Fault&) {
            return false;
        }
    }));
}

TEST_CASE("a server that is not there is told as unavailable")
{
    try {
        storage::postgres::connect("postgres://postgres@/postgres?host=/no/such/folder");
        FAIL("somebody answered");
    } catch (const Fault& fault) {
        CHECK(fault.kind() == Fault::Kind::unavailable);
    }
}

TEST_CASE("one node hears what the other has written, several names at once")
{
    TestStore store(Engine::postgres);
    const auto other = store.another_node();
    const auto& registry = other->versions().slot("registry");
    const auto& places = other->versions().slot("places");
    const auto& untouched = other->versions().slot("untouched");
    const auto touch = [&] {
        store.fill([](Write& write) {
            write.touch("registry");
            write.touch("places");
        });
    };
    wait_until_it_listens(store, *other);
    const auto since = other->versions().now();
    touch();
    CHECK(eventually([&] { return registry.load() > since && places.load() > since; }));
    CHECK(untouched.load() <= since);
}

TEST_CASE("what was undone is not told to the other node")
{
    TestStore store(Engine::postgres);
    const auto other = store.another_node();
    wait_until_it_listens(store, *other);
    const auto since = other->versions().now();
    const auto& registry = other->versions().slot("registry");
    (void)store.write([](Write& write) -> base::Result<bool> {
        write.touch("registry");
        return base::refuse(base::Refused::conflict);
    });
    store.fill([](Write& write) { write.touch("later"); });
    CHECK(eventually([&] { return other->versions().slot("later").load() > since; }));
    CHECK(registry.load() <= since);
}

TEST_CASE("a node that was cut off for a moment trusts nothing that it remembered")
{
    TestStore store(Engine::postgres);
    std::this_thread::sleep_for(300ms);
    const auto& registry = store.database().versions().slot("registry");
    const auto since = store.database().versions().now();
    throw_everybody_out(store);
    CHECK(eventually([&] { return registry.load() > since; }));
}
