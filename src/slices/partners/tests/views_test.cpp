#include "partners_store.hpp"

#include "slices/partners/views.hpp"

using partners::Engagement;
using partners::Partners;
using partners::Persons;
using partners::SectorName;
using partners::Shown;
using test::day;
using test::times;

namespace {

const SectorName companies{"unternehmen", "Unternehmen", "Companies"};
const SectorName schools{"schule", "Schulen", "Schools"};
const SectorName families{"familie", "Familien", "Families"};
const SectorName persons{"privatperson", "Privatpersonen", "Private persons"};

std::string text_of(const web::Html& html)
{
    test::Reply part;
    part.body = html.text();
    return part.text();
}

std::string section(const Partners& partners, web::Language language = web::Language::german)
{
    const test::Reader reader(language);
    return partners::partners_section(reader.request, partners).text();
}

std::string told(const Partners& partners, web::Language language = web::Language::german)
{
    const test::Reader reader(language);
    return text_of(partners::partners_section(reader.request, partners));
}

/// So many organisations of one sector.
Partners with(std::size_t count)
{
    Partners partners;
    for (std::size_t number = 0; number < count; ++number) {
        const auto key = std::to_string(number);
        partners.organisations.push_back({"n" + key, "Werk " + key, companies, day("2010-01-01")});
    }
    return partners;
}

Shown shipyard()
{
    Shown shown;
    shown.slug = "werft";
    shown.name = "Neue Werft";
    shown.sector = companies;
    return shown;
}

std::string page(const Shown& organisation, web::Language language = web::Language::german)
{
    test::Reader reader(language);
    reader.request.path = "/organisationen/werft";
    return partners::organisation_page(reader.request, organisation, {}, test::today).body;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}

TEST_CASE("without partners there is no section at all") { CHECK(section({}).empty()); }

TEST_CASE("how many take part is said in a sentence, for one and for many")
{
    struct Case {
        const char* meaning;
        Partners partners;
        const char* german;
        const char* english;
    };
    const auto one_person = Partners{{}, {{persons, {}, 1}}};
    auto both = with(2);
    both.persons = {{families, {}, 2}, {persons, {{"Kim", day("2020-01-01")}}, 1}};
    const Case cases[] = {
        {"one organisation", with(1), "Es machen mit: eine Organisation.", "Taking part: one organisation."},
        {"two organisations", with(2), "Es machen mit: 2 Organisationen.", "Taking part: 2 organisations."},
        {"only a person", one_person, "Es machen mit: eine Person oder Familie.", "Taking part: one person or family."},
        {"both", both, "Es machen mit: 2 Organisationen und 4 Personen und Familien.",
         "Taking part: 2 organisations and 4 persons and families."},
    };
    for (const auto& [meaning, partners, german, english] : cases) {
        INFO(meaning);
        CHECK(has(told(partners), german));
        CHECK(has(told(partners, web::Language::english), english));
    }
}

TEST_CASE("persons who did not agree are a number, alone or behind those who did")
{
    struct Case {
        const char* meaning;
        Persons persons;
        const char* german;
        const char* english;
    };
    const std::vector<std::pair<std::string, base::Date>> kim = {{"Kim", day("2020-01-01")}};
    const Case cases[] = {
        {"one person alone", {persons, {}, 1}, "Privatpersonen eine Privatperson", "Private persons one private person"},
        {"three alone", {persons, {}, 3}, "Privatpersonen 3 Privatpersonen", "Private persons 3 private persons"},
        {"one more", {persons, kim, 1}, "Kim seit 1. Januar 2020 und eine weitere Privatperson",
         "Kim since 1 January 2020 and one more private person"},
        {"three more", {persons, kim, 3}, "Kim seit 1. Januar 2020 und 3 weitere Privatpersonen",
         "Kim since 1 January 2020 and 3 more private persons"},
        {"a family", {families, {}, 1}, "Familien eine Familie", "Families one family"},
        {"two families more", {families, kim, 2}, "und 2 weitere Familien", "and 2 more families"},
    };
    for (const auto& [meaning, persons_of_one_kind, german, english] : cases) {
        INFO(meaning);
        const Partners partners{{}, {persons_of_one_kind}};
        CHECK(has(told(partners), german));
        CHECK(has(told(partners, web::Language::english), english));
    }
    CHECK_FALSE(has(told({{}, {{persons, kim, 0}}}), "weitere"));
}

TEST_CASE("each kind stands once, with its partners below it")
{
    auto partners = with(2);
    partners.organisations.push_back({"schule", "Schule <Nord>", schools, day("2011-02-28")});
    const auto html = section(partners);
    CHECK(times(html, "<h3>") == 2);
    CHECK(times(html, "<ul class=\"bn-partners\">") == 2);
    CHECK(has(html, "<a href=\"/organisationen/schule\">Schule &lt;Nord&gt;</a>"));
    CHECK(has(html, "<time datetime=\"2011-02-28\">28. Februar 2011</time>"));
    CHECK(has(section(partners, web::Language::english), "<a href=\"/en/organisationen/schule\" lang=\"de\">"));
}

TEST_CASE("up to twenty-four organisations are read at once, more are folded up")
{
    CHECK(times(section(with(24)), "<details") == 0);
    CHECK(times(section(with(25)), "<details") == 1);
    CHECK(has(told(with(25)), "Unternehmen (25)"));
    CHECK(has(told(with(1200)), "Unternehmen (1.200)"));
}

TEST_CASE("an organisation says what is known of it and leaves no gap for the rest")
{
    const auto bare = page(shipyard());
    CHECK(has(bare, "<h1>Neue Werft</h1>"));
    CHECK(has(bare, "<a href=\"/organisationen?art=unternehmen\">Unternehmen</a>"));
    for (const auto* nothing : {"bn-lead", "Rechtsform", "Sitz", "Land</dt>", "Webseite", "Andere Namen", "Beendet"}) {
        CAPTURE(std::string(nothing));
        CHECK_FALSE(has(bare, nothing));
    }
    auto full = shipyard();
    full.summary = "Baut <Schiffe>.";
    full.legal_form = "GmbH";
    full.seat = "Kreis ohne Seite";
    full.state_key = "13";
    full.website = "http://werft.example/über/";
    const auto told_all = page(full);
    CHECK(has(told_all, "<p class=\"bn-lead\">Baut &lt;Schiffe&gt;.</p>"));
    CHECK(has(told_all, "<dd><span>GmbH</span></dd>"));
    CHECK(has(told_all, "<dd>Kreis ohne Seite</dd>"));
    CHECK(has(told_all, "Mecklenburg-Vorpommern</a>"));
    CHECK(has(told_all, "rel=\"external\">werft.example/"));
    full.website = "javascript:alert(1)";
    CHECK_FALSE(has(page(full), "javascript"));
}

TEST_CASE("its name stands in the reader's language where it has one, all others beside it")
{
    auto named = shipyard();
    named.other_names = {{"en", "New Shipyard"}, {"pl", "Nowa Stocznia"}};
    const auto german = page(named);
    CHECK(has(german, "<h1>Neue Werft</h1>"));
    CHECK(has(german, "<li lang=\"en\">New Shipyard</li><li lang=\"pl\">Nowa Stocznia</li>"));
    const auto english = page(named, web::Language::english);
    CHECK(has(english, "<h1>New Shipyard</h1>"));
    CHECK(has(english, "<li lang=\"de\">Neue Werft</li><li lang=\"pl\">Nowa Stocznia</li>"));
    CHECK_FALSE(has(page(shipyard(), web::Language::english), "Other names"));
}

TEST_CASE("what begins tomorrow is not shown, what ended yesterday stands apart")
{
    auto busy = shipyard();
    busy.engagements = {{"a", "Alpha", "Kiel", day("2026-03-15"), std::nullopt},
                        {"b", "Beta", "Ulm", day("2026-03-14"), std::nullopt},
                        {"c", "Gamma", "Bonn", day("2020-01-01"), day("2026-03-14")},
                        {"d", "Delta", "Jena", day("2019-01-01"), day("2026-03-13")}};
    const auto html = page(busy);
    CHECK_FALSE(has(html, "Alpha"));
    CHECK(html.find("Beta") < html.find("Gamma"));
    CHECK(html.find("Gamma") < html.find("id=\"frueher\""));
    CHECK(html.find("id=\"frueher\"") < html.find("Delta"));
    CHECK(has(html, "Bonn, 1. Januar 2020 bis 14. März 2026"));
}

TEST_CASE("an end that is announced is not yet told as an end")
{
    auto ending = shipyard();
    ending.ended_on = day("2026-03-15");
    CHECK_FALSE(has(page(ending), "Beendet"));
    ending.ended_on = day("2026-03-14");
    CHECK(has(page(ending), "Beendet am 14. März 2026"));
    CHECK(has(page(ending, web::Language::english), "Ended on 14 March 2026"));
}
