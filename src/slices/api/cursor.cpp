#include "slices/api/cursor.hpp"

#include "base/text.hpp"
#include "web/crypto.hpp"

#include <sodium.h>

namespace api {
namespace {

constexpr char border = '\x1f';
constexpr std::size_t check_size = 16;
constexpr int alphabet = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

/// Finds out what was mangled or belongs elsewhere. It need not stop forgers: whoever makes a cursor up only
/// begins to read somewhere else.
std::string check_of(std::string_view content, std::string_view question)
{
    return web::fingerprint(std::string(question) + '\n' + std::string(content));
}

}

std::string written(const Cursor& cursor, std::string_view question)
{
    const auto content = cursor.sorted_by + border + cursor.slug;
    const auto whole = check_of(content, question) + content;
    std::string text(sodium_base64_encoded_len(whole.size(), alphabet), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(whole.data()), whole.size(), alphabet);
    text.pop_back(); // the zero behind it
    return text;
}

std::optional<Cursor> read_cursor(std::string_view text, std::string_view question)
{
    std::string whole(text.size(), '\0');
    std::size_t size = 0;
    const char* end = nullptr;
    const bool is_read = sodium_base642bin(reinterpret_cast<unsigned char*>(whole.data()), whole.size(), text.data(),
                                           text.size(), nullptr, &size, &end, alphabet) == 0;
    if (!is_read || end != text.data() + text.size() || size <= check_size) return std::nullopt;
    whole.resize(size);
    const auto content = whole.substr(check_size);
    const auto middle = content.find(border);
    if (whole.substr(0, check_size) != check_of(content, question) || middle == std::string::npos) return std::nullopt;
    if (!base::is_clean_utf8(content)) return std::nullopt;
    return Cursor{content.substr(0, middle), content.substr(middle + 1)};
}

}
