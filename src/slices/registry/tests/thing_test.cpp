#include "sample.hpp"

#include "slices/registry/views.hpp"

#include <boost/json.hpp>

using registry::Entry;
using registry::Status;
using test::day;
using test::Reader;

namespace {

namespace json = boost::json;

Entry rostock()
{
    Entry entry;
    entry.state_key = "13";
    auto& alliance = entry.alliance;
    alliance.slug = "rostock";
    alliance.name = "Bündnis Rostock";
    alliance.seat.name = "Rostock";
    alliance.history = {{Status::active, day("2005-06-16")}};
    return entry;
}

places::Place place(places::Kind kind, std::string name)
{
    places::Place made;
    made.kind = kind;
    made.name = std::move(name);
    return made;
}

json::value said(const Entry& entry, web::Language language = web::Language::german, std::string_view url = "https://familie.example")
{
    Reader reader(language);
    reader.site.public_url = url;
    return json::parse(registry::thing_of(reader.request, entry, test::today).json());
}

}

TEST_CASE("of an alliance about which little is known little is said")
{
    CHECK(said(rostock()) == json::parse(R"({"@type":"NGO","name":"Bündnis Rostock","url":"https://familie.example/buendnisse/rostock",
        "address":{"@type":"PostalAddress","addressLocality":"Rostock","addressRegion":"Mecklenburg-Vorpommern","addressCountry":"DE"}})"));
    auto nowhere = rostock();
    nowhere.state_key.clear();
    CHECK_FALSE(said(nowhere).at("address").as_object().contains("addressRegion"));
}

TEST_CASE("an English page is named by its English address")
{
    CHECK(said(rostock(), web::Language::english).at("url") == "https://familie.example/en/buendnisse/rostock");
    CHECK(said(rostock(), web::Language::german, "").at("url") == "/buendnisse/rostock");
}

TEST_CASE("each kind of place that is served has its word, and a link where it has a page")
{
    auto entry = rostock();
    entry.alliance.serves = {place(places::Kind::municipality, "Rostock"), place(places::Kind::district, "Reutershagen"),
                             place(places::Kind::county, "Landkreis Rostock"), place(places::Kind::state, "Mecklenburg-Vorpommern")};
    entry.paths = {"/orte/rostock", "/orte/rostock/reutershagen", "", ""};
    CHECK(said(entry).at("areaServed") == json::parse(R"([
        {"@type":"City","name":"Rostock","url":"https://familie.example/orte/rostock"},
        {"@type":"Place","name":"Reutershagen","url":"https://familie.example/orte/rostock/reutershagen"},
        {"@type":"AdministrativeArea","name":"Landkreis Rostock"},
        {"@type":"AdministrativeArea","name":"Mecklenburg-Vorpommern"}])"));
}

TEST_CASE("a contact without number and mail is no way to reach anybody, and no person is named")
{
    auto entry = rostock();
    entry.alliance.contacts = {{"Büro", "Rita Offen", true, "", "", "Mo bis Do"}, {"Stelle", "Verborgene Person", false, "", "a@b.example", ""}};
    CHECK(said(entry).at("contactPoint") ==
          json::parse(R"([{"@type":"ContactPoint","contactType":"Stelle","email":"a@b.example","availableLanguage":"de"}])"));
    for (const auto* name : {"Rita", "Verborgene"}) CHECK(json::serialize(said(entry)).find(name) == std::string::npos);
}

TEST_CASE("an alliance that ended is said to have ended, from its day on, and has no contact any more")
{
    auto entry = rostock();
    entry.alliance.contacts = {{"Büro", "", false, "(030) 23125-100", "", ""}};
    entry.alliance.history.push_back({Status::dissolved, day("2026-03-15")});
    CHECK(said(entry).as_object().contains("contactPoint"));
    CHECK_FALSE(said(entry).as_object().contains("dissolutionDate"));
    entry.alliance.history.back().since = test::today;
    CHECK_FALSE(said(entry).as_object().contains("contactPoint"));
    CHECK(said(entry).at("dissolutionDate") == "2026-03-14");
    entry.alliance.history.back().status = Status::dormant;
    CHECK(said(entry).as_object().contains("contactPoint"));
}

TEST_CASE("an address of several lines becomes one, and only web addresses are said to be the same")
{
    auto entry = rostock();
    entry.alliance.address = "Haus der Familie\nNeuer Markt 1\n18055 Rostock";
    entry.alliance.website = "javascript:alert(1)";
    CHECK(said(entry).at("address").at("streetAddress") == "Haus der Familie, Neuer Markt 1, 18055 Rostock");
    CHECK_FALSE(said(entry).as_object().contains("sameAs"));
    entry.alliance.website = "https://rostock.example/";
    CHECK(said(entry).at("sameAs") == "https://rostock.example/");
}

TEST_CASE("who asks for the present word of an alliance by a former one gets it")
{
    test::for_each_engine<test::RegisterStore>([](test::RegisterStore& store) {
        REQUIRE(store.import("schluessel;name;status;status_seit;sitz;fruehere_schluessel\nneu;Bündnis;aktiv;2020-01-01;13003000;alt|uralt\n").is_applied);
        const auto present = [&](const char* word) {
            return store.read([&](storage::Read& read) { return registry::present_slug(read, word); });
        };
        CHECK(present("alt") == "neu");
        CHECK(present("uralt") == "neu");
        CHECK(present("neu").empty());
        CHECK(present("").empty());
    });
}
