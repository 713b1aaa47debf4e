#include "partners_store.hpp"

#include "slices/partners/store.hpp"
#include "slices/partners/store_partnerships.hpp"

#include <map>
#include <random>
#include <set>

using partners::Engaged;
using test::day;
using test::PartnersStore;

namespace {

using ByState = std::map<std::string, Engaged>;

/// Everything that the figures are made of, read record by record.
struct Records {
    std::vector<partners::Partnership> partnerships;
    std::map<base::Id<partners::Organisation>, partners::Organisation> organisations;
    std::map<base::Id<registry::Alliance>, registry::Alliance> alliances;
};

Records records(PartnersStore& store)
{
    return store.read([](storage::Read& read) {
        Records all;
        all.partnerships = partners::all_partnerships(read);
        for (auto& one : partners::all_organisations(read)) all.organisations.emplace(one.id, one);
        for (const auto& [slug, id] : partners::alliances_by_slug(read)) {
            all.alliances.emplace(id, registry::find_alliance(read, slug).value());
        }
        return all;
    });
}

bool holds_on(const partners::Partnership& one, base::Date on)
{
    return one.since <= on && (!one.until || on <= *one.until);
}

/// Counts by hand what the store is asked for: who is engaged in alliances that `counts` lets in.
template <class Counts>
Engaged counted(const Records& all, base::Date on, Counts counts)
{
    std::set<base::Id<partners::Organisation>> organisations;
    std::set<base::Id<partners::Organisation>> companies;
    std::set<base::Id<partners::Person>> persons;
    for (const auto& one : all.partnerships) {
        const auto& alliance = all.alliances.at(one.alliance);
        if (!holds_on(one, on) || !registry::is_active_on(alliance, on) || !counts(alliance)) continue;
        if (!one.organisation) {
            persons.insert(one.person.id);
            continue;
        }
        const auto& organisation = all.organisations.at(*one.organisation);
        if (organisation.ended_on && *organisation.ended_on <= on) continue;
        organisations.insert(organisation.id);
        if (organisation.sector == "company") companies.insert(organisation.id);
    }
    return {static_cast<std::int64_t>(organisations.size()), static_cast<std::int64_t>(companies.size()),
            static_cast<std::int64_t>(persons.size())};
}

std::string state_of(const registry::Alliance& alliance) { return alliance.seat.official_key.value_or("").substr(0, 2); }

ByState counted_by_state(const Records& all, base::Date on)
{
    ByState by_state;
    for (const auto& [id, alliance] : all.alliances) {
        const auto state = state_of(alliance);
        const auto engaged = counted(all, on, [&](const registry::Alliance& other) { return state_of(other) == state; });
        if (engaged != Engaged{}) by_state[state] = engaged;
    }
    return by_state;
}

/// A day in some twenty years.
std::string some_day(std::mt19937& chance)
{
    return fmt::format("{}-{:02}-{:02}", 2004 + chance() % 22, 1 + chance() % 12, 1 + chance() % 28);
}

/// Organisations of all kinds, some ended; partnerships of them and of persons with alliances of every status.
void fill_by_chance(PartnersStore& store, std::uint32_t seed)
{
    std::mt19937 chance(seed);
    constexpr const char* kinds[] = {"unternehmen", "kita", "kommune", "unternehmen"};
    constexpr const char* alliances[] = {"stadt", "viertel", "kreis", "land", "muenchen", "koeln", "ruht", "ende", "spaeter"};
    std::string organisations = "schluessel;name;art;beendet\n";
    std::string partnerships = "buendnis;organisation;person;seit;bis\n";
    for (int number = 0; number < 40; ++number) {
        const auto key = "z" + std::to_string(number);
        organisations += key + ";Zufall " + key + ";" + kinds[chance() % 4] + ";" + (chance() % 4 == 0 ? some_day(chance) : "") + "\n";
        for (const auto* alliance : alliances) {
            if (chance() % 3 != 0) continue;
            const auto since = some_day(chance);
            const auto until = chance() % 2 == 0 ? fmt::format("{}-12-31", std::stoi(since.substr(0, 4)) + chance() % 6) : "";
            const bool is_person = chance() % 4 == 0;
            partnerships += std::string(alliance) + ";" + (is_person ? ";Person " + key : key + ";") + ";" + since + ";" + until + "\n";
        }
    }
    REQUIRE(store.import_organisations(organisations).is_applied);
    REQUIRE(store.import_partnerships(partnerships).is_applied);
}

}

TEST_CASE("the figures of any day are what counting record by record gives")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        fill_by_chance(store, 7);
        const auto all = records(store);
        REQUIRE(all.partnerships.size() > 80);
        std::mt19937 chance(1);
        for (int time = 0; time < 60; ++time) {
            const auto on = day(some_day(chance));
            CAPTURE(base::iso(on));
            store.read([&](storage::Read& read) {
                CHECK(partners::engaged_on(read, on) == counted(all, on, [](const registry::Alliance&) { return true; }));
                const auto by_state = partners::engaged_by_state(read, on);
                CHECK(ByState(by_state.begin(), by_state.end()) == counted_by_state(all, on));
                return 0;
            });
        }
    });
}

TEST_CASE("on an alliance's page stand just those whose record holds on that day")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        fill_by_chance(store, 11);
        const auto all = records(store);
        std::mt19937 chance(2);
        for (int time = 0; time < 20; ++time) {
            const auto on = day(some_day(chance));
            CAPTURE(base::iso(on));
            for (const auto& [id, alliance] : all.alliances) {
                std::set<std::string> organisations;
                std::int64_t persons = 0;
                for (const auto& one : all.partnerships) {
                    if (one.alliance != id || !holds_on(one, on)) continue;
                    if (!one.organisation) {
                        ++persons;
                        continue;
                    }
                    const auto& ended = all.organisations.at(*one.organisation).ended_on;
                    if (!ended || on < *ended) organisations.insert(one.organisation_slug);
                }
                const auto shown = store.read([&](storage::Read& read) { return partners::partners_on(read, alliance.id, on); });
                std::set<std::string> slugs;
                for (const auto& partner : shown.organisations) slugs.insert(partner.slug);
                std::int64_t people = 0;
                for (const auto& kind : shown.persons) people += static_cast<std::int64_t>(kind.named.size()) + kind.unnamed;
                CHECK(slugs == organisations);
                CHECK(people == persons);
            }
        }
    });
}
