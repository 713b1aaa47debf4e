#include "search/words.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <libstemmer.h>
#include <memory>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace search {
namespace {

constexpr std::size_t longest_word = 60; ///< bytes
constexpr std::size_t shortest_core = 4;

constexpr std::array<std::string_view, 62> little_words = {
    "als", "am",  "an",   "and",   "auch", "auf",  "aus", "bei",  "beim", "bis",  "by",  "das",  "dem",
    "den", "der", "des",  "die",   "du",   "ein",  "eine", "einem", "einen", "einer", "eines", "er",  "es",
    "for", "fuer", "gibt", "haben", "hat",  "ich",  "ihr", "im",   "in",   "ist",  "mit", "nach", "nicht",
    "oder", "of",  "or",   "sein",  "sich", "sie",  "sind", "the",  "to",   "ueber", "um",  "und",  "uns",
    "von", "vor", "was",  "wer",   "wie",  "wir",  "wo",  "zu",   "zum",  "zur"};
static_assert(std::is_sorted(little_words.begin(), little_words.end()));

struct DeleteStemmer {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

/// The letters and digits of ASCII, of which nearly every text is made.
constexpr auto is_plain = [] {
    std::array<bool, 0x80> all{};
    for (const char letter : std::string_view("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")) {
        all[static_cast<std::size_t>(letter)] = true;
    }
    return all;
}();

/// Words are parts of words in some scripts: what only stands on a letter belongs to it.
bool belongs_to_word(UChar32 letter)
{
    return u_isalnum(letter) != 0 || u_charType(letter) == U_NON_SPACING_MARK || u_charType(letter) == U_COMBINING_SPACING_MARK;
}

std::string cut(std::string_view folded)
{
    auto end = std::min(folded.size(), longest_word);
    while (end < folded.size() && end > 0 && (folded[end] & 0xc0) == 0x80) --end;
    return std::string(folded.substr(0, end));
}

}

std::vector<Piece> pieces_of(std::string_view text)
{
    std::vector<Piece> pieces;
    pieces.reserve(text.size() / 6 + 1); // the length of a word and what parts it from the next one
    const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
    const auto length = static_cast<int32_t>(text.size());
    bool is_inside = false;
    for (int32_t at = 0; at < length;) {
        const auto begin = static_cast<std::size_t>(at);
        UChar32 letter = 0;
        U8_NEXT(bytes, at, length, letter);
        const bool belongs = letter < 0x80 ? letter > 0 && is_plain[static_cast<std::size_t>(letter)] : belongs_to_word(letter);
        if (belongs && !is_inside) pieces.push_back({begin, begin});
        if (belongs) pieces.back().end = static_cast<std::size_t>(at);
        is_inside = belongs;
    }
    return pieces;
}

std::vector<Word> words_of(std::string_view text, std::size_t most)
{
    std::vector<Word> words;
    for (const auto& piece : pieces_of(text)) {
        if (words.size() == most) break;
        const auto written = text.substr(piece.begin, piece.end - piece.begin);
        auto folded = cut(base::folded(written));
        if (folded.empty() || is_little_word(folded)) continue;
        auto stem = stem_of(folded);
        words.push_back({std::string(base::beginning(written, longest_word)), std::move(folded), std::move(stem)});
    }
    return words;
}

bool is_little_word(std::string_view folded)
{
    return std::binary_search(little_words.begin(), little_words.end(), folded);
}

std::string stem_of(std::string_view folded)
{
    thread_local const std::unique_ptr<sb_stemmer, DeleteStemmer> stemmer(sb_stemmer_new("german", "UTF_8"));
    const auto* letters = reinterpret_cast<const sb_symbol*>(folded.data());
    const auto* stem = sb_stemmer_stem(stemmer.get(), letters, static_cast<int>(folded.size()));
    const auto length = static_cast<std::size_t>(sb_stemmer_length(stemmer.get()));
    return length == 0 ? std::string(folded) : std::string(reinterpret_cast<const char*>(stem), length);
}

std::string core_of(const Word& word)
{
    if (word.stem.size() >= shortest_core) return word.stem;
    return word.folded.size() >= shortest_core ? word.folded : std::string();
}

bool is_one_typing_error(std::string_view one, std::string_view other)
{
    if (one.size() > other.size()) std::swap(one, other);
    if (other.size() - one.size() > 1 || one == other) return false;
    const auto begin = static_cast<std::size_t>(std::mismatch(one.begin(), one.end(), other.begin()).first - one.begin());
    const auto left = one.substr(begin);
    const auto right = other.substr(begin);
    if (left.size() < right.size()) return left == right.substr(1);
    const bool is_changed = left.substr(1) == right.substr(1);
    const bool is_exchanged = left.size() > 1 && left[0] == right[1] && left[1] == right[0] && left.substr(2) == right.substr(2);
    return is_changed || is_exchanged;
}

}
