#pragma once

#include "allocation/instance.hpp"
#include "allocation/hash.hpp"

namespace allocation {

/// All that decides about a seat, in this order; the smaller comes first.
struct Key {
    std::uint32_t priority = 0; ///< class at the offer
    std::uint32_t places = 0;
    std::uint32_t satisfaction = 0;
    Hash ticket{};

    friend auto operator<=>(const Key&, const Key&) = default;
};

/// Where the line was drawn in the round in which an offer became full: the last one who got in.
struct Line {
    std::uint32_t offer = none;
    std::uint32_t round = 0;
    std::optional<Key> open;                   ///< nothing: no open seat was given in this round
    std::vector<std::optional<Key>> reserved;  ///< of each reserve

    friend bool operator==(const Line&, const Line&) = default;
};

/// One step of an exchange: an applicant leaves one wish for another; the first of a chain leaves nothing.
struct Move {
    std::uint32_t left = none;  ///< number of a wish
    std::uint32_t taken = none; ///< number of a wish

    friend bool operator==(const Move&, const Move&) = default;
};

struct Exchanged {
    std::uint32_t round = 0;
    std::vector<Move> moves; ///< the one who was helped comes first

    friend bool operator==(const Exchanged&, const Exchanged&) = default;
};

/// What an exchange did for one applicant.
struct Moved {
    std::uint32_t round = 0;
    Move move;
};

/// What was left of an offer when all was given out.
struct Ending {
    std::uint32_t free = 0;
    bool is_all_settled = false; ///< there was nothing to give out: every place had its owner beforehand

    friend bool operator==(const Ending&, const Ending&) = default;
};

/// The round of a wish that is not fulfilled.
constexpr std::int32_t not_held = -1;

/// What happened on the way to a result: only ever added to.
struct Protocol {
    std::vector<Line> lines;          ///< at most one for each offer
    std::vector<Exchanged> exchanges;
    std::uint32_t rounds = 0;         ///< the last one that gave something
    std::vector<std::int32_t> round_of; ///< of each wish: the round in which it was fulfilled, or `not_held`
    std::vector<Ending> endings;        ///< of each offer
};

}
