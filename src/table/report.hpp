#pragma once

#include "table/plan.hpp"
#include "web/texts.hpp"

#include <string>
#include <string_view>

namespace table {

/// A text that stood in a file, as a terminal may show it: it writes no line of its own and moves no cursor.
std::string on_one_line(std::string_view text);

/// The plan in sentences: new, changed cell by cell, unchanged, rejected with line and reason.
std::string plan_as_text(const Plan& plan, const web::Texts& texts);

/// The plan as JSON, free of language: a rejected cell has a code and what to write instead.
std::string plan_as_json(const Plan& plan);

}
