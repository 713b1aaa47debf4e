#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace allocation {

/// How places are given out; docs/allocation.md says what each of them promises.
enum class Mechanism { rounds, rounds_equal, deferred_acceptance };

/// A number where there is nothing to number.
constexpr std::uint32_t none = 0xffffffff;

/// More wishes than this nobody can rank: an applicant's wishes fit into the bits of one word.
constexpr std::size_t most_wishes = 64;

/// Half-open: what ends at 60 leaves room for what begins at 60. Units: minutes from whenever the file counts.
struct Slot {
    std::int64_t begin = 0;
    std::int64_t end = 0;

    friend bool operator==(const Slot&, const Slot&) = default;
};

/// Both ends belong to it. Units: years
struct Ages {
    std::uint32_t from = 0;
    std::uint32_t to = 0;

    friend bool operator==(const Ages&, const Ages&) = default;
};

/// Seats that applicants with the flag get first; what they leave is open to all.
struct Reserve {
    std::string flag;
    std::uint32_t seats = 0;

    friend bool operator==(const Reserve&, const Reserve&) = default;
};

/// Anything with places: an afternoon at the zoo, a workshop, a day-care group, a volunteer.
struct Offer {
    std::string id;
    std::string activity; ///< nobody gets two offers of one activity; empty: an activity of its own
    std::vector<Slot> slots;
    std::uint32_t min = 0;
    std::uint32_t max = 0;
    std::optional<Ages> ages;
    std::vector<Reserve> reserves;
    std::vector<std::string> classes; ///< flags, the best first; who has none of them comes last
    std::vector<std::string> locked;  ///< applicants whose place is settled beforehand
    bool takes_place_anyway = false;

    friend bool operator==(const Offer&, const Offer&) = default;
};

/// A place elsewhere: it keeps its time occupied, and may count like one of ours.
struct HeldPlace {
    std::vector<Slot> slots;
    bool counts = false;

    friend bool operator==(const HeldPlace&, const HeldPlace&) = default;
};

/// Somebody who wishes. The id is a pseudonym of this period, never the key of a table.
struct Applicant {
    std::string id;
    std::optional<std::uint32_t> age;
    std::vector<std::string> flags;
    std::optional<std::uint32_t> limit; ///< how many places at most; else the limit of the instance
    std::vector<HeldPlace> held;

    friend bool operator==(const Applicant&, const Applicant&) = default;
};

/// One line of somebody's list, by numbers of applicant, offer and group.
struct Wish {
    std::uint32_t applicant = none;
    std::uint32_t offer = none;
    std::uint32_t rank = 0; ///< 1 is the best
    std::uint32_t group = none;

    friend bool operator==(const Wish&, const Wish&) = default;
};

/// Applicants who want an offer together or not at all, or together and else alone.
struct Group {
    std::string id;
    bool alone_if_not_together = false;

    friend bool operator==(const Group&, const Group&) = default;
};

/// Two applicants who must not meet in one offer.
struct Exclusion {
    std::uint32_t first = none;
    std::uint32_t second = none;

    friend auto operator<=>(const Exclusion&, const Exclusion&) = default;
};

/// What holds for everybody.
struct Settings {
    Mechanism mechanism = Mechanism::rounds;
    std::string seed; ///< hexadecimal digits in small letters
    std::string period;
    std::optional<std::uint32_t> limit; ///< places for each; nothing: as many as fit
    std::uint32_t wishes_for_guarantee = 5;
    std::uint32_t travel_minutes = 0; ///< between the end of one offer and the begin of the next

    friend bool operator==(const Settings&, const Settings&) = default;
};

/// All that an allocation depends on, in its one canonical order: offers, applicants and groups by id, wishes by
/// applicant and rank. Made by `check`, which refuses what contradicts itself.
struct Instance {
    Settings settings;
    std::vector<Offer> offers;
    std::vector<Applicant> applicants;
    std::vector<Group> groups;
    std::vector<Wish> wishes;
    std::vector<std::uint32_t> first_wish; ///< for each applicant, and one more at the end
    std::vector<Exclusion> exclusions;

    std::span<const Wish> wishes_of(std::uint32_t applicant) const
    {
        return std::span(wishes).subspan(first_wish[applicant], first_wish[applicant + 1] - first_wish[applicant]);
    }
    friend bool operator==(const Instance&, const Instance&) = default;
};

/// Number of the offer or applicant with that id; `none` where there is none.
std::uint32_t offer_called(const Instance& instance, std::string_view id);
std::uint32_t applicant_called(const Instance& instance, std::string_view id);

}
