#include "web/layout/tests/layout_setup.hpp"

#include "support/strings.hpp"

#include <boost/json.hpp>
#include <rapidcheck.h>

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

TEST_CASE("whatever is said of a thing can be read again, and none of it is markup")
{
    CHECK(rc::check("texts", [] {
        const auto text = *rc::gen::container<std::string>(rc::gen::inRange<char>(1, 127));
        const auto json = Thing("NGO").with("a", "x" + text).with("b", std::vector<std::string>{text}).json();
        RC_ASSERT(json.find_first_of("<>&") == std::string::npos);
        const auto read = parsed(json);
        RC_ASSERT(read.at("a").as_string() == "x" + text);
        RC_ASSERT(read.at("b").at(0).as_string() == text);
    }));
}

TEST_CASE("numbers are written so that they can be read again")
{
    for (const double number : {0.0, 1.0, -1.5, 54.0887, 12.1405, 1e-7, 123456789.25}) {
        CHECK(parsed(Thing("GeoCoordinates").with("latitude", number).json()).at("latitude").to_number<double>() == number);
    }
}

TEST_CASE("several things stand in one element, in their order")
{
    const auto element = web::linked_data({Thing("NGO"), Thing("City"), Thing("Project")}).text();
    CHECK(occurrences(element, "<script") == 1);
    CHECK(read_from(element) == parsed(R"({"@context":"https://schema.org","@graph":[{"@type":"NGO"},{"@type":"City"},{"@type":"Project"}]})"));
}

TEST_CASE("the trail for programs has the steps that people see, in the reader's language")
{
    PageReader english(web::Language::english);
    english.site.public_url = "https://familie.example";
    const auto page = english.shown({.title = "x", .crumbs = {{"/buendnisse?land=13", "M & V"}, {"/orte/rostock", "Rostock"}}});
    const auto steps = read_from(page).at("@graph").at(0).at("itemListElement").as_array();
    REQUIRE(steps.size() == 4);
    CHECK(steps[1].at("item") == "https://familie.example/en/buendnisse?land=13");
    CHECK(steps[2].at("item") == "https://familie.example/en/orte/rostock");
    for (std::size_t at = 0; at < steps.size(); ++at) {
        CHECK(steps[at].at("position").to_number<std::size_t>() == at + 1);
    }
    CHECK(occurrences(page, "<li><a href=\"/en/orte/rostock\">Rostock</a></li>") == 1);
}
