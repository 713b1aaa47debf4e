#include "giving_store.hpp"

#include "slices/giving/forms.hpp"
#include "slices/giving/views.hpp"

using giving::Answer;
using giving::Ask;
using giving::Call;
using giving::Desk;
using giving::Giver;
using giving::Kind;
using giving::NetworkGiver;
using giving::NetworkPage;
using giving::Outcome;
using giving::PartnerSide;
using giving::Representative;

namespace {

const registry::AllianceName town_name{{}, "stadt", "Stadtbündnis", {}};
const registry::AllianceName county_name{{}, "kreis", "Kreisbündnis", {}};
const Giver shipyard{{}, "werft", "Neue Werft"};

bool says(const std::string& body, std::string_view part) { return body.find(part) != std::string::npos; }

std::string read_of(std::string body)
{
    test::Reply reply;
    reply.body = std::move(body);
    return reply.text();
}

Ask open_ask(std::string what = "Ihre Halle")
{
    Ask one;
    one.id = base::Id<Ask>::fresh();
    one.alliance_name = "Stadtbündnis";
    one.alliance_slug = "stadt";
    one.organisation = shipyard;
    one.what = std::move(what);
    one.amount = 1;
    one.until = base::parse_date("2026-03-20").value();
    one.asked_at = test::morning;
    return one;
}

Call call_of(std::string name, Answer answer, std::string words = {})
{
    Call one;
    one.name = std::move(name);
    one.answer = answer;
    one.words = std::move(words);
    if (answer != Answer::none) one.answered_at = test::morning;
    return one;
}

PartnerSide side_of(const registry::AllianceName& alliance, bool is_asked)
{
    return {Desk{alliance, shipyard, true}, is_asked, true, {}, {}, {}};
}

std::string partner_body(const std::vector<PartnerSide>& sides, web::Language language = web::Language::german)
{
    test::FormReader reader(language);
    reader.request.path = "/partner/werft";
    return giving::partner_page(reader.request, shipyard, sides).body;
}

std::string asked_body(const Ask& ask, const std::vector<Call>& calls, bool is_closed = false)
{
    const test::FormReader reader(web::Language::german);
    return giving::asked_page(reader.request, ask, calls, is_closed, web::Form(reader.request, giving::outcome_fields)).body;
}

std::string network_body(const NetworkPage& page)
{
    test::FormReader reader(web::Language::german);
    reader.request.path = "/gemeinschaft/geben";
    return giving::network_page(reader.request, page).body;
}

}

TEST_CASE("the partner's page names the alliances, and reads as a whole sentence")
{
    const auto text = read_of(partner_body({side_of(town_name, true), side_of(county_name, true)}));
    CHECK(says(text, "Worum wir gebeten werden, was wir geben und was daraus wurde: gemeinsam mit Stadtbündnis, Kreisbündnis."));
    CHECK(says(text, "Stand 14. März 2026."));
    CHECK(says(text, "Für Stadtbündnis"));
    CHECK_FALSE(says(read_of(partner_body({side_of(town_name, true)})), "Für Stadtbündnis")); // one needs no heading
}

TEST_CASE("each ask on the partner's page has one button for each answer, for who speaks for the partner alone")
{
    auto side = side_of(town_name, true);
    const auto ask = open_ask();
    side.open.emplace_back(ask, Call{});
    const auto body = partner_body({side});
    for (const auto* answer : {"ja", "nein", "sprechen"}) CHECK(says(body, "name=\"antwort\" value=\"" + std::string(answer) + "\""));
    CHECK(says(body, "action=\"/partner/werft/bitten/" + ask.id.hex() + "\""));
    CHECK(says(body, "for=\"worte-" + ask.id.hex() + "\""));
    CHECK(says(read_of(body), "Räume, einmal"));
    CHECK(says(read_of(body), "20. März 2026"));
    CHECK_FALSE(says(body, "Ihre Antwort:"));
    side.is_asked = false;
    CHECK_FALSE(says(partner_body({side}), "name=\"antwort\""));
    CHECK(says(partner_body({side}), "Ihre Halle"));
}

TEST_CASE("what was answered stands on the partner's page with its words, and can be changed")
{
    auto side = side_of(town_name, true);
    side.open.emplace_back(open_ask(), call_of("Paula Beispiel", Answer::talk, "Ab \"zehn\"."));
    const auto body = partner_body({side});
    CHECK(says(body, "Ihre Antwort: Lassen Sie uns darüber sprechen."));
    CHECK(says(body, "value=\"Ab &quot;zehn&quot;.\""));
    CHECK_FALSE(says(body, "Paula Beispiel")); // who looks knows who they are
}

TEST_CASE("a partner that left sees what it gave, without a button for more")
{
    auto side = side_of(town_name, true);
    CHECK(says(partner_body({side}), "href=\"/partner/werft/geben?buendnis=stadt\""));
    side.is_partner = false;
    CHECK_FALSE(says(partner_body({side}), "href=\"/partner/werft/geben"));
    CHECK(says(partner_body({side}), "Zurzeit werden wir um nichts gebeten."));
}

TEST_CASE("sums on the partner's page are over all its alliances")
{
    auto one = side_of(town_name, true);
    auto other = side_of(county_name, true);
    for (auto* side : {&one, &other}) {
        Outcome outcome;
        outcome.kind = Kind::hours;
        outcome.amount = 20;
        outcome.day = base::parse_date("2025-05-01").value();
        side->outcomes = {outcome};
    }
    CHECK(says(read_of(partner_body({one, other})), "2025 Arbeitszeit 40 Stunden"));
    CHECK(says(read_of(partner_body({one})), "2025 Arbeitszeit 20 Stunden"));
    CHECK(says(read_of(partner_body({one}, web::Language::english)), "2025 Working time of staff 20 hours"));
}

TEST_CASE("who asked reads each answer with its name and words, and who has not answered yet")
{
    const auto body = asked_body(open_ask(), {call_of("Erika Muster", Answer::yes, "Gern <heute>."), call_of("", Answer::no), call_of("Max Muster", Answer::none)});
    const auto text = read_of(body);
    CHECK(says(text, "Erika Muster: Ja, gern"));
    CHECK(says(body, "Gern &lt;heute&gt;."));
    CHECK(says(text, "Ehemaliger Kontakt: Nein, diesmal nicht"));
    CHECK(says(text, "Max Muster: noch keine Antwort"));
    CHECK(says(body, "href=\"/bereich/stadt/geben/werft\""));
    CHECK(says(body, "Bitte abschließen"));
    CHECK_FALSE(says(body, "Diese Bitte ist abgeschlossen."));
}

TEST_CASE("an ask by telephone says so, and a closed one lets its outcome be said anew")
{
    CHECK(says(asked_body(open_ask(), {}), "Bitte per Telefon"));
    const auto closed = asked_body(open_ask(), {call_of("Erika Muster", Answer::yes)}, true);
    CHECK(says(closed, "Diese Bitte ist abgeschlossen."));
    CHECK_FALSE(says(closed, "Bitte per Telefon"));
}

TEST_CASE("what somebody sees who came by a mail: the ask, three answers, no way into the portal and no other name")
{
    test::FormReader reader(web::Language::german);
    reader.request.path = "/bitte/geheim";
    auto ask = open_ask("Ihre <Halle>");
    ask.words = "Für das Fest.\n\nAm Samstag.";
    const auto body = giving::call_page(reader.request, ask, web::Form(reader.request, giving::answer_fields)).body;
    CHECK(says(body, "Stadtbündnis bittet: Ihre &lt;Halle&gt;"));
    CHECK(says(body, "action=\"/bitte/geheim\""));
    CHECK(says(body, "<p>Für das Fest.</p>"));
    CHECK(says(read_of(body), "Neue Werft"));
    CHECK_FALSE(says(body, "/bereich"));
    CHECK_FALSE(says(body, ask.id.hex()));
    const auto over = giving::over_page(reader.request, ask).body;
    CHECK(says(over, "Diese Bitte ist vorbei"));
    CHECK_FALSE(says(over, "Halle"));
}

TEST_CASE("thanks say what was answered, and that a clear no helps too")
{
    test::FormReader reader(web::Language::german);
    reader.request.path = "/bitte/geheim";
    const auto thanks = [&](Answer answer) { return read_of(giving::thanks_page(reader.request, open_ask(), call_of("Erika Muster", answer)).body); };
    CHECK(says(thanks(Answer::yes), "Ja, gern"));
    CHECK(says(thanks(Answer::yes), "meldet sich"));
    CHECK(says(thanks(Answer::no), "Nein, diesmal nicht"));
    CHECK_FALSE(says(thanks(Answer::no), "meldet sich"));
    CHECK(says(thanks(Answer::talk), "darüber sprechen"));
    CHECK(says(giving::thanks_page(reader.request, open_ask(), call_of("", Answer::yes)).body, "href=\"/bitte/geheim?aendern=1\""));
}

TEST_CASE("who speaks for which partner: everybody with the way to say it, or how to begin")
{
    const test::FormReader reader(web::Language::german);
    const auto list = [&](const std::vector<Representative>& all) { return giving::representatives_page(reader.request, town_name, all).body; };
    CHECK(says(list({}), "href=\"/bereich/stadt/mitglieder\""));
    Representative paula{base::Id<identity::Grant>::fresh(), {}, "Paula <Beispiel>", test::morning, {}};
    CHECK(says(list({paula}), "Das hat noch niemand gesagt"));
    CHECK(says(list({paula}), "Paula &lt;Beispiel&gt;"));
    CHECK(says(list({paula}), "href=\"/bereich/stadt/vertretungen/" + paula.grant.hex() + "\""));
    CHECK_FALSE(says(list({paula}), "href=\"/bereich/stadt/mitglieder\""));
    paula.organisation = shipyard;
    CHECK(says(list({paula}), "Neue Werft"));
    CHECK_FALSE(says(list({paula}), "Das hat noch niemand gesagt"));
    const web::Form form(reader.request, giving::answer_fields);
    CHECK(says(giving::representative_page(reader.request, town_name, paula, form, false).body, "Das Bündnis hat noch keine Partner."));
    CHECK(says(giving::representative_page(reader.request, town_name, paula, form, true).body, "action=\"/bereich/stadt/vertretungen/" + paula.grant.hex() + "\""));
}

TEST_CASE("the network is counted, filtered and turned over, with the choice in every address")
{
    NetworkPage page;
    CHECK(says(network_body(page), "Das gibt noch niemand"));
    page.givers = {{shipyard, "13", {Kind::rooms, Kind::money}}, {{{}, "x", "Ohne <Land>"}, "", {Kind::things}}};
    page.all = 120;
    page.pages = 3;
    page.page = 2;
    page.kind = Kind::rooms;
    page.state = registry::find_state("13");
    const auto body = network_body(page);
    CHECK(says(body, "120 Organisationen geben etwas"));
    CHECK(says(read_of(body), "Neue Werft Räume, Geld Mecklenburg-Vorpommern"));
    CHECK(says(body, "Ohne &lt;Land&gt;"));
    for (const auto* other : {"seite=3", "art=raeume", "land=mv"}) CHECK(says(body, other));
    CHECK(says(body, "<option value=\"mv\" selected>"));
    page.all = 1;
    CHECK(says(network_body(page), "Eine Organisation gibt etwas"));
}

TEST_CASE("public sections are not there where there is nothing, and name kinds and sentences alone")
{
    const test::FormReader reader(web::Language::german);
    CHECK(giving::public_gifts_section(reader.request, {}).empty());
    CHECK(giving::public_giver_section(reader.request, {}, {}).empty());
    const auto town = giving::public_gifts_section(reader.request, {NetworkGiver{{{}, "werft", "<Werft>"}, "13", {Kind::rooms, Kind::things}}}).text();
    CHECK(says(town, "<a href=\"/organisationen/werft\">&lt;Werft&gt;</a>: Räume, Dinge"));
    Outcome outcome;
    outcome.kind = Kind::money;
    outcome.amount = 99'900;
    outcome.words = "Sechzig Kinder <tanzten>.";
    outcome.day = base::parse_date("2025-05-01").value();
    const auto yard = giving::public_giver_section(reader.request, {}, {outcome}).text();
    CHECK(says(yard, "Sechzig Kinder &lt;tanzten&gt;."));
    CHECK_FALSE(says(yard, "999"));
    CHECK_FALSE(says(yard, "Gibt:"));
    CHECK(says(giving::public_giver_section(reader.request, {Kind::rooms}, {}).text(), "Gibt: Räume"));
}
