#include "giving_store.hpp"

#include "slices/giving/forms.hpp"
#include "slices/giving/views.hpp"

using giving::Answer;
using giving::Ask;
using giving::Call;
using giving::Desk;
using giving::Gift;
using giving::Giver;
using giving::GiverPage;
using giving::Kind;
using giving::ListPage;
using giving::NetworkGiver;
using giving::NetworkPage;
using giving::Outcome;
using giving::PartnerSide;
using giving::Result;

namespace {

const registry::AllianceName town{{}, "stadt", "Stadtbündnis", {}};
const Giver yard{{}, "werft", "Neue Werft"};
const Desk of_alliance{town, yard, false};
const Desk of_partner{town, yard, true};

base::Date day(std::string_view iso) { return base::parse_date(iso).value(); }

test::Reply reply_of(std::string body)
{
    test::Reply reply;
    reply.body = std::move(body);
    return reply;
}

Gift gift(Kind kind, std::string words, std::optional<std::int64_t> amount = {})
{
    Gift one;
    one.id = base::Id<Gift>::fresh();
    one.organisation_name = "Neue Werft";
    one.organisation_slug = "werft";
    one.kind = kind;
    one.words = std::move(words);
    one.amount = amount;
    return one;
}

Ask ask(std::string what, std::string_view until = "2026-03-20")
{
    Ask one;
    one.id = base::Id<Ask>::fresh();
    one.alliance_name = "Stadtbündnis";
    one.alliance_slug = "stadt";
    one.organisation = yard;
    one.what = std::move(what);
    one.until = day(until);
    one.asked_at = test::morning;
    return one;
}

Outcome outcome(Kind kind, Result result, std::optional<std::int64_t> amount, std::string_view on, std::string words = {})
{
    Outcome one;
    one.kind = kind;
    one.result = result;
    one.amount = amount;
    one.day = day(on);
    one.words = std::move(words);
    return one;
}

std::string shown_list(const ListPage& page, web::Language language = web::Language::german)
{
    test::FormReader reader(language);
    reader.request.path = "/bereich/stadt/geben";
    return giving::list_page(reader.request, page).body;
}

std::string shown_giver(const GiverPage& page)
{
    const test::FormReader reader(web::Language::german);
    return giving::giver_page(reader.request, page).body;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string text_of(std::string body) { return reply_of(std::move(body)).text(); }

}

TEST_CASE("the list of an alliance stands by kind, and says so where there is nothing")
{
    ListPage page{town, {}, {}, {}, {}};
    CHECK(has(shown_list(page), "Noch ist nichts aufgeschrieben."));
    CHECK(has(shown_list(page), "Das Bündnis hat noch keine Partner."));
    page.kind = Kind::knowledge;
    CHECK(has(shown_list(page), "Das gibt noch niemand."));
    page.kind.reset();
    page.gifts = {gift(Kind::things, "Bänke"), gift(Kind::rooms, "Die Halle", 3)};
    page.gifts.back().until = day("2026-12-31");
    const auto text = text_of(shown_list(page));
    CHECK(text.find("Räume Neue Werft") < text.find("Dinge Neue Werft"));
    CHECK(has(text, "Die Halle (bis 31. Dezember 2026)"));
    CHECK(has(text, "3 Mal im Jahr"));
    CHECK(has(shown_list(page), "href=\"/bereich/stadt/geben/werft\""));
}

TEST_CASE("who looks for one kind sees which one, and the way back to everything")
{
    ListPage page{town, Kind::money, {gift(Kind::money, "Zuschuss", 25'000)}, {}, {}};
    CHECK(has(shown_list(page), "<option value=\"geld\" selected>Geld</option>"));
    CHECK(has(shown_list(page), "<option value=\"\">Alles</option>"));
    CHECK(has(text_of(shown_list(page)), "250 € im Jahr"));
    CHECK(has(shown_list(page, web::Language::english), "action=\"/en/bereich/stadt/geben\""));
    CHECK(has(shown_list(page, web::Language::english), "lang=\"de\"")); // what people wrote stays German
}

TEST_CASE("the list says how many speak for partners of whom nobody said for which")
{
    ListPage page{town, {}, {}, {}, {}};
    CHECK_FALSE(has(shown_list(page), "spricht für einen Partner"));
    page.unnamed = 1;
    const auto one = text_of(shown_list(page));
    page.unnamed = 3;
    const auto three = text_of(shown_list(page));
    CHECK(one != three);
    CHECK(has(three, "3 Personen"));
    CHECK(has(shown_list(page), "href=\"/bereich/stadt/vertretungen\""));
}

TEST_CASE("up to twelve partners stand open, more of them are folded up with their number")
{
    ListPage page{town, {}, {}, std::vector<partnering::PartnerNow>(12), {}};
    for (auto& one : page.partners) one.slug = one.name = "partner";
    page.partners.front().contacts_asked = 2;
    CHECK_FALSE(has(shown_list(page), "<details class=\"bn-fold\""));
    CHECK(has(shown_list(page), "2 Personen dürfen per Mail gefragt werden"));
    CHECK(has(shown_list(page), "noch darf niemand per Mail gefragt werden"));
    page.partners.emplace_back();
    CHECK(has(shown_list(page), "<details class=\"bn-fold\""));
    CHECK(has(shown_list(page), "13 Partner"));
}

TEST_CASE("what was asked for says how it stands: closed, answered, open or over")
{
    ListPage page{town, {}, {}, {}, {ask("Die eine"), ask("Die andere"), ask("Die dritte"), ask("Die vierte", "2026-03-13")}};
    page.asks[0].closed_at = test::morning;
    page.asks[0].answers = 2; // closed says more than answered
    page.asks[1].answers = 1;
    const auto text = text_of(shown_list(page));
    CHECK(has(text, "Die eine Neue Werft · Räume abgeschlossen"));
    CHECK(has(text, "Die andere Neue Werft · Räume eine Antwort"));
    CHECK(has(text, "Die dritte Neue Werft · Räume bis 20. März 2026"));
    CHECK(has(text, "Die vierte Neue Werft · Räume der Tag ist vorbei"));
    page.asks[1].answers = 4;
    CHECK(has(text_of(shown_list(page)), "4 Antworten"));
}

TEST_CASE("the page of a giver leads on where it is a partner, and else says that it is none any more")
{
    GiverPage page{of_alliance, {}, {}, {}, true};
    CHECK(has(shown_giver(page), "href=\"/bereich/stadt/geben/werft/bitte\""));
    CHECK(has(shown_giver(page), "href=\"/bereich/stadt/geben/werft/neu\""));
    CHECK(has(shown_giver(page), "href=\"/partner/werft\""));
    page.is_partner = false;
    CHECK_FALSE(has(shown_giver(page), "/bitte\""));
    CHECK_FALSE(has(shown_giver(page), "/neu\""));
    CHECK(has(shown_giver(page), "nicht mehr Partner des Bündnisses"));
}

TEST_CASE("a gift says from when to when it is given, and whether everybody may read its kind")
{
    GiverPage page{of_alliance, {gift(Kind::rooms, "Die Halle")}, {}, {}, true};
    auto& one = page.gifts.front();
    CHECK_FALSE(has(shown_giver(page), "Alle dürfen"));
    one.since = day("2026-01-01");
    CHECK(has(text_of(shown_giver(page)), "ab 1. Januar 2026"));
    one.until = day("2026-12-31");
    CHECK(has(text_of(shown_giver(page)), "1. Januar 2026 bis 31. Dezember 2026"));
    one.since.reset();
    CHECK(has(text_of(shown_giver(page)), "bis 31. Dezember 2026"));
    one.is_public = true;
    CHECK(has(text_of(shown_giver(page)), "bis 31. Dezember 2026 ·"));
    CHECK(has(shown_giver(page), "action=\"/bereich/stadt/geben/werft/" + one.id.hex() + "/ende\""));
    CHECK(has(shown_giver(page), "href=\"/bereich/stadt/geben/werft/" + one.id.hex() + "\""));
}

TEST_CASE("every address of a gift goes back to the side from which it is kept")
{
    const test::FormReader reader(web::Language::german);
    const auto id = base::Id<Gift>::fresh();
    CHECK(giving::address_of(of_alliance) == "/bereich/stadt/geben/werft");
    CHECK(giving::address_of(of_partner) == "/partner/werft");
    CHECK(giving::address_of_gift(reader.request, of_alliance, {}).text() == "/bereich/stadt/geben/werft/neu");
    CHECK(giving::address_of_gift(reader.request, of_alliance, id).text() == "/bereich/stadt/geben/werft/" + id.hex());
    CHECK(giving::address_of_gift(reader.request, of_partner, {}).text() == "/partner/werft/geben?buendnis=stadt");
    CHECK(giving::address_of_gift(reader.request, of_partner, id).text() == "/partner/werft/geben/" + id.hex());
    const auto one = ask("Halle");
    CHECK(giving::address_of(one) == "/bereich/stadt/bitten/" + one.id.hex());
    const test::FormReader english(web::Language::english);
    CHECK(giving::address_of_gift(english.request, of_alliance, {}).text() == "/en/bereich/stadt/geben/werft/neu");
}

TEST_CASE("what came of it is summed up by year, over all years only where there are several")
{
    GiverPage page{of_alliance, {}, {}, {}, true};
    CHECK(has(shown_giver(page), "Sobald eine Bitte abgeschlossen ist"));
    page.outcomes = {outcome(Kind::rooms, Result::done, 2, "2025-05-01")};
    CHECK(has(text_of(shown_giver(page)), "2025 Räume 2 Mal"));
    CHECK_FALSE(has(shown_giver(page), "Alle Jahre"));
    page.outcomes.push_back(outcome(Kind::rooms, Result::partly, {}, "2026-01-01"));
    CHECK(has(text_of(shown_giver(page)), "Alle Jahre Räume 3 Mal"));
    CHECK(has(text_of(shown_giver(page)), "2026 Räume einmal"));
    page.outcomes = {outcome(Kind::hours, Result::done, {}, "2025-05-01"), outcome(Kind::hours, Result::done, {}, "2025-06-01")};
    CHECK(has(text_of(shown_giver(page)), "2025 Arbeitszeit 2 Mal")); // hours of which nobody knows how many
}

TEST_CASE("what did not come about is told, and makes no table of nothing")
{
    GiverPage page{of_alliance, {}, {}, {outcome(Kind::money, Result::not_done, {}, "2025-05-01", "Das Geld war <schon> vergeben.")}, true};
    const auto body = shown_giver(page);
    CHECK_FALSE(has(body, "<table"));
    CHECK(has(body, "Das Geld war &lt;schon&gt; vergeben."));
    CHECK(has(text_of(body), "Es ist nicht zustande gekommen"));
    page.outcomes.push_back(outcome(Kind::money, Result::partly, 5'050, "2025-05-01"));
    CHECK(has(text_of(shown_giver(page)), "Geld, 50,50 € : Es kam zum Teil zustande"));
    CHECK(has(text_of(shown_giver(page)), "2025 Geld 50,50 €"));
}

TEST_CASE("kinds and results have their words in both languages, and no two the same")
{
    for (const auto language : web::languages) {
        const auto& t = web::Texts::of(language);
        std::set<std::string> seen;
        for (const auto& kind : giving::kinds) {
            seen.insert(giving::described(t, kind.kind, {}));
            CHECK(giving::described(t, kind.kind, 2).starts_with(giving::described(t, kind.kind, {}) + ", "));
        }
        CHECK(seen.size() == giving::kinds.size());
        const std::set<std::string_view> results = {giving::result_words(t, Result::done), giving::result_words(t, Result::partly), giving::result_words(t, Result::not_done)};
        CHECK(results.size() == 3);
    }
    const auto& t = web::Texts::of(web::Language::german);
    CHECK(giving::kind_names(t, {Kind::rooms, Kind::money}) == "Räume, Geld");
    CHECK(giving::kind_names(t, {}).empty());
}
