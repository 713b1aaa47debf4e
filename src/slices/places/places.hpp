#pragma once

#include "base/result.hpp"
#include "slices/places/municipality.hpp"
#include "slices/places/piece.hpp"
#include "slices/places/place.hpp"
#include "slices/places/place_texts.hpp"
#include "storage/transaction.hpp"
#include "web/router.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace places {

std::optional<Place> find_place(storage::Read& read, base::Id<Place> id);

/// A state, county or municipality by its official key: 2, 5 or 8 digits.
std::optional<Place> find_by_official_key(storage::Read& read, std::string_view key);

/// A municipality by its slug (`rostock`) or its official key (`13003000`).
std::optional<Place> find_municipality(storage::Read& read, std::string_view slug_or_key);

/// A district of one municipality by its slug.
std::optional<Place> find_district(storage::Read& read, base::Id<Place> municipality, std::string_view slug);

/// The place itself, then what it lies in: district, municipality, county, state. A county may be missing.
std::vector<Place> lineage(storage::Read& read, base::Id<Place> id);

/// By name.
std::vector<Place> districts_of(storage::Read& read, base::Id<Place> municipality);

/// The 16 states by name.
std::vector<Place> states(storage::Read& read);

/// What somebody may have meant.
struct Found {
    std::vector<Place> places;  ///< the likeliest first; at most 40
    bool is_certain = false;    ///< one place, or the first is plainly the one that was meant
    bool is_postal_code = false;
    bool is_beginning = false;  ///< no name is exactly so: these only begin so
    std::vector<Place> similar; ///< with one typing error or another beginning, when `places` is empty; at most 5
};

/// Whether to look for what is written nearly so where nothing is found; it costs more than all the rest.
enum class Similar { wanted, unwanted };

/// Looks for a postal code, a municipality, a district or the beginning of a name, in any spelling:
/// "18055", "Muenchen", "Halle Saale", "Reutershagen", "rosto".
Found find_places(storage::Read& read, std::string_view typed, Similar similar = Similar::wanted);

/// The place that a table means by an official key (2, 5 or 8 digits), or by a name and perhaps a postal code.
/// Refuses: an unknown place, a name that several places bear.
base::Result<Place> place_meant_by(storage::Read& read, std::string_view key_or_name, std::string_view postal_code);

/// What stands beside a place so that people can tell it from its namesakes: "Municipality in Landkreis Rostock".
base::Message described(storage::Read& read, const Place& place);

/// The same for each of a list, with one question to the store.
std::vector<base::Message> described(storage::Read& read, std::span<const Place> places);

/// Fills an empty store with the places that the program brings along. Does nothing where there are some.
void load_places(storage::Write& write);

/// The notices that licences ask for beside one thing: "map", "places", "postal_codes". Empty for anything else.
/// The view lives as long as the program.
std::string_view notice_near(std::string_view where);

/// The notice of one source of the manifest, also of one that is used only where an operator imports it; empty for
/// what is no source. The view lives as long as the program.
std::string_view notice_of(std::string_view source);

/// The page that says where all data come from, and the tables that are offered under the licence of their source.
class PlacesPages {
public:
    void mount(web::Router& router) const;

private:
    web::Response sources(const web::Request& request, storage::Read& read) const;
    web::Response places_table(const web::Request& request, storage::Read& read) const;
    web::Response postal_codes_table(const web::Request& request, storage::Read& read) const;
};

}
