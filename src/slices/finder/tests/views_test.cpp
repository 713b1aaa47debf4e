#include "slices/finder/views.hpp"

#include "web/layout/tests/layout_setup.hpp"

using finder::Candidate;
using finder::PlaceHelp;
using places::Kind;
using places::Place;
using test::between;
using test::has;
using test::PageReader;
using web::Language;

namespace {

Place place(Kind kind, std::string name, std::string slug, std::optional<std::string> key = {})
{
    Place made;
    made.id = base::Id<Place>::fresh();
    made.kind = kind;
    made.name = std::move(name);
    made.slug = std::move(slug);
    made.official_key = std::move(key);
    return made;
}

const Place state = place(Kind::state, "Mecklenburg-Vorpommern", "mecklenburg-vorpommern", "13");
const Place county = place(Kind::county, "Landkreis <Rostock>", "landkreis-rostock", "13072");
const Place town = place(Kind::municipality, "Bad Doberan", "bad-doberan", "13072006");
const Place quarter = place(Kind::district, "Althof", "althof");

registry::Alliance alliance(std::string slug, std::string name, std::vector<Place> serves)
{
    registry::Alliance made;
    made.slug = std::move(slug);
    made.name = std::move(name);
    made.summary = "Für <alle>.";
    made.serves = std::move(serves);
    made.topics = {{"ferien", "Ferien", "Holidays"}};
    made.contacts = {{"Büro", "Verborgene Person", false, "(030) 23125-001", "buero@a.example", "Mo 9–12 Uhr"}};
    return made;
}

PlaceHelp help_for(Place wanted, std::vector<Place> lineage)
{
    PlaceHelp help;
    help.place = std::move(wanted);
    help.lineage = std::move(lineage);
    return help;
}

registry::Nearby near(std::string slug, double distance) { return {{std::move(slug), "Bündnis & Co", "", "", {{"ferien", "Ferien", "Holidays"}}}, distance}; }

std::string lead_of(const web::Response& page) { return test::unescaped(between(page.body, "<p class=\"bn-lead\">", "</p>")); }

}

TEST_CASE("each kind of place that could be meant leads to its own page, in the reader's language")
{
    const PageReader german(Language::german, "/");
    const PageReader english(Language::english, "/");
    const auto keyless = place(Kind::municipality, "Neudorf", "neudorf");
    CHECK(finder::url_of(german.request, {town, {}, {}}).text() == "/?gemeinde=13072006");
    CHECK(finder::url_of(german.request, {keyless, {}, {}}).text() == "/?gemeinde=neudorf");
    CHECK(finder::url_of(german.request, {quarter, {}, "bad-doberan"}).text() == "/orte/bad-doberan/althof");
    CHECK(finder::url_of(german.request, {state, {}, {}}).text() == "/buendnisse?land=13");
    CHECK(finder::url_of(german.request, {county, {}, {}}).text() == "/?ort=Landkreis%20%3CRostock%3E");
    CHECK(finder::url_of(english.request, {town, {}, {}}).text() == "/en/?gemeinde=13072006");
    CHECK(finder::url_of(english.request, {quarter, {}, "bad-doberan"}).text() == "/en/orte/bad-doberan/althof");
}

TEST_CASE("the half sentence says whether town or county works together, by what the alliance serves")
{
    const PageReader reader;
    auto help = help_for(town, {town, county, state});
    help.serving = {alliance("a", "Bündnis <A>", {town})};
    CHECK(has(lead_of(finder::place_page(reader.request, help)), "in Ihrer Stadt arbeiten zusammen"));
    for (const auto& area : {county, state}) {
        help.serving = {alliance("a", "Bündnis <A>", {area})};
        CHECK(has(lead_of(finder::place_page(reader.request, help)), "in Ihrem Landkreis arbeiten zusammen"));
    }
    help.serving.clear();
    CHECK(has(lead_of(finder::place_page(reader.request, help)), "In Bad Doberan arbeitet zurzeit kein Bündnis"));
}

TEST_CASE("the page of a place shows the first alliance whole, the others as links, and no hidden person")
{
    const PageReader reader;
    auto help = help_for(town, {town, county, state});
    help.serving = {alliance("a", "Bündnis A", {town}), alliance("b", "Bündnis <B>", {county}), alliance("c", "Bündnis C", {state})};
    const auto page = finder::place_page(reader.request, help).body;
    CHECK(test::occurrences(page, "class=\"bn-tel\"") == 1);
    const auto others = between(page, "id=\"weitere\"", "</section>");
    CHECK(others.find("/buendnisse/b") < others.find("/buendnisse/c"));
    CHECK_FALSE(has(others, "/buendnisse/a\""));
    CHECK(has(others, "Bündnis &lt;B&gt;"));
    CHECK(has(others, "Für &lt;alle&gt;."));
    CHECK_FALSE(has(page, "Verborgene Person"));
}

TEST_CASE("distances stand beside the nearest, with a word where the position is rough")
{
    const PageReader reader;
    auto help = help_for(town, {town, county, state});
    help.nearby = {near("eins", 0.4), near("zwei", 12.6)};
    auto page = finder::place_page(reader.request, help).body;
    auto nearest = between(page, "id=\"naehe\"", "</section>");
    CHECK(has(nearest, "unter 1 km"));
    CHECK(has(nearest, "13 km"));
    CHECK(nearest.find("/buendnisse/eins") < nearest.find("/buendnisse/zwei"));
    CHECK(has(nearest, "Luftlinie"));
    help.place.position_is_exact = true;
    CHECK_FALSE(has(between(finder::place_page(reader.request, help).body, "id=\"naehe\"", "</section>"), "Luftlinie"));
    help.nearby.clear();
    CHECK_FALSE(has(finder::place_page(reader.request, help).body, "id=\"naehe\""));
}

TEST_CASE("the youth office answers where no alliance does: with its own number, else with the one for all offices")
{
    const PageReader reader;
    auto help = help_for(town, {town, county, state});
    help.youth_office = web::YouthOffice{"13072", "Jugendamt <Kreis>", "(030) 23125-010", "Di 9–12 Uhr", ""};
    auto page = finder::place_page(reader.request, help).body;
    CHECK(has(page, "<p>Jugendamt &lt;Kreis&gt;</p>"));
    CHECK(has(page, "href=\"tel:03023125010\""));
    CHECK(has(page, "Di 9–12 Uhr"));
    help.youth_office->telephone.clear();
    help.youth_office->hours.clear();
    page = finder::place_page(reader.request, help).body;
    CHECK(has(page, "href=\"tel:115\""));
    help.youth_office.reset();
    page = finder::place_page(reader.request, help).body;
    CHECK(has(page, "Das Jugendamt Ihres Kreises oder Ihrer Stadt"));
    CHECK(has(page, "href=\"tel:115\""));
}

TEST_CASE("the way to a place goes through its state and, for a district, its town")
{
    const PageReader reader;
    const auto way = [&](const PlaceHelp& help) { return between(finder::place_page(reader.request, help).body, "<ol class=\"bn-crumbs\">", "</ol>"); };
    const auto of_town = way(help_for(town, {town, county, state}));
    CHECK(has(of_town, "<a href=\"/buendnisse?land=13\">Mecklenburg-Vorpommern</a>"));
    CHECK_FALSE(has(of_town, "/orte/bad-doberan"));
    const auto of_quarter = way(help_for(quarter, {quarter, town, county, state}));
    CHECK(of_quarter.find("/buendnisse?land=13") < of_quarter.find("<a href=\"/orte/bad-doberan\">Bad Doberan</a>"));
    CHECK(has(of_quarter, "aria-current=\"page\">Familien in Althof</span>"));
}

TEST_CASE("a place is known by one address, whatever was asked for; a county has none of its own")
{
    const PageReader reader(Language::german, "/");
    const auto canonical = [&](const PlaceHelp& help) { return between(finder::place_page(reader.request, help).body, "rel=\"canonical\" href=\"", "\""); };
    CHECK(canonical(help_for(town, {town, county, state})) == "/orte/bad-doberan");
    CHECK(canonical(help_for(quarter, {quarter, town, county, state})) == "/orte/bad-doberan/althof");
    CHECK(canonical(help_for(county, {county, state})) == "/");
}

TEST_CASE("the question which place is meant names each with what tells it from its namesakes, and where it leads")
{
    const PageReader reader(Language::german, "/");
    const std::vector<Candidate> candidates{{town, base::says("Municipality in the region {0}", "<Kreis>"), {}}, {quarter, {}, "bad-doberan"}};
    const auto by_name = finder::choice_page(reader.request, "Bad \"D", candidates, false);
    CHECK(by_name.status == 200);
    CHECK(has(by_name.body, "&lt;Kreis&gt;"));
    CHECK(has(by_name.body, "href=\"/?gemeinde=13072006\""));
    CHECK(has(by_name.body, "href=\"/orte/bad-doberan/althof\""));
    CHECK(has(by_name.body, "value=\"Bad &quot;D\""));
    CHECK(lead_of(by_name) != lead_of(finder::choice_page(reader.request, "18209", candidates, true)));
    CHECK(has(lead_of(finder::choice_page(reader.request, "18209", candidates, true)), "Die Postleitzahl 18209"));
}

TEST_CASE("who typed a whole letter gets back its beginning, and ways on")
{
    const PageReader reader(Language::german, "/");
    const auto page = finder::nothing_found_page(reader.request, std::string(50, 'x') + std::string(40, 'y'), {}).body;
    CHECK(has(page, "value=\"" + std::string(50, 'x') + std::string(10, 'y') + "\""));
    CHECK_FALSE(has(page, std::string(11, 'y')));
    CHECK(has(page, "href=\"/karte\""));
    CHECK(has(page, "href=\"/buendnisse\""));
    CHECK_FALSE(has(page, "Meinten Sie"));
    CHECK(has(finder::nothing_found_page(reader.request, "x", {{town, {}, {}}}).body, "Meinten Sie"));
}

TEST_CASE("the start page counts what it is given, in the reader's digits, with the day")
{
    const PageReader german(Language::german, "/");
    const PageReader english(Language::english, "/");
    const registry::ActiveAlliances figures{12345, {{"13", 12000}, {"09", 345}, {"08", 0}}, 6789};
    const auto day = *base::parse_date("2026-03-14");
    const auto page = finder::start_page(german.request, figures, {}, day).body;
    CHECK(has(page, "<dd>12.345</dd>"));
    CHECK(has(page, "<dd>6.789</dd>"));
    CHECK(has(page, "<dd>2</dd>"));
    CHECK(has(page, "<time datetime=\"2026-03-14\">14. März 2026</time>"));
    CHECK(has(finder::start_page(english.request, figures, {}, day).body, "<dd>12,345</dd>"));
}

TEST_CASE("advice for founders stands with its address, and a wrong address is no link")
{
    PageReader reader;
    reader.site.service_office = "Stelle & Co";
    CHECK(has(finder::founding_page(reader.request).body, "Stelle &amp; Co"));
    CHECK_FALSE(has(finder::founding_page(reader.request).body, "rel=\"external\""));
    reader.site.service_office_url = "javascript:alert(1)";
    CHECK_FALSE(has(finder::founding_page(reader.request).body, "href=\"javascript"));
    reader.site.service_office_url = "https://stelle.example/";
    CHECK(has(finder::founding_page(reader.request).body, "<a href=\"https://stelle.example/\" rel=\"external\">https://stelle.example/</a>"));
}
