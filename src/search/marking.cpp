#include "search/marking.hpp"

#include "base/text.hpp"
#include "search/words.hpp"

namespace search {
namespace {

/// Which letters stems begin with: most words of a text need not be looked at any further.
class FirstLetters {
public:
    explicit FirstLetters(const std::set<std::string>& stems)
    {
        for (const auto& stem : stems) {
            if (!stem.empty()) are_first_[static_cast<unsigned char>(stem.front())] = true;
        }
    }

    /// Folding makes capitals small and does more to all that is not ASCII.
    bool may_begin(std::string_view word) const
    {
        const char letter = word.front();
        const bool is_capital = letter >= 'A' && letter <= 'Z';
        const bool is_ascii = (letter & 0x80) == 0;
        return !is_ascii || are_first_[static_cast<unsigned char>(is_capital ? letter - 'A' + 'a' : letter)];
    }

private:
    std::array<bool, 256> are_first_{};
};

/// Stemming takes nothing but the end of a word, so only what begins with a stem may have it.
bool has_one_of(const std::set<std::string>& stems, const std::string& folded)
{
    const bool begins_so = std::any_of(stems.begin(), stems.end(), [&](const std::string& stem) { return folded.starts_with(stem); });
    return begins_so && stems.contains(stem_of(folded));
}

}

std::vector<Marked> marked(std::string_view text, const std::set<std::string>& stems)
{
    std::vector<Marked> parts;
    std::size_t done = 0;
    const FirstLetters first_letters(stems);
    for (const auto& piece : pieces_of(text)) {
        const auto word = text.substr(piece.begin, piece.end - piece.begin);
        if (!first_letters.may_begin(word) || !has_one_of(stems, base::folded(word))) continue;
        if (piece.begin > done) parts.push_back({text.substr(done, piece.begin - done), false});
        parts.push_back({word, true});
        done = piece.end;
    }
    if (done < text.size()) parts.push_back({text.substr(done), false});
    return parts;
}

}
