#include "search/vocabulary.hpp"

using search::KnownWord;
using search::Vocabulary;

namespace {

Vocabulary sample()
{
    return Vocabulary({{1, "ferienbetreu", "Ferienbetreuung", 5}, {2, "feri", "Ferien", 50}, {3, "kinderbetreu", "Kinderbetreuung", 9},
                       {4, "vaet", "Väter", 7}, {5, "=tferien", "", 99}, {6, "betreuung", "Betreuung", 20}});
}

std::vector<std::string> written(const std::vector<const KnownWord*>& words)
{
    std::vector<std::string> all;
    for (const auto* word : words) all.push_back(word->written);
    return all;
}

using Texts = std::vector<std::string>;

}

TEST_CASE("a word is known by its stem, a mark as well")
{
    const auto words = sample();
    CHECK(*words.find("vaet") == KnownWord{4, "vaet", "Väter", 7});
    CHECK(words.find("=tferien")->id == 5);
    CHECK(words.find("väter") == nullptr);
}

TEST_CASE("words in which something stands are found, the most frequent first, and no marks")
{
    const auto words = sample();
    CHECK(written(words.containing("betreu", 9)) == Texts{"Betreuung", "Kinderbetreuung", "Ferienbetreuung"});
    CHECK(written(words.containing("betreu", 2)) == Texts{"Betreuung", "Kinderbetreuung"});
    CHECK(written(words.containing("ferien", 9)) == Texts{"Ferien", "Ferienbetreuung"});
    CHECK(words.containing("\n", 9).size() == 5);
    CHECK(words.containing("", 9).empty());
    CHECK(words.containing("gibtesnicht", 9).empty());
}

TEST_CASE("words that begin so are found")
{
    const auto words = sample();
    CHECK(written(words.beginning("fer", 9)) == Texts{"Ferien", "Ferienbetreuung"});
    CHECK(words.beginning("etreu", 9).empty());
    CHECK(words.beginning("", 9).empty());
}

TEST_CASE("words that are one typing error away are found by their folded spelling")
{
    const auto words = sample();
    CHECK(written(words.similar("vater", 9)) == Texts{"Väter"});
    CHECK(written(words.similar("fereinbetreuung", 9)) == Texts{"Ferienbetreuung"});
    CHECK(words.similar("ferien", 9).empty());
    CHECK(words.similar("tferien", 9) == words.beginning("ferien", 1));
}

TEST_CASE("a vocabulary without words knows none")
{
    const Vocabulary none({});
    CHECK(none.find("x") == nullptr);
    CHECK(none.containing("x", 1).empty());
    CHECK(none.similar("x", 1).empty());
}

TEST_CASE("of words that are equally frequent the older comes first, and no more come than are wanted")
{
    const search::Vocabulary vocabulary({{5, "kitaplatz", "Kitaplatz", 3}, {2, "kita", "Kita", 3}, {9, "kitakind", "Kitakind", 8}, {1, "=tkita", "", 99}});
    const auto ids = [](const std::vector<const search::KnownWord*>& words) {
        std::vector<std::int64_t> all;
        for (const auto* word : words) all.push_back(word->id);
        return all;
    };
    using Ids = std::vector<std::int64_t>;
    CHECK(ids(vocabulary.containing("kita", 9)) == Ids{9, 2, 5});
    CHECK(ids(vocabulary.containing("kita", 2)) == Ids{9, 2});
    CHECK(ids(vocabulary.beginning("kitap", 9)) == Ids{5});
    CHECK(ids(vocabulary.beginning("platz", 9)).empty());
    CHECK(ids(vocabulary.containing("", 9)).empty());
    CHECK(ids(vocabulary.containing("kita", 0)).empty());
    CHECK(ids(vocabulary.containing("akita", 9)).empty()); // not from one word into the next
    CHECK(ids(vocabulary.similar("kitakint", 9)) == Ids{9});
    CHECK(vocabulary.find("=tkita")->id == 1);
}
