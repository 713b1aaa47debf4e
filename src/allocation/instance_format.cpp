// The format of an instance, as a table; docs/formats/allocation.md says it in words.
#include "allocation/instance_format.hpp"

#include "allocation/draft.hpp"

namespace allocation {
namespace {

constexpr std::int64_t any_number = 1'000'000'000;

constexpr Rule document[] = {
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
constexpr Rule offer[] = {
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
constexpr Rule reserve[] = {
    {"flag", Kind::text, Field::reserve_flag, {}, 0, true},
    {"seats", Kind::number, Field::reserve_seats, {}, Most::places, true},
};
constexpr Rule one_class[] = {{"flag", Kind::text, Field::class_flag, {}, 0, true}};
constexpr Rule applicant[] = {
    {"id", Kind::text, Field::applicant_id, {}, 0, true},
    {"age", Kind::number, Field::age, {}, Most::age},
    {"flags", Kind::list, {}, Shape::flags},
    {"limit", Kind::number, Field::applicant_limit, {}, Most::limit},
    {"held", Kind::list, {}, Shape::held},
};
constexpr Rule held_place[] = {
    {"slots", Kind::list, {}, Shape::held_slots},
    {"counts", Kind::truth, Field::held_counts},
};
constexpr Rule wish[] = {
    {"applicant", Kind::text, Field::wish_applicant, {}, 0, true},
    {"offer", Kind::text, Field::wish_offer, {}, 0, true},
    {"rank", Kind::number, Field::rank, {}, any_number, true},
    {"group", Kind::text, Field::wish_group},
};
constexpr Rule group[] = {
    {"id", Kind::text, Field::group_id, {}, 0, true},
    {"alone_if_not_together", Kind::truth, Field::alone_if_not_together},
};

constexpr Rule offers[] = {{"", Kind::object, {}, Shape::offer}};
constexpr Rule slots[] = {{"", Kind::list, {}, Shape::slot}};
constexpr Rule slot[] = {{"", Kind::number, Field::slot_minute, {}, Most::minute}};
constexpr Rule ages[] = {{"", Kind::number, Field::age_bound, {}, Most::age}};
constexpr Rule reserves[] = {{"", Kind::object, {}, Shape::reserve}};
constexpr Rule classes[] = {{"", Kind::object, {}, Shape::one_class}};
constexpr Rule locked[] = {{"", Kind::text, Field::locked_applicant}};
constexpr Rule applicants[] = {{"", Kind::object, {}, Shape::applicant}};
constexpr Rule flags[] = {{"", Kind::text, Field::flag}};
constexpr Rule held[] = {{"", Kind::object, {}, Shape::held_place}};
constexpr Rule held_slots[] = {{"", Kind::list, {}, Shape::held_slot}};
constexpr Rule held_slot[] = {{"", Kind::number, Field::held_minute, {}, Most::minute}};
constexpr Rule wishes[] = {{"", Kind::object, {}, Shape::wish}};
constexpr Rule groups[] = {{"", Kind::object, {}, Shape::group}};
constexpr Rule exclusions[] = {{"", Kind::list, {}, Shape::exclusion}};
constexpr Rule exclusion[] = {{"", Kind::text, Field::excluded}};

}

std::span<const Rule> rules_of(Shape shape)
{
    switch (shape) {
    case Shape::document: return document;
    case Shape::offers: return offers;
    case Shape::offer: return offer;
    case Shape::slots: return slots;
    case Shape::slot: return slot;
    case Shape::ages: return ages;
    case Shape::reserves: return reserves;
    case Shape::reserve: return reserve;
    case Shape::classes: return classes;
    case Shape::one_class: return one_class;
    case Shape::locked: return locked;
    case Shape::applicants: return applicants;
    case Shape::applicant: return applicant;
    case Shape::flags: return flags;
    case Shape::held: return held;
    case Shape::held_place: return held_place;
    case Shape::held_slots: return held_slots;
    case Shape::held_slot: return held_slot;
    case Shape::wishes: return wishes;
    case Shape::wish: return wish;
    case Shape::groups: return groups;
    case Shape::group: return group;
    case Shape::exclusions: return exclusions;
    case Shape::exclusion: return exclusion;
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
