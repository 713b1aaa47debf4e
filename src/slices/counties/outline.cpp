#include "slices/counties/outline.hpp"

#include "slices/registry/registry.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace counties {
namespace {

constexpr int fine = 4; ///< steps of the finer grid in one unit of the map

struct Step {
    std::int64_t x = 0;
    std::int64_t y = 0;

    friend bool operator==(const Step&, const Step&) = default;
};

using Line = std::vector<Step>;

const Line& line_at(const std::vector<Line>& lines, int index)
{
    return lines[static_cast<std::size_t>(index < 0 ? ~index : index)];
}

std::vector<Line> rounded(const Topology& topology, int steps)
{
    std::vector<Line> lines;
    for (const auto& arc : topology.arcs) {
        Line line;
        for (const auto& [longitude, latitude] : arc) {
            const auto point = registry::on_map({latitude, longitude});
            line.push_back({std::lround(point.x * steps), std::lround(point.y * steps)});
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

/// Whether the way from one over the middle to the other is straight ahead.
bool is_straight(Step one, Step middle, Step other)
{
    const auto [x, y] = Step{middle.x - one.x, middle.y - one.y};
    const auto [further_x, further_y] = Step{other.x - middle.x, other.y - middle.y};
    return x * further_y == y * further_x && x * further_x + y * further_y >= 0;
}

void append(Line& ring, Step step)
{
    if (!ring.empty() && ring.back() == step) return;
    if (ring.size() >= 2 && is_straight(ring[ring.size() - 2], ring.back(), step)) ring.back() = step;
    else ring.push_back(step);
}

Line ring_of(const std::vector<int>& arcs, const std::vector<Line>& lines)
{
    Line ring;
    for (const int index : arcs) {
        const auto& line = line_at(lines, index);
        if (index < 0) std::for_each(line.rbegin(), line.rend(), [&](Step step) { append(ring, step); });
        else std::for_each(line.begin(), line.end(), [&](Step step) { append(ring, step); });
    }
    if (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
    return ring;
}

void append_number(std::string& path, std::int64_t number, bool is_first)
{
    if (!is_first && number >= 0) path += ' ';
    path += std::to_string(number);
}

void append_ring(std::string& path, const Line& ring)
{
    fmt::format_to(std::back_inserter(path), "M{} {}l", ring.front().x, ring.front().y);
    for (std::size_t at = 1; at < ring.size(); ++at) {
        append_number(path, ring[at].x - ring[at - 1].x, at == 1);
        append_number(path, ring[at].y - ring[at - 1].y, false);
    }
    path += 'z';
}

std::string path_of(const Area& area, const std::vector<Line>& lines)
{
    std::string path;
    for (const auto& arcs : area.rings) {
        const auto ring = ring_of(arcs, lines);
        if (ring.size() >= 3) append_ring(path, ring);
    }
    if (!path.empty()) return path;
    const auto dot = line_at(lines, area.rings[0][0]).front();
    return fmt::format("M{} {}h1v1h-1z", dot.x, dot.y);
}

Edges edges_of(const Area& area, const std::vector<Line>& lines)
{
    const auto first = line_at(lines, area.rings[0][0]).front();
    Edges edges{first.x, first.y, first.x, first.y};
    for (const auto& arcs : area.rings) {
        for (const int index : arcs) {
            for (const auto& [x, y] : line_at(lines, index)) {
                edges = {std::min(edges.left, x), std::min(edges.top, y), std::max(edges.right, x), std::max(edges.bottom, y)};
            }
        }
    }
    return edges;
}

}

std::vector<Outline> outlines_of(const Topology& topology)
{
    const auto lines = rounded(topology, 1);
    const auto fine_lines = rounded(topology, fine);
    std::vector<Outline> outlines;
    for (const auto& area : topology.areas) {
        outlines.push_back({area.key, path_of(area, lines), path_of(area, fine_lines), edges_of(area, fine_lines)});
    }
    return outlines;
}

}
