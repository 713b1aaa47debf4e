#include "app/order.hpp"

#include "slices/registry/tests/sample.hpp"

#include "clock/clock.hpp"

using test::RegisterStore;
using test::TestApp;

namespace {

struct Table {
    const char* noun;
    const char* bytes;
};

/// What is there at first.
constexpr std::array tables = {
    Table{"topics", "schluessel;name;name_en\nwohnen;Wohnen;Housing\n"},
    Table{"organisations", "schluessel;name;art;sitz\nkita;Kita am Hafen;kita;13003000\n"},
    Table{"partnerships", "buendnis;organisation;seit\nstadt;kita;2020-01-01\n"},
    Table{"projects", "schluessel;titel;stand;beginn;buendnis;themen\nwerkstatt;Werkstatt;laufend;2024-01-01;stadt;wohnen\n"},
    Table{"award-ceremonies", "schluessel;titel;verliehen_am;verliehen_von\nsiegel;Siegel;2023-11-24;Ministerium\n"},
    Table{"awards", "schluessel;buendnis;auszeichnung;verliehen_von;verliehen_am;verleihung\nsiegel-stadt;stadt;Siegel;Ministerium;2023-11-24;siegel\n"},
    Table{"regions", "schluessel;name;laender\nnorden;Norden;mv|hh|sh\n"},
    Table{"operators", "fuer;name;anschrift;email\nland:mv;Landesamt;Am See 1;land@mv.example\n"},
};

/// Another value of each noun, one after the other, and something new.
constexpr std::array changes = {
    Table{"topics", "schluessel;name;name_en\nwohnen;Gut wohnen;Good housing\n"},
    Table{"organisations", "schluessel;name;art;sitz\nkita;Kita am Kai;verein;13003000\n"},
    Table{"projects", "schluessel;titel;stand;beginn;buendnis;themen\nwerkstatt;Werkhof;laufend;2024-01-01;stadt;wohnen\n"},
    Table{"awards", "schluessel;buendnis;auszeichnung;verliehen_von;verliehen_am;verleihung\nsiegel-stadt;stadt;Preis;Ministerium;2023-11-24;siegel\n"},
    Table{"award-ceremonies", "schluessel;titel;verliehen_am;verliehen_von\nsiegel;Gold;2023-11-24;Senat\n"},
    Table{"roles", "buendnis;rolle;person;person_oeffentlich;funktion;seit\nstadt;Sprecherin;Eva Muster;ja;Leitung;2024-01-01\n"},
    Table{"states", "land;name;einleitung\nmv;Familie in MV;Willkommen.\n"},
    Table{"regions", "schluessel;name;laender\nnorden;Ganz oben;mv|hh|sh\n"},
    Table{"operators", "fuer;name;anschrift;email\nland:mv;Ministerium;Am See 1;land@mv.example\n"},
    Table{"alliances", "schluessel;name;kurztext;status;status_seit;sitz\nstadt;Umgetauft;Am Tisch.;aktiv;2005-06-16;13003000\n"},
    Table{"alliances", "schluessel;name;kurztext;status;status_seit;sitz\nneu;Ganz neu;;aktiv;2025-06-16;09162000\n"},
};

/// Every address without a name in it, and one of each kind with one; what is there only later counts too.
std::vector<std::string> pages_of(TestApp& app)
{
    std::vector<std::string> pages = {"/?ort=Rostock", "/orte/rostock", "/buendnisse/stadt", "/en/buendnisse/stadt", "/buendnisse?land=mv",
        "/buendnisse?thema=wohnen", "/laender/mv", "/regionen/norden", "/organisationen/kita", "/projekte/werkstatt", "/projekte?thema=wohnen",
        "/themen/wohnen", "/auszeichnungen/siegel", "/zahlen?land=mv", "/zahlen/buendnisse?land=mv", "/karte?land=mv", "/impressum?fuer=land:mv",
        "/datenschutz?fuer=buendnis:stadt", "/barrierefreiheit?fuer=land:mv", "/suche?q=Kita", "/suche?art=buendnisse&thema=wohnen", "/suche/vorschlaege?q=Um",
        "/einbetten/land/mv", "/einbetten/buendnis/stadt", "/einbetten?buendnis=stadt", "/leichte-sprache/", "/leichte-sprache/orte/rostock",
        "/leichte-sprache/buendnisse/stadt", "/leichte-sprache/impressum", "/feeds/alliances.atom?land=mv", "/sitemap/buendnisse-1.xml", "/sitemap/projekte-1.xml",
        "/api/v1/alliances/stadt", "/api/v1/organisations/kita", "/api/v1/projects/werkstatt", "/api/v1/topics/wohnen", "/api/v1/figures?state=mv"};
    for (const auto& route : app.application().router().routes()) {
        const bool is_plain = route.method == web::Method::get && route.pattern.find('{') == std::string::npos && !route.pattern.starts_with("/health");
        if (is_plain) pages.push_back(route.pattern);
    }
    return pages;
}

/// What may be kept: forms and refusals are made for each who asks.
std::string kept_page(TestApp& app, const std::string& page)
{
    const auto reply = app.get(page);
    return reply.header("ETag").empty() ? fmt::format("{}", reply.status) : reply.body;
}

void take_in(RegisterStore& store, const Table& table)
{
    const auto done = app::carry_out(store.database(), {.name = std::string("import ") + table.noun, .input = table.bytes, .apply = true, .actor = "anna"},
                                     &test::without_progress);
    REQUIRE_MESSAGE(done.exit == 0, done.out);
}

}

TEST_CASE("whatever an operator changes, no page that was kept in memory is older than the store")
{
    RegisterStore store(storage::Engine::sqlite);
    REQUIRE(store.import(test::sample_table).is_applied);
    for (const auto& table : tables) take_in(store, table);
    TestApp keeping(store);
    const auto pages = pages_of(keeping);
    std::size_t renewed = 0;
    for (const auto& change : changes) {
        CAPTURE(change.bytes);
        keeping.clock.set(wall_clock::now());
        for (const auto& page : pages) (void)kept_page(keeping, page);
        take_in(store, change);
        TestApp fresh(store);
        const auto now = wall_clock::now(); // imports are as of then
        for (auto* app : {&keeping, &fresh}) app->clock.set(now);
        for (const auto& page : pages) {
            const auto made = kept_page(fresh, page);
            CHECK_MESSAGE(kept_page(keeping, page) == made, page);
            if (made.size() > 3) ++renewed;
        }
    }
    CHECK(renewed > changes.size() * 40); // there was something to keep
}
