#include "slices/adoptions/adoptions.hpp"

#include "slices/adoptions/store.hpp"
#include "slices/adoptions/views.hpp"
#include "slices/identity/identity.hpp"

namespace adoptions {
namespace {

/// With the notes that only those read who run the alliance: they are what a successor needs.
std::vector<identity::HandoverSection> own_adoptions(storage::Read& read, const web::Request& request, const identity::Actor&, base::Id<registry::Alliance> alliance)
{
    const auto& t = request.texts();
    identity::HandoverSection section{std::string(t("What we took up")), "", {}, {std::string(t("Project")), std::string(t("How far")), std::string(t("Note for yourselves"))}};
    const auto members = identity::members_of(read, alliance, request.now);
    if (members.empty()) return {section};
    for (const auto& listed : adoptions_run_by(read, members.front().account)) {
        if (listed.adoption.alliance != alliance) continue;
        section.rows.push_back({listed.project_title, std::string(name_of(t, listed.adoption.state)), listed.adoption.note});
    }
    return {section};
}

}

identity::HandoverPart handover_part() { return {&own_adoptions}; }

}
