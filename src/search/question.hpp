#pragma once

#include "search/words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace search {

/// What somebody looks for.
struct Question {
    std::string name;        ///< all of it folded, as a thing may be called
    std::vector<Word> words; ///< each must be found
    bool is_typing = false;  ///< the last word may be unfinished

    bool empty() const { return words.empty(); }
};

enum class Typing { finished, going_on };

/// Reads what was typed, whatever it is: of its first 200 characters eight different words count. Little words count only
/// where there is nothing else.
Question question_in(std::string_view typed, Typing typing = Typing::finished);

}
