#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace identity {

enum class Role {
    coordinator,
    deputy,
    member,
    partner_representative,
    provider,
    state_coordination,
    service_office,
    ministry,
    mentor,
    editor,
    translator,
    data_protection,
    technical_operator,
};

/// What a role belongs to.
enum class Realm { alliance, state, everything };

struct RoleKind {
    Role role;
    std::string_view word; ///< in the store and in tables
    const char* name;      ///< source text
    Realm realm;
};

/// All roles, in the order in which people read them.
inline constexpr std::array role_kinds = {
    RoleKind{Role::coordinator, "koordination", "Coordination", Realm::alliance},
    RoleKind{Role::deputy, "stellvertretung", "Deputy", Realm::alliance},
    RoleKind{Role::member, "mitglied", "Member", Realm::alliance},
    RoleKind{Role::partner_representative, "partner", "Partner", Realm::alliance},
    RoleKind{Role::provider, "anbieter", "Provider of activities", Realm::alliance},
    RoleKind{Role::state_coordination, "landeskoordination", "State coordination", Realm::state},
    RoleKind{Role::service_office, "servicebuero", "Service office", Realm::everything},
    RoleKind{Role::ministry, "ministerium", "Ministry", Realm::everything},
    RoleKind{Role::mentor, "mentoring", "Mentor", Realm::everything},
    RoleKind{Role::editor, "redaktion", "Editor", Realm::everything},
    RoleKind{Role::translator, "uebersetzung", "Translator", Realm::everything},
    RoleKind{Role::data_protection, "datenschutz", "Data protection", Realm::everything},
    RoleKind{Role::technical_operator, "technik", "Operator", Realm::everything},
};

const RoleKind& kind_of(Role role);

/// The role with that word in the store; nothing where there is none.
std::optional<Role> find_role(std::string_view word);

}
