#include "clock/clock.hpp"

#include <date/tz.h>

namespace wall_clock {

base::Instant now()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

base::Date day_in_germany(base::Instant moment)
{
    static const auto* zone = date::locate_zone("Europe/Berlin");
    const auto local = zone->to_local(moment);
    const auto days = std::chrono::floor<std::chrono::days>(local.time_since_epoch());
    return base::Date(std::chrono::sys_days(days));
}

}
