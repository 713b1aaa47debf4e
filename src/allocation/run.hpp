#pragma once

#include "allocation/allocation.hpp"
#include "allocation/json_text.hpp"
#include "allocation/hash.hpp"

namespace allocation {

/// What is published around a draw, step by step. Every text here is hashed as it is printed, so that
/// `printf %s TEXT | sha256sum` checks it. Source: allocation-study (section 3.1, "Seed, commit-reveal")
struct Draw {
    std::string program;      ///< which version gave the places out
    std::string secret;       ///< kept until the draw: hexadecimal digits
    Hash commitment{};        ///< SHA-256 of the secret; published before the deadline
    Hash list_root{};         ///< of all that was handed in; published after the deadline
    std::string public_value; ///< something later that nobody can foresee, named beforehand
    Hash seed{};              ///< SHA-256 of `secret|list root|public value`
    Hash result_root{};       ///< of all that came out

    friend bool operator==(const Draw&, const Draw&) = default;
};

/// A whole draw, as the organiser and a named auditor get it; never published, since it holds every list.
struct Run {
    Draw draw;
    Instance instance;
    Allocation allocation;
};

Hash commitment_to(std::string_view secret);
Hash seed_of(std::string_view secret, const Hash& list_root, std::string_view public_value);
Hash list_root_of(const Instance& instance);
Hash result_root_of(const Instance& instance, const Allocation& allocation);

/// Draws: the instance gets its seed, and places are given out.
Run draw(Instance instance, std::string secret, std::string public_value, std::string program);

/// What is published, as keys of an object that has begun; run, record and receipt begin with it.
void write_draw(JsonText& json, const Draw& draw);

/// `buendnisnetz.run/1`
std::string written(const Run& run);

/// What everybody may read, `buendnisnetz.public/1`: roots, seed, and the lines where enough people stand on both sides
/// that nobody can be found among them; the other offers only as a sum.
std::string public_record(const Run& run);

/// How many there must be on each side of a line that is published by itself: those whom only the ticket parted.
constexpr std::uint32_t crowd = 5;

}
