#include "slices/passkeys/keys.hpp"
#include "support/accounts.hpp"
#include "support/test_app.hpp"

using identity::Proof;
using identity::Role;
using test::TestApp;
using test::TestStore;
using test::Visitor;

TEST_CASE("ten codes are shown once, each lets on once, however it is typed; new ones replace them")
{
    test::for_each_engine([](TestStore& store) {
        const auto anna = test::account_with(store, Role::service_office);
        TestApp app(store);
        Visitor visitor(app);
        visitor.sign_in(anna, Proof::mail);
        visitor.open("/konto/passkeys");
        visitor.use_form("/konto/codes");
        const auto shown = visitor.send().body;
        std::vector<std::string> codes;
        for (auto at = shown.find("<code>"); at != std::string::npos; at = shown.find("<code>", at + 1)) codes.push_back(shown.substr(at + 6, 14));
        REQUIRE(codes.size() == 10);
        CHECK_FALSE(visitor.open("/konto/passkeys").says(codes.front()));

        const auto enter = [&](std::string_view code) {
            Visitor other(app);
            other.sign_in(anna, Proof::mail);
            other.open("/konto/bestaetigung?weiter=/verwaltung/einladungen");
            other.fill("code", code);
            other.send();
            return other.address() == "/verwaltung/einladungen";
        };
        CHECK(enter(codes[0]));
        CHECK_FALSE(enter(codes[0]));
        std::string small;
        for (const char letter : codes[1]) small += letter == '-' ? ' ' : static_cast<char>(std::tolower(letter));
        CHECK(enter(small));
        CHECK_FALSE(enter("AAAA-BBBB-CCCC"));
        visitor.open("/konto/passkeys");
        CHECK(visitor.page().says("Übrige Codes: 8"));
        visitor.use_form("/konto/codes");
        visitor.send();
        CHECK_FALSE(enter(codes[2]));
    });
}

TEST_CASE("a wrong code says so beside the field, and keeps where somebody wanted to go")
{
    TestStore store(storage::Engine::sqlite);
    const auto anna = test::account_with(store, Role::service_office);
    store.fill([&](storage::Write& write) { (void)passkeys::new_codes(write, anna, test::TestClock().now()); });
    TestApp app(store);
    Visitor visitor(app);
    visitor.sign_in(anna, Proof::mail);
    visitor.open("/konto/bestaetigung?weiter=/verwaltung");
    visitor.fill("code", "falsch");
    const auto& page = visitor.send();
    CHECK(page.status == 422);
    CHECK(page.says("id=\"code-fehler\""));
    CHECK(page.says("value=\"falsch\""));
    CHECK(page.says("name=\"weiter\" value=\"/verwaltung\""));
}

TEST_CASE("after confirming nobody is led to another site")
{
    TestStore store(storage::Engine::sqlite);
    const auto anna = test::account_with(store, Role::member);
    TestApp app(store);
    for (const auto* evil : {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"}) {
        std::vector<std::string> codes;
        store.fill([&](storage::Write& write) { codes = passkeys::new_codes(write, anna, app.clock.now()); });
        Visitor visitor(app);
        visitor.sign_in(anna, Proof::mail);
        visitor.open("/konto/bestaetigung");
        visitor.fill("weiter", evil);
        visitor.fill("code", codes.front());
        visitor.send();
        CHECK(visitor.address() == "/konto");
    }
}
