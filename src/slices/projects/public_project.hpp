#pragma once

#include "slices/places/piece.hpp"
#include "slices/projects/shown.hpp"
#include "storage/transaction.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace projects {

/// A project as anybody may read it.
struct PublicProject {
    std::string slug;
    std::string title;
    std::string summary;
    std::string aim;
    std::string description;
    std::vector<std::string> topics; ///< their words
    Work work;
    TakingPart alliance;
    std::vector<TakingPart> others;    ///< by their words
    std::vector<std::string> partners; ///< plain names
    std::string website;
    std::string state_key;
    places::Spot place;
    std::string sort_key; ///< by what the list stands in its order, as `Piece::after` takes it

    friend bool operator==(const PublicProject&, const PublicProject&) = default;
};

/// The projects of a piece: those to come first, then the newest, or by distance. Depends on the version `projects`.
std::vector<PublicProject> projects_after(storage::Read& read, const places::Piece& piece);

std::optional<PublicProject> public_project(storage::Read& read, std::string_view slug);

/// The word today of the project that once had this one.
std::optional<std::string> present_slug(storage::Read& read, std::string_view former);

}
