#pragma once

#include "base/id.hpp"

#include <optional>
#include <string>

namespace registry {
struct Alliance;
}

namespace discussions {

enum class RoomKind { federation, state, topic, alliance };

/// Where people talk. A room is there as soon as what it is about is there; nobody opens it.
struct Room {
    RoomKind kind = RoomKind::federation;
    std::string key;  ///< under which the store keeps its threads, for good: `bund`, `land-13`, `thema-ferien`
    std::string word; ///< in addresses: `land-mv`, `buendnis-rostock`
    std::string name;
    std::optional<base::Id<registry::Alliance>> alliance = {}; ///< only who belongs to it may enter

    friend bool operator==(const Room&, const Room&) = default;
};

}
