#include "slices/invitations/invitation.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace invitations {
namespace {

constexpr std::array<std::pair<Standing, std::string_view>, 6> words = {{{Standing::uninvited, "neu"},
                                                                         {Standing::on_the_way, "unterwegs"},
                                                                         {Standing::invited, "eingeladen"},
                                                                         {Standing::returned, "zurueck"},
                                                                         {Standing::expired, "abgelaufen"},
                                                                         {Standing::arrived, "da"}}};

}

std::string_view word_of(Standing standing)
{
    return std::find_if(words.begin(), words.end(), [=](const auto& entry) { return entry.first == standing; })->second;
}

std::optional<Standing> find_standing(std::string_view word)
{
    const auto* found = std::find_if(words.begin(), words.end(), [=](const auto& entry) { return entry.second == word; });
    return found == words.end() ? std::nullopt : std::optional(found->first);
}

}
