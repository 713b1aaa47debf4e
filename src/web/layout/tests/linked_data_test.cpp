#include "web/layout/tests/layout_setup.hpp"

#include "support/strings.hpp"

#include <boost/json.hpp>

using test::between;
using test::has;
using test::occurrences;
using test::PageReader;
using web::Thing;

namespace {

boost::json::value parsed(const std::string& json) { return boost::json::parse(json); }

/// What a program reads that looks for the element in a page, as a browser cuts it out.
boost::json::value read_from(const std::string& page)
{
    return parsed(between(page, "<script type=\"application/ld+json\">", "</script"));
}

}

TEST_CASE("a thing has its type and what is said of it, in order")
{
    const auto thing = Thing("NGO")
                           .with("name", "Bündnis")
                           .with("foundingDate", std::optional(base::parse_date("2005-06-16").value()))
                           .with("geo", Thing("GeoCoordinates").with("latitude", 54.08).with("longitude", 12.0))
                           .with("alternateName", std::vector<std::string>{"A", "B"})
                           .with("contactPoint", std::vector<Thing>{Thing("ContactPoint"), Thing("ContactPoint")});
    CHECK(thing.json() == R"({"@type":"NGO","name":"Bündnis","foundingDate":"2005-06-16",)"
                          R"("geo":{"@type":"GeoCoordinates","latitude":54.08,"longitude":12},"alternateName":["A","B"],)"
                          R"("contactPoint":[{"@type":"ContactPoint"},{"@type":"ContactPoint"}]})");
}

TEST_CASE("what is empty is not said")
{
    const auto thing = Thing("NGO")
                           .with("name", "")
                           .with("url", std::string())
                           .with("foundingDate", std::optional<base::Date>())
                           .with("areaServed", std::vector<Thing>())
                           .with("alternateName", std::vector<std::string>());
    CHECK(thing.json() == R"({"@type":"NGO"})");
    CHECK(web::linked_data({}).empty());
}

TEST_CASE("no text ends the element in which it stands, and a program reads it as it was typed")
{
    for (const auto& text : test::nasty_strings()) {
        CAPTURE(text);
        const auto element = web::linked_data({Thing("NGO").with("name", "x" + text).with(text.empty() ? "p" : text, "y")}).text();
        CHECK(occurrences(element, "<") == 2);
        CHECK(occurrences(element, ">") == 2);
        CHECK(read_from(element).at("@graph").at(0).at("name").as_string() == "x" + text);
    }
    const auto worst = web::linked_data({Thing("NGO").with("name", "</script><script>alert(1)</script><!--")}).text();
    CHECK_FALSE(has(worst, "<script>"));
    CHECK_FALSE(has(worst, "<!--"));
}

TEST_CASE("a page says to programs what it is about and how one gets to it")
{
    PageReader reader;
    reader.site.public_url = "https://familie.example";
    const auto page = reader.shown({.title = "Bündnis <Rostock>",
                                    .crumbs = {{"/buendnisse", "Alle & mehr"}},
                                    .things = {Thing("NGO").with("name", "Bündnis <Rostock>")}});
    CHECK(read_from(page) == parsed(R"({"@context":"https://schema.org","@graph":[{"@type":"NGO","name":"Bündnis <Rostock>"},
        {"@type":"BreadcrumbList","itemListElement":[
            {"@type":"ListItem","position":1,"name":"Start","item":"https://familie.example/"},
            {"@type":"ListItem","position":2,"name":"Alle & mehr","item":"https://familie.example/buendnisse"},
            {"@type":"ListItem","position":3,"name":"Bündnis <Rostock>"}]}]})"));
    CHECK(page.find("ld+json") < page.find("</head>"));
}

TEST_CASE("what is no page says nothing to programs")
{
    const PageReader reader;
    CHECK_FALSE(has(reader.shown({.title = "x"}), "ld+json"));
    const web::Page missing{.title = "x", .status = 404, .crumbs = {{"/a", "A"}}, .things = {Thing("NGO")}, .feed = "/feeds/a.atom"};
    CHECK_FALSE(has(reader.shown(missing), "ld+json"));
    CHECK_FALSE(has(reader.shown(missing), "atom+xml"));
}

TEST_CASE("a page names the feed that tells of its changes, in the reader's language")
{
    const PageReader german;
    const PageReader english(web::Language::english);
    CHECK(has(german.shown({.title = "x", .feed = "/feeds/alliances.atom?land=mv"}),
              "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Neueste Änderungen (Atom)\" href=\"/feeds/alliances.atom?land=mv\">"));
    CHECK(has(english.shown({.title = "x", .feed = "/feeds/alliances.atom"}), "href=\"/en/feeds/alliances.atom\">"));
    CHECK_FALSE(has(german.shown({.title = "x"}), "atom+xml"));
}
