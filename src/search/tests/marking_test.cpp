#include "search/marking.hpp"
#include "support/strings.hpp"

#include "search/words.hpp"

using search::Marked;

TEST_CASE("the words that were looked for are marked in any form, the text stays as it is")
{
    CHECK(search::marked("Für Väter & ihre Kinder.", {"vaet", "kind"}) ==
          std::vector<Marked>{{"Für ", false}, {"Väter", true}, {" & ihre ", false}, {"Kinder", true}, {".", false}});
    CHECK(search::marked("Väter", {"vaet"}) == std::vector<Marked>{{"Väter", true}});
    CHECK(search::marked("Mütter", {"vaet"}) == std::vector<Marked>{{"Mütter", false}});
    CHECK(search::marked("", {"vaet"}).empty());
}

TEST_CASE("the parts of a text are together the text, whatever it is")
{
    for (const auto& text : test::nasty_strings()) {
        std::set<std::string> stems;
        for (const auto& word : search::words_of(text, 3)) stems.insert(word.stem);
        std::string together;
        for (const auto& part : search::marked(text, stems)) together += part.text;
        CHECK(together == text);
    }
}
