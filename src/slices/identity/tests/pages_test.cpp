#include "mailbox.hpp"

using test::Role;
using test::TestApp;
using test::TestStore;
using test::Visitor;
using test::mailed_code;
using test::mailed_link;

using namespace std::chrono_literals;

namespace {

/// Somebody who has asked for a link.
Visitor asking(TestApp& app, std::string_view email, const std::string& onward = "")
{
    Visitor visitor(app);
    visitor.open(onward.empty() ? "/anmelden" : "/anmelden?weiter=" + onward);
    visitor.use_form("/anmelden");
    visitor.fill("email", email);
    visitor.send();
    return visitor;
}

web::http::HttpRequest asked_for(std::string_view method, std::string_view target, std::string cookie = {})
{
    web::http::HttpRequest request;
    request.method = method;
    request.target = target;
    request.cookie = std::move(cookie);
    return request;
}

/// What the form of that page answers when it is sent with one more field.
test::Reply answer_of(TestApp& app, const std::string& page, const std::string& field, std::string_view value, std::string cookie = {})
{
    for (auto form : test::forms_on(app.ask(asked_for("GET", page, cookie)).body)) {
        if (form.action != page) continue;
        form.fill(field, value);
        auto request = asked_for("POST", page, cookie);
        request.content_type = "application/x-www-form-urlencoded";
        request.body = test::encoded(form.fields);
        return app.ask(std::move(request));
    }
    return {};
}

std::vector<std::string> cookies_of(const test::Reply& reply)
{
    std::vector<std::string> cookies;
    for (const auto& [name, value] : reply.headers) {
        if (name == "Set-Cookie") cookies.push_back(value);
    }
    return cookies;
}

}

TEST_CASE("somebody comes in with address, mail and one button, and goes on to where they wanted")
{
    test::for_each_engine([](TestStore& store) {
        test::account_with(store, Role::ministry);
        TestApp app(store);
        auto anna = asking(app, "Anna@example.de", "/konto/abwesenheit");
        CHECK(anna.address() == "/anmelden/code");
        CHECK(anna.page().says("Sehen Sie in Ihr Postfach"));
        CHECK(anna.open(mailed_link(store, "anna@example.de")).says("Noch ein Klick, und Sie sind drin."));
        anna.send();
        CHECK(anna.address() == "/konto/abwesenheit");
        CHECK(anna.open("/konto").says("anna@example.de"));
        anna.open("/anmelden");
        CHECK(anna.address() == "/konto");
    });
}

TEST_CASE("somebody comes in with the code of the mail, and is told of a wrong one")
{
    test::for_each_engine([](TestStore& store) {
        test::account_with(store, Role::ministry);
        TestApp app(store);
        auto anna = asking(app, "anna@example.de");
        const auto code = mailed_code(store, "anna@example.de");
        REQUIRE(code.size() == 9);
        anna.fill("code", code.substr(0, 8) + (code.back() == '1' ? "2" : "1"));
        CHECK(anna.send().says("Dieser Code stimmt nicht. Bitte vergleichen Sie ihn mit der neuesten Mail."));
        anna.fill("code", code);
        anna.send();
        CHECK(anna.address() == "/konto");
    });
}

TEST_CASE("the answer is the same, byte for byte, whether or not somebody has the address")
{
    TestStore store(storage::Engine::sqlite);
    test::account_with(store, Role::ministry);
    TestApp app(store);
    const auto known = answer_of(app, "/anmelden", "email", "anna@example.de");
    const auto unknown = answer_of(app, "/anmelden", "email", "niemand@example.de");
    CHECK(known.status == 303);
    CHECK(unknown.status == 303);
    CHECK(known.header("Location") == unknown.header("Location"));
    CHECK(known.body == unknown.body);
    CHECK(known.header("Set-Cookie").size() == unknown.header("Set-Cookie").size());
    CHECK(asking(app, "anna@example.de").page().text() == asking(app, "niemand@example.de").page().text());
    CHECK_FALSE(mailed_link(store, "anna@example.de").empty());
    CHECK(mailed_link(store, "niemand@example.de").empty());
}

TEST_CASE("an address that is none is named beside its field, and what was typed stands there still")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto page = asking(app, "anna@").page();
    CHECK(page.status == 422);
    CHECK(page.says("value=\"anna@\""));
    CHECK(page.says("id=\"email-fehler\""));
    CHECK(test::mails(store).empty());
}

TEST_CASE("a mail scanner that opens every link of every mail again and again changes nothing and uses nothing up")
{
    test::for_each_engine([](TestStore& store) {
        const auto id = test::account_with(store, Role::ministry);
        TestApp app(store);
        auto anna = asking(app, "anna@example.de");
        const auto link = mailed_link(store, "anna@example.de");
        REQUIRE_FALSE(link.empty());
        for (int round = 0; round < 5; ++round) {
            for (const auto* method : {"GET", "HEAD"}) {
                for (const auto& target : {link, std::string("/konto"), "/en" + link}) {
                    const auto reply = app.ask(asked_for(method, target));
                    CHECK(reply.status < 500);
                    CHECK(cookies_of(reply).empty());
                }
            }
        }
        CHECK(test::sessions(store, id).empty());
        CHECK(test::mails(store).size() == 1);
        anna.open(link);
        anna.send();
        CHECK(anna.address() == "/konto");
        CHECK(test::mails(store).size() == 1); // nobody is told of their first device
        CHECK(app.get("/konto").header("Location") == "/anmelden?weiter=%2Fkonto");
    });
}

TEST_CASE("a link in another browser offers a new one, and an old link too")
{
    TestStore store(storage::Engine::sqlite);
    test::account_with(store, Role::ministry);
    TestApp app(store);
    auto anna = asking(app, "anna@example.de");
    const auto link = mailed_link(store, "anna@example.de");
    Visitor other(app);
    CHECK(other.open(link).says("Dieser Link gehört zu einem anderen Browser"));
    app.clock.pass(10min);
    CHECK(anna.open(link).status == 410);
    CHECK(anna.page().says("Dieser Link gilt nicht mehr"));
    CHECK(anna.page().says("Neuen Link anfordern"));
}

TEST_CASE("the cookie of a session is for this host alone, for no script and no other site")
{
    TestStore store(storage::Engine::sqlite);
    test::account_with(store, Role::ministry);
    TestApp app(store);
    const auto sent = answer_of(app, "/anmelden", "email", "anna@example.de");
    const auto browser = sent.header("Set-Cookie");
    CHECK(browser.starts_with("__Host-anmeldung="));
    CHECK(browser.ends_with("; Path=/; Max-Age=600; Secure; HttpOnly; SameSite=Lax"));
    const auto code = mailed_code(store, "anna@example.de");
    const auto cookies = cookies_of(answer_of(app, "/anmelden/code", "code", code, browser.substr(0, browser.find(';'))));
    REQUIRE(cookies.size() == 2);
    CHECK(cookies[0].starts_with("__Host-konto="));
    CHECK(cookies[0].ends_with("; Path=/; Max-Age=2592000; Secure; HttpOnly; SameSite=Lax"));
    CHECK(cookies[1] == "__Host-anmeldung=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax");
}

TEST_CASE("nobody is led to another site by signing in")
{
    TestStore store(storage::Engine::sqlite);
    test::account_with(store, Role::ministry);
    for (const auto* onward : {"//boese.example/", "https://boese.example/", "/%5Cboese.example", "javascript:alert(1)", "/%0D%0ALocation:%20x"}) {
        CAPTURE(onward);
        TestApp app(store);
        app.clock.pass(2h);
        auto anna = asking(app, "anna@example.de", onward);
        anna.open(mailed_link(store, "anna@example.de"));
        anna.send();
        CHECK(anna.address().starts_with("/"));
        CHECK(anna.address().find("boese.example/") != 2);
        store.fill([](storage::Write& write) { identity::forget_links(write, base::Instant::max()); });
    }
}

TEST_CASE("over plain http beyond this machine the page says what is missing instead of failing silently")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store, [](app::Config& config) { config.site.public_url = "http://familie.example"; });
    auto request = asked_for("GET", "/anmelden");
    request.host = "familie.example";
    const auto page = app.ask(request);
    CHECK(page.says("Anmelden geht nur über eine geschützte Verbindung (https)."));
    CHECK_FALSE(page.says("name=\"email\""));
    TestApp local(store);
    CHECK(local.get("/anmelden").says("name=\"email\""));
}

TEST_CASE("signing in speaks English under /en")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    Visitor visitor(app);
    CHECK(visitor.open("/en/anmelden").says("Send me a link"));
    visitor.use_form("/en/anmelden");
    visitor.fill("email", "anna@example.de");
    visitor.send();
    CHECK(visitor.address() == "/en/anmelden/code");
}

TEST_CASE("an invented link is answered as an old one is, by looking and by pressing")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    CHECK(app.get("/anmelden/link/erfunden").status == 410);
    CHECK(app.post("/anmelden/link/erfunden?konto=" + base::Id<identity::Account>::fresh().hex(), {}).status == 410);
    CHECK(app.post("/anmelden/link/erfunden", {}).says("Dieser Link gilt nicht mehr"));
}
