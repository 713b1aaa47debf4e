#pragma once

#include "slices/identity/identity.hpp"
#include "slices/partners/organisation.hpp"
#include "slices/registry/registry.hpp"

#include <optional>
#include <string>

namespace partnering {

/// Somebody at an organisation to whom an alliance turns.
struct ContactPerson {
    base::Id<ContactPerson> id;
    base::Id<registry::Alliance> alliance;
    base::Id<partners::Organisation> organisation;
    std::string name;
    std::string function;  ///< what they do there; may be empty
    std::string mail;      ///< in small letters; may be empty
    std::string telephone; ///< may be empty
    bool name_public = false;
    bool telephone_public = false;
    bool mail_public = false;
    std::optional<base::Id<identity::Account>> consent_recorded_by = {}; ///< who wrote down what may be public
    std::optional<base::Instant> consent_recorded_at = {};
    std::optional<base::Instant> asked_at = {}; ///< when the mail went out that asks whether they want to be asked
    std::optional<base::Instant> agreed_at = {};
    std::optional<base::Instant> declined_at = {};
    base::Instant added_at;

    friend bool operator==(const ContactPerson&, const ContactPerson&) = default;
};

/// Whether mails may go to them that ask for something: they said so themselves, and nothing since.
bool is_asked(const ContactPerson& contact);

/// Whether the one mail may go out that asks them: they have an address and were not asked yet.
bool may_be_questioned(const ContactPerson& contact);

/// How it stands with them being asked, as people read it. Source texts.
const char* standing_of(const ContactPerson& contact);

/// Takes over what somebody typed: who lets something else be public than before, another number too, is recorded, and another address makes
/// another reader, who was never asked. `before` is nothing for a new one.
ContactPerson revised(const ContactPerson* before, ContactPerson typed, base::Id<identity::Account> by, base::Instant now);

/// What of somebody stands on the page of the organisation; what is not public is empty.
struct PublicContact {
    std::string alliance; ///< whose contact it is: its name
    std::string alliance_slug;
    std::string name;
    std::string mail;
    std::string telephone;

    friend bool operator==(const PublicContact&, const PublicContact&) = default;
};

}
