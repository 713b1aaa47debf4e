#include "search_store.hpp"

#include "csv/csv.hpp"
#include "slices/search_page/search_page.hpp"
#include "support/strings.hpp"

using test::Addresses;
using test::addresses_on;
using test::SearchStore;
using test::TestApp;
using test::times;
using test::with_search_on_each_engine;

TEST_CASE("one field finds alliances, organisations, projects, topics and pages")
{
    with_search_on_each_engine([](SearchStore& store) {
        TestApp app(store);
        CHECK(addresses_on(app.get("/suche?q=Stadtb%C3%BCndnis")).at(0) == "/buendnisse/stadt");
        CHECK(addresses_on(app.get("/suche?q=werft")).at(0) == "/organisationen/werft");
        CHECK(addresses_on(app.get("/suche?q=Vaetertreff")).at(0) == "/projekte/vaetertreff");
        CHECK(addresses_on(app.get("/suche?q=Kinderbetreuung")).at(0) == "/themen/kinderbetreuung");
        CHECK(addresses_on(app.get("/suche?q=DSGVO")).at(0) == "/datenschutz");
        CHECK(app.get("/suche?q=Reutershagen").says("href=\"/orte/rostock/reutershagen\""));
    });
}

TEST_CASE("a place in the question pulls what is in it and near it to the top")
{
    with_search_on_each_engine([](SearchStore& store) {
        TestApp app(store);
        const auto rostock = app.get("/suche?q=Zeltlager+Rostock");
        CHECK(addresses_on(rostock) == Addresses{"/projekte/hafen", "/projekte/alm"});
        CHECK(rostock.says("Was nahe bei Rostock liegt, steht oben."));
        CHECK(addresses_on(app.get("/suche?q=M%C3%BCnchen+Zeltlager")).at(0) == "/projekte/alm");
        CHECK(addresses_on(app.get("/suche?q=Zeltlager&ort=80331")).at(0) == "/projekte/alm");
        CHECK(addresses_on(app.get("/suche?q=Zeltlager+in+18055")).at(0) == "/projekte/hafen");
    });
}

TEST_CASE("the words that were found are marked, and what people wrote stays text")
{
    auto& store = SearchStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    const auto page = app.get("/suche?q=Ziegen");
    CHECK(page.says("Heu &lt;b&gt;&amp; <mark>Ziegen</mark>&lt;/b&gt;."));
    CHECK(app.get("/suche?q=%3Cscript%3Ealert(1)%3C/script%3E").says("&lt;script&gt;"));
}

TEST_CASE("the page says why something is there that does not have the word as it was typed")
{
    auto& store = SearchStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    CHECK(app.get("/suche?q=Lager").says("im Wort „Zeltlager“"));
    const auto nearly = app.get("/suche?q=Zeltalger");
    CHECK(nearly.says("fast so geschrieben: „Zeltlager“"));
    CHECK(nearly.says("So schreibt sich hier kein Wort. Wir haben nach „Zeltlager“ gesucht."));
    CHECK(app.get("/en/suche?q=Zeltalger").says("written nearly so: “Zeltlager”"));
}

TEST_CASE("what was found can be narrowed by kind, state and topic, and each kind says how much there is")
{
    with_search_on_each_engine([](SearchStore& store) {
        TestApp app(store);
        const auto all = app.get("/suche?q=Zeltlager");
        CHECK(all.text().find("Projekte (2)") != std::string::npos);
        CHECK(addresses_on(app.get("/suche?q=Zeltlager&art=projekte")) == Addresses{"/projekte/alm", "/projekte/hafen"});
        CHECK(addresses_on(app.get("/suche?q=Zeltlager&land=by")) == Addresses{"/projekte/alm"});
        CHECK(addresses_on(app.get("/suche?q=Zeltlager&thema=kinderbetreuung")) == Addresses{"/projekte/hafen"});
        CHECK(app.get("/suche?q=Ferien&art=projekte&land=mv").says("<option value=\"mv\" selected>"));
    });
}

TEST_CASE("an unknown filter is said and left out")
{
    auto& store = SearchStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    CHECK(app.get("/suche?q=Zeltlager&art=personen").says("Diese Art kennen wir nicht. Hier ist alles."));
    CHECK(app.get("/suche?q=Zeltlager&land=xx").says("Dieses Land kennen wir nicht."));
    CHECK(app.get("/suche?q=Zeltlager&thema=xx").says("Dieses Thema kennen wir nicht."));
    const auto place = app.get("/suche?q=Zeltlager&ort=Qwertzhausen");
    CHECK(place.says("Wir sind nicht sicher, welcher Ort „Qwertzhausen“ ist."));
    CHECK(addresses_on(place).size() == 2);
    CHECK(place.says("value=\"Qwertzhausen\""));
}

TEST_CASE("where nothing is found there are ways on")
{
    auto& store = SearchStore::shared(storage::Engine::sqlite);
    TestApp app(store, [](app::Config& config) { config.site.help_lines = {{"Elterntelefon", "0800 000", "Mo bis Fr", "https://example.org"}}; });
    const auto page = app.get("/suche?q=Zeltlager+Quastenflosser");
    CHECK(page.status == 200);
    CHECK(page.says("Nichts gefunden zu „Zeltlager Quastenflosser“"));
    CHECK(page.says("„Quastenflosser“ steht nirgends in diesem Portal."));
    CHECK(page.says("<a href=\"/suche?q=Zeltlager\">Zeltlager</a>"));
    CHECK(page.says("href=\"tel:0800000\""));
    CHECK(page.says("href=\"/buendnisse\""));
    CHECK(page.says("value=\"Zeltlager Quastenflosser\""));
    CHECK(app.get("/suche?q=Rostokc").says("href=\"/orte/rostock\""));
    CHECK(app.get("/suche?q=Zeltlager&land=be").says("<a href=\"/suche?q=Zeltlager\">Überall danach suchen</a>"));
}

TEST_CASE("without a question the page is the field and nothing else")
{
    auto& store = SearchStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto* address : {"/suche", "/suche?q=", "/suche?q=++"}) {
        CAPTURE(address);
        const auto page = app.get(address);
        CHECK(page.status == 200);
        CHECK_FALSE(page.says("id=\"ergebnis\""));
        CHECK(times(page.body, "name=\"q\"") == 1);
    }
}

TEST_CASE("a number of pages that nobody has leads to what there is")
{
    auto& store = SearchStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto* page : {"0", "-1", "2", "99999999999999999999", "abc", "1%27--"}) {
        CAPTURE(page);
        CHECK(app.get(std::string("/suche?q=Ferien&seite=") + page).status == 200);
    }
}

TEST_CASE("whatever somebody looks for, the page is whole")
{
    auto& store = SearchStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    std::size_t number = 0;
    for (const auto& text : test::nasty_strings()) {
        if (++number % 9 != 0) continue;
        CAPTURE(text);
        for (const auto* address : {"/suche", "/en/suche", "/suche/vorschlaege"}) {
            const auto page = app.get(std::string(address) + "?" + test::encoded({{"q", text}}));
            CHECK((page.status == 200 || page.status == 400));
            CHECK(times(page.body, "<script") <= 1);
        }
    }
}

TEST_CASE("what is more than a thousand is not counted out")
{
    SearchStore store(storage::Engine::sqlite);
    csv::Writer table({"schluessel", "titel", "stand", "buendnis"});
    for (int number = 0; number < 1001; ++number) table.add({"p" + std::to_string(number), "Wanderung " + std::to_string(number), "laufend", "kreis"});
    store.import_projects(table.text());
    store.follow();
    TestApp app(store);
    const auto page = app.get("/suche?q=Wanderung");
    CHECK(page.says("Mehr als 1.000 Treffer"));
    CHECK(page.text().find("Projekte (mehr als 1.000)") != std::string::npos);
    CHECK(addresses_on(page).size() == 20);
    CHECK(page.says("Seite 1 von 50"));
    CHECK(addresses_on(app.get("/suche?q=Wanderung&seite=50")).size() == 20);
    CHECK(app.get("/en/suche?q=Wanderung").says("More than 1,000 results"));
}

TEST_CASE("a page that was shown is not shown again once the index has followed a change")
{
    test::for_each_engine<SearchStore>([](SearchStore& store) {
        TestApp app(store);
        REQUIRE(app.get("/suche?q=Lagerfeuer").says("Nichts gefunden"));
        store.import_projects("titel;stand;buendnis\nLagerfeuer;laufend;kreis\n");
        store.follow();
        CHECK(addresses_on(app.get("/suche?q=Lagerfeuer")) == Addresses{"/projekte/lagerfeuer"});
    });
}

TEST_CASE("pages of the portal are found in both languages, under their names in the reader's")
{
    auto& store = SearchStore::shared(storage::Engine::sqlite);
    TestApp app(store);
    CHECK(app.get("/suche?q=Impressum").says("<mark>Impressum</mark></a></h3>"));
    const auto english = app.get("/en/suche?q=Imprint");
    CHECK(english.says("href=\"/en/impressum\"><mark>Imprint</mark></a></h3>"));
    CHECK(english.says("Who is responsible for this portal"));
    CHECK(app.get("/en/suche?q=Zeltlager").says("<h3 lang=\"de\">"));
}

TEST_CASE("the page of the search keeps to its budget of statements")
{
    with_search_on_each_engine([](SearchStore& store) {
        const web::Site site;
        const auto statements = [&](const char* typed) {
            web::Router router;
            search_page::SearchPages pages;
            pages.mount(router);
            web::Request request(site, web::Texts::of(web::Language::german));
            request.path = "/suche";
            request.now = test::morning;
            request.query.add("q", typed);
            const auto& handler = std::get<web::ReadHandler>(router.find(web::Method::get, "/suche").route->handler);
            return store.read([&](storage::Read& read) { return handler(request, read), read.statements(); });
        };
        (void)statements("Zeltlager"); // reads the register and the vocabulary into memory
        CHECK(statements("Zeltlager") <= 8);
        CHECK(statements("Zeltlager Rostock") <= 9);
        CHECK(statements("") <= 2);
    });
}

TEST_CASE("states and topics say how much there is of what was looked for")
{
    test::with_search_on_each_engine([](test::SearchStore& store) {
        test::TestApp app(store);
        const auto page = app.get("/suche?q=Zeltlager");
        CHECK(page.says(">Mecklenburg-Vorpommern (1)</option>"));
        CHECK(page.says(">Bayern (1)</option>"));
        CHECK(page.says(">Sachsen (0)</option>"));
        CHECK(page.says("<option value=\"ferien\">Ferienbetreuung (2)</option>"));
        const auto narrowed = app.get("/suche?q=Zeltlager&land=by");
        CHECK(narrowed.says("<option value=\"mv\">Mecklenburg-Vorpommern (1)</option>")); // to change to, not to add
        CHECK(narrowed.says("<option value=\"kinderbetreuung\">Kinderbetreuung (0)</option>"));
        CHECK_FALSE(app.get("/suche").says("Bayern ("));
        CHECK_FALSE(app.get("/suche?q=Quastenflosser").says("Bayern ("));
    });
}
