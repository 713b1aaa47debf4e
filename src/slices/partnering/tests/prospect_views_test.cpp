#include "partnering_store.hpp"

#include "slices/partnering/forms.hpp"
#include "slices/partnering/views.hpp"

using partnering::ContactPerson;
using partnering::Outlook;
using partnering::Prospect;
using partnering::ProspectNote;

namespace {

const registry::AllianceName prospecting_town{{}, "stadt", "Stadtbündnis", {}};

Prospect prospect(std::string name, Outlook outlook = Outlook::open, std::string_view day = {})
{
    Prospect one;
    one.id = base::Id<Prospect>::fresh();
    one.name = std::move(name);
    one.outlook = outlook;
    one.follow_up_on = base::parse_date(day);
    return one;
}

bool shows(const std::string& body, std::string_view part) { return body.find(part) != std::string::npos; }

std::string words_of(std::string body)
{
    test::Reply reply;
    reply.body = std::move(body);
    return reply.text();
}

std::string page_of(const Prospect& one, const std::vector<ProspectNote>& notes = {})
{
    const test::FormReader reader(web::Language::german);
    const partnering::ProspectQuestions questions(reader.request.texts(), {});
    return partnering::prospect_page(reader.request, prospecting_town, one, notes, web::Form(reader.request, questions.fields()), web::Form(reader.request, partnering::note_fields)).body;
}

std::string list_of(const std::vector<Prospect>& all)
{
    test::FormReader reader(web::Language::german);
    reader.request.path = "/bereich/stadt/interessenten";
    return partnering::prospects_page(reader.request, prospecting_town, all, test::today).body;
}

ContactPerson reader_of_mail()
{
    ContactPerson one;
    one.id = base::Id<ContactPerson>::fresh();
    one.name = "Erika <Beispiel>";
    one.mail = "erika@example.org";
    one.function = "Leitung";
    one.mail_public = true;
    return one;
}

std::string consent_of(const ContactPerson& contact)
{
    test::FormReader reader(web::Language::german);
    reader.request.path = "/partner/zusage/geheim";
    return partnering::consent_page(reader.request, "Stadtbündnis", "Neue <Werft>", contact).body;
}

}

TEST_CASE("the list of prospects says of each how it stands, what is closed apart")
{
    CHECK(shows(list_of({}), "Wer fällt Ihnen ein?"));
    CHECK_FALSE(shows(list_of({}), "id=\"abgeschlossen\""));
    const auto body = list_of({prospect("Die Fällige", Outlook::open, "2026-03-14"), prospect("Die Spätere", Outlook::open, "2026-03-15"), prospect("Die <Offene>"),
                               prospect("Die Gewonnene", Outlook::won), prospect("Die Absage", Outlook::declined)});
    const auto text = words_of(body);
    CHECK(shows(text, "Die Fällige fällig seit 14. März 2026"));
    CHECK(shows(text, "Die Spätere wieder am 15. März 2026"));
    CHECK(shows(body, "Die &lt;Offene&gt;"));
    CHECK(shows(text, "Die Gewonnene gewonnen"));
    CHECK(shows(text, "Die Absage abgesagt"));
    CHECK(body.find("Die Spätere") < body.find("abgeschlossen"));
    CHECK(body.find("Die Gewonnene") > body.find("abgeschlossen"));
}

TEST_CASE("the one thing to do with a prospect: turn to it when it is due, win it, or open it again")
{
    const auto due = page_of(prospect("Druckerei", Outlook::open, "2026-03-01"));
    CHECK(shows(due, "/wiedervorlage\""));
    CHECK(shows(due, "/wiedervorlage?spaeter=1\""));
    CHECK(shows(due, "/stand?ergebnis=gewonnen\""));
    CHECK(shows(due, "/stand?ergebnis=abgesagt\""));
    CHECK_FALSE(shows(due, "/stand?ergebnis=offen\""));
    const auto open = page_of(prospect("Druckerei", Outlook::open, "2026-03-15"));
    CHECK_FALSE(shows(open, "/wiedervorlage"));
    CHECK(shows(open, "/stand?ergebnis=gewonnen\""));
    const auto declined = page_of(prospect("Druckerei", Outlook::declined));
    CHECK(shows(declined, "/stand?ergebnis=offen\""));
    CHECK_FALSE(shows(declined, "ergebnis=gewonnen"));
    const auto one = prospect("Druckerei", Outlook::won);
    CHECK(shows(page_of(one), "href=\"/bereich/stadt/partner/neu?interessent=" + one.id.hex() + "\""));
    CHECK(shows(page_of(one), "/stand?ergebnis=offen\""));
}

TEST_CASE("only one button of a prospect is the first one, whatever waits")
{
    const auto primary = [](const std::string& body) { return test::times(body.substr(0, body.find("id=\"notizen\"")), "kern-btn--primary"); };
    CHECK(primary(page_of(prospect("Druckerei", Outlook::open, "2026-03-01"))) == 1);
    CHECK(primary(page_of(prospect("Druckerei"))) == 1);
    CHECK(primary(page_of(prospect("Druckerei", Outlook::declined))) == 0);
}

TEST_CASE("notes stand with who wrote them and when, and without a name where the account is gone")
{
    auto one = prospect("Druckerei");
    one.contact = "Herr <Muster>\n0381 23125-100";
    ProspectNote note;
    note.text = "Erst <b>anrufen</b>.\n\nDann schreiben.";
    note.author_name = "Anna <Beispiel>";
    note.written_at = test::morning;
    auto nobody = note;
    nobody.author_name.clear();
    nobody.text = "Von früher.";
    const auto body = page_of(one, {note, nobody});
    CHECK(shows(body, "Erst &lt;b&gt;anrufen&lt;/b&gt;."));
    CHECK(shows(body, "<p>Dann schreiben.</p>"));
    CHECK(shows(words_of(body), "Anna <Beispiel> am 14. März 2026"));
    CHECK(shows(words_of(body), "Von früher. 14. März 2026"));
    CHECK(shows(body, "Herr &lt;Muster&gt;"));
    CHECK_FALSE(shows(page_of(one), "<ul class=\"bn-people\""));
}

TEST_CASE("a mistake in what is folded up opens it")
{
    test::FormReader reader(web::Language::german);
    const partnering::ProspectQuestions questions(reader.request.texts(), {});
    const auto one = prospect("Druckerei");
    const web::Form note(reader.request, partnering::note_fields);
    CHECK_FALSE(shows(page_of(one), "<details class=\"bn-fold\" open"));
    const auto wrong = web::Form::sent(reader.request, questions.fields()); // without a name
    const auto page = partnering::prospect_page(reader.request, prospecting_town, one, {}, wrong, note);
    CHECK(page.status == 422);
    CHECK(shows(page.body, "<details class=\"bn-fold\" open"));
    CHECK(shows(page.body, "href=\"#name\""));
}

TEST_CASE("who followed the link of the mail sees what is kept, and the answers that they have not given")
{
    auto erika = reader_of_mail();
    const auto asked = consent_of(erika);
    CHECK(shows(asked, "Erika &lt;Beispiel&gt;"));
    CHECK(shows(asked, "Neue &lt;Werft&gt;"));
    CHECK(shows(words_of(asked), "erika@example.org (öffentlich)"));
    CHECK_FALSE(shows(words_of(asked), "Erika <Beispiel> (öffentlich)"));
    CHECK(shows(asked, "Leitung"));
    CHECK_FALSE(shows(asked, ">Telefon</dt>")); // there is none
    for (const auto* way : {"action=\"/partner/zusage/geheim\"", "action=\"/partner/zusage/geheim?nein=1\"", "action=\"/partner/zusage/geheim?loeschen=1\""}) CHECK(shows(asked, way));
    CHECK_FALSE(shows(asked, "/bereich"));
    CHECK_FALSE(shows(asked, erika.id.hex()));
    erika.agreed_at = test::morning;
    CHECK_FALSE(shows(consent_of(erika), "action=\"/partner/zusage/geheim\""));
    CHECK(shows(consent_of(erika), "?nein=1"));
    erika.agreed_at.reset();
    erika.declined_at = test::morning;
    CHECK(shows(consent_of(erika), "action=\"/partner/zusage/geheim\""));
    CHECK_FALSE(shows(consent_of(erika), "?nein=1"));
    CHECK(shows(consent_of(erika), "?loeschen=1"));
}

TEST_CASE("the short pages behind a mail say what happened, and are kept by no cache")
{
    test::FormReader reader(web::Language::german);
    reader.request.path = "/partner/abmelden/geheim";
    for (const auto& page : {partnering::contact_forgotten_page(reader.request), partnering::way_out_page(reader.request), partnering::asked_no_more_page(reader.request)}) {
        CHECK(page.status == 200);
        CHECK(page.caching == web::Caching::none);
        CHECK_FALSE(shows(page.body, "/bereich"));
    }
    CHECK(shows(partnering::way_out_page(reader.request).body, "action=\"/partner/abmelden/geheim\""));
    CHECK(shows(partnering::contact_forgotten_page(reader.request).body, "nichts mehr"));
}

TEST_CASE("what the service office finds stands with its place, and says so where there is nothing")
{
    const test::FormReader reader(web::Language::german);
    CHECK_FALSE(shows(partnering::office_list_page(reader.request, "", {}).body, "heißt so"));
    CHECK(shows(partnering::office_list_page(reader.request, "<x>", {}).body, "value=\"&lt;x&gt;\""));
    CHECK(shows(partnering::office_list_page(reader.request, "x", {}).body, "heißt"));
    const auto found = partnering::office_list_page(reader.request, "werft", {{"werft", "Neue <Werft>", {}, "Rostock"}}).body;
    CHECK(shows(found, "href=\"/verwaltung/organisationen/werft\""));
    CHECK(shows(words_of(found), "Neue <Werft> Rostock"));
}

TEST_CASE("a known organisation is taken up by its day alone, in the reader's language")
{
    test::FormReader reader(web::Language::english);
    reader.request.path = "/bereich/stadt/partner/neu";
    const web::Form form(reader.request, partnering::join_fields);
    const auto page = partnering::known_page(reader.request, prospecting_town, "Neue <Werft>", form);
    CHECK(page.status == 200);
    CHECK(page.caching == web::Caching::none);
    CHECK(shows(page.body, "Take up Neue &lt;Werft&gt;"));
    CHECK(shows(page.body, "action=\"/en/bereich/stadt/partner/neu\""));
    CHECK(shows(page.body, "name=\"seit\""));
    for (const auto* hidden : {"organisation", "interessent", "anfrage"}) {
        CAPTURE(hidden);
        CHECK(shows(page.body, "<input type=\"hidden\" name=\"" + std::string(hidden) + "\" value=\"\">"));
    }
    CHECK_FALSE(shows(page.body, "name=\"ort\""));
    CHECK(shows(page.body, "href=\"/en/bereich/stadt/partner\"")); // the way back
}
