#include "web/layout/tests/layout_setup.hpp"

using test::has;
using test::occurrences;
using test::PageReader;
using web::Language;

namespace {

std::string page_at(Language language, std::string path)
{
    const PageReader reader(language, std::move(path));
    return reader.shown({.title = "x"});
}

}

TEST_CASE("every page has the field for everything in its header, with a label and a name of its own")
{
    const auto page = page_at(Language::german, "/karte");
    const auto form = test::forms_on(page).at(0);
    CHECK(form.action == "/suche");
    CHECK(form.fields == std::vector<std::pair<std::string, std::string>>{{"q", ""}});
    CHECK(has(page, "role=\"search\" aria-label=\"Im ganzen Portal\""));
    CHECK(has(page, "<label class=\"kern-sr-only\" for=\"portalsuche\">Im Portal suchen</label>"));
    CHECK(has(page, "data-suggestions=\"/suche/vorschlaege\""));
    CHECK(has(page, "<a class=\"bn-find-link\" href=\"/suche\">"));
    CHECK(page.find("id=\"portalsuche\"") < page.find("</header>"));
}

TEST_CASE("the field asks in the reader's language")
{
    const auto page = page_at(Language::english, "/karte");
    CHECK(test::forms_on(page).at(0).action == "/en/suche");
    CHECK(has(page, "data-suggestions=\"/en/suche/vorschlaege\""));
    CHECK(has(page, "In the whole portal"));
}

TEST_CASE("the page of the search has a field of its own, so that the header has none")
{
    const auto page = page_at(Language::german, "/suche");
    CHECK(occurrences(page, "id=\"portalsuche\"") == 0);
    CHECK(occurrences(page, "bn-find-link") == 0);
}

TEST_CASE("Leichte Sprache has few pages, all of them in its menu, and no search")
{
    const auto page = page_at(Language::easy_german, "/");
    CHECK(occurrences(page, "id=\"portalsuche\"") == 0);
    CHECK(occurrences(page, "bn-find-link") == 0);
}
