#pragma once

#include "mail/outbox.hpp"
#include "slices/identity/sign_in.hpp"
#include "slices/identity/store.hpp"
#include "slices/identity/store_links.hpp"
#include "slices/identity/store_sessions.hpp"
#include "slices/registry/tests/sample.hpp"
#include "support/accounts.hpp"

namespace test {

using identity::Role;

inline constexpr std::string_view installation_key = "the key of this one installation";

/// Asks for a link as the form does.
inline base::Result<identity::AskedLink> try_to_ask(TestStore& store, std::string_view email, base::Instant now = morning,
                                                    std::string_view browser = "browser", std::string_view network = "198.51.100.0")
{
    return store.write([&](storage::Write& write) {
        return identity::ask_for_link(write, installation_key,
                                      {std::string(email), "/bereich", std::string(network), std::string(browser)}, now);
    });
}

inline identity::AskedLink asked(TestStore& store, std::string_view email, base::Instant now = morning,
                                 std::string_view browser = "browser", std::string_view network = "198.51.100.0")
{
    return try_to_ask(store, email, now, browser, network).value();
}

inline base::Result<identity::SignedIn> by_link(TestStore& store, std::string_view secret, base::Id<identity::Account> who,
                                                base::Instant now = morning, std::string_view browser = "browser",
                                                std::string_view device = "Firefox, Linux")
{
    return store.write([&](storage::Write& write) {
        return identity::sign_in_with_link(write, secret, browser, who, device, now);
    });
}

/// The try is kept, as the page keeps it, also where the code is refused.
inline base::Result<identity::SignedIn> by_code(TestStore& store, std::string_view typed, base::Instant now = morning,
                                                std::string_view browser = "browser")
{
    base::Result<identity::SignedIn> result = base::refuse(base::Refused::not_found);
    store.fill([&](storage::Write& write) {
        result = identity::sign_in_with_code(write, installation_key, typed, browser, "Safari, iPhone", now);
    });
    return result;
}

inline identity::Standing standing(TestStore& store, std::string_view secret, base::Instant now = morning,
                                   std::string_view browser = "browser")
{
    return store.read([&](storage::Read& read) { return identity::standing_of(read, secret, browser, now); });
}

inline std::vector<identity::Session> sessions(TestStore& store, base::Id<identity::Account> account)
{
    return store.read([&](storage::Read& read) { return identity::sessions_of(read, account); });
}

inline std::vector<mail::Shown> mails(TestStore& store)
{
    return store.read([](storage::Read& read) { return mail::newest(read, 1000, 0); });
}

/// What stands in a mail between a word and the next white space.
inline std::string after(const mail::Shown& shown, std::string_view word)
{
    const auto& text = shown.message.text;
    const auto at = text.find(word);
    if (at == std::string::npos) return {};
    return text.substr(at, text.find_first_of(" \n\r", at) - at);
}

/// The path of the link in the newest mail to that address; empty where there is none.
inline std::string mailed_link(TestStore& store, std::string_view address)
{
    for (const auto& shown : mails(store)) {
        if (shown.message.to == address && shown.message.kind == "sign_in") return after(shown, "/anmelden/link/");
    }
    return {};
}

/// The code in the newest mail to that address, as it stands there: "1234 5678".
inline std::string mailed_code(TestStore& store, std::string_view address)
{
    for (const auto& shown : mails(store)) {
        if (shown.message.to != address || shown.message.kind != "sign_in") continue;
        const std::string_view before = "die dort wartet: ";
        const auto at = shown.message.text.find(before);
        if (at != std::string::npos) return shown.message.text.substr(at + before.size(), 9);
    }
    return {};
}

inline std::vector<std::string> names_of(const std::vector<identity::Account>& accounts)
{
    std::vector<std::string> names;
    for (const auto& account : accounts) names.push_back(account.name);
    return names;
}

}
