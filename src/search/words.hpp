#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace search {

/// A word of a text in the forms that the index needs.
struct Word {
    std::string written; ///< as it stands there: `Väter`
    std::string folded;  ///< the one form of all spellings: `vaeter`
    std::string stem;    ///< without its ending: `vaet`

    friend bool operator==(const Word&, const Word&) = default;
};

/// Where a word stands in a text. Units: bytes.
struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;

    friend bool operator==(const Piece&, const Piece&) = default;
};

/// The words of a text in their order: letters and digits, parted by everything else.
std::vector<Piece> pieces_of(std::string_view text);

/// The words that say something, at most so many; of a word that is longer than any word only the beginning.
std::vector<Word> words_of(std::string_view text, std::size_t most);

/// `der`, `und`, `of`: too frequent to say anything.
bool is_little_word(std::string_view folded);

/// Source: snowball
std::string stem_of(std::string_view folded);

/// What of a word is looked for inside of longer words: of "Betreuungen" it is "betreu", which also stands in
/// "kinderbetreuungsangebot"; of "Lager", whose stem is too short to mean anything there, all of it. May be empty.
std::string core_of(const Word& word);

/// Whether one letter changed, added, left out, or two neighbours exchanged make one word the other.
bool is_one_typing_error(std::string_view one, std::string_view other);

}
