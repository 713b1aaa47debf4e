#include "mail/incoming.hpp"

#include "base/direction.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"
#include "mail/gmime_library.hpp"

#include <array>
#include <memory>

namespace mail {
namespace {

constexpr int deepest_part = 12;
constexpr std::size_t most_parts = 200;
constexpr std::size_t longest_text = 512UL * 1024;
constexpr std::size_t most_recipients = 50;
constexpr std::size_t most_attachments = 20;
constexpr std::size_t most_separators = 500;
constexpr std::size_t most_head_lines = 20'000;
constexpr std::size_t most_boundaries = 100;
constexpr std::size_t longest_head_line = 1000;

const GMimeLibrary& gmime() { return GMimeLibrary::loaded(); }

struct Release {
    void operator()(void* object) const
    {
        if (object != nullptr) gmime().release(object);
    }
};
template <class Object>
using Owned = std::unique_ptr<Object, Release>;

bool is_a(void* object, GType type) { return object != nullptr && gmime().is_a(static_cast<GTypeInstance*>(object), type) != 0; }

std::string in_small_letters(std::string_view text)
{
    std::string small(text);
    std::transform(small.begin(), small.end(), small.begin(), [](char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; });
    return small;
}

/// Bytes that are no UTF-8 are read as Latin-1, which old programs send without saying so; what steers a terminal is left out.
std::string clean(std::string_view bytes)
{
    const bool is_utf8 = base::is_clean_utf8(bytes);
    std::string text;
    for (const char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        if ((code < ' ' && byte != '\n' && byte != '\t') || code == 0x7F) continue;
        if (code < 0x80 || is_utf8) {
            text += byte;
        } else {
            text += static_cast<char>(0xC0U | (code >> 6U));
            text += static_cast<char>(0x80U | (code & 0x3FU));
        }
    }
    return text;
}

std::string text_or_nothing(const char* text) { return text == nullptr ? std::string() : clean(text); }

std::string header_of(GMimeMessage* message, const char* name)
{
    return text_or_nothing(gmime().header(reinterpret_cast<GMimeObject*>(message), name));
}

bool has_header(GMimeMessage* message, const char* name) { return gmime().header(reinterpret_cast<GMimeObject*>(message), name) != nullptr; }

std::vector<std::string> mailboxes_in(InternetAddressList* list)
{
    std::vector<std::string> all;
    const int count = list == nullptr ? 0 : gmime().count_addresses(list);
    for (int number = 0; number < count && all.size() < most_recipients; ++number) {
        auto* address = gmime().address_at(list, number);
        if (!is_a(address, gmime().mailbox_type())) continue;
        all.push_back(in_small_letters(base::trimmed(text_or_nothing(gmime().mailbox_of(reinterpret_cast<InternetAddressMailbox*>(address))))));
    }
    return all;
}

/// To whom it went: what the server said, or every place of a head where servers and people write it.
std::vector<std::string> recipients_of(GMimeMessage* message, const Envelope& envelope)
{
    std::vector<std::string> all;
    for (const auto& recipient : envelope.recipients) all.push_back(in_small_letters(recipient));
    if (all.empty()) {
        for (const auto* name : {"Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc"}) {
            const auto written = header_of(message, name);
            const Owned<InternetAddressList> list(gmime().addresses_in(nullptr, written.c_str()));
            for (auto& address : mailboxes_in(list.get())) all.push_back(std::move(address));
        }
    }
    std::vector<std::string> once;
    for (auto& address : all) {
        if (!address.empty() && std::find(once.begin(), once.end(), address) == once.end()) once.push_back(std::move(address));
    }
    return once;
}

bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view beginning) { return text.starts_with(beginning); });
}

/// Whether a program wrote it: to answer such mails is how two programs write to each other for ever. Source: rfc3834
bool is_automatic(GMimeMessage* message, const Envelope& envelope, std::string_view sender)
{
    const auto submitted = in_small_letters(base::trimmed(header_of(message, "Auto-Submitted")));
    if (!submitted.empty() && !submitted.starts_with("no")) return true;
    if (begins_with_any(in_small_letters(base::trimmed(header_of(message, "Precedence"))), {"bulk", "junk", "list", "auto"})) return true;
    for (const auto* name : {"List-Id", "X-Autoreply", "X-Autorespond", "X-Auto-Reply-From", "X-Failed-Recipients"}) {
        if (has_header(message, name)) return true;
    }
    const auto return_path = header_of(message, "Return-Path");
    if (envelope.sender ? envelope.sender->empty() : base::trimmed(return_path) == "<>") return true;
    if (begins_with_any(sender, {"mailer-daemon@", "postmaster@", "noreply@", "no-reply@", "bounce"})) return true;
    return begins_with_any(in_small_letters(header_of(message, "Subject")), {"automatische antwort:", "automatic reply:", "abwesenheitsnotiz", "out of office", "auto:"});
}

/// What was found in the parts of a mail.
struct Found {
    std::string plain;
    std::string html;
    std::vector<AttachedFile> attachments;
    std::size_t parts = 0;
};

void look_at_text(GMimeObject* part, Found& found)
{
    auto* type = gmime().type_of(part);
    const bool is_html = gmime().is_type(type, "text", "html") != 0;
    if (!is_html && gmime().is_type(type, "text", "plain") == 0) return;
    const std::unique_ptr<char, decltype(gmime().free)> text(gmime().text_of(reinterpret_cast<GMimeTextPart*>(part)), gmime().free);
    auto& whole = is_html ? found.html : found.plain;
    if (text == nullptr || whole.size() > longest_text) return;
    if (!whole.empty()) whole += "\n";
    whole += clean(std::string_view(text.get()).substr(0, longest_text));
}

/// Programs sign mails, and Outlook wraps what others cannot read: nobody means to attach these.
bool is_added_by_a_program(GMimeObject* part)
{
    auto* type = gmime().type_of(part);
    constexpr std::array subtypes = {"pgp-signature", "pgp-keys", "pkcs7-signature", "x-pkcs7-signature", "ms-tnef"};
    return std::any_of(subtypes.begin(), subtypes.end(), [&](const char* subtype) { return gmime().is_type(type, "application", subtype) != 0; }) ||
           gmime().is_type(type, "text", "vcard") != 0 || gmime().is_type(type, "text", "x-vcard") != 0;
}

std::string content_of(GMimePart* part)
{
    auto* wrapped = gmime().content_of(part);
    if (wrapped == nullptr) return {};
    const Owned<GMimeStream> memory(gmime().new_memory());
    if (gmime().write_content(wrapped, memory.get()) < 0) return {};
    const auto* bytes = gmime().bytes_in(reinterpret_cast<GMimeStreamMem*>(memory.get()));
    return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

void look_at_file(GMimePart* part, Found& found)
{
    if (is_added_by_a_program(reinterpret_cast<GMimeObject*>(part)) || found.attachments.size() == most_attachments) return;
    found.attachments.push_back({text_or_nothing(gmime().name_of(part)), content_of(part)});
}

void look_at(GMimeObject* part, int depth, Found& found)
{
    if (part == nullptr || depth > deepest_part || ++found.parts > most_parts) return;
    if (is_a(part, gmime().multipart_type())) {
        auto* multipart = reinterpret_cast<GMimeMultipart*>(part);
        const int count = gmime().count_parts(multipart);
        for (int number = 0; number < count; ++number) look_at(gmime().part_at(multipart, number), depth + 1, found);
    } else if (is_a(part, gmime().part_type()) && gmime().is_attachment(reinterpret_cast<GMimePart*>(part)) != 0) {
        look_at_file(reinterpret_cast<GMimePart*>(part), found);
    } else if (is_a(part, gmime().text_type())) {
        look_at_text(part, found);
    }
}

std::string key_of(GMimeMessage* message, std::string_view bytes, std::string_view sender)
{
    const auto* id = message == nullptr ? nullptr : gmime().id_of(message);
    return base::hex(base::hash_of(id == nullptr || *id == '\0' ? std::string(bytes) : std::string(id) + "\n" + std::string(sender)));
}

std::string on_one_line(std::string text)
{
    std::replace_if(text.begin(), text.end(), [](char letter) { return static_cast<unsigned char>(letter) < ' '; }, ' ');
    return text;
}

}

/// Whether GMime can build it in little time and memory: it makes a part of every line that could begin one, and an
/// object of every line of a head, before anybody can count them.
static bool is_bearable(std::string_view bytes)
{
    std::size_t separators = 0;
    std::size_t heads = 0;
    std::size_t boundaries = 0;
    while (!bytes.empty()) {
        const auto line = bytes.substr(0, bytes.find('\n'));
        bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
        separators += line.starts_with("--") ? 1 : 0;
        const auto name = line.substr(0, line.find_first_of(": \t"));
        heads += name.size() < line.size() && line[name.size()] == ':' ? 1 : 0;
        const auto small = in_small_letters(line.substr(0, longest_head_line));
        boundaries += small.find("boundary") != std::string::npos ? 1 : 0;
        if (separators > most_separators || heads > most_head_lines || boundaries > most_boundaries) return false;
    }
    return true;
}

Incoming read_incoming(std::string_view bytes, const Envelope& envelope)
{
    Incoming incoming{.is_cut = bytes.size() > longest_incoming};
    const auto beginning = bytes.substr(0, longest_incoming);
    incoming.key = key_of(nullptr, beginning, {});
    if (!is_bearable(beginning)) return incoming;
    const Owned<GMimeStream> stream(gmime().stream_of(beginning.data(), beginning.size()));
    const Owned<GMimeParser> parser(gmime().parser_of(stream.get()));
    const Owned<GMimeMessage> message(gmime().read(parser.get(), nullptr));
    if (message == nullptr) return incoming;

    const auto senders = mailboxes_in(gmime().senders_of(message.get()));
    if (senders.size() == 1) incoming.sender = senders.front();
    incoming.key = key_of(message.get(), beginning, incoming.sender);
    incoming.recipients = recipients_of(message.get(), envelope);
    incoming.subject = base::without_turns(on_one_line(text_or_nothing(gmime().subject_of(message.get()))));
    incoming.is_automatic = is_automatic(message.get(), envelope, incoming.sender);
    Found found;
    look_at(gmime().part_of(message.get()), 0, found);
    incoming.attachments = std::move(found.attachments);
    incoming.text = base::without_turns(written_in(base::trimmed(found.plain).empty() ? text_of_html(found.html) : found.plain));
    return incoming;
}

}
