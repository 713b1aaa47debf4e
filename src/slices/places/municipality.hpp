#pragma once

#include "slices/places/piece.hpp"
#include "storage/transaction.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace places {

/// What a place lies in: a county or a state.
struct Around {
    std::string name;
    std::string key; ///< official

    friend bool operator==(const Around&, const Around&) = default;
};

/// A municipality as anybody may read it, with what it lies in.
struct Municipality {
    base::Id<Place> id;
    std::string slug;
    Spot spot;
    bool position_is_exact = false;
    std::optional<std::int64_t> inhabitants;
    std::optional<Around> county; ///< a town that is one by itself lies in one of its own name
    std::optional<Around> state;
    std::vector<std::string> postal_codes;
    std::string sort_key; ///< by what the list stands in its order, as `Piece::after` takes it

    friend bool operator==(const Municipality&, const Municipality&) = default;
};

/// The municipalities of a piece, by their word or by distance. Depends on the version `places`.
std::vector<Municipality> municipalities_after(storage::Read& read, const Piece& piece);

/// One municipality by its word or its official key.
std::optional<Municipality> municipality(storage::Read& read, std::string_view slug_or_key);

/// Those of these words that are there, in no order.
std::vector<Municipality> municipalities_called(storage::Read& read, const std::vector<std::string>& slugs);

}
