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

/// Nobody's link where nobody with a role reads that mailbox, or where it was asked for too often.
std::optional<Account> account_for(storage::Read& read, std::string_view email, const Asked& asked)
{
    if (asked.for_address >= most_links_for_address || asked.from_everywhere >= most_links_from_everywhere) return std::nullopt;
    for (auto& account : accounts_at(read, email)) {
        if (may_sign_in(read, account.id)) return std::move(account);
    }
    return std::nullopt;
}

bool is_among(const std::vector<Account>& accounts, base::Id<Account> who)
{
    return std::any_of(accounts.begin(), accounts.end(), [=](const Account& account) { return account.id == who; });
}

base::Result<SignedIn> use(storage::Write& write, const SignInLink& link, base::Id<Account> who, std::string_view device,
                           base::Instant now)
{
    if (!is_among(sharing_mailbox_with(write, *link.account), who) || !use_link(write, link.secret, now)) {
        return base::refuse(Refused::not_found);
    }
    return open_session(write, who, device, link.onward, now);
}

}

std::vector<Account> sharing_mailbox_with(storage::Read& read, base::Id<Account> id)
{
    const auto account = find_account(read, id);
    if (!account) return {};
    auto sharing = accounts_at(read, account->email);
    std::erase_if(sharing, [&](const Account& one) { return !may_sign_in(read, one.id); });
    return sharing;
}

std::vector<Account> candidates_of(storage::Read& read, std::string_view secret, std::string_view browser, base::Instant now)
{
    if (standing_of(read, secret, browser, now) != Standing::ready) return {};
    return sharing_mailbox_with(read, *find_link(read, kept(secret))->account);
}

SignedIn open_session(storage::Write& write, base::Id<Account> account, std::string_view device, std::string_view onward,
                      base::Instant now)
{
    const auto known = sessions_of(write, account);
    const auto before = find_account(write, account);
    const bool is_first_time = !before || !before->arrived_at; // whoever just came by a mail knows that they did
    SignedIn signed_in{new_secret(),
                       {base::Id<Session>::fresh(), account, std::string(device), now, now, now + longest_session},
                       std::string(onward),
                       !is_first_time && std::none_of(known.begin(), known.end(), [&](const Session& session) { return session.device == device; })};
    store_session(write, signed_in.session, kept(signed_in.cookie));
    mark_arrived(write, account, now);
    return signed_in;
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
    forget_links(write, now - longest_memory_of_links);
    forget_sessions(write, now - longest_rest, now);
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
                                         base::Id<Account> who, std::string_view device, base::Instant now)
{
    const auto link = find_link(write, kept(secret));
    if (!link || !is_usable(*link, now) || link->browser != kept(browser)) return base::refuse(Refused::not_found);
    return use(write, *link, who, device, now);
}

base::Result<SignedIn> sign_in_with_code(storage::Write& write, std::string_view key, std::string_view typed,
                                         std::string_view browser, std::string_view device, base::Instant now)
{
    const auto link = newest_link_of(write, kept(browser));
    if (!link || link->used_at || now >= link->expires_at) return base::refuse(Refused::not_found);
    if (!take_try(write, link->secret, most_codes)) return base::refuse(Refused::not_found);
    const bool is_right = web::equal_in_constant_time(link->code, kept_with(key, link->secret, digits_of(typed)));
    if (!is_right || !link->account) return base::refuse(Refused::invalid);
    return use(write, *link, *link->account, device, now);
}

}
