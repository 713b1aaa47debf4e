#include "storage/tests/emptied_store.hpp"

#include <cmath>
#include <limits>

namespace {

using storage::Engine;
using storage::Fault;
using storage::Read;
using storage::Row;
using storage::Sql;
using storage::Write;
using test::TestStore;

struct Thing;

constexpr Sql insert_thing = R"sql(
    insert into sample (id, label, amount, weight, ticked, day, moment, small)
    values (:id, :label, :amount, :weight, :ticked, :day, :moment, :small))sql";

/// A store with one table that has a column of every kind.
struct Store : TestStore {
    explicit Store(Engine engine) : TestStore(engine)
    {
        storage::connect_for_writing(location())
            ->execute("create table sample (id uuid, label text, amount bigint, weight double precision, ticked integer,"
                      " day text, moment bigint, small smallint)");
    }

    template <class Column>
    Column only(const Sql& column)
    {
        return read([&](Read& read) { return read.value<Column>(column); });
    }
};

constexpr Sql clear = "delete from sample where true";

void insert(Store& store, storage::Arguments arguments)
{
    store.fill([&](Write& write) { write.run(insert_thing, arguments); });
}

void insert_amount(Store& store, std::int64_t amount, double weight)
{
    insert(store, {{"id", base::new_uuid()}, {"label", "x"}, {"amount", amount}, {"weight", weight}, {"ticked", true}, {"day", "2026-03-14"}, {"moment", 0}, {"small", 1}});
}

void insert_nothing(Store& store)
{
    insert(store, {{"id", std::nullopt}, {"label", std::nullopt}, {"amount", std::nullopt}, {"weight", std::nullopt},
                   {"ticked", std::nullopt}, {"day", std::nullopt}, {"moment", std::nullopt}, {"small", std::nullopt}});
}

}

TEST_CASE("a line with a column of every kind comes back as it was stored")
{
    test::for_each_emptied<Store>(clear, [](Store& store) {
        const auto id = base::Id<Thing>::fresh();
        const base::Instant moment(std::chrono::milliseconds(1773482400123));
        const auto day = *base::parse_date("2024-02-29");
        insert(store, {{"id", id}, {"label", "Grüße\n👪"}, {"amount", -5}, {"weight", 0.1}, {"ticked", true}, {"day", base::iso(day)}, {"moment", moment}, {"small", -32768}});
        const auto found = store.read([](Read& read) {
            return read.first("select id, label, amount, weight, ticked, day, moment, small from sample", {}, [](Row& row) {
                return std::tuple{row.next<base::Id<Thing>>(), row.next<std::string>(), row.next<std::int64_t>(), row.next<double>(), row.next<bool>(),
                                  row.next<base::Date>(), row.next<base::Instant>(), row.next<int>()};
            });
        });
        REQUIRE(found);
        CHECK(*found == std::tuple(id, std::string("Grüße\n👪"), std::int64_t{-5}, 0.1, true, day, moment, -32768));
    });
}

TEST_CASE("numbers at the edge of what fits come back exactly")
{
    test::for_each_emptied<Store>(clear, [](Store& store) {
        using Whole = std::numeric_limits<std::int64_t>;
        using Real = std::numeric_limits<double>;
        const std::vector<std::pair<std::int64_t, double>> numbers{
            {Whole::min(), Real::max()}, {Whole::max(), Real::lowest()}, {0, Real::min()}, {-1, -0.0}, {1, Real::epsilon()}, {2, 1.0 / 3}, {3, 1e-300}, {1LL << 53, 9007199254740993.0}};
        for (const auto& [amount, weight] : numbers) insert_amount(store, amount, weight);
        const auto back = store.read([](Read& read) {
            return read.all("select amount, weight from sample order by amount", {}, [](Row& row) {
                const auto amount = row.next<std::int64_t>();
                return std::pair(amount, row.next<double>());
            });
        });
        auto sorted = numbers;
        std::sort(sorted.begin(), sorted.end());
        CHECK(back == sorted);
    });
}

TEST_CASE("an empty text is not the same as no text")
{
    test::for_each_emptied<Store>(clear, [](Store& store) {
        insert(store, {{"id", std::nullopt}, {"label", ""}, {"amount", 1}, {"weight", std::nullopt}, {"ticked", false}, {"day", std::nullopt}, {"moment", std::nullopt}, {"small", std::nullopt}});
        insert_nothing(store);
        CHECK(store.only<int>("select count(*) from sample where label = ''") == 1);
        CHECK(store.only<int>("select count(*) from sample where label is null") == 1);
        const auto labels = store.read([](Read& read) {
            return read.all("select label from sample order by amount is null", {}, [](Row& row) { return row.next<std::optional<std::string>>(); });
        });
        CHECK(labels == std::vector<std::optional<std::string>>{"", std::nullopt});
    });
}

TEST_CASE("what is not there is nothing, whatever kind it would have")
{
    test::for_each_emptied<Store>(clear, [](Store& store) {
        insert_nothing(store);
        const auto found = store.read([](Read& read) {
            return read.first("select id, label, amount, weight, ticked, day, moment from sample", {}, [](Row& row) {
                return std::tuple{row.next<std::optional<base::Id<Thing>>>(), row.next<std::optional<std::string>>(), row.next<std::optional<int>>(),
                                  row.next<std::optional<double>>(), row.next<std::optional<bool>>(), row.next<std::optional<base::Date>>(),
                                  row.next<std::optional<base::Instant>>()};
            });
        });
        REQUIRE(found);
        CHECK(*found == decltype(found)::value_type{});
    });
}

TEST_CASE("a number that is not there counts as zero where one is needed, a text as empty")
{
    test::for_each_emptied<Store>(clear, [](Store& store) {
        insert_nothing(store);
        CHECK(store.only<int>("select amount from sample") == 0);
        CHECK(store.only<double>("select weight from sample") == 0.0);
        CHECK_FALSE(store.only<bool>("select ticked from sample"));
        CHECK(store.only<std::string>("select label from sample").empty());
        CHECK(store.only<int>("select max(amount) from sample") == 0);
    });
}

TEST_CASE("counts, sums and small numbers are read whatever size the engine gives them")
{
    test::for_each_emptied<Store>(clear, [](Store& store) {
        for (const int amount : {1, 2, 3}) insert_amount(store, amount, 0.5);
        CHECK(store.only<std::int64_t>("select count(*) from sample") == 3);
        CHECK(store.only<int>("select small from sample limit 1") == 1);
        CHECK(store.only<int>("select ticked from sample limit 1") == 1);
        CHECK(store.only<int>("select cast(sum(amount) as bigint) from sample") == 6);
        CHECK(store.only<double>("select sum(weight) from sample") == 1.5);
        CHECK(store.only<double>("select amount from sample order by amount desc limit 1") == 3.0);
        CHECK(store.only<bool>("select count(*) > 2 from sample"));
        CHECK_FALSE(store.only<bool>("select count(*) > 3 from sample"));
    });
}

TEST_CASE("a day that somebody wrote into the store by hand and that is none is a fault, not a wrong day")
{
    test::for_each_emptied<Store>(clear, [](Store& store) {
        insert(store, {{"id", std::nullopt}, {"label", "x"}, {"amount", 1}, {"weight", 1.0}, {"ticked", true}, {"day", "30.06.2024"}, {"moment", 0}, {"small", 1}});
        try {
            store.only<base::Date>("select day from sample");
            FAIL("the 30.06.2024 was read as a date");
        } catch (const std::runtime_error& fault) {
            CHECK(std::string(fault.what()) == "a stored date is not a date: 30.06.2024");
        }
    });
}

TEST_CASE("a text is not read as a key")
{
    test::for_each_emptied<Store>(clear, [](Store& store) {
        insert_nothing(store);
        CHECK_THROWS_AS(store.only<base::Id<Thing>>("select 'abc' from sample"), Fault);
        CHECK_THROWS_AS(store.only<base::Id<Thing>>("select id from sample"), Fault);
    });
}

TEST_CASE("a key that lost a byte is a fault, not another key")
{
    auto& store = test::emptied<Store>(Engine::sqlite, clear);
    const auto ask = [&] { store.read([](Read& read) { return read.value<base::Id<Thing>>("select x'0102030405060708090a0b0c0d0e0f'"); }); };
    CHECK_THROWS_WITH_AS(ask(), "SQLite: a key is not 16 bytes long", Fault);
}

TEST_CASE("a text is not read as a number where the engine knows the difference")
{
    auto& store = test::emptied<Store>(Engine::postgres, clear);
    const auto ask = [&] { store.read([](Read& read) { return read.value<int>("select 'seven'::text"); }); };
    CHECK_THROWS_WITH_AS(ask(), "PostgreSQL: a column is not a whole number", Fault);
}

TEST_CASE("lines and columns of a long answer keep their order")
{
    test::for_each_emptied<Store>(clear, [](Store& store) {
        store.fill([](Write& write) {
            for (int line = 0; line < 300; ++line) {
                write.run(insert_thing, {{"id", std::nullopt}, {"label", std::to_string(line)}, {"amount", line}, {"weight", line / 2.0}, {"ticked", line % 2 == 0}, {"day", std::nullopt}, {"moment", line}, {"small", 0}});
            }
        });
        int expected = 300;
        const auto lines = store.read([](Read& read) {
            return read.all("select weight, amount, label, ticked from sample order by amount desc", {}, [](Row& row) {
                return std::tuple{row.next<double>(), row.next<int>(), row.next<std::string>(), row.next<bool>()};
            });
        });
        CHECK(lines.size() == 300);
        for (const auto& line : lines) {
            --expected;
            if (line != std::tuple(expected / 2.0, expected, std::to_string(expected), expected % 2 == 0)) FAIL(expected);
        }
    });
}
