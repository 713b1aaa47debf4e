#include "slices/roles/role.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace roles {
namespace {

constexpr std::array words = {std::pair{Kind::patron, std::string_view("patron")},
                              std::pair{Kind::speaker, std::string_view("speaker")},
                              std::pair{Kind::steering_group, std::string_view("steering_group")}};

template <class Fits>
Group group_of(const std::vector<Shown>& all, Kind kind, Fits fits)
{
    Group group;
    for (const auto& one : all) {
        if (one.kind != kind || !fits(one)) continue;
        if (one.name.empty() && one.function.empty()) ++group.untold;
        else group.told.push_back(one);
    }
    return group;
}

}

std::string_view word_of(Kind kind)
{
    return std::find_if(words.begin(), words.end(), [&](const auto& pair) { return pair.first == kind; })->second;
}

Kind kind_of_word(std::string_view word)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto& pair) { return pair.second == word; });
    if (found == words.end()) throw std::runtime_error("a stored role is none: " + std::string(word));
    return found->first;
}

Group present(const std::vector<Shown>& all, Kind kind, base::Date day)
{
    return group_of(all, kind, [&](const Shown& one) { return one.since <= day && (!one.until || *one.until >= day); });
}

Group past(const std::vector<Shown>& all, Kind kind, base::Date day)
{
    return group_of(all, kind, [&](const Shown& one) { return one.until && *one.until < day; });
}

}
