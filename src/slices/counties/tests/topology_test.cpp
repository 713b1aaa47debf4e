#include "counties_store.hpp"

#include "slices/counties/topology.hpp"

#include <random>

using counties::Degrees;
using counties::read_topology;
using test::DrawnMap;

namespace {

namespace json = boost::json;

std::string code_of(std::string_view bytes)
{
    const auto topology = read_topology(bytes);
    return topology ? "read" : topology.error().code;
}

/// The map of one county, changed.
std::string changed(const std::function<void(json::object&)>& change)
{
    auto file = DrawnMap().add("13003", "Rostock").file();
    change(file);
    return json::serialize(file);
}

json::object& county(json::object& file)
{
    return file["objects"].at("kreise").at("geometries").as_array().front().as_object();
}

constexpr std::string_view in_steps =
    R"({"type":"Topology","notice":"Karte: Wir","transform":{"scale":[0.01,0.01],"translate":[9,50]},)"
    R"("arcs":[[[0,0],[100,0],[0,100]],[[100,100],[-100,0],[0,-100]]],)"
    R"("objects":{"laender":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[0,1]],"properties":{"LAND":"06"}}]},)"
    R"("kreise":{"type":"GeometryCollection","geometries":[{"type":"MultiPolygon","arcs":[[[0,1]],[[-2,-1]]],"id":6631}]}}})";

}

TEST_CASE("a map is read with its lines, its areas, their keys and their names")
{
    const auto topology = read_topology(DrawnMap().add("13003", "Rostock").add("13072", "Landkreis Rostock").text());
    REQUIRE(topology);
    CHECK(topology->arcs.size() == 7);
    CHECK(topology->arcs.front() == std::vector<Degrees>{{10, 52}, {10, 51}});
    CHECK(topology->areas == std::vector<counties::Area>{{"13003", "Rostock", {{0, 1, 2, 3}}},
                                                         {"13072", "Landkreis Rostock", {{-3, 4, 5, 6}}}});
    CHECK(topology->notice.empty());
}

TEST_CASE("points that count from the one before are added up, and a grid becomes degrees")
{
    const auto topology = read_topology(in_steps);
    REQUIRE(topology);
    CHECK(topology->arcs == std::vector<std::vector<Degrees>>{{{9, 50}, {10, 50}, {10, 51}}, {{10, 51}, {9, 51}, {9, 50}}});
    CHECK(topology->notice == "Karte: Wir");
}

TEST_CASE("of several objects the one of counties is read; a key that is a number gets its zero again")
{
    const auto topology = read_topology(in_steps);
    REQUIRE(topology);
    CHECK(topology->areas == std::vector<counties::Area>{{"06631", "", {{0, 1}, {-2, -1}}}});
}

TEST_CASE("keys are found under the names that offices use")
{
    for (const auto* name : {"AGS", "ags", "schluessel"}) {
        CAPTURE(name);
        CHECK(code_of(changed([&](json::object& file) { county(file)["properties"] = {{name, "13003"}}; })) == "read");
        CHECK(code_of(changed([&](json::object& file) { county(file)["properties"] = {{name, 13003}}; })) == "read");
    }
    CHECK(code_of(changed([](json::object& file) {
              county(file).erase("properties");
              county(file)["id"] = "13003";
          })) == "read");
}

TEST_CASE("what is no JSON, or ends too early, is said to be that")
{
    const auto whole = DrawnMap().add("13003").text();
    for (const auto& bytes : {std::string(), std::string("x"), std::string("{"), whole.substr(0, whole.size() - 1), whole + "x",
                              std::string("\0", 1), std::string("\xff\xfe"), std::string(100'000, '['), whole.substr(0, whole.size() / 2)}) {
        CHECK(code_of(bytes) == "no_json");
    }
}

TEST_CASE("JSON that is no map is refused with what is missing")
{
    for (const auto* bytes : {"null", "1", "\"Topology\"", "[]", "{}", R"({"type":"FeatureCollection"})", R"({"type":"Topology"})",
                              R"({"type":"Topology","arcs":{}})", R"({"type":"Topology","arcs":[[]]})", R"({"type":"Topology","arcs":[1]})",
                              R"({"type":"Topology","arcs":[[[9,50]]],"objects":{}})", R"({"type":"Topology","arcs":[[[9],[9,50]]]})",
                              R"({"type":"Topology","arcs":[[["9",50],[9,51]]]})", R"({"type":"Topology","arcs":[]})",
                              R"({"type":"Topology","transform":1,"arcs":[]})", R"({"type":"Topology","transform":{},"arcs":[]})",
                              R"({"type":"Topology","transform":{"scale":[1],"translate":[0,0]},"arcs":[]})"}) {
        CAPTURE(bytes);
        CHECK(code_of(bytes) == "broken_map");
    }
    const auto refused = read_topology(R"({"type":"Topology"})");
    REQUIRE_FALSE(refused);
    CHECK(web::Texts::of(web::Language::german)(refused.error().message) ==
          "Diese Datei ist keine vollständige Karte in TopoJSON: arcs fehlt oder ist kaputt.");
}

TEST_CASE("a map without counties says how areas are named")
{
    for (const auto* objects : {R"({})", R"({"a":1})", R"({"a":{"geometries":[]}})", R"({"a":{"geometries":[{"type":"Polygon","arcs":[]}]}})",
                                R"({"a":{"geometries":[{"properties":{"AGS":"1300"}},{"properties":{"AGS":"130"}}]}})",
                                R"({"a":{"geometries":[{"properties":{"AGS":"13003000"}}]}})", R"({"a":{"geometries":[{"properties":7}]}})"}) {
        CAPTURE(objects);
        CHECK(code_of(R"({"type":"Topology","arcs":[],"objects":)" + std::string(objects) + "}") == "no_counties");
    }
}

TEST_CASE("an area may only use lines that the file has")
{
    for (const std::int64_t index : {4L, -5L, 99L, 4'000'000'000L, -4'000'000'000L, std::numeric_limits<long>::min(), std::numeric_limits<long>::max()}) {
        CAPTURE(index);
        CHECK(code_of(changed([&](json::object& file) { county(file)["arcs"] = {{0, 1, 2, index}}; })) == "unknown_arc");
    }
    CHECK(code_of(changed([](json::object& file) { county(file)["arcs"] = {{0, 1, 2, 3.5}}; })) == "unknown_arc");
    CHECK(code_of(changed([](json::object& file) { county(file)["arcs"] = {{0, 1, 2, "3"}}; })) == "unknown_arc");
}

TEST_CASE("a border that does not close is refused with the area's key")
{
    for (const auto& arcs : {json::array{0, 1, 2}, json::array{0, 2, 1, 3}, json::array{~0, 1, 2, 3}, json::array{0}, json::array{}}) {
        const auto topology = read_topology(changed([&](json::object& file) { county(file)["arcs"] = json::array{arcs}; }));
        REQUIRE_FALSE(topology);
        CHECK(topology.error().code == "open_ring");
        CHECK(topology.error().message.arguments == std::vector<std::string>{"13003"});
    }
}

TEST_CASE("what is no area, or an area of nothing, is refused")
{
    CHECK(code_of(changed([](json::object& file) { county(file)["type"] = "LineString"; })) == "broken_map");
    CHECK(code_of(changed([](json::object& file) { county(file)["type"] = nullptr; })) == "broken_map");
    CHECK(code_of(changed([](json::object& file) { county(file)["arcs"] = json::array{}; })) == "broken_map");
    CHECK(code_of(changed([](json::object& file) { county(file)["arcs"] = 3; })) == "broken_map");
    CHECK(code_of(changed([](json::object& file) { county(file)["type"] = "MultiPolygon"; })) == "broken_map");
}

TEST_CASE("a county that stands twice is refused")
{
    CHECK(code_of(DrawnMap().add("13003").add("13003").text()) == "duplicate");
}

TEST_CASE("a map of somewhere else, or in other units than degrees, is refused")
{
    for (const auto& point : {json::array{0, 0}, json::array{2.35, 48.86}, json::array{500'000, 5'700'000}, json::array{10, 57},
                              json::array{10, -52}, json::array{1e300, 50}}) {
        CHECK(code_of(changed([&](json::object& file) { file["arcs"].as_array().front().as_array().front() = point; })) == "not_germany");
    }
    CHECK(code_of(changed([](json::object& file) {
              file["transform"] = {{"scale", {1e308, 1e308}}, {"translate", {1e308, 1e308}}};
          })) == "not_germany");
}

TEST_CASE("a small file cannot become a large map by using one line again and again")
{
    json::array ring;
    for (int time = 0; time < 1000; ++time) {
        for (int index = 0; index < 4; ++index) ring.push_back(index);
    }
    json::array rings;
    for (int time = 0; time < 200; ++time) rings.push_back(ring);
    CHECK(code_of(changed([&](json::object& file) { county(file)["arcs"] = rings; })) == "too_large");
}

TEST_CASE("a file that is larger than any map is not even read")
{
    CHECK(code_of(std::string(33 * 1024 * 1024, ' ')) == "too_large");
}

TEST_CASE("whatever byte of a map is changed, it is read or refused with a sentence")
{
    std::mt19937 chance(17);
    const std::string whole(in_steps);
    for (int time = 0; time < 4000; ++time) {
        auto bytes = whole;
        for (unsigned changes = 1 + chance() % 3; changes > 0; --changes) {
            const auto at = chance() % bytes.size();
            if (chance() % 3 == 0) bytes.erase(at, 1 + chance() % 5);
            else bytes[at] = "0123456789-[]{},:\"eE.ntf "[chance() % 24];
            if (bytes.empty()) bytes = "x";
        }
        const auto topology = read_topology(bytes);
        if (topology) {
            for (const auto& area : topology->areas) CHECK(area.key.size() == 5);
        } else {
            CHECK_FALSE(web::Texts::of(web::Language::german)(topology.error().message).empty());
        }
    }
}
