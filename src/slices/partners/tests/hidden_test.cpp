#include "partners_store.hpp"

using test::PartnersStore;
using test::TestApp;

namespace {

/// What nobody but the operator reads: persons who did not agree, and who recorded something.
constexpr const char* hidden[] = {"Verborgene Familie", "Stille Partnerin", "Erfasserin Geheim", "verborgene familie",
                                  "stille partnerin", "erfasserin geheim"};

/// Everything that strangers reach where partners could be told of.
constexpr const char* addresses[] = {
    "/", "/buendnisse", "/buendnisse/stadt", "/buendnisse/land", "/buendnisse/muenchen", "/buendnisse/ruht",
    "/buendnisse?q=Verborgene", "/buendnisse?q=Erfasserin", "/karte", "/orte/rostock", "/organisationen",
    "/organisationen?q=Geheim", "/organisationen?q=Stille", "/organisationen?art=familie",
    "/organisationen/rathaus", "/organisationen/werft", "/organisationen/bank", "/organisationen/kita",
    "/organisationen/verborgene-familie", "/organisationen/stille-partnerin", "/datenquellen", "/robots.txt"};

}

TEST_CASE("persons who did not agree and who recorded something appear to no stranger, nowhere, nor in a kept page")
{
    test::with_partners_on_each_engine([](PartnersStore& store) {
        const auto of_operator = store.exported_organisations() + store.exported_partnerships();
        for (const auto* name : {"Verborgene Familie", "Stille Partnerin", "Erfasserin Geheim"}) {
            REQUIRE(of_operator.find(name) != std::string::npos);
        }
        TestApp app(store);
        REQUIRE(app.get("/buendnisse/stadt").says("Offene Partnerin"));
        for (const auto* language : {"", "/en"}) {
            for (const auto* address : addresses) {
                for (int time = 0; time < 2; ++time) { // the second answer comes from the cache
                    const auto reply = app.get(std::string(language) + address);
                    CAPTURE(std::string(address));
                    for (const auto* name : hidden) CHECK_FALSE(reply.says(name));
                    for (const auto& [header, value] : reply.headers) {
                        for (const auto* name : hidden) CHECK(value.find(name) == std::string::npos);
                    }
                }
            }
        }
    });
}

TEST_CASE("a page names a person no longer once that person has withdrawn")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        TestApp app(store);
        REQUIRE(app.get("/buendnisse/stadt").says("Offene Partnerin"));
        store.import_partnerships("buendnis;person;seit;person_oeffentlich\nstadt;Offene Partnerin;2013-01-01;nein\n");
        const auto page = app.get("/buendnisse/stadt");
        CHECK_FALSE(page.says("Offene Partnerin"));
        CHECK(page.text().find("2 Privatpersonen") != std::string::npos);
    });
}

TEST_CASE("who takes part is told to other slices without the names of those who did not agree")
{
    test::with_partners_on_each_engine([](PartnersStore& store) {
        const auto stadt = store.alliance("stadt")->id;
        const auto told = store.read([&](storage::Read& read) { return partners::partners_on(read, stadt, test::today); });
        const partners::SectorName families{"familie", "Familien", "Families"};
        const partners::SectorName persons{"privatperson", "Privatpersonen", "Private persons"};
        CHECK(told.persons == std::vector<partners::Persons>{{families, {}, 1},
                                                             {persons, {{"Offene Partnerin", test::day("2013-01-01")}}, 1}});
        CHECK(told.organisations ==
              std::vector<partners::Partner>{
                  {"rathaus", "Hansestadt Rostock", {"kommune", "Kommunen und Verwaltung", "Municipalities and administration"},
                   test::day("2005-06-16")},
                  {"werft", "Neue Werft", {"unternehmen", "Unternehmen", "Companies"}, test::day("2010-01-01")}});
    });
}
