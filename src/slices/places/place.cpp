#include "slices/places/place.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <tuple>

namespace places {
namespace {

constexpr double earth_radius_km = 6371.0088;

constexpr std::array order_of_kinds = {3, 2, 0, 1};

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

template <class Key>
void sort_by(std::vector<Place>& places, Key key)
{
    std::vector<std::pair<decltype(key(places.front())), std::size_t>> order;
    for (std::size_t at = 0; at < places.size(); ++at) order.emplace_back(key(places[at]), at);
    std::sort(order.begin(), order.end());

    std::vector<Place> sorted;
    sorted.reserve(places.size());
    for (const auto& [unused, at] : order) sorted.push_back(std::move(places[at]));
    places = std::move(sorted);
}

}

double distance(Position from, Position to)
{
    const auto half = [](double degrees) { return std::sin(radians(degrees) / 2); };
    const double up = half(to.latitude - from.latitude);
    const double along = half(to.longitude - from.longitude);
    const double chord =
        up * up + std::cos(radians(from.latitude)) * std::cos(radians(to.latitude)) * along * along;
    return 2 * earth_radius_km * std::asin(std::min(1.0, std::sqrt(chord)));
}

bool is_county_free(const Place& place)
{
    return place.kind == Kind::municipality && place.official_key && place.official_key->ends_with("000");
}

void sort_by_name(std::vector<Place>& places)
{
    sort_by(places, [](const Place& place) {
        return std::tuple(base::folded_without_dots(place.name), place.name, place.id);
    });
}

void sort_by_weight(std::vector<Place>& places)
{
    sort_by(places, [](const Place& place) {
        return std::tuple(order_of_kinds[static_cast<std::size_t>(place.kind)], -place.inhabitants.value_or(0),
                          base::folded_without_dots(place.name), place.id);
    });
}

}
