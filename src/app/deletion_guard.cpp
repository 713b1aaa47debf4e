#include "app/deletion_guard.hpp"

#include "app/installation.hpp"
#include "app/moment.hpp"

namespace app {
namespace {

constexpr std::string_view clock_value = "clock";

}

std::optional<base::Instant> clock_at_last_round(storage::Read& read)
{
    const auto noted = installation_value(read, clock_value);
    return noted ? moment_in(*noted) : std::nullopt;
}

bool has_jumped(storage::Read& read, base::Instant now)
{
    const auto last = clock_at_last_round(read);
    return last && std::chrono::abs(now - *last) > longest_jump;
}

bool may_delete(storage::Write& write, base::Instant now)
{
    if (has_jumped(write, now)) return false;
    confirm_clock(write, now);
    return true;
}

void confirm_clock(storage::Write& write, base::Instant now)
{
    set_installation_value(write, clock_value, base::iso(std::chrono::floor<std::chrono::seconds>(now)));
}

}
