#include "person.hpp"

#include "mail/outbox.hpp"
#include "slices/identity/store.hpp"
#include "slices/passkeys/keys.hpp"
#include "slices/passkeys/passkeys.hpp"

using test::Device;
using test::Person;
using test::Proof;
using test::Role;
using test::TestApp;
using test::TestStore;
using test::Visitor;

namespace {

std::size_t keys_of(TestStore& store, base::Id<identity::Account> account)
{
    return store.read([&](storage::Read& read) { return passkeys::passkeys_of(read, account).size(); });
}

bool mail_about(TestStore& store, std::string_view subject)
{
    const auto mails = store.read([](storage::Read& read) { return mail::newest(read, 100, 0); });
    return std::any_of(mails.begin(), mails.end(), [&](const mail::Shown& shown) { return shown.message.subject == subject; });
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
        CHECK(mail_about(store, "Von Ihrem Konto wurde ein Passkey entfernt"));
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

TEST_CASE("whoever makes new codes hears of it by mail, so that nobody makes them unseen")
{
    test::for_each_engine([](TestStore& store) {
        const auto anna = test::account_with(store, Role::member);
        TestApp app(store);
        Visitor visitor(app);
        visitor.sign_in(anna, Proof::mail);
        visitor.open("/konto/passkeys");
        visitor.use_form("/konto/codes");
        visitor.send();
        CHECK(mail_about(store, "Für Ihr Konto gibt es neue Codes"));
    });
}
