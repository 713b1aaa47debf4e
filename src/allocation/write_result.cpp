#include "allocation/hash.hpp"
#include "allocation/write.hpp"

namespace allocation {
namespace {

/// The three lists, as keys of an object that has begun.
void write_lists(JsonText& json, const Instance& instance, const Result& result)
{
    json.key("places").begin_list();
    for (const auto& [applicant, offer, round] : result.places) {
        json.begin_object().text("applicant", instance.applicants[applicant].id);
        json.text("offer", instance.offers[offer].id).number("round", round).end_object();
    }
    json.end_list().key("waiting").begin_object();
    for (const auto& [offer, applicants] : result.waiting) {
        json.key(instance.offers[offer].id).begin_list();
        for (const auto applicant : applicants) json.text(instance.applicants[applicant].id);
        json.end_list();
    }
    json.end_object().key("closed").begin_list();
    for (const auto& [offer, reason] : result.closed) {
        json.begin_object().text("offer", instance.offers[offer].id).text("reason", name_of(reason)).end_object();
    }
    json.end_list();
}

void write_metrics(JsonText& json, const Metrics& metrics)
{
    json.key("metrics").begin_object();
    json.number("applicants", metrics.applicants).number("wishes", metrics.wishes).number("seats", metrics.seats);
    json.number("places", metrics.places).number("without_place", metrics.without_place);
    json.number("first_wishes", metrics.first_wishes);
    json.key("mean_rank").thousandths(metrics.mean_rank());
    json.key("gini").thousandths(metrics.gini());
    json.key("by_places").begin_list();
    for (const auto applicants : metrics.by_places) json.number(applicants);
    json.end_list();
    json.number("covered", metrics.covered).number("covered_without_place", metrics.covered_without_place);
    json.number("exchanges", metrics.exchanges).number("rounds", metrics.rounds).end_object();
}

}

std::string_view name_of(Closing closing)
{
    return closing == Closing::below_minimum ? "below_minimum" : "cannot_reach_minimum";
}

std::string canonical_text(const Instance& instance, const Result& result)
{
    JsonText json;
    json.begin_object();
    write_lists(json, instance, result);
    return json.end_object().take();
}

std::string written(const Instance& instance, const Allocation& allocation)
{
    JsonText json;
    json.begin_object();
    write_lists(json, instance, allocation.result);
    write_metrics(json, allocation.metrics);
    json.text("hash", hex(hash_of(canonical_text(instance, allocation.result))));
    return json.end_object().take();
}

}
