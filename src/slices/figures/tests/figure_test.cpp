#include "slices/figures/figure.hpp"

#include "web/texts.hpp"

using figures::Subject;
using figures::subjects;

TEST_CASE("a figure has one word for programs and one for addresses, and is found by both")
{
    std::vector<std::string_view> ids, words;
    for (const auto subject : subjects) {
        ids.push_back(figures::id_of(subject));
        words.push_back(figures::word_of(subject));
        CHECK(figures::subject_of_word(figures::id_of(subject)) == subject);
        CHECK(figures::subject_of_word(figures::word_of(subject)) == subject);
    }
    CHECK(ids == std::vector<std::string_view>{"alliances", "engaged", "companies", "projects"});
    CHECK(words == std::vector<std::string_view>{"buendnisse", "mitwirkende", "unternehmen", "projekte"});
    for (const auto* other : {"", "Buendnisse", "alliances ", "kinder"}) CHECK_FALSE(figures::subject_of_word(other));
}

TEST_CASE("each figure has a name and a definition of its own, in both languages")
{
    for (const auto language : {web::Language::german, web::Language::english}) {
        const auto& t = web::Texts::of(language);
        std::vector<std::string> names, definitions;
        for (const auto subject : subjects) {
            names.push_back(t(figures::name_of(subject)));
            definitions.push_back(t(figures::definition_of(subject)));
        }
        for (std::size_t at = 0; at < names.size(); ++at) {
            CHECK_FALSE(names[at].empty());
            CHECK(std::count(names.begin(), names.end(), names[at]) == 1);
            CHECK(std::count(definitions.begin(), definitions.end(), definitions[at]) == 1);
            CHECK(definitions[at].ends_with('.'));
        }
    }
    const auto& german = web::Texts::of(web::Language::german);
    CHECK(german(figures::name_of(Subject::alliances)) == "Aktive Bündnisse");
    CHECK(german(figures::name_of(Subject::companies)) == "Unternehmen darunter");
    CHECK(german(figures::definition_of(Subject::engaged)).find("auch wenn sie hier nicht genannt wird") != std::string::npos);
}
