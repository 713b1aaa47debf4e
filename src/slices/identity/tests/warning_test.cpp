#include "mailbox.hpp"
#include "slices/identity/sessions.hpp"

#include <boost/json.hpp>

using test::morning;
using test::Role;
using test::TestApp;
using test::TestStore;
using test::Visitor;

using namespace std::chrono_literals;

namespace {

constexpr auto absolute = std::chrono::hours(30 * 24);

Visitor in(TestApp& app, base::Id<identity::Account> account)
{
    Visitor visitor(app);
    visitor.sign_in(account);
    return visitor;
}

/// What the page tells the script about the session: `data-rests="86400"`.
std::string told(const test::Reply& page, const std::string& name)
{
    const auto mark = "data-" + name + "=\"";
    const auto at = page.body.find(mark);
    if (at == std::string::npos) return {};
    const auto begin = at + mark.size();
    return page.body.substr(begin, page.body.find('"', begin) - begin);
}

/// Uses the session day by day, so that only its absolute end is near.
void use_until(TestStore& store, TestApp& app, Visitor& visitor, std::chrono::milliseconds before_end)
{
    auto left = std::chrono::duration_cast<std::chrono::milliseconds>(absolute) - before_end;
    while (left > 0ms) {
        const auto step = std::min<std::chrono::milliseconds>(left, 20h);
        app.clock.pass(step);
        left -= step;
        REQUIRE(visitor.open("/konto").status == 200);
        store.fill([](storage::Write&) {}); // that it was used is written before this
    }
}

}

TEST_CASE("every page tells the script for how long the session lasts; strangers are told nothing")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = in(app, test::account_with(store, Role::ministry));
    for (const auto* path : {"/konto", "/", "/bereich"}) {
        const auto& page = anna.open(path);
        CHECK(told(page, "rests") == "86400");
        CHECK(told(page, "ends") == "2592000");
        CHECK(told(page, "before") == "1800");
        CHECK_FALSE(page.says("Ihre Anmeldung endet"));
    }
    CHECK_FALSE(app.get("/").says("data-session"));
}

TEST_CASE("what a page says of the rest is what the store holds: within ten minutes no use is written down")
{
    test::for_each_engine([](TestStore& store) {
        TestApp app(store);
        const auto anna_id = test::account_with(store, Role::ministry);
        auto anna = in(app, anna_id);
        app.clock.pass(9min);
        CHECK(told(anna.open("/konto"), "rests") == "85860");
        CHECK(test::sessions(store, anna_id).front().used_at == morning);
        app.clock.pass(2min);
        CHECK(told(anna.open("/konto"), "rests") == "86400");
    });
}

TEST_CASE("sending a form counts as use, also where it comes back with a mistake: what the page then says is true")
{
    test::for_each_engine([](TestStore& store) {
        TestApp app(store);
        const auto anna_id = test::account_with(store, Role::ministry);
        auto anna = in(app, anna_id);
        anna.open("/konto/abwesenheit");
        anna.use_form("/konto/abwesenheit");
        app.clock.pass(23h);
        const auto& page = anna.send();
        CHECK(page.status == 422);
        CHECK(told(page, "rests") == "86400");
        store.fill([](storage::Write&) {}); // what was put into the queue is done before this
        CHECK(test::sessions(store, anna_id).front().used_at == morning + 23h);
    });
}

TEST_CASE("a day before a session ends for good every page says when, and leads to signing in anew in another tab")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = in(app, test::account_with(store, Role::ministry));
    use_until(store, app, anna, 25h);
    CHECK_FALSE(anna.open("/konto").says("Ihre Anmeldung endet"));
    app.clock.pass(2h);
    const auto& page = anna.open("/konto?x=1");
    CHECK(page.says("Ihre Anmeldung endet morgen um"));
    CHECK(page.says("Was Sie gerade schreiben, bleibt hier stehen."));
    CHECK(page.says("href=\"/anmelden?neu=ja&amp;weiter=%2Fkonto%3Fx%3D1\" target=\"_blank\" rel=\"noopener\">"));
    CHECK(told(page, "rests") == told(page, "ends")); // it rests no longer than it lives
    app.clock.pass(22h);
    CHECK(anna.open("/konto").says("Ihre Anmeldung endet heute um"));
}

TEST_CASE("who is signed in may sign in anew before the end; else the page of the door leads onward")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = in(app, test::account_with(store, Role::ministry));
    CHECK(anna.open("/anmelden?weiter=/konto").says("Mein Konto"));
    const auto& door = anna.open("/anmelden?neu=ja&weiter=/konto");
    CHECK(door.says("Link schicken"));
    CHECK(door.says("value=\"/konto\""));
}

TEST_CASE("the button of the warning counts as use, and answers how long it lasts from then on")
{
    test::for_each_engine([](TestStore& store) {
        TestApp app(store);
        const auto anna_id = test::account_with(store, Role::ministry);
        auto anna = in(app, anna_id);
        anna.open("/konto");
        app.clock.pass(23h + 40min);
        anna.use_form("/konto/sitzung");
        const auto answer = anna.send();
        CHECK(answer.status == 200);
        const auto said = boost::json::parse(answer.body).as_object();
        CHECK(said.at("ruht").as_int64() == 86400);
        CHECK(said.at("endet").as_int64() == 2592000 - 85200);
        CHECK(test::sessions(store, anna_id).front().used_at == morning + 23h + 40min);
        app.clock.pass(23h);
        CHECK(anna.open("/konto").status == 200); // 46 hours after the only page that was opened
    });
}

TEST_CASE("the warning's button cannot prolong what is over, what is somebody else's, or what has no valid token")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto anna_id = test::account_with(store, Role::ministry);
    CHECK(app.post("/konto/sitzung", {}).status == 401);
    auto anna = in(app, anna_id);
    anna.open("/konto");
    anna.use_form("/konto/sitzung");
    app.clock.pass(1h);
    anna.fill("schutz", "0.gefaelscht");
    CHECK(anna.send().status == 403);
    CHECK(test::sessions(store, anna_id).front().used_at == morning);
    auto late = in(app, anna_id);
    late.open("/konto");
    late.use_form("/konto/sitzung");
    app.clock.pass(24h);
    CHECK(late.send().status == 401);
}

TEST_CASE("however often the button is pressed, a session ends after thirty days")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = in(app, test::account_with(store, Role::ministry));
    use_until(store, app, anna, 1h);
    anna.open("/konto");
    anna.use_form("/konto/sitzung");
    const auto said = boost::json::parse(anna.send().body).as_object();
    CHECK(said.at("ruht").as_int64() == 3600);
    CHECK(said.at("endet").as_int64() == 3600);
    app.clock.pass(1h);
    anna.open("/konto");
    CHECK(anna.address().starts_with("/anmelden"));
}

TEST_CASE("the account says until when one is signed in here")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = in(app, test::account_with(store, Role::ministry));
    CHECK(anna.open("/konto").says("Hier sind Sie längstens bis 13. April 2026"));
}
