#include "base/text.hpp"
#include "mail/store.hpp"
#include "web/url.hpp"

namespace mail {
namespace {

using base::Refused;
using base::says;

/// A line of a head holds at most 998 bytes. Source: rfc5322
constexpr std::size_t longest_url = 900;

bool is_clean(const Message& message)
{
    const auto& [kind, to, to_name, subject, text, html, unsubscribe_url, language, reply_to, conversation] = message;
    const auto parts = {&kind, &to_name, &subject, &text, &html, &unsubscribe_url, &language};
    return std::all_of(parts.begin(), parts.end(), [](const std::string* part) { return base::is_clean_utf8(*part); });
}

bool is_language(std::string_view tag)
{
    return !tag.empty() && tag.size() < 36 && std::all_of(tag.begin(), tag.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') || letter == '-';
    });
}

/// What stands in a head as it is.
bool is_word(std::string_view text)
{
    return text.size() < 65 && std::all_of(text.begin(), text.end(), [](char letter) { return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9'); });
}

bool can_be_answered(const Message& message) { return (message.reply_to.empty() || is_address(message.reply_to)) && is_word(message.conversation); }

bool is_way_out(const std::string& url)
{
    return url.size() <= longest_url && web::Url::external(url).text() == url && url.find_first_of("<> ") == std::string::npos;
}

}

base::Result<base::Id<Message>> post(storage::Write& write, const Message& message, base::Instant now)
{
    if (!is_address(message.to)) return base::refuse(Refused::invalid, says("“{0}” is no e-mail address.", message.to));
    if (!is_clean(message) || !is_language(message.language) || !can_be_answered(message)) return base::refuse(Refused::invalid, says("This mail cannot be sent: its text is broken."));
    if (!message.unsubscribe_url.empty() && !is_way_out(message.unsubscribe_url)) {
        return base::refuse(Refused::invalid, says("“{0}” is no web address.", message.unsubscribe_url));
    }
    const auto id = base::Id<Message>::fresh();
    store_message(write, id, message, now);
    return id;
}

}
