#include "slices/finder/views.hpp"

#include "web/layout/tests/layout_setup.hpp"

#include <boost/json.hpp>

using finder::PlaceHelp;
using places::Kind;
using places::Place;
using test::PageReader;

namespace {

namespace json = boost::json;

Place of_kind(Kind kind, std::string name, std::string slug)
{
    Place made;
    made.kind = kind;
    made.name = std::move(name);
    made.slug = std::move(slug);
    return made;
}

const Place state = of_kind(Kind::state, "Mecklenburg-Vorpommern", "mv");
const Place town = of_kind(Kind::municipality, "Rostock", "rostock");
const Place district = of_kind(Kind::district, "Reutershagen", "reutershagen");

json::value said(const std::vector<Place>& lineage)
{
    PageReader reader;
    reader.site.public_url = "https://familie.example";
    PlaceHelp help;
    help.place = lineage.front();
    help.lineage = lineage;
    return json::parse(finder::thing_of(reader.request, help).json());
}

}

TEST_CASE("programs hear of a place what it is, where it lies and in what")
{
    auto located = town;
    located.position = places::Position{54.0887, 12.1405};
    CHECK(said({located, state}) == json::parse(R"({"@type":"City","name":"Rostock","url":"https://familie.example/orte/rostock",
        "geo":{"@type":"GeoCoordinates","latitude":54.0887,"longitude":12.1405},
        "containedInPlace":{"@type":"AdministrativeArea","name":"Mecklenburg-Vorpommern"}})"));
    CHECK(said({district, town, state}) == json::parse(R"({"@type":"Place","name":"Reutershagen",
        "url":"https://familie.example/orte/rostock/reutershagen","containedInPlace":{"@type":"City","name":"Rostock"}})"));
    CHECK(said({state}) == json::parse(R"({"@type":"AdministrativeArea","name":"Mecklenburg-Vorpommern"})"));
}

TEST_CASE("programs hear what the site is called and how it is searched, in the reader's language")
{
    PageReader reader(web::Language::english);
    reader.site.public_url = "https://familie.example";
    CHECK(json::parse(finder::site_thing(reader.request).json()) == json::parse(R"({"@type":"WebSite","name":"Familie & Ort",
        "description":"Hilfe <nah>","url":"https://familie.example/en/","inLanguage":"en",
        "potentialAction":{"@type":"SearchAction","target":{"@type":"EntryPoint","urlTemplate":"https://familie.example/en/suche?q={words}"},
                           "query-input":"required name=words"}})"));
}

TEST_CASE("a place without a page of its own has no path")
{
    PlaceHelp help;
    help.place = state;
    help.lineage = {state};
    CHECK(finder::canonical_path(help).empty());
    help.place = district;
    help.lineage = {district, town, state};
    CHECK(finder::canonical_path(help) == "/orte/rostock/reutershagen");
    help.place = town;
    help.lineage = {town, state};
    CHECK(finder::canonical_path(help) == "/orte/rostock");
}
