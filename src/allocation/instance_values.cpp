#include "allocation/instance_values.hpp"

#include "allocation/read_instance.hpp"

namespace allocation {

using base::says;

void InstanceValues::begin(Shape shape)
{
    switch (shape) {
    case Shape::offer: draft.offers.emplace_back(); break;
    case Shape::slot: draft.offers.back().slots.emplace_back(); break;
    case Shape::ages: draft.offers.back().ages.emplace(); break;
    case Shape::reserve: draft.offers.back().reserves.emplace_back(); break;
    case Shape::applicant: draft.applicants.emplace_back(); break;
    case Shape::held_place: draft.applicants.back().held.emplace_back(); break;
    case Shape::held_slot: draft.applicants.back().held.back().slots.emplace_back(); break;
    case Shape::wish: draft.wishes.push_back({none, none, none, none}); break;
    case Shape::group: draft.groups.emplace_back(); break;
    case Shape::exclusion: draft.exclusions.emplace_back(); break;
    default: break;
    }
}

base::Message InstanceValues::setting(Field field, std::string_view value)
{
    if (field == Field::format && value != "buendnisnetz.allocation/1") {
        return says("This program reads “{0}”.", "buendnisnetz.allocation/1");
    }
    if (field == Field::mechanism) {
        const auto mechanism = mechanism_called(value);
        if (!mechanism) return says("It must be one of rounds, rounds_equal and deferred_acceptance.");
        draft.settings.mechanism = *mechanism;
    }
    if (field == Field::seed) {
        if (!is_seed(value)) return says("It must consist of at most 128 hexadecimal digits.");
        draft.settings.seed = value;
    }
    return {};
}

base::Message InstanceValues::text(Field field, std::string_view value)
{
    const bool may_be_empty = field == Field::seed || field == Field::period || field == Field::activity;
    if (value.empty() && !may_be_empty) return says("It must not be empty.");
    switch (field) {
    case Field::format:
    case Field::mechanism:
    case Field::seed: return setting(field, value);
    case Field::period: draft.settings.period = value; break;
    case Field::offer_id: draft.offers.back().id = value; break;
    case Field::activity: draft.offers.back().activity = value; break;
    case Field::reserve_flag: draft.offers.back().reserves.back().flag = value; break;
    case Field::class_flag: draft.offers.back().classes.emplace_back(value); break;
    case Field::locked_applicant: draft.offers.back().locked.emplace_back(value); break;
    case Field::applicant_id: draft.applicants.back().id = value; break;
    case Field::flag: draft.applicants.back().flags.emplace_back(value); break;
    case Field::wish_applicant: draft.wishes.back().applicant = draft.applicant_names.number_of(value); break;
    case Field::wish_offer: draft.wishes.back().offer = draft.offer_names.number_of(value); break;
    case Field::wish_group: draft.wishes.back().group = draft.group_names.number_of(value); break;
    case Field::group_id: draft.groups.back().id = value; break;
    case Field::excluded: {
        auto& [first, second] = draft.exclusions.back();
        (first == none ? first : second) = draft.applicant_names.number_of(value);
        break;
    }
    default: break;
    }
    return {};
}

void InstanceValues::number(Field field, std::uint32_t value, std::size_t place_in_list)
{
    const auto set_minute = [&](Slot& slot) { (place_in_list == 0 ? slot.begin : slot.end) = value; };
    switch (field) {
    case Field::limit: draft.settings.limit = value; break;
    case Field::wishes_for_guarantee: draft.settings.wishes_for_guarantee = value; break;
    case Field::travel_minutes: draft.settings.travel_minutes = value; break;
    case Field::slot_minute: set_minute(draft.offers.back().slots.back()); break;
    case Field::min: draft.offers.back().min = value; break;
    case Field::max: draft.offers.back().max = value; break;
    case Field::age_bound: (place_in_list == 0 ? draft.offers.back().ages->from : draft.offers.back().ages->to) = value; break;
    case Field::reserve_seats: draft.offers.back().reserves.back().seats = value; break;
    case Field::age: draft.applicants.back().age = value; break;
    case Field::applicant_limit: draft.applicants.back().limit = value; break;
    case Field::held_minute: set_minute(draft.applicants.back().held.back().slots.back()); break;
    case Field::rank: draft.wishes.back().rank = value; break;
    default: break;
    }
}

void InstanceValues::truth(Field field, bool value)
{
    if (field == Field::takes_place_anyway) draft.offers.back().takes_place_anyway = value;
    if (field == Field::held_counts) draft.applicants.back().held.back().counts = value;
    if (field == Field::alone_if_not_together) draft.groups.back().alone_if_not_together = value;
}

}
