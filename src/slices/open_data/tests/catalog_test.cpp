#include "slices/projects/tests/projects_store.hpp"

#include "slices/open_data/store.hpp"
#include "support/xml.hpp"

using test::ProjectsStore;
using test::Statement;
using test::TestApp;

namespace {

constexpr auto home = "https://familie.example";
const std::string dcat = "http://www.w3.org/ns/dcat#";
const std::string dct = "http://purl.org/dc/terms/";
const std::string dcatde = "http://dcat-ap.de/def/dcatde/";
const std::string vcard = "http://www.w3.org/2006/vcard/ns#";
const std::string foaf = "http://xmlns.com/foaf/0.1/";
const std::string eu = "http://publications.europa.eu/resource/authority/";
const std::string type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

void at_home(app::Config& config)
{
    config.site.public_url = home;
    config.site.operator_name = "Servicebüro & Söhne <Berlin>";
    config.site.operator_email = "daten@familie.example";
    config.open_data.contributor_id = "familienBuendnisse";
}

std::string catalog_of(TestApp& app, const std::string& target = "/daten/catalog.rdf")
{
    web::http::HttpRequest request;
    request.method = "GET";
    request.target = target;
    request.host = "familie.example";
    return app.ask(std::move(request)).body;
}

/// What a catalogue says, to be asked for.
class Said {
public:
    explicit Said(const std::string& rdf) : all_(test::statements_in(rdf, std::string(home) + "/daten/catalog.rdf")) {}

    std::vector<std::string> of(const std::string& subject, const std::string& predicate, const std::string& language = "") const
    {
        std::vector<std::string> objects;
        for (const auto& one : all_) {
            if (one.subject == subject && one.predicate == predicate && one.language == language) objects.push_back(one.object);
        }
        std::sort(objects.begin(), objects.end());
        return objects;
    }

    std::vector<std::string> every(const std::string& type_name) const
    {
        std::vector<std::string> subjects;
        for (const auto& one : all_) {
            if (one.predicate == type && one.object == type_name) subjects.push_back(one.subject);
        }
        std::sort(subjects.begin(), subjects.end());
        subjects.erase(std::unique(subjects.begin(), subjects.end()), subjects.end());
        return subjects;
    }

private:
    std::vector<Statement> all_;
};

/// A property, how often it must and may stand, what it begins with, and in which language.
struct Rule {
    std::string predicate;
    std::size_t least = 1;
    std::size_t most = 1;
    std::string beginning = {};
    std::string language = {};
};

void keeps(const Said& said, const std::string& subject, const std::vector<Rule>& rules)
{
    for (const auto& rule : rules) {
        CAPTURE(subject);
        CAPTURE(rule.predicate);
        const auto objects = said.of(subject, rule.predicate, rule.language);
        CHECK(objects.size() >= rule.least);
        CHECK(objects.size() <= rule.most);
        for (const auto& object : objects) {
            CHECK_FALSE(object.empty());
            CHECK(object.starts_with(rule.beginning));
        }
    }
}

}

TEST_CASE("the catalogue keeps what DCAT-AP.de and the conventions of GovData ask of it")
{
    test::with_projects_on_each_engine([](ProjectsStore& store) {
        TestApp app(store, at_home);
        const Said said(catalog_of(app));
        const auto catalogs = said.every(dcat + "Catalog");
        REQUIRE(catalogs == std::vector<std::string>{std::string(home) + "/daten/catalog.rdf"});
        keeps(said, catalogs.front(),
              {{dct + "title", 1, 1, "Offene Daten", "de"}, {dct + "title", 1, 1, "Open data", "en"}, {dct + "description", 1, 1, "", "de"},
               {dct + "publisher"}, {dcat + "dataset", 5, 5}, {dct + "language", 2, 2, eu + "language/"}, {foaf + "homepage"},
               {dcat + "themeTaxonomy", 1, 1, eu + "data-theme"}, {dct + "license", 1, 1, "http://dcat-ap.de/def/licenses/"},
               {dct + "modified"}, {dct + "spatial", 1, 1, eu + "country/DEU"}});
        for (const auto& dataset : said.every(dcat + "Dataset")) {
            keeps(said, dataset,
                  {{dct + "title", 1, 1, "", "de"}, {dct + "title", 1, 1, "", "en"}, {dct + "description", 1, 1, "", "de"},
                   {dct + "description", 1, 1, "", "en"}, {dcat + "contactPoint"}, {dct + "publisher"},
                   {dcatde + "contributorID", 1, 1, "http://dcat-ap.de/def/contributors/familienBuendnisse"},
                   {dcat + "theme", 1, 9, eu + "data-theme/"}, {dcat + "keyword", 4, 9, "", "de"}, {dct + "identifier", 1, 1, dataset},
                   {dcatde + "politicalGeocodingLevelURI", 1, 1, "http://dcat-ap.de/def/politicalGeocoding/Level/federal"},
                   {dcatde + "politicalGeocodingURI", 2, 2, "http://dcat-ap.de/def/politicalGeocoding/stateKey/"},
                   {dct + "language", 1, 1, eu + "language/DEU"}, {dct + "accessRights", 1, 1, eu + "access-right/PUBLIC"},
                   {dct + "accrualPeriodicity", 1, 1, eu + "frequency/"}, {dcat + "landingPage", 1, 1, home}, {dcat + "distribution", 1, 9}});
        }
        for (const auto& file : said.every(dcat + "Distribution")) {
            keeps(said, file,
                  {{dcat + "accessURL", 1, 1, home}, {dcat + "downloadURL", 1, 1, home}, {dct + "title", 1, 1, "", "de"},
                   {dct + "license", 1, 1, "http://dcat-ap.de/def/licenses/"}, {dct + "format", 1, 1, eu + "file-type/"},
                   {dcat + "mediaType", 1, 1, "https://www.iana.org/assignments/media-types/"},
                   {dcatde + "licenseAttributionByText", 1, 1, "", "de"},
                   {"http://data.europa.eu/r5r/availability", 1, 1, eu + "planned-availability/"}});
        }
        for (const auto& agent : said.every(foaf + "Organization")) keeps(said, agent, {{foaf + "name", 1, 9, "Servicebüro & Söhne <Berlin>"}});
        for (const auto& contact : said.every(vcard + "Organization")) {
            keeps(said, contact, {{vcard + "fn", 1, 9}, {vcard + "hasEmail", 1, 9, "mailto:daten@familie.example"}, {vcard + "hasURL", 1, 9, home}});
        }
        CHECK(said.every(dcat + "Distribution").size() == 11);
    });
}

TEST_CASE("a dataset says what it is, in which files, and when it changed")
{
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    TestApp app(store, at_home);
    const Said said(catalog_of(app));
    const auto alliances = std::string(home) + "/daten#buendnisse";
    CHECK(said.of(alliances, dct + "title", "de") == std::vector<std::string>{"Lokale Bündnisse für Familie"});
    CHECK(said.of(alliances, dct + "modified") == std::vector<std::string>{base::iso(test::morning)});
    CHECK(said.of(alliances, dct + "issued").size() == 1);
    CHECK(said.of(alliances, dcat + "distribution") ==
          std::vector<std::string>{std::string(home) + "/api/v1/alliances#datei", std::string(home) + "/api/v1/alliances.geojson#datei",
                                   std::string(home) + "/feeds/alliances.atom#datei", std::string(home) + "/zahlen/buendnisse.csv#datei"});
    const auto file = std::string(home) + "/api/v1/alliances.geojson#datei";
    CHECK(said.of(file, dct + "license") == std::vector<std::string>{"http://dcat-ap.de/def/licenses/dl-by-de/2.0"});
    CHECK(said.of(file, dct + "format") == std::vector<std::string>{eu + "file-type/GEOJSON"});
    CHECK(said.of(std::string(home) + "/datenquellen/orte.tsv#datei", dct + "license") ==
          std::vector<std::string>{"http://dcat-ap.de/def/licenses/odbl"});
    CHECK(said.of(std::string(home) + "/daten#zahlen", dct + "modified") == std::vector<std::string>{base::iso(test::morning)});
    app.clock.pass(std::chrono::days(1));
    CHECK(Said(catalog_of(app)).of(std::string(home) + "/daten#zahlen", dct + "modified") == std::vector<std::string>{"2026-03-15T00:00:00Z"});
}

TEST_CASE("who has no word of GovData names no contributor, and who has no mail still has an address")
{
    TestApp app(ProjectsStore::shared(storage::Engine::sqlite), [](app::Config& config) {
        at_home(config);
        config.open_data = {"cc-zero", ""};
        config.site.operator_email.clear();
        config.site.operator_name.clear();
    });
    const Said said(catalog_of(app));
    const auto alliances = std::string(home) + "/daten#buendnisse";
    CHECK(said.of(alliances, dcatde + "contributorID").empty());
    const auto contact = said.of(alliances, dcat + "contactPoint");
    REQUIRE(contact.size() == 1);
    CHECK(said.of(contact.front(), vcard + "hasEmail").empty());
    CHECK(said.of(contact.front(), vcard + "hasURL").front() == std::string(home) + "/impressum");
    CHECK(said.of(contact.front(), vcard + "fn").front() == "Familie vor Ort");
    CHECK(said.of(std::string(home) + "/api/v1/alliances#datei", dct + "license") ==
          std::vector<std::string>{"http://dcat-ap.de/def/licenses/cc-zero"});
}

TEST_CASE("a portal of one state speaks for that state")
{
    test::RegisterStore store(storage::Engine::sqlite);
    REQUIRE(store.import(test::table_with("kurztext", "x")).is_applied);
    TestApp app(store, at_home);
    const Said said(catalog_of(app));
    const auto alliances = std::string(home) + "/daten#buendnisse";
    CHECK(said.of(alliances, dcatde + "politicalGeocodingLevelURI") ==
          std::vector<std::string>{"http://dcat-ap.de/def/politicalGeocoding/Level/state"});
    CHECK(said.of(alliances, dcatde + "politicalGeocodingURI") ==
          std::vector<std::string>{"http://dcat-ap.de/def/politicalGeocoding/stateKey/13"});
}

TEST_CASE("the catalogue is the same for everybody in every language, and an empty installation has one")
{
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    TestApp app(store, at_home);
    CHECK(catalog_of(app) == catalog_of(app, "/en/daten/catalog.rdf"));
    test::TestStore empty(storage::Engine::sqlite);
    TestApp nobody(empty, at_home);
    const Said said(catalog_of(nobody));
    CHECK(said.every(dcat + "Dataset").size() == 5);
    CHECK(said.of(std::string(home) + "/daten#projekte", dct + "modified").empty());
}

TEST_CASE("a demonstration says in every description that all of it is invented")
{
    TestApp app(ProjectsStore::shared(storage::Engine::sqlite), [](app::Config& config) {
        at_home(config);
        config.site.demo = true;
    });
    const Said said(catalog_of(app));
    for (const auto& dataset : said.every(dcat + "Dataset")) {
        CHECK(said.of(dataset, dct + "description", "de").front().ends_with(" Erfunden: eine Vorführung."));
        CHECK(said.of(dataset, dct + "description", "en").front().ends_with(" Invented: a demonstration."));
    }
}

TEST_CASE("moments come from the records, the first one out of the oldest key")
{
    test::for_each_engine<test::RegisterStore>([](test::RegisterStore& store) {
        const auto of = [&](open_data::Span (*recorded)(storage::Read&)) { return store.read([&](storage::Read& read) { return recorded(read); }); };
        CHECK(of(&open_data::alliances_recorded) == open_data::Span{});
        REQUIRE(store.import(test::three_alliances).is_applied);
        const auto span = of(&open_data::alliances_recorded);
        CHECK(span.last == test::morning);
        REQUIRE(span.first);
        CHECK(*span.first <= *span.last);
        CHECK(of(&open_data::organisations_recorded) == open_data::Span{});
        CHECK(of(&open_data::places_recorded) == open_data::Span{}); // no official table was taken over
    });
}

TEST_CASE("no person stands in the catalogue or on the page of data")
{
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    TestApp app(store, [](app::Config& config) {
        at_home(config);
        config.site.responsible_person = "Rita Verantwortlich";
        config.site.public_url.clear();
    });
    REQUIRE(store.alliance("stadt")->contacts.at(1).person_name == "Offene Person");
    REQUIRE(app.get("/impressum").says("Rita Verantwortlich"));
    for (const auto* address : {"/daten/catalog.rdf", "/daten", "/en/daten"}) {
        CAPTURE(address);
        const auto reply = app.get(address);
        REQUIRE(reply.status == 200);
        for (const auto* hidden : {"Offene Person", "Verborgene Person", "Rita Verantwortlich", "23125"}) CHECK_FALSE(reply.says(hidden));
    }
}
