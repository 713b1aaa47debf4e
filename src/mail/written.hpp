#pragma once

#include "mail/outbox.hpp"

#include <string>

namespace mail {

/// Who sends.
struct Sender {
    std::string address;
    std::string name; ///< may be empty

    /// What stands behind the @: Message-IDs end with it.
    std::string host() const { return address.substr(address.rfind('@') + 1); }
};

/// How bytes beyond ASCII travel.
enum class Transfer {
    quoted_printable, ///< for servers: any line is short, any byte is ASCII
    eight_bit,        ///< for people who look into a file
};

/// The whole mail with its head, lines ending with CR and LF. Nothing that anybody typed can begin a line of the head:
/// what is not plain is encoded, control characters become blanks. The Message-ID follows from the row alone, so that
/// a mail sent again is known as the same. Source: rfc5322, rfc2045, rfc2047
std::string written(const Outgoing& mail, const Sender& sender, Transfer transfer);

/// `Message-ID` without its brackets.
std::string message_id(base::Id<Message> id, const Sender& sender);

/// A text in the head, as it is or in encoded words. Source: rfc2047
std::string encoded_words(std::string_view text);

/// A text as lines of at most 76 bytes. Source: rfc2045
std::string quoted_printable(std::string_view text);

}
