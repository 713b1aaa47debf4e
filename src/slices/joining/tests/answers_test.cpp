#include "joining_store.hpp"

using joining::Answer;
using joining::Rung;
using test::JoiningStore;
using test::TestApp;
using test::visitor_for;
using test::Words;

TEST_CASE("the button of the mail opens a page with the answer chosen, and opening it changes nothing")
{
    test::for_each_engine<JoiningStore>([](JoiningStore& store) {
        TestApp app(store);
        const auto inquiry = store.inquiry(test::receipt_of(app));
        auto anna = visitor_for(app, store.anna);
        const auto& page = anna.open(test::page_of(inquiry) + "?antwort=ja");
        CHECK(page.says("value=\"ja\" checked"));
        CHECK(page.says("korn<wbr>@example.org"));
        CHECK(store.inquiry(inquiry.receipt) == inquiry);
        anna.use_form(test::page_of(inquiry));
        anna.fill("text", "Kommen Sie am Dienstag.");
        CHECK(anna.send().says("Beantwortet am 14. März 2026: Ja, wir freuen uns und melden uns"));
        CHECK(store.subjects_to("korn@example.org") == Words{"Schön, dass Sie mitmachen möchten"});
        const auto text = store.text_to("korn@example.org");
        CHECK(text.find("Stadtbündnis freut sich und meldet sich bei Ihnen.") != std::string::npos);
        CHECK(text.find("Kommen Sie am Dienstag.") != std::string::npos);
        CHECK(text.find("Anna") == std::string::npos);
        CHECK(store.inquiry(inquiry.receipt).answer == Answer::yes);
        CHECK(app.get("/mitmachen/" + inquiry.receipt).says("Ihre Anfrage ist beantwortet"));
    });
}

TEST_CASE("nobody else reads who asked, whatever they guess")
{
    JoiningStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto inquiry = store.inquiry(test::receipt_of(app));
    REQUIRE(visitor_for(app, store.anna).open(test::page_of(inquiry)).says("korn<wbr>@example.org"));
    for (const auto& other : {store.bernd, store.clara, store.otto, store.lutz, store.sigrid}) {
        auto visitor = visitor_for(app, other);
        const auto& page = visitor.open(test::page_of(inquiry));
        CHECK(page.status == 404);
        CHECK_FALSE(page.says("Korn"));
        CHECK(visitor.send_to(test::page_of(inquiry), {{"antwort", "ja"}}).status == 404);
        CHECK_FALSE(visitor.open("/mitmachen/anfragen").says("Rostock"));
    }
    const auto stranger = app.get(test::page_of(inquiry));
    CHECK(stranger.status == 303);
    CHECK(stranger.header("Location").starts_with("/anmelden"));
    CHECK(visitor_for(app, store.anna).open("/mitmachen/anfragen/" + inquiry.receipt).status == 404);
    CHECK(store.inquiry(inquiry.receipt) == inquiry);
}

TEST_CASE("what waits stands on the page of the day and in a list, without names")
{
    JoiningStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto inquiry = store.inquiry(test::receipt_of(app));
    auto anna = visitor_for(app, store.anna);
    for (const auto* path : {"/bereich", "/mitmachen/anfragen"}) {
        const auto& page = anna.open(path);
        CHECK(page.says(test::page_of(inquiry)));
        CHECK(page.says("Rostock"));
        CHECK(page.says("21. März 2026"));
        CHECK_FALSE(page.says("Korn"));
    }
    CHECK(anna.open("/bereich").says("Anfrage beantworten"));
    test::answered(app, store.anna, inquiry, "nein");
    CHECK_FALSE(anna.open("/bereich").says("Anfrage beantworten"));
    CHECK(anna.open("/mitmachen/anfragen").says("Gerade wartet niemand."));
}

TEST_CASE("a refusal is polite, comes by mail, and only once")
{
    JoiningStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto inquiry = store.inquiry(test::receipt_of(app));
    auto late = visitor_for(app, store.anna);
    late.open(test::page_of(inquiry));
    late.use_form(test::page_of(inquiry));
    late.fill("antwort", "ja");
    CHECK(test::answered(app, store.anna, inquiry, "nein").says("Beantwortet am"));
    CHECK(late.send().says("Nein, im Moment nicht"));
    CHECK(store.subjects_to("korn@example.org") == Words{"Ihre Anfrage zum Mitmachen"});
}

TEST_CASE("who left a telephone number is called, and gets no mail")
{
    JoiningStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto inquiry = store.inquiry(test::receipt_of(app, {"18055", "Korn", "030 23125-100", ""}));
    CHECK(visitor_for(app, store.anna).open(test::page_of(inquiry)).says("href=\"tel:03023125100\""));
    const auto before = store.mails().size();
    test::answered(app, store.anna, inquiry, "ja");
    CHECK(store.mails().size() == before);
}

TEST_CASE("what is forwarded lies at the other alliance, who has a week for it; the one before sees it no more")
{
    test::for_each_engine<JoiningStore>([](JoiningStore& store) {
        TestApp app(store);
        const auto inquiry = store.inquiry(test::receipt_of(app));
        app.clock.pass(std::chrono::hours(48));
        CHECK(test::answered(app, store.anna, inquiry, "weiter").says("Bitte wählen Sie unten, an wen die Anfrage geht."));
        CHECK(test::answered(app, store.anna, inquiry, "weiter", "Die sind näher.", "kreis").status == 200);
        const auto moved = store.inquiry(inquiry.receipt);
        CHECK(moved.alliance == store.county);
        CHECK(moved.answer_due_on == base::parse_date("2026-03-23").value());
        CHECK(moved.answer == Answer::open);
        CHECK(store.subjects_to("clara@example.de") == Words{"Bäckerei Korn möchte in Rostock mitmachen"});
        CHECK(store.subjects_to("korn@example.org") == Words{"Ihre Anfrage wurde weitergeleitet"});
        CHECK(visitor_for(app, store.clara).open(test::page_of(inquiry)).says("korn<wbr>@example.org"));
        CHECK(visitor_for(app, store.anna).open(test::page_of(inquiry)).status == 404);
    });
}

TEST_CASE("an alliance that was not offered cannot be chosen")
{
    JoiningStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto inquiry = store.inquiry(test::receipt_of(app));
    for (const auto* elsewhere : {"ende", "stadt", "gibtesnicht"}) {
        CHECK(test::answered(app, store.anna, inquiry, "weiter", "", elsewhere).status == 422);
    }
    CHECK(store.inquiry(inquiry.receipt) == inquiry);
}

TEST_CASE("upwards it goes to the state coordination, and from there to the service office")
{
    JoiningStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto inquiry = store.inquiry(test::receipt_of(app));
    test::answered(app, store.anna, inquiry, "weiter", "", "-");
    CHECK(store.inquiry(inquiry.receipt).rung == Rung::state);
    test::answered(app, store.lutz, inquiry, "weiter", "", "-");
    CHECK(store.inquiry(inquiry.receipt).rung == Rung::office);
    CHECK(test::answered(app, store.sigrid, inquiry, "ja").says("Beantwortet am"));
    CHECK(store.text_to("korn@example.org").find("Das Servicebüro freut sich") != std::string::npos);
}

TEST_CASE("the answer comes in the language in which somebody asked")
{
    JoiningStore store(storage::Engine::sqlite);
    TestApp app(store);
    test::Visitor visitor(app);
    visitor.open("/en/mitmachen?buendnis=stadt");
    visitor.fill("name", "Bakery");
    visitor.fill("erreichbar", "bakery@example.org");
    visitor.send();
    const auto inquiry = store.inquiry(visitor.address().substr(14));
    test::answered(app, store.anna, inquiry, "ja");
    CHECK(store.subjects_to("bakery@example.org") == Words{"We are glad that you want to take part"});
    CHECK(store.subjects_to("anna@example.de") == Words{"Bakery möchte in Rostock mitmachen"});
}

TEST_CASE("who deletes their account leaves the answer without their name")
{
    test::for_each_engine<JoiningStore>([](JoiningStore& store) {
        TestApp app(store);
        const auto inquiry = store.inquiry(test::receipt_of(app));
        test::answered(app, store.anna, inquiry, "ja", "Bis bald.");
        const auto part = joining::personal_part();
        const auto kept = [&] { return store.read([&](storage::Read& read) { return part.data(read, store.anna); }); };
        CHECK(kept() == "{\"inquiry\":[{\"receipt\":\"" + inquiry.receipt + "\",\"answer\":\"yes\",\"text\":\"Bis bald.\",\"at\":\"2026-03-14T10:00:00Z\"}]}");
        store.fill([&](storage::Write& write) { part.erase(write, store.anna); });
        CHECK(kept() == "{\"inquiry\":[]}");
        CHECK(store.inquiry(inquiry.receipt).answer_text == "Bis bald.");
    });
}

TEST_CASE("a stranger is led from the inquiries to the sign-in")
{
    JoiningStore store(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto* path : {"/mitmachen/anfragen", "/mitmachen/anfragen/x"}) CHECK(app.get(path).status == 303);
}
