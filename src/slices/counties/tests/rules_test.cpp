#include "counties_store.hpp"

#include "slices/counties/coverage.hpp"
#include "slices/counties/topology.hpp"

#include <rapidcheck.h>

using counties::County;
using counties::Covered;
using counties::covered;
using counties::Degrees;
using counties::Measure;
using counties::Population;
using counties::read_topology;
using counties::shade;
using test::CountiesStore;
using test::day;
using test::DrawnMap;

namespace {

namespace json = boost::json;

std::string code_of(const json::object& file)
{
    const auto topology = read_topology(json::serialize(file));
    return topology ? "read" : topology.error().code;
}

json::object& first_county(json::object& file)
{
    return file["objects"].at("kreise").at("geometries").as_array().front().as_object();
}

/// The map of one county whose properties and id are these.
counties::Area area_with(const json::object& properties, const json::value& id = nullptr)
{
    auto file = DrawnMap().add("13003").file();
    first_county(file)["properties"] = properties;
    if (!id.is_null()) first_county(file)["id"] = id;
    const auto topology = read_topology(json::serialize(file));
    return topology ? topology->areas.front() : counties::Area{};
}

/// A county whose border is one line through these points.
std::string code_of_ring(const json::array& points)
{
    auto file = DrawnMap().add("13003").file();
    file["arcs"] = json::array{points};
    first_county(file)["arcs"] = {{0}};
    return code_of(file);
}

std::vector<std::string> names_of(const std::vector<County>& all)
{
    std::vector<std::string> names;
    for (const auto& county : all) names.push_back(county.name);
    return names;
}

std::vector<County> of_state(test::TestStore& store, std::string_view key)
{
    return store.read([&](storage::Read& read) { return counties::counties_of(read, key); });
}

constexpr storage::Sql end_a_county = "update place set ended_on = '2024-12-31' where kind = 'county' and official_key = '13072'";
constexpr storage::Sql insert_too_many_children = R"sql(
    insert into county_population (county_key, as_of, inhabitants, children, source, changed_at)
    values ('13003', '2022-12-31', 10, 11, 'Amt', 0))sql";
constexpr storage::Sql insert_nobody = R"sql(
    insert into county_population (county_key, as_of, inhabitants, children, source, changed_at)
    values ('13003', '2022-12-31', 0, null, 'Amt', 0))sql";

}

TEST_CASE("counties stand as people look them up: Landkreis Rostock and Stadt Rostock both under R")
{
    test::with_sample_on_each_engine([](test::SampleStore& store) {
        CHECK(names_of(of_state(store, "13")) ==
              std::vector<std::string>{"Landkreis Ludwigslust-Parchim", "Landkreis Mecklenburgische Seenplatte", "Landkreis Nordwestmecklenburg",
                                       "Landkreis Rostock", "Stadt Rostock", "Stadt Schwerin", "Landkreis Vorpommern-Greifswald",
                                       "Landkreis Vorpommern-Rügen"});
    });
}

TEST_CASE("a county that is no more is neither listed nor can a map or a table of people name it")
{
    test::for_each_engine<CountiesStore>([](CountiesStore& store) {
        REQUIRE(of_state(store, "13").size() == 8);
        store.fill([](storage::Write& write) { write.run(end_a_county, {}); });
        CHECK(of_state(store, "13").size() == 7);
        CHECK(test::wrong(store.plan_map(DrawnMap().add("13072").text())).size() == 1);
        CHECK(test::wrong(store.plan_population("schluessel;stand;einwohner;quelle\n13072;2022-12-31;1;Amt\n")) ==
              std::vector<std::tuple<std::size_t, std::string, std::string>>{{2, "schluessel", "unknown_county"}});
    });
}

TEST_CASE("the store itself holds no county of nobody and no more children than people")
{
    test::for_each_engine<CountiesStore>([](CountiesStore& store) {
        CHECK_THROWS(store.fill([](storage::Write& write) { write.run(insert_nobody, {}); }));
        CHECK_THROWS(store.fill([](storage::Write& write) { write.run(insert_too_many_children, {}); }));
        CHECK(store.read([](storage::Read& read) { return counties::all_populations(read); }).empty());
    });
}

TEST_CASE("a record of people is found by its county and its day, and by nothing near them")
{
    test::for_each_engine<CountiesStore>([](CountiesStore& store) {
        REQUIRE(store.import_population(test::sample_population).is_applied);
        const auto found = [&](std::string_view key, std::string_view on) {
            return store.read([&](storage::Read& read) { return counties::find_population(read, key, day(on)); });
        };
        CHECK(found("13003", "2015-12-31") == Population{"13003", day("2015-12-31"), 200000, 30000, "Amt"});
        CHECK(found("09162", "2022-12-31") == Population{"09162", day("2022-12-31"), 1500000, std::nullopt, "Amt"});
        CHECK_FALSE(found("13003", "2016-01-01"));
        CHECK_FALSE(found("13004", "2015-12-31"));
        CHECK_FALSE(found("1300", "2015-12-31"));
    });
}

TEST_CASE("an outline that is taken away takes no other along, and one that comes again is stored once")
{
    test::for_each_engine<CountiesStore>([](CountiesStore& store) {
        const counties::Outline one{"13003", "M1 1h1v1z", "M4 4h4v4z", {-4, 4, 8, 9}};
        auto other = one;
        other.county_key = "13072";
        store.fill([&](storage::Write& write) {
            for (const auto& outline : {other, one, one}) counties::store_outline(write, outline);
        });
        CHECK(store.outlines() == std::vector{one, other});
        store.fill([](storage::Write& write) {
            counties::remove_outline(write, "13072");
            counties::remove_outline(write, "130");
        });
        CHECK(store.outlines() == std::vector{one});
    });
}

TEST_CASE("the first day of the map is the first on which an alliance worked, not one on which it was only begun")
{
    test::for_each_engine<test::RegisterStore>([](test::RegisterStore& store) {
        const auto first = [&] { return store.read([](storage::Read& read) { return counties::first_active_day(read); }); };
        CHECK_FALSE(first());
        REQUIRE(store.import("schluessel;name;status;status_seit;verlauf;sitz\na;A;aktiv;2012-05-01;2010-01-01:in Gründung;13003000\n"
                             "b;B;ruhend;2020-01-01;2011-02-03:aktiv;13003000\n").problems.empty());
        CHECK(first() == day("2011-02-03"));
    });
}

TEST_CASE("of the names under which an office may put a key the first that holds one counts, then the area's own id")
{
    CHECK(area_with({{"AGS", "13003"}, {"ags", "13072"}}).key == "13003");
    CHECK(area_with({{"AGS", "130030000000"}, {"ags", "13072"}}).key == "13072"); // the key of a town is none of a county
    CHECK(area_with({{"schluessel", "13072"}}, "13003").key == "13072");
    CHECK(area_with({{"AGS", ""}}, "13003").key == "13003");
    CHECK(area_with({}, 9162).key == "09162");
    CHECK(area_with({{"AGS", "9162"}}).key == "09162");
    CHECK(area_with({{"AGS", 13003.0}}, "13072").key == "13072"); // a number with a fraction is no key
    CHECK(area_with({{"AGS", "1300a"}}, "13003").key == "13003");
    CHECK(area_with({{"AGS", "1300\xC2\xB2"}}).key.empty());
}

TEST_CASE("an area's name is for people: the first that is short enough to be one")
{
    CHECK(area_with({{"AGS", "13003"}, {"GEN", "Rostock"}, {"name", "HRO"}}).name == "Rostock");
    CHECK(area_with({{"AGS", "13003"}, {"name", "HRO"}}).name == "HRO");
    CHECK(area_with({{"AGS", "13003"}, {"GEN", std::string(200, 'x')}}).name.size() == 200);
    CHECK(area_with({{"AGS", "13003"}, {"GEN", std::string(201, 'x')}, {"name", "kurz"}}).name == "kurz");
    CHECK(area_with({{"AGS", "13003"}, {"GEN", {1, 2}}}).name.empty());
}

TEST_CASE("a border has at least three corners, and lies in Germany to the last point")
{
    CHECK(code_of_ring({{10, 51}, {11, 51}, {11, 52}, {10, 51}}) == "read");
    CHECK(code_of_ring({{10, 51}, {11, 51}, {10, 51}}) == "open_ring");
    CHECK(code_of_ring({{10, 51}, {11, 51}, {11, 52}, {10, 51.0000001}}) == "open_ring");
    CHECK(code_of_ring({{5, 46.5}, {16, 46.5}, {16, 56}, {5, 46.5}}) == "read");
    for (const auto& outside : {json::array{4.99, 50}, json::array{16.01, 50}, json::array{10, 46.49}, json::array{10, 56.01}}) {
        CHECK(code_of_ring({{10, 51}, outside, {11, 52}, {10, 51}}) == "not_germany");
    }
    CHECK(code_of_ring({{10, 51, 7}, {11, 51, 8}, {11, 52, 9}, {10, 51, 7}}) == "read"); // heights are none of ours
}

TEST_CASE("what a file asks to be said beside the map may be a word or a number, and nothing else")
{
    const auto notice_of = [](const json::value& notice) {
        auto file = DrawnMap().add("13003").file();
        file["notice"] = notice;
        return read_topology(json::serialize(file)).value().notice;
    };
    CHECK(notice_of("Karte: Wir") == "Karte: Wir");
    CHECK(notice_of(2021) == "2021");
    CHECK(notice_of({{"text", "x"}}).empty());
    CHECK(notice_of(nullptr).empty());
}

TEST_CASE("however many records of people there are, the one that holds had begun last")
{
    const std::vector<County> one = {{"13003", "Stadt Rostock", "13", 1}};
    CHECK(rc::check("records", [&] {
        auto years = *rc::gen::unique<std::vector<int>>(rc::gen::inRange(1990, 2030));
        std::sort(years.begin(), years.end());
        std::vector<Population> records;
        for (const int year : years) records.push_back({"13003", day(fmt::format("{}-12-31", year)), year, {}, "Amt"});
        const auto on = *rc::gen::inRange(1985, 2035);
        const auto found = covered(one, {}, records, day(fmt::format("{}-12-31", on))).front();
        int expected = years.empty() ? 1 : years.front();
        for (const int year : years) expected = year <= on ? year : expected;
        RC_ASSERT(found.inhabitants == std::optional<std::int64_t>(expected));
        RC_ASSERT(found.as_of.has_value() == !years.empty());
    }));
}

TEST_CASE("another alliance never makes a county paler, and more people never make it darker")
{
    CHECK(rc::check("shades", [] {
        Covered one{{"13003", "Rostock", "13", {}}, *rc::gen::inRange<std::int64_t>(1, 30), *rc::gen::inRange<std::int64_t>(1, 3'000'000), {}, {}, {}};
        one.children = *rc::gen::inRange<std::int64_t>(1, *one.inhabitants + 1);
        for (const auto measure : counties::measures) {
            const auto now = shade(one, measure).value();
            auto more = one;
            ++more.alliances;
            RC_ASSERT(shade(more, measure).value() >= now);
            auto fuller = one;
            *fuller.inhabitants *= 2;
            *fuller.children *= 2;
            RC_ASSERT(shade(fuller, measure).value() <= now);
            RC_ASSERT((now >= 1 && now <= 3));
        }
    }));
}
