#pragma once

#include "web/texts.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace giving {

/// What can be given.
enum class Kind { rooms, hours, money, knowledge, places, contacts, things, publicity };

struct KindName {
    Kind kind;
    std::string_view word; ///< in the store and in addresses
    const char* name;      ///< source text
    const char* one;       ///< one unit of it, source text; empty for money
    const char* many;
    bool is_counted;       ///< without a number one ask that came about counts as one unit
};

/// All kinds in the order in which people read them.
inline constexpr std::array kinds = {
    KindName{Kind::rooms, "raeume", "Rooms", "once", "{0} times", true},
    KindName{Kind::hours, "arbeitszeit", "Working time of staff", "one hour", "{0} hours", false},
    KindName{Kind::money, "geld", "Money", "", "", false},
    KindName{Kind::knowledge, "wissen", "Knowledge and advice", "once", "{0} times", true},
    KindName{Kind::places, "plaetze", "Places for children", "one place", "{0} places", false},
    KindName{Kind::contacts, "kontakte", "Introductions to others", "one introduction", "{0} introductions", true},
    KindName{Kind::things, "dinge", "Things", "one piece", "{0} pieces", true},
    KindName{Kind::publicity, "werbung", "Publicity", "once", "{0} times", true},
};

const KindName& name_of(Kind kind);
std::optional<Kind> find_kind(std::string_view word);
/// Throws: std::runtime_error for a word that there is not
Kind kind_of(std::string_view word);

/// Nobody gives more of anything. Units: pieces, hours, euro.
inline constexpr std::int64_t most_units = 999'999;

/// A number as somebody typed it: whole ones, of money also `1.250,50`. Units: those of the kind, cents for money.
/// Nothing for what is no number from 1 to `most_units`.
std::optional<std::int64_t> amount_as_typed(Kind kind, std::string_view typed);
/// The same number as it is typed.
std::string typed_amount(Kind kind, std::optional<std::int64_t> amount);
/// `3 Mal`, `40 Stunden`, `1.250,50 €`
std::string amount_words(const web::Texts& texts, Kind kind, std::int64_t amount);

}
