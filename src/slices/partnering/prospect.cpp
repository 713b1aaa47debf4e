#include "slices/partnering/prospect.hpp"

#include <algorithm>
#include <stdexcept>

namespace partnering {
namespace {

constexpr std::array<std::string_view, 3> outlooks = {"open", "won", "declined"};

}

std::string_view word_of(Outlook outlook) { return outlooks.at(static_cast<std::size_t>(outlook)); }

Outlook outlook_of(std::string_view word)
{
    const auto found = std::find(outlooks.begin(), outlooks.end(), word);
    if (found == outlooks.end()) throw std::runtime_error("a prospect holds an outlook that there is not: " + std::string(word));
    return static_cast<Outlook>(found - outlooks.begin());
}

bool is_due(const Prospect& prospect, base::Date today)
{
    return prospect.outlook == Outlook::open && prospect.follow_up_on && *prospect.follow_up_on <= today;
}

Prospect with_outlook(Prospect prospect, Outlook outlook, base::Instant now)
{
    if (prospect.outlook == outlook) return prospect;
    prospect.outlook = outlook;
    prospect.closed_at = outlook == Outlook::open ? std::nullopt : std::optional(now);
    prospect.follow_up_on = std::nullopt;
    return prospect;
}

}
