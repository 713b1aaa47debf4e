#include "partners_store.hpp"

#include "csv/csv.hpp"
#include "support/strings.hpp"

using test::PartnersStore;
using test::TestApp;
using test::times;

namespace {

/// Organisations with numbers, so many that they fill several pages.
std::string many(int count)
{
    std::string table = "schluessel;name;art;sitz\n";
    for (int number = 1000; number < 1000 + count; ++number) {
        table += "n" + std::to_string(number) + ";Betrieb " + std::to_string(number) + ";unternehmen;13003000\n";
    }
    return table;
}

int statements(PartnersStore& store, std::string_view path, const std::vector<std::pair<std::string, std::string>>& parameters)
{
    web::Router router;
    const partners::PartnersPages pages;
    pages.mount(router);
    test::Reader german(web::Language::german);
    german.request.path = path;
    german.request.parameters = parameters;
    const auto found = router.find(web::Method::get, path);
    REQUIRE(found.route);
    return store.read([&](storage::Read& read) {
        CHECK(std::get<web::ReadHandler>(found.route->handler)(german.request, read).status == 200);
        return read.statements();
    });
}

}

TEST_CASE("a stranger reads which organisations there are, by name, without those that have ended")
{
    test::with_partners_on_each_engine([](PartnersStore& store) {
        TestApp app(store);
        const auto page = app.get("/organisationen");
        CHECK(page.status == 200);
        CHECK(page.says("<h2 id=\"ergebnis\">5 Organisationen</h2>"));
        CHECK(page.body.find("Hansestadt Rostock") < page.body.find("Kita Warnowkinder"));
        CHECK(page.body.find("Kita Warnowkinder") < page.body.find("Münchner Bank"));
        CHECK(page.says("<a class=\"bn-row\" href=\"/organisationen/werft\">"));
        CHECK(page.text().find("Kitas und Kindertagespflege, Reutershagen") != std::string::npos);
        CHECK_FALSE(page.says("Alte Kammer"));
        CHECK(app.get("/en/organisationen").text().find("Companies, Rostock") != std::string::npos);
    });
}

TEST_CASE("organisations are found by word, state and kind, and by all of them together")
{
    test::with_partners_on_each_engine([](PartnersStore& store) {
        TestApp app(store);
        struct Case {
            const char* address;
            int found;
        };
        const Case cases[] = {
            {"/organisationen?q=werft", 1},          {"/organisationen?q=M%C3%9CNCHNER", 1},
            {"/organisationen?q=muenchner+bank", 1}, {"/organisationen?q=bank+muenchner", 1},
            {"/organisationen?q=rostock", 2},        {"/organisationen?q=city+of", 1},
            {"/organisationen?q=kinder", 1},         {"/organisationen?q=a+b+c+d+e+f", 0},
            {"/organisationen?q=reutershagen", 1},   {"/organisationen?q=gibtesnicht", 0},
            {"/organisationen?q=%25", 5},            {"/organisationen?q=_", 5},
            {"/organisationen?land=mv", 3},          {"/organisationen?land=09", 1},
            {"/organisationen?land=sl", 0},          {"/organisationen?art=unternehmen", 2},
            {"/organisationen?art=kammer", 0},       {"/organisationen?art=unternehmen&land=mv", 1},
            {"/organisationen?q=bank&land=mv", 0},   {"/organisationen?q=&land=&art=&seite=", 5},
        };
        for (const auto& [address, found] : cases) {
            CAPTURE(address);
            const auto page = app.get(address);
            CHECK(page.status == 200);
            CHECK(times(page.body, "class=\"bn-row\"") == static_cast<std::size_t>(found));
        }
    });
}

TEST_CASE("the choice stays in the form, and the way back to all is there")
{
    TestApp app(PartnersStore::shared(storage::Engine::sqlite));
    const auto page = app.get("/organisationen?q=werft&land=mv&art=unternehmen");
    CHECK(page.says("<title>Unternehmen in Mecklenburg-Vorpommern"));
    CHECK(page.says("value=\"werft\""));
    CHECK(page.says("<option value=\"mv\" selected>"));
    CHECK(page.says("<option value=\"unternehmen\" selected>"));
    CHECK(page.says("Eine Organisation in Mecklenburg-Vorpommern"));
    CHECK(page.says("<a href=\"/organisationen\">Auswahl aufheben</a>"));
    CHECK_FALSE(app.get("/organisationen").says("Auswahl aufheben"));
}

TEST_CASE("what cannot be followed in an address is said and left out")
{
    TestApp app(PartnersStore::shared(storage::Engine::sqlite));
    CHECK(app.get("/organisationen?land=atlantis").says("Dieses Land kennen wir nicht"));
    CHECK(app.get("/organisationen?land=atlantis").says("5 Organisationen"));
    CHECK(app.get("/organisationen?art=zirkus").says("Diese Art von Organisation kennen wir nicht"));
    CHECK(app.get("/organisationen?art=familie").says("Diese Art von Organisation kennen wir nicht"));
    const auto nothing = app.get("/organisationen?q=gibtesnicht");
    CHECK(nothing.says("Keine Organisation gefunden"));
    CHECK(nothing.says("<a href=\"/buendnisse\">"));
}

TEST_CASE("a long list comes a hundred at a time, and a page beyond the last is the last")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        store.import_organisations(many(230));
        TestApp app(store);
        const auto first = app.get("/organisationen?q=betrieb");
        CHECK(first.says("230 Organisationen"));
        CHECK(first.says("Seite 1 von 3"));
        CHECK(first.says("href=\"/organisationen?q=betrieb&amp;seite=2\""));
        CHECK(times(first.body, "class=\"bn-row\"") == 100);
        const auto last = app.get("/organisationen?q=betrieb&seite=3");
        CHECK(times(last.body, "class=\"bn-row\"") == 30);
        CHECK(last.says("Betrieb 1229"));
        for (const auto* odd : {"99", "99999999999999999999"}) {
            CHECK(app.get(std::string("/organisationen?q=betrieb&seite=") + odd).says("Seite 3 von 3"));
        }
        for (const auto* odd : {"0", "-1", "zwei"}) {
            CHECK(app.get(std::string("/organisationen?q=betrieb&seite=") + odd).says("Seite 1 von 3"));
        }
    });
}

TEST_CASE("a list that was shown is not shown again after an import")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        TestApp app(store);
        REQUIRE(app.get("/organisationen").says("5 Organisationen"));
        REQUIRE(app.get("/organisationen/werft").says("<h1>Neue Werft</h1>"));
        store.import_organisations("schluessel;name;art\nwerft;Neptun-Werft;unternehmen\nneu;Ganz neu;verein\n");
        CHECK(app.get("/organisationen").says("6 Organisationen"));
        CHECK(app.get("/organisationen/werft").says("<h1>Neptun-Werft</h1>"));
    });
}

TEST_CASE("the pages of organisations keep to their budget of statements")
{
    test::with_partners_on_each_engine([](PartnersStore& store) {
        CHECK(statements(store, "/organisationen", {}) <= 3);
        CHECK(statements(store, "/organisationen/werft", {{"slug", "werft"}}) <= 3);
    });
}

TEST_CASE("whatever people write about organisations is text on their pages")
{
    PartnersStore store(storage::Engine::sqlite);
    csv::Writer table({"schluessel", "name", "art", "kurztext", "rechtsform", "namen"});
    int number = 0;
    for (const auto& text : test::nasty_strings()) {
        if (text.find('<') == std::string::npos || text.find('|') != std::string::npos) continue;
        table.add({"n" + std::to_string(number), "x" + text + std::to_string(number), "verein", "x" + text, "x" + text,
                   "en:x" + text});
        ++number;
    }
    store.import_organisations(table.text());
    TestApp app(store);
    const auto list = app.get("/organisationen?art=verein");
    REQUIRE(list.says("&lt;script&gt;"));
    CHECK(times(list.body, "<script") == 1);
    for (int at = 0; at < std::min(number, 30); ++at) {
        for (const auto* language : {"", "/en"}) {
            const auto page = app.get(language + ("/organisationen/n" + std::to_string(at)));
            CHECK(page.status == 200);
            CHECK(times(page.body, "<script") == 1 + times(page.body, "<script type=\"application/ld+json\">"));
            CHECK(times(page.body, "<img") == 1);
        }
    }
}

TEST_CASE("organisations stand in the order of the alphabet, Ä with A, ß as ss; the same name in another spelling stays the same")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        const std::string table = "name;art;sitz\nZoo;verein;13003000\nÄmterlotsen;verein;13003000\nAmrum-Freunde;verein;13003000\n"
                                  "Anfang;verein;13003000\nÜber Land;verein;13003000\nUckermark;verein;13003000\n";
        const auto import = [&](const std::string& bytes) {
            return store.write([&](storage::Write& write) -> base::Result<table::Plan> {
                            return partners::import_organisations(write, bytes, test::morning, &test::without_progress);
                        })
                .value();
        };
        REQUIRE(import(table).is_applied);
        TestApp app(store);
        const auto page = app.get("/organisationen?art=verein");
        std::vector<std::size_t> places;
        for (const auto* name : {">Amrum-Freunde<", ">Ämterlotsen<", ">Anfang<", ">Über Land<", ">Uckermark<", ">Zoo<"}) {
            places.push_back(page.body.find(name));
            CHECK(places.back() != std::string::npos);
        }
        CHECK(std::is_sorted(places.begin(), places.end()));
        CHECK(import("name;art;sitz\nAemterlotsen;verein;13003000\n").count(table::Outcome::changed) == 1);
    });
}
