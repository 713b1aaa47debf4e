// The format of an instance, as a table; docs/formats/allocation.md says it in words.
#include "allocation/instance_format.hpp"

#include "allocation/draft.hpp"

namespace allocation {
namespace {

constexpr std::int64_t any_number = 1'000'000'000;

constexpr Rule in_document[] = {
    {"format", Kind::text, Field::format},
    {"mechanism", Kind::text, Field::mechanism},
    {"seed", Kind::text, Field::seed},
    {"period", Kind::text, Field::period},
    {"limit", Kind::number, Field::limit, {}, Most::limit},
    {"wishes_for_guarantee", Kind::number, Field::wishes_for_guarantee, {}, any_number},
    {"travel_minutes", Kind::number, Field::travel_minutes, {}, Most::travel_minutes},
    {"offers", Kind::list, {}, Shape::offers},
    {"applicants", Kind::list, {}, Shape::applicants},
    {"wishes", Kind::list, {}, Shape::wishes},
    {"groups", Kind::list, {}, Shape::groups},
    {"exclusions", Kind::list, {}, Shape::exclusions},
};
constexpr Rule in_offer[] = {
    {"id", Kind::text, Field::offer_id, {}, 0, true},
    {"activity", Kind::text, Field::activity},
    {"slots", Kind::list, {}, Shape::slots},
    {"min", Kind::number, Field::min, {}, Most::places},
    {"max", Kind::number, Field::max, {}, Most::places, true},
    {"ages", Kind::list, {}, Shape::ages},
    {"reserves", Kind::list, {}, Shape::reserves},
    {"classes", Kind::list, {}, Shape::classes},
    {"locked", Kind::list, {}, Shape::locked},
    {"takes_place_anyway", Kind::truth, Field::takes_place_anyway},
};
constexpr Rule in_reserve[] = {
    {"flag", Kind::text, Field::reserve_flag, {}, 0, true},
    {"seats", Kind::number, Field::reserve_seats, {}, Most::places, true},
};
constexpr Rule in_one_class[] = {{"flag", Kind::text, Field::class_flag, {}, 0, true}};
constexpr Rule in_applicant[] = {
    {"id", Kind::text, Field::applicant_id, {}, 0, true},
    {"age", Kind::number, Field::age, {}, Most::age},
    {"flags", Kind::list, {}, Shape::flags},
    {"limit", Kind::number, Field::applicant_limit, {}, Most::limit},
    {"held", Kind::list, {}, Shape::held},
};
constexpr Rule in_held_place[] = {
    {"slots", Kind::list, {}, Shape::held_slots},
    {"counts", Kind::truth, Field::held_counts},
};
constexpr Rule in_wish[] = {
    {"applicant", Kind::text, Field::wish_applicant, {}, 0, true},
    {"offer", Kind::text, Field::wish_offer, {}, 0, true},
    {"rank", Kind::number, Field::rank, {}, any_number, true},
    {"group", Kind::text, Field::wish_group},
};
constexpr Rule in_group[] = {
    {"id", Kind::text, Field::group_id, {}, 0, true},
    {"alone_if_not_together", Kind::truth, Field::alone_if_not_together},
};

constexpr Rule in_offers[] = {{"", Kind::object, {}, Shape::offer}};
constexpr Rule in_slots[] = {{"", Kind::list, {}, Shape::slot}};
constexpr Rule in_slot[] = {{"", Kind::number, Field::slot_minute, {}, Most::minute}};
constexpr Rule in_ages[] = {{"", Kind::number, Field::age_bound, {}, Most::age}};
constexpr Rule in_reserves[] = {{"", Kind::object, {}, Shape::reserve}};
constexpr Rule in_classes[] = {{"", Kind::object, {}, Shape::one_class}};
constexpr Rule in_locked[] = {{"", Kind::text, Field::locked_applicant}};
constexpr Rule in_applicants[] = {{"", Kind::object, {}, Shape::applicant}};
constexpr Rule in_flags[] = {{"", Kind::text, Field::flag}};
constexpr Rule in_held[] = {{"", Kind::object, {}, Shape::held_place}};
constexpr Rule in_held_slots[] = {{"", Kind::list, {}, Shape::held_slot}};
constexpr Rule in_held_slot[] = {{"", Kind::number, Field::held_minute, {}, Most::minute}};
constexpr Rule in_wishes[] = {{"", Kind::object, {}, Shape::wish}};
constexpr Rule in_groups[] = {{"", Kind::object, {}, Shape::group}};
constexpr Rule in_exclusions[] = {{"", Kind::list, {}, Shape::exclusion}};
constexpr Rule in_exclusion[] = {{"", Kind::text, Field::excluded}};

}

std::span<const Rule> rules_of(Shape shape)
{
    switch (shape) {
    case Shape::document: return in_document;
    case Shape::offers: return in_offers;
    case Shape::offer: return in_offer;
    case Shape::slots: return in_slots;
    case Shape::slot: return in_slot;
    case Shape::ages: return in_ages;
    case Shape::reserves: return in_reserves;
    case Shape::reserve: return in_reserve;
    case Shape::classes: return in_classes;
    case Shape::one_class: return in_one_class;
    case Shape::locked: return in_locked;
    case Shape::applicants: return in_applicants;
    case Shape::applicant: return in_applicant;
    case Shape::flags: return in_flags;
    case Shape::held: return in_held;
    case Shape::held_place: return in_held_place;
    case Shape::held_slots: return in_held_slots;
    case Shape::held_slot: return in_held_slot;
    case Shape::wishes: return in_wishes;
    case Shape::wish: return in_wish;
    case Shape::groups: return in_groups;
    case Shape::group: return in_group;
    case Shape::exclusions: return in_exclusions;
    case Shape::exclusion: return in_exclusion;
    case Shape::ignored: break;
    }
    return {};
}

std::size_t length_of(Shape shape)
{
    const bool is_pair = shape == Shape::slot || shape == Shape::held_slot || shape == Shape::ages || shape == Shape::exclusion;
    return is_pair ? 2 : 0;
}

}
