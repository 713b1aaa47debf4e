#include "slices/identity/own_data.hpp"

#include "slices/identity/held_role.hpp"
#include "slices/identity/store.hpp"
#include "slices/identity/store_sessions.hpp"

#include <boost/json.hpp>

namespace identity {
namespace {

namespace json = boost::json;

json::value moment(std::optional<base::Instant> instant)
{
    if (!instant) return nullptr;
    return json::string(base::iso(*instant));
}

}

std::string personal_data_of(storage::Read& read, base::Id<Account> id, const std::vector<PersonalPart>& parts)
{
    const auto account = find_account(read, id);
    json::array grants;
    for (const auto& held : roles_ever_held_by(read, id)) {
        grants.push_back({{"role", kind_of(held.role).word},
                          {"where", belonging(held)},
                          {"given_at", base::iso(held.given_at)},
                          {"ended_at", moment(held.ended_at)}});
    }
    json::array sessions;
    for (const auto& session : sessions_of(read, id)) {
        sessions.push_back({{"device", session.device},
                            {"created_at", base::iso(session.created_at)},
                            {"used_at", base::iso(session.used_at)},
                            {"ends_at", base::iso(session.ends_at)}});
    }
    json::object whole{{"account",
                        {{"email", account->email},
                         {"name", account->name},
                         {"language", account->language},
                         {"created_at", base::iso(account->created_at)},
                         {"arrived_at", moment(account->arrived_at)}}},
                       {"role_grant", grants},
                       {"session", sessions}};
    if (const auto absence = stored_absence(read, id)) {
        whole.emplace("absence", json::array{json::object{{"until_day", base::iso(absence->until)}, {"words", absence->words}, {"said_at", base::iso(absence->said_at)}}});
    }
    for (const auto& part : parts) {
        const auto kept = json::parse(part.data(read, id));
        for (const auto& [table, held] : kept.as_object()) whole.insert_or_assign(table, held);
    }
    return json::serialize(whole) + "\n";
}

}
