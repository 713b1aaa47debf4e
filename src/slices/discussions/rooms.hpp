#pragma once

#include "slices/discussions/room.hpp"
#include "slices/identity/identity.hpp"
#include "storage/transaction.hpp"
#include "web/texts.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace discussions {

/// The rooms that somebody may enter: that of all, those of their alliances, of the topics, of the states.
std::vector<Room> rooms_of(storage::Read& read, const web::Texts& texts, const identity::Actor& actor);

/// The room with that word in its address, if this person may enter it.
std::optional<Room> find_room(storage::Read& read, const web::Texts& texts, const identity::Actor& actor, std::string_view word);

/// The room with that key. Who may see one of its threads may know its name.
Room room_with(storage::Read& read, const web::Texts& texts, std::string_view key);

/// The key of an alliance's room.
std::string room_key(base::Id<registry::Alliance> alliance);

}
