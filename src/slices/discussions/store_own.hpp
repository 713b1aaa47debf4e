#pragma once

#include "slices/discussions/store_following.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace discussions {

/// Tables that hold something of an account, with what their lines say.
struct OwnTable {
    std::string_view name;
    std::array<std::string_view, 3> columns; ///< the last ones may be empty
};
inline constexpr std::array own_tables = {
    OwnTable{"thread", {"title", "room", "begun_at"}},          OwnTable{"post", {"thread", "body", "written_at"}},
    OwnTable{"post_revision", {"thread", "body", "replaced_at"}}, OwnTable{"post_mention", {"thread", "author", "written_at"}},
    OwnTable{"helped_mark", {"thread", "author", "marked_at"}}, OwnTable{"thread_reading", {"thread", "read_number", "read_at"}},
    OwnTable{"room_subscription", {"room", "frequency", ""}},   OwnTable{"thread_subscription", {"thread", "frequency", ""}},
    OwnTable{"digest", {"frequency", "", "due_at"}},       OwnTable{"post_report", {"thread", "reason", "reported_at"}},
    OwnTable{"post_appeal", {"thread", "reason", "appealed_at"}}, OwnTable{"moderation_entry", {"deed", "reason", "done_at"}},
    OwnTable{"post_file", {"thread", "name", "kept_at"}},       OwnTable{"waiting_file", {"name", "", "kept_at"}},
    OwnTable{"no_post_mail", {"", "", "since"}},
};

/// What the table with that place in `own_tables` holds of somebody, the oldest first.
std::vector<std::vector<std::string>> own_lines(storage::Read& read, std::size_t table, AccountId account);

/// What somebody wrote stays, without them; everything else about them goes.
void forget(storage::Write& write, AccountId account);

}
