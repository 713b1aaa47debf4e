#include "sample.hpp"

#include "slices/registry/card.hpp"
#include "slices/registry/views.hpp"
#include "web/layout/parts.hpp"

using registry::Alliance;
using registry::Contact;
using registry::Reachable;
using test::Reader;
using web::Language;

namespace {

Alliance rostock()
{
    Alliance alliance;
    alliance.slug = "rostock";
    alliance.name = "Bündnis Rostock";
    alliance.summary = "Viele Stellen, ein Tisch.";
    alliance.seat.name = "Rostock";
    alliance.topics = {{"ferien", "Ferienbetreuung", "Holiday care"}, {"standort", "Standort", "Location"}};
    return alliance;
}

Alliance with(const Contact& contact)
{
    Alliance alliance;
    alliance.contacts = {contact};
    return alliance;
}

const Contact office = {"Koordinationsstelle", "Erika Beispiel", true, "(030) 23125-100", "familie@rostock.example",
                        "Mo bis Do"};

std::string text_of(const web::Html& html)
{
    test::Reply reply;
    reply.body = html.text();
    return reply.text();
}

}

TEST_CASE("a card shows name, town, summary and topics, in the words of the reader")
{
    const auto pin = web::icon("pin").text();
    CHECK(registry::card(rostock(), Language::german, {}).text() ==
          "<li><article class=\"bn-card bn-lift\"><h3><a href=\"/buendnisse/rostock\">Bündnis Rostock</a></h3>\n"
          "<p class=\"bn-card__place\">" + pin + "Rostock</p><p>Viele Stellen, ein Tisch.</p>"
          "<ul class=\"bn-topics bn-topics--small\"><li><span>Ferienbetreuung</span></li>"
          "<li><span>Standort</span></li></ul></article></li>\n");
    CHECK(registry::card(rostock(), Language::english, {}).text() ==
          "<li><article class=\"bn-card bn-lift\" lang=\"de\"><h3><a href=\"/en/buendnisse/rostock\">Bündnis Rostock"
          "</a></h3>\n<p class=\"bn-card__place\">" + pin + "Rostock</p><p>Viele Stellen, ein Tisch.</p>"
          "<ul class=\"bn-topics bn-topics--small\" lang=\"en\"><li><span>Holiday care</span></li>"
          "<li><span>Location</span></li></ul></article></li>\n");
}

TEST_CASE("a card without summary and topics has no empty lines for them")
{
    auto bare = rostock();
    bare.summary.clear();
    bare.topics.clear();
    CHECK(registry::card(bare, Language::german, {}).text() ==
          "<li><article class=\"bn-card bn-lift\"><h3><a href=\"/buendnisse/rostock\">Bündnis Rostock</a></h3>\n"
          "<p class=\"bn-card__place\">" + web::icon("pin").text() + "Rostock</p></article></li>\n");
}

TEST_CASE("a card that is seen from somewhere says how far it is")
{
    struct Case {
        double kilometres;
        const char* german;
        const char* english;
    };
    const Case cases[] = {{0, "Rostock, unter 1 km", "Rostock, under 1 km"},
                          {0.999, "Rostock, unter 1 km", "Rostock, under 1 km"},
                          {1, "Rostock, 1 km", "Rostock, 1 km"},
                          {14.4, "Rostock, 14 km", "Rostock, 14 km"},
                          {14.5, "Rostock, 15 km", "Rostock, 15 km"},
                          {653.2, "Rostock, 653 km", "Rostock, 653 km"}};
    for (const auto& [distance, german, english] : cases) {
        CAPTURE(distance);
        CHECK(registry::card(rostock(), Language::german, distance).text().find(std::string(german) + "</p>") !=
              std::string::npos);
        CHECK(registry::card(rostock(), Language::english, distance).text().find(std::string(english) + "</p>") !=
              std::string::npos);
    }
}

TEST_CASE("whatever stands in a card is text and never markup")
{
    auto alliance = rostock();
    alliance.name = "<script>alert(1)</script>";
    alliance.summary = "\"quoted\" & <b>bold</b>";
    alliance.seat.name = "<i>Rostock</i>";
    alliance.topics = {{"x", "<u>Thema</u>", "<u>topic</u>"}};
    for (const auto language : {Language::german, Language::english}) {
        const auto html = registry::card(alliance, language, {}).text();
        for (const auto* markup : {"<script", "<b>", "<i>", "<u>"}) CHECK(html.find(markup) == std::string::npos);
        CHECK(html.find("&lt;script&gt;alert(1)&lt;/script&gt;") != std::string::npos);
        CHECK(html.find("&amp; &lt;b&gt;bold&lt;/b&gt;") != std::string::npos);
    }
}

TEST_CASE("a card holds nothing of the contacts")
{
    auto alliance = rostock();
    const auto without = registry::card(alliance, Language::german, {}).text();
    alliance.contacts = {office};
    CHECK(registry::card(alliance, Language::german, {}).text() == without);
}

TEST_CASE("the contact card says whom to call, when and where, and links what can be linked")
{
    auto alliance = with(office);
    alliance.website = "https://rostock.example/";
    alliance.address = "Neuer Markt 1\n18055 Rostock";
    const Reader german(Language::german);
    const auto html = registry::contact_card(german.request, alliance);
    CHECK(text_of(html).find("Hier hilft Ihnen ein Mensch weiter") != std::string::npos);
    for (const auto* part :
         {"<h2 id=\"kontakt\">", "<p>Koordinationsstelle</p>", "href=\"tel:03023125100\"", "(030) 23125-100</span></a>",
          "Für Sie da</span>Erika Beispiel", "Gut erreichbar</span><span>Mo bis Do</span>",
          "familie<wbr>@rostock.example</a>", "Anschrift</span>Neuer Markt 1<br>18055 Rostock",
          "<a href=\"https://rostock.example/\" rel=\"external\">rostock.example</a>"}) {
        INFO(part);
        CHECK(html.text().find(part) != std::string::npos);
    }
    const Reader english(Language::english);
    const auto translated = registry::contact_card(english.request, alliance).text();
    CHECK(translated.find("A person helps you here") != std::string::npos);
    CHECK(translated.find("<p lang=\"de\">Koordinationsstelle</p>") != std::string::npos);
    CHECK(translated.find("Best reached</span><span lang=\"de\">Mo bis Do</span>") != std::string::npos);
}

TEST_CASE("a person's name is shown only where that person agreed")
{
    const Reader german(Language::german);
    for (const bool agreed : {true, false}) {
        auto contact = office;
        contact.name_public = agreed;
        const auto html = registry::contact_card(german.request, with(contact)).text();
        CHECK((html.find("Erika Beispiel") != std::string::npos) == agreed);
        CHECK((html.find("Für Sie da") != std::string::npos) == agreed);
        CHECK(html.find("(030) 23125-100") != std::string::npos);
    }
    auto nameless = office;
    nameless.person_name.clear();
    CHECK(registry::contact_card(german.request, with(nameless)).text().find("Für Sie da") == std::string::npos);
}

TEST_CASE("where nothing is known there is no contact card, and of one that ended only where it was")
{
    const Reader german(Language::german);
    CHECK(registry::contact_card(german.request, Alliance{}).empty());
    CHECK(registry::contact_card(german.request, with(office), Reachable::no).empty());
    auto ended = with(office);
    ended.website = "https://rostock.example";
    const auto text = text_of(registry::contact_card(german.request, ended, Reachable::no));
    CHECK(text.find("Wo es zu finden ist") != std::string::npos);
    CHECK(text.find("rostock.example") != std::string::npos);
    for (const auto* gone : {"Koordinationsstelle", "Erika", "23125", "familie@", "Mo bis Do"}) {
        INFO(gone);
        CHECK(text.find(gone) == std::string::npos);
    }
}

TEST_CASE("an address of several lines keeps them, and nothing else of it is markup")
{
    CHECK(web::lines("").empty());
    CHECK(web::lines("a").text() == "a");
    CHECK(web::lines("a\nb <b>\nc").text() == "a<br>b &lt;b&gt;<br>c");
    CHECK(web::lines("a\n").text() == "a");
}

TEST_CASE("topics are links to the alliances that have them, in the reader's words")
{
    const Reader german(Language::german);
    const Reader english(Language::english);
    const auto topics = rostock().topics;
    CHECK(registry::topic_names(german.request, topics) == "Ferienbetreuung, Standort");
    CHECK(registry::topic_names(english.request, topics) == "Holiday care, Location");
    CHECK(registry::topic_names(german.request, {}).empty());
    CHECK(registry::topic_links(german.request, topics).text() ==
          "<ul class=\"bn-topics\"><li><a href=\"/buendnisse?thema=ferien\">Ferienbetreuung</a></li>"
          "<li><a href=\"/buendnisse?thema=standort\">Standort</a></li></ul>");
    CHECK(registry::topic_links(english.request, topics).text().find(
              "href=\"/en/buendnisse?thema=standort\">Location</a>") != std::string::npos);
}
