#include "slices/pictures/picture.hpp"

#include "base/sha256.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <stdexcept>
#include <utility>

namespace pictures {
namespace {

constexpr std::array words = {std::pair{Kind::alliance_picture, std::string_view("alliance_picture")},
                              std::pair{Kind::alliance_logo, std::string_view("alliance_logo")},
                              std::pair{Kind::state_logo, std::string_view("state_logo")}};
constexpr std::size_t digits = 12;

}

std::string_view word_of(Kind kind)
{
    return std::find_if(words.begin(), words.end(), [&](const auto& pair) { return pair.first == kind; })->second;
}

Kind kind_of_word(std::string_view word)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto& pair) { return pair.second == word; });
    if (found == words.end()) throw std::runtime_error("a stored kind of picture is none: " + std::string(word));
    return found->first;
}

File file_of(const Picture& picture, std::string_view key, const imaging::Rendition& rendition)
{
    const auto whose = fmt::format("{}\n{}\n{}\n", picture.subject, word_of(picture.kind), picture.file_name);
    const auto sum = base::sha256(whose + rendition.bytes).substr(0, digits);
    const auto* ending = rendition.media_type == "image/webp" ? "webp" : "jpg";
    return {fmt::format("{}-{}-{}.{}", key, sum, rendition.width, ending), rendition.media_type, rendition.width, rendition.height};
}

}
