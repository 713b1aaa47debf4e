#pragma once

#include "support/reply.hpp"

#include <fmt/format.h>
#include <string>
#include <string_view>

namespace test {

/// A section of a page by the id of its heading, as somebody reads it; `(none)` where there is no such section.
inline std::string section(const Reply& page, std::string_view id)
{
    const auto heading = page.body.find(fmt::format("<h2 id=\"{}\">", id));
    if (heading == std::string::npos) return "(none)";
    Reply part;
    part.body = page.body.substr(heading, page.body.find("</section>", heading) - heading);
    auto text = part.text();
    for (auto at = text.find(" ,"); at != std::string::npos; at = text.find(" ,", at)) text.erase(at, 1);
    while (text.ends_with(' ')) text.pop_back();
    return text;
}

}
