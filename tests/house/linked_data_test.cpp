#include "slices/partners/tests/partners_store.hpp"

#include "slices/projects/import_projects.hpp"

#include <boost/json.hpp>
#include <map>
#include <set>

namespace {

namespace json = boost::json;
using test::TestApp;

using Words = std::set<std::string>;

const Words of_organisations = {"name", "description", "url", "sameAs", "alternateName", "foundingDate", "dissolutionDate", "address",
                                "areaServed", "contactPoint", "memberOf", "member", "parentOrganization", "location"};
const Words of_places = {"name", "url", "geo", "containedInPlace"};

/// The types of schema.org that we use, and which of our properties each of them knows. Source: schema-org
const std::map<std::string, Words> vocabulary = {
    {"NGO", of_organisations}, {"Organization", of_organisations}, {"GovernmentOrganization", of_organisations}, {"School", of_organisations},
    {"Preschool", of_organisations}, {"CollegeOrUniversity", of_organisations}, {"Project", of_organisations}, {"City", of_places},
    {"Place", of_places}, {"AdministrativeArea", of_places}, {"GeoCoordinates", {"latitude", "longitude"}},
    {"PostalAddress", {"streetAddress", "addressLocality", "addressRegion", "addressCountry"}},
    {"ContactPoint", {"contactType", "telephone", "email", "availableLanguage"}}, {"BreadcrumbList", {"itemListElement"}},
    {"ListItem", {"position", "name", "item"}}, {"WebSite", {"name", "description", "url", "inLanguage", "potentialAction"}},
    {"SearchAction", {"target", "query-input"}}, {"EntryPoint", {"urlTemplate"}}};

void must_be_known(const json::value& value)
{
    if (value.is_array()) {
        for (const auto& item : value.as_array()) must_be_known(item);
    }
    if (!value.is_object()) return;
    const std::string type(value.at("@type").as_string());
    REQUIRE_MESSAGE(vocabulary.contains(type), type);
    for (const auto& [name, inner] : value.as_object()) {
        if (name != "@type") CHECK_MESSAGE(vocabulary.at(type).contains(std::string(name)), type, " has no ", std::string(name));
        must_be_known(inner);
    }
}

json::array graph_of(TestApp& app, const std::string& target)
{
    const auto body = app.get(target).body;
    constexpr std::string_view begin = "<script type=\"application/ld+json\">";
    const auto at = body.find(begin);
    if (at == std::string::npos) return {};
    const auto text = body.substr(at + begin.size(), body.find("</script>", at) - at - begin.size());
    return json::parse(text).at("@graph").as_array();
}

/// Partners and projects of the nine alliances.
test::PartnersStore& whole_network()
{
    static test::PartnersStore store(storage::Engine::sqlite);
    static const bool is_filled = [] {
        store.fill([](storage::Write& write) {
            const auto plan = projects::import_projects(
                write, "schluessel;titel;kurztext;stand;beginn;ende;buendnis;weitere_buendnisse;partner;ort;website\n"
                       "werkstatt;</script><script>alert(1)</script>;Sägen & löten.;laufend;2021-07-01;2030-01-01;stadt;land;Stille Partnerin;13003000;https://werkstatt.example/\n",
                test::morning, &test::without_progress);
            REQUIRE(plan.is_applied);
        });
        return true;
    }();
    CHECK(is_filled);
    return store;
}

constexpr std::array targets = {"/", "/en/", "/orte/rostock", "/orte/rostock/reutershagen", "/?ort=18055", "/buendnisse/stadt", "/en/buendnisse/koeln",
                                "/buendnisse/ende", "/organisationen/rathaus", "/organisationen/kita", "/organisationen/verein", "/organisationen/kammer",
                                "/projekte/werkstatt", "/laender/mv", "/themen/ferien", "/daten"};

}

TEST_CASE("pages say to programs only what schema.org has words for")
{
    TestApp app(whole_network());
    std::size_t said = 0;
    for (const auto* target : targets) {
        CAPTURE(target);
        const auto graph = graph_of(app, target);
        said += !graph.empty();
        must_be_known(graph);
    }
    CHECK(said == targets.size() - 1);
}

TEST_CASE("an alliance tells programs where it works and by which number it is reached, but no person")
{
    TestApp app(whole_network());
    CHECK(graph_of(app, "/buendnisse/stadt").at(0) == json::parse(R"({"@type":"NGO","name":"Stadtbündnis","description":"Alle an einem Tisch.",
        "url":"/buendnisse/stadt","sameAs":"https://rostock.example/","foundingDate":"2005-06-16",
        "address":{"@type":"PostalAddress","streetAddress":"Neuer Markt 1, 18055 Rostock","addressLocality":"Rostock",
                   "addressRegion":"Mecklenburg-Vorpommern","addressCountry":"DE"},
        "areaServed":[{"@type":"City","name":"Rostock","url":"/orte/rostock"}],
        "contactPoint":[{"@type":"ContactPoint","contactType":"Koordinationsstelle","telephone":"(030) 23125-100",
                         "email":"familie@rostock.example","availableLanguage":"de"},
                        {"@type":"ContactPoint","contactType":"Pressestelle","telephone":"(030) 23125-110","availableLanguage":"de"}]})"));
    const auto ended = graph_of(app, "/buendnisse/ende").at(0);
    CHECK(ended.at("dissolutionDate") == "2020-05-31");
    CHECK_FALSE(ended.as_object().contains("contactPoint"));
}

TEST_CASE("an organisation, a project and a place tell programs what their pages say")
{
    TestApp app(whole_network());
    CHECK(graph_of(app, "/organisationen/rathaus").at(0) == json::parse(R"({"@type":"GovernmentOrganization","name":"Hansestadt Rostock",
        "alternateName":["City of Rostock","Miasto Rostock"],"description":"Die Stadt am Meer.","url":"/organisationen/rathaus",
        "sameAs":"https://rathaus.example/","address":{"@type":"PostalAddress","addressLocality":"Rostock","addressCountry":"DE"},
        "memberOf":[{"@type":"NGO","name":"Stadtbündnis","url":"/buendnisse/stadt"}]})"));
    CHECK(graph_of(app, "/organisationen/kita").at(0).at("@type") == "Preschool");
    CHECK_FALSE(graph_of(app, "/organisationen/kita").at(0).as_object().contains("memberOf")); // it was, once
    CHECK(graph_of(app, "/organisationen/kammer").at(0).at("dissolutionDate") == "2020-12-31");
    CHECK(graph_of(app, "/projekte/werkstatt").at(0) == json::parse(R"({"@type":"Project","name":"</script><script>alert(1)</script>",
        "description":"Sägen & löten.","url":"/projekte/werkstatt","sameAs":"https://werkstatt.example/","foundingDate":"2021-07-01",
        "dissolutionDate":"2030-01-01","parentOrganization":{"@type":"NGO","name":"Stadtbündnis","url":"/buendnisse/stadt"},
        "member":[{"@type":"NGO","name":"Landesbündnis","url":"/buendnisse/land"}],"location":{"@type":"Place","name":"Rostock"}})"));
    const auto place = graph_of(app, "/orte/rostock").at(0);
    CHECK(place.at("@type") == "City");
    CHECK(place.at("name") == "Rostock");
    CHECK(place.at("geo").at("latitude").as_double() == doctest::Approx(54.1).epsilon(0.01));
    CHECK(graph_of(app, "/orte/rostock/reutershagen").at(0).at("containedInPlace") == json::parse(R"({"@type":"City","name":"Rostock"})"));
}

TEST_CASE("the start page tells programs how to search, and a page how one gets to it")
{
    TestApp app(whole_network());
    CHECK(graph_of(app, "/en/").at(0).at("potentialAction").at("target").at("urlTemplate") == "/en/suche?q={words}");
    const auto way = graph_of(app, "/organisationen/rathaus").at(1).at("itemListElement").as_array();
    REQUIRE(way.size() == 3);
    CHECK(way.at(1) == json::parse(R"({"@type":"ListItem","position":2,"name":"Organisationen","item":"/organisationen"})"));
}

TEST_CASE("what is said to programs names nobody who did not agree, and not who recorded it")
{
    TestApp app(whole_network());
    REQUIRE(whole_network().exported_partnerships().find("Verborgene Familie") != std::string::npos);
    REQUIRE(whole_network().alliance("stadt")->contacts.at(1).person_name == "Offene Person");
    for (const auto* target : targets) {
        CAPTURE(target);
        const auto said = json::serialize(graph_of(app, target));
        for (const auto* hidden : {"Verborgene", "Offene", "Stille", "Erfasserin", "Frühere"}) CHECK(said.find(hidden) == std::string::npos);
    }
}

TEST_CASE("no name ends the element in which programs read")
{
    TestApp app(whole_network());
    for (const auto* target : {"/projekte/werkstatt", "/en/projekte/werkstatt"}) {
        const auto body = app.get(target).body;
        REQUIRE(body.find("alert(1)") != std::string::npos);
        CHECK(body.find("<script>") == std::string::npos);
        CHECK(test::times(body, "</script>") == 2);
    }
}
