#include "figures_store.hpp"

#include "slices/counties/counties.hpp"
#include "slices/partners/store.hpp"
#include "slices/partners/store_partnerships.hpp"

#include <map>
#include <random>
#include <set>

using partners::Engaged;
using test::day;
using test::FiguresStore;

namespace {

std::string some_day(std::mt19937& chance)
{
    return fmt::format("{}-{:02}-{:02}", 2005 + chance() % 22, 1 + chance() % 12, 1 + chance() % 28);
}

/// Who takes part where, by chance, in alliances of three counties of one state.
void fill_by_chance(FiguresStore& store, std::uint32_t seed)
{
    std::mt19937 chance(seed);
    std::string organisations = "schluessel;name;art;beendet\n";
    std::string partnerships = "buendnis;organisation;person;seit;bis\n";
    for (int number = 0; number < 25; ++number) {
        const auto key = "z" + std::to_string(number);
        organisations += key + ";Zufall " + key + ";" + (chance() % 2 == 0 ? "unternehmen" : "kita") + ";" + (chance() % 5 == 0 ? some_day(chance) : "") + "\n";
        for (const auto* alliance : {"stadt", "viertel", "kreis", "land"}) {
            if (chance() % 2 == 0) continue;
            const auto since = some_day(chance);
            const auto until = chance() % 3 == 0 ? fmt::format("{}-12-31", std::stoi(since.substr(0, 4)) + chance() % 4) : "";
            partnerships += std::string(alliance) + ";" + (chance() % 4 == 0 ? ";Person " + key : key + ";") + ";" + since + ";" + until + "\n";
        }
    }
    REQUIRE(store.import_organisations(organisations).is_applied);
    REQUIRE(store.import_partnerships(partnerships).is_applied);
}

/// Counts record by record who is engaged in each county.
std::map<std::string, Engaged> counted(storage::Read& read, base::Date on)
{
    std::map<base::Id<partners::Organisation>, partners::Organisation> organisations;
    for (auto& one : partners::all_organisations(read)) organisations.emplace(one.id, one);
    const auto county_of = counties::county_of_each_alliance(read);
    std::map<std::string, std::set<std::string>> all, companies, persons;
    for (const auto& one : partners::all_partnerships(read)) {
        const auto alliance = registry::find_alliance(read, one.alliance_slug).value();
        if (!registry::is_active_on(alliance, on) || one.since > on || (one.until && *one.until < on)) continue;
        const auto& county = county_of.at(alliance.id);
        if (!one.organisation) {
            persons[county].insert(one.person.id.hex());
            continue;
        }
        const auto& organisation = organisations.at(*one.organisation);
        if (organisation.ended_on && *organisation.ended_on <= on) continue;
        all[county].insert(organisation.slug);
        if (organisation.sector == "company") companies[county].insert(organisation.slug);
    }
    std::map<std::string, Engaged> engaged;
    for (const auto* county : {"13003", "13072", "13004"}) {
        engaged[county] = {static_cast<std::int64_t>(all[county].size()), static_cast<std::int64_t>(companies[county].size()),
                           static_cast<std::int64_t>(persons[county].size())};
    }
    return engaged;
}

}

TEST_CASE("who takes part in a county on any day is what counting record by record gives")
{
    test::for_each_engine<FiguresStore>([](FiguresStore& store) {
        fill_by_chance(store, 51);
        std::mt19937 chance(52);
        bool was_somebody_there = false;
        for (int time = 0; time < 20; ++time) {
            const auto date = some_day(chance);
            CAPTURE(date);
            const auto wanted = store.read([&](storage::Read& read) { return counted(read, day(date)); });
            const auto parts = store.by_county(date, "13");
            for (const auto& [county, engaged] : wanted) {
                CHECK(test::part(parts, county).engaged == engaged);
                was_somebody_there = was_somebody_there || engaged.companies > 0;
            }
        }
        CHECK(was_somebody_there);
    });
}

TEST_CASE("an organisation in two alliances of one county counts there once, in two counties in each")
{
    FiguresStore store(storage::Engine::sqlite);
    REQUIRE(store.import_organisations("schluessel;name;art\nbaecker;Bäckerei;unternehmen\n").is_applied);
    REQUIRE(store.import_partnerships("buendnis;organisation;seit\nstadt;baecker;2020-01-01\nviertel;baecker;2020-01-01\n"
                                      "kreis;baecker;2020-01-01\n").is_applied);
    const auto parts = store.by_county("2026-03-14", "13");
    CHECK(test::part(parts, "13003").engaged == Engaged{3, 2, 3});
    CHECK(test::part(parts, "13072").engaged == Engaged{1, 1, 0});
    CHECK(test::part(store.by_state("2026-03-14"), "13").engaged == Engaged{3, 2, 3});
}
