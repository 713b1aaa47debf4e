#include "joining_store.hpp"

using joining::Rung;
using test::Asking;
using test::JoiningStore;
using test::TestApp;
using test::Visitor;
using test::Words;

TEST_CASE("a bakery says in three fields that it wants to take part, and who runs the alliance of the place hears of it")
{
    test::for_each_engine<JoiningStore>([](JoiningStore& store) {
        TestApp app(store);
        const auto visitor = test::asked(app, {});
        CHECK(visitor.page().says("Danke, Ihre Anfrage ist angekommen"));
        CHECK(visitor.page().says("Stadtbündnis"));
        CHECK(visitor.page().says("21. März 2026"));
        CHECK(store.subjects_to("anna@example.de") == Words{"Bäckerei Korn möchte in Rostock mitmachen"});
        for (const auto* other : {"bernd@example.de", "clara@example.de", "sigrid@example.de", "lutz@example.de", "korn@example.org"}) {
            CHECK(store.subjects_to(other).empty());
        }
        const auto text = store.text_to("anna@example.de");
        const auto inquiry = store.inquiry(visitor.address().substr(11));
        CHECK(text.find("/mitmachen/anfragen/" + inquiry.id.hex() + "?antwort=ja") != std::string::npos);
        CHECK(text.find("Wir backen für das Fest.") != std::string::npos);
        CHECK(text.find("korn@example.org") == std::string::npos);
    });
}

TEST_CASE("the receipt tells neither name nor address to whoever finds it")
{
    JoiningStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto receipt = test::receipt_of(app);
    REQUIRE(store.inquiry(receipt).reach == "korn@example.org");
    const auto page = app.get("/mitmachen/" + receipt);
    CHECK(page.status == 200);
    for (const auto* hidden : {"Korn", "korn@example.org", "Fest"}) CHECK_FALSE(page.says(hidden));
    CHECK(page.header("Cache-Control").find("no-store") != std::string::npos);
    CHECK(app.get("/mitmachen/M-2026-00000000").status == 404);
}

TEST_CASE("nothing typed is lost when something is missing, and each mistake says what to do")
{
    JoiningStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto nameless = test::asked(app, {"18055", "", "030 23125-100", "Ein Satz"});
    CHECK(nameless.page().status == 422);
    CHECK(nameless.page().says("Bitte nennen Sie Ihren Namen"));
    CHECK(nameless.page().says("030 23125-100"));
    CHECK(nameless.page().says("Ein Satz"));
    CHECK(test::asked(app, {"18055", "Korn", "ruft mich an", ""}).page().says("So können wir weder anrufen noch schreiben."));
    CHECK(test::asked(app, {"Xyzburg", "Korn", "korn@example.org", ""}).page().says("Zu „Xyzburg“ kennen wir keinen Ort"));
    CHECK(test::asked(app, {"", "Korn", "korn@example.org", ""}).page().says("Bitte sagen Sie, wo"));
    CHECK(store.mails().empty());
}

TEST_CASE("where several places have the name, somebody chooses theirs")
{
    JoiningStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto visitor = test::asked(app, {"Neustadt", "Korn", "korn@example.org", ""});
    CHECK(visitor.page().status == 422);
    CHECK(visitor.page().says("Mehrere Orte passen."));
    CHECK(store.mails().empty());
    const auto at = visitor.page().body.find("name=\"gemeinde\""); // many Neustadts: a list that opens
    REQUIRE(at != std::string::npos);
    const auto first = visitor.page().body.find("<option value=\"\" selected>", at);
    REQUIRE(first != std::string::npos);
    const auto begin = visitor.page().body.find("<option value=\"", first + 1) + 15;
    visitor.fill("gemeinde", visitor.page().body.substr(begin, 32));
    visitor.send();
    CHECK(visitor.address().starts_with("/mitmachen/M-2026-"));
    CHECK(store.inquiry(visitor.address().substr(11)).place.starts_with("Neustadt"));
}

TEST_CASE("a place that is none of those that fit is not taken")
{
    JoiningStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto visitor = test::asked(app, {"Neustadt", "Korn", "korn@example.org", ""});
    visitor.add("gemeinde", base::Id<places::Place>::fresh().hex());
    CHECK(visitor.send().status == 422);
    CHECK(store.mails().empty());
}

TEST_CASE("the page of an alliance leads to a form that asks for no place")
{
    JoiningStore store(storage::Engine::sqlite);
    TestApp app(store);
    CHECK(app.get("/buendnisse/muenchen").says("href=\"/mitmachen?buendnis=muenchen\""));
    CHECK_FALSE(app.get("/buendnisse/ruht").says("/mitmachen?buendnis="));
    Visitor visitor(app);
    CHECK(visitor.open("/mitmachen?buendnis=muenchen").says("Mitmachen: Bündnis München"));
    CHECK_FALSE(visitor.page().says("name=\"ort\""));
    visitor.fill("name", "Korn");
    visitor.fill("erreichbar", "030 23125-100");
    visitor.send();
    const auto inquiry = store.inquiry(visitor.address().substr(11));
    CHECK(inquiry.alliance == store.munich);
    CHECK(inquiry.state == "09");
    CHECK(store.subjects_to("otto@example.de") == Words{"Korn möchte in München mitmachen"});
}

TEST_CASE("an alliance that has ended, or that nobody knows, is not asked: the place decides")
{
    JoiningStore store(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto* slug : {"ende", "spaeter", "gibtesnicht"}) CHECK(app.get(std::string("/mitmachen?buendnis=") + slug).says("name=\"ort\""));
}

TEST_CASE("the page of a place leads to the form with the place filled in")
{
    JoiningStore store(storage::Engine::sqlite);
    TestApp app(store);
    CHECK(app.get("/orte/rostock").says("href=\"/mitmachen?gemeinde=13003000\""));
    CHECK(app.get("/mitmachen?gemeinde=13003000").says("value=\"Rostock\""));
    CHECK(app.get("/mitmachen?ort=%22%3E%3Cscript%3E").says("value=\"&quot;&gt;&lt;script&gt;\""));
}

TEST_CASE("where no alliance works the nearest is asked, and where none is near the state or the service office")
{
    JoiningStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto near = store.inquiry(test::receipt_of(app, {"Dachau"}));
    CHECK(near.alliance == store.munich);
    CHECK(near.rung == Rung::alliance);

    const auto far = store.inquiry(test::receipt_of(app, {"Saarbrücken"}));
    CHECK_FALSE(far.alliance.has_value());
    CHECK(far.rung == Rung::office);
    CHECK(store.subjects_to("sigrid@example.de") == Words{"Bäckerei Korn möchte in Saarbrücken mitmachen"});
}

TEST_CASE("an alliance of which nobody has an account does not swallow an inquiry: the state coordination gets it")
{
    JoiningStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto inquiry = store.inquiry(test::receipt_of(app, {"19053"}));
    CHECK(inquiry.alliance == store.alliance("land"));
    CHECK(inquiry.rung == Rung::state);
    CHECK(store.subjects_to("lutz@example.de").size() == 1);
    CHECK(app.get("/mitmachen/" + inquiry.receipt).says("Die Landeskoordination"));
}

TEST_CASE("who sends the form twice asks once")
{
    JoiningStore store(storage::Engine::sqlite);
    TestApp app(store);
    Visitor visitor(app);
    visitor.open("/mitmachen");
    const auto form = test::forms_on(visitor.page().body).back().fields;
    std::vector<std::pair<std::string, std::string>> fields;
    for (const auto& [name, value] : form) {
        const auto typed = name == "name" ? "Korn" : name == "erreichbar" ? "korn@example.org" : name == "ort" ? "18055" : value;
        fields.emplace_back(name, typed);
    }
    const auto first = app.post("/mitmachen", fields);
    const auto second = app.post("/mitmachen", fields);
    CHECK(first.status == 303);
    CHECK(second.header("Location") == first.header("Location"));
    CHECK(store.subjects_to("anna@example.de").size() == 1);
}

TEST_CASE("a program that asks without end is stopped, and people may go on an hour later")
{
    JoiningStore store(storage::Engine::sqlite);
    TestApp app(store);
    for (std::int64_t asked = 0; asked < joining::most_from_network; ++asked) test::receipt_of(app);
    const auto stopped = test::asked(app, {});
    CHECK(stopped.page().status == 422);
    CHECK(stopped.page().says("Aus Ihrem Netz kam in der letzten Stunde zu viel."));
    CHECK(stopped.page().says("Bäckerei Korn"));
    app.clock.pass(std::chrono::minutes(61));
    test::receipt_of(app);
}

TEST_CASE("what somebody types changes neither the head of a mail nor a page")
{
    test::for_each_engine<JoiningStore>([](JoiningStore& store) {
        TestApp app(store);
        const Asking hostile{"18055", "Korn\r\nBcc: alle@example.org", "korn@example.org", "<script>alert(1)</script>"};
        const auto inquiry = store.inquiry(test::receipt_of(app, hostile));
        CHECK(inquiry.name == "Korn Bcc: alle@example.org");
        CHECK(store.subjects_to("anna@example.de") == Words{"Korn Bcc: alle@example.org möchte in Rostock mitmachen"});
        CHECK(store.subjects_to("alle@example.org").empty());
        for (const auto& shown : store.mails()) CHECK(shown.message.html.find("<script>") == std::string::npos);
        auto anna = test::visitor_for(app, store.anna);
        CHECK(anna.open(test::page_of(inquiry)).says("&lt;script&gt;alert(1)"));
    });
}

TEST_CASE("a form that did not come from us is not taken")
{
    JoiningStore store(storage::Engine::sqlite);
    TestApp app(store);
    CHECK(app.post("/mitmachen", {{"name", "Korn"}, {"erreichbar", "korn@example.org"}, {"ort", "18055"}}).status == 403);
    CHECK(store.mails().empty());
}
