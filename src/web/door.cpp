#include "web/door.hpp"

namespace web {
namespace {

Url with_way_back(const Request& request, std::string_view door)
{
    const auto question = request.raw_query.empty() ? std::string() : "?" + request.raw_query;
    return request.to(door).with("weiter", request.path + question);
}

}

std::optional<Url> door_instead(const Request& request, Access access)
{
    const bool is_for_accounts = access == Access::signed_in || access == Access::unconfirmed || access == Access::confirmed;
    if (!is_for_accounts) return std::nullopt;
    if (!request.account) return with_way_back(request, "/anmelden");
    const bool asks = access == Access::confirmed || (access == Access::signed_in && request.account->must_confirm);
    if (asks && !request.account->is_confirmed) return with_way_back(request, "/konto/bestaetigung");
    return std::nullopt;
}

}
