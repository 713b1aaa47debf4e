#include "slices/demo/demo.hpp"
#include "slices/demo/invented_alliance.hpp"

#include "csv/csv.hpp"
#include "slices/places/tests/places_store.hpp"
#include "slices/partners/import_organisations.hpp"
#include "slices/partners/import_partnerships.hpp"
#include "slices/partners/partners.hpp"
#include "slices/registry/import_alliances.hpp"
#include "slices/registry/registry.hpp"

#include <set>

using demo::Scale;
using test::PlacesStore;
using namespace std::chrono_literals;

namespace {

std::string alliances(Scale scale, std::uint64_t seed)
{
    return PlacesStore::shared(storage::Engine::sqlite).read([&](storage::Read& read) {
        return demo::alliances_table(read, scale, seed);
    });
}

std::size_t column(const csv::Table& read, std::string_view name)
{
    return static_cast<std::size_t>(std::find(read.columns.begin(), read.columns.end(), name) - read.columns.begin());
}

}

TEST_CASE("the same seed invents the same network, another seed another one")
{
    CHECK(alliances(Scale::network, 7) == alliances(Scale::network, 7));
    CHECK(alliances(Scale::network, 7) != alliances(Scale::network, 8));
}

TEST_CASE("an invented network is taken over by the import without a complaint")
{
    PlacesStore store(storage::Engine::sqlite);
    store.fill([](storage::Write& write) {
        const auto plan = registry::import_alliances(write, demo::alliances_table(write, Scale::network, 1),
                                                     base::Instant{}, [](std::size_t, std::size_t) {});
        CHECK(plan.problems.empty());
    });
    const auto active = store.read([](storage::Read& read) { return registry::active_alliances(read, 2026y / 11 / 22); });
    CHECK(active.all > 280);
    CHECK(active.all < 330);
    CHECK(active.by_state.size() == 16);
}

TEST_CASE("a national network has a thousand alliances in every state of life")
{
    const auto read = csv::read(alliances(Scale::national, 1)).value();
    CHECK(read.lines.size() >= 1000);
    std::set<std::string> states;
    for (const auto& line : read.lines) states.insert(line.cells[column(read, "status")]);
    CHECK(states == std::set<std::string>{"active", "dormant", "dissolved", "in_founding"});
}

TEST_CASE("no telephone number of a demonstration could ring at somebody's home")
{
    const auto read = csv::read(alliances(Scale::national, 3)).value();
    for (const auto& line : read.lines) {
        const auto& telephone = line.cells[column(read, "telefon")];
        CAPTURE(telephone);
        CHECK((telephone.starts_with("(030) 23125-") || telephone.starts_with("(040) 66969-")));
        CHECK(telephone.size() == 15);
    }
}

TEST_CASE("every person, web and mail address of a demonstration is plainly invented")
{
    const auto read = csv::read(alliances(Scale::national, 3)).value();
    for (const auto& line : read.lines) {
        const auto& person = line.cells[column(read, "person")];
        CHECK((person.empty() || person == "Kim Muster (erfunden)"));
        CHECK(line.cells[column(read, "email")].ends_with(".example"));
        CHECK(line.cells[column(read, "website")].ends_with(".example/"));
    }
}

TEST_CASE("two thousand invented numbers are different")
{
    std::set<std::string> numbers;
    for (std::size_t number = 0; number < 2000; ++number) numbers.insert(demo::fictional_telephone(number));
    CHECK(numbers.size() == 2000);
}

TEST_CASE("the partners of an invented network are taken over by their imports without a complaint")
{
    PlacesStore store(storage::Engine::sqlite);
    store.fill([](storage::Write& write) {
        const auto ignore = [](std::size_t, std::size_t) {};
        registry::import_alliances(write, demo::alliances_table(write, Scale::network, 1), base::Instant{}, ignore);
        const auto tables = demo::partners_tables(write, Scale::network, 1);
        const auto organisations = partners::import_organisations(write, tables.organisations, base::Instant{}, ignore);
        CHECK(organisations.is_applied);
        CHECK(organisations.planned.size() > 2500);
        CHECK(partners::import_partnerships(write, tables.partnerships, base::Instant{}, ignore).is_applied);
    });
    const auto day = 2026y / 11 / 22;
    const auto engaged = store.read([&](storage::Read& read) { return partners::engaged_on(read, day); });
    CHECK(engaged.organisations > 2500);
    CHECK(engaged.companies > 500);
    CHECK(engaged.persons > 100);
    const auto of_rostock = store.read([&](storage::Read& read) {
        return partners::partners_on(read, registry::find_alliance(read, "rostock")->id, day);
    });
    CHECK(of_rostock.organisations.size() > 30);
}

TEST_CASE("the partners of a demonstration are plainly invented, the same for the same seed")
{
    const auto tables = [](Scale scale, std::uint64_t seed) {
        return PlacesStore::shared(storage::Engine::sqlite).read([&](storage::Read& read) {
            return demo::partners_tables(read, scale, seed);
        });
    };
    const auto made = tables(Scale::network, 7);
    CHECK(made.organisations == tables(Scale::network, 7).organisations);
    CHECK(made.partnerships == tables(Scale::network, 7).partnerships);
    CHECK(made.partnerships != tables(Scale::network, 8).partnerships);
    const auto organisations = csv::read(made.organisations).value();
    for (const auto& line : organisations.lines) {
        CHECK(line.cells[column(organisations, "website")].ends_with(".example/"));
        CHECK(line.cells[column(organisations, "kurztext")].ends_with("Erfunden für diese Vorführung."));
    }
    const auto partnerships = csv::read(made.partnerships).value();
    for (const auto& line : partnerships.lines) {
        const auto& person = line.cells[column(partnerships, "person")];
        CHECK((person.empty() || person.ends_with("(erfunden)")));
    }
    CHECK(csv::read(tables(Scale::national, 7).organisations).value().lines.size() > 50'000);
}

TEST_CASE("who takes part in an invented network takes part in alliances of it, once at a time, near home")
{
    const auto [alliances_text, tables] = PlacesStore::shared(storage::Engine::sqlite).read([](storage::Read& read) {
        return std::pair(demo::alliances_table(read, Scale::network, 5), demo::partners_tables(read, Scale::network, 5));
    });
    const auto network = csv::read(alliances_text).value();
    const auto organisations = csv::read(tables.organisations).value();
    const auto partnerships = csv::read(tables.partnerships).value();
    std::set<std::string> alliance_keys;
    for (const auto& line : network.lines) alliance_keys.insert(line.cells[column(network, "schluessel")]);
    std::set<std::string> organisation_keys;
    for (const auto& line : organisations.lines) {
        CHECK(organisation_keys.insert(line.cells[column(organisations, "schluessel")]).second);
    }
    std::set<std::string> with_partners;
    std::set<std::pair<std::string, std::string>> pairs;
    for (const auto& line : partnerships.lines) {
        const auto& alliance = line.cells[column(partnerships, "buendnis")];
        const auto& organisation = line.cells[column(partnerships, "organisation")];
        CHECK(alliance_keys.contains(alliance));
        with_partners.insert(alliance);
        if (organisation.empty()) continue;
        CHECK(organisation_keys.contains(organisation));
        CHECK(pairs.emplace(alliance, organisation).second);
        if (organisation.find("-rathaus-") != std::string::npos) CHECK(organisation.starts_with(alliance + "-rathaus-"));
    }
    CHECK(with_partners == alliance_keys);
    CHECK(pairs.size() > organisation_keys.size() + 200); // some work beyond their own town
}
