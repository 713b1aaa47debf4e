#include "states.hpp"

#include "csv/csv.hpp"
#include "support/strings.hpp"

#include <rapidcheck.h>

using regions::Region;
using regions::StateProfile;
using table::Outcome;
using table::Planned;
using test::StatesStore;

namespace {

using Keys = std::vector<std::string>;

std::vector<Region> all_regions(StatesStore& store)
{
    return store.read([](storage::Read& read) { return regions::all_regions(read); });
}

std::optional<StateProfile> profile(StatesStore& store, std::string_view key)
{
    return store.read([&](storage::Read& read) { return regions::find_profile(read, key); });
}

}

TEST_CASE("a second table of states changes what it names and leaves the rest, and empty cells empty")
{
    test::for_each_engine<StatesStore>([](StatesStore& store) {
        REQUIRE(store.import_states(test::two_states).is_applied);
        const auto plan = store.import_states("land;name;einleitung_en\n13;Familie an der See;\nHH;Bündnisse an der Elbe;\n");
        CHECK(plan.planned == std::vector<Planned>{{Outcome::changed, 2, "mv", "Mecklenburg-Vorpommern",
                                                    {{"name", "Familie in MV", "Familie an der See"}, {"einleitung_en", "One paragraph.", ""}}},
                                                   {Outcome::unchanged, 3, "hh", "Hamburg", {}}});
        CHECK(profile(store, "13") == StateProfile{"13", "Familie an der See", "Families in MV", "Erster Absatz.\n\nZweiter Absatz.", "",
                                                   "https://mv.example/"});
        CHECK_FALSE(profile(store, "09"));
        CHECK_FALSE(profile(store, "mv"));
        CHECK_FALSE(profile(store, ""));
    });
}

TEST_CASE("states go out by their key, regions by their name with their states in the states' order")
{
    test::for_each_engine<StatesStore>([](StatesStore& store) {
        REQUIRE(store.import_states("land;name\nthueringen;T\nby;B\nsh;S\n").is_applied);
        REQUIRE(store.import_regions("schluessel;name;laender\nz;Ahorn;th|by|sn\na;Zeder;bw|by\nb;Ahorn;he|rp\n").is_applied);
        CHECK(store.states() == "\xEF\xBB\xBFland;name;name_en;einleitung;einleitung_en;website\r\nsh;S;;;;\r\nby;B;;;;\r\nth;T;;;;\r\n");
        CHECK(store.regions() == "\xEF\xBB\xBFschluessel;name;name_en;laender;einleitung;einleitung_en\r\n"
                                 "b;Ahorn;;he|rp;;\r\nz;Ahorn;;by|sn|th;;\r\na;Zeder;;bw|by;;\r\n");
    });
}

TEST_CASE("to change a region's states leaves nothing of the former ones, and touches no other region")
{
    test::for_each_engine<StatesStore>([](StatesStore& store) {
        REQUIRE(store.import_regions("schluessel;name;laender\nnord;Nord;hh|sh|ni\nelbe;Elbe;hh|sh|sn\n").is_applied);
        const auto plan = store.import_regions("schluessel;name;laender\nnord;Nord;mv|sh\n");
        CHECK(plan.planned == std::vector<Planned>{{Outcome::changed, 2, "nord", "Nord", {{"laender", "sh|hh|ni", "sh|mv"}}}});
        const auto all = all_regions(store);
        REQUIRE(all.size() == 2);
        CHECK(all[0].state_keys == Keys{"01", "02", "14"});
        CHECK(all[1].state_keys == Keys{"01", "13"});
    });
}

TEST_CASE("any set of two states or more is kept as it is, in the states' order, however it was written")
{
    StatesStore store(storage::Engine::sqlite);
    const auto states = registry::states_on_map();
    rc::check([&](std::uint16_t bits) {
        Keys wanted;
        std::string written;
        for (std::size_t at = 0; at < states.size(); ++at) {
            if ((bits >> at & 1) == 0) continue;
            wanted.push_back(states[at].key);
            const auto& word = bits % 3 == 0 ? states[at].name : bits % 3 == 1 ? states[at].short_name : states[at].key;
            written = word + (written.empty() ? "" : "|" + written);
        }
        std::sort(wanted.begin(), wanted.end());
        const auto plan = store.import_regions("schluessel;name;laender\nr;Region;" + written + "\n");
        RC_ASSERT(plan.is_applied == (wanted.size() >= 2));
        if (plan.is_applied) RC_ASSERT(all_regions(store).front().state_keys == wanted);
    });
}

TEST_CASE("whatever text a table of states or regions holds comes back from the export as it was taken over")
{
    test::for_each_engine<StatesStore>([](StatesStore& store) {
        std::size_t kept = 0;
        csv::Writer regions({"schluessel", "name", "name_en", "laender", "einleitung", "einleitung_en"});
        for (const auto& text : test::nasty_strings()) {
            csv::Writer state({"land", "name", "name_en", "einleitung", "einleitung_en"});
            state.add({"by", text, text, text, text});
            if (kept == 40 || text.size() > 300 || !store.import_states(state.text()).is_applied) continue;
            REQUIRE(store.import_states(store.states()).count(Outcome::unchanged) == 1);
            regions.add({fmt::format("r{}", kept++), "x" + text, text, "by|bw", text, text});
        }
        REQUIRE(kept == 40);
        REQUIRE(store.import_regions(regions.text()).is_applied);
        CHECK(store.import_regions(store.regions()).count(Outcome::unchanged) == kept);
    });
}

TEST_CASE("the store itself refuses two regions of one key, and the same state twice in one")
{
    test::for_each_engine<StatesStore>([](StatesStore& store) {
        REQUIRE(store.import_regions(test::north).is_applied);
        const auto before = store.regions();
        const auto keep = [&](const Region& region) {
            store.fill([&](storage::Write& write) { regions::store_region(write, region, test::morning); });
        };
        CHECK_THROWS_AS(keep({base::Id<Region>::fresh(), "norden", "Anderer", "", "", "", {"01", "02"}}), storage::Fault);
        CHECK_THROWS_AS(keep({base::Id<Region>::fresh(), "neu", "Neu", "", "", "", {"01", "01"}}), storage::Fault);
        CHECK(store.regions() == before);
    });
}
