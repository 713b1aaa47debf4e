#include "slices/demo/demo.hpp"
#include "slices/demo/invented_alliance.hpp"

#include "csv/csv.hpp"
#include "slices/places/tests/places_store.hpp"
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
