#include "base/text.hpp"
#include "slices/places/finding.hpp"
#include "slices/places/store.hpp"

#include <algorithm>

namespace places {
namespace {

using base::Refused;
using base::refuse;
using base::says;

bool is_key(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::vector<Place> those_with_code(storage::Read& read, std::vector<Place> found, std::string_view postal_code)
{
    if (postal_code.size() != 5) return {};
    const auto places = municipalities_with_postal_code(read, postal_code, 100);
    const auto known = with_ancestors(read, found);
    std::erase_if(found, [&](const Place& place) { return !is_within(place, places, known); });
    return found;
}

std::string names_of(const std::vector<Place>& places)
{
    std::string names;
    for (const auto& place : places) {
        names += (names.empty() ? "" : ", ") + place.name;
        if (place.official_key) names += " (" + *place.official_key + ")";
    }
    return names;
}

}

base::Result<Place> place_meant_by(storage::Read& read, std::string_view key_or_name, std::string_view postal_code)
{
    const auto wanted = base::trimmed(key_or_name);
    if (is_key(wanted)) {
        if (auto place = find_by_official_key(read, wanted)) return std::move(*place);
        return refuse(Refused::not_found, says("There is no place with the key {0}.", wanted));
    }
    auto found = find_places(read, wanted, Similar::unwanted);
    if (found.is_beginning || found.places.empty()) {
        return refuse(Refused::not_found, says("There is no place called “{0}”.", wanted));
    }
    const auto in_code = those_with_code(read, found.places, base::trimmed(postal_code));
    if (in_code.size() == 1) return in_code.front();
    if (!found.is_certain) {
        return refuse(Refused::conflict, says("Several places are called “{0}”: {1}. Please give the key.", wanted,
                                              names_of(in_code.empty() ? found.places : in_code)));
    }
    return std::move(found.places.front());
}

}
