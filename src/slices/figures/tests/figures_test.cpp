#include "figures_store.hpp"

using figures::Figure;
using figures::Kind;
using figures::Subject;
using test::counted;
using test::day;
using test::declared;
using test::FiguresStore;

namespace {

using Counted = std::vector<std::pair<Subject, std::int64_t>>;

Counted four(std::int64_t alliances, std::int64_t engaged, std::int64_t companies, std::int64_t projects)
{
    return {{Subject::alliances, alliances},
            {Subject::engaged, engaged},
            {Subject::companies, companies},
            {Subject::projects, projects}};
}

}

TEST_CASE("the figures of any day come from the records of that day")
{
    test::with_figures_on_each_engine([](FiguresStore& store) {
        CHECK(counted(store.figures_on("2026-03-14")) == four(5, 6, 2, 2));
        CHECK(counted(store.figures_on("2010-06-30")) == four(6, 4, 2, 0));
        CHECK(counted(store.figures_on("2015-06-30")) == four(6, 8, 2, 1));
        CHECK(counted(store.figures_on("2005-06-16")) == four(1, 1, 0, 0));
        CHECK(counted(store.figures_on("2026-03-15")) == four(6, 6, 2, 2)); // one begins on this day
    });
}

TEST_CASE("the figures of one state are those of the alliances that have their seat in it")
{
    test::with_figures_on_each_engine([](FiguresStore& store) {
        CHECK(counted(store.figures_on("2026-03-14", "13")) == four(4, 5, 1, 1));
        CHECK(counted(store.figures_on("2026-03-14", "09")) == four(1, 1, 1, 1));
        CHECK(counted(store.figures_on("2026-03-14", "10")) == four(0, 0, 0, 0));
        CHECK(counted(store.figures_on("2010-06-30", "14")) == four(1, 0, 0, 0));
    });
}

TEST_CASE("before the first record nothing is counted, not even nought; what is declared stays")
{
    test::with_figures_on_each_engine([](FiguresStore& store) {
        CHECK(store.read([](storage::Read& read) { return figures::first_day(read); }) == day("2005-06-16"));
        CHECK(store.figures_on("2005-06-15").empty());
        CHECK(store.figures_on("0001-01-01").empty());
        CHECK(store.figures_on("2005-06-16").size() == 4);
    });
    FiguresStore store(storage::Engine::sqlite);
    REQUIRE(store.import_figures("zahl;stand;wert;quelle\nbuendnisse;1999;7;Chronik\n").is_applied);
    const auto figures = store.figures_on("2000-01-01");
    CHECK(counted(figures).empty());
    CHECK(declared(figures) == std::vector<std::string>{"buendnisse:  7, 1999"});
}

TEST_CASE("where nothing was ever recorded every figure is nought")
{
    test::for_each_engine<test::RegisterStore>([](test::RegisterStore& store) {
        const auto figures = store.read([](storage::Read& read) { return figures::figures_on(read, test::today); });
        CHECK(counted(figures) == four(0, 0, 0, 0));
        CHECK_FALSE(store.read([](storage::Read& read) { return figures::first_day(read); }));
    });
}

TEST_CASE("of what is declared the newest holds that had begun by the day")
{
    test::with_figures_on_each_engine([](FiguresStore& store) {
        CHECK(declared(store.figures_on("2012-12-31")).empty());
        CHECK(declared(store.figures_on("2013-01-01")) == std::vector<std::string>{"buendnisse: mehr als 600, 2013"});
        CHECK(declared(store.figures_on("2023-05-31")) == std::vector<std::string>{"buendnisse: mehr als 600, 2013"});
        CHECK(declared(store.figures_on("2023-06-01")) == std::vector<std::string>{"buendnisse: rund 300, 2023-06"});
        CHECK(declared(store.figures_on("2026-03-14")) ==
              std::vector<std::string>{"buendnisse: rund 300, 2023-06", "mitwirkende: rund 26000, 2023-06-30"});
    });
}

TEST_CASE("what is declared of a state is said of that state only, and what is declared of the whole of none")
{
    test::with_figures_on_each_engine([](FiguresStore& store) {
        CHECK(declared(store.figures_on("2026-03-14", "13")) == std::vector<std::string>{"buendnisse:  25, 2022-12-31"});
        CHECK(declared(store.figures_on("2022-12-30", "13")).empty());
        CHECK(declared(store.figures_on("2026-03-14", "09")).empty());
    });
}

TEST_CASE("a figure says everything that somebody who quotes it must know, and counted and declared stand apart")
{
    test::with_figures_on_each_engine([](FiguresStore& store) {
        const auto figures = store.figures_on("2026-03-14");
        REQUIRE(figures.size() == 6);
        CHECK(figures[0] == Figure{.subject = Subject::alliances, .kind = Kind::counted, .value = 5, .as_of = {test::today}});
        CHECK(figures[1] == Figure{.subject = Subject::alliances,
                                   .kind = Kind::declared,
                                   .value = 300,
                                   .rounding = "rund",
                                   .as_of = {day("2023-06-01"), figures::AsOf::Unit::month},
                                   .source = "Ministerium",
                                   .source_url = "https://ministerium.example/zahlen",
                                   .note = "Gerundet & geschätzt."});
    });
}

TEST_CASE("figures are those that the faces of the register, of partners and of projects tell")
{
    test::with_figures_on_each_engine([](FiguresStore& store) {
        for (const auto* date : {"2006-01-01", "2011-05-05", "2020-02-29", "2026-03-14", "2027-06-01"}) {
            CAPTURE(date);
            const auto figures = counted(store.figures_on(date));
            store.read([&](storage::Read& read) {
                const auto engaged = partners::engaged_on(read, day(date));
                CHECK(figures == four(registry::active_alliances(read, day(date)).all, engaged.all(), engaged.companies,
                                      projects::running_on(read, day(date))));
                return 0;
            });
        }
    });
}

TEST_CASE("asking for figures says what they depend on")
{
    FiguresStore::shared(storage::Engine::sqlite).read([](storage::Read& read) {
        (void)figures::figures_on(read, test::today);
        for (const auto* version : {"figures", "registry", "partners", "projects"}) {
            const auto& all = read.dependencies();
            CHECK(std::count(all.begin(), all.end(), version) == 1);
        }
        return 0;
    });
}

TEST_CASE("the alliances behind the number are those that were active on that day, in the order of lists")
{
    test::with_figures_on_each_engine([](FiguresStore& store) {
        const auto slugs_on = [&](std::string_view date) {
            std::vector<std::string> slugs;
            const auto at_work = store.read([&](storage::Read& read) { return registry::at_work_on(read, day(date)); });
            for (const auto& alliance : at_work) slugs.push_back(alliance.slug);
            return slugs;
        };
        CHECK(slugs_on("2026-03-14") == std::vector<std::string>{"muenchen", "kreis", "viertel", "stadt", "land"});
        CHECK(slugs_on("2010-06-30") == std::vector<std::string>{"ruht", "ende", "muenchen", "kreis", "stadt", "land"});
        CHECK(slugs_on("2000-01-01").empty());
        const auto at_work = store.read([](storage::Read& read) { return registry::at_work_on(read, test::today); });
        CHECK(at_work.front() == registry::AtWork{store.alliance("muenchen")->id, "muenchen", "Bündnis München", "München",
                                                  "09", day("2010-01-01")});
    });
}
