#include "app/installation_kind.hpp"

#include "slices/registry/registry.hpp"

#include <stdexcept>

namespace app {
namespace {

using Installed = web::Installation::Kind;

constexpr std::string_view state_mark = "state:";
constexpr std::string_view alliance_mark = "alliance:";

bool is_slug(std::string_view word)
{
    const bool is_clean = std::all_of(word.begin(), word.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
    });
    return is_clean && !word.empty();
}

}

web::Installation installation_in(std::string_view setting)
{
    if (setting == "federation") return {};
    if (setting.starts_with(state_mark)) {
        if (const auto* state = registry::find_state(setting.substr(state_mark.size()))) {
            return {Installed::state, state->short_name, state->name};
        }
    }
    if (setting.starts_with(alliance_mark)) {
        const auto slug = setting.substr(alliance_mark.size());
        if (is_slug(slug)) return {Installed::alliance, std::string(slug), {}};
    }
    throw std::runtime_error(fmt::format("installation: \"{}\" is none. Write federation, state:mv (the short name of a state) "
                                         "or alliance:rostock (the key of an alliance)", setting));
}

std::string setting_of(const web::Installation& installation)
{
    switch (installation.kind) {
    case Installed::state: return std::string(state_mark) + installation.subject;
    case Installed::alliance: return std::string(alliance_mark) + installation.subject;
    default: return "federation";
    }
}

}
