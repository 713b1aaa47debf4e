#include "base/base64.hpp"
#include "mail/written.hpp"

namespace mail {
namespace {

constexpr std::size_t longest_plain = 60;
constexpr std::size_t bytes_a_word = 39; ///< 52 letters of Base64: with the name of its field a line stays below 76
constexpr std::size_t longest_line = 76;

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Letters, digits and single blanks: the same in every part of a head.
bool is_plain(std::string_view text)
{
    if (text.empty() || text.size() > longest_plain || text.front() == ' ' || text.back() == ' ') return text.empty();
    char before = ' ';
    for (const char letter : text) {
        const bool is_word = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
        if (!is_word && (letter != ' ' || before == ' ')) return false;
        before = letter;
    }
    return text.front() != ' ';
}

std::string without_controls(std::string_view text)
{
    std::string clean(text);
    for (char& letter : clean) {
        if (static_cast<unsigned char>(letter) < ' ' || letter == '\x7F') letter = ' ';
    }
    return clean;
}

/// How many bytes of whole characters fit into one word.
std::size_t whole_characters(std::string_view text)
{
    if (text.size() <= bytes_a_word) return text.size();
    auto size = bytes_a_word;
    while (size > 0 && is_continuation(text[size])) --size;
    return size == 0 ? bytes_a_word : size;
}

void append_hex(std::string& out, char byte)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    out += '=';
    out += digits[static_cast<unsigned char>(byte) >> 4U];
    out += digits[static_cast<unsigned char>(byte) & 0xFU];
}

bool stays(char byte, bool is_last)
{
    if (byte == ' ' || byte == '\t') return !is_last;
    return byte > ' ' && byte < '\x7F' && byte != '=';
}

/// One line of a text as one or several.
void append_line(std::string& out, std::string_view line)
{
    std::size_t column = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const bool is_last = at + 1 == line.size();
        const bool is_plain_byte = stays(line[at], is_last);
        const std::size_t width = is_plain_byte ? 1 : 3;
        if (column + width > longest_line - (is_last ? 0 : 1)) {
            out += "=\r\n";
            column = 0;
        }
        if (is_plain_byte) out += line[at];
        else append_hex(out, line[at]);
        column += width;
    }
}

}

std::string encoded_words(std::string_view text)
{
    const auto clean = without_controls(text);
    if (is_plain(clean)) return clean;
    std::string words;
    for (std::string_view rest = clean; !rest.empty();) {
        const auto size = whole_characters(rest);
        words += (words.empty() ? "=?utf-8?B?" : "\r\n =?utf-8?B?") + base::base64(rest.substr(0, size)) + "?=";
        rest.remove_prefix(size);
    }
    return words;
}

std::string quoted_printable(std::string_view text)
{
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    while (!text.empty()) {
        const auto end = text.find_first_of("\r\n");
        append_line(out, text.substr(0, end));
        out += "\r\n";
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + (text.substr(end).starts_with("\r\n") ? 2 : 1));
    }
    return out;
}

}
