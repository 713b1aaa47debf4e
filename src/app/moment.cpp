#include "app/moment.hpp"

#include <cstdio>
#include <string>

namespace app {

std::optional<base::Instant> moment_in(std::string_view iso)
{
    const std::string text(iso);
    const auto day = text.size() == 20 && text.back() == 'Z' ? base::parse_date(iso.substr(0, 10)) : std::nullopt;
    int hour = 0;
    int minute = 0;
    int second = 0;
    if (!day || std::sscanf(text.c_str() + 10, "T%2d:%2d:%2d", &hour, &minute, &second) != 3) return std::nullopt;
    const base::Instant moment = std::chrono::sys_days(*day) + std::chrono::hours(hour) + std::chrono::minutes(minute) + std::chrono::seconds(second);
    return base::iso(moment) == iso ? std::optional(moment) : std::nullopt; // no hour 25, no minute -1
}

}
