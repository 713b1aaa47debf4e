#include "slices/publishing/difference.hpp"

#include <doctest/doctest.h>
#include <random>

using publishing::difference;
using publishing::Piece;

namespace {

using Pieces = std::vector<Piece>;
constexpr auto same = Piece::Kind::same;
constexpr auto removed = Piece::Kind::removed;
constexpr auto added = Piece::Kind::added;

/// What the pieces say the text was, or is.
std::string text_without(const Pieces& pieces, Piece::Kind kind)
{
    std::string text;
    for (const auto& piece : pieces) {
        if (piece.kind != kind) text += piece.text;
    }
    return text;
}

std::string random_words(std::mt19937& chance, std::size_t count)
{
    std::string text;
    for (std::size_t word = 0; word < count; ++word) text += std::string(1, static_cast<char>('a' + chance() % 5)) + (chance() % 7 == 0 ? "\n\n" : " ");
    return text;
}

}

TEST_CASE("a reader sees which words went and which came")
{
    CHECK(difference("Wir helfen am Montag gern.", "Wir helfen am Dienstag gern.") ==
          Pieces{{same, "Wir helfen am "}, {removed, "Montag "}, {added, "Dienstag "}, {same, "gern."}});
}

TEST_CASE("a word that comes in between leaves its neighbours alone")
{
    CHECK(difference("Alle Familien", "Alle jungen Familien") == Pieces{{same, "Alle "}, {added, "jungen "}, {same, "Familien"}});
    CHECK(difference("Alle jungen Familien", "Alle Familien") == Pieces{{same, "Alle "}, {removed, "jungen "}, {same, "Familien"}});
}

TEST_CASE("the same text has no changes, and a text out of nothing is all new")
{
    CHECK(difference("Gleich geblieben.", "Gleich geblieben.") == Pieces{{same, "Gleich geblieben."}});
    CHECK(difference("", "Neu hier") == Pieces{{added, "Neu hier"}});
    CHECK(difference("Weg damit", "") == Pieces{{removed, "Weg damit"}});
    CHECK(difference("", "").empty());
}

TEST_CASE("umlauts, long words and paragraphs stay whole")
{
    CHECK(difference("Für Väter.\n\nFür Mütter.", "Für Väter.\n\nFür alle Mütter.") ==
          Pieces{{same, "Für Väter.\n\nFür "}, {added, "alle "}, {same, "Mütter."}});
}

TEST_CASE("the pieces together always give both texts back")
{
    std::mt19937 chance(7);
    for (int round = 0; round < 200; ++round) {
        const auto before = random_words(chance, chance() % 30);
        const auto after = random_words(chance, chance() % 30);
        const auto pieces = difference(before, after);
        CHECK(text_without(pieces, added) == before);
        CHECK(text_without(pieces, removed) == after);
        for (std::size_t at = 1; at < pieces.size(); ++at) CHECK(pieces[at].kind != pieces[at - 1].kind);
    }
}

TEST_CASE("texts of very many changed words are taken as a whole, without much memory")
{
    std::string before;
    std::string after;
    for (int word = 0; word < 5000; ++word) {
        before += "alt" + std::to_string(word) + " ";
        after += "neu" + std::to_string(word) + " ";
    }
    CHECK(difference(before, after) == Pieces{{removed, before}, {added, after}});
    CHECK(difference("Anfang " + before + "Ende", "Anfang " + after + "Ende") ==
          Pieces{{same, "Anfang "}, {removed, before}, {added, after}, {same, "Ende"}});
}
