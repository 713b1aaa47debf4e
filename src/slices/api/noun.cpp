#include "slices/api/noun.hpp"

#include <algorithm>

namespace api {
namespace {

/// What holds on a day holds in a state too.
bool is_asked_of_one(Ask ask, const std::vector<Ask>& all)
{
    const bool has_day = std::find(all.begin(), all.end(), Ask::day) != all.end();
    return ask == Ask::fields || (has_day && (ask == Ask::day || ask == Ask::state));
}

}

Askable Noun::askable(Shown shown) const
{
    Askable askable{about.name, about.asks, {}};
    if (shown == Shown::alone) std::erase_if(askable.asks, [&](Ask ask) { return !is_asked_of_one(ask, about.asks); });
    for (const auto& [property, where] : properties) {
        if (shown == Shown::alone || where == Shown::everywhere) askable.fields.emplace_back(property.name);
    }
    return askable;
}

}
