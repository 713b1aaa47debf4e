#include "projects_store.hpp"

#include "slices/registry/tests/section.hpp"

using test::ProjectsStore;
using test::TestApp;
using test::times;

namespace {

std::string headline(const test::Reply& page)
{
    const auto begin = page.body.find("<h2 id=\"ergebnis\">") + 18;
    return page.body.substr(begin, page.body.find("</h2>", begin) - begin);
}

/// The notes that say what of the address could not be followed.
std::vector<std::string> notes(const test::Reply& page)
{
    std::vector<std::string> all;
    constexpr std::string_view begin = "<div class=\"kern-alert__body\"><p>";
    for (auto at = page.body.find(begin); at != std::string::npos; at = page.body.find(begin, at + 1)) {
        const auto text = at + begin.size();
        all.push_back(page.body.substr(text, page.body.find("</p>", text) - text));
    }
    return all;
}

}

TEST_CASE("each part of an address that cannot be followed is told beside the others, and the rest is followed")
{
    TestApp app(ProjectsStore::shared(storage::Engine::sqlite));
    const auto page = app.get("/projekte?land=atlantis&thema=ponys&stand=bald&buendnis=niemand&q=ferien");
    CHECK(notes(page) == std::vector<std::string>{"Dieses Land kennen wir nicht. Hier sind alle Länder.",
                                                  "Dieses Thema kennen wir nicht. Hier sind alle Themen.",
                                                  "Diesen Stand kennen wir nicht. Hier sind alle Projekte.",
                                                  "Dieses Bündnis kennen wir nicht. Hier sind die Projekte von allen."});
    CHECK(headline(page) == "2 Projekte");
    CHECK(page.says("value=\"ferien\""));
    CHECK(page.says("<a href=\"/projekte\">Auswahl aufheben</a>")); // of what was understood
    CHECK_FALSE(page.says("name=\"buendnis\""));
    CHECK(notes(app.get("/projekte?land=&thema=&stand=&buendnis=&q=")).empty());
    CHECK(notes(app.get("/en/projekte?stand=soon")) ==
          std::vector<std::string>{"We do not know this state of work. Here are all projects."});
}

TEST_CASE("what was chosen stands in the form, is kept by it, and can be let go of at once")
{
    TestApp app(ProjectsStore::shared(storage::Engine::sqlite));
    const auto page = app.get("/projekte?q=Ferien%20&thema=ferien&land=13&stand=running&buendnis=stadt");
    const auto forms = test::forms_on(page.body);
    const auto form = std::find_if(forms.begin(), forms.end(), [](const test::PageForm& one) { return one.action == "/projekte"; });
    REQUIRE(form != forms.end());
    auto fields = form->fields;
    std::sort(fields.begin(), fields.end());
    CHECK(fields == std::vector<std::pair<std::string, std::string>>{
                        {"buendnis", "stadt"}, {"land", "mv"}, {"q", "Ferien"}, {"stand", "laufend"}, {"thema", "ferien"}});
    CHECK(page.says("<a href=\"/projekte\">Auswahl aufheben</a>"));
    CHECK(page.says("<h1>Projekte: Stadtbündnis</h1>"));
    CHECK_FALSE(app.get("/projekte").says("Auswahl aufheben"));
    CHECK(app.get("/projekte").says("<h1>Projekte</h1>"));
    CHECK(app.get("/en/projekte?buendnis=stadt").says("<h1>Projects of Stadtbündnis</h1>"));
}

TEST_CASE("whatever page is asked for, one comes that there is")
{
    TestApp app(ProjectsStore::shared(storage::Engine::sqlite));
    for (const auto* wanted : {"0", "-1", "2", "11", "99999999999999999999", "eins", "1e3", "", "%25", "1;drop"}) {
        CAPTURE(wanted);
        const auto page = app.get("/projekte?seite=" + std::string(wanted));
        CHECK(page.status == 200);
        CHECK(headline(page) == "8 Projekte");
        CHECK(times(page.body, "<article class=\"bn-card") == 8);
        CHECK_FALSE(page.says("bn-pages"));
    }
}

TEST_CASE("from page to page the choice stays, and at the ends there is no way further")
{
    ProjectsStore store(storage::Engine::sqlite);
    std::string table = "schluessel;titel;stand;buendnis;themen\n";
    for (int number = 0; number < 250; ++number) table += fmt::format("p{:03};Haus {:03};laufend;kreis;standort\n", number, number);
    REQUIRE(store.import_projects(table).is_applied);
    test::follow_projects(store);
    TestApp app(store);
    const std::string chosen = "/projekte?q=haus&thema=standort&land=mv&stand=laufend&buendnis=kreis";
    const std::string written = "/projekte?q=haus&amp;thema=standort&amp;land=mv&amp;stand=laufend&amp;buendnis=kreis";
    const auto first = app.get(chosen);
    CHECK(headline(first) == "250 Projekte");
    CHECK(first.says("<a href=\"" + written + "&amp;seite=2\" rel=\"next\">"));
    CHECK_FALSE(first.says("rel=\"prev\""));
    const auto second = app.get(chosen + "&seite=2");
    CHECK(second.says("<a href=\"" + written + "\" rel=\"prev\">"));
    CHECK(second.says("<a href=\"" + written + "&amp;seite=3\" rel=\"next\">"));
    const auto last = app.get(chosen + "&seite=13");
    CHECK(times(last.body, "<article class=\"bn-card") == 10);
    CHECK(last.says("Seite 13 von 13"));
    CHECK_FALSE(last.says("rel=\"next\""));
    CHECK(app.get(chosen + "&seite=14").says("Seite 13 von 13"));
    CHECK_FALSE(last.says("Hier stehen die neuesten")); // all of them do
}

TEST_CASE("exactly a hundred, exactly a thousand: the last page is full, and none stands behind it")
{
    ProjectsStore store(storage::Engine::sqlite);
    std::string table = "schluessel;titel;stand;buendnis;themen\n";
    for (int number = 0; number < 1000; ++number) {
        table += fmt::format("p{:04};Haus {:04};laufend;kreis;{}\n", number, number, number < 100 ? "standort|muetter" : "standort");
    }
    REQUIRE(store.import_projects(table).is_applied);
    TestApp app(store);
    const auto hundred = app.get("/projekte?thema=muetter");
    CHECK(headline(hundred) == "100 Projekte");
    CHECK(times(hundred.body, "<article class=\"bn-card") == 100);
    CHECK_FALSE(hundred.says("bn-pages"));
    const auto thousand = app.get("/projekte?thema=standort&seite=10");
    CHECK(headline(thousand) == "1.000 Projekte");
    CHECK(times(thousand.body, "<article class=\"bn-card") == 100);
    CHECK(thousand.says("Seite 10 von 10"));
    CHECK_FALSE(thousand.says("Hier stehen die neuesten"));
}

TEST_CASE("one project is one project in the headline, in both languages")
{
    TestApp app(ProjectsStore::shared(storage::Engine::sqlite));
    CHECK(headline(app.get("/projekte?q=lesepaten")) == "Ein Projekt");
    CHECK(headline(app.get("/en/projekte?q=lesepaten")) == "One project");
    CHECK(headline(app.get("/en/projekte?q=lesepaten+nirgends")) == "No project found");
    CHECK(app.get("/en/projekte?q=nirgends").says("<a href=\"/en/themen\">Look at the topics instead</a>"));
}

TEST_CASE("an installation without projects has an empty list with a way on")
{
    TestApp app(test::SampleStore::shared(storage::Engine::sqlite));
    const auto page = app.get("/projekte");
    CHECK(page.status == 200);
    CHECK(headline(page) == "Kein Projekt gefunden");
    CHECK(page.says("<a href=\"/themen\">"));
    CHECK_FALSE(page.says("bn-cards"));
    CHECK(app.get("/projekte?seite=7").status == 200);
}

TEST_CASE("a card names the place only where the alliance's name does not say it already")
{
    ProjectsStore store(storage::Engine::sqlite);
    REQUIRE(store.import_projects("schluessel;titel;stand;buendnis;ort\n"
                                  "in-muenchen;In München;laufend;muenchen;München\n"
                                  "in-dresden;In Dresden;laufend;muenchen;Dresden\n").is_applied);
    TestApp app(store);
    const auto page = app.get("/projekte?buendnis=muenchen");
    CHECK(page.says("Bündnis München, Dresden</p>"));
    CHECK_FALSE(page.says("Bündnis München, München"));
    CHECK_FALSE(page.says("Bündnis München, </p>"));
}

TEST_CASE("of a search eight words count, and what is between them does not matter")
{
    TestApp app(ProjectsStore::shared(storage::Engine::sqlite));
    CHECK(headline(app.get("/projekte?q=ferien+auf+der+alm")) == "Ein Projekt");
    CHECK(headline(app.get("/projekte?q=ferien+auf+der+nirgends")) == "Kein Projekt gefunden");
    CHECK(headline(app.get("/projekte?q=ferien+alm+heu+ziegen+muenchen+b%C3%BCndnis")) == "Kein Projekt gefunden"); // the alliance is not its text
    CHECK(headline(app.get("/projekte?q=++alm,;-ferien++")) == "Ein Projekt");
    CHECK(headline(app.get("/projekte?q=" + std::string(3000, 'x'))) == "Kein Projekt gefunden");
}
