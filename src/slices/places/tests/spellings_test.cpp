#include "slices/places/spellings.hpp"

#include "base/text.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using Texts = std::set<std::string>;

TEST_CASE("a place has every spelling that people use for it, and no other")
{
    struct Case {
        const char* meaning;
        const char* name;
        std::vector<std::string> other_names;
        Texts spellings;
    };
    for (const auto& [meaning, name, other_names, spellings] : {
             Case{"a plain name has one spelling", "Rostock", {}, {"rostock"}},
             Case{"an umlaut is spelled out, or loses its dots", "München", {}, {"muenchen", "munchen"}},
             Case{"what stands in brackets may be left out", "Halle (Saale)", {}, {"halle saale", "halle"}},
             Case{"so may what stands behind a slash", "Lahr/Schwarzwald", {}, {"lahr schwarzwald", "lahr"}},
             Case{"hyphens are blanks", "Castrop-Rauxel", {}, {"castrop rauxel"}},
             Case{"Sankt is shortened", "Sankt Peter-Ording", {}, {"sankt peter ording", "st peter ording"}},
             Case{"St. is written out", "St. Ingbert", {}, {"st ingbert", "sankt ingbert"}},
             Case{"only as a whole word", "Bestensee", {}, {"bestensee"}},
             Case{"and not at the end, where it means nothing", "Hochst", {}, {"hochst"}},
             Case{"in the middle too", "Markt Sankt Florian", {}, {"markt sankt florian", "markt st florian"}},
             Case{"other names count like the first", "Cottbus", {"Chóśebuz", "Cottbus (Stadt)"},
                  {"cottbus", "chosebuz", "cottbus stadt"}},
             Case{"the same name twice is one spelling", "Kiel", {"Kiel", "KIEL"}, {"kiel"}},
             Case{"a name of signs has no spelling", "()", {"/"}, {}},
         }) {
        CAPTURE(meaning);
        CHECK(places::spellings_of(name, other_names) == spellings);
    }
}

TEST_CASE("every spelling is folded already, so that what is typed meets it")
{
    CHECK(rc::check("names", [] {
        const auto name = *rc::gen::container<std::string>(
            rc::gen::element('S', 't', 'a', 'n', 'k', '.', ' ', '-', '(', ')', '/', 'E', '1'));
        for (const auto& spelling : places::spellings_of(name, {})) {
            RC_ASSERT(!spelling.empty());
            RC_ASSERT(base::folded(spelling) == spelling);
        }
    }));
}

TEST_CASE("a bare name has lost what tells it from its namesakes, but is never empty")
{
    const std::pair<const char*, const char*> all[] = {
        {"Halle (Saale)", "Halle"},        {"Halle(Saale)", "Halle"}, {"Lahr/Schwarzwald", "Lahr"},
        {"Essen/Oldenburg", "Essen"},      {"Rostock", "Rostock"},    {"Frankfurt am Main", "Frankfurt am Main"},
        {"Lübbenau/Spreewald (x)", "Lübbenau"}, {"(Saale)", "(Saale)"},    {"/", "/"},
        {"", ""}};
    for (const auto& [name, bare] : all) {
        CAPTURE(name);
        CHECK(places::bare_name(name) == bare);
    }
}

TEST_CASE("one typing error leaves a letter out, adds one, changes one or exchanges two")
{
    const auto edited = places::one_edit_away("ulm");
    for (const auto* error : {"lm", "um", "ul", "aulm", "ullm", "ulms", "u lm", "olm", "ulk", "lum", "uml"}) {
        CAPTURE(error);
        CHECK(edited.contains(error));
    }
    for (const auto* other : {"ulm", "u", "mlu", "ulmer", "", "koeln"}) {
        CAPTURE(other);
        CHECK_FALSE(edited.contains(other));
    }
    // 3 left out, 4 x 27 added of which 3 are doubles, 3 x 26 changed, 2 exchanged.
    CHECK(edited.size() == 3 + 105 + 78 + 2);
}

TEST_CASE("whoever makes one typing error can take it back with another")
{
    CHECK(rc::check("words", [] {
        const auto word = *rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::inRange('a', 'f')));
        const auto edited = places::one_edit_away(word);
        const auto error = *rc::gen::elementOf(std::vector<std::string>(edited.begin(), edited.end()));
        RC_ASSERT(places::one_edit_away(error).contains(word));
    }));
}

TEST_CASE("a letter of two bytes is never cut in the middle by a typing error")
{
    for (const auto& text : places::one_edit_away("łódź")) REQUIRE(base::is_clean_utf8(text));
    CHECK(places::one_edit_away("łk").contains("ł"));
}

TEST_CASE("the address of a place is its name in plain letters")
{
    const std::pair<const char*, const char*> all[] = {
        {"Bad Doberan", "bad-doberan"},     {"Köln", "koeln"},           {"Weißenfels", "weissenfels"},
        {"Halle (Saale)", "halle-saale"},   {"Castrop-Rauxel", "castrop-rauxel"},
        {"St. Ingbert", "st-ingbert"},      {"Neustadt a.Main", "neustadt-a-main"},
        {"Essen/Oldenburg", "essen-oldenburg"}, {"ÖHRINGEN", "oehringen"}, {"", ""}, {"日本", ""}};
    for (const auto& [name, slug] : all) {
        CAPTURE(name);
        CHECK(places::slug_of(name) == slug);
    }
}
