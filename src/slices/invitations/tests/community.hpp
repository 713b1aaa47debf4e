#pragma once

#include "mail/outbox.hpp"
#include "slices/invitations/invitations.hpp"
#include "slices/invitations/store.hpp"
#include "slices/registry/tests/sample.hpp"
#include "support/accounts.hpp"

namespace test {

using identity::Role;

/// Two alliances with their people: Anna coordinates the town's, Bernd is a member of it, Clara coordinates the county's,
/// Sigrid works in the service office.
class CommunityStore : public RegisterStore {
public:
    explicit CommunityStore(storage::Engine engine) : RegisterStore(engine)
    {
        REQUIRE(import(sample_table).is_applied);
        town = alliance("stadt");
        county = alliance("kreis");
        anna = account_with(*this, Role::coordinator, {town}, "anna@example.de", "Anna Beispiel");
        bernd = account_with(*this, Role::member, {town}, "bernd@example.de", "Bernd Beispiel");
        clara = account_with(*this, Role::coordinator, {county}, "clara@example.de", "Clara Beispiel");
        sigrid = account_with(*this, Role::service_office, {}, "sigrid@example.de", "Sigrid Beispiel");
    }

    base::Id<registry::Alliance> alliance(std::string_view slug)
    {
        return read([&](storage::Read& read) { return registry::find_alliance(read, slug)->id; });
    }

    std::vector<mail::Shown> mails()
    {
        return read([](storage::Read& read) { return mail::newest(read, 1000, 0); });
    }

    /// The path of the link in the newest mail to that address.
    std::string link_for(std::string_view address)
    {
        for (const auto& shown : mails()) {
            if (shown.message.to != address) continue;
            const auto at = shown.message.text.find("/einladung/");
            if (at == std::string::npos) continue;
            return shown.message.text.substr(at, shown.message.text.find_first_of(" \n", at) - at);
        }
        return {};
    }

    std::vector<std::string> roles_of(base::Id<identity::Account> account)
    {
        std::vector<std::string> words;
        for (const auto& held : read([&](storage::Read& read) { return identity::roles_held_by(read, account); })) {
            words.push_back(std::string(identity::kind_of(held.role).word) + " " + held.alliance);
        }
        return words;
    }

    base::Id<registry::Alliance> town;
    base::Id<registry::Alliance> county;
    base::Id<identity::Account> anna;
    base::Id<identity::Account> bernd;
    base::Id<identity::Account> clara;
    base::Id<identity::Account> sigrid;
};

using Words = std::vector<std::string>;

}
