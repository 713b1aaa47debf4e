#include "table/names.hpp"

#include "base/text.hpp"
#include "table/cells.hpp"

#include <algorithm>

namespace table {
namespace {

using base::says;

bool is_language(std::string_view tag)
{
    return (tag.size() == 2 || tag.size() == 3) &&
           std::all_of(tag.begin(), tag.end(), [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

}

Parsed<std::vector<OtherName>> other_names_in(std::string_view cell)
{
    std::vector<OtherName> names;
    for (const auto& part : parts_of(cell)) {
        const auto colon = std::min(part.find(':'), part.size());
        const auto language = std::string(base::trimmed(part.substr(0, colon)));
        const auto name = TRY(line_in(colon < part.size() ? part.substr(colon + 1) : ""));
        const bool is_there = std::any_of(names.begin(), names.end(),
                                          [&](const OtherName& other) { return other.language == language; });
        if (!is_language(language) || name.empty() || is_there) {
            return defect("bad_name", says("“{0}” is no name in another language. Write en:Name|tr:Name.", part));
        }
        names.push_back({language, name});
    }
    std::sort(names.begin(), names.end(),
              [](const OtherName& one, const OtherName& other) { return one.language < other.language; });
    return names;
}

std::string written(const std::vector<OtherName>& names)
{
    std::string text;
    for (const auto& [language, name] : names) text += (text.empty() ? "" : "|") + language + ":" + name;
    return text;
}

}
