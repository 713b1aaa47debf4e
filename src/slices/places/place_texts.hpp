#pragma once

#include "slices/places/place.hpp"
#include "storage/transaction.hpp"
#include "table/defect.hpp"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

namespace places {

/// How a table names a place: its official key where it has one, else its name and, where several bear it, a
/// postal code; its own id where even that is not enough.
struct PlaceText {
    std::string name;
    std::string postal_code;

    /// `13003000`, or `18182 Bentwisch` where the postal code is needed.
    std::string in_one() const { return postal_code.empty() ? name : postal_code + " " + name; }
};

/// Translates between places and the texts of a table, and remembers both ways.
class PlaceTexts {
public:
    explicit PlaceTexts(storage::Read& read) : read_(read) {}

    PlaceText text_of(const Place& place);

    /// Refuses with a defect that says what to write instead.
    table::Parsed<Place> place_of(const std::string& name, const std::string& postal_code);

    /// As `place_of`, for a text that may begin with a postal code.
    table::Parsed<Place> place_of(const std::string& in_one);

private:
    table::Parsed<Place> look_up(const std::string& name, const std::string& postal_code);
    PlaceText find_text(const Place& place);
    table::Defect defect_of(const std::string& name);

    storage::Read& read_;
    std::map<std::pair<std::string, std::string>, table::Parsed<Place>> places_;
    std::unordered_map<base::Id<Place>, PlaceText> texts_;
};

}
