#include "api_store.hpp"
#include "expected_description.hpp"

#include "slices/api/nouns.hpp"

#include <set>

using test::OpenPortal;

namespace {

std::set<std::string> keys_of(const boost::json::value& object)
{
    std::set<std::string> keys;
    for (const auto& pair : object.as_object()) keys.emplace(pair.key());
    return keys;
}

/// The names of the questions of one address, as it is described.
std::set<std::string> described_parameters(const boost::json::value& description, const std::string& path)
{
    std::set<std::string> names;
    for (const auto& parameter : description.at("paths").at(path).at("get").at("parameters").as_array()) {
        if (parameter.at("in") == "query") names.emplace(parameter.at("name").as_string());
    }
    return names;
}

}

TEST_CASE("the description has every address of the interface, and no other")
{
    OpenPortal portal;
    std::set<std::string> routes;
    for (const auto& route : portal.app.application().router().routes()) {
        if (route.pattern.starts_with("/api/v1")) routes.insert(route.pattern);
    }
    CHECK(routes.size() == 17);
    CHECK(keys_of(portal.json("/api/v1/openapi.json").at("paths")) == routes);
}

TEST_CASE("the interface, the feed and the catalogue are all that scripts of other sites may read")
{
    OpenPortal portal;
    for (const auto& route : portal.app.application().router().routes()) {
        CAPTURE(route.pattern);
        const bool is_for_programs = route.pattern.starts_with("/api/v1") || route.pattern == "/feeds/alliances.atom" ||
                                     route.pattern == "/daten/catalog.rdf";
        CHECK((route.access == web::Access::anywhere) == is_for_programs);
    }
}

TEST_CASE("each list refuses what the description does not name, and takes what it names")
{
    OpenPortal portal;
    const auto description = portal.json("/api/v1/openapi.json");
    for (const auto& noun : api::nouns()) {
        const auto described = described_parameters(description, noun.path());
        for (const auto& parameter : api::parameters()) {
            CAPTURE(noun.about.name);
            CAPTURE(parameter.name);
            const auto reply = portal.ask(noun.path() + "?" + parameter.name + "=" + parameter.example);
            CHECK((reply.status == 200) == described.contains(parameter.name));
        }
    }
    CHECK(described_parameters(description, "/api/v1/figures/{slug}") == std::set<std::string>{"day", "fields", "state"});
    CHECK(described_parameters(description, "/api/v1/alliances.geojson") == std::set<std::string>{"state", "topic", "q"});
}

TEST_CASE("things have the fields that are described, no more and no fewer")
{
    OpenPortal portal;
    const auto description = portal.json("/api/v1/openapi.json");
    const auto& schemas = description.at("components").at("schemas");
    for (const auto& noun : api::nouns()) {
        CAPTURE(noun.about.name);
        const std::string list_schema = std::string(noun.about.singular) + "List";
        const auto item = portal.json(noun.path() + "?limit=1").at("items").as_array().front();
        CHECK(keys_of(item) == keys_of(schemas.at(list_schema).at("properties").at("items").at("items").at("properties")));
        const auto alone = portal.json(noun.path() + "/" + std::string(item.at("slug").as_string()));
        CHECK(keys_of(alone) == keys_of(schemas.at(noun.about.singular).at("properties")));
    }
}

TEST_CASE("the description says one address in full")
{
    OpenPortal portal;
    const auto description = portal.json("/en/api/v1/openapi.json");
    CHECK(api::in_lines(boost::json::serialize(description.at("paths").at("/api/v1/topics"))) == expected::described_list);
    CHECK(api::in_lines(boost::json::serialize(description.at("components").at("schemas").at("Topic"))) == expected::described_topic);
    CHECK(api::in_lines(boost::json::serialize(description.at("info"))) == expected::described_portal);
}

TEST_CASE("the description is there in both languages")
{
    OpenPortal portal;
    const auto german = portal.json("/api/v1/openapi.json");
    const auto english = portal.json("/en/api/v1/openapi.json");
    CHECK(german.at("info").at("title") == "Offene Schnittstelle von Familie vor Ort");
    CHECK(english.at("info").at("title") == "Open interface of Familie vor Ort");
    CHECK(keys_of(german.at("paths")) == keys_of(english.at("paths")));
}

TEST_CASE("the entrance leads to every list")
{
    OpenPortal portal;
    CHECK(portal.lines("/api/v1") == expected::entrance);
    const auto entrance = portal.json("/api/v1");
    for (const auto& link : entrance.at("links").as_object()) {
        const auto address = std::string(link.value().as_string());
        CAPTURE(address);
        CHECK(portal.ask(address.substr(std::string_view("https://familie.example").size())).status == 200);
    }
}

TEST_CASE("a map gets the seats of the active alliances as points, longitude first")
{
    test::with_portal_on_each_engine([](OpenPortal& portal) {
        CHECK(portal.ask("/api/v1/alliances.geojson").header("Content-Type") == "application/geo+json");
        CHECK(portal.lines("/api/v1/alliances.geojson?topic=familienpaten") == expected::neighbours_on_the_map);
        CHECK(portal.json("/api/v1/alliances.geojson").at("features").as_array().size() == 5);
        CHECK(portal.json("/api/v1/alliances.geojson?state=mv").at("features").as_array().size() == 4);
        CHECK(portal.json("/api/v1/alliances.geojson?q=nachbarn").at("features").as_array().size() == 1);
    });
    OpenPortal portal;
    CHECK(portal.ask("/api/v1/alliances.geojson?limit=3").status == 400);
}
