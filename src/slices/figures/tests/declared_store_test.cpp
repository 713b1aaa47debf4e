#include "figures_store.hpp"

#include <map>
#include <random>

using figures::AsOf;
using figures::DeclaredFigure;
using figures::Figure;
using figures::Kind;
using figures::Subject;
using test::day;
using test::PartnersStore;
using Unit = figures::AsOf::Unit;

namespace {

DeclaredFigure declaration(Subject subject, std::string state_key, AsOf as_of, std::int64_t value)
{
    return {{.subject = subject, .kind = Kind::declared, .value = value, .rounding = "rund", .as_of = as_of, .source = "Wir"}, std::move(state_key)};
}

void store_all(PartnersStore& store, const std::vector<DeclaredFigure>& all)
{
    store.fill([&](storage::Write& write) {
        for (const auto& one : all) figures::store_declared(write, one, test::morning);
    });
}

std::vector<DeclaredFigure> stored(PartnersStore& store)
{
    return store.read([](storage::Read& read) { return figures::all_declared(read); });
}

}

TEST_CASE("what is declared is read as it was stored, with everything that belongs to it")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        const DeclaredFigure whole{{.subject = Subject::companies,
                                    .kind = Kind::declared,
                                    .value = 1'000'000'000,
                                    .rounding = "mehr als",
                                    .as_of = {day("2023-06-01"), Unit::month},
                                    .source = "Größe & Gewähr",
                                    .source_url = "https://quelle.example/?a=b&c=d",
                                    .note = "„Zitat“ 👪"},
                                   "16"};
        store_all(store, {whole});
        CHECK(stored(store) == std::vector<DeclaredFigure>{whole});
    });
}

TEST_CASE("records stand by figure, state and time")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        const auto second = declaration(Subject::alliances, "", {day("2020-01-01"), Unit::year}, 2);
        const auto first = declaration(Subject::alliances, "", {day("2010-01-01"), Unit::day}, 1);
        const auto third = declaration(Subject::alliances, "13", {day("2000-01-01"), Unit::day}, 3);
        const auto fourth = declaration(Subject::projects, "", {day("1999-01-01"), Unit::day}, 4);
        store_all(store, {fourth, third, second, first});
        CHECK(stored(store) == std::vector<DeclaredFigure>{first, second, third, fourth});
    });
}

TEST_CASE("a record of the same figure, state and day is replaced, with the unit of its time")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        store_all(store, {declaration(Subject::projects, "", {day("2020-01-01"), Unit::day}, 1)});
        const auto year = declaration(Subject::projects, "", {day("2020-01-01"), Unit::year}, 2);
        store_all(store, {year});
        CHECK(stored(store) == std::vector<DeclaredFigure>{year});
    });
}

TEST_CASE("a record is found by figure, state and day, and by nothing else")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        const auto one = declaration(Subject::engaged, "13", {day("2020-01-01"), Unit::day}, 1);
        store_all(store, {one});
        const auto find = [&](Subject subject, std::string_view state_key, std::string_view date) {
            return store.read([&](storage::Read& read) { return figures::find_declared(read, subject, state_key, day(date)); });
        };
        CHECK(find(Subject::engaged, "13", "2020-01-01") == one);
        CHECK_FALSE(find(Subject::companies, "13", "2020-01-01"));
        CHECK_FALSE(find(Subject::engaged, "", "2020-01-01"));
        CHECK_FALSE(find(Subject::engaged, "13", "2020-01-02"));
    });
}

TEST_CASE("a value below nought is kept out by the store itself")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        CHECK_THROWS_AS(store_all(store, {declaration(Subject::projects, "", {day("2020-01-01"), Unit::day}, -1)}), storage::Fault);
        CHECK(stored(store).empty());
    });
}

TEST_CASE("of any records, on any day, of any state, that one holds that somebody would find by looking through them")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        std::mt19937 chance(31);
        std::map<std::tuple<Subject, std::string, base::Date>, DeclaredFigure> all;
        const auto some_day = [&] { return day(fmt::format("{}-{:02}-{:02}", 2010 + chance() % 10, 1 + chance() % 12, 1 + chance() % 28)); };
        constexpr const char* states[] = {"", "13", "09"};
        for (int number = 0; number < 120; ++number) {
            auto one = declaration(figures::subjects.at(chance() % 4), states[chance() % 3], {some_day(), Unit::day}, number);
            all[{one.figure.subject, one.state_key, one.figure.as_of.day}] = one;
        }
        for (const auto& [key, one] : all) store_all(store, {one});
        for (int time = 0; time < 60; ++time) {
            const auto on = some_day();
            const std::string state = states[chance() % 3];
            std::map<Subject, Figure> wanted;
            for (const auto& [key, one] : all) {
                if (one.state_key == state && one.figure.as_of.day <= on) wanted[one.figure.subject] = one.figure; // in the order of days
            }
            const auto found = store.read([&](storage::Read& read) { return figures::declared_on(read, on, state); });
            CAPTURE(base::iso(on) + " " + state);
            CHECK(found.size() == wanted.size());
            for (const auto& figure : found) CHECK(figure == wanted[figure.subject]);
        }
    });
}

TEST_CASE("any table of declared figures that goes out comes in again unchanged")
{
    std::mt19937 chance(41);
    test::FiguresStore store(storage::Engine::sqlite);
    constexpr const char* texts[] = {"rund", "=1+1", "mehr; als", "\"etwa\"", "@x", "-", "über 👪", "a\tb"};
    std::vector<DeclaredFigure> all;
    for (int number = 0; number < 60; ++number) {
        auto one = declaration(figures::subjects.at(chance() % 4), chance() % 2 == 0 ? "" : fmt::format("{:02}", 1 + chance() % 16),
                               {day(fmt::format("{}-01-01", 1990 + number)), static_cast<Unit>(chance() % 3)}, static_cast<std::int64_t>(chance() % 100000));
        one.figure.rounding = texts[chance() % 7];
        one.figure.source = texts[chance() % 7];
        one.figure.note = texts[chance() % 7];
        all.push_back(std::move(one));
    }
    store_all(store, all);
    const auto table = store.exported_figures();
    const auto plan = store.plan_figures(table);
    CHECK(plan.problems.empty());
    CHECK(plan.count(table::Outcome::unchanged) == all.size() + 4);
}
