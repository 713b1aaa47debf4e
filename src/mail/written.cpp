#include "mail/written.hpp"

#include <ctime>

namespace mail {
namespace {

constexpr std::string_view end_of_line = "\r\n";

/// `Sat, 14 Mar 2026 10:00:00 +0000`
std::string date_of(base::Instant moment)
{
    constexpr std::array days = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::seconds>(moment - day)};
    return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} +0000", days[std::chrono::weekday{day}.c_encoding()],
                       static_cast<unsigned>(date.day()), months[static_cast<unsigned>(date.month()) - 1],
                       static_cast<int>(date.year()), time.hours().count(), time.minutes().count(), time.seconds().count());
}

/// `Anna <anna@example.de>`; a long name has a line of its own.
std::string mailbox(std::string_view name, std::string_view address)
{
    const auto words = encoded_words(name);
    if (words.empty()) return std::string(address);
    return fmt::format("{}{}<{}>", words, words.size() + address.size() > 60 ? "\r\n " : " ", address);
}

void append(std::string& head, std::string_view name, std::string_view value)
{
    head += fmt::format("{}: {}{}", name, value, end_of_line);
}

/// Line ends as they are in mails.
std::string as_lines(std::string_view text)
{
    std::string lines;
    while (!text.empty()) {
        const auto end = text.find_first_of("\r\n");
        lines += text.substr(0, end);
        lines += end_of_line;
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + (text.substr(end).starts_with("\r\n") ? 2 : 1));
    }
    return lines;
}

std::string part(std::string_view type, std::string_view text, Transfer transfer)
{
    const bool is_quoted = transfer == Transfer::quoted_printable;
    return fmt::format("Content-Type: {}; charset=utf-8\r\nContent-Transfer-Encoding: {}\r\n\r\n{}", type,
                       is_quoted ? "quoted-printable" : "8bit", is_quoted ? quoted_printable(text) : as_lines(text));
}

std::string head_of(const Outgoing& mail, const Sender& sender)
{
    const auto& message = mail.message;
    std::string head;
    append(head, "Date", date_of(mail.created_at));
    append(head, "From", mailbox(sender.name, sender.address));
    append(head, "To", mailbox(message.to_name, message.to));
    append(head, "Subject", encoded_words(message.subject));
    append(head, "Message-ID", "<" + message_id(mail.id, sender) + ">");
    if (!message.reply_to.empty()) append(head, "Reply-To", message.reply_to);
    if (!message.conversation.empty()) { // a mail that does not exist holds the others together
        append(head, "In-Reply-To", "<" + message.conversation + "@" + sender.host() + ">");
        append(head, "References", "<" + message.conversation + "@" + sender.host() + ">");
    }
    append(head, "MIME-Version", "1.0");
    append(head, "Auto-Submitted", "auto-generated"); // Source: rfc3834
    append(head, "Content-Language", message.language);
    if (!message.unsubscribe_url.empty()) { // Source: rfc8058
        append(head, "List-Unsubscribe", "<" + message.unsubscribe_url + ">");
        append(head, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    return head;
}

}

std::string message_id(base::Id<Message> id, const Sender& sender) { return id.hex() + "@" + sender.host(); }

std::string written(const Outgoing& mail, const Sender& sender, Transfer transfer)
{
    const auto& message = mail.message;
    const auto head = head_of(mail, sender);
    if (message.html.empty()) return head + part("text/plain", message.text, transfer);
    const auto boundary = "=_" + mail.id.hex(); // quoted-printable text never has "=_"
    return fmt::format("{}Content-Type: multipart/alternative;\r\n boundary=\"{}\"\r\n\r\n--{}\r\n{}--{}\r\n{}--{}--\r\n", head, boundary,
                       boundary, part("text/plain", message.text, transfer), boundary, part("text/html", message.html, transfer), boundary);
}

}
