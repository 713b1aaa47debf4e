#include "slices/registry/map.hpp"

#include "base/embedded.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <numbers>
#include <stdexcept>
#include <vector>

namespace registry {
namespace {

constexpr std::array<std::string_view, 16> short_names = {"sh", "hh", "ni", "hb", "nw", "he", "rp", "bw",
                                                          "by", "sl", "be", "bb", "mv", "sn", "st", "th"};

std::vector<std::string_view> parted(std::string_view text, char by)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const auto end = text.find(by);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

/// The lines of a table that is part of the program, without the one that names the columns.
std::vector<std::vector<std::string_view>> table(std::string_view file)
{
    std::vector<std::vector<std::string_view>> lines;
    for (const auto line : parted(base::embedded_file(file), '\n')) {
        if (!line.empty()) lines.push_back(parted(line, '\t'));
    }
    if (lines.empty()) throw std::runtime_error("the program lacks " + std::string(file));
    lines.erase(lines.begin());
    return lines;
}

double number(std::string_view digits)
{
    double value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::vector<State> read_states()
{
    std::vector<State> states;
    for (const auto& line : table("places/map.tsv")) {
        const auto short_name = short_names.at(static_cast<std::size_t>(number(line.at(0))) - 1);
        states.push_back({std::string(line.at(0)), std::string(short_name), std::string(line.at(1)),
                          std::string(line.at(2)), number(line.at(3)), number(line.at(4))});
    }
    std::sort(states.begin(), states.end(), [](const State& one, const State& other) {
        return base::sort_key(one.name) < base::sort_key(other.name);
    });
    return states;
}

struct Projection {
    double x_per_degree = 0;
    double x_offset = 0;
    double y_per_radian = 0;
    double y_offset = 0;
};

Projection read_projection()
{
    std::map<std::string_view, std::string_view> named;
    for (const auto& line : table("places/map_projection.tsv")) named.emplace(line.at(0), line.at(1));
    return {number(named.at("x_per_degree")), number(named.at("x_offset")), number(named.at("y_per_radian")),
            number(named.at("y_offset"))};
}

}

std::span<const State> states_on_map()
{
    static const auto states = read_states();
    return states;
}

const State* find_state(std::string_view key_or_short_name)
{
    for (const auto& state : states_on_map()) {
        if (state.key == key_or_short_name || state.short_name == key_or_short_name) return &state;
    }
    return nullptr;
}

Point on_map(places::Position position)
{
    static const auto projection = read_projection();
    const double quarter = std::numbers::pi / 4;
    const double stretched = std::log(std::tan(quarter + position.latitude * std::numbers::pi / 360));
    return {projection.x_per_degree * position.longitude + projection.x_offset,
            projection.y_per_radian * stretched + projection.y_offset};
}

}
