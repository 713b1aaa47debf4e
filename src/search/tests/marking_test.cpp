#include "search/marking.hpp"
#include "support/strings.hpp"

#include "base/text.hpp"
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

TEST_CASE("what is marked is every word whose stem was looked for, and nothing else")
{
    const std::vector<std::string> stems = {"vaet", "kind", "ferienbetreu", "1", "caf", "strass", "ub"};
    const std::vector<std::string> words = {"Väter", "VAETER", "vaterlos", "Kinder", "kindlich", "Kind", "Ferienbetreuung", "Ferien", "1", "12",
                                            "Café", "Cafés", "Straße", "STRASSEN", "Übung", "über", "Ärzte", "e\u0301t\u00e9", "\u03b5\u03bb", "x"};
    CHECK(rc::check("each word by itself", [&] {
        const auto chosen = *rc::gen::container<std::set<std::string>>(rc::gen::elementOf(stems));
        const auto written = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(words));
        std::vector<std::string> expected;
        std::string text;
        for (const auto& word : written) {
            text += word + ", ";
            if (chosen.contains(search::stem_of(base::folded(word)))) expected.push_back(word);
        }
        std::vector<std::string> found;
        for (const auto& part : search::marked(text, chosen)) {
            if (part.is_found) found.emplace_back(part.text);
        }
        RC_ASSERT(found == expected);
    }));
}

TEST_CASE("a stem is always the beginning of its folded word")
{
    auto texts = test::nasty_strings();
    for (const auto* text : {"Väter Müttern Kindesunterhalt Zeugnisse Geheimnisse Erlebnissen", "Bayerns Yachten beyde neue Bauern",
                             "Straßenfeste Übungsleiterinnen Ämter größte", "café naïve Ελλάδα Дети 18055 ﬁnden"}) {
        texts.emplace_back(text);
    }
    std::size_t seen = 0;
    for (const auto& text : texts) {
        for (const auto& word : search::words_of(text, 100)) {
            CAPTURE(word.folded);
            CHECK(word.folded.starts_with(word.stem));
            ++seen;
        }
    }
    CHECK(seen > 15);
}
