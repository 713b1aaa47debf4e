#include "slices/discussions/reply_address.hpp"

#include "base/text.hpp"
#include "web/crypto.hpp"

namespace discussions {
namespace {

constexpr std::string_view alphabet = "abcdefghijklmnopqrstuvwxyz234567"; // Source: rfc4648
constexpr std::size_t bytes_of_thread = 16;
constexpr std::size_t bytes_of_day = 2;
constexpr std::size_t bytes_of_seal = 5;
constexpr std::size_t bytes_of_person = 8;
constexpr std::size_t bytes_of_token = bytes_of_thread + bytes_of_day + bytes_of_seal + bytes_of_person;
constexpr std::size_t letters_of_token = (bytes_of_token * 8 + 4) / 5;

constexpr std::chrono::sys_days first_day{std::chrono::year{2020} / 1 / 1};

std::string letters_of(std::string_view bytes)
{
    std::string letters;
    unsigned held = 0;
    int bits = 0;
    for (const char byte : bytes) {
        held = (held << 8U) | static_cast<unsigned char>(byte);
        for (bits += 8; bits >= 5; bits -= 5) letters += alphabet[(held >> static_cast<unsigned>(bits - 5)) & 31U];
    }
    if (bits > 0) letters += alphabet[(held << static_cast<unsigned>(5 - bits)) & 31U];
    return letters;
}

/// Nothing for letters that are none of ours, and for another way to write the same bytes.
std::optional<std::string> bytes_of(std::string_view letters)
{
    std::string small(letters);
    std::string bytes;
    unsigned held = 0;
    int bits = 0;
    for (char& letter : small) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
        const auto place = alphabet.find(letter);
        if (place == std::string_view::npos) return std::nullopt;
        held = (held << 5U) | static_cast<unsigned>(place);
        bits += 5;
        if (bits < 8) continue;
        bits -= 8;
        bytes += static_cast<char>((held >> static_cast<unsigned>(bits)) & 0xFFU);
    }
    return letters_of(bytes) == small ? std::optional(bytes) : std::nullopt;
}

/// So many bytes of a keyed hash, which is written in hexadecimal digits.
std::string seal(const std::string& key, std::string_view purpose, std::string_view sealed, std::size_t size)
{
    const auto digits = web::keyed_hash(key, std::string(purpose) + std::string(sealed));
    std::string bytes;
    for (std::size_t at = 0; at < size; ++at) bytes += static_cast<char>(std::stoi(digits.substr(at * 2, 2), nullptr, 16));
    return bytes;
}

std::string seal_of_address(const std::string& key, std::string_view head) { return seal(key, "reply address\n", head, bytes_of_seal); }

std::string seal_of_person(const std::string& key, std::string_view head, base::Id<identity::Account> account)
{
    return seal(key, "reply address of " + account.hex() + "\n", head, bytes_of_person);
}

/// Thread and day, as they stand in a token.
std::string head_of(base::Id<Thread> thread, std::chrono::sys_days until)
{
    const auto days = static_cast<unsigned>((until - first_day).count());
    std::string head(reinterpret_cast<const char*>(thread.uuid.data()), thread.uuid.size());
    head += static_cast<char>(days >> 8U);
    head += static_cast<char>(days & 0xFFU);
    return head;
}

/// What stands before and behind the token.
std::pair<std::string, std::string> around_token(std::string_view mailbox)
{
    const auto at = mailbox.find('@');
    return {std::string(mailbox.substr(0, at)) + "+", std::string(mailbox.substr(at))};
}

}

std::string reply_address(const web::SigningKeys& keys, std::string_view mailbox, base::Id<identity::Account> account,
                          base::Id<Thread> thread, std::chrono::sys_days until)
{
    const auto key = keys.signing();
    const auto head = head_of(thread, until);
    const auto [before, behind] = around_token(mailbox);
    return before + letters_of(head + seal_of_address(key, head) + seal_of_person(key, head, account)) + behind;
}

std::optional<ReplyAddress> read_reply_address(const web::SigningKeys& keys, std::string_view mailbox, std::string_view address)
{
    const auto [before, behind] = around_token(mailbox);
    if (!leads_to(mailbox, address) || address.size() != before.size() + letters_of_token + behind.size()) return std::nullopt;
    const auto bytes = bytes_of(address.substr(before.size(), letters_of_token));
    if (!bytes || bytes->size() != bytes_of_token) return std::nullopt;
    const auto head = bytes->substr(0, bytes_of_thread + bytes_of_day);
    const auto sealed = bytes->substr(head.size(), bytes_of_seal);
    const auto all = keys.believed();
    const bool is_ours = std::any_of(all.begin(), all.end(), [&](const std::string& key) { return web::equal_in_constant_time(seal_of_address(key, head), sealed); });
    if (!is_ours) return std::nullopt;
    ReplyAddress read;
    std::copy_n(reinterpret_cast<const std::uint8_t*>(head.data()), bytes_of_thread, read.thread.uuid.begin());
    const auto days = static_cast<unsigned>(static_cast<unsigned char>(head[bytes_of_thread])) << 8U | static_cast<unsigned char>(head[bytes_of_thread + 1]);
    read.until = first_day + std::chrono::days(days);
    read.person_seal = bytes->substr(head.size() + bytes_of_seal);
    return read;
}

bool is_made_for(const web::SigningKeys& keys, const ReplyAddress& address, base::Id<identity::Account> account)
{
    const auto head = head_of(address.thread, address.until);
    const auto all = keys.believed();
    return std::any_of(all.begin(), all.end(), [&](const std::string& key) {
        return web::equal_in_constant_time(seal_of_person(key, head, account), address.person_seal);
    });
}

bool leads_to(std::string_view mailbox, std::string_view address)
{
    const auto at = mailbox.find('@');
    const auto name = mailbox.substr(0, at);
    const auto behind = mailbox.substr(at);
    const auto end = address.rfind('@');
    if (end == std::string_view::npos || !base::equal_ignoring_case(address.substr(end), behind)) return false;
    const auto typed = address.substr(0, end);
    return base::equal_ignoring_case(typed.substr(0, name.size()), name) && (typed.size() == name.size() || typed[name.size()] == '+');
}

}
