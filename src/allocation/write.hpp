#pragma once

#include "allocation/allocation.hpp"
#include "allocation/json_text.hpp"

namespace allocation {

/// `buendnisnetz.allocation/1`, which `read_instance` reads: the same instance again.
std::string written(const Instance& instance);

/// One offer, without the applicants whose places are settled: what everybody may know.
void write_offer(JsonText& json, const Offer& offer);
/// What holds for everybody, as keys of an object that has begun.
void write_settings(JsonText& json, const Settings& settings);
void write_slots(JsonText& json, std::span<const Slot> slots);
void write_wish(JsonText& json, const Instance& instance, const Wish& wish);
void write_held(JsonText& json, const Applicant& applicant);
void write_texts(JsonText& json, std::string_view key, std::span<const std::string> texts);

/// Places, waiting lists and closed offers without blanks: what the hash of a result is taken of.
std::string canonical_text(const Instance& instance, const Result& result);

/// The result as `allocate` prints it, with metrics and hash.
std::string written(const Instance& instance, const Allocation& allocation);

std::string_view name_of(Closing closing);

}
