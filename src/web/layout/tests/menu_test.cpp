#include "web/layout/menu.hpp"

#include "web/layout/parts.hpp"
#include "web/layout/tests/layout_setup.hpp"

using test::PageReader;
using web::Installation;
using web::Language;
using Menu = std::vector<std::pair<std::string, std::string>>;

namespace {

Menu pairs(const std::vector<web::MenuItem>& items)
{
    Menu all;
    for (const auto& item : items) all.emplace_back(item.path, item.text);
    return all;
}

Menu menu_of(const Installation& installation, Language language = Language::german)
{
    PageReader reader(language);
    reader.site.installation = installation;
    return pairs(web::main_menu(reader.request));
}

}

TEST_CASE("the menu follows what the installation holds: the federation, a state, an alliance")
{
    CHECK(menu_of({}) == Menu{{"/", "Start"}, {"/buendnisse", "Alle Bündnisse"}, {"/laender", "Länder"}, {"/karte", "Karte"}});
    CHECK(menu_of({Installation::Kind::state, "mv", "Mecklenburg-Vorpommern"}) ==
          Menu{{"/", "Start"}, {"/buendnisse", "Bündnisse"}, {"/laender/mv", "Mecklenburg-Vorpommern"}, {"/karte", "Karte"}});
    CHECK(menu_of({Installation::Kind::alliance, "rostock", ""}) ==
          Menu{{"/buendnisse/rostock", "Unser Bündnis"}, {"/buendnisse", "Andere Bündnisse"}, {"/karte", "Karte"}});
    CHECK(menu_of({Installation::Kind::alliance, "rostock", ""}, Language::english).front() == std::pair<std::string, std::string>{"/buendnisse/rostock", "Our alliance"});
}

TEST_CASE("Leichte Sprache has a menu of its own, whatever the installation holds")
{
    const Menu easy = {{"/", "Start-Seite"}, {"/was-ist-ein-buendnis", "Was ist ein Bündnis?"}, {"/telefon", "Hilfe am Telefon"}};
    CHECK(menu_of({}, Language::easy_german) == easy);
    CHECK(menu_of({Installation::Kind::state, "mv", "Mecklenburg-Vorpommern"}, Language::easy_german) == easy);
}

TEST_CASE("the foot of a page in Leichte Sprache names only what is there in Leichte Sprache")
{
    const PageReader german;
    const PageReader easy(Language::easy_german);
    CHECK(pairs(web::footer_menu(german.request)) == Menu{{"/impressum", "Impressum"}, {"/datenschutz", "Datenschutz"}, {"/barrierefreiheit", "Barrierefreiheit"},
                                                          {"/gebaerdensprache", "Gebärdensprache"}, {"/datenquellen", "Datenquellen"},
                                                          {"/anmelden", "Anmelden für Bündnisse"}});
    CHECK(pairs(web::footer_menu(easy.request)) == Menu{{"/impressum", "Impressum"}, {"/datenschutz", "Daten-Schutz"}, {"/barrierefreiheit", "Barriere-Freiheit"},
                                                        {"/gebaerdensprache", "Gebärden-Sprache"}});
}

TEST_CASE("who is signed in finds the ways of the inner part, and no way to sign in once more")
{
    PageReader stranger;
    CHECK(web::inner_menu(stranger.request).empty());
    stranger.request.account = web::Account{.name = "Anna"};
    CHECK(pairs(web::inner_menu(stranger.request)) == Menu{{"/bereich", "Mein Bereich"}, {"/gemeinschaft", "Gemeinschaft"}, {"/kooperationen", "Kooperationen"}, {"/material", "Material"},
                                                           {"/konto", "Mein Konto"}});
    for (const auto& [path, text] : pairs(web::footer_menu(stranger.request))) CHECK(path != "/anmelden");
}

TEST_CASE("imprint, privacy and statement are those of whoever stands in for the page; the rest is everybody's")
{
    const PageReader reader;
    web::Page page;
    page.title = "x";
    page.on_behalf_of = "land:mv";
    const auto footer = test::between(reader.shown(page), "<footer", "</footer>");
    for (const auto* path : {"/impressum", "/datenschutz", "/barrierefreiheit"}) CHECK(test::has(footer, "href=\"" + std::string(path) + "?fuer=land%3Amv\""));
    for (const auto* path : {"/datenquellen", "/gebaerdensprache"}) CHECK(test::has(footer, "href=\"" + std::string(path) + "\""));
}

TEST_CASE("a number is read from left to right, whichever way the page is read")
{
    CHECK(web::isolated(Language::german, "(030) <1>").text() == "(030) &lt;1&gt;");
    CHECK(web::isolated(Language::arabic, "(030) <1>").text() == "<bdi dir=\"ltr\">(030) &lt;1&gt;</bdi>");
    CHECK(test::has(web::telephone_button(web::Texts::of(Language::arabic), "(030) 1").text(), "<bdi dir=\"ltr\">(030) 1</bdi>"));
    CHECK_FALSE(test::has(web::telephone_button(web::Texts::of(Language::english), "(030) 1").text(), "bdi"));
}

TEST_CASE("in each menu the page where one is, is marked, and only that one")
{
    using Kind = Installation::Kind;
    struct Case {
        Installation installation;
        Language language;
        const char* path;
        const char* marked;
    };
    for (const auto& one : {Case{{}, Language::german, "/laender", "Länder"}, Case{{Kind::state, "mv", "MV"}, Language::german, "/laender/mv", "MV"},
                            Case{{Kind::alliance, "stadt", ""}, Language::german, "/buendnisse/stadt", "Unser Bündnis"},
                            Case{{Kind::alliance, "stadt", ""}, Language::english, "/buendnisse", "Other alliances"},
                            Case{{}, Language::easy_german, "/telefon", "Hilfe am Telefon"}, Case{{}, Language::easy_german, "/", "Start-Seite"}}) {
        PageReader reader(one.language, one.path);
        reader.site.installation = one.installation;
        web::Page page;
        page.title = "x";
        const auto menu = test::between(reader.shown(page), "<ul class=\"bn-nav\">", "</ul>");
        CAPTURE(one.path);
        CHECK(test::occurrences(menu, "aria-current") == 1);
        CHECK(test::has(menu, "aria-current=\"page\">" + std::string(one.marked) + "</a>"));
    }
}

TEST_CASE("the name of a state in the menu is escaped, and its address cannot leave the site")
{
    PageReader reader;
    reader.site.installation = {Installation::Kind::state, "/evil.example", "<Land>"};
    web::Page page;
    page.title = "x";
    const auto menu = test::between(reader.shown(page), "<ul class=\"bn-nav\">", "</ul>");
    CHECK(test::has(menu, "&lt;Land&gt;"));
    CHECK_FALSE(test::has(menu, "href=\"//"));
}
