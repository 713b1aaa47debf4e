#include "partnering_store.hpp"

#include "slices/partnering/forms.hpp"
#include "slices/partnering/views.hpp"

using partnering::Candidate;
using partnering::ContactForm;
using partnering::ContactPerson;
using partnering::Origin;
using partnering::PartnerList;
using partnering::PartnerNow;
using partnering::PublicContact;

namespace {

const registry::AllianceName town_of_pages{{}, "stadt", "Stadtbündnis", {}};
const partners::SectorName company{"unternehmen", "Unternehmen", "Companies"};
const partners::SectorName nursery{"kita", "Kitas", "Nurseries"};

PartnerNow partner_now(std::string name, const partners::SectorName& sector = company)
{
    PartnerNow one;
    one.name = std::move(name);
    one.slug = "werft";
    one.sector_name = sector;
    one.since = base::parse_date("2010-01-01").value();
    return one;
}

PartnerNow whole_partner()
{
    auto one = partner_now("Neue Werft");
    one.seat = "Rostock";
    one.website = "https://werft.example";
    one.summary = "Baut Schiffe.";
    one.contacts = 2;
    one.contacts_asked = 1;
    return one;
}

bool has(const std::string& body, std::string_view part) { return body.find(part) != std::string::npos; }

std::string plain(std::string body)
{
    test::Reply reply;
    reply.body = std::move(body);
    return reply.text();
}

std::string listed(const PartnerList& list, web::Language language = web::Language::german)
{
    test::FormReader reader(language);
    reader.request.path = "/bereich/stadt/partner";
    return partnering::list_page(reader.request, town_of_pages, list).body;
}

std::string desk(const PartnerNow& partner, const std::vector<ContactPerson>& contacts, const std::vector<std::string>& others = {})
{
    const test::FormReader reader(web::Language::german);
    const partnering::OrganisationQuestions questions(reader.request.texts(), {}, {}, partnering::Asked::profile);
    return partnering::desk_page(reader.request, town_of_pages, partner, contacts, others, web::Form(reader.request, questions.fields())).body;
}

ContactPerson person(std::string name)
{
    ContactPerson one;
    one.id = base::Id<ContactPerson>::fresh();
    one.name = std::move(name);
    return one;
}

std::string contact_body(const ContactForm& shown, const web::Fields& query = {})
{
    test::FormReader reader(web::Language::german);
    reader.request.query = query;
    partners::Organisation organisation;
    organisation.slug = "werft";
    organisation.name = "Neue <Werft>";
    return partnering::contact_page(reader.request, town_of_pages, organisation, shown, web::Form(reader.request, partnering::contact_fields)).body;
}

}

TEST_CASE("an alliance without partners is told how to begin, and has nothing to look through")
{
    const auto body = listed({});
    CHECK(has(body, "Beginnen Sie mit dem Partner"));
    CHECK_FALSE(has(body, "bn-filters"));
    CHECK(has(body, "href=\"/bereich/stadt/partner/neu\""));
    CHECK(has(body, "href=\"/bereich/stadt/interessenten\""));
}

TEST_CASE("partners stand under the name of their kind, each kind once, in the reader's language")
{
    const PartnerList list{{partner_now("Werft <A>"), partner_now("Werft B"), partner_now("Kita", nursery)}, 3, "", {}};
    const auto body = listed(list);
    CHECK(test::times(body, "<h2>Unternehmen</h2>") == 1);
    CHECK(test::times(body, "<h2>Kitas</h2>") == 1);
    CHECK(body.find("<h2>Unternehmen</h2>") < body.find("<h2>Kitas</h2>"));
    CHECK(has(body, "Werft &lt;A&gt;"));
    CHECK(has(body, "3 Organisationen sind bei Ihnen dabei."));
    CHECK(has(listed(list, web::Language::english), "<h2>Companies</h2>"));
    CHECK(has(listed(list, web::Language::english), "href=\"/en/bereich/stadt/partner/werft\""));
    CHECK(has(listed({{partner_now("Werft")}, 1, "", {}}), "Eine Organisation ist bei Ihnen dabei."));
}

TEST_CASE("what is missing about a partner is said one by one, and nothing where all is known")
{
    auto partner = whole_partner();
    const auto missing = [&] { return plain(listed({{partner}, 1, "", {}})); };
    CHECK_FALSE(has(missing(), "Es fehlt noch"));
    partner.contacts_asked = 0;
    CHECK(has(missing(), "Es fehlt noch: jemand, den Sie per E-Mail fragen dürfen"));
    partner.contacts = 0;
    CHECK(has(missing(), "Es fehlt noch: eine Kontaktperson"));
    CHECK(has(missing(), "noch keine Kontaktperson"));
    partner = whole_partner();
    partner.seat.clear();
    CHECK(has(missing(), "Es fehlt noch: der Sitz"));
    partner.website.clear();
    partner.summary.clear();
    CHECK(has(missing(), "Es fehlt noch: der Sitz, die Website, ein Satz, was sie macht"));
}

TEST_CASE("who looks for something sees what they typed, and the way back where nothing fits")
{
    const auto body = listed({{}, 4, "\"><script>", {}});
    CHECK(has(body, "value=\"&quot;&gt;&lt;script&gt;\""));
    CHECK(has(body, "Dazu passt kein Partner."));
    CHECK(has(body, "href=\"/bereich/stadt/partner\""));
}

TEST_CASE("what ended lately can be taken back with one button each")
{
    PartnerList list{{}, 0, "", {}};
    CHECK_FALSE(has(listed(list), "rueckgabe"));
    partners::Ending ending;
    ending.partnership = base::Id<partners::Partnership>::fresh();
    ending.organisation_name = "Turn<verein>";
    ending.until = base::parse_date("2026-03-13").value();
    list.endings = {ending};
    const auto body = listed(list);
    CHECK(has(body, "action=\"/bereich/stadt/partnerschaften/" + ending.partnership.hex() + "/rueckgabe\""));
    CHECK(has(body, "Turn&lt;verein&gt;"));
    CHECK(has(plain(body), "bis 13. März 2026"));
}

TEST_CASE("who takes up a partner is offered those that could be meant, each with where the click leads")
{
    const test::FormReader reader(web::Language::german);
    const partnering::OrganisationQuestions questions(reader.request.texts(), {}, {}, partnering::Asked::take_up);
    const auto page = [&](const std::vector<Candidate>& candidates, const Origin& origin) {
        return partnering::new_page(reader.request, town_of_pages, web::Form(reader.request, questions.fields()), candidates, origin).body;
    };
    CHECK_FALSE(has(page({}, {}), "Ist es eine von diesen?"));
    CHECK(has(page({}, {}), "Ein paar Angaben noch"));
    const Candidate known{{"bank", "Bank & Co", company, "München"}, false};
    const Candidate partner{{"kita", "Kita", nursery, ""}, true};
    const auto body = page({known, partner}, {.inquiry = "a1", .prospect = "b2"});
    CHECK(has(body, "href=\"/bereich/stadt/partner/neu?organisation=bank&amp;anfrage=a1&amp;interessent=b2\""));
    CHECK(has(body, "href=\"/bereich/stadt/partner/kita\""));
    CHECK(has(body, "Bank &amp; Co"));
    CHECK(has(plain(body), "Unternehmen, München"));
    CHECK(has(body, "ist schon Partner"));
    CHECK(has(partnering::name_page(reader.request, town_of_pages).body, "name=\"name\" type=\"text\" maxlength=\"200\" required"));
}

TEST_CASE("before a partnership is ended it is said what that means, and there is a way back")
{
    const test::FormReader reader(web::Language::german);
    const auto body = partnering::end_page(reader.request, town_of_pages, partner_now("Neue <Werft>"), web::Form(reader.request, partnering::end_fields)).body;
    CHECK(has(body, "Neue &lt;Werft&gt;"));
    CHECK(has(plain(body), "1. Januar 2010"));
    CHECK(has(body, "14 Tage"));
    CHECK(has(body, "action=\"/bereich/stadt/partner/werft/ende\""));
    CHECK(has(body, "href=\"/bereich/stadt/partner\""));
}

TEST_CASE("the desk shows of each contact how to reach them, how it stands and what is public")
{
    CHECK(has(desk(whole_partner(), {}), "Wen würden Sie dort anrufen?"));
    auto erika = person("Erika <Beispiel>");
    CHECK(has(desk(whole_partner(), {erika}), "Erika &lt;Beispiel&gt;"));
    CHECK(has(desk(whole_partner(), {erika}), "Nichts davon ist öffentlich."));
    CHECK_FALSE(has(desk(whole_partner(), {erika}), "href=\"tel:"));
    CHECK_FALSE(has(desk(whole_partner(), {erika}), "/frage\"")); // nobody is asked without an address
    erika.mail = "erika@example.org";
    erika.telephone = "0381 23125-100";
    erika.function = "Leitung";
    erika.name_public = erika.telephone_public = erika.mail_public = true;
    const auto body = desk(whole_partner(), {erika});
    CHECK(has(body, "href=\"tel:"));
    CHECK(has(body, "href=\"mailto:erika"));
    CHECK(has(body, ", Leitung"));
    CHECK(has(body, "Öffentlich mit Einverständnis: Name, Telefon, E-Mail-Adresse."));
    CHECK(has(body, "action=\"/bereich/stadt/partner/werft/kontakte/" + erika.id.hex() + "/frage\""));
    erika.declined_at = test::morning;
    CHECK_FALSE(has(desk(whole_partner(), {erika}), "/frage\""));
}

TEST_CASE("the profile is a form for the only alliance, and facts where several share the organisation")
{
    CHECK(has(desk(whole_partner(), {}), "name=\"kurztext\""));
    const auto shared = desk(whole_partner(), {}, {"Kreisbündnis", "Land & Leute"});
    CHECK_FALSE(has(shared, "name=\"kurztext\""));
    CHECK(has(shared, "Kreisbündnis, Land &amp; Leute"));
    CHECK(has(shared, "<dd>Rostock</dd>"));
    CHECK(has(shared, "<dd>Baut Schiffe.</dd>"));
    auto bare = partner_now("Neue Werft");
    CHECK_FALSE(has(desk(bare, {}, {"Kreisbündnis"}), "<dd>"));
}

TEST_CASE("a new contact is asked about without anything ticked, a known one can be deleted")
{
    const auto blank = contact_body({});
    CHECK(has(blank, "action=\"/bereich/stadt/partner/werft/kontakte/neu\""));
    CHECK_FALSE(has(blank, " checked"));
    CHECK_FALSE(has(blank, "/ende\""));
    CHECK(has(blank, "Neue &lt;Werft&gt;"));
    auto erika = person("Erika Beispiel");
    erika.consent_recorded_at = test::morning;
    const auto known = contact_body({&erika, true, false, true});
    CHECK(test::times(known, " checked") == 2);
    CHECK(has(known, "name=\"name_oeffentlich\" type=\"checkbox\" value=\"ja\" checked"));
    CHECK(has(plain(known), "14. März 2026"));
    CHECK(has(known, "action=\"/bereich/stadt/partner/werft/kontakte/" + erika.id.hex() + "/ende\""));
    CHECK(has(contact_body({.words = "Herr <Muster>"}), "Das hatten Sie notiert: Herr &lt;Muster&gt;"));
    web::Fields query;
    query.add("aufgenommen", "1");
    CHECK(has(contact_body({}, query), "ist jetzt Partner."));
}

TEST_CASE("the public section is not there without contacts, and shows of each only what is given")
{
    const test::FormReader reader(web::Language::german);
    CHECK(partnering::public_section(reader.request, {}).empty());
    const auto section = [&](const PublicContact& one) { return partnering::public_section(reader.request, {one}).text(); };
    const auto named = section({"Stadt<bündnis>", "stadt", "Erika <Beispiel>", "", ""});
    CHECK(has(named, "<strong>Erika &lt;Beispiel&gt;</strong>"));
    CHECK(has(named, "Stadt&lt;bündnis&gt;"));
    CHECK_FALSE(has(named, "mailto:"));
    CHECK_FALSE(has(named, "tel:"));
    const auto number = section({"Stadtbündnis", "stadt", "", "", "0381 23125-100"});
    CHECK_FALSE(has(number, "<strong>"));
    CHECK(has(number, "tel:"));
    CHECK(has(section({"Stadtbündnis", "stadt", "", "erika@example.org", ""}), "mailto:erika"));
}
