#include "states.hpp"

using test::StatesStore;
using test::told;
using Told = std::vector<std::string>;

TEST_CASE("what states say of themselves comes in as a table and goes out as it came")
{
    test::for_each_engine<StatesStore>([](StatesStore& store) {
        const auto plan = store.import_states(test::two_states);
        CHECK(plan.is_applied);
        CHECK(plan.planned == std::vector<table::Planned>{
                                  {table::Outcome::added, 2, "mv", "Mecklenburg-Vorpommern", {}},
                                  {table::Outcome::added, 5, "hh", "Hamburg", {}}});
        CHECK(store.read([](storage::Read& read) { return regions::find_profile(read, "13"); }) ==
              regions::StateProfile{"13", "Familie in MV", "Families in MV", "Erster Absatz.\n\nZweiter Absatz.",
                                    "One paragraph.", "https://mv.example/"});
        const auto written = store.states();
        CHECK(store.import_states(written).count(table::Outcome::unchanged) == 2);
        CHECK(store.states() == written);
    });
}

TEST_CASE("a state is known by key, by short name and by name, and stands in a table once")
{
    StatesStore store(storage::Engine::sqlite);
    const auto plan = store.import_states("land;name\n13;A\nmv;B\nMecklenburg-Vorpommern;C\nBayern;D\n");
    CHECK(told(plan) == Told{"3 land duplicate", "4 land duplicate"});
    CHECK_FALSE(plan.is_applied);
    CHECK(store.read([](storage::Read& read) { return regions::all_profiles(read); }).empty());
}

TEST_CASE("what is no state is told with the one that is likeliest meant")
{
    StatesStore store(storage::Engine::sqlite);
    CHECK(told(store.import_states("land;name\nBayer;A\n\"\";B\n17;C\n")) ==
          Told{"2 land unknown_state Bayern", "3 land missing", "4 land unknown_state"});
}

TEST_CASE("a second table changes what it says and leaves the rest")
{
    StatesStore store(storage::Engine::sqlite);
    store.import_states(test::two_states);
    const auto plan = store.import_states("land;website\nhh;https://elbe.example/\n");
    CHECK(plan.planned == std::vector<table::Planned>{{table::Outcome::changed, 2, "hh", "Hamburg",
                                                       {{"website", "", "https://elbe.example/"}}}});
    CHECK(store.read([](storage::Read& read) { return regions::find_profile(read, "02"); }) ==
          regions::StateProfile{"02", "Bündnisse an der Elbe", "", "Nur auf Deutsch.", "", "https://elbe.example/"});
}

TEST_CASE("a region of several states comes in as a table and goes out as it came")
{
    test::for_each_engine<StatesStore>([](StatesStore& store) {
        CHECK(store.import_regions(test::north).is_applied);
        auto all = store.read([](storage::Read& read) { return regions::all_regions(read); });
        REQUIRE(all.size() == 1);
        const auto id = all[0].id;
        CHECK(all[0] == regions::Region{id, "norden", "Norddeutschland", "The North", "Vier arbeiten zusammen.", "",
                                        {"01", "02", "13"}});
        CHECK(store.import_regions("schluessel;laender;name\nnorden;sh|ni;Norddeutschland\n").is_applied);
        all = store.read([](storage::Read& read) { return regions::all_regions(read); });
        REQUIRE(all.size() == 1);
        CHECK(all[0].id == id);
        CHECK(all[0].state_keys == Told{"01", "03"});
        CHECK(store.import_regions(store.regions()).count(table::Outcome::unchanged) == 1);
    });
}

TEST_CASE("a region needs two states that are there, and a key of its own is made from its name")
{
    StatesStore store(storage::Engine::sqlite);
    CHECK(told(store.import_regions("name;laender\nAllein;mv\nDoppelt;mv|13\nFalsch;mv|Atlantis\nLeer;\n")) ==
          Told{"2 laender too_few_states", "3 laender too_few_states", "4 laender unknown_state", "5 laender missing"});
    const auto plan = store.import_regions("name;laender\nÜber die Elbe;hh|sh\nÜber die Elbe;hh|ni\n");
    CHECK(plan.planned == std::vector<table::Planned>{
                              {table::Outcome::added, 2, "ueber-die-elbe", "Über die Elbe", {}},
                              {table::Outcome::added, 3, "ueber-die-elbe-2", "Über die Elbe", {}}});
}

TEST_CASE("a plan changes nothing")
{
    StatesStore store(storage::Engine::sqlite);
    const auto plan = store.read([](storage::Read& read) {
        return regions::plan_regions(read, test::north, StatesStore::ignore);
    });
    CHECK(plan.count(table::Outcome::added) == 1);
    CHECK_FALSE(plan.is_applied);
    CHECK(store.regions() == "\xEF\xBB\xBFschluessel;name;name_en;laender;einleitung;einleitung_en\r\n");
}
