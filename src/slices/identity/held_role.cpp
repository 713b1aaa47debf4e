#include "slices/identity/held_role.hpp"

#include "slices/registry/registry.hpp"

namespace identity {

std::string belonging(const HeldRole& held)
{
    if (!held.alliance.empty()) return held.alliance;
    const auto* state = held.state.empty() ? nullptr : registry::find_state(held.state);
    return state ? std::string(state->name) : std::string();
}

std::vector<std::string> described(const web::Texts& texts, const std::vector<HeldRole>& roles)
{
    std::vector<std::string> lines;
    for (const auto& held : roles) {
        const auto where = belonging(held);
        const std::string role(texts(kind_of(held.role).name));
        lines.push_back(where.empty() ? role : role + ", " + where);
    }
    return lines;
}

}
