#include "web/url.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace web {
namespace {

constexpr std::string_view hex = "0123456789ABCDEF";
constexpr std::size_t most_fields = 200;

bool is_unreserved(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '-' || letter == '.' || letter == '_' ||
           letter == '~';
}

/// Whether a letter may stand in an address as it is. A backslash may not: browsers read it as a slash, and two
/// slashes lead to another host.
constexpr auto may_stand = [] {
    std::array<bool, 256> all{};
    for (std::size_t letter = '!'; letter < 0x7f; ++letter) all[letter] = true;
    for (const char forbidden : {'"', '<', '>', '\\', '^', '`', '{', '|', '}'}) all[static_cast<unsigned char>(forbidden)] = false;
    return all;
}();

int hex_value(char digit)
{
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
    return -1;
}

}

std::string percent_encoded(std::string_view text)
{
    std::string encoded;
    for (const char letter : text) {
        if (is_unreserved(letter)) {
            encoded += letter;
            continue;
        }
        const auto byte = static_cast<unsigned char>(letter);
        encoded += {'%', hex[byte >> 4U], hex[byte & 0xfU]};
    }
    return encoded;
}

std::optional<std::string> percent_decoded(std::string_view text, Plus plus)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '+' && plus == Plus::is_space) {
            decoded += ' ';
        } else if (text[at] != '%') {
            decoded += text[at];
        } else {
            const int high = at + 2 < text.size() ? hex_value(text[at + 1]) : -1;
            const int low = at + 2 < text.size() ? hex_value(text[at + 2]) : -1;
            if (high < 0 || low < 0) return std::nullopt;
            decoded += static_cast<char>(high * 16 + low);
            at += 2;
        }
    }
    if (!base::is_clean_utf8(decoded)) return std::nullopt;
    return decoded;
}

std::string encoded_path(std::string_view decoded)
{
    std::string encoded;
    while (!decoded.empty()) {
        const auto end = std::min(decoded.find('/'), decoded.size());
        encoded += percent_encoded(decoded.substr(0, end));
        if (end < decoded.size()) encoded += '/';
        decoded.remove_prefix(std::min(end + 1, decoded.size()));
    }
    return encoded;
}

Url Url::path(std::string_view path)
{
    while (path.starts_with("//")) path.remove_prefix(1);
    const auto stands = [](char letter) { return may_stand[static_cast<unsigned char>(letter)]; };
    std::string address;
    address.reserve(path.size());
    for (auto rest = path.begin(); rest != path.end();) {
        const auto end = std::find_if_not(rest, path.end(), stands);
        address.append(rest, end);
        if (end == path.end()) break;
        address += percent_encoded({&*end, 1});
        rest = end + 1;
    }
    return Url(std::move(address));
}

Url Url::external(std::string_view address)
{
    const bool web = address.starts_with("https://") || address.starts_with("http://");
    const bool clean = std::none_of(address.begin(), address.end(),
                                    [](char letter) { return static_cast<unsigned char>(letter) <= ' '; });
    return Url(web && clean ? std::string(address) : std::string());
}

Url Url::mail(std::string_view address) { return Url("mailto:" + percent_encoded(address)); }

Url Url::telephone(std::string_view number)
{
    std::string digits;
    for (const char letter : number) {
        if ((letter >= '0' && letter <= '9') || (letter == '+' && digits.empty())) digits += letter;
    }
    return Url("tel:" + digits);
}

Url Url::with(std::string_view name, std::string_view value) const
{
    const char joint = text_.find('?') == std::string::npos ? '?' : '&';
    return Url(text_ + joint + percent_encoded(name) + '=' + percent_encoded(value));
}

Url Url::with_fragment(std::string_view fragment) const
{
    return Url(text_ + '#' + percent_encoded(fragment));
}

std::optional<Fields> Fields::parse(std::string_view encoded)
{
    Fields fields;
    while (!encoded.empty()) {
        const auto end = std::min(encoded.find('&'), encoded.size());
        const auto field = encoded.substr(0, end);
        encoded.remove_prefix(std::min(end + 1, encoded.size()));
        if (field.empty()) continue;
        if (fields.fields_.size() == most_fields) return std::nullopt;
        const auto equals = std::min(field.find('='), field.size());
        auto name = percent_decoded(field.substr(0, equals), Plus::is_space);
        auto value =
            percent_decoded(field.substr(std::min(equals + 1, field.size())), Plus::is_space);
        if (!name || !value) return std::nullopt;
        fields.add(std::move(*name), std::move(*value));
    }
    return fields;
}

void Fields::add(std::string name, std::string value)
{
    fields_.emplace_back(std::move(name), std::move(value));
}

std::string_view Fields::operator[](std::string_view name) const
{
    for (const auto& [field, value] : fields_) {
        if (field == name) return value;
    }
    return {};
}

bool Fields::has(std::string_view name) const
{
    return std::any_of(fields_.begin(), fields_.end(),
                       [&](const auto& field) { return field.first == name; });
}

}
