#include "slices/imprint/imprint.hpp"
#include "slices/imprint/store.hpp"
#include "slices/registry/registry.hpp"

namespace imprint {
namespace {

constexpr std::string_view state_mark = "land:";
constexpr std::string_view alliance_mark = "buendnis:";

std::optional<OperatorRecord> operator_of_state(storage::Read& read, std::string_view key_or_short_name)
{
    const auto* state = registry::find_state(key_or_short_name);
    return state ? find_operator(read, Scope::state, state->key) : std::nullopt;
}

}

std::optional<OperatorRecord> nearest_operator(storage::Read& read, std::string_view part)
{
    if (part.starts_with(state_mark)) return operator_of_state(read, part.substr(state_mark.size()));
    if (!part.starts_with(alliance_mark)) return std::nullopt;
    const auto alliance = part.substr(alliance_mark.size());
    auto own = find_operator(read, Scope::alliance, alliance);
    const auto of_state = operator_of_state(read, registry::state_of_alliance(read, alliance));
    if (!own) return of_state;
    if (of_state && own->privacy_contact.empty()) own->privacy_contact = of_state->privacy_contact;
    if (of_state && own->enforcement_body.empty()) own->enforcement_body = of_state->enforcement_body;
    return own;
}

}
