#include "allocation/read_instance.hpp"
#include "allocation/write.hpp"

namespace allocation {
namespace {

void write_full_offer(JsonText& json, const Offer& offer)
{
    json.begin_object();
    write_offer(json, offer);
    if (!offer.locked.empty()) write_texts(json, "locked", offer.locked);
    json.end_object();
}

void write_applicant(JsonText& json, const Applicant& applicant)
{
    json.begin_object().text("id", applicant.id);
    if (applicant.age) json.number("age", *applicant.age);
    if (!applicant.flags.empty()) write_texts(json, "flags", applicant.flags);
    if (applicant.limit) json.number("limit", *applicant.limit);
    if (!applicant.held.empty()) write_held(json, applicant);
    json.end_object();
}

}

void write_slots(JsonText& json, std::span<const Slot> slots)
{
    json.key("slots").begin_list();
    for (const auto& [begin, end] : slots) {
        json.begin_list().number(static_cast<std::uint64_t>(begin)).number(static_cast<std::uint64_t>(end)).end_list();
    }
    json.end_list();
}

void write_texts(JsonText& json, std::string_view key, std::span<const std::string> texts)
{
    json.key(key).begin_list();
    for (const auto& text : texts) json.text(text);
    json.end_list();
}

void write_offer(JsonText& json, const Offer& offer)
{
    json.text("id", offer.id);
    if (!offer.activity.empty()) json.text("activity", offer.activity);
    if (!offer.slots.empty()) write_slots(json, offer.slots);
    if (offer.min > 0) json.number("min", offer.min);
    json.number("max", offer.max);
    if (offer.ages) json.key("ages").begin_list().number(offer.ages->from).number(offer.ages->to).end_list();
    if (!offer.reserves.empty()) {
        json.key("reserves").begin_list();
        for (const auto& [flag, seats] : offer.reserves) json.begin_object().text("flag", flag).number("seats", seats).end_object();
        json.end_list();
    }
    if (!offer.classes.empty()) {
        json.key("classes").begin_list();
        for (const auto& flag : offer.classes) json.begin_object().text("flag", flag).end_object();
        json.end_list();
    }
    if (offer.takes_place_anyway) json.key("takes_place_anyway").truth(true);
}

void write_settings(JsonText& json, const Settings& settings)
{
    json.text("mechanism", name_of(settings.mechanism));
    json.text("period", settings.period);
    if (settings.limit) json.number("limit", *settings.limit);
    json.number("wishes_for_guarantee", settings.wishes_for_guarantee);
    json.number("travel_minutes", settings.travel_minutes);
}

void write_wish(JsonText& json, const Instance& instance, const Wish& wish)
{
    json.text("offer", instance.offers[wish.offer].id).number("rank", wish.rank);
    if (wish.group != none) json.text("group", instance.groups[wish.group].id);
}

void write_held(JsonText& json, const Applicant& applicant)
{
    json.key("held").begin_list();
    for (const auto& held : applicant.held) {
        json.begin_object();
        write_slots(json, held.slots);
        json.key("counts").truth(held.counts).end_object();
    }
    json.end_list();
}

std::string written(const Instance& instance)
{
    JsonText json;
    json.begin_object().text("format", "buendnisnetz.allocation/1");
    write_settings(json, instance.settings);
    json.text("seed", instance.settings.seed);
    json.key("offers").begin_list();
    for (const auto& offer : instance.offers) write_full_offer(json, offer);
    json.end_list().key("applicants").begin_list();
    for (const auto& applicant : instance.applicants) write_applicant(json, applicant);
    json.end_list().key("wishes").begin_list();
    for (const auto& wish : instance.wishes) {
        json.begin_object().text("applicant", instance.applicants[wish.applicant].id);
        write_wish(json, instance, wish);
        json.end_object();
    }
    json.end_list().key("groups").begin_list();
    for (const auto& [id, alone] : instance.groups) {
        json.begin_object().text("id", id).key("alone_if_not_together").truth(alone).end_object();
    }
    json.end_list().key("exclusions").begin_list();
    for (const auto& [first, second] : instance.exclusions) {
        json.begin_list().text(instance.applicants[first].id).text(instance.applicants[second].id).end_list();
    }
    return json.end_list().end_object().take();
}

}
