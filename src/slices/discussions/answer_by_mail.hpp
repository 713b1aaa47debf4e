#pragma once

#include "base/date.hpp"
#include "mail/incoming.hpp"
#include "slices/discussions/attachments.hpp"
#include "slices/discussions/desk.hpp"
#include "storage/transaction.hpp"

namespace discussions {

/// What became of a mail that came in.
enum class Answered {
    posted,  ///< it stands in its thread
    known,   ///< it came before
    refused, ///< who wrote it may be told why
    ignored, ///< a program wrote it, or nobody we know
};

/// The files of a mail, looked into: what may be kept, and what not with its reason. Their bytes are the mail's.
struct MailFiles {
    Attachments attachments = {};
    std::vector<std::pair<std::string, base::Message>> refused = {};
};

/// Looks into the files of a mail that goes to an address of ours, before anybody writes.
MailFiles files_of_mail(const Desk& desk, const mail::Incoming& incoming);

/// Whether a mail to that address can be an answer: the mailbox itself, or an address that we made.
bool is_answered_at(const Desk& desk, std::string_view address);

/// Puts an answer into its thread, in the name of whoever wrote it: the address to which it went is made for them and that
/// thread, and they wrote it from their mailbox. Who cannot be understood gets a mail that says what to do, as long as they
/// have an account or an address of ours, a few a day; programs never get one.
Answered answer_by_mail(storage::Write& write, const Desk& desk, const mail::Incoming& incoming, const MailFiles& files, base::Instant now);

}
