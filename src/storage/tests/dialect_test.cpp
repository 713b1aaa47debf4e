#include "storage/tests/emptied_store.hpp"

#include "support/strings.hpp"

#include <algorithm>
#include <boost/json.hpp>

namespace {

using storage::Read;
using storage::Row;
using storage::Sql;
using storage::Write;
using test::TestStore;

constexpr Sql clear = "delete from installation where true";
constexpr Sql insert_line = "insert into installation (name, value) values (:name, :value)";
constexpr Sql select_names = "select name from installation order by name";
constexpr Sql select_names_backward = "select name from installation order by name desc";
constexpr Sql select_value = "select value from installation where name = :name";
constexpr Sql select_between = "select name from installation where name >= :first and name < :last order by name";
constexpr Sql upsert_line = R"sql(
    insert into installation (name, value) values (:name, :value)
    on conflict (name) do update set value = excluded.value where installation.value <> excluded.value)sql";
constexpr Sql insert_if_new = R"sql(
    insert into installation (name, value) values (:name, :value) on conflict (name) do nothing)sql";
constexpr Sql upsert_counted = R"sql(
    insert into installation (name, value) values (:name, '1')
    on conflict (name) do update set value = cast(cast(installation.value as integer) + 1 as text) returning value)sql";
constexpr Sql update_all = "update installation set value = :value where value <> :value";
constexpr Sql delete_some = "delete from installation where name < :name";
constexpr Sql select_counts = R"sql(
    select count(*), count(*) filter (where value = 'x'), coalesce(max(name), '')
      from installation)sql";
constexpr Sql select_each{"select value from json_each(:values)",
                          "select value from json_array_elements_text(cast(:values as json))"};
constexpr Sql select_in{R"sql(
    select name from installation where name in (select value from json_each(:values)) order by name)sql",
                        R"sql(
    select name from installation where name in (select value from json_array_elements_text(cast(:values as json)))
     order by name)sql"};
constexpr Sql select_distinct = R"sql(
    select count(*) from installation where value is not distinct from :value)sql";

std::string text_of(Row& row) { return row.next<std::string>(); }

void add(TestStore& store, const std::vector<std::string>& names, const std::string& value = "x")
{
    store.fill([&](Write& write) {
        for (const auto& name : names) write.run(insert_line, {{"name", name}, {"value", value}});
    });
}

using Names = std::vector<std::string>;

const Names mixed = {"", "_", "-", "0", "10", "9", "A", "B", "Z", "a", "aa", "a b", "a-b", "ab", "z", "\x7f", "Ä", "ä", "ß", "ss", "\u00e9", "e\u0301", "中", "👪"};

}

TEST_CASE("texts stand in the order of their bytes, so that lists and cursors are the same on both engines")
{
    test::for_each_emptied<TestStore>(clear, [](TestStore& store) {
        add(store, mixed);
        auto expected = mixed;
        std::sort(expected.begin(), expected.end());
        const auto names = [&](const Sql& sql) { return store.read([&](Read& read) { return read.all(sql, {}, text_of); }); };
        CHECK(names(select_names) == expected);
        std::reverse(expected.begin(), expected.end());
        CHECK(names(select_names_backward) == expected);
    });
}

TEST_CASE("what begins so lies between the beginning and its end, whatever letter follows")
{
    test::for_each_emptied<TestStore>(clear, [](TestStore& store) {
        add(store, mixed);
        const auto beginning = [&](const std::string& begun) {
            return store.read([&](Read& read) { return read.all(select_between, {{"first", begun}, {"last", begun + "\xF4\x8F\xBF\xBF"}}, text_of); });
        };
        for (const std::string begun : {"a", "A", "ä", "1", "中", "-", "x"}) {
            CAPTURE(begun);
            Names expected;
            for (const auto& name : mixed) {
                if (name.starts_with(begun)) expected.push_back(name);
            }
            std::sort(expected.begin(), expected.end());
            CHECK(beginning(begun) == expected);
        }
    });
}

TEST_CASE("two texts are the same only when all their bytes are: no blank, capital or accent is forgiven")
{
    test::for_each_emptied<TestStore>(clear, [](TestStore& store) {
        const Names alike = {"Kita", "kita", "KITA", "Kita ", " Kita", "K\u00efta", "Ki\u0308ta", "Kit\u00e4", "Kit\u0061\u0308", "Kitä"};
        std::set<std::string> different(alike.begin(), alike.end());
        for (const auto& name : different) add(store, {name}, "is " + name);
        for (const auto& name : different) {
            CAPTURE(name);
            CHECK(store.read([&](Read& read) { return read.all(select_value, {{"name", name}}, text_of); }) == Names{"is " + name});
        }
        CHECK(store.read([&](Read& read) { return read.all(select_value, {{"name", "kitA"}}, text_of); }).empty());
        CHECK(store.read([&](Read& read) { return read.all(select_value, {{"name", "Kita%"}}, text_of); }).empty());
    });
}

TEST_CASE("whatever people type is stored, found again and handed over in lists as it was")
{
    test::for_each_emptied<TestStore>(clear, [](TestStore& store) {
        const auto& nasty = test::nasty_strings();
        const std::set<std::string> different(nasty.begin(), nasty.end());
        boost::json::array list;
        store.fill([&](Write& write) {
            for (const auto& text : different) {
                write.run(insert_line, {{"name", text}, {"value", text}});
                list.emplace_back(text);
            }
        });
        const auto json = boost::json::serialize(list);
        const Names expected(different.begin(), different.end());
        CHECK(store.read([&](Read& read) { return read.all(select_each, {{"values", json}}, text_of); }) == expected);
        CHECK(store.read([&](Read& read) { return read.all(select_in, {{"values", json}}, text_of); }) == expected);
        CHECK(store.read([&](Read& read) { return read.all(select_in, {{"values", "[]"}}, text_of); }).empty());
    });
}

TEST_CASE("a text of a megabyte and one of many lines come back whole")
{
    test::for_each_emptied<TestStore>(clear, [](TestStore& store) {
        const std::string big(1U << 20U, 'x');
        const std::string lines = "a\r\nb\n\n\tc\\n'\"";
        store.fill([&](Write& write) {
            write.run(insert_line, {{"name", "big"}, {"value", big}});
            write.run(insert_line, {{"name", "lines"}, {"value", lines}});
        });
        CHECK((store.read([](Read& read) { return read.value<std::string>(select_value, {{"name", "big"}}); }) == big));
        CHECK(store.read([](Read& read) { return read.value<std::string>(select_value, {{"name", "lines"}}); }) == lines);
    });
}

TEST_CASE("a statement counts the lines that it added or changed, and not those that it left alone")
{
    test::for_each_emptied<TestStore>(clear, [](TestStore& store) {
        store.fill([](Write& write) {
            const auto line = [](const char* name, const char* value) -> std::array<storage::Argument, 2> { return {{{"name", name}, {"value", value}}}; };
            const auto run = [&](const Sql& sql, const char* name, const char* value) {
                const auto arguments = line(name, value);
                return write.run(sql, {arguments[0], arguments[1]});
            };
            CHECK(run(insert_if_new, "a", "1") == 1);
            CHECK(run(insert_if_new, "a", "2") == 0);
            CHECK(run(upsert_line, "a", "1") == 0);
            CHECK(run(upsert_line, "a", "3") == 1);
            CHECK(run(upsert_line, "b", "3") == 1);
            CHECK(write.run(update_all, {{"value", "3"}}) == 0);
            CHECK(write.run(update_all, {{"value", "4"}}) == 2);
            CHECK(write.run(delete_some, {{"name", "a"}}) == 0);
            CHECK(write.run(delete_some, {{"name", "z"}}) == 2);
        });
    });
}

TEST_CASE("what a statement made of a line can be had from it at once")
{
    test::for_each_emptied<TestStore>(clear, [](TestStore& store) {
        store.fill([](Write& write) {
            for (const char* expected : {"1", "2", "3"}) CHECK(write.value<std::string>(upsert_counted, {{"name", "visits"}}) == expected);
            CHECK(write.value<std::string>(select_value, {{"name", "visits"}}) == "3");
        });
    });
}

TEST_CASE("counting what is not there gives nought, and the greatest of nothing is nothing")
{
    test::for_each_emptied<TestStore>(clear, [](TestStore& store) {
        const auto counts = [&] {
            return *store.read([](Read& read) {
                return read.first(select_counts, {}, [](Row& row) {
                    const auto all = row.next<int>();
                    const auto some = row.next<int>();
                    return std::tuple(all, some, row.next<std::string>());
                });
            });
        };
        CHECK(counts() == std::tuple(0, 0, std::string()));
        add(store, {"a", "c"});
        add(store, {"b"}, "y");
        CHECK(counts() == std::tuple(3, 2, std::string("c")));
        const auto same = [&](std::optional<std::string> value) {
            return store.read([&](Read& read) { return read.value<int>(select_distinct, {{"value", value}}); });
        };
        CHECK(same("x") == 2);
        CHECK(same("z") == 0);
        CHECK(same(std::nullopt) == 0);
    });
}

TEST_CASE("a refused line of many takes back the lines before it, on either engine, and the next verb can write them")
{
    test::for_each_emptied<TestStore>(clear, [](TestStore& store) {
        const auto write_lines = [&](const Names& names) {
            return store.write([&](Write& write) -> base::Result<int> {
                for (const auto& name : names) {
                    if (name == "stop") return base::refuse(base::Refused::invalid, base::says("stop"));
                    write.run(insert_line, {{"name", name}, {"value", "x"}});
                }
                return static_cast<int>(names.size());
            });
        };
        CHECK_FALSE(write_lines({"a", "b", "stop", "c"}).has_value());
        CHECK(store.read([](Read& read) { return read.all(select_names, {}, text_of); }).empty());
        CHECK(write_lines({"a", "b", "c"}) == 3);
        CHECK(store.read([](Read& read) { return read.all(select_names, {}, text_of); }) == Names{"a", "b", "c"});
    });
}

TEST_CASE("a reading counts every statement that it asked, also those that answered nothing")
{
    test::for_each_emptied<TestStore>(clear, [](TestStore& store) {
        store.read([](Read& read) {
            CHECK(read.statements() == 0);
            read.all(select_names, {}, text_of);
            read.first(select_value, {{"name", "nobody"}}, text_of);
            CHECK(read.statements() == 2);
            CHECK_THROWS_AS(read.value<std::string>(select_value, {{"name", "nobody"}}), storage::Fault);
            CHECK(read.statements() == 3);
            return 0;
        });
    });
}
