#pragma once

#include "slices/api/noun.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace api {

/// A question that anybody can ask, with what is really answered to it today.
struct Example {
    const Noun* noun = nullptr;
    std::string address; ///< whole
    std::string answer;  ///< in lines
};

/// One for each kind of thing.
std::vector<Example> examples(const web::Request& request, storage::Read& read);

/// JSON as people read it: a line for each value, two blanks a step.
std::string in_lines(std::string_view json);

}
