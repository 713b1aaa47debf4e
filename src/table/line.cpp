#include "table/line.hpp"

#include "base/text.hpp"

namespace table {

std::string Line::text(std::string_view column) const
{
    const auto* written = cell(column);
    return written ? std::string(base::trimmed(*written)) : "";
}

void Line::reject(std::string_view column, Defect defect)
{
    problems_.push_back({line_.number, std::string(column), std::move(defect)});
}

Defect missing() { return {"missing", base::says("This cell must not be empty."), {}}; }

}
