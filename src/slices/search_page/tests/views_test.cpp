#include "slices/registry/tests/sample.hpp"
#include "slices/search_page/views.hpp"

using search::Kind;
using test::Reader;
using test::times;

namespace {

search_page::FoundPage page_of(std::string typed, std::vector<search::Hit> hits)
{
    search_page::FoundPage page;
    page.asked.typed = std::move(typed);
    page.asked.wanted.question = search::question_in(page.asked.typed);
    page.found.count = static_cast<std::int64_t>(hits.size());
    for (const auto& hit : hits) ++page.found.by_kind[static_cast<std::size_t>(hit.kind)];
    page.found.hits = std::move(hits);
    for (const auto& word : page.asked.wanted.question.words) page.found.stems.insert(word.stem);
    return page;
}

search::Hit hit(Kind kind, std::string address, std::string title, std::string summary = {})
{
    return {kind, false, std::move(address), std::move(title), std::move(summary), {}, {}, {}};
}

std::string shown(const Reader& reader, const search_page::FoundPage& page) { return search_page::found_page(reader.request, page).body; }

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}

TEST_CASE("one search has one address, however its fields came")
{
    const Reader reader(web::Language::english);
    search_page::Asked asked;
    asked.typed = "Väter & Söhne";
    CHECK(search_page::address(reader.request, asked).text() == "/en/suche?q=V%C3%A4ter%20%26%20S%C3%B6hne");
    asked.wanted.kind = Kind::project;
    asked.state = registry::find_state("13");
    asked.topic = registry::Topic{"vaeter", "Väter", "Fathers"};
    asked.place_typed = "18055";
    CHECK(search_page::address(reader.request, asked).text() == "/en/suche?q=V%C3%A4ter%20%26%20S%C3%B6hne&art=projekte&land=mv&thema=vaeter&ort=18055");
    search_page::Asked places;
    places.typed = "Neu";
    places.places_only = true;
    CHECK(search_page::address(reader.request, places).text() == "/en/suche?q=Neu&art=orte");
}

TEST_CASE("every kind has a name for one and a word in addresses, in both languages")
{
    std::set<std::string_view> names;
    for (const auto language : {web::Language::german, web::Language::english}) {
        const auto& t = web::Texts::of(language);
        for (const auto kind : search::kinds) names.insert(search_page::name_of_one(t, kind));
    }
    CHECK(names == std::set<std::string_view>{"Bündnis", "Thema", "Seite", "Projekt", "Organisation", "Alliance", "Topic", "Page", "Project"});
    std::set<std::string_view> words;
    for (const auto kind : search::kinds) words.insert(search_page::word_in_address(kind));
    CHECK(words.size() == search::kinds.size());
    CHECK_FALSE(words.contains(search_page::word_for_places));
}

TEST_CASE("a result says what it is, where it is and how far away, and marks what was looked for")
{
    const Reader reader(web::Language::german);
    auto one = hit(Kind::project, "/projekte/x", "Ferien am Meer", "Alle <Ferien>.");
    one.place = "Bad Doberan";
    one.distance = 15.2;
    const auto text = shown(reader, page_of("Ferien", {one}));
    CHECK(has(text, "<h2 id=\"ergebnis\">Ein Treffer</h2>"));
    CHECK(has(text, "<a href=\"/projekte/x\"><mark>Ferien</mark> am Meer</a></h3>"));
    CHECK(has(text, "<p>Alle &lt;<mark>Ferien</mark>&gt;.</p>"));
    CHECK(has(text, "Bad Doberan, 15 km"));
    CHECK(has(text, "<p class=\"bn-find__kind\">Projekt"));
}

TEST_CASE("what is over says so, and a distance without a place says nothing")
{
    const Reader reader(web::Language::german);
    auto over = hit(Kind::organisation, "/organisationen/x", "Alte Kammer");
    over.is_over = true;
    over.distance = 3;
    const auto text = shown(reader, page_of("Kammer", {over}));
    CHECK(has(text, "Organisation · beendet"));
    CHECK_FALSE(has(text, "3 km"));
}

TEST_CASE("reasons stand with their result")
{
    const Reader reader(web::Language::english);
    auto one = hit(Kind::topic, "/themen/x", "Ferienbetreuung");
    one.reasons = {{search::Reason::Kind::inside, "Ferienbetreuung"}, {search::Reason::Kind::similar, "Väter<"}};
    const auto text = shown(reader, page_of("Betreuung Vatr", {one}));
    CHECK(has(text, "in the word “Ferienbetreuung”"));
    CHECK(has(text, "written nearly so: “Väter&lt;”"));
}

TEST_CASE("kinds with something in them can be chosen, and the one that is chosen is marked")
{
    const Reader reader(web::Language::german);
    auto page = page_of("Ferien", {hit(Kind::project, "/projekte/x", "Ferien"), hit(Kind::project, "/projekte/y", "Ferien")});
    page.found.by_kind[0] = 1;
    auto text = shown(reader, page);
    CHECK(has(text, "<a href=\"/suche?q=Ferien\" aria-current=\"true\">Alles (3)</a>"));
    CHECK(has(text, "<a href=\"/suche?q=Ferien&amp;art=buendnisse\">Bündnisse (1)</a>"));
    CHECK_FALSE(has(text, "art=themen"));
    page.asked.wanted.kind = Kind::project;
    text = shown(reader, page);
    CHECK(has(text, "art=projekte\" aria-current=\"true\">Projekte"));
    CHECK(has(text, "<input type=\"hidden\" name=\"art\" value=\"projekte\">"));
}

TEST_CASE("a page in the middle of many leads back and on")
{
    const Reader reader(web::Language::german);
    auto page = page_of("Ferien", {hit(Kind::project, "/projekte/x", "Ferien")});
    page.found.count = 60;
    page.asked.wanted.skip = 20;
    const auto text = shown(reader, page);
    CHECK(has(text, "Seite 2 von 3"));
    CHECK(has(text, "href=\"/suche?q=Ferien\" rel=\"prev\""));
    CHECK(has(text, "href=\"/suche?q=Ferien&amp;seite=3\" rel=\"next\""));
}

TEST_CASE("places stand above everything else")
{
    const Reader reader(web::Language::german);
    auto page = page_of("Rostock", {hit(Kind::project, "/projekte/x", "Ferien")});
    page.places = {{reader.request.to("/orte/rostock"), "Rostock", "Kreisfreie Stadt"}};
    const auto text = shown(reader, page);
    CHECK(has(text, "<h2 id=\"orte\">Orte</h2>"));
    CHECK(text.find("/orte/rostock") < text.find("id=\"ergebnis\""));
}

TEST_CASE("a place alone is an answer, too")
{
    const Reader reader(web::Language::german);
    auto page = page_of("Rostock", {});
    page.places = {{reader.request.to("/orte/rostock"), "Rostock", "Kreisfreie Stadt"}};
    const auto text = shown(reader, page);
    CHECK(has(text, "/orte/rostock"));
    CHECK_FALSE(has(text, "Nichts gefunden"));
}

TEST_CASE("where nothing was found, every way on keeps what was typed as text")
{
    const Reader reader(web::Language::german);
    auto page = page_of("<b>Quastenflosser</b> Ferien", {});
    page.found.unknown = {"Quastenflosser"};
    page.similar_places = {{reader.request.to("/orte/rostock"), "Rostock", "Kreisfreie Stadt"}};
    const auto text = shown(reader, page);
    CHECK(has(text, "Nichts gefunden zu „&lt;b&gt;Quastenflosser&lt;/b&gt; Ferien“"));
    CHECK(has(text, "„Quastenflosser“ steht nirgends in diesem Portal."));
    CHECK(has(text, "Mit einem Wort weniger:"));
    CHECK(has(text, "Meinen Sie einen dieser Orte?"));
    CHECK_FALSE(has(text, "<b>"));
    CHECK_FALSE(has(text, "Überall danach suchen"));
}

TEST_CASE("one word cannot become less")
{
    const Reader reader(web::Language::german);
    CHECK_FALSE(has(shown(reader, page_of("Quastenflosser", {})), "Mit einem Wort weniger:"));
}

TEST_CASE("the field keeps what was typed and is there once")
{
    const Reader reader(web::Language::german);
    const auto text = shown(reader, page_of("a\"b<c", {}));
    CHECK(has(text, "id=\"q\" name=\"q\" type=\"search\" value=\"a&quot;b&lt;c\""));
    CHECK(times(text, "id=\"q\"") == 1);
    CHECK(has(text, "<label class=\"bn-search__label\" for=\"q\">Was suchen Sie?</label>"));
}
