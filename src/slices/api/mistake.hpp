#pragma once

#include "base/message.hpp"

#include <string>
#include <vector>

namespace api {

/// What is wrong with one parameter, and what may stand there.
struct Mistake {
    std::string parameter;
    base::Message message;
    std::string allowed; ///< source text; empty where the message says it all

    friend bool operator==(const Mistake&, const Mistake&) = default;
};

using Mistakes = std::vector<Mistake>;

}
