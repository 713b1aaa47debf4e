#include "slices/open_data/views.hpp"

#include "slices/registry/tests/sample.hpp"

#include "support/strings.hpp"
#include "support/xml.hpp"

using open_data::Catalog;
using open_data::Offered;
using test::Reader;

namespace {

const std::string dct = "http://purl.org/dc/terms/";

Offered first_offered(std::string attribution = "Büro")
{
    return {&open_data::datasets().front(), open_data::find_licence("cc-by/4.0"), std::move(attribution), {test::morning, test::morning}};
}

std::string catalog(const std::function<void(web::Site&)>& configure, const Catalog& content = {{first_offered()}, {"13"}, "wort", test::morning})
{
    Reader reader(web::Language::german);
    reader.site.public_url = "https://familie.example";
    reader.site.name = "Familie vor Ort";
    configure(reader.site);
    return open_data::catalog_document(reader.request, content).body;
}

std::vector<std::string> objects(const std::string& rdf, std::string_view predicate)
{
    std::vector<std::string> found;
    for (const auto& one : test::statements_in(rdf, "https://familie.example/daten/catalog.rdf")) {
        if (one.predicate.ends_with(predicate)) found.push_back(one.object);
    }
    return found;
}

std::string page(const std::vector<Offered>& all, web::Language language = web::Language::german)
{
    const Reader reader(language);
    return open_data::data_page(reader.request, all).body;
}

}

TEST_CASE("an operator of whatever name gives a catalogue that can be read")
{
    for (const auto& text : test::nasty_strings()) {
        if (text.find('<') == std::string::npos || text.size() % 4 != 0) continue; // each starts a program
        CAPTURE(text);
        const auto rdf = catalog([&](web::Site& site) { site.operator_name = "x" + text; }, {{first_offered("x" + text)}, {}, "", test::morning});
        CHECK_NOTHROW(test::statements_in(rdf, "https://familie.example/daten/catalog.rdf"));
    }
    const auto rdf = catalog([](web::Site& site) { site.operator_name = "</foaf:name><x> & \"Söhne\""; });
    CHECK(objects(rdf, "foaf/0.1/name").front() == "</foaf:name><x> & \"Söhne\"");
}

TEST_CASE("an address of mail becomes one that programs understand")
{
    const std::pair<const char*, const char*> mails[] = {{"daten@familie.example", "mailto:daten@familie.example"},
                                                         {"familie+daten@familie.example", "mailto:familie%2Bdaten@familie.example"},
                                                         {"a b@c d", "mailto:a%20b@c%20d"}, {"ohne", "mailto:ohne"}};
    for (const auto& [typed, name] : mails) {
        const auto rdf = catalog([&](web::Site& site) { site.operator_email = typed; });
        CHECK(objects(rdf, "vcard/ns#hasEmail") == std::vector<std::string>{name});
    }
}

TEST_CASE("where nothing was recorded no moment is said")
{
    auto offered = first_offered();
    offered.recorded = {};
    const auto rdf = catalog([](web::Site&) {}, {{offered}, {}, "", test::morning});
    CHECK(objects(rdf, dct + "issued").empty());
    CHECK(objects(rdf, dct + "modified") == std::vector<std::string>{base::iso(test::morning)}); // that of the catalogue
    CHECK(page({offered}).find("Letzte Änderung") == std::string::npos);
    CHECK(page({first_offered()}).find("Letzte Änderung") != std::string::npos);
}

TEST_CASE("a portal of several states or of none speaks for the whole country")
{
    const auto level = [](std::vector<std::string> states) {
        return objects(catalog([](web::Site&) {}, {{first_offered()}, std::move(states), "", test::morning}), "politicalGeocodingLevelURI");
    };
    CHECK(level({}) == std::vector<std::string>{"http://dcat-ap.de/def/politicalGeocoding/Level/federal"});
    CHECK(level({"13"}) == std::vector<std::string>{"http://dcat-ap.de/def/politicalGeocoding/Level/state"});
    CHECK(level({"13", "01"}) == std::vector<std::string>{"http://dcat-ap.de/def/politicalGeocoding/Level/federal"});
}

TEST_CASE("the catalogue is RDF that a server may share")
{
    const Reader reader(web::Language::german);
    const auto response = open_data::catalog_document(reader.request, {{first_offered()}, {}, "", test::morning});
    CHECK(response.content_type == "application/rdf+xml; charset=utf-8");
    CHECK(response.caching == web::Caching::shared);
    CHECK(objects(catalog([](web::Site&) {}), dct + "license").size() == 5); // the catalogue and four files
}

TEST_CASE("formats are called as people write them")
{
    const auto shown = page({first_offered()});
    for (const auto* name : {"<td>JSON</td>", "<td>GeoJSON</td>", "<td>CSV</td>", "<td>Atom</td>"}) CHECK(shown.find(name) != std::string::npos);
    CHECK(page({first_offered("A & <B>")}).find("<dd>A &amp; &lt;B&gt;</dd>") != std::string::npos);
}

TEST_CASE("each table of files has a name that is heard, in the reader's language")
{
    CHECK(page({first_offered()}).find("<caption class=\"kern-sr-only\" id=\"buendnisse-dateien\">Dateien: Lokale Bündnisse für Familie</caption>") != std::string::npos);
    CHECK(page({first_offered()}, web::Language::english).find("Files: Local alliances for families</caption>") != std::string::npos);
}
