#include "counties_store.hpp"

using test::CountiesStore;
using test::day;
using test::sample_population;
using test::wrong;

namespace {

using Wrong = std::vector<std::tuple<std::size_t, std::string, std::string>>;

const std::string columns = "schluessel;stand;einwohner;kinder;quelle\n";

}

TEST_CASE("a table of people is first a plan, then done, then nothing is left to do")
{
    test::for_each_engine<CountiesStore>([](CountiesStore& store) {
        CHECK(store.plan_population(sample_population).count(table::Outcome::added) == 4);
        CHECK(store.read([](storage::Read& read) { return counties::all_populations(read); }).empty());
        CHECK(store.import_population(sample_population).is_applied);
        CHECK(store.read([](storage::Read& read) { return counties::all_populations(read); }) ==
              std::vector<counties::Population>{{"09162", day("2022-12-31"), 1500000, std::nullopt, "Amt"},
                                                {"13003", day("2015-12-31"), 200000, 30000, "Amt"},
                                                {"13003", day("2022-12-31"), 210000, 33000, "Amt"},
                                                {"13072", day("2022-12-31"), 220000, 40000, "Amt"}});
        CHECK(store.plan_population(sample_population).count(table::Outcome::unchanged) == 4);
    });
}

TEST_CASE("what was exported of people can be imported again and changes nothing")
{
    test::for_each_engine<CountiesStore>([](CountiesStore& store) {
        REQUIRE(store.import_population(sample_population).is_applied);
        const auto table = store.exported_population();
        CHECK(table == "\xef\xbb\xbfschluessel;stand;einwohner;kinder;quelle\r\n"
                       "09162;2022-12-31;1500000;;Amt\r\n"
                       "13003;2015-12-31;200000;30000;Amt\r\n"
                       "13003;2022-12-31;210000;33000;Amt\r\n"
                       "13072;2022-12-31;220000;40000;Amt\r\n");
        CHECK(store.plan_population(table).count(table::Outcome::unchanged) == 4);
    });
}

TEST_CASE("every cell of a table of people that is wrong is named with what to do")
{
    CountiesStore store(storage::Engine::sqlite);
    const auto plan = store.import_population(columns + "9162;2022-12-31;1;;Amt\n"
                                                        "Rostock;2022-12-31;1;;Amt\n"
                                                        "99999;2022-12-31;1;;Amt\n"
                                                        "13003;31.02.2022;1;;Amt\n"
                                                        "13003;2022-12-31;viele;;Amt\n"
                                                        "13003;2022-12-31;0;;Amt\n"
                                                        "13003;2022-12-31;10;11;Amt\n"
                                                        "13003;2022-12-31;10;-1;Amt\n"
                                                        "13003;2022-12-31;10;;\n"
                                                        "13003;2022-12-31;1.5;;Amt\n");
    CHECK(wrong(plan) == Wrong{{2, "schluessel", "lost_zero"},
                               {3, "schluessel", "bad_county"},
                               {4, "schluessel", "unknown_county"},
                               {5, "stand", "bad_date"},
                               {6, "einwohner", "bad_people"},
                               {7, "einwohner", "nobody"},
                               {8, "kinder", "too_many_children"},
                               {8, "stand", "duplicate"},
                               {9, "kinder", "bad_people"},
                               {10, "quelle", "missing"},
                               {11, "einwohner", "bad_people"}});
    CHECK(plan.problems.front().defect.suggestion == "09162");
    CHECK_FALSE(plan.is_applied);
    CHECK(store.exported_population() == "\xef\xbb\xbfschluessel;stand;einwohner;kinder;quelle\r\n");
}

TEST_CASE("the same county and day in two lines is a mistake of the second")
{
    CountiesStore store(storage::Engine::sqlite);
    CHECK(wrong(store.plan_population(columns + "13003;2022-12-31;10;;Amt\n13003;31.12.2022;11;;Amt\n13003;2021-12-31;9;;Amt\n")) ==
          Wrong{{3, "stand", "duplicate"}});
}

TEST_CASE("a record that is there takes its new content")
{
    test::for_each_engine<CountiesStore>([](CountiesStore& store) {
        REQUIRE(store.import_population(sample_population).is_applied);
        const auto plan = store.import_population(columns + "13003;2022-12-31;211000;;Anderes Amt\n");
        REQUIRE(plan.planned.size() == 1);
        CHECK(plan.planned.front().key == "13003-2022-12-31");
        CHECK(plan.planned.front().name == "Stadt Rostock");
        CHECK(plan.planned.front().changes == std::vector<table::Change>{{"einwohner", "210000", "211000"},
                                                                         {"kinder", "33000", ""},
                                                                         {"quelle", "Amt", "Anderes Amt"}});
    });
}
