#pragma once

#include "slices/pictures/parcel.hpp"
#include "slices/pictures/picture.hpp"
#include "slices/registry/registry.hpp"
#include "table/noun.hpp"

#include <map>

namespace pictures {

/// What a line of a table wants: a picture, and whether it is to go.
struct Wanted {
    Picture picture;
    Use use = Use::picture;
    std::string alliance; ///< its key, where it is about one
    std::string state;    ///< the short name, where it is about one
    std::string version;  ///< what its sizes are called; another content is another version
    bool is_removed = false;
};

/// Translates between pictures and the cells of a table.
class PictureCells {
public:
    explicit PictureCells(storage::Read& read);

    /// The columns in the order in which they are written. They look at this object.
    std::vector<table::Column<Wanted>> columns();

    /// A stored picture as its line says it.
    Wanted wanted(const Shown& shown) const;

    /// Puts kind and subject together from use, alliance and state. Nothing where they do not fit together.
    static std::optional<Kind> kind_of(const Wanted& wanted);

private:
    std::optional<table::Defect> take_alliance(std::string_view cell, Wanted& wanted);

    registry::AllianceKeys alliances_;
    std::map<std::string, std::string> slugs_; ///< of alliances, by their id
};

/// What the sizes of a picture are called, without width and ending; empty where it has none.
std::string version_of(const std::vector<File>& files);

/// Why a file cannot be shown, for its operator.
table::Defect defect_of(imaging::Unfit unfit);

}
