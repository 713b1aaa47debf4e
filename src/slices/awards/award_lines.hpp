#pragma once

#include "slices/awards/store.hpp"
#include "slices/registry/registry.hpp"
#include "table/noun.hpp"

#include <map>

namespace awards {

/// Translates between awards and the cells of a table.
class AwardCells {
public:
    explicit AwardCells(storage::Read& read);

    /// The columns in the order in which they are written. They look at this object.
    std::vector<table::Column<Award>> columns();

    registry::AllianceKeys& alliances() { return alliances_; }

private:
    table::Parsed<std::optional<base::Id<Ceremony>>> ceremony_in(std::string_view cell) const;
    std::string ceremony_text(const Award& award) const;

    registry::AllianceKeys alliances_;
    std::vector<Ceremony> ceremonies_;
};

/// Reads the lines of one table over what is stored.
class AwardLines {
public:
    AwardLines(storage::Read& read, AwardCells& cells, const table::Opened& opened);

    table::Noun<Award> noun();

private:
    std::optional<Award> find(table::Line& line);
    void complete(table::Line& line, Award& award, const Award* stored);

    storage::Read& read_;
    AwardCells& cells_;
    table::Keys keys_;
    std::map<std::string, std::size_t> read_awards_; ///< alliance, label and day, with the line on which each stood
};

}
