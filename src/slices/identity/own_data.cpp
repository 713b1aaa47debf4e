#include "slices/identity/own_data.hpp"

#include "slices/identity/store.hpp"
#include "slices/identity/store_sessions.hpp"
#include "slices/registry/registry.hpp"

#include <boost/json.hpp>

namespace identity {
namespace {

namespace json = boost::json;

std::string belonging(storage::Read& read, const Grant& grant)
{
    if (grant.alliance) return registry::name_of(read, *grant.alliance);
    const auto* state = grant.state.empty() ? nullptr : registry::find_state(grant.state);
    return state ? std::string(state->name) : std::string();
}

}

std::vector<std::string> described(storage::Read& read, const web::Request& request, const std::vector<Grant>& grants)
{
    std::vector<std::string> lines;
    for (const auto& grant : grants) {
        const auto where = belonging(read, grant);
        const std::string role(request.texts()(kind_of(grant.role).name));
        lines.push_back(where.empty() ? role : role + ", " + where);
    }
    return lines;
}

std::string personal_data_of(storage::Read& read, base::Id<Account> id)
{
    const auto account = find_account(read, id);
    json::array grants;
    for (const auto& grant : grants_of(read, id)) {
        grants.push_back({{"role", kind_of(grant.role).word}, {"where", belonging(read, grant)}, {"given_at", base::iso(grant.given_at)}});
    }
    json::array sessions;
    for (const auto& session : sessions_of(read, id)) {
        sessions.push_back({{"device", session.device},
                            {"created_at", base::iso(session.created_at)},
                            {"used_at", base::iso(session.used_at)},
                            {"ends_at", base::iso(session.ends_at)}});
    }
    return json::serialize(json::value{{"account",
                                        {{"email", account->email},
                                         {"name", account->name},
                                         {"language", account->language},
                                         {"created_at", base::iso(account->created_at)}}},
                                       {"role_grant", grants},
                                       {"session", sessions}}) +
           "\n";
}

}
