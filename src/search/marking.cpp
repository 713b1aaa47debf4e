#include "search/marking.hpp"

#include "base/text.hpp"
#include "search/words.hpp"

namespace search {

std::vector<Marked> marked(std::string_view text, const std::set<std::string>& stems)
{
    std::vector<Marked> parts;
    std::size_t done = 0;
    for (const auto& piece : pieces_of(text)) {
        const auto word = text.substr(piece.begin, piece.end - piece.begin);
        if (!stems.contains(stem_of(base::folded(word)))) continue;
        if (piece.begin > done) parts.push_back({text.substr(done, piece.begin - done), false});
        parts.push_back({word, true});
        done = piece.end;
    }
    if (done < text.size()) parts.push_back({text.substr(done), false});
    return parts;
}

}
