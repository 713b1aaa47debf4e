#include "clock/clock.hpp"

#include <date/tz.h>

namespace wall_clock {
namespace {

const date::time_zone& germany()
{
    static const auto* zone = date::locate_zone("Europe/Berlin");
    return *zone;
}

}

base::Instant now()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

base::Date day_in_germany(base::Instant moment)
{
    const auto local = germany().to_local(moment);
    const auto days = std::chrono::floor<std::chrono::days>(local.time_since_epoch());
    return base::Date(std::chrono::sys_days(days));
}

std::string time_in_germany(base::Instant moment)
{
    return date::format("%H:%M", std::chrono::floor<std::chrono::minutes>(germany().to_local(moment)));
}

base::Instant next_midnight_in_germany(base::Instant moment)
{
    const auto tomorrow = std::chrono::sys_days(day_in_germany(moment)) + std::chrono::days(1);
    const date::local_time<std::chrono::milliseconds> midnight(tomorrow.time_since_epoch());
    return germany().to_sys(midnight, date::choose::earliest);
}

}
