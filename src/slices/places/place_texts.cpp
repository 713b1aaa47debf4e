#include "slices/places/place_texts.hpp"

#include "base/text.hpp"
#include "slices/places/places.hpp"
#include "slices/places/store.hpp"
#include "table/cells.hpp"

#include <fmt/ranges.h>

namespace places {
namespace {

using base::says;

constexpr std::size_t postal_code_digits = 5;
constexpr std::size_t most_named = 6;

}

PlaceText PlaceTexts::find_text(const Place& place)
{
    const auto means_it = [&](const std::string& name, const std::string& code) {
        const auto found = place_of(name, code);
        return found && found->id == place.id;
    };
    if (place.official_key && means_it(*place.official_key, "")) return {*place.official_key, ""};
    if (means_it(place.name, "")) return {place.name, ""};
    for (const auto& code : postal_codes_of(read_, place.id)) {
        if (means_it(place.name, code)) return {place.name, code};
    }
    return {place.id.hex(), ""};
}

PlaceText PlaceTexts::text_of(const Place& place)
{
    const auto known = texts_.find(place.id);
    if (known != texts_.end()) return known->second;
    return texts_.emplace(place.id, find_text(place)).first->second;
}

table::Parsed<Place> PlaceTexts::place_of(const std::string& name, const std::string& postal_code)
{
    const auto key = std::pair(name, postal_code);
    const auto known = places_.find(key);
    if (known != places_.end()) return known->second;
    return places_.emplace(key, look_up(name, postal_code)).first->second;
}

table::Parsed<Place> PlaceTexts::place_of(const std::string& in_one)
{
    const bool has_code = in_one.size() > postal_code_digits + 1 && in_one[postal_code_digits] == ' ' &&
                          table::is_digits(in_one.substr(0, postal_code_digits));
    if (!has_code) return place_of(in_one, "");
    return place_of(std::string(base::trimmed(in_one.substr(postal_code_digits + 1))),
                    in_one.substr(0, postal_code_digits));
}

table::Parsed<Place> PlaceTexts::look_up(const std::string& name, const std::string& postal_code)
{
    if (const auto whole = table::with_lost_zero(name)) {
        return table::defect("lost_zero", says("“{0}” has lost a zero: write {1}.", name, *whole), *whole);
    }
    if (const auto id = base::Id<Place>::parse(name)) {
        if (auto place = find_place(read_, *id)) return *place;
    }
    if (auto place = place_meant_by(read_, name, postal_code)) return *place;
    return tl::unexpected(defect_of(name));
}

table::Defect PlaceTexts::defect_of(const std::string& name)
{
    const auto found = find_places(read_, name);
    std::vector<std::string> choices;
    for (const auto& place : found.places.empty() ? found.similar : found.places) {
        if (choices.size() == most_named) break;
        const auto codes = place.official_key ? std::vector{*place.official_key} : postal_codes_of(read_, place.id);
        choices.push_back(codes.empty() ? place.name : place.name + " (" + codes.front() + ")");
    }
    const auto named = fmt::format("{}", fmt::join(choices, ", "));
    if (!found.places.empty()) {
        return {"ambiguous_place",
                says("“{0}” is not clear: {1}. Write the official key, or the postal code as well.", name, named)};
    }
    if (!named.empty()) {
        return {"unknown_place", says("No place is called “{0}”. Is one of these meant: {1}?", name, named),
                found.similar.front().name};
    }
    return {"unknown_place", says("No place is called “{0}”. Write the official key or the full name.", name)};
}

}
