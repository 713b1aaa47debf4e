#include "imaging/webp_parts.hpp"

#include <cstdint>

namespace imaging {
namespace {

constexpr std::size_t head_size = 12;   ///< RIFF, how much follows, WEBP
constexpr std::size_t part_head = 8;    ///< name, how much follows
constexpr std::size_t extended_size = 10; ///< flags and measures
constexpr unsigned metadata_flags = 0x2c; ///< profile, EXIF, XMP

std::uint32_t number_at(std::string_view bytes, std::size_t at)
{
    std::uint32_t number = 0;
    for (std::size_t byte = 4; byte-- > 0;) number = number << 8U | static_cast<unsigned char>(bytes[at + byte]);
    return number;
}

void put_number(std::string& bytes, std::size_t at, std::uint32_t number)
{
    for (std::size_t byte = 0; byte < 4; ++byte) bytes[at + byte] = static_cast<char>(number >> (8 * byte));
}

bool is_metadata(std::string_view name) { return name == "EXIF" || name == "XMP " || name == "ICCP"; }

}

std::string without_metadata(std::string_view webp)
{
    if (webp.size() < head_size + part_head + extended_size || webp.substr(head_size, 4) != "VP8X") return std::string(webp);
    std::string kept(webp.substr(0, head_size));
    for (auto at = head_size; at + part_head <= webp.size();) {
        const auto size = number_at(webp, at + 4);
        const auto whole = part_head + size + size % 2;
        if (!is_metadata(webp.substr(at, 4))) kept += webp.substr(at, whole);
        at += whole;
    }
    const auto flags = head_size + part_head;
    kept[flags] = static_cast<char>(static_cast<unsigned char>(kept[flags]) & ~metadata_flags);
    if (kept[flags] == 0) kept.erase(head_size, part_head + number_at(kept, head_size + 4)); // a head of nothing
    put_number(kept, 4, static_cast<std::uint32_t>(kept.size() - 8));
    return kept;
}

}
