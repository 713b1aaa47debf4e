#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mail {

/// Mails that are longer are read only so far: who wrote them is told.
inline constexpr std::size_t longest_incoming = 10UL * 1024 * 1024;

/// What the server that handed a mail over said about it. A folder knows only what stands in the head.
struct Envelope {
    std::optional<std::string> sender = {};   ///< empty: a mail about a mail, which nobody answers
    std::vector<std::string> recipients = {};
};

/// A file that came with a mail. What mail programs add by themselves (signatures, cards) is none.
struct AttachedFile {
    std::string name;  ///< as the mail says it; clean UTF-8
    std::string bytes;

    friend bool operator==(const AttachedFile&, const AttachedFile&) = default;
};

/// A mail that came in, as far as an answer needs it.
struct Incoming {
    std::string key;                     ///< the same for the same mail, whenever it comes: 64 hexadecimal digits
    std::string sender;                  ///< the mailbox that wrote it, in small letters; empty unless there is exactly one
    std::vector<std::string> recipients; ///< in small letters, each once
    std::string subject;                 ///< on one line
    std::string text;                    ///< what was written, without what was quoted and without signature
    std::vector<AttachedFile> attachments;
    bool is_automatic = false;           ///< no person wrote it: nothing is done, and nothing is answered
    bool is_cut = false;                 ///< it was longer than `longest_incoming`

    friend bool operator==(const Incoming&, const Incoming&) = default;
};

/// Reads a mail, whatever it may be. Its text is clean UTF-8. One that is made to cost much (thousands of parts or lines of
/// head) has a key and nothing else.
/// Source: rfc5322, rfc2045, rfc3834. Throws: std::runtime_error where GMime is not installed
Incoming read_incoming(std::string_view bytes, const Envelope& envelope);

/// What somebody wrote above, between and below what they quoted; greetings of telephones and signatures fall off.
/// Source: rfc3676
std::string written_in(std::string_view text);

/// The text of a HTML part: paragraphs and lists as lines, quotes with `> ` before them; what a mail program marked as
/// the mail that is answered is left out, and so is everything that is not shown.
std::string text_of_html(std::string_view html);

}
