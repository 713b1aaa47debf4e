#include "search/words.hpp"
#include "support/strings.hpp"

#include "base/text.hpp"
#include "search/question.hpp"

namespace {

std::vector<std::string> stems_of(std::string_view text)
{
    std::vector<std::string> stems;
    for (const auto& word : search::words_of(text, 100)) stems.push_back(word.stem);
    return stems;
}

using Texts = std::vector<std::string>;

}

TEST_CASE("every spelling of a word has one stem: umlauts, sharp s, capitals, accents")
{
    for (const auto* spelling : {"Väter", "Vaeter", "VÄTER", "vaeter", "VAETER", "Va\u0308ter"}) {
        CAPTURE(spelling);
        CHECK(stems_of(spelling) == Texts{"vaet"});
    }
    CHECK(stems_of("Straße") == stems_of("STRASSE"));
    CHECK(stems_of("Straße") == stems_of("Strasse"));
    CHECK(stems_of("Café") == stems_of("Cafe"));
}

TEST_CASE("a word is found in its other forms")
{
    CHECK(stems_of("Familien") == stems_of("Familie"));
    CHECK(stems_of("Angebote") == stems_of("Angebot"));
    CHECK(stems_of("Betriebe Betriebs Betrieb") == Texts{"betrieb", "betrieb", "betrieb"});
}

TEST_CASE("words that say nothing are no words to look for")
{
    CHECK(stems_of("Hilfe für die Familie in der Stadt und auf dem Land") == Texts{"hilf", "famili", "stadt", "land"});
    CHECK(search::is_little_word("und"));
    CHECK_FALSE(search::is_little_word("hund"));
}

TEST_CASE("a word keeps how it was written, beside what it comes to")
{
    CHECK(search::words_of("(Ferien-Betreuung)", 9) == std::vector<search::Word>{{"Ferien", "ferien", "feri"}, {"Betreuung", "betreuung", "betreu"}});
}

TEST_CASE("words know where they stand in their text")
{
    const std::string text = "„Für Väter“, 24 h";
    std::vector<std::string> parts;
    for (const auto& piece : search::pieces_of(text)) parts.push_back(text.substr(piece.begin, piece.end - piece.begin));
    CHECK(parts == Texts{"Für", "Väter", "24", "h"});
    CHECK(search::pieces_of("").empty());
    CHECK(search::pieces_of(" .,!").empty());
}

TEST_CASE("inside of longer words a word is looked for without its ending, if it is long enough to mean something")
{
    const auto core = [](std::string_view text) { return search::core_of(search::words_of(text, 1).front()); };
    CHECK(core("Betreuungen") == "betreu");
    CHECK(core("Ferien") == "feri");
    CHECK(core("Lager") == "lager");
    CHECK(core("Väter") == "vaet");
    CHECK(core("Amt").empty());
    CHECK(core("Kita") == "kita");
}

TEST_CASE("one typing error is a letter changed, added, left out, or two that changed places")
{
    for (const auto* error : {"betreung", "betreuumg", "betreeuung", "betreuugn", "etreuung", "betreuun", "bbetreuung", "betreuungx"}) {
        CAPTURE(error);
        CHECK(search::is_one_typing_error("betreuung", error));
        CHECK(search::is_one_typing_error(error, "betreuung"));
    }
    for (const auto* other : {"betreuung", "betreu", "bertreunug", "bereuumg", "", "ganz anders"}) {
        CAPTURE(other);
        CHECK_FALSE(search::is_one_typing_error("betreuung", other));
    }
}

TEST_CASE("a question is its first eight different words")
{
    const auto question = search::question_in("eins zwei drei vier fuenf sechs sieben acht neun zehn eins");
    CHECK(question.words.size() == 8);
    CHECK(search::question_in("Ferien ferien FERIEN").words.size() == 1);
    CHECK(question.name == "eins zwei drei vier fuenf sechs sieben acht neun zehn eins");
}

TEST_CASE("little words count where there is nothing else")
{
    CHECK(search::question_in("die").words.size() == 1);
    CHECK(search::question_in("die Familie").words.size() == 1);
    CHECK(search::question_in("").empty());
    CHECK(search::question_in(" - ").empty());
}

TEST_CASE("the last word of somebody who is typing may be unfinished, until a space ends it")
{
    using search::Typing;
    CHECK(search::question_in("Ferienbetr", Typing::going_on).is_typing);
    CHECK_FALSE(search::question_in("Ferien ", Typing::going_on).is_typing);
    CHECK_FALSE(search::question_in("Ferienbetr").is_typing);
}

TEST_CASE("whatever is typed comes to a few clean words")
{
    for (const auto& text : test::nasty_strings()) {
        CAPTURE(text);
        const auto question = search::question_in(text);
        CHECK(question.words.size() <= 8);
        for (const auto& word : question.words) {
            CHECK_FALSE(word.stem.empty());
            CHECK(base::is_clean_utf8(word.stem));
            CHECK(word.stem.find('=') == std::string::npos);
        }
    }
    CHECK(search::question_in("\xff\xfe").empty());
    CHECK(search::question_in(std::string(100'000, 'a')).words.front().folded.size() == 60);
}
