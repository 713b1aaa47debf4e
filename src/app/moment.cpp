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
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return std::nullopt;
    return std::chrono::sys_days(*day) + std::chrono::hours(hour) + std::chrono::minutes(minute) + std::chrono::seconds(second);
}

}
