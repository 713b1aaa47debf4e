#include "slices/easy_language/views.hpp"

#include "slices/easy_language/parts.hpp"
#include "web/layout/tests/layout_setup.hpp"

using easy_language::Candidate;
using easy_language::Help;
using test::between;
using test::has;
using test::occurrences;
using web::Language;

namespace {

struct Reader : test::PageReader {
    explicit Reader(std::string path = "/") : PageReader(Language::easy_german, std::move(path)) {}

    std::string main_of(const web::Response& page) const { return between(page.body, "tabindex=\"-1\">", "</main>"); }
};

registry::Alliance alliance()
{
    registry::Alliance one;
    one.slug = "stadt";
    one.name = "Bündnis <Stadt>";
    one.contacts = {{"Büro", "Verborgene Person", true, "(030) 23125-001", "post@stadt.example", "Mo <bis> Do"}};
    places::Place place;
    place.name = "Ort & Land";
    one.serves = {place};
    return one;
}

Help help()
{
    Help one;
    one.place.name = "Rostock <Mitte>";
    one.path = "/orte/rostock";
    one.state = "13";
    return one;
}

registry::Nearby nearby(const std::string& slug, double distance)
{
    registry::Nearby near;
    near.alliance.slug = slug;
    near.alliance.name = "Bündnis " + slug;
    near.alliance.seat = "Sitz " + slug;
    near.distance = distance;
    return near;
}

}

TEST_CASE("each sentence stands on a line of its own, and what is in it is escaped")
{
    CHECK(easy_language::sentences({"Eins.", "Zwei & drei.", "Vier.\nFünf."}).text() ==
          "<p>Eins.<br>\nZwei &amp; drei.<br>\nVier.<br>Fünf.</p>\n");
    CHECK(easy_language::sentences({"Allein."}).text() == "<p>Allein.</p>\n");
}

TEST_CASE("a part has a drawing that is not read out, and a heading that names it")
{
    const auto part = easy_language::part("hilfe", "people", "Hilfe & Rat", web::html("<p>x</p>")).text();
    CHECK(has(part, "aria-labelledby=\"hilfe\""));
    CHECK(has(part, "<h2 id=\"hilfe\">Hilfe &amp; Rat</h2><p>x</p>"));
    CHECK(has(part, "aria-hidden=\"true\""));
    CHECK(has(part, "#people"));
}

TEST_CASE("a link stands on a line of its own")
{
    CHECK(easy_language::way(web::Url::path("/leichte-sprache/telefon"), "Hier <klicken>").text() ==
          "<p><a href=\"/leichte-sprache/telefon\">Hier &lt;klicken&gt;</a></p>");
}

TEST_CASE("of each way to reach somebody only what is known is said, and never a person's name")
{
    const Reader reader;
    const auto said = [&](registry::Contact contact) { return easy_language::reached(reader.request, contact).text(); };
    const auto all = said(alliance().contacts.front());
    CHECK(has(all, "Sie können anrufen."));
    CHECK(has(all, "href=\"tel:03023125001\""));
    CHECK(has(all, "Zu diesen Zeiten ist jemand da:<br>\nMo &lt;bis&gt; Do"));
    CHECK(has(all, "mailto:post%40stadt.example"));
    CHECK_FALSE(has(all, "Person"));
    CHECK(said({}).empty());

    registry::Contact contact;
    contact.telephone = "115";
    CHECK(has(said(contact), "tel:115"));
    CHECK_FALSE(has(said(contact), "E-Mail"));
    CHECK_FALSE(has(said(contact), "Zeiten"));
    contact = {};
    contact.email = "a@b.example";
    CHECK(has(said(contact), "Sie können eine E-Mail schreiben."));
    CHECK_FALSE(has(said(contact), "anrufen"));
}

TEST_CASE("the page of a place with an alliance says its name and how to reach it, and belongs to that alliance")
{
    const Reader reader("/orte/rostock");
    auto known = help();
    known.alliance = alliance();
    const auto page = easy_language::place_page(reader.request, known);
    const auto text = reader.main_of(page);
    CHECK(has(text, "<h1>Hilfe in Rostock &lt;Mitte&gt;</h1>"));
    CHECK(has(text, "Für Rostock &lt;Mitte&gt; gibt es ein Bündnis.<br>\nDas Bündnis heißt:"));
    CHECK(has(text, "<strong>Bündnis &lt;Stadt&gt;</strong>"));
    CHECK_FALSE(has(text, "tel:115"));
    CHECK_FALSE(has(text, "Noch mehr Bündnisse"));
    CHECK(has(page.body, "/leichte-sprache/impressum?fuer=buendnis%3Astadt"));
    CHECK(has(page.body, "rel=\"canonical\" href=\"/leichte-sprache/orte/rostock\""));
}

TEST_CASE("an alliance of which no contact is known is named all the same")
{
    const Reader reader;
    auto known = help();
    known.alliance = alliance();
    known.alliance->contacts.clear();
    const auto text = reader.main_of(easy_language::place_page(reader.request, known));
    CHECK(has(text, "Bündnis &lt;Stadt&gt;"));
    CHECK_FALSE(has(text, "anrufen"));
}

TEST_CASE("the page of a place without an alliance leads to the youth office and to the nearest ones, the nearest first")
{
    const Reader reader;
    auto alone = help();
    alone.nearby = {nearby("a", 0.4), nearby("b", 1204)};
    const auto page = easy_language::place_page(reader.request, alone);
    const auto text = reader.main_of(page);
    CHECK(has(text, "href=\"tel:115\""));
    CHECK(has(text, "href=\"/leichte-sprache/telefon\""));
    CHECK(text.find("/leichte-sprache/buendnisse/a\"") < text.find("/leichte-sprache/buendnisse/b\""));
    CHECK(has(text, "<bdi>unter 1 km</bdi>"));
    CHECK(has(text, "<bdi>1.204 km</bdi>"));
    CHECK(has(page.body, "/leichte-sprache/impressum?fuer=land%3A13"));
    alone.state.clear();
    CHECK(has(easy_language::place_page(reader.request, alone).body, "href=\"/leichte-sprache/impressum\""));
}

TEST_CASE("whoever is asked which place is meant sees what was typed, each place once, and may search again")
{
    const Reader reader;
    const auto page = easy_language::choice_page(reader.request, "Neu & alt", {{"/orte/a", "Neustadt", "Gemeinde <hier>"}, {"/orte/b/c", "Neustadt", "Stadtteil"}});
    const auto text = reader.main_of(page);
    CHECK(has(text, "Sie haben geschrieben: Neu &amp; alt."));
    CHECK(has(text, "href=\"/leichte-sprache/orte/a\""));
    CHECK(has(text, "href=\"/leichte-sprache/orte/b/c\""));
    CHECK(has(text, "Gemeinde &lt;hier&gt;"));
    CHECK(has(text, "value=\"Neu &amp; alt\""));
    CHECK(occurrences(text, "class=\"bn-row\"") == 2);
    CHECK(has(text, "action=\"/leichte-sprache/\""));
}

TEST_CASE("a very long place that nobody knows is not repeated whole")
{
    const Reader reader;
    const auto text = reader.main_of(easy_language::nothing_found_page(reader.request, std::string(500, 'x')));
    CHECK_FALSE(has(text, std::string(61, 'x')));
    CHECK(has(text, std::string(60, 'x')));
    CHECK(has(text, "Probieren Sie Ihre Post-Leit-Zahl.<br>Sie hat 5 Ziffern."));
}

TEST_CASE("an alliance says where it helps; one that ended says only that")
{
    const Reader reader;
    const auto there = reader.main_of(easy_language::alliance_page(reader.request, alliance(), true));
    CHECK(has(there, "<h1>Bündnis &lt;Stadt&gt;</h1>"));
    CHECK(has(there, "<ul><li>Ort &amp; Land</li></ul>"));
    CHECK(has(there, "tel:03023125001"));
    auto nowhere = alliance();
    nowhere.serves.clear();
    CHECK_FALSE(has(reader.main_of(easy_language::alliance_page(reader.request, nowhere, true)), "Hier hilft das Bündnis"));
    const auto ended = reader.main_of(easy_language::alliance_page(reader.request, alliance(), false));
    CHECK_FALSE(has(ended, "tel:"));
    CHECK_FALSE(has(ended, "mailto:"));
    CHECK_FALSE(has(ended, "Ort &amp; Land"));
    CHECK(has(ended, "href=\"/leichte-sprache/\""));
}

TEST_CASE("the imprint of the nearest who stands in is shown, with address, number and mail, else that of the installation")
{
    Reader reader("/impressum");
    reader.site.operator_name = "Bundesamt";
    reader.site.operator_address = "Allee 1\n10117 Berlin";
    reader.site.operator_telephone = "(030) 23125-002";
    reader.site.operator_email = "amt@bund.example";
    const auto all = reader.main_of(easy_language::imprint_page(reader.request, std::nullopt));
    CHECK(has(all, "<p><strong>Bundesamt</strong></p><p>Allee 1<br>10117 Berlin</p>"));
    CHECK(has(all, "tel:03023125002"));
    CHECK(has(all, "amt%40bund.example"));
    imprint::OperatorRecord record;
    record.name = "Verein";
    record.address = "Weg 2";
    const auto nearest = reader.main_of(easy_language::imprint_page(reader.request, record));
    CHECK(has(nearest, "<strong>Verein</strong>"));
    CHECK_FALSE(has(nearest, "tel:"));
    CHECK(has(nearest, "href=\"/impressum\""));
}

TEST_CASE("privacy and accessibility lead to the whole texts, and to the form")
{
    const Reader privacy("/datenschutz");
    CHECK(has(privacy.main_of(easy_language::privacy_page(privacy.request)), "href=\"/datenschutz\""));
    const Reader statement("/barrierefreiheit");
    const auto text = statement.main_of(easy_language::accessibility_page(statement.request));
    CHECK(has(text, "href=\"/barrierefreiheit\""));
    CHECK(has(text, "href=\"/leichte-sprache/barriere-melden\""));
    CHECK(has(text, "Noch keine Prüf-Gruppe"));
}

TEST_CASE("whoever meets a page that is not there, or a fault, is told so in Leichte Sprache")
{
    Reader reader("/karte");
    reader.request.incident = "abc";
    for (const auto& [status, words] : {std::pair{404, "Diese Seite gibt es hier nicht"}, {500, "Etwas hat nicht geklappt"}, {403, "Das Formular kam von einer anderen Seite"}}) {
        CAPTURE(status);
        const auto page = web::error_page(reader.request, status);
        CHECK(page.status == status);
        CHECK(has(page.body, words));
        CHECK(has(page.body, "Das ist die Nummer von dem Fehler:"));
    }
}
