#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace allocation {

/// Every object and list of the format `buendnisnetz.allocation/1`.
enum class Shape {
    document, offers, offer, slots, slot, ages, reserves, reserve, classes, one_class, locked, applicants, applicant, flags,
    held, held_place, held_slots, held_slot, wishes, wish, groups, group, exclusions, exclusion, ignored
};

enum class Kind { text, number, truth, object, list };

/// Every single value.
enum class Field {
    nothing, format, mechanism, seed, period, limit, wishes_for_guarantee, travel_minutes, offer_id, activity, slot_minute, min,
    max, age_bound, reserve_flag, reserve_seats, class_flag, locked_applicant, takes_place_anyway, applicant_id, age, flag,
    applicant_limit, held_minute, held_counts, wish_applicant, wish_offer, rank, wish_group, group_id,
    alone_if_not_together, excluded
};

/// What may stand behind a key, or in a list.
struct Rule {
    std::string_view key;
    Kind kind = Kind::text;
    Field field = Field::nothing;
    Shape inside = Shape::ignored; ///< of an object or a list
    std::int64_t most = 0;         ///< of a number
    bool is_compulsory = false;
};

/// What an object may hold, key by key; what a list holds, without a key.
std::span<const Rule> rules_of(Shape shape);

/// How many things a list must hold: 2 for a slot; 0 for any number.
std::size_t length_of(Shape shape);

}
