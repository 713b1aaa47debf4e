#include "storage/migrations.hpp"

#include "support/store.hpp"
#include "support/strings.hpp"

#include <thread>

namespace {

using storage::Engine;
using storage::Fault;
using storage::Migration;
using test::EmptyStore;

std::string schema_file(Engine engine)
{
    return test::file_bytes(engine == Engine::sqlite ? "db/schema.sqlite.sql" : "db/schema.postgres.sql");
}

constexpr Migration broken_step{9001, "9001_broken", "create table half (a text); create table half (a text)",
                                "create table half (a text); create table half (a text)"};

}

TEST_CASE("an empty store is brought up in one go, in the order of the numbers")
{
    test::for_each_engine<EmptyStore>([](EmptyStore& store) {
        const auto connection = storage::connect_for_writing(store.location());
        CHECK(storage::schema_version(*connection) == 0);
        const auto steps = storage::migrate(*connection);
        REQUIRE(steps.size() == storage::migrations().size());
        for (std::size_t step = 0; step < steps.size(); ++step) {
            CHECK(steps[step].number == static_cast<int>(step) + 1);
            CHECK(steps[step].name.starts_with(fmt::format("{:04}_", step + 1)));
        }
        CHECK(storage::schema_version(*connection) == steps.back().number);
    });
}

TEST_CASE("a store that is up to date is left alone")
{
    test::for_each_engine<EmptyStore>([](EmptyStore& store) {
        storage::migrate(*storage::connect_for_writing(store.location()));
        const auto connection = storage::connect_for_writing(store.location());
        const auto before = storage::schema(*connection);
        CHECK(storage::migrate(*connection).empty());
        CHECK(storage::schema(*connection) == before);
    });
}

TEST_CASE("step by step or all at once: the schema is the same")
{
    test::for_each_engine<EmptyStore>([](EmptyStore& store) {
        const auto steps = storage::migrations();
        for (std::size_t known = 1; known <= steps.size(); ++known) {
            const auto connection = storage::connect_for_writing(store.location());
            CHECK(storage::migrate(*connection, steps.first(known)).size() == 1);
        }
        const auto connection = storage::connect_for_writing(store.location());
        CHECK(storage::schema(*connection) == schema_file(store.engine()));
    });
}

TEST_CASE("the schema is the one that is checked in (bin/schema writes it anew)")
{
    test::for_each_engine<EmptyStore>([](EmptyStore& store) {
        const auto connection = storage::connect_for_writing(store.location());
        storage::migrate(*connection);
        CHECK(storage::schema(*connection) == schema_file(store.engine()));
    });
}

TEST_CASE("a store that a newer program has changed is refused and left as it is")
{
    test::for_each_engine<EmptyStore>([](EmptyStore& store) {
        const auto connection = storage::connect_for_writing(store.location());
        storage::migrate(*connection);
        connection->execute("insert into migration (number, name) values (9999, '9999_future')");
        CHECK_THROWS_AS(storage::migrate(*connection), Fault);
        CHECK(storage::schema_version(*connection) == 9999);
    });
}

TEST_CASE("a step that fails halfway leaves nothing of itself, and is done again the next time")
{
    test::for_each_engine<EmptyStore>([](EmptyStore& store) {
        const auto connection = storage::connect_for_writing(store.location());
        storage::migrate(*connection);
        const auto before = storage::schema(*connection);
        std::vector<Migration> steps(storage::migrations().begin(), storage::migrations().end());
        steps.push_back(broken_step);
        CHECK_THROWS_AS(storage::migrate(*connection, steps), Fault);
        CHECK(storage::schema(*connection) == before);

        steps.back().sqlite = steps.back().postgres = "create table half (a text)";
        CHECK(storage::migrate(*connection, steps).size() == 1);
    });
}

TEST_CASE("two nodes that start at the same moment bring the store up once")
{
    EmptyStore store(Engine::postgres);
    std::atomic<std::size_t> steps = 0;
    std::atomic<int> failed = 0;
    const auto start = [&] {
        try {
            steps += storage::migrate(*storage::connect_for_writing(store.location())).size();
        } catch (const Fault&) {
            ++failed;
        }
    };
    {
        std::jthread first(start);
        std::jthread second(start);
    }
    CHECK(failed.load() == 0);
    CHECK(steps.load() == storage::migrations().size());
}
