#pragma once

#include "base/id.hpp"
#include "base/result.hpp"
#include "storage/transaction.hpp"

#include <string>
#include <string_view>

namespace mail {

/// A mail as somebody wants it sent.
struct Message {
    std::string kind;            ///< `sign_in`, `invitation`: for the log and for figures, never shown
    std::string to;              ///< an address, see `is_address`
    std::string to_name;         ///< may be empty
    std::string subject;
    std::string text;            ///< plain text, lines of any length; UTF-8
    std::string html;            ///< markup that is escaped already; may be empty: then text only
    std::string unsubscribe_url; ///< may be empty: then no List-Unsubscribe
    std::string language;        ///< `de`, `en`: Content-Language
    std::string reply_to;        ///< an address; may be empty: answers go to who sends
    std::string conversation;    ///< letters and digits, the same for mails that belong together; may be empty

    friend bool operator==(const Message&, const Message&) = default;
};

/// Puts a mail into the outbox, within the transaction that it tells of: it goes out if and only if that is kept.
/// Refuses: an address that is none, texts that are no clean UTF-8, an address to unsubscribe that is none.
base::Result<base::Id<Message>> post(storage::Write& write, const Message& message, base::Instant now);

/// What is touched when somebody posted.
inline constexpr const char* version_of_outbox = "outbox";

/// What we accept as a mail address: letters of ASCII, one @, a domain with a dot, at most 254 of them; a domain with
/// umlauts comes as punycode. Source: rfc5321
bool is_address(std::string_view address);

}
