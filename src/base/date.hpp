#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace base {

/// A civil day without a time or zone.
using Date = std::chrono::year_month_day;

/// A moment in UTC. Units: milliseconds since 1970.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// Reads `2024-06-30`. Refuses anything else, also 2023-02-29.
std::optional<Date> parse_date(std::string_view text);

/// `2024-06-30`
std::string iso(Date date);

/// `2024-06-30T08:15:00Z`
std::string iso(Instant instant);

/// The same day some months later; where that month is shorter, its last day.
Date months_after(Date date, int months);

}
