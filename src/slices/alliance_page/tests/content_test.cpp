#include "slices/alliance_page/content.hpp"

#include <doctest/doctest.h>

using alliance_page::content_of;
using alliance_page::with_content;
using publishing::Content;
using registry::Alliance;
using registry::Contact;
using registry::Topic;

namespace {

const std::vector<Topic> all_topics = {{"ferien", "Ferienbetreuung", "Holiday care"}, {"standort", "Standort", "Location"}, {"vaeter", "Aktive Väter", "Active fathers"}};

Alliance example()
{
    Alliance alliance;
    alliance.slug = "stadt";
    alliance.name = "Stadtbündnis";
    alliance.summary = "Alle an einem Tisch.";
    alliance.description = "Erster Absatz.\n\nZweiter.";
    alliance.website = "https://stadt.example/";
    alliance.address = "Markt 1\n18055 Rostock";
    alliance.topics = {all_topics[0], all_topics[2]};
    alliance.contacts = {{"Koordinationsstelle", "Verborgene Person", false, "(030) 1", "a@b.de", "Mo bis Do"},
                         {"Pressestelle", "Offene Person", true, "(030) 2", "", ""}};
    return alliance;
}

}

TEST_CASE("what an alliance's people may change are nine fields, and nobody's name is among them")
{
    CHECK(content_of(example()) == Content{{"kurztext", "Alle an einem Tisch."},
                                           {"text", "Erster Absatz.\n\nZweiter."},
                                           {"website", "https://stadt.example/"},
                                           {"anschrift", "Markt 1\n18055 Rostock"},
                                           {"funktion", "Koordinationsstelle"},
                                           {"telefon", "(030) 1"},
                                           {"email", "a@b.de"},
                                           {"zeiten", "Mo bis Do"},
                                           {"themen", "ferien, vaeter"}});
}

TEST_CASE("putting back what was taken changes nothing")
{
    CHECK(with_content(example(), content_of(example()), all_topics) == example());
    CHECK(with_content(Alliance{}, content_of(Alliance{}), all_topics) == Alliance{});
}

TEST_CASE("name, seat, status, further contacts and the name of a person stay what they are")
{
    auto wanted = example();
    wanted.summary = "Neu.";
    wanted.contacts[0].telephone = "(030) 9";
    wanted.topics = {all_topics[1]};
    auto content = content_of(example());
    content["kurztext"] = "Neu.";
    content["telefon"] = "(030) 9";
    content["themen"] = "standort, gibtesnicht";
    content["name"] = "Ein anderer Name";
    content["status"] = "dissolved";
    CHECK(with_content(example(), content, all_topics) == wanted);
}

TEST_CASE("a contact comes with the first word in it and goes with the last one")
{
    Alliance alliance;
    const auto reached = with_content(alliance, {{"funktion", "Büro"}, {"telefon", "1"}}, all_topics);
    CHECK(reached.contacts == std::vector<Contact>{{"Büro", "", false, "1", "", ""}});
    CHECK(with_content(reached, {}, all_topics).contacts.empty());
    CHECK(with_content(example(), {}, all_topics).contacts[0].person_name == "Verborgene Person");
}
