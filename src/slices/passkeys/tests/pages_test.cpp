#include "device.hpp"

#include "mail/outbox.hpp"
#include "slices/identity/store.hpp"
#include "slices/passkeys/keys.hpp"
#include "slices/passkeys/passkeys.hpp"
#include "support/accounts.hpp"
#include "support/test_app.hpp"

using identity::Proof;
using identity::Role;
using test::Device;
using test::TestApp;
using test::TestStore;
using test::Visitor;

namespace {

/// What stands behind a name in what the script is handed.
std::string told(const test::Reply& reply, const std::string& name)
{
    const auto begin = reply.body.find("\"" + name + "\":\"") + name.size() + 4;
    return reply.body.substr(begin, reply.body.find('"', begin) - begin);
}

/// Somebody with a browser and a device, as the script of our pages makes them work together.
class Person {
public:
    Person(TestApp& app, base::Id<identity::Account> account, Proof proof = Proof::mail) : browser(app) { browser.sign_in(account, proof); }

    std::string question(std::string_view page, std::string_view form, std::string_view address)
    {
        browser.open(page);
        browser.use_form(form);
        const auto question = told(browser.send_to(address), "question");
        browser.open(page);
        return question;
    }

    const test::Reply& add_key(std::string_view name = "Mein Telefon")
    {
        const auto answer = device.make(question("/konto/passkeys", "/konto/passkeys", "/konto/passkeys/frage"));
        browser.use_form("/konto/passkeys");
        browser.fill("name", name);
        browser.fill("schluessel", answer.credential);
        browser.fill("gesagt", answer.client_data);
        browser.fill("geraet", answer.authenticator_data);
        browser.fill("oeffentlich", answer.public_key);
        return browser.send();
    }

    const test::Reply& show_key(std::string_view page, std::string_view form)
    {
        const auto answer = device.show(question(page, form, std::string(form) + "/frage"));
        browser.use_form(form);
        browser.add("schluessel", answer.credential);
        browser.add("gesagt", answer.client_data);
        browser.add("geraet", answer.authenticator_data);
        browser.add("unterschrift", answer.signature);
        return browser.send();
    }

    Visitor browser;
    Device device;
};

std::size_t keys_of(TestStore& store, base::Id<identity::Account> account)
{
    return store.read([&](storage::Read& read) { return passkeys::passkeys_of(read, account).size(); });
}

}

TEST_CASE("who came in by mail adds a first passkey, hears of it by mail, and comes in with it without one")
{
    test::for_each_engine([](TestStore& store) {
        const auto anna = test::account_with(store, Role::technical_operator);
        TestApp app(store);
        Person person(app, anna);
        CHECK(person.add_key().says("Mein Telefon"));
        CHECK(keys_of(store, anna) == 1);
        const auto mails = store.read([](storage::Read& read) { return mail::newest(read, 10, 0); });
        REQUIRE(mails.size() == 1);
        CHECK(mails.front().message.text.find("Mein Telefon") != std::string::npos);

        Visitor fresh(app);
        std::swap(person.browser, fresh);
        CHECK(person.show_key("/anmelden?weiter=/konto", "/anmelden/passkey").says("Mein Konto"));
        CHECK(person.browser.open("/konto/passkeys").says("zuletzt benutzt am 14. März 2026"));
    });
}

TEST_CASE("whoever has a passkey shows it before another one is added or one removed")
{
    TestStore store(storage::Engine::sqlite);
    const auto anna = test::account_with(store, Role::member);
    TestApp app(store);
    Person person(app, anna);
    person.add_key();

    Visitor thief(app);
    thief.sign_in(anna, Proof::mail);
    const auto& page = thief.open("/konto/passkeys");
    CHECK(page.says("Mein Telefon"));
    CHECK_FALSE(page.says("/ende"));
    CHECK_FALSE(page.says("Zehn Codes zeigen"));
    thief.open("/konto");
    thief.use_form("/konto/abmeldung");
    CHECK(thief.send_to("/konto/codes").says("Sind Sie es wirklich?"));
    thief.open("/konto");
    CHECK(thief.send_to("/konto/passkeys/frage").status == 403);
    CHECK(keys_of(store, anna) == 1);
    CHECK(store.read([&](storage::Read& read) { return passkeys::count_codes(read, anna); }) == 0);
}

TEST_CASE("a passkey is removed after asking once more, and lets nobody in any more")
{
    test::for_each_engine([](TestStore& store) {
        const auto anna = test::account_with(store, Role::member);
        TestApp app(store);
        Person person(app, anna);
        person.add_key();
        const auto id = store.read([&](storage::Read& read) { return passkeys::passkeys_of(read, anna).front().id; });
        CHECK(person.browser.open("/konto/passkeys/" + id.hex() + "/ende").says("„Mein Telefon“ entfernen?"));
        CHECK(keys_of(store, anna) == 1);
        person.browser.send();
        CHECK(keys_of(store, anna) == 0);
        Visitor fresh(app);
        std::swap(person.browser, fresh);
        CHECK(person.show_key("/anmelden", "/anmelden/passkey").says("Dieser Passkey passt nicht."));
        CHECK(person.browser.open("/konto").says("Ihre E-Mail-Adresse"));
    });
}

TEST_CASE("the passkeys of others are not there to be removed")
{
    TestStore store(storage::Engine::sqlite);
    const auto anna = test::account_with(store, Role::member);
    const auto bernd = test::account_with(store, Role::member, {}, "bernd@example.de", "Bernd");
    TestApp app(store);
    Person person(app, anna);
    person.add_key();
    const auto id = store.read([&](storage::Read& read) { return passkeys::passkeys_of(read, anna).front().id; });
    Visitor other(app);
    other.sign_in(bernd);
    CHECK(other.open("/konto/passkeys/" + id.hex() + "/ende").status == 404);
    other.open("/konto");
    CHECK(other.send_to("/konto/passkeys/" + id.hex() + "/ende").status == 404);
    CHECK(keys_of(store, anna) == 1);
}

TEST_CASE("pages that concern others ask who came by mail alone for a passkey, and go on to where they wanted")
{
    TestStore store(storage::Engine::sqlite);
    const auto sigrid = test::account_with(store, Role::service_office);
    TestApp app(store);
    Person person(app, sigrid);
    person.add_key();
    Visitor fresh(app);
    std::swap(person.browser, fresh);
    person.browser.sign_in(sigrid, Proof::mail);
    CHECK(person.browser.open("/verwaltung/einladungen").says("Sind Sie es wirklich?"));
    CHECK(person.browser.open("/bereich").says("Sind Sie es wirklich?"));
    CHECK(person.show_key("/konto/bestaetigung?weiter=/verwaltung/einladungen", "/konto/bestaetigung").says("Einladungen"));
    CHECK(person.browser.address() == "/verwaltung/einladungen");
}

TEST_CASE("a coordinator reads and writes after a mail alone, what concerns others asks more")
{
    TestStore store(storage::Engine::sqlite);
    const auto lena = test::account_with(store, Role::state_coordination, {.state = "13"});
    TestApp app(store);
    Visitor visitor(app);
    visitor.sign_in(lena, Proof::mail);
    CHECK(visitor.open("/bereich").says("Guten Tag, Anna Beispiel"));
    CHECK(visitor.open("/verwaltung").says("Sie haben noch weder einen Passkey noch Codes."));
}

TEST_CASE("nobody confirms themselves with the passkey of somebody else, nor signs in by an answer that was seen before")
{
    TestStore store(storage::Engine::sqlite);
    const auto anna = test::account_with(store, Role::member);
    const auto bernd = test::account_with(store, Role::member, {}, "bernd@example.de", "Bernd");
    TestApp app(store);
    Person person(app, anna);
    person.add_key();

    Person other(app, bernd);
    other.device = Device(EVP_EC_gen("P-256"), "Bernds");
    other.add_key();
    std::swap(other.device, person.device);
    CHECK(other.show_key("/konto/bestaetigung?weiter=/bereich", "/konto/bestaetigung").says("Dieser Passkey passt nicht."));
    std::swap(other.device, person.device);

    const auto again = [&](base::Instant later) {
        const auto question = store.write([&](storage::Write& write) -> base::Result<std::string> { return passkeys::ask(write, {}, test::TestClock().now()); }).value();
        const auto answer = person.device.show(question);
        std::vector<bool> taken;
        for (int number = 0; number < 2; ++number) {
            store.fill([&](storage::Write& write) { taken.push_back(passkeys::recognise(write, {}, "http://localhost", answer, later).has_value()); });
        }
        return taken;
    };
    const auto now = test::TestClock().now();
    CHECK(again(now) == std::vector<bool>{true, false});
    CHECK(again(now + passkeys::life_of_question) == std::vector<bool>{false, false});
}

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

TEST_CASE("more than ten passkeys are refused, and so is one that somebody else has")
{
    TestStore store(storage::Engine::sqlite);
    const auto anna = test::account_with(store, Role::member);
    TestApp app(store);
    Person person(app, anna);
    for (int number = 0; number < 10; ++number) {
        person.device = Device(EVP_EC_gen("P-256"), "key " + std::to_string(number));
        person.add_key();
    }
    person.device = Device(EVP_EC_gen("P-256"), "one more");
    CHECK(person.add_key().says("Zehn Passkeys genügen."));
    Person other(app, test::account_with(store, Role::member, {}, "bernd@example.de", "Bernd"));
    other.device = Device(EVP_EC_gen("P-256"), "key 3");
    CHECK(other.add_key().says("Diesen Passkey gibt es schon."));
    CHECK(keys_of(store, anna) == 10);
}

TEST_CASE("a key without a name comes back with the mistake beside the field")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    Person person(app, test::account_with(store, Role::member));
    const auto& page = person.add_key("");
    CHECK(page.status == 422);
    CHECK(page.says("Bitte geben Sie ihm einen Namen."));
}

TEST_CASE("whose last role has ended comes in with no passkey")
{
    TestStore store(storage::Engine::sqlite);
    const auto anna = test::account_with(store, Role::member);
    TestApp app(store);
    Person person(app, anna);
    person.add_key();
    store.fill([&](storage::Write& write) {
        for (auto grant : identity::grants_of(write, anna)) {
            grant.ended_at = app.clock.now();
            identity::store_grant(write, grant);
        }
    });
    Visitor fresh(app);
    std::swap(person.browser, fresh);
    CHECK(person.show_key("/anmelden", "/anmelden/passkey").says("Dieser Passkey passt nicht."));
}

TEST_CASE("passkeys are in one's own data without the key, and go with the account")
{
    test::for_each_engine([](TestStore& store) {
        const auto anna = test::account_with(store, Role::member);
        TestApp app(store);
        Person person(app, anna);
        person.add_key();
        const auto& own = person.browser.open("/konto/daten.json");
        CHECK(own.says("Mein Telefon"));
        CHECK_FALSE(own.says(passkeys::base64url(person.device.public_key())));
        store.fill([&](storage::Write& write) {
            (void)passkeys::new_codes(write, anna, app.clock.now());
            (void)passkeys::ask(write, anna, app.clock.now());
            passkeys::personal_part().erase(write, anna);
            CHECK_FALSE(passkeys::can_confirm(write, anna));
        });
    });
}
