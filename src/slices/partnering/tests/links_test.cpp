#include "partnering_store.hpp"

#include "slices/partnering/letters.hpp"

using partnering::ContactPerson;
using partnering::LinkPurpose;
using test::partner_home;
using test::partnering_visitor;
using test::PartneringStore;
using test::TestApp;
using test::Visitor;
using test::Words;

namespace {

/// The link of a mail that asks somebody, as it would have been sent.
std::string sent_link(PartneringStore& store, const ContactPerson& contact, LinkPurpose purpose = LinkPurpose::question)
{
    const auto secret = identity::new_secret();
    store.fill([&](storage::Write& write) { partnering::store_link(write, contact.id, purpose, identity::kept(secret), test::morning); });
    return (purpose == LinkPurpose::question ? "/partner/zusage/" : "/partner/abmelden/") + secret;
}

ContactPerson now_kept(PartneringStore& store, const ContactPerson& contact)
{
    return store.read([&](storage::Read& read) { return partnering::find_contact(read, contact.id).value(); });
}

test::Reply pressed_on(TestApp& app, const std::string& link, std::string_view action = "")
{
    Visitor visitor(app);
    visitor.open(link);
    visitor.use_form(link + std::string(action));
    return visitor.send();
}

mail::Shown question_mail(PartneringStore& store, const ContactPerson& contact, std::string_view alliance = "Stadtbündnis", std::string_view organisation = "Kita Warnowkinder")
{
    web::Site site;
    site.public_url = "https://familie.example";
    store.fill([&](storage::Write& write) { partnering::post_question(write, site, alliance, organisation, contact, "geheim", test::morning); });
    return store.mails().front();
}

}

TEST_CASE("the mail that asks says who asks, why, what a no costs, and has one link")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        const auto erika = store.contact(store.kita, "Erika Beispiel", "erika@example.org");
        const auto shown = question_mail(store, erika);
        CHECK(shown.message.to == "erika@example.org");
        CHECK(shown.message.subject == "Darf Stadtbündnis Ihnen schreiben, wenn etwas gebraucht wird?");
        for (const auto* part : {"Guten Tag Erika Beispiel,", "Kita Warnowkinder", "https://familie.example/partner/zusage/geheim", "löschen"}) {
            CAPTURE(part);
            CHECK(shown.message.text.find(part) != std::string::npos);
        }
        CHECK(test::times(shown.message.text, "/partner/") == 1);
        CHECK(shown.message.text.find("Max") == std::string::npos);
        CHECK(shown.message.html.find("https://familie.example/partner/zusage/geheim") != std::string::npos);
    });
}

TEST_CASE("names in the mail that asks are shown as they are and begin no line of its head")
{
    PartneringStore store(storage::Engine::sqlite);
    auto erika = store.contact(store.kita, "Erika <b>Beispiel</b>", "erika@example.org");
    const auto shown = question_mail(store, erika, "Bündnis <script>", "Kita \"A&B\"");
    CHECK(shown.message.html.find("<script>") == std::string::npos);
    CHECK(shown.message.html.find("<b>Beispiel") == std::string::npos);
    CHECK(shown.message.html.find("Kita &quot;A&amp;B&quot;") != std::string::npos);
    CHECK(shown.message.text.find("Erika <b>Beispiel</b>") != std::string::npos);
}

TEST_CASE("looking at a link changes nothing, however often, and a yes counts once")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        TestApp app(store);
        const auto erika = store.contact(store.kita, "Erika Beispiel", "erika@example.org");
        const auto link = sent_link(store, erika);
        for (const auto* query : {"", "?nein=1", "?loeschen=1", "?ja=1"}) CHECK(app.get(link + query).status == 200);
        CHECK(now_kept(store, erika) == erika);
        REQUIRE(pressed_on(app, link).status == 200);
        CHECK(now_kept(store, erika).agreed_at == app.clock.now());
        REQUIRE(pressed_on(app, link, "?nein=1").status == 200);
        CHECK(now_kept(store, erika).declined_at == app.clock.now());
        CHECK_FALSE(now_kept(store, erika).agreed_at.has_value()); // one of both at most
        CHECK(pressed_on(app, link).status == 200);
        CHECK(now_kept(store, erika).agreed_at == app.clock.now());
        CHECK_FALSE(now_kept(store, erika).declined_at.has_value());
        const auto first = now_kept(store, erika).agreed_at;
        app.clock.pass(std::chrono::hours(1));
        app.get(link);
        CHECK(now_kept(store, erika).agreed_at == first);
    });
}

TEST_CASE("a page that lay open when somebody had themselves deleted brings nobody back")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        TestApp app(store);
        const auto erika = store.contact(store.kita, "Erika Beispiel", "erika@example.org");
        const auto link = sent_link(store, erika);
        const auto way_out = sent_link(store, erika, LinkPurpose::way_out);
        Visitor late(app);
        late.open(link);
        late.use_form(link);
        auto anna = partnering_visitor(app, store.anna);
        const auto path = partner_home + "/kita/kontakte/" + erika.id.hex();
        anna.open(path);
        anna.use_form(path);
        anna.fill("telefon", "0381 23125-100");
        CHECK(pressed_on(app, link, "?loeschen=1").says("gelöscht"));
        CHECK(late.send().status == 404);
        CHECK(anna.send().status == 404);
        CHECK(store.contacts(store.town, store.kita).empty());
        for (const auto& one : {link, way_out}) CHECK(app.get(one).status == 404);
        CHECK(app.post(way_out, {{"List-Unsubscribe", "One-Click"}}).status == 404);
    });
}

TEST_CASE("every link that was sent leads to the same person, and all of them end with another address")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        TestApp app(store);
        const auto erika = store.contact(store.kita, "Erika Beispiel", "erika@example.org", test::morning);
        const auto first = sent_link(store, erika, LinkPurpose::way_out);
        const auto second = sent_link(store, erika, LinkPurpose::way_out);
        const auto question = sent_link(store, erika);
        REQUIRE(app.post(first, {}).status == 200);
        CHECK(app.post(first, {}).status == 200); // a mail program may ask twice
        CHECK(app.post(second, {}).status == 200);
        CHECK(now_kept(store, erika).declined_at.has_value());
        auto changed = now_kept(store, erika);
        changed.mail = "andere@example.org";
        store.keep(changed);
        for (const auto& one : {first, second, question}) CHECK(app.get(one).status == 404);
        changed.mail = "erika@example.org";
        store.keep(changed); // back again: the old links stay dead
        for (const auto& one : {first, second, question}) CHECK(app.get(one).status == 404);
    });
}

TEST_CASE("a link still opens what is kept when the partner has left, so that all of it can be deleted")
{
    PartneringStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto lotte = store.contact(store.verein, "Lotte Muster", "lotte@example.org");
    const auto link = sent_link(store, lotte);
    CHECK(app.get(link).says("Lotte Muster"));
    CHECK(pressed_on(app, link, "?loeschen=1").status == 200);
    CHECK(store.contacts(store.town, store.verein).empty());
}

TEST_CASE("links that nobody got look alike, whatever is guessed")
{
    PartneringStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto erika = store.contact(store.kita, "Erika Beispiel", "erika@example.org");
    const auto link = sent_link(store, erika);
    REQUIRE(app.get(link).status == 200);
    const auto secret = link.substr(link.rfind('/') + 1);
    const Words guesses = {std::string(secret.size(), '0'), secret + "0", secret.substr(1), erika.id.hex(), "%00", "..%2f..", "%ff", "a'%20or%20'1'='1", std::string(4'000, 'a')};
    for (const auto& guess : guesses) {
        CAPTURE(guess.substr(0, 80));
        for (const auto* way : {"/partner/zusage/", "/partner/abmelden/"}) {
            const auto status = app.get(way + guess).status;
            CHECK((status == 404 || status == 400 || status == 414));
            CHECK_FALSE(app.get(way + guess).says("Erika"));
        }
    }
    CHECK(now_kept(store, erika) == erika);
}

TEST_CASE("who is asked cannot be asked again by being written down under the old address, nor by being asked twice at once")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        TestApp app(store);
        const auto erika = store.contact(store.kita, "Erika Beispiel", "erika@example.org");
        const auto path = partner_home + "/kita/kontakte/" + erika.id.hex();
        auto anna = partnering_visitor(app, store.anna);
        auto doris = partnering_visitor(app, store.doris);
        for (auto* visitor : {&anna, &doris}) {
            visitor->open(partner_home + "/kita");
            visitor->use_form(path + "/frage");
        }
        anna.send();
        doris.send();
        CHECK(store.subjects_to("erika@example.org").size() == 1);
        anna.open(path);
        anna.use_form(path);
        anna.fill("aufgabe", "Leitung"); // another line, the same address in other letters
        anna.fill("email", "ERIKA@example.org");
        anna.send();
        CHECK(now_kept(store, erika).asked_at.has_value());
        anna.send_to(path + "/frage", {});
        CHECK(store.subjects_to("erika@example.org").size() == 1);
    });
}
