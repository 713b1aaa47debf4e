#include "slices/publishing/difference.hpp"

#include <cstdint>
#include <span>

namespace publishing {
namespace {

using Words = std::span<const std::string_view>;

/// Table of 16 MB at most.
constexpr std::size_t most_comparisons = 4'000'000;

bool is_space(char letter) { return letter == ' ' || letter == '\n' || letter == '\t'; }

std::vector<std::string_view> words_of(std::string_view text)
{
    std::vector<std::string_view> words;
    for (std::size_t begin = 0; begin < text.size();) {
        auto end = begin;
        while (end < text.size() && !is_space(text[end])) ++end;
        while (end < text.size() && is_space(text[end])) ++end;
        words.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    return words;
}

class Pieces {
public:
    void add(Piece::Kind kind, Words words)
    {
        for (const auto word : words) {
            if (pieces_.empty() || pieces_.back().kind != kind) pieces_.push_back({kind, {}});
            pieces_.back().text += word;
        }
    }
    std::vector<Piece> take() { return std::move(pieces_); }

private:
    std::vector<Piece> pieces_;
};

/// For each pair of places the length of the longest common row of words from there on.
std::vector<std::uint32_t> common_lengths(Words before, Words after)
{
    const auto width = after.size() + 1;
    std::vector<std::uint32_t> lengths((before.size() + 1) * width);
    for (auto row = before.size(); row-- > 0;) {
        for (auto column = after.size(); column-- > 0;) {
            auto& length = lengths[row * width + column];
            if (before[row] == after[column]) length = lengths[(row + 1) * width + column + 1] + 1;
            else length = std::max(lengths[(row + 1) * width + column], lengths[row * width + column + 1]);
        }
    }
    return lengths;
}

void add_difference(Pieces& pieces, Words before, Words after)
{
    if (before.size() * after.size() > most_comparisons) {
        pieces.add(Piece::Kind::removed, before);
        pieces.add(Piece::Kind::added, after);
        return;
    }
    const auto lengths = common_lengths(before, after);
    const auto length = [&](std::size_t row, std::size_t column) { return lengths[row * (after.size() + 1) + column]; };
    std::size_t row = 0;
    std::size_t column = 0;
    while (row < before.size() || column < after.size()) {
        if (row < before.size() && column < after.size() && before[row] == after[column]) {
            pieces.add(Piece::Kind::same, before.subspan(row++, 1));
            ++column;
        } else if (row < before.size() && (column == after.size() || length(row + 1, column) >= length(row, column + 1))) {
            pieces.add(Piece::Kind::removed, before.subspan(row++, 1));
        } else {
            pieces.add(Piece::Kind::added, after.subspan(column++, 1));
        }
    }
}

}

std::vector<Piece> difference(std::string_view before, std::string_view after)
{
    const auto old_words = words_of(before);
    const auto new_words = words_of(after);
    Words left(old_words);
    Words right(new_words);
    std::size_t begin = 0;
    while (begin < left.size() && begin < right.size() && left[begin] == right[begin]) ++begin;
    std::size_t end = 0;
    while (end < left.size() - begin && end < right.size() - begin && left[left.size() - 1 - end] == right[right.size() - 1 - end]) ++end;
    Pieces pieces;
    pieces.add(Piece::Kind::same, left.first(begin));
    add_difference(pieces, left.subspan(begin, left.size() - begin - end), right.subspan(begin, right.size() - begin - end));
    pieces.add(Piece::Kind::same, left.last(end));
    return pieces.take();
}

}
