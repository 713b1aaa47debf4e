#include "storage/tests/emptied_store.hpp"

#include <future>

namespace {

using storage::Read;
using storage::Row;
using storage::Sql;
using storage::Write;
using test::TestStore;

constexpr Sql clear = "delete from installation where true";
constexpr Sql insert_line = "insert into installation (name, value) values (:name, :value)";
constexpr Sql select_names = "select name from installation order by name";
constexpr Sql echo_text = "select cast(:one as text), cast(:two as text), cast(:one as text)";
constexpr Sql echo_number{"select :number", "select cast(:number as bigint)"};
constexpr Sql echo_real{"select :number", "select cast(:number as double precision)"};
constexpr Sql either{"select 'small'", "select 'great'"};
constexpr Sql quoted = "select ':one', value from installation where name = :name and value <> ':name'";
constexpr Sql select_as_page = "select name from installation order by name limit :most offset :skip";

std::string name_in(Row& row) { return row.next<std::string>(); }

using Names = std::vector<std::string>;

void add_lines(TestStore& store, const Names& names)
{
    store.fill([&](Write& write) {
        for (const auto& name : names) write.run(insert_line, {{"name", name}, {"value", "of " + name}});
    });
}

}

TEST_CASE("an argument that stands in a statement twice has the same value at both places")
{
    test::for_each_emptied<TestStore>(clear, [](TestStore& store) {
        const auto told = store.read([](Read& read) {
            return read.first(echo_text, {{"two", "b"}, {"one", "a"}}, [](Row& row) {
                auto first = row.next<std::string>();
                auto second = row.next<std::string>();
                return Names{std::move(first), std::move(second), row.next<std::string>()};
            });
        });
        CHECK(told == Names{"a", "b", "a"});
    });
}

TEST_CASE("each engine gets the text that was written for it, and a name within quotation marks is text")
{
    test::for_each_emptied<TestStore>(clear, [](TestStore& store) {
        const bool is_sqlite = store.engine() == storage::Engine::sqlite;
        CHECK(store.read([](Read& read) { return read.value<std::string>(either); }) == (is_sqlite ? "small" : "great"));
        add_lines(store, {"a"});
        const auto told = store.read([](Read& read) {
            return read.first(quoted, {{"name", "a"}}, [](Row& row) {
                auto text = row.next<std::string>();
                return std::pair(std::move(text), row.next<std::string>());
            });
        });
        REQUIRE(told);
        CHECK(*told == std::pair<std::string, std::string>(":one", "of a"));
    });
}

TEST_CASE("numbers go there and back without losing a digit, the smallest and the greatest too")
{
    test::for_each_emptied<TestStore>(clear, [](TestStore& store) {
        store.read([](Read& read) {
            for (const std::int64_t number : {0L, 1L, -1L, 4'294'967'296L, 9'007'199'254'740'993L, INT64_MAX, INT64_MIN}) {
                CHECK(read.value<std::int64_t>(echo_number, {{"number", number}}) == number);
            }
            for (const double number : {0.0, 0.1, 1.0 / 3, 54.0887, -1e-300, 1.7976931348623157e308, 12.140500000000001}) {
                CHECK(read.value<double>(echo_real, {{"number", number}}) == number);
            }
            CHECK_FALSE(read.value<std::optional<double>>(echo_real, {{"number", std::nullopt}}));
            return 0;
        });
    });
}

TEST_CASE("pages of lines follow each other without gaps, and beyond the end is nothing")
{
    test::for_each_emptied<TestStore>(clear, [](TestStore& store) {
        add_lines(store, {"e", "a", "d", "b", "c"});
        const auto page = [&](int most, int skip) {
            return store.read([&](Read& read) { return read.all(select_as_page, {{"most", most}, {"skip", skip}}, name_in); });
        };
        CHECK(page(2, 0) == Names{"a", "b"});
        CHECK(page(2, 2) == Names{"c", "d"});
        CHECK(page(2, 4) == Names{"e"});
        CHECK(page(2, 5).empty());
        CHECK(page(0, 0).empty());
        CHECK(page(100, 0).size() == 5);
    });
}

TEST_CASE("whoever reads a line wrongly takes nothing from those who read after")
{
    test::for_each_emptied<TestStore>(clear, [](TestStore& store) {
        add_lines(store, {"a", "b"});
        for (int round = 0; round < 8; ++round) { // each thread of the pool has its turn
            CHECK_THROWS(store.read([](Read& read) {
                return read.all(select_names, {}, [](Row& row) -> std::string { throw std::runtime_error(row.next<std::string>()); });
            }));
            CHECK(store.read([](Read& read) { return read.all(select_names, {}, name_in); }) == Names{"a", "b"});
        }
    });
}

TEST_CASE("many who read and write at once each find their own line, and nobody's is lost")
{
    test::for_each_emptied<TestStore>(clear, [](TestStore& store) {
        std::vector<std::future<bool>> people;
        for (int person = 0; person < 6; ++person) {
            people.push_back(std::async(std::launch::async, [&store, person] {
                bool is_well = true;
                for (int line = 0; line < 5; ++line) {
                    const auto name = std::to_string(person) + "/" + std::to_string(line);
                    add_lines(store, {name});
                    const auto names = store.read([](Read& read) { return read.all(select_names, {}, name_in); });
                    is_well = is_well && std::find(names.begin(), names.end(), name) != names.end();
                }
                return is_well;
            }));
        }
        for (auto& person : people) CHECK(person.get());
        CHECK(store.read([](Read& read) { return read.all(select_names, {}, name_in); }).size() == 30);
    });
}
