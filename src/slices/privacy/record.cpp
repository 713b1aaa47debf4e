#include "slices/privacy/privacy.hpp"
#include "slices/privacy/store.hpp"

#include "csv/csv.hpp"

namespace privacy {
namespace {

using identity::Processing;

constexpr std::array without_account = {
    Processing{"outbox mail_receipt", "To send mails, and to take each answer once", "People with an account",
               "E-mail address, name, and what the mail says until it is sent", "Art. 6 (1) e GDPR: a task in the public interest",
               "14 days after it was sent, 60 days where it could not be", "the mail server of the operator"},
    Processing{"barrier_report", "To remove barriers and to answer", "People who report a barrier",
               "What they wrote, and an e-mail address if they want an answer", "Art. 6 (1) e GDPR: a task in the public interest",
               "the address until they have their answer; the report until the operator deletes it", "nobody"},
    Processing{"alliance_contact alliance_role", "So that families find somebody to talk to", "People who stand for an alliance",
               "Name, office, telephone, e-mail address", "Art. 6 (1) a GDPR: consent to be shown",
               "until the alliance changes it", "everybody, as far as there is consent"},
    Processing{"operator_record", "To say who stands in for the portal", "People who are responsible for a part of the portal",
               "Name, address, telephone, e-mail address", "Art. 6 (1) c GDPR: a legal duty", "until the operator changes it", "everybody"},
    Processing{"audit_entry", "To see later who gave which command", "Operators",
               "The account of the command line, the command and its time", "Art. 6 (1) c GDPR: a legal duty",
               "for good: entries are linked to each other", "who looks after data protection"},
};

constexpr std::array own = {
    Processing{"reading_entry", "To notice who looks at lists of people without need", "People with an account",
               "Who opened which list when", "Art. 6 (1) c GDPR: a legal duty", "a year; without the person once the account is deleted",
               "who looks after data protection"},
    Processing{"data_request", "To answer requests about data in time", "People who ask about their data",
               "Name, what is asked, its days, notes", "Art. 6 (1) c GDPR: a legal duty", "three years after the answer",
               "who looks after data protection"},
};

}

identity::PersonalPart personal_part() { return {&personal_data_of, &erase, own}; }
std::span<const Processing> processings_without_account() { return without_account; }

std::string record_as_csv(const web::Texts& texts, std::span<const Processing> record)
{
    csv::Writer table({"zweck", "betroffene", "daten", "rechtsgrundlage", "speicherdauer", "empfaenger", "tabellen"});
    for (const auto& one : record) {
        const auto said = [&](const char* text) { return std::string(texts(text)); };
        table.add({said(one.purpose), said(one.whose), said(one.which), said(one.basis), said(one.kept_for), said(one.recipients), std::string(one.tables)});
    }
    return table.text();
}

}
