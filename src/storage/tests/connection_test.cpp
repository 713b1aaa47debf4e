#include "support/store.hpp"

#include "support/strings.hpp"

#include <cmath>
#include <limits>

namespace {

using storage::Connection;
using storage::Fault;
using storage::Read;
using storage::Row;
using storage::Sql;
using storage::Write;
using test::TestStore;

struct Thing;

constexpr Sql insert_thing = R"sql(
    insert into thing (id, label, amount, weight, note) values (:id, :label, :amount, :weight, :note))sql";
constexpr Sql select_labels = "select label from thing order by label";
constexpr Sql count_things = "select count(*) from thing";
constexpr Sql select_by_label = "select id, label, amount, weight, note from thing where label = :label";

/// A fresh store with one table of our own.
struct Store : TestStore {
    explicit Store(storage::Engine engine) : TestStore(engine)
    {
        storage::connect_for_writing(location())
            ->execute("create table thing (id uuid primary key, label text not null unique, amount bigint,"
                      "weight double precision, note text)");
    }

    void add(const std::string& label)
    {
        fill([&](Write& write) { insert(write, label); });
    }
    static void insert(Write& write, const std::string& label)
    {
        write.run(insert_thing, {{"id", base::new_uuid()}, {"label", label}, {"amount", 1}, {"weight", 0.5}, {"note", std::nullopt}});
    }
    std::vector<std::string> labels()
    {
        return read([](Read& read) { return read.all(select_labels, {}, [](Row& row) { return row.next<std::string>(); }); });
    }
};

}

TEST_CASE("every kind of value comes back as it was stored")
{
    test::for_each_engine<Store>([](Store& store) {
        const auto id = base::Id<Thing>::fresh();
        const auto largest = std::numeric_limits<std::int64_t>::max();
        store.fill([&](Write& write) {
            write.run(insert_thing, {{"id", id}, {"label", "Grüße 👪"}, {"amount", largest}, {"weight", 54.0887}, {"note", std::optional<std::string>()}});
        });
        const auto found = store.read([](Read& read) {
            return read.first(select_by_label, {{"label", "Grüße 👪"}}, [](Row& row) {
                return std::tuple{row.next<base::Id<Thing>>(), row.next<std::string>(), row.next<std::int64_t>(),
                                  row.next<double>(), row.next<std::optional<std::string>>()};
            });
        });
        REQUIRE(found);
        CHECK(*found == std::tuple(id, std::string("Grüße 👪"), largest, 54.0887, std::optional<std::string>()));
    });
}

TEST_CASE("arguments are bound by name, whatever their order")
{
    test::for_each_engine<Store>([](Store& store) {
        const auto id = base::new_uuid();
        store.fill([&](Write& write) {
            write.run(insert_thing, {{"note", "the note"}, {"weight", 2.5}, {"label", "the label"}, {"id", id}, {"amount", -7}});
        });
        const auto found = store.read([](Read& read) {
            return read.first(select_by_label, {{"label", "the label"}}, [](Row& row) {
                row.next<base::Id<Thing>>();
                return std::tuple{row.next<std::string>(), row.next<int>(), row.next<double>(), row.next<std::string>()};
            });
        });
        REQUIRE(found);
        CHECK(*found == std::tuple(std::string("the label"), -7, 2.5, std::string("the note")));
    });
}

TEST_CASE("a wrong name, a missing and a surplus argument are faults, and nothing is stored")
{
    test::for_each_engine<Store>([](Store& store) {
        const auto try_with = [&](storage::Arguments arguments) {
            return store.write([&](Write& write) -> base::Result<std::int64_t> { return write.run(insert_thing, arguments); });
        };
        const auto id = base::new_uuid();
        CHECK_THROWS_AS(try_with({{"id", id}, {"lable", "x"}, {"amount", 1}, {"weight", 1.0}, {"note", "x"}}), Fault);
        CHECK_THROWS_AS(try_with({{"id", id}, {"label", "x"}, {"amount", 1}, {"weight", 1.0}}), Fault);
        CHECK_THROWS_AS(try_with({{"id", id}, {"label", "x"}, {"amount", 1}, {"weight", 1.0}, {"note", "x"}, {"more", 1}}), Fault);
        CHECK(store.labels().empty());
    });
}

TEST_CASE("an argument given twice does not stand in for one that is missing")
{
    test::for_each_engine<Store>([](Store& store) {
        const auto twice = [&] {
            store.fill([&](Write& write) {
                write.run(insert_thing, {{"id", base::new_uuid()}, {"label", "x"}, {"label", "y"}, {"amount", 1}, {"weight", 1.0}});
            });
        };
        CHECK_THROWS_AS(twice(), Fault);
    });
}

TEST_CASE("what people type is never part of a statement")
{
    test::for_each_engine<Store>([](Store& store) {
        const std::string evil = "'); drop table thing; --";
        store.add(evil);
        CHECK(store.labels() == std::vector<std::string>{evil});
        for (const auto& nasty : test::nasty_strings()) {
            const auto found = store.read([&](Read& read) {
                return read.value<std::string>("select cast(:text as text)", {{"text", nasty}});
            });
            CHECK(found == nasty);
        }
    });
}

TEST_CASE("a text with NUL is refused instead of being cut off")
{
    test::for_each_engine<Store>([](Store& store) {
        CHECK_THROWS_AS(store.add(std::string("a\0b", 3)), Fault);
        CHECK(store.labels().empty());
    });
}

TEST_CASE("a broken statement is a fault, and the connection goes on")
{
    test::for_each_engine<Store>([](Store& store) {
        const auto broken = [&] { store.read([](Read& read) { return read.value<int>("select no_such_column from thing"); }); };
        CHECK_THROWS_AS(broken(), Fault);
        store.add("still works");
        CHECK(store.labels() == std::vector<std::string>{"still works"});
    });
}

TEST_CASE("a statement says how many lines it changed")
{
    test::for_each_engine<Store>([](Store& store) {
        store.add("one");
        store.add("two");
        store.fill([](Write& write) {
            CHECK(write.run("update thing set amount = 2 where label <> :label", {{"label", "one"}}) == 1);
            CHECK(write.run("update thing set amount = 3 where true", {}) == 2);
            CHECK(write.run("delete from thing where label = :label", {{"label", "three"}}) == 0);
            CHECK(write.statements() == 3);
        });
    });
}

TEST_CASE("who may only read cannot write, not even by a clever statement")
{
    test::for_each_engine<Store>([](Store& store) {
        store.add("stays");
        const auto sneak = [&] {
            store.read([](Read& read) { return read.all("delete from thing where true returning label", {}, [](Row& row) { return row.next<std::string>(); }); });
        };
        CHECK_THROWS_AS(sneak(), Fault);
        CHECK(store.labels() == std::vector<std::string>{"stays"});
    });
}

TEST_CASE("a key into nothing is refused on both engines")
{
    test::for_each_engine([](TestStore& store) {
        const auto orphan = [&] {
            store.fill([](Write& write) {
                write.run("insert into postal_code (code, place_id) values (:code, :place)", {{"code", "18055"}, {"place", base::new_uuid()}});
            });
        };
        CHECK_THROWS_AS(orphan(), Fault);
    });
}

TEST_CASE("one reading belongs to one moment, whatever is written meanwhile")
{
    test::for_each_engine<Store>([](Store& store) {
        store.add("before");
        store.read([&](Read& read) {
            const auto first = read.value<int>(count_things);
            store.add("meanwhile");
            CHECK(read.value<int>(count_things) == first);
            return true;
        });
        CHECK(store.labels().size() == 2);
    });
}

TEST_CASE("a value that must be there and is not is a fault")
{
    test::for_each_engine<Store>([](Store& store) {
        const auto missing = [&] { store.read([](Read& read) { return read.value<std::string>(select_labels); }); };
        CHECK_THROWS_AS(missing(), Fault);
    });
}
