#include "mailbox.hpp"

#include <boost/json.hpp>

using test::Role;
using test::TestApp;
using test::TestStore;
using test::Visitor;

namespace {

Visitor signed_in(TestApp& app, base::Id<identity::Account> account)
{
    Visitor visitor(app);
    visitor.sign_in(account);
    return visitor;
}

std::string end_of(const identity::Session& session) { return "/konto/sitzungen/" + session.id.hex() + "/ende"; }

}

TEST_CASE("a stranger is led from every page of an account to the door, and every button of it is refused")
{
    TestStore store(storage::Engine::sqlite);
    test::account_with(store, Role::ministry);
    TestApp app(store);
    for (const auto* path : {"/konto", "/konto/daten.json", "/konto/loeschung"}) {
        const auto reply = app.get(path);
        CHECK(reply.status == 303);
        CHECK(reply.header("Location").starts_with("/anmelden?weiter=%2Fkonto"));
    }
    for (const auto* path : {"/konto/abmeldung", "/konto/sitzungen/ende", "/konto/loeschung", "/konto/wechsel/x", "/konto/sitzungen/x/ende"}) {
        const auto reply = app.post(path, {});
        CHECK(reply.status == 401);
        CHECK_FALSE(reply.says("anna@example.de"));
    }
}

TEST_CASE("every role sees the own account with the own role, and nobody else's")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto& kind : identity::role_kinds) {
        if (kind.realm != identity::Realm::everything) continue;
        const std::string word(kind.word);
        auto visitor = signed_in(app, test::account_with(store, kind.role, {}, word + "@example.de", "Person " + word));
        const auto& page = visitor.open("/konto");
        CHECK(page.status == 200);
        CHECK(page.says(word + "@example.de"));
        CHECK(page.says(std::string(web::Texts::of(web::Language::german)(kind.name))));
        std::size_t addresses = 0;
        for (const auto& other : identity::role_kinds) addresses += page.says(std::string(other.word) + "@example.de") ? 1 : 0;
        CHECK(addresses == 1);
    }
}

TEST_CASE("a session of one's own is ended by its button; of somebody else's there is none")
{
    test::for_each_engine([](TestStore& store) {
        const auto anna_id = test::account_with(store, Role::ministry);
        const auto bernd_id = test::account_with(store, Role::ministry, {}, "bernd@example.de", "Bernd Beispiel");
        TestApp app(store);
        auto elsewhere = signed_in(app, anna_id);
        const auto old = test::sessions(store, anna_id).front();
        app.clock.pass(std::chrono::minutes(1));
        auto anna = signed_in(app, anna_id);
        auto bernd = signed_in(app, bernd_id);

        bernd.open("/konto");
        CHECK(bernd.send_to(end_of(old)).status == 404);
        const auto not_yours = bernd.page().text();
        bernd.open("/konto");
        CHECK(bernd.send_to("/konto/sitzungen/" + base::Id<identity::Session>::fresh().hex() + "/ende").text() == not_yours);
        CHECK(test::sessions(store, anna_id).size() == 2);

        anna.open("/konto");
        anna.use_form(end_of(old));
        CHECK(anna.send().status == 200);
        CHECK(test::sessions(store, anna_id).size() == 1);
        elsewhere.open("/konto");
        CHECK(elsewhere.address().starts_with("/anmelden"));
    });
}

TEST_CASE("signing out ends this session, signing out everywhere ends all")
{
    TestStore store(storage::Engine::sqlite);
    const auto id = test::account_with(store, Role::ministry);
    TestApp app(store);
    auto one = signed_in(app, id);
    auto other = signed_in(app, id);
    auto third = signed_in(app, id);
    one.open("/konto");
    one.use_form("/konto/abmeldung");
    CHECK(one.send().says("Sie sind abgemeldet."));
    CHECK(test::sessions(store, id).size() == 2);
    other.open("/konto");
    other.use_form("/konto/sitzungen/ende");
    CHECK(other.send().says("Sie sind abgemeldet."));
    CHECK(test::sessions(store, id).empty());
    third.open("/konto");
    CHECK(third.address().starts_with("/anmelden"));
}

TEST_CASE("a form of another session does nothing, not even with one's own cookie")
{
    test::for_each_engine([](TestStore& store) {
        const auto anna_id = test::account_with(store, Role::ministry);
        const auto bernd_id = test::account_with(store, Role::ministry, {}, "bernd@example.de", "Bernd Beispiel");
        TestApp app(store);
        Visitor visitor(app);
        visitor.sign_in(bernd_id);
        visitor.open("/konto/loeschung");
        visitor.sign_in(anna_id); // the form is Bernd's still
        visitor.use_form("/konto/loeschung");
        visitor.send();
        CHECK(visitor.address() == "/konto/loeschung");
        CHECK(visitor.page().says("anna@example.de"));
        CHECK(store.read([&](storage::Read& read) { return identity::find_account(read, anna_id).has_value(); }));
        visitor.open("/konto/loeschung");
        visitor.send();
        CHECK_FALSE(store.read([&](storage::Read& read) { return identity::find_account(read, anna_id).has_value(); }));
    });
}

TEST_CASE("deleting an account asks once more, then nothing of it is left and its sessions are over")
{
    test::for_each_engine([](TestStore& store) {
        const auto id = test::account_with(store, Role::ministry);
        TestApp app(store);
        auto anna = signed_in(app, id);
        auto elsewhere = signed_in(app, id);
        CHECK(anna.open("/konto/loeschung").says("anna@example.de"));
        CHECK(test::sessions(store, id).size() == 2);
        CHECK(anna.send().says("Sie sind abgemeldet."));
        CHECK(test::sessions(store, id).empty());
        elsewhere.open("/konto");
        CHECK(elsewhere.address().starts_with("/anmelden"));
    });
}

TEST_CASE("with a mail alone nobody takes all data of an account along or deletes it: they confirm first that it is theirs")
{
    TestStore store(storage::Engine::sqlite);
    const auto id = test::account_with(store, Role::ministry);
    TestApp app(store);
    Visitor thief(app);
    thief.sign_in(id, identity::Proof::mail);
    REQUIRE(thief.open("/konto").says("anna@example.de"));
    for (const auto* path : {"/konto/daten.json", "/konto/loeschung"}) {
        thief.open(path);
        CHECK(thief.address().starts_with("/konto/bestaetigung"));
    }
    thief.open("/konto");
    CHECK(thief.send_to("/konto/loeschung", {}).status == 401);
    CHECK(store.read([&](storage::Read& read) { return identity::find_account(read, id).has_value(); }));
}

TEST_CASE("own data comes as a file and is kept nowhere on its way")
{
    TestStore store(storage::Engine::sqlite);
    const auto id = test::account_with(store, Role::ministry);
    TestApp app(store);
    auto anna = signed_in(app, id);
    const auto& reply = anna.open("/konto/daten.json");
    CHECK(reply.header("Content-Disposition") == "attachment; filename=\"meine-daten.json\"");
    CHECK(reply.header("Cache-Control").find("no-store") != std::string::npos);
    CHECK(boost::json::parse(reply.body).at("account").at("email").as_string() == "anna@example.de");
}

TEST_CASE("who shares a mailbox changes over with one button, and only to those who share it")
{
    test::for_each_engine([](TestStore& store) {
        const auto anna_id = test::account_with(store, Role::ministry, {}, "post@example.de", "Anna Beispiel");
        const auto bernd_id = test::account_with(store, Role::ministry, {}, "post@example.de", "Bernd Beispiel");
        const auto clara_id = test::account_with(store, Role::ministry, {}, "clara@example.de", "Clara Beispiel");
        TestApp app(store);
        auto visitor = signed_in(app, anna_id);
        visitor.open("/konto");
        CHECK(visitor.send_to("/konto/wechsel/" + clara_id.hex()).status == 404);
        visitor.open("/konto");
        visitor.use_form("/konto/wechsel/" + bernd_id.hex());
        CHECK(visitor.send().says("Bernd Beispiel"));
        CHECK(test::sessions(store, anna_id).empty());
        CHECK(test::sessions(store, bernd_id).size() == 1);
    });
}

TEST_CASE("a page that was made for somebody never comes from memory for a stranger, nor the other way round")
{
    TestStore store(storage::Engine::sqlite);
    const auto id = test::account_with(store, Role::ministry);
    TestApp app(store);
    auto anna = signed_in(app, id);
    for (const auto* path : {"/", "/buendnisse", "/impressum"}) {
        CHECK(anna.open(path).header("Cache-Control").find("no-store") != std::string::npos);
        const auto stranger = app.get(path);
        CHECK(stranger.header("Cache-Control").find("no-store") == std::string::npos);
        CHECK(anna.open(path).header("Cache-Control").find("no-store") != std::string::npos);
    }
}

TEST_CASE("mails that have not gone out go with the account, but not those to somebody who shares the mailbox")
{
    test::for_each_engine([](TestStore& store) {
        const auto id = test::account_with(store, Role::ministry);
        test::account_with(store, Role::ministry, {}, "anna@example.de", "Bernd Beispiel");
        store.fill([](storage::Write& write) {
            for (const auto* name : {"Anna Beispiel", "Bernd Beispiel"}) {
                mail::Message message{"discussion", "anna@example.de", name, "Neues", "Guten Tag", "", "", "de"};
                REQUIRE(mail::post(write, message, test::morning).has_value());
            }
        });
        TestApp app(store);
        auto anna = signed_in(app, id);
        anna.open("/konto/loeschung");
        CHECK(test::mails(store).size() == 2);
        anna.send();
        const auto left = test::mails(store);
        REQUIRE(left.size() == 1);
        CHECK(left[0].message.to_name == "Bernd Beispiel");
    });
}
