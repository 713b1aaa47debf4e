#include "slices/registry/cells.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace registry {
namespace {

using base::says;
using table::defect;
using table::Parsed;

struct Spelling {
    std::string_view folded;
    Status status;
};
constexpr std::array spellings = {
    Spelling{"aktiv", Status::active},           Spelling{"active", Status::active},
    Spelling{"ruhend", Status::dormant},         Spelling{"ruht", Status::dormant},
    Spelling{"dormant", Status::dormant},        Spelling{"in gruendung", Status::in_founding},
    Spelling{"in founding", Status::in_founding}, Spelling{"aufgeloest", Status::dissolved},
    Spelling{"beendet", Status::dissolved},      Spelling{"dissolved", Status::dissolved},
};

}

Parsed<Status> status_in(std::string_view cell)
{
    const auto folded = base::folded(cell);
    const auto* found = std::find_if(spellings.begin(), spellings.end(),
                                     [&](const Spelling& spelling) { return spelling.folded == folded; });
    if (found != spellings.end()) return found->status;
    return defect("unknown_status", says("“{0}” is no status. Write aktiv, ruhend, in Gründung or aufgelöst.",
                                         base::trimmed(cell)));
}

Parsed<std::vector<StatusRecord>> records_in(std::string_view cell)
{
    std::vector<StatusRecord> records;
    for (const auto& part : table::parts_of(cell)) {
        const auto colon = part.find(':');
        if (colon == std::string::npos) {
            return defect("bad_record", says("“{0}” is no record. Write 2005-06-16:aktiv|2024-01-01:ruhend.", part));
        }
        records.push_back({TRY(status_in(part.substr(colon + 1))), TRY(table::day_in(part.substr(0, colon)))});
    }
    return records;
}

std::string_view written(Status status)
{
    switch (status) {
    case Status::in_founding: return "in Gründung";
    case Status::active: return "aktiv";
    case Status::dormant: return "ruhend";
    case Status::dissolved: break;
    }
    return "aufgelöst";
}

}
