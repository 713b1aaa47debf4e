#include "table/cells.hpp"

#include "base/text.hpp"
#include "web/form.hpp"

#include <algorithm>

namespace table {
namespace {

using base::says;

constexpr std::size_t most_line_characters = 500;
constexpr std::size_t most_characters = 20'000;
constexpr std::size_t most_key_letters = 80;

bool is_control(char letter)
{
    const auto byte = static_cast<unsigned char>(letter);
    return (byte < 0x20 && letter != '\n' && letter != '\t') || byte == 0x7f;
}

std::string with_plain_line_ends(std::string_view text)
{
    if (text.find('\r') == std::string_view::npos) return std::string(text);
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
        plain += text[at] == '\r' ? '\n' : text[at];
    }
    return plain;
}

Parsed<std::string> clean(std::string_view cell, std::size_t most)
{
    auto text = with_plain_line_ends(base::trimmed(cell));
    if (std::any_of(text.begin(), text.end(), is_control)) {
        return defect("control_character", says("There is a character in it that cannot be shown. Type it anew."));
    }
    if (base::characters(text) > most) {
        return defect("too_long", says("This is too long: at most {0} characters.", std::to_string(most)));
    }
    return text;
}

bool is_key_letter(char letter) { return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9'); }

/// Most are, and to see that costs less than to make one.
bool is_key(std::string_view text)
{
    bool after_letter = false;
    for (const char letter : text) {
        if (!is_key_letter(letter) && (letter != '-' || !after_letter)) return false;
        after_letter = letter != '-';
    }
    return after_letter && text.size() <= most_key_letters;
}

/// `16.06.2005` as `2005-06-16`; what is not of that shape stays as it is.
std::string with_year_first(std::string_view text)
{
    const auto first = text.find('.');
    const auto second = first == std::string_view::npos ? first : text.find('.', first + 1);
    if (second == std::string_view::npos || first == 0 || first > 2 || second - first < 2 || second - first > 3) {
        return std::string(text);
    }
    const auto padded = [](std::string_view digits) { return (digits.size() == 1 ? "0" : "") + std::string(digits); };
    return std::string(text.substr(second + 1)) + "-" + padded(text.substr(first + 1, second - first - 1)) + "-" +
           padded(text.substr(0, first));
}

/// `www.rostock.example/wir`, but not `javascript:...` or `name@rostock.example`.
bool begins_with_a_domain(std::string_view text)
{
    const auto domain = text.substr(0, text.find_first_of("/?#"));
    return domain.find('.') != std::string_view::npos && domain.find_first_of(":@()") == std::string_view::npos;
}

}

bool is_digits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<std::string> with_lost_zero(std::string_view text)
{
    const bool has_lost = text.size() == 1 || text.size() == 4 || text.size() == 7;
    return has_lost && is_digits(text) ? std::optional("0" + std::string(text)) : std::nullopt;
}

Parsed<std::string> line_in(std::string_view cell)
{
    const auto text = TRY(clean(cell, most_line_characters));
    std::string line;
    for (const char letter : text) {
        const bool space = letter == ' ' || letter == '\n' || letter == '\t';
        if (!space) line += letter;
        else if (!line.ends_with(' ')) line += ' ';
    }
    return line;
}

Parsed<std::string> paragraphs_in(std::string_view cell) { return clean(cell, most_characters); }

Parsed<base::Date> day_in(std::string_view cell)
{
    const auto text = base::trimmed(cell);
    if (const auto day = base::parse_date(with_year_first(text))) return *day;
    return defect("bad_date", says("“{0}” is no day. Write 16.06.2005 or 2005-06-16.", text));
}

Parsed<std::optional<base::Date>> optional_day_in(std::string_view cell)
{
    if (base::trimmed(cell).empty()) return std::optional<base::Date>();
    return std::optional(TRY(day_in(cell)));
}

Parsed<bool> yes_in(std::string_view cell)
{
    const auto folded = base::folded(cell);
    if (folded == "ja") return true;
    if (folded == "nein" || folded.empty()) return false;
    return defect("not_yes_or_no", says("“{0}” is neither ja nor nein.", base::trimmed(cell)));
}

Parsed<std::string> telephone_in(std::string_view cell)
{
    auto text = TRY(line_in(cell));
    const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool strange = text.find_first_not_of("0123456789 ()+-/.") != std::string::npos;
    if (text.empty() || (digits >= 3 && !strange)) return text;
    return defect("bad_telephone", says("“{0}” is no telephone number. Write it like (030) 23125 001.", text));
}

Parsed<std::string> website_in(std::string_view cell)
{
    auto text = TRY(line_in(cell));
    if (text.empty() || (!web::Url::external(text).empty() && text.find('.') != std::string::npos)) return text;
    const auto suggestion = "https://" + text;
    const bool helps = begins_with_a_domain(text) && !web::Url::external(suggestion).empty();
    if (helps) return defect("bad_website", says("A web address begins with https://: write {0}.", suggestion), suggestion);
    return defect("bad_website", says("“{0}” is no web address. It looks like https://www.example.de.", text));
}

Parsed<std::string> email_in(std::string_view cell)
{
    auto text = TRY(line_in(cell));
    if (text.empty() || web::is_email(text)) return text;
    return defect("bad_email", says("“{0}” is no e-mail address. It looks like name@example.de.", text));
}

Parsed<std::string> postal_code_in(std::string_view cell)
{
    const auto text = std::string(base::trimmed(cell));
    if (text.empty() || (text.size() == 5 && is_digits(text))) return text;
    if (text.size() == 4 && is_digits(text)) {
        return defect("lost_zero", says("“{0}” has lost a zero: write {1}.", text, "0" + text), "0" + text);
    }
    return defect("bad_postal_code", says("“{0}” is no postal code. It has five digits.", text));
}

Parsed<std::string> key_in(std::string_view cell)
{
    auto text = std::string(base::trimmed(cell));
    if (is_key(text)) return text;
    auto key = key_of(text);
    if (text == key) return key;
    return defect("bad_key", says("A key has small letters, digits and hyphens only: write {0}.", key), key);
}

std::string key_of(std::string_view name)
{
    std::string key;
    for (const char letter : base::folded(name)) {
        if (is_key_letter(letter)) key += letter;
        else if (!key.empty() && !key.ends_with('-')) key += '-';
    }
    key.resize(std::min(key.size(), most_key_letters));
    while (key.ends_with('-')) key.pop_back();
    return key;
}

std::vector<std::string> parts_of(std::string_view list)
{
    std::vector<std::string> parts;
    while (!list.empty()) {
        const auto end = std::min(list.find('|'), list.size());
        const auto part = base::trimmed(list.substr(0, end));
        if (!part.empty()) parts.emplace_back(part);
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return parts;
}

}
