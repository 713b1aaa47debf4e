#pragma once

#include "slices/giving/kind.hpp"
#include "slices/identity/identity.hpp"
#include "slices/partners/partners.hpp"
#include "slices/registry/registry.hpp"

#include <optional>
#include <string>
#include <vector>

namespace giving {

/// What is over is kept for so long after its day. Units: months.
inline constexpr int months_kept = 36;

/// What a partner can give an alliance.
struct Gift {
    base::Id<Gift> id;
    base::Id<registry::Alliance> alliance;
    base::Id<partners::Organisation> organisation;
    std::string organisation_name = {};
    std::string organisation_slug = {};
    Kind kind = Kind::rooms;
    std::string words;
    std::optional<std::int64_t> amount = {}; ///< Units: of the kind
    std::optional<base::Date> since = {};
    std::optional<base::Date> until = {};
    bool is_public = false; ///< the partner said so
    std::optional<base::Id<identity::Account>> recorded_by = {};
    base::Instant recorded_at;

    friend bool operator==(const Gift&, const Gift&) = default;
};

/// An organisation as pages name it.
struct Giver {
    base::Id<partners::Organisation> id;
    std::string slug;
    std::string name;

    friend bool operator==(const Giver&, const Giver&) = default;
};

/// Somebody with the role of a partner in an alliance, and for whom they speak, where that was said.
struct Representative {
    base::Id<identity::Grant> grant;
    base::Id<identity::Account> account;
    std::string name;
    base::Instant given_at;
    std::optional<Giver> organisation = {};

    friend bool operator==(const Representative&, const Representative&) = default;
};

/// One organisation for which somebody speaks in one alliance.
struct Represented {
    base::Id<registry::Alliance> alliance;
    Giver organisation;

    friend bool operator==(const Represented&, const Represented&) = default;
};

/// An organisation in the list of the whole network: neither persons nor money amounts.
struct NetworkGiver {
    Giver organisation;
    std::string state_key;
    std::vector<Kind> gives;

    friend bool operator==(const NetworkGiver&, const NetworkGiver&) = default;
};

}
