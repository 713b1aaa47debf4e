#include "projects_store.hpp"

using test::ProjectsStore;
using test::TestApp;

namespace {

using Slugs = std::vector<std::string>;

/// The projects on a page in their order.
Slugs listed(const test::Reply& page)
{
    Slugs slugs;
    constexpr std::string_view link = "<a href=\"/projekte/";
    for (auto at = page.body.find(link, page.body.find("id=\"ergebnis\"")); at != std::string::npos; at = page.body.find(link, at + 1)) {
        const auto begin = at + link.size();
        slugs.push_back(page.body.substr(begin, page.body.find('"', begin) - begin));
    }
    return slugs;
}

std::string headline(const test::Reply& page)
{
    const auto begin = page.body.find("<h2 id=\"ergebnis\">") + 18;
    return page.body.substr(begin, page.body.find("</h2>", begin) - begin);
}

/// That many projects of one alliance, one a day.
std::string many(int count)
{
    std::string table = "schluessel;titel;stand;beginn;buendnis;themen\n";
    const auto first = std::chrono::sys_days(test::day("2010-01-01"));
    for (int number = 0; number < count; ++number) {
        table += "p" + std::to_string(number) + ";Projekt " + std::to_string(number) + ";laufend;" +
                 base::iso(base::Date(first + std::chrono::days(number))) + ";kreis;standort\n";
    }
    return table;
}

}

TEST_CASE("anyone browses all projects, those to come first, then the newest")
{
    test::with_projects_on_each_engine([](ProjectsStore& store) {
        TestApp app(store);
        const auto page = app.get("/projekte");
        CHECK(page.status == 200);
        CHECK(page.says("<title>Projekte"));
        CHECK(headline(page) == "8 Projekte");
        CHECK(listed(page) == Slugs{"idee", "buecherbus", "familienfest", "alm", "ferienwerkstatt", "lesepaten", "rest",
                                    "vaetertreff"});
        CHECK(page.says("<h3><a href=\"/projekte/ferienwerkstatt\">Ferienwerkstatt</a></h3>"));
        CHECK(page.says("Stadtbündnis, Rostock</p><p>Sägen &amp; löten.</p><p class=\"bn-small\">Läuft seit 2021</p>"));
        CHECK(page.says("<li><span>Ferienbetreuung</span></li>"));
    });
}

TEST_CASE("projects are found by word, topic, state, stand and alliance, and by several at once")
{
    struct Case {
        const char* address;
        Slugs found;
    };
    const Case cases[] = {
        {"/projekte?q=werkstatt", {"ferienwerkstatt"}},
        {"/projekte?q=BUECHER", {"buecherbus"}},
        {"/projekte?q=L%C3%96TEN%20rostock", {"ferienwerkstatt"}},
        {"/projekte?thema=ferien", {"alm", "ferienwerkstatt"}},
        {"/projekte?land=by", {"alm", "lesepaten"}},
        {"/projekte?land=13&stand=laufend", {"familienfest", "ferienwerkstatt"}},
        {"/projekte?stand=geplant", {"idee", "buecherbus"}},
        {"/projekte?stand=abgeschlossen", {"lesepaten", "rest", "vaetertreff"}},
        {"/projekte?stand=finished&land=sn", {"rest"}},
        {"/projekte?buendnis=stadt", {"buecherbus", "familienfest", "ferienwerkstatt", "vaetertreff"}},
        {"/projekte?buendnis=viertel", {"ferienwerkstatt"}},
        {"/projekte?buendnis=stadt&thema=vaeter&stand=abgeschlossen", {"vaetertreff"}},
        {"/projekte?buendnis=stadt&q=alm", {}},
        {"/projekte?q=Ferien", {"alm", "ferienwerkstatt"}}, // the word itself before one that holds it
        {"/projekte?q=ferien&buendnis=viertel", {"ferienwerkstatt"}},
        {"/projekte?q=ferien&land=by&thema=ferien&stand=laufend", {"alm"}},
        {"/projekte?q=ferien&stand=abgeschlossen", {}},
        {"/projekte?q=V%C3%A4ter&stand=abgeschlossen", {"vaetertreff"}},
        {"/projekte?q=Volkshochschule", {"ferienwerkstatt"}}, // which takes part
        {"/projekte?q=familienfeste", {"familienfest"}},
    };
    test::with_projects_on_each_engine([&](ProjectsStore& store) {
        TestApp app(store);
        for (const auto& [address, found] : cases) {
            CAPTURE(address);
            CHECK(listed(app.get(address)) == found);
        }
    });
}

TEST_CASE("odd addresses of the list are answered with sense")
{
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto* address : {"/projekte?land=atlantis", "/projekte?thema=ponys", "/projekte?stand=bald",
                                "/projekte?buendnis=niemand"}) {
        CAPTURE(address);
        const auto page = app.get(address);
        CHECK(page.status == 200);
        CHECK(page.says("Gut zu wissen"));
        CHECK(headline(page) == "8 Projekte");
    }
    const auto nothing = app.get("/projekte?q=nirgends");
    CHECK(headline(nothing) == "Kein Projekt gefunden");
    CHECK(nothing.says("<a href=\"/themen\">"));
    CHECK(nothing.says("value=\"nirgends\""));
    CHECK(app.get("/projekte?q=%25%25").says("8 Projekte"));
}

TEST_CASE("a hundred stand on a page, and beyond a thousand it says so and lists the newest thousand")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        REQUIRE(store.import_projects(many(1001)).is_applied);
        TestApp app(store);
        const auto exact = app.get("/projekte?buendnis=kreis&thema=standort");
        CHECK(headline(exact) == "Mehr als 1.000 Projekte");
        CHECK(listed(exact).front() == "p1000");
        CHECK(listed(exact).size() == 100);
        CHECK(app.get("/projekte?thema=standort").says("Seite 1 von 10"));
        const auto last = app.get("/projekte?thema=standort&seite=10");
        CHECK(listed(last).back() == "p1");
        CHECK(last.says("Hier stehen die neuesten 1.000."));
        CHECK(app.get("/projekte?thema=standort&seite=99").says("Seite 10 von 10"));
        test::follow_projects(store);
        CHECK(headline(app.get("/projekte?thema=standort&stand=laufend&q=100")) == "Ein Projekt");
        const auto found = app.get("/projekte?q=projekt&thema=standort");
        CHECK(headline(found) == "Mehr als 1.000 Projekte");
        CHECK(listed(found).size() == 20);
        const auto end = app.get("/projekte?q=projekt&thema=standort&seite=50");
        CHECK(listed(end).size() == 20);
        CHECK(end.says("Hier stehen die 1.000, die am besten passen."));
        CHECK(app.get("/projekte?q=projekt&thema=standort&seite=99").says("Seite 50 von 50"));
        CHECK(listed(app.get("/projekte?land=by&seite=7")) == Slugs{"alm", "lesepaten"});
    });
}

TEST_CASE("the English pages link English pages and mark what is German")
{
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto list = app.get("/en/projekte?thema=ferien");
    CHECK(headline(list) == "2 projects");
    CHECK(list.says("<h3 lang=\"de\"><a href=\"/en/projekte/alm\">"));
    CHECK(list.says("<option value=\"ferien\" selected>Holiday care</option>"));
    const auto page = app.get("/en/projekte/ferienwerkstatt");
    CHECK(page.says("<h1 lang=\"de\">Ferienwerkstatt</h1>"));
    CHECK(page.says("href=\"/en/themen/ferien\">Holiday care</a>"));
}

TEST_CASE("what nobody writes so is looked for as somebody does, and the list says it")
{
    test::with_projects_on_each_engine([](ProjectsStore& store) {
        TestApp app(store);
        const auto page = app.get("/projekte?q=Lesepatn");
        CHECK(listed(page) == Slugs{"lesepaten"});
        CHECK(page.says("So schreibt sich hier kein Wort. Wir haben nach „Lesepaten“ gesucht."));
        CHECK_FALSE(app.get("/projekte?q=Lesepaten").says("So schreibt sich hier kein Wort"));
    });
}

TEST_CASE("a new project is found by words once the search has heard of it")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        REQUIRE(store.import_projects("schluessel;titel;stand;buendnis\nneu;Drachenbau;laufend;stadt\n").is_applied);
        TestApp app(store);
        CHECK(listed(app.get("/projekte?buendnis=stadt")).size() == 5);
        CHECK(listed(app.get("/projekte?q=drachenbau")).empty());
        test::follow_projects(store);
        CHECK(listed(app.get("/projekte?q=drachenbau")) == Slugs{"neu"}); // the page from before is not shown again
    });
}
