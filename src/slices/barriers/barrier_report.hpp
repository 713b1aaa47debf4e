#pragma once

#include "base/date.hpp"
#include "base/id.hpp"

#include <string>

namespace barriers {

/// Somebody met a barrier and told us.
struct BarrierReport {
    base::Id<BarrierReport> id;
    std::string receipt; ///< what the reporter keeps: `B-2026-7F3A90C1`
    std::string page;
    std::string description;
    std::string severity; ///< blocked, disturbing, hint
    std::string contact;  ///< an e-mail address, or empty
    base::Instant received_at;
    base::Date received_on;
    base::Date answer_due_on;

    friend bool operator==(const BarrierReport&, const BarrierReport&) = default;
};

/// By when the operator has to answer: within one month. Source: bgg-12b
base::Date answer_due(base::Date received_on);

/// The number on the receipt: the year, and eight digits that nobody can guess from another number.
/// `choice`: which of `receipt_choices` digits of the id, for reports whose first ones another has already.
std::string receipt_number(base::Id<BarrierReport> id, base::Date received_on, std::size_t choice = 0);
inline constexpr std::size_t receipt_choices = 5;

}
