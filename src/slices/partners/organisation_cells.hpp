#pragma once

#include "slices/partners/store.hpp"
#include "slices/places/places.hpp"
#include "table/noun.hpp"

#include <map>
#include <unordered_map>

namespace partners {

/// Translates between organisations and the cells of a table, and remembers what it had to look up.
class OrganisationCells {
public:
    explicit OrganisationCells(storage::Read& read) : read_(read), places_(read), sectors_(all_sectors(read)) {}

    /// The columns in the order in which they are written. They look at this object.
    std::vector<table::Column<Organisation>> columns();

    /// The seat that `sitz` and `sitz_plz` name; nothing where they are empty or not there.
    table::Parsed<std::optional<base::Id<places::Place>>> seat_in(const table::Line& line);

    SeatFacts facts_of(const std::optional<base::Id<places::Place>>& seat);

private:
    table::Parsed<std::string> sector_in(std::string_view cell) const;
    table::Parsed<std::string> known_sector_in(std::string_view cell);
    places::PlaceText text_of(const Organisation& organisation);
    void remember(const places::Place& place);

    storage::Read& read_;
    places::PlaceTexts places_;
    std::vector<Sector> sectors_;
    std::map<std::string, table::Parsed<std::string>, std::less<>> read_sectors_; ///< by the cell
    std::unordered_map<std::string, base::Id<places::Place>> seats_; ///< by postal code and name
    std::unordered_map<base::Id<places::Place>, places::PlaceText> texts_;
    std::unordered_map<base::Id<places::Place>, SeatFacts> facts_;
};

}
