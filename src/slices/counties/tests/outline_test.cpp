#include "counties_store.hpp"

#include "slices/counties/outline.hpp"

#include <random>
#include <sstream>

using counties::Area;
using counties::Degrees;
using counties::Edges;
using counties::Outline;
using counties::outlines_of;
using counties::Topology;

namespace {

/// The points of a path that our drawing wrote: absolute ones.
std::vector<std::pair<long, long>> points_of(const std::string& path)
{
    std::vector<long> numbers;
    std::string digits;
    const auto flush = [&] {
        if (!digits.empty()) numbers.push_back(std::stol(digits));
        digits.clear();
    };
    for (const char letter : path) {
        if (letter == '-') {
            flush();
            digits = "-";
        } else if (letter >= '0' && letter <= '9') {
            digits += letter;
        } else {
            flush();
        }
    }
    flush();
    std::vector<std::pair<long, long>> points;
    long x = 0, y = 0;
    for (std::size_t at = 0; at + 1 < numbers.size(); at += 2) points.emplace_back(x += numbers[at], y += numbers[at + 1]);
    return points;
}

Topology square(double west, double south, double size)
{
    const double east = west + size, north = south + size;
    return {{{{west, north}, {west, south}, {east, south}, {east, north}, {west, north}}}, {{"13003", "", {{0}}}}, ""};
}

}

TEST_CASE("an area is drawn upon the map of the states, where its places lie")
{
    const auto outline = outlines_of(square(12, 54, 1)).front();
    const auto corner = registry::on_map({55, 12});
    const auto points = points_of(outline.path);
    REQUIRE(points.size() == 4);
    CHECK(points.front() == std::pair(std::lround(corner.x), std::lround(corner.y)));
    CHECK(outline.county_key == "13003");
    CHECK(outline.path.starts_with("M"));
    CHECK(outline.path.ends_with("z"));
}

TEST_CASE("the finer drawing has four steps where the other has one, and tells its edges")
{
    const auto outline = outlines_of(square(12, 54, 1)).front();
    const auto southwest = registry::on_map({54, 12});
    const auto northeast = registry::on_map({55, 13});
    CHECK(outline.edges == Edges{std::lround(southwest.x * 4), std::lround(northeast.y * 4), std::lround(northeast.x * 4),
                                 std::lround(southwest.y * 4)});
    for (const auto& [x, y] : points_of(outline.detail)) {
        CHECK(x >= outline.edges.left);
        CHECK(x <= outline.edges.right);
        CHECK(y >= outline.edges.top);
        CHECK(y <= outline.edges.bottom);
    }
}

TEST_CASE("points on the way straight ahead are left out, points of a corner stay")
{
    Topology topology = square(12, 54, 1);
    auto& arc = topology.arcs.front();
    const auto before = outlines_of(topology).front();
    arc.insert(arc.begin() + 2, {{12.25, 54}, {12.5, 54}, {12.75, 54}});
    CHECK(outlines_of(topology).front() == before);
    arc.insert(arc.begin() + 3, Degrees{12.4, 53.5});
    CHECK(points_of(outlines_of(topology).front().path).size() == 7);
}

TEST_CASE("neighbours share their border to the point")
{
    const auto topology = counties::read_topology(test::DrawnMap().add("13003").add("13072").text()).value();
    const auto outlines = outlines_of(topology);
    const auto west = points_of(outlines[0].path);
    const auto east = points_of(outlines[1].path);
    std::vector<std::pair<long, long>> shared;
    for (const auto& point : west) {
        if (std::find(east.begin(), east.end(), point) != east.end()) shared.push_back(point);
    }
    CHECK(shared.size() == 2);
}

TEST_CASE("an area that is smaller than the grid stays a dot that can be seen")
{
    const auto outline = outlines_of(square(12, 54, 0.0001)).front();
    const auto dot = registry::on_map({54, 12});
    CHECK(outline.path == fmt::format("M{} {}h1v1h-1z", std::lround(dot.x), std::lround(dot.y)));
}

TEST_CASE("an island and a lake are drawn with the area to which they belong")
{
    auto topology = square(12, 53, 1);
    topology.arcs.push_back(square(12.3, 53.3, 0.3).arcs.front());
    topology.areas.front().rings = {{0}, {~1}};
    const auto outline = outlines_of(topology).front();
    CHECK(std::count(outline.path.begin(), outline.path.end(), 'M') == 2);
    CHECK(std::count(outline.path.begin(), outline.path.end(), 'z') == 2);
}

TEST_CASE("a line that runs backwards draws the same shape")
{
    const auto forward = square(12, 54, 1);
    auto backward = forward;
    std::reverse(backward.arcs.front().begin(), backward.arcs.front().end());
    backward.areas.front().rings = {{~0}};
    CHECK(outlines_of(backward) == outlines_of(forward));
}

TEST_CASE("whatever is drawn, no two points that follow each other are the same and none lies outside")
{
    std::mt19937 chance(3);
    for (int time = 0; time < 50; ++time) {
        Topology topology;
        std::vector<Degrees> arc;
        for (unsigned left = 5 + chance() % 60; left > 0; --left) {
            arc.push_back({6 + static_cast<double>(chance() % 9000) / 1000, 47 + static_cast<double>(chance() % 8000) / 1000});
        }
        arc.push_back(arc.front());
        topology.arcs.push_back(std::move(arc));
        topology.areas.push_back({"13003", "", {{0}}});
        const auto outline = outlines_of(topology).front();
        const auto points = points_of(outline.detail);
        CHECK(std::adjacent_find(points.begin(), points.end()) == points.end());
        for (const auto& [x, y] : points) {
            CHECK(x >= outline.edges.left);
            CHECK(x <= outline.edges.right);
            CHECK(y >= outline.edges.top);
            CHECK(y <= outline.edges.bottom);
        }
    }
}
