#pragma once

#include "search/find.hpp"
#include "slices/places/places.hpp"
#include "slices/registry/registry.hpp"
#include "web/request.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace search_page {

inline constexpr std::size_t hits_on_a_page = 20;

/// What kind of thing is asked for in an address: `projekte`. Places have a word too, and no kind in the index.
inline constexpr std::string_view word_for_places = "orte";
std::string_view word_in_address(search::Kind kind);

/// Everything that an address asks for.
struct Asked {
    std::string typed;
    search::Wanted wanted;
    bool places_only = false;
    const registry::State* state = nullptr;
    std::optional<registry::Topic> topic;
    std::string place_typed;             ///< in its own field
    std::optional<places::Place> near;   ///< named in its own field or in the question
    std::vector<std::string> notes;      ///< what of the address could not be followed
};

Asked asked_in(const web::Request& request, storage::Read& read);

/// The place that the question names: all of it, or its end, or its beginning, such as "Ferienbetreuung Rostock". With
/// the stems of the words that name it.
struct NamedPlace {
    places::Place place;
    std::set<std::string> stems;
};
std::optional<NamedPlace> place_in(storage::Read& read, std::string_view typed);

}
