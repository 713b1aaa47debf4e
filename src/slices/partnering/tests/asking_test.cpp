#include "partnering_store.hpp"

#include "mail/written.hpp"

#include <rapidcheck.h>

using partnering::ContactPerson;
using test::partner_home;
using test::partnering_visitor;
using test::PartneringStore;
using test::TestApp;
using test::Visitor;
using test::Words;

namespace {

/// Anna asks a contact whether they want to be asked; the link that comes to them.
std::string questioned(TestApp& app, PartneringStore& store, const ContactPerson& contact)
{
    auto anna = partnering_visitor(app, store.anna);
    anna.open(partner_home + "/kita");
    anna.use_form(partner_home + "/kita/kontakte/" + contact.id.hex() + "/frage");
    anna.send();
    return store.path_to(contact.mail, "/partner/zusage/");
}

ContactPerson kept(PartneringStore& store, const ContactPerson& contact)
{
    return store.read([&](storage::Read& read) { return partnering::find_contact(read, contact.id).value(); });
}

std::size_t asked_contacts(PartneringStore& store)
{
    return store.read([&](storage::Read& read) { return partnering::contacts_to_ask(read, store.town, store.kita).size(); });
}

void press(TestApp& app, const std::string& link, std::string_view action)
{
    Visitor visitor(app);
    visitor.open(link);
    visitor.use_form(link + std::string(action));
    visitor.send();
}

}

TEST_CASE("a contact is asked by one mail whether they want to be asked, and nothing else comes before a yes")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        TestApp app(store);
        const auto erika = store.contact(store.kita, "Erika Beispiel", "erika@example.org");
        const auto link = questioned(app, store, erika);
        CHECK(store.subjects_to("erika@example.org") == Words{"Darf Stadtbündnis Ihnen schreiben, wenn etwas gebraucht wird?"});
        CHECK(asked_contacts(store) == 0);
        CHECK(partnering_visitor(app, store.anna).open(partner_home + "/kita").says("noch nicht geantwortet"));
        CHECK(app.get(link).says("Ja, Sie dürfen mir schreiben"));
        CHECK(asked_contacts(store) == 0); // looking changes nothing
        Visitor reader(app);
        reader.open(link);
        reader.use_form(link);
        reader.send();
        CHECK(asked_contacts(store) == 1);
        CHECK(kept(store, erika).agreed_at == app.clock.now());
        auto anna = partnering_visitor(app, store.anna);
        anna.open(partner_home + "/kita");
        CHECK(anna.page().says("Darf per E-Mail gefragt werden"));
        anna.send_to(partner_home + "/kita/kontakte/" + erika.id.hex() + "/frage", {});
        CHECK(store.mails().size() == 1); // nobody is asked twice
    });
}

TEST_CASE("who says no is not asked again, may still say yes, and may have all of it deleted")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        TestApp app(store);
        const auto erika = store.contact(store.kita, "Erika Beispiel", "erika@example.org");
        const auto link = questioned(app, store, erika);
        press(app, link, "?nein=1");
        CHECK(kept(store, erika).declined_at.has_value());
        auto anna = partnering_visitor(app, store.anna);
        CHECK_FALSE(anna.open(partner_home + "/kita").says("/frage\""));
        CHECK(anna.page().says("Möchte nicht per E-Mail gefragt werden."));
        anna.send_to(partner_home + "/kita/kontakte/" + erika.id.hex() + "/frage", {});
        CHECK(store.mails().size() == 1);
        CHECK(app.get(link).says("Alles klar, Sie bekommen keine E-Mails"));
        CHECK(app.get(link).says("erika@example.org")); // what is kept about them
        press(app, link, "?loeschen=1");
        CHECK(store.contacts(store.town, store.kita).empty());
        CHECK(app.get(link).status == 404);
    });
}

TEST_CASE("each mail has its way out, with one click and by the mail provider's button")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        TestApp app(store);
        const auto erika = store.contact(store.kita, "Erika Beispiel", "erika@example.org", test::morning);
        web::Site site;
        site.public_url = "https://familie.example";
        std::string url;
        std::string other;
        store.fill([&](storage::Write& write) {
            url = partnering::way_out(write, site, erika.id, test::morning);
            other = partnering::way_out(write, site, erika.id, test::morning);
            site.public_url.clear();
            CHECK(partnering::way_out(write, site, erika.id, test::morning).empty());
        });
        REQUIRE(url.starts_with("https://familie.example/partner/abmelden/"));
        CHECK(url != other);
        const auto path = url.substr(std::string_view("https://familie.example").size());
        CHECK(app.get(path).says("Keine mehr schicken"));
        CHECK(asked_contacts(store) == 1);
        CHECK(app.post(path, {{"List-Unsubscribe", "One-Click"}}).status == 200);
        CHECK(asked_contacts(store) == 0);
        CHECK(kept(store, erika).name == "Erika Beispiel"); // the alliance still knows whom to call
    });
}

TEST_CASE("no link opens anything of somebody else")
{
    PartneringStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto erika = store.contact(store.kita, "Erika Beispiel", "erika@example.org");
    const auto link = questioned(app, store, erika);
    REQUIRE(app.get(link).says("Erika Beispiel"));
    const auto secret = link.substr(link.rfind('/') + 1);
    for (const auto& guess : {"/partner/abmelden/" + secret, "/partner/zusage/" + secret.substr(1), "/partner/zusage/" + erika.id.hex(), std::string("/partner/zusage/%25"), "/partner/zusage/" + identity::kept(secret)}) {
        CAPTURE(guess);
        CHECK(app.get(guess).status == 404);
        CHECK(app.post(guess, {{"List-Unsubscribe", "One-Click"}}).status == 404);
    }
    CHECK_FALSE(kept(store, erika).agreed_at.has_value());
}

TEST_CASE("another mail address is another reader: they were never asked")
{
    CHECK(rc::check("revisions", [] {
        const auto flag = [] { return *rc::gen::arbitrary<bool>(); };
        const auto account = base::Id<identity::Account>::fresh();
        ContactPerson before;
        before.mail = *rc::gen::element<std::string>("", "eins@example.org", "zwei@example.org");
        before.name_public = flag();
        before.consent_recorded_at = before.name_public ? std::optional(test::morning) : std::nullopt;
        before.asked_at = test::morning;
        if (flag()) before.agreed_at = test::morning;
        else before.declined_at = test::morning;
        auto typed = before;
        typed.agreed_at = typed.asked_at = typed.declined_at = std::nullopt;
        typed.mail = *rc::gen::element<std::string>("", "eins@example.org", "zwei@example.org");
        typed.name_public = flag();
        typed.mail_public = flag();
        typed.telephone_public = flag();
        const auto later = test::morning + std::chrono::hours(1);
        const auto after = partnering::revised(&before, typed, account, later);
        const bool is_same_reader = before.mail == typed.mail;
        RC_ASSERT(after.agreed_at == (is_same_reader ? before.agreed_at : std::nullopt));
        RC_ASSERT(after.declined_at == (is_same_reader ? before.declined_at : std::nullopt));
        RC_ASSERT(!partnering::is_asked(after) || (is_same_reader && before.agreed_at && !after.mail.empty()));
        RC_ASSERT(!after.mail_public || !after.mail.empty());
        RC_ASSERT(!after.telephone_public); // there is no number
        const bool is_any = after.name_public || after.mail_public;
        RC_ASSERT(!is_any || after.consent_recorded_at.has_value());
        const bool is_shown_alike = before.name_public == after.name_public && !after.mail_public;
        if (is_any && !is_shown_alike) RC_ASSERT(after.consent_recorded_by == account);
        RC_ASSERT(!partnering::may_be_questioned(after) || (!after.mail.empty() && !after.asked_at));
    }));
}

TEST_CASE("no name of an alliance's contact puts a line into the head of a mail, nor signs into a page")
{
    PartneringStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = partnering_visitor(app, store.anna);
    anna.open(partner_home + "/kita/kontakte/neu");
    anna.fill("name", "Erika\r\nBcc: alle@example.org <script>alert(1)</script>");
    anna.fill("aufgabe", "\"><img src=x onerror=alert(1)>");
    anna.fill("email", "erika@example.org");
    anna.add("name_oeffentlich", "ja");
    anna.send();
    CHECK_FALSE(anna.page().says("<script>alert"));
    CHECK_FALSE(anna.page().says("<img src=x"));
    const auto link = questioned(app, store, store.contacts(store.town, store.kita).front());
    for (const auto& path : {link, std::string("/organisationen/kita")}) {
        REQUIRE(app.get(path).says("Erika"));
        CHECK_FALSE(app.get(path).says("<script>alert"));
    }
    REQUIRE(store.mails().size() == 1);
    const auto whole = mail::written({base::Id<mail::Message>::fresh(), store.mails().front().message, app.clock.now(), app.clock.now()}, {"von@example.de", ""}, mail::Transfer::quoted_printable);
    CHECK(whole.substr(0, whole.find("\r\n\r\n")).find("\r\nBcc:") == std::string::npos);
}
