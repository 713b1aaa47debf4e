#include "files/kind.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <string>

namespace files {

const Kind* kind_named(std::string_view file_name)
{
    const auto dot = file_name.rfind('.');
    if (dot == std::string_view::npos) return nullptr;
    const auto* kind = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& one) {
        return base::equal_ignoring_case(one.ending, file_name.substr(dot + 1));
    });
    return kind == kinds.end() ? nullptr : kind;
}

const Kind* kind_of(std::string_view media_type)
{
    const auto* kind = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& one) { return one.media_type == media_type; });
    return kind == kinds.end() ? nullptr : kind;
}

std::string_view accepted_endings()
{
    static const std::string all = [] {
        std::string endings;
        for (const auto& kind : kinds) endings += (endings.empty() ? "." : ",.") + std::string(kind.ending);
        return endings;
    }();
    return all;
}

}
