#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace publishing {

/// A run of words that stayed, went or came.
struct Piece {
    enum class Kind { same, removed, added };
    Kind kind = Kind::same;
    std::string text;

    friend bool operator==(const Piece&, const Piece&) = default;
};

/// What became of a text, word by word; white space belongs to the word before it. Texts of very many changed words are
/// taken as a whole: removed, then added.
std::vector<Piece> difference(std::string_view before, std::string_view after);

}
