#pragma once

#include "base/date.hpp"

namespace wall_clock {

/// The moment on the wall. Everything that needs the time gets it from above, so that tests can set it.
base::Instant now();

/// The civil day in Germany at that moment. Source: iana-tz
base::Date day_in_germany(base::Instant moment);

/// The time of day in Germany at that moment: "14:05".
std::string time_in_germany(base::Instant moment);

/// When the day of that moment ends in Germany.
base::Instant next_midnight_in_germany(base::Instant moment);

}
