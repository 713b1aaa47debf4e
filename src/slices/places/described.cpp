#include "slices/places/places.hpp"
#include "slices/places/store.hpp"

#include <algorithm>

namespace places {
namespace {

using base::Message;
using base::says;

const Place* find_in(const std::vector<Place>& known, const Place& place)
{
    const auto found = std::find_if(known.begin(), known.end(), [&](const Place& one) {
        return place.parent && one.id == *place.parent;
    });
    return found == known.end() ? nullptr : &*found;
}

/// German says "im Landkreis", "in der Region", "im Märkischen Kreis": the catalogue has a text for each.
Message in_county(const std::string& county)
{
    constexpr std::string_view adjective = "er Kreis";
    if (county.find("egion ") != std::string::npos) return says("Municipality in the region {0}", county);
    if (!county.ends_with(adjective)) return says("Municipality in the county {0}", county);
    return says("Municipality in the county ({0} district)", county.substr(0, county.size() - adjective.size()));
}

Message in_state(const Place& place, const Place& state)
{
    if (place.name == state.name) return says("City and state");
    if (is_county_free(place)) return says("City without a county, in {0}", state.name);
    if (place.kind == Kind::county) return says("County in {0}", state.name);
    return says("Municipality in {0}", state.name);
}

Message described_within(const Place& place, const std::vector<Place>& known)
{
    if (place.kind == Kind::state) return says("State");
    const auto* parent = find_in(known, place);
    if (parent == nullptr) return place.kind == Kind::county ? says("County") : says("Municipality");
    if (place.kind == Kind::district) return says("District of {0}", parent->name);
    if (parent->kind == Kind::state) return in_state(place, *parent);
    if (!is_county_free(place)) return in_county(parent->name);
    const auto* state = find_in(known, *parent);
    return state == nullptr ? says("City without a county") : in_state(place, *state);
}

}

Message described(storage::Read& read, const Place& place)
{
    return described_within(place, with_ancestors(read, {&place, 1}));
}

std::vector<Message> described(storage::Read& read, std::span<const Place> places)
{
    const auto known = with_ancestors(read, places);
    std::vector<Message> all;
    all.reserve(places.size());
    for (const auto& place : places) all.push_back(described_within(place, known));
    return all;
}

}
