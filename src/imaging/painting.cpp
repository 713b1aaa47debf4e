#include "imaging/painting.hpp"

#include <charconv>
#include <stdexcept>

namespace imaging {
namespace {

constexpr std::string_view head = "painted ";

/// A number and the sign behind it.
std::size_t number_from(std::string_view& text)
{
    std::size_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const auto length = static_cast<std::size_t>(read.ptr - text.data());
    if (read.ec != std::errc() || length >= text.size()) throw std::runtime_error("a painted picture is damaged");
    text.remove_prefix(length + 1);
    return number;
}

}

std::string painted_text(std::string_view bytes)
{
    const auto painted = renditions_of(bytes, sent_widths);
    if (!painted) return std::string(head) + "0 " + std::to_string(static_cast<int>(painted.error())) + "\n";
    auto text = std::string(head) + std::to_string(painted->size()) + "\n";
    for (const auto& one : *painted) {
        text += std::to_string(one.media_type == "image/webp" ? 1 : 0) + " " + std::to_string(one.width) + " " + std::to_string(one.height) + " " +
                std::to_string(one.bytes.size()) + "\n" + one.bytes;
    }
    return text;
}

Painted painted_in(std::string_view text)
{
    if (!text.starts_with(head)) throw std::runtime_error("a picture was not painted");
    text.remove_prefix(head.size());
    const auto count = number_from(text);
    if (count == 0) return tl::unexpected(static_cast<Unfit>(number_from(text)));
    std::vector<Rendition> all;
    while (all.size() < count) {
        Rendition one;
        one.media_type = number_from(text) == 1 ? "image/webp" : "image/jpeg";
        one.width = static_cast<int>(number_from(text));
        one.height = static_cast<int>(number_from(text));
        const auto size = number_from(text);
        if (size > text.size()) throw std::runtime_error("a painted picture is damaged");
        one.bytes = text.substr(0, size);
        text.remove_prefix(size);
        all.push_back(std::move(one));
    }
    return all;
}

}
