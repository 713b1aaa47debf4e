#include "slices/identity/sign_in.hpp"

#include "slices/identity/secrets.hpp"
#include "slices/identity/store.hpp"
#include "slices/identity/store_links.hpp"
#include "slices/identity/store_sessions.hpp"
#include "web/crypto.hpp"

#include <algorithm>

namespace identity {
namespace {

using base::Refused;
using base::says;

bool is_usable(const SignInLink& link, base::Instant now)
{
    return link.account && !link.used_at && now < link.expires_at;
}

/// Nobody's link where the account is unknown, has no role any more, or was asked for too often.
std::optional<Account> account_for(storage::Read& read, std::string_view email, const Asked& asked)
{
    auto account = find_account(read, email);
    const bool may = account && may_sign_in(read, account->id);
    return may && asked.for_address < most_links_for_address ? account : std::nullopt;
}

base::Result<SignedIn> open_session(storage::Write& write, const SignInLink& link, std::string_view device, base::Instant now)
{
    if (!use_link(write, link.secret, now) || !may_sign_in(write, *link.account)) return base::refuse(Refused::not_found);
    const auto known = sessions_of(write, *link.account);
    SignedIn signed_in{new_secret(),
                       {base::Id<Session>::fresh(), *link.account, std::string(device), now, now, now + longest_session},
                       link.onward,
                       std::none_of(known.begin(), known.end(), [&](const Session& session) { return session.device == device; })};
    store_session(write, signed_in.session, kept(signed_in.cookie));
    return signed_in;
}

}

base::Result<AskedLink> ask_for_link(storage::Write& write, std::string_view key, const Asking& asking, base::Instant now)
{
    const auto email = canonical_address(asking.email);
    SignInLink link;
    link.address = kept_with(key, "address", email);
    link.network = kept_with(key, "network", asking.network);
    const auto asked = asked_since(write, link.address, link.network, now - std::chrono::hours(1));
    if (asked.from_network >= most_links_from_network) {
        return base::refuse(Refused::not_allowed,
                            says("Too many links were asked for from your network. Please try again in an hour."));
    }
    AskedLink made{account_for(write, email, asked), new_secret(), new_code()};
    if (made.account) link.account = made.account->id;
    link.secret = kept(made.secret);
    link.browser = kept(asking.browser);
    link.code = kept_with(key, link.secret, made.code);
    link.onward = asking.onward;
    link.created_at = now;
    link.expires_at = now + life_of_link;
    store_link(write, link);
    return made;
}

Standing standing_of(storage::Read& read, std::string_view secret, std::string_view browser, base::Instant now)
{
    const auto link = find_link(read, kept(secret));
    if (!link || !is_usable(*link, now)) return Standing::over;
    return link->browser == kept(browser) ? Standing::ready : Standing::elsewhere;
}

base::Result<SignedIn> sign_in_with_link(storage::Write& write, std::string_view secret, std::string_view browser,
                                         std::string_view device, base::Instant now)
{
    const auto link = find_link(write, kept(secret));
    if (!link || !is_usable(*link, now) || link->browser != kept(browser)) return base::refuse(Refused::not_found);
    return open_session(write, *link, device, now);
}

base::Result<SignedIn> sign_in_with_code(storage::Write& write, std::string_view key, std::string_view typed,
                                         std::string_view browser, std::string_view device, base::Instant now)
{
    const auto link = newest_link_of(write, kept(browser));
    if (!link || link->used_at || now >= link->expires_at) return base::refuse(Refused::not_found);
    if (!take_try(write, link->secret, most_codes)) return base::refuse(Refused::not_found);
    const bool is_right = web::equal_in_constant_time(link->code, kept_with(key, link->secret, digits_of(typed)));
    if (!is_right || !link->account) return base::refuse(Refused::invalid);
    return open_session(write, *link, device, now);
}

}
