#include "counties_store.hpp"
#include "support/strings.hpp"

#include <fstream>

using test::CountiesStore;
using test::DrawnMap;
using test::wrong;

namespace {

using Wrong = std::vector<std::tuple<std::size_t, std::string, std::string>>;

std::vector<std::string> keys_of(const std::vector<counties::Outline>& outlines)
{
    std::vector<std::string> keys;
    for (const auto& outline : outlines) keys.push_back(outline.county_key);
    return keys;
}

const auto map_of_the_country = test::source_folder() / "../shared/data/map/kreise_laender_2021.topo.json";

}

TEST_CASE("a map is first a plan, then taken in, then nothing is left to do")
{
    test::for_each_engine<CountiesStore>([](CountiesStore& store) {
        const auto map = DrawnMap().add("13003", "Rostock").add("13072", "Rostock").text();
        const auto plan = store.plan_map(map);
        CHECK(plan.problems.empty());
        REQUIRE(plan.planned.size() == 2);
        CHECK(plan.planned[1] == table::Planned{table::Outcome::added, 2, "13072", "Landkreis Rostock", {}});
        CHECK(store.outlines().empty());
        CHECK_FALSE(store.notice());

        CHECK(store.import_map(map).is_applied);
        CHECK(store.outlines() == counties::outlines_of(counties::read_topology(map).value()));
        CHECK(store.plan_map(map).count(table::Outcome::unchanged) == 2);
    });
}

TEST_CASE("a map takes the place of the one before, counties that it does not have go")
{
    test::for_each_engine<CountiesStore>([](CountiesStore& store) {
        REQUIRE(store.import_map(DrawnMap().add("13003").add("13072").text()).is_applied);
        const auto plan = store.import_map(DrawnMap().add("13072").add("13004").text());
        CHECK(plan.count(table::Outcome::changed) == 1);
        CHECK(plan.count(table::Outcome::added) == 1);
        CHECK(keys_of(store.outlines()) == std::vector<std::string>{"13004", "13072"});
    });
}

TEST_CASE("a county that nobody knows keeps the whole map out, with its key, its name and what to do")
{
    test::for_each_engine<CountiesStore>([](CountiesStore& store) {
        const auto plan = store.import_map(DrawnMap().add("13003").add("16056", "Eisenach").text());
        CHECK(wrong(plan) == Wrong{{2, "AGS", "unknown_county"}});
        CHECK_FALSE(plan.is_applied);
        CHECK(store.outlines().empty());
        CHECK_FALSE(store.notice());
        CHECK(web::Texts::of(web::Language::german)(plan.problems.front().defect.message).find("16056 (Eisenach)") != std::string::npos);
    });
}

TEST_CASE("a broken file leaves the map that is there")
{
    test::for_each_engine<CountiesStore>([](CountiesStore& store) {
        const auto map = DrawnMap().add("13003").text();
        REQUIRE(store.import_map(map).is_applied);
        const auto before = store.outlines();
        for (const auto& bytes : {std::string(), map.substr(0, 200), std::string("{\"type\":\"Topology\"}")}) {
            const auto plan = store.import_map(bytes);
            CHECK(plan.problems.size() == 1);
            CHECK(plan.problems.front().line == 0);
            CHECK_FALSE(plan.is_applied);
        }
        CHECK(store.outlines() == before);
    });
}

TEST_CASE("the notice of a map is what its file asks for, else that of the federal office")
{
    CountiesStore store(storage::Engine::sqlite);
    REQUIRE(store.import_map(DrawnMap().add("13003").text()).is_applied);
    CHECK(store.notice() == "© GeoBasis-DE / BKG 2021 (Daten verändert), dl-de/by-2-0");
    auto file = DrawnMap().add("13003").file();
    file["notice"] = "Karte:  Vermessungsamt\nMusterstadt";
    REQUIRE(store.import_map(boost::json::serialize(file)).is_applied);
    CHECK(store.notice() == "Karte: Vermessungsamt Musterstadt");
}

TEST_CASE("a notice that cannot be shown keeps the map out")
{
    CountiesStore store(storage::Engine::sqlite);
    auto file = DrawnMap().add("13003").file();
    file["notice"] = std::string("x\x01");
    CHECK(wrong(store.import_map(boost::json::serialize(file))) == Wrong{{0, "", "control_character"}});
    file["notice"] = std::string(600, 'x');
    CHECK(wrong(store.import_map(boost::json::serialize(file))) == Wrong{{0, "", "too_long"}});
    CHECK_FALSE(store.notice());
}

TEST_CASE("an import of a map tells how far it is")
{
    CountiesStore store(storage::Engine::sqlite);
    std::vector<std::pair<std::size_t, std::size_t>> told;
    store.read([&](storage::Read& read) {
        return counties::plan_map(read, DrawnMap().add("13003").add("13072").text(),
                                  [&](std::size_t done, std::size_t all) { told.emplace_back(done, all); });
    });
    CHECK(told == std::vector<std::pair<std::size_t, std::size_t>>{{1, 2}, {2, 2}});
}

TEST_CASE("the federal map of all 400 counties is taken in whole, and stays light" *
          doctest::skip(!std::filesystem::exists(map_of_the_country)))
{
    std::ifstream stream(map_of_the_country, std::ios::binary);
    const std::string map{std::istreambuf_iterator<char>(stream), {}};
    CountiesStore store(storage::Engine::sqlite);
    const auto plan = store.import_map(map);
    CHECK(plan.problems.empty());
    CHECK(plan.count(table::Outcome::added) == 400);
    const auto outlines = store.outlines();
    std::size_t bytes = 0;
    for (const auto& outline : outlines) {
        bytes += outline.path.size();
        CHECK(outline.edges.left >= -4);
        CHECK(outline.edges.right <= 587 * 4);
        CHECK(outline.edges.top >= -4);
        CHECK(outline.edges.bottom <= 794 * 4);
    }
    CHECK(bytes < 60'000);
    test::TestApp app(store);
    const auto reply = app.get("/karte?ebene=kreise");
    CHECK(reply.status == 200);
    CHECK(test::times(reply.body, "<a href=\"/karte?ebene=kreise&amp;land=") == 32);
    MESSAGE("bytes of the page: ", reply.body.size());
}
