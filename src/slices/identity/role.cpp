#include "slices/identity/role.hpp"

#include <algorithm>

namespace identity {

const RoleKind& kind_of(Role role)
{
    return *std::find_if(role_kinds.begin(), role_kinds.end(), [&](const RoleKind& kind) { return kind.role == role; });
}

std::optional<Role> find_role(std::string_view word)
{
    const auto* found =
        std::find_if(role_kinds.begin(), role_kinds.end(), [&](const RoleKind& kind) { return kind.word == word; });
    return found == role_kinds.end() ? std::nullopt : std::optional(found->role);
}

}
