#pragma once

#include "slices/partners/shown.hpp"
#include "slices/places/piece.hpp"
#include "storage/transaction.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace partners {

/// An alliance in which an organisation takes part on the day that was asked for.
struct TakesPart {
    std::string alliance_slug;
    std::string alliance_name;
    base::Date since;

    friend bool operator==(const TakesPart&, const TakesPart&) = default;
};

/// An organisation as anybody may read it. Who recorded it is not part of it.
struct PublicOrganisation {
    std::string slug;
    std::string name;
    std::string name_en;
    SectorName sector;
    std::string summary;
    std::string website;
    std::string legal_form;
    std::optional<base::Date> ended_on;
    std::string state_key;
    places::Spot seat;
    std::vector<TakesPart> alliances; ///< by their words
    std::string sort_key;             ///< by what the list stands in its order, as `Piece::after` takes it

    friend bool operator==(const PublicOrganisation&, const PublicOrganisation&) = default;
};

/// The organisations of a piece that have not ended, by name or by distance. A topic is one for which an alliance
/// cares in which they take part. Depends on the version `partners`.
std::vector<PublicOrganisation> organisations_after(storage::Read& read, const places::Piece& piece);

std::optional<PublicOrganisation> public_organisation(storage::Read& read, std::string_view slug, base::Date today);

/// The word that an organisation has today which once had this one.
std::optional<std::string> present_slug(storage::Read& read, std::string_view former);

}
