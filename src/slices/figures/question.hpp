#pragma once

#include "slices/registry/registry.hpp"
#include "web/form.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace figures {

/// What somebody asks of the figures in an address: `?stand=30.06.2023&land=mv`.
struct Question {
    web::Form form;                          ///< what was typed, with what is wrong with it
    base::Date day;                          ///< today, where no day was asked for
    bool has_day = false;                    ///< whether a day was asked for
    const registry::State* state = nullptr;
    std::vector<std::string> notes;          ///< what of the address could not be followed
};

Question question_of(const web::Request& request, base::Date today);

/// A day as people write it. Refuses what is none, and the year 0.
std::optional<base::Date> day_asked(std::string_view typed);

/// The address of a page with the same question, always in the same order.
web::Url address(const web::Request& request, std::string_view path, const Question& question);

}
