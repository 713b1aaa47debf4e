#pragma once

#include "slices/identity/role.hpp"

#include <map>
#include <string>
#include <vector>

namespace test {

/// Each address with whom it lets in, in the order of `identity::role_kinds`, as it stands in docs/roles.md.
inline std::string table_of_roles(const std::map<std::string, std::vector<bool>>& answers)
{
    std::string text = "# Who may what\n\nMade by a test that opens every address of the inner part as every role, and compared by it. The roles belong to the "
                       "alliance of the address, to its state, or to everything. ● is let in; everybody else sees that nothing is there. "
                       "Strangers are led to `/anmelden`. In code: `permissions.hpp` of each slice.\n\n";
    std::string line = "|---|";
    text += "| address |";
    for (const auto& kind : identity::role_kinds) {
        text += " " + std::string(kind.word) + " |";
        line += ":-:|";
    }
    text += "\n" + line + "\n";
    for (const auto& [title, lets] : answers) {
        text += "| `" + title + "` |";
        for (const bool is_let_in : lets) text += is_let_in ? " ● |" : "  |";
        text += "\n";
    }
    return text;
}

}
