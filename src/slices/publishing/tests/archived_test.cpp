#include "slices/publishing/expiry.hpp"
#include "writers.hpp"

using test::TestApp;
using test::visitor_as;
using test::Words;
using test::WritersStore;

namespace {

using namespace std::chrono_literals;
using std::chrono::days;

const std::string desk = "/bereich/stadt/seite";
const auto half_a_year = test::morning + days(182);

void archive(WritersStore& store, base::Instant now)
{
    store.fill([&](storage::Write& write) { publishing::archive(write, store.subject(), store.anna, now); });
}

std::size_t round(WritersStore& store, base::Instant now)
{
    web::Site site;
    return store.write([&](storage::Write& write) -> base::Result<std::size_t> { return publishing::daily_round(write, std::span(&store.page, 1), site, now); }).value();
}

bool is_archived(WritersStore& store)
{
    return store.read([&](storage::Read& read) { return publishing::archived_at(read, store.subject()).has_value(); });
}

test::Reply press(test::Visitor& visitor, const std::string& action)
{
    visitor.use_form(action);
    return visitor.send();
}

test::Reply send(WritersStore& store, TestApp& app, base::Id<identity::Account> account, const std::string& path)
{
    return test::send_as(store, app, account, desk + path, {}, test::Token::right);
}

}

TEST_CASE("nobody is asked whether an archived page is still right, nor called because nobody says so")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        archive(store, half_a_year - days(1));
        CHECK(round(store, half_a_year) == 1); // Clara, of the other alliance
        CHECK(store.recipients_of("still_right") == Words{"clara@example.de"});
        (void)round(store, half_a_year + days(30));
        for (const auto& call : store.calls()) CHECK((call.subject.id == store.county.uuid) == (call.reason == publishing::Call::Reason::silent));
        store.fill([&](storage::Write& write) { CHECK(publishing::bring_back(write, store.subject(), half_a_year).has_value()); });
        CHECK(round(store, half_a_year + days(31)) == 2); // Anna and Doris, as it is kept up again
    });
}

TEST_CASE("who was asked and then archived the page is not called for silence besides")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        REQUIRE(round(store, half_a_year) == 3);
        archive(store, half_a_year + days(3));
        (void)round(store, half_a_year + days(40));
        const auto calls = store.calls();
        CHECK(calls.size() == 2);
        for (const auto& call : calls) CHECK((call.subject == store.subject()) == (call.reason == publishing::Call::Reason::archived));
    });
}

TEST_CASE("on the page of the day nobody is asked to confirm what is archived")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    CHECK(visitor_as(app, store.anna).open("/bereich").says("Stimmt die Seite von Stadtbündnis noch?"));
    archive(store, test::morning);
    CHECK_FALSE(visitor_as(app, store.anna).open("/bereich").says("Stimmt die Seite von Stadtbündnis noch?"));
}

TEST_CASE("an archived page is not confirmed, neither at its desk nor out of an old mail")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        TestApp app(store);
        app.clock.set(half_a_year);
        REQUIRE(round(store, half_a_year) == 3);
        const auto path = store.path_for("anna@example.de", "/stimmt-noch/");
        test::Visitor mail(app);
        CHECK(mail.open(path).says("Ja, stimmt noch"));
        archive(store, half_a_year);
        mail.use_form(path);
        CHECK(mail.send().says("nicht mehr gepflegt"));
        CHECK_FALSE(mail.page().says("Ja, stimmt noch"));
        CHECK(mail.page().says("href=\"" + desk + "\""));
        CHECK(send(store, app, store.anna, "/bestaetigung").status == 409);
        CHECK(store.confirmed() == std::nullopt);
    });
}

TEST_CASE("a question is answered once, whoever presses the old button again")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        TestApp app(store);
        app.clock.set(half_a_year);
        REQUIRE(round(store, half_a_year) == 3);
        const auto of_anna = store.path_for("anna@example.de", "/stimmt-noch/");
        const auto of_doris = store.path_for("doris@example.de", "/stimmt-noch/");
        test::Visitor anna(app);
        test::Visitor doris(app);
        anna.open(of_anna);
        doris.open(of_doris);
        CHECK(anna.send().says("Danke! Bestätigt am"));
        app.clock.pass(1h);
        const auto first = store.confirmed();
        REQUIRE(first.has_value());
        CHECK(doris.send().says("Danke! Bestätigt am")); // she still has the page with the button
        CHECK(store.confirmed() == first);
    });
}

TEST_CASE("after 14 days the service office brings a page back, to which people are sent then, and nobody else does")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        TestApp app(store);
        archive(store, test::morning);
        app.clock.pass(days(15));
        CHECK(send(store, app, store.bernd, "/archiv/rueckgabe").status == 404);
        CHECK(send(store, app, store.clara, "/archiv/rueckgabe").status == 404);
        CHECK(send(store, app, store.anna, "/archiv/rueckgabe").status == 409);
        CHECK(visitor_as(app, store.anna).open(desk).says("Bitte fragen Sie das Servicebüro."));
        REQUIRE(is_archived(store));
        auto sigrid = visitor_as(app, store.sigrid);
        CHECK(sigrid.open(desk).says("Diese Seite ist archiviert"));
        CHECK_FALSE(sigrid.page().says("Bitte fragen Sie das Servicebüro."));
        CHECK(press(sigrid, desk + "/archiv/rueckgabe").says("Die Seite ist zurück."));
        CHECK_FALSE(is_archived(store));
        CHECK(store.calls().empty());
        CHECK_FALSE(app.get("/buendnisse/stadt").says("nicht mehr gepflegt"));
        CHECK(send(store, app, store.sigrid, "/archiv/rueckgabe").status == 409); // there is nothing to bring back
    });
}

TEST_CASE("looking changes nothing, at whichever address of the desk")
{
    WritersStore store(storage::Engine::sqlite);
    REQUIRE(store.publish(store.save(store.with("kurztext", "Öffentlich."), store.bernd).id, store.anna).has_value());
    const auto draft = store.save(store.with("text", "Entwurf."), store.bernd);
    TestApp app(store);
    auto anna = visitor_as(app, store.anna);
    for (const auto* path : {"", "/entwurf", "/entwurf/verwerfen", "/entwurf/pruefung", "/entwurf/bilder", "/verlauf", "/verlauf/1", "/verlauf/1/wiederherstellung",
                             "/archiv", "/archiv/rueckgabe", "/bestaetigung", "/entwurf/veroeffentlichung", "/uebersetzung/en", "/beginn", "/wunsch"}) {
        CAPTURE(path);
        CHECK(anna.open(desk + path + "?entwurf=" + draft.id.hex()).status < 500);
    }
    CHECK(store.draft()->id == draft.id);
    CHECK(store.draft()->content == draft.content);
    CHECK(store.versions().size() == 2);
    CHECK(store.calls().empty());
    CHECK_FALSE(is_archived(store));
    CHECK(store.confirmed() == test::morning);
    CHECK(store.mails().empty());
}

TEST_CASE("whoever gives away a draft that nobody can review yet is told so")
{
    WritersStore store(storage::Engine::sqlite);
    const auto alone = test::account_with(store, test::Role::member, {store.CommunityStore::alliance("ende")}, "max@example.de", "Max Muster");
    test::account_with(store, test::Role::coordinator, {store.CommunityStore::alliance("ende")}, "nie@example.de", "Nie Dagewesen");
    const std::string there = "/bereich/ende/seite";
    TestApp app(store);
    auto max = visitor_as(app, alone);
    max.open(there + "/entwurf");
    max.use_form(there + "/entwurf");
    max.fill("text", "Wer liest das?");
    max.fill("kurztext", "Wir suchen eine Koordination.");
    REQUIRE(max.send().status == 200);
    CHECK(press(max, there + "/entwurf/einreichung").says("Bisher hat sich niemand angemeldet, der ihn veröffentlichen könnte"));
    CHECK_FALSE(max.page().says("Die Koordination hat eine Mail"));
    CHECK(store.mails().empty());
    CHECK(visitor_as(app, store.sigrid).open(there + "/entwurf/pruefung").says("Wer liest das?"));
}

TEST_CASE("whose role has ended finds every door closed, also with a form that still lay open")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        const auto draft = store.save(store.with("text", "Von Bernd."), store.bernd);
        TestApp app(store);
        auto bernd = visitor_as(app, store.bernd);
        auto doris = visitor_as(app, store.doris);
        bernd.open(desk + "/entwurf");
        doris.open(desk + "/entwurf/pruefung");
        store.fill([&](storage::Write& write) {
            for (const auto& member : identity::members_of(write, store.town, test::morning)) {
                if (member.account != store.anna) CHECK(identity::end_role(write, store.town, member.grant, {store.anna, test::morning}).has_value());
            }
        });
        bernd.use_form(desk + "/entwurf");
        CHECK(bernd.send().status == 401); // who has no role left is signed out
        CHECK(press(doris, desk + "/entwurf/veroeffentlichung").status == 401);
        doris.open(desk);
        CHECK(doris.address().starts_with("/anmelden"));
        CHECK(store.versions().empty());
        CHECK(store.draft()->id == draft.id);
        CHECK(visitor_as(app, store.anna).open(desk + "/entwurf/pruefung").says("Von Bernd."));
    });
}

TEST_CASE("what is over goes: who was writing after a day, questions after 200 days, calls a year after they were done")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        const publishing::Call call{base::Id<publishing::Call>::fresh(), store.subject(), publishing::Call::Reason::wish, "Erledigt.", {store.bernd, {}}, test::morning, "", test::today};
        auto open = call;
        open.id = base::Id<publishing::Call>::fresh();
        store.fill([&](storage::Write& write) {
            publishing::store_editor(write, store.subject(), store.anna, test::morning);
            publishing::store_question(write, {store.subject(), store.anna, test::morning}, "eins");
            publishing::open_call(write, call);
            publishing::open_call(write, open);
            publishing::close_call(write, call.id, test::morning);
        });
        const auto gone = [&](auto forget, std::chrono::milliseconds after) {
            return store.write([&](storage::Write& write) -> base::Result<std::int64_t> { return forget(write, test::morning + after); }).value();
        };
        CHECK(gone(publishing::forget_who_was_writing, days(1)) == 0);
        CHECK(gone(publishing::forget_who_was_writing, days(1) + 1ms) == 1);
        CHECK(gone(publishing::forget_old_questions, days(200)) == 0);
        CHECK(gone(publishing::forget_old_questions, days(200) + 1ms) == 1);
        CHECK(gone(publishing::forget_old_calls, days(365)) == 0);
        CHECK(gone(publishing::forget_old_calls, days(365) + 1ms) == 1);
        CHECK(gone(publishing::forget_old_calls, days(9999)) == 0); // what is open stays open
        CHECK(store.calls().size() == 1);
        const auto kept = store.read([&](storage::Read& read) { return publishing::personal_part().data(read, store.anna); });
        CHECK(kept.find("\"publishing_editor\":[]") != std::string::npos);
        CHECK(kept.find("\"publishing_question\":[]") != std::string::npos);
    });
}
