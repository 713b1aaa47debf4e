#include "giving_store.hpp"

#include "mail/written.hpp"

using giving::Kind;
using test::answered_by_mail;
using test::ask_link;
using test::asked_for;
using test::giving_visitor;
using test::GivingStore;
using test::pressed;
using test::TestApp;
using test::yard_home;
using test::yard_page;

TEST_CASE("what is hostile in asks, answers and gifts is shown as it is, and does nothing")
{
    GivingStore store(storage::Engine::sqlite);
    TestApp app(store);
    store.gift(Kind::rooms, "<script>alert(1)</script>", {}, true);
    const auto one = asked_for(app, store, "<b>Halle</b>\r\nBcc: x@example.org").address();
    answered_by_mail(app, ask_link(store, "erika@example.org"), "ja", "<img src=x onerror=alert(2)>");
    pressed(app, store, "nein", "<script>alert(3)</script>");
    auto anna = giving_visitor(app, store.anna);
    for (const auto& path : {one, yard_home, test::give_home, yard_page, std::string("/bereich")}) {
        anna.open(path);
        CHECK(anna.page().status == 200);
        for (const auto* hostile : {"<script>alert", "<b>Halle", "<img src=x"}) CHECK_FALSE(anna.page().says(hostile));
    }
    CHECK(anna.open(one).says("&lt;img src=x"));
    for (const auto& shown : store.mails()) {
        for (const auto* hostile : {"<script>alert", "<b>Halle", "<img src=x"}) CHECK(shown.message.html.find(hostile) == std::string::npos);
    }
}

TEST_CASE("nothing that anybody types puts a line into the head of a mail")
{
    GivingStore store(storage::Engine::sqlite);
    TestApp app(store);
    asked_for(app, store, "Halle\r\nBcc: alle@example.org\r\n\r\n<h1>x</h1>");
    answered_by_mail(app, ask_link(store, "erika@example.org"), "ja", "Gern\r\nBcc: alle@example.org");
    REQUIRE(store.mails().size() == 3);
    for (const auto& shown : store.mails()) {
        const auto whole = mail::written({base::Id<mail::Message>::fresh(), shown.message, app.clock.now(), app.clock.now()}, {"von@example.de", ""}, mail::Transfer::quoted_printable);
        const auto head = whole.substr(0, whole.find("\r\n\r\n"));
        CHECK(head.find("\r\nBcc:") == std::string::npos);
        CHECK(shown.message.html.find("<h1>x") == std::string::npos);
    }
}

TEST_CASE("a form without the token of the page changes nothing, the link of a mail needs none")
{
    GivingStore store(storage::Engine::sqlite);
    TestApp app(store);
    asked_for(app, store);
    const auto ask = store.asks().front().id;
    const auto gift = store.gift(Kind::rooms, "Die Halle").id.hex();
    auto paula = giving_visitor(app, store.paula);
    const auto without_token = [&](const std::string& path, std::string body) {
        return paula.ask_with("POST", path, [&](web::http::HttpRequest& request) {
            request.body = std::move(body);
            request.content_type = "application/x-www-form-urlencoded";
        });
    };
    without_token(yard_page + "/geben/" + gift + "/ende", "");
    without_token(yard_page + "/bitten/" + ask.hex(), "antwort=ja");
    without_token(yard_page + "/geben", "art=raeume&worte=x&oeffentlich=ja");
    CHECK(store.gift_words() == test::Words{"Die Halle"});
    CHECK(store.asks().front().answers == 0);
}

TEST_CASE("words beyond measure are refused or cut, never kept")
{
    GivingStore store(storage::Engine::sqlite);
    TestApp app(store);
    asked_for(app, store);
    const auto link = ask_link(store, "erika@example.org");
    CHECK(answered_by_mail(app, link, "ja", std::string(301, 'x')).status == 422);
    pressed(app, store, "ja", std::string(5'000, 'y'));
    for (const auto& call : store.calls(store.asks().front().id)) CHECK(call.words.size() <= 1200);
    auto paula = giving_visitor(app, store.paula);
    paula.open(yard_page + "/geben");
    paula.use_form(yard_page + "/geben");
    paula.fill("art", "dinge");
    paula.fill("worte", std::string(301, 'z'));
    paula.fill("oeffentlich", "nein");
    CHECK(paula.send().status == 422);
    CHECK(store.gifts().empty());
}
