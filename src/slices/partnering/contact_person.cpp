#include "slices/partnering/contact_person.hpp"

namespace partnering {

bool is_asked(const ContactPerson& contact) { return contact.agreed_at && !contact.mail.empty(); }

bool may_be_questioned(const ContactPerson& contact)
{
    return !contact.mail.empty() && !contact.asked_at && !contact.agreed_at && !contact.declined_at;
}

const char* standing_of(const ContactPerson& contact)
{
    if (contact.agreed_at) return "Agreed to be asked by mail when something is needed.";
    if (contact.declined_at) return "Does not want to be asked by mail.";
    if (contact.asked_at) return "Was asked by mail and has not answered yet.";
    return "Gets no mails from here.";
}

ContactPerson revised(const ContactPerson* before, ContactPerson typed, base::Id<identity::Account> by, base::Instant now)
{
    typed.mail_public = typed.mail_public && !typed.mail.empty();
    typed.telephone_public = typed.telephone_public && !typed.telephone.empty();
    typed.added_at = before ? before->added_at : now;
    const bool is_same_reader = before && before->mail == typed.mail;
    typed.asked_at = is_same_reader ? before->asked_at : std::nullopt;
    typed.agreed_at = is_same_reader ? before->agreed_at : std::nullopt;
    typed.declined_at = is_same_reader ? before->declined_at : std::nullopt;
    const auto shown = [](const ContactPerson& one) {
        return std::tuple(one.name_public, one.telephone_public, one.mail_public, one.name_public ? one.name : "", one.telephone_public ? one.telephone : "",
                          one.mail_public ? one.mail : "");
    };
    const bool is_any = typed.name_public || typed.telephone_public || typed.mail_public;
    const bool is_as_before = before && shown(*before) == shown(typed);
    typed.consent_recorded_by = is_as_before ? before->consent_recorded_by : is_any ? std::optional(by) : std::nullopt;
    typed.consent_recorded_at = is_as_before ? before->consent_recorded_at : is_any ? std::optional(now) : std::nullopt;
    return typed;
}

}
