#include "giving_store.hpp"

#include "slices/identity/store.hpp"

using giving::Kind;
using giving::Result;
using test::answered_by_mail;
using test::ask_link;
using test::asked_for;
using test::giving_visitor;
using test::GivingStore;
using test::TestApp;
using test::Words;
using test::yard_home;

namespace {

void close_with(test::Visitor& anna, const std::string& one, std::string_view result, std::string_view amount, std::string_view words, std::string_view is_public)
{
    anna.open(one);
    anna.use_form(one);
    anna.fill("ergebnis", result);
    anna.fill("menge", amount);
    anna.fill("worte", words);
    anna.fill("oeffentlich", is_public);
    anna.send();
}

}

TEST_CASE("who asked closes the ask with what came of it, and may say it anew")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        TestApp app(store);
        const auto one = asked_for(app, store).address();
        auto anna = giving_visitor(app, store.anna);
        close_with(anna, one, "done", "viel", "Schön.", "nein");
        CHECK(anna.page().status == 422);
        CHECK(anna.page().says("Bitte schreiben Sie eine ganze Zahl"));
        CHECK(anna.page().says("Schön."));
        close_with(anna, one, "done", "2", "Schön.", "nein");
        REQUIRE(store.outcomes().size() == 1);
        CHECK(store.outcomes().front().amount == 2);
        CHECK_FALSE(anna.open("/bereich").says("Ihre Halle"));
        close_with(anna, one, "not", "2", "Doch nicht.", "nein");
        REQUIRE(store.outcomes().size() == 1);
        CHECK(store.outcomes().front().result == Result::not_done);
        CHECK_FALSE(store.outcomes().front().amount.has_value());
        CHECK(anna.open(yard_home).says("Doch nicht."));
    });
}

TEST_CASE("the public pages show the kinds that a partner let be known and the sentences that may be public, nothing else")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        TestApp app(store);
        CHECK_FALSE(app.get("/organisationen/werft").says("Was sie für Familien gibt"));
        store.gift(Kind::rooms, "Die geheime Halle", 3, true);
        store.gift(Kind::publicity, "Ein Schaufenster", {}, true);
        store.gift(Kind::money, "Vertraulich", 75'000);
        const auto one = asked_for(app, store).address();
        auto anna = giving_visitor(app, store.anna);
        close_with(anna, one, "done", "1", "Sechzig Kinder haben getanzt.", "ja");
        const auto yard = app.get("/organisationen/werft");
        CHECK(yard.says("Gibt: Räume, Werbung"));
        CHECK(yard.says("Sechzig Kinder haben getanzt."));
        const auto town = app.get("/buendnisse/stadt");
        CHECK(town.says("Was Partner hier geben"));
        CHECK(town.says("Räume, Werbung"));
        for (const auto* hidden : {"Geld", "geheime", "Vertraulich", "Schaufenster"}) {
            CHECK_FALSE(yard.says(hidden));
            CHECK_FALSE(town.says(std::string("Werbung, ") + hidden));
        }
        CHECK_FALSE(town.says("geheime"));
        CHECK_FALSE(app.get("/buendnisse/kreis").says("Was Partner hier geben"));
        close_with(anna, one, "done", "1", "Sechzig Kinder haben getanzt.", "nein");
        CHECK_FALSE(app.get("/organisationen/werft").says("Sechzig Kinder"));
        const auto hall = store.gifts().front().id;
        store.fill([&](storage::Write& write) { giving::end_gift(write, hall, test::morning); });
        CHECK(app.get("/organisationen/werft").says("Gibt: Werbung"));
    });
}

TEST_CASE("links are forgotten when the ask is over, asks and gifts after three years, and numbers stay without words")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        TestApp app(store);
        const auto one = asked_for(app, store, "Ihre Halle", "14.3.2026").address();
        const auto link = ask_link(store, "erika@example.org");
        store.gift(Kind::rooms, "Die Halle", {}, false, base::parse_date("2026-03-14"));
        const auto stays = store.gift(Kind::things, "Bänke").id;
        auto anna = giving_visitor(app, store.anna);
        close_with(anna, one, "done", "2", "Frau Muster half.", "ja");
        const auto keep_house = [&](int days) {
            std::array<std::int64_t, 3> removed{};
            store.fill([&](storage::Write& write) {
                const auto now = app.clock.now() + std::chrono::days(days);
                removed = {giving::forget_links(write, now), giving::forget_old_gifts(write, now), giving::forget_old_asks(write, now)};
            });
            return removed;
        };
        CHECK(app.get(link).says("Diese Bitte ist vorbei"));
        CHECK(keep_house(1) == std::array<std::int64_t, 3>{2, 0, 0});
        CHECK(app.get(link).status == 404);
        CHECK(keep_house(3 * 365) == std::array<std::int64_t, 3>{0, 0, 0});
        CHECK(keep_house(3 * 365 + 3) == std::array<std::int64_t, 3>{0, 1, 1});
        CHECK(store.asks().empty());
        CHECK(store.gifts().size() == 1);
        CHECK(store.gifts().front().id == stays);
        REQUIRE(store.outcomes().size() == 1);
        const auto kept = store.outcomes().front();
        CHECK(kept.amount == 2);
        CHECK(kept.words.empty());
        CHECK_FALSE(kept.is_public);
        CHECK_FALSE(kept.ask.has_value());
    });
}

TEST_CASE("the link of an open ask is not forgotten")
{
    GivingStore store(storage::Engine::sqlite);
    TestApp app(store);
    asked_for(app, store, "Ihre Halle", "14.3.2026");
    store.fill([&](storage::Write& write) { CHECK(giving::forget_links(write, app.clock.now()) == 0); });
    CHECK(app.get(ask_link(store, "erika@example.org")).status == 200);
}

TEST_CASE("who deletes their account is in nothing that is kept here, and the alliance keeps the rest")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        TestApp app(store);
        asked_for(app, store);
        store.gift(Kind::rooms, "Die Halle");
        test::pressed(app, store, "ja", "Gern.");
        const auto part = giving::personal_part();
        const auto kept = [&](base::Id<identity::Account> account) { return store.read([&](storage::Read& read) { return part.data(read, account); }); };
        CHECK(kept(store.anna) == "{\"gift\":[{\"words\":\"Die Halle\",\"at\":\"2026-03-14T10:00:00Z\"}],\"gift_ask\":[{\"what\":\"Ihre Halle\",\"at\":\"2026-03-14T10:00:00Z\"}],\"gift_call\":[],\"representation\":[]}");
        CHECK(kept(store.paula).find("\"answer\":\"yes Gern.\"") != std::string::npos);
        CHECK(kept(store.paula).find("\"organisation\":\"Neue Werft\"") != std::string::npos);
        store.fill([&](storage::Write& write) {
            part.erase(write, store.anna);
            part.erase(write, store.paula);
        });
        const std::string nothing = "{\"gift\":[],\"gift_ask\":[],\"gift_call\":[],\"representation\":[]}";
        CHECK(kept(store.anna) == nothing);
        CHECK(kept(store.paula) == nothing);
        CHECK(store.gift_words() == Words{"Die Halle"});
        CHECK(store.answers(store.asks().front().id) == Words{": yes", "Erika Muster: "});
        CHECK(app.get(ask_link(store, "paula@example.de")).status == 404);
    });
}

TEST_CASE("the folder for a successor holds what partners give and what they are asked for")
{
    GivingStore store(storage::Engine::sqlite);
    TestApp app(store);
    store.gift(Kind::rooms, "Die Halle", 3);
    asked_for(app, store);
    web::Request request(app.config().site, web::Texts::of(web::Language::german));
    request.now = app.clock.now();
    const auto sections_for = [&](base::Id<identity::Account> account) {
        return store.read([&](storage::Read& read) {
            const identity::Actor actor{account, "", identity::grants_of(read, account)};
            return giving::handover_part().sections(read, request, actor, store.town);
        });
    };
    const auto sections = sections_for(store.anna);
    REQUIRE(sections.size() == 2);
    CHECK(sections[0].rows == std::vector<std::vector<std::string>>{{"Neue Werft", "Räume, 3 Mal", "Die Halle"}});
    CHECK(sections[1].rows == std::vector<std::vector<std::string>>{{"Neue Werft", "Ihre Halle", "20. März 2026"}});
    CHECK(sections_for(store.clara).empty());
}

TEST_CASE("a demonstration has gifts of several partners, an answered ask, and sums on the page of who speaks for one")
{
    GivingStore store(storage::Engine::sqlite);
    TestApp app(store);
    store.fill([&](storage::Write& write) { giving::make_demonstration(write, app.clock.now()); });
    std::int64_t gifts = 0;
    std::int64_t answers = 0;
    std::int64_t outcomes = 0;
    for (const auto& alliance : store.read([](storage::Read& read) { return registry::alliance_names(read); })) {
        gifts += std::ssize(store.read([&](storage::Read& read) { return giving::gifts_for(read, alliance.id, test::today); }));
        for (const auto& ask : store.read([&](storage::Read& read) { return giving::asks_of(read, alliance.id, 100); })) {
            answers += ask.answers;
            outcomes += ask.closed_at ? 1 : 0;
        }
    }
    CHECK(answers == 1);
    CHECK(gifts == 9);
    CHECK(outcomes == 5);
    bool has_sums = false;
    for (const auto& account : {store.paula, store.peter}) has_sums = has_sums || giving_visitor(app, account).open(test::yard_page).says("24 Stunden");
    CHECK(has_sums);
}
