#include "partners_store.hpp"

#include "slices/partners/views.hpp"

#include <boost/json.hpp>

using partners::Shown;
using test::day;
using test::Reader;

namespace {

namespace json = boost::json;

Shown shipyard()
{
    Shown shown;
    shown.slug = "werft";
    shown.name = "Neue Werft";
    shown.sector = {"unternehmen", "Unternehmen", "Companies"};
    return shown;
}

json::value said(const Shown& shown)
{
    const Reader reader(web::Language::german);
    return json::parse(partners::thing_of(reader.request, shown, test::today).json());
}

}

TEST_CASE("of an organisation about which nothing else is known programs hear name and address")
{
    CHECK(said(shipyard()) == json::parse(R"({"@type":"Organization","name":"Neue Werft","url":"/organisationen/werft"})"));
}

TEST_CASE("each kind of organisation has the nearest word of schema.org, an unknown one the general word")
{
    const std::pair<const char*, const char*> words[] = {
        {"kommune", "GovernmentOrganization"}, {"arbeitsagentur", "GovernmentOrganization"}, {"jobcenter", "GovernmentOrganization"},
        {"verein", "NGO"}, {"wohlfahrt", "NGO"}, {"stiftung", "NGO"}, {"schule", "School"}, {"kita", "Preschool"},
        {"hochschule", "CollegeOrUniversity"}, {"kirche", "Organization"}, {"erfunden", "Organization"}, {"", "Organization"}};
    for (const auto& [slug, word] : words) {
        CAPTURE(slug);
        auto shown = shipyard();
        shown.sector.slug = slug;
        CHECK(said(shown).at("@type") == word);
    }
}

TEST_CASE("an organisation is a member where it takes part today, not where it was or will be")
{
    auto shown = shipyard();
    shown.engagements = {{"a", "A", "Rostock", day("2026-03-15"), {}}, {"b", "B", "Rostock", day("2026-03-14"), {}},
                         {"c", "C", "Rostock", day("2010-01-01"), day("2026-03-14")}, {"d", "D", "Rostock", day("2010-01-01"), day("2026-03-13")}};
    CHECK(said(shown).at("memberOf") == json::parse(R"([{"@type":"NGO","name":"B","url":"/buendnisse/b"},{"@type":"NGO","name":"C","url":"/buendnisse/c"}])"));
}

TEST_CASE("the end of an organisation is said from its day on")
{
    auto shown = shipyard();
    shown.ended_on = day("2026-03-15");
    CHECK_FALSE(said(shown).as_object().contains("dissolutionDate"));
    shown.ended_on = test::today;
    CHECK(said(shown).at("dissolutionDate") == "2026-03-14");
}

TEST_CASE("names in other languages, seat and website are said where there are some")
{
    auto shown = shipyard();
    shown.seat = "Rostock";
    shown.website = "https://werft.example";
    shown.other_names = {{"en", "New Shipyard"}, {"pl", "Nowa Stocznia"}};
    const auto thing = said(shown);
    CHECK(thing.at("address") == json::parse(R"({"@type":"PostalAddress","addressLocality":"Rostock","addressCountry":"DE"})"));
    CHECK(thing.at("sameAs") == "https://werft.example");
    CHECK(thing.at("alternateName") == json::parse(R"(["New Shipyard","Nowa Stocznia"])"));
}
