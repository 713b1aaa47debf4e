#include "table/opened.hpp"

namespace table {

tl::expected<Opened, std::vector<Problem>> open(std::string_view bytes, const Headings& headings)
{
    auto content = csv::read(bytes);
    if (!content) {
        return tl::unexpected(std::vector<Problem>{{0, "", {"unreadable", content.error().message, {}}}});
    }
    Columns columns(content->columns, headings);
    if (!columns.problems().empty()) return tl::unexpected(columns.problems());
    return Opened{std::move(*content), std::move(columns)};
}

}
