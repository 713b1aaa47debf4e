#include "slices/barriers/barrier_report.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace barriers {

base::Date answer_due(base::Date received_on) { return base::months_after(received_on, 1); }

std::string receipt_number(base::Id<BarrierReport> id, base::Date received_on, std::size_t choice)
{
    auto digits = id.hex().substr(20 + choice, 8);
    std::transform(digits.begin(), digits.end(), digits.begin(),
                   [](char digit) { return digit >= 'a' ? static_cast<char>(digit - 'a' + 'A') : digit; });
    return fmt::format("B-{}-{}", static_cast<int>(received_on.year()), digits);
}

}
