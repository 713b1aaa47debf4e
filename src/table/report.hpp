#pragma once

#include "table/plan.hpp"
#include "web/texts.hpp"

#include <string>

namespace table {

/// The plan in sentences: new, changed cell by cell, unchanged, rejected with line and reason.
std::string plan_as_text(const Plan& plan, const web::Texts& texts);

/// The plan as JSON, free of language: a rejected cell has a code and what to write instead.
std::string plan_as_json(const Plan& plan);

}
