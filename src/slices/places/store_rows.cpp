#include "slices/places/store_rows.hpp"

#include <array>
#include <stdexcept>

namespace places {
namespace {

constexpr std::array<std::string_view, 4> words = {"state", "county", "municipality", "district"};

}

std::string_view word_of(Kind kind) { return words[static_cast<std::size_t>(kind)]; }

Kind kind_of(std::string_view word)
{
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words[at] == word) return static_cast<Kind>(at);
    }
    throw std::runtime_error("not a kind of place: " + std::string(word));
}

Place place_in(storage::Row& row)
{
    Place place;
    place.id = row.next<base::Id<Place>>();
    place.kind = kind_of(row.next<std::string_view>());
    place.name = row.next<std::string>();
    place.slug = row.next<std::string>();
    place.official_key = row.next<std::optional<std::string>>();
    place.parent = row.next<std::optional<base::Id<Place>>>();
    place.inhabitants = row.next<std::optional<std::int64_t>>();
    const auto latitude = row.next<std::optional<double>>();
    const auto longitude = row.next<std::optional<double>>();
    if (latitude && longitude) place.position = Position{*latitude, *longitude};
    place.position_is_exact = row.next<bool>();
    return place;
}

}
