#include "slices/discussions/tests/community.hpp"

#include "slices/discussions/store_moderation.hpp"

using test::Community;
using test::TestApp;
using test::Visitor;

namespace {

constexpr std::string_view secret = "Geheimnis";

/// Everything below that address which a thread and its first post have.
std::vector<std::string> addresses_of(Community& store, base::Id<discussions::Thread> thread)
{
    const auto post = "/gemeinschaft/beitraege/" + store.posts(thread, store.anna).front().id.hex();
    const auto base = "/gemeinschaft/themen/" + thread.hex();
    return {base, base + "?seite=1", base + "/antwort", base + "/antwort?zitat=" + post.substr(24), post, post + "/verlauf", post + "/bearbeitung", post + "/meldung", post + "/widerspruch",
            "/gemeinschaft/raeume/buendnis-rostock", "/gemeinschaft/raeume/buendnis-rostock/neu"};
}

std::vector<std::string> verbs_of(Community& store, base::Id<discussions::Thread> thread)
{
    const auto post = "/gemeinschaft/beitraege/" + store.posts(thread, store.anna).front().id.hex();
    const auto base = "/gemeinschaft/themen/" + thread.hex();
    return {base + "/beitraege", base + "/abo", base + "/gelesen", base + "/loesung", post + "/hilfreich", post + "/bearbeitung", post + "/meldung", post + "/widerspruch",
            "/gemeinschaft/raeume/buendnis-rostock/neu", "/gemeinschaft/raeume/buendnis-rostock/abo"};
}

/// Sends a form that this person could have, with a valid token of another page.
int status_of_sending(Visitor& visitor, const std::string& address)
{
    visitor.open("/konto");
    return visitor.send_to(address, {{"text", "Hallo"}, {"titel", "Hallo"}, {"grund", "Grund"}, {"abo", "sofort"}, {"bis", "1"}, {"aktion", "senden"}}).status;
}

}

TEST_CASE("an alliance's room is only for who belongs to it, by whatever address")
{
    test::for_each_engine<Community>([](Community& store) {
        TestApp app(store);
        const auto thread = store.begin(store.anna, "Unser Geheimnis", "Das Geheimnis selbst", "buendnis-rostock");
        Visitor bert(app);
        bert.sign_in(store.bert);
        REQUIRE(bert.open("/gemeinschaft/themen/" + thread.hex()).says(secret));
        REQUIRE(bert.open("/gemeinschaft/suche?q=geheimnis").says("1 Beitrag gefunden"));
        REQUIRE(bert.open("/gemeinschaft").says("Bündnis für Familie Rostock"));
        for (const auto who : {store.carla, store.office, store.ministry}) {
            Visitor other(app);
            other.sign_in(who);
            for (const auto& address : addresses_of(store, thread)) {
                CAPTURE(address);
                CHECK(other.open(address).status == 404);
                CHECK_FALSE(other.page().says(secret));
            }
            for (const auto& address : verbs_of(store, thread)) {
                CAPTURE(address);
                CHECK(status_of_sending(other, address) == 404);
            }
            CHECK_FALSE(other.open("/gemeinschaft/suche?q=geheimnis").says(secret));
            CHECK_FALSE(other.open("/gemeinschaft").says("buendnis-rostock"));
        }
        CHECK(store.posts(thread, store.anna).size() == 1);
        Visitor stranger(app);
        for (const auto& address : addresses_of(store, thread)) {
            CHECK_FALSE(stranger.open(address).says(secret));
            CHECK(stranger.address().starts_with("/anmelden"));
        }
    });
}

TEST_CASE("the ministry reads no thread, not even an open one")
{
    test::for_each_engine<Community>([](Community& store) {
        TestApp app(store);
        const auto thread = store.begin(store.anna, "Offenes Geheimnis", "Für alle, die mitmachen");
        Visitor carla(app);
        carla.sign_in(store.carla);
        REQUIRE(carla.open("/gemeinschaft/themen/" + thread.hex()).says(secret));
        Visitor ministry(app);
        ministry.sign_in(store.ministry);
        for (const auto* address : {"/gemeinschaft", "/gemeinschaft/raeume/bund", "/gemeinschaft/raeume/land-mv", "/gemeinschaft/raeume/thema-ferien", "/gemeinschaft/moderation"}) {
            CHECK(ministry.open(address).status == 404);
        }
        CHECK(ministry.open("/gemeinschaft/themen/" + thread.hex()).status == 404);
        CHECK_FALSE(ministry.open("/gemeinschaft/suche?q=geheimnis").says("Offenes"));
    });
}

TEST_CASE("who leaves an alliance loses its room at once")
{
    test::for_each_engine<Community>([](Community& store) {
        test::give_role(store, store.carla, identity::Role::member, {.alliance = store.rostock()});
        const auto thread = store.begin(store.anna, "Intern", "Nur für uns", "buendnis-rostock");
        REQUIRE(store.thread(thread, store.carla).has_value());
        store.fill([&](storage::Write& write) {
            for (auto grant : identity::grants_of(write, store.carla)) {
                if (grant.alliance != store.rostock()) continue;
                grant.ended_at = test::morning;
                identity::store_grant(write, grant);
            }
        });
        CHECK_FALSE(store.thread(thread, store.carla).has_value());
    });
}

TEST_CASE("guessed rooms, threads and posts are not there")
{
    Community store(storage::Engine::sqlite);
    TestApp app(store);
    Visitor anna(app);
    anna.sign_in(store.anna);
    for (const auto* address : {"/gemeinschaft/raeume/x", "/gemeinschaft/raeume/land-", "/gemeinschaft/raeume/land-13", "/gemeinschaft/raeume/thema-", "/gemeinschaft/raeume/buendnis-",
                                "/gemeinschaft/raeume/buendnis-muenchen", "/gemeinschaft/themen/x", "/gemeinschaft/beitraege/00000000000000000000000000000000",
                                "/gemeinschaft/moderation/x", "/gemeinschaft/moderation/00000000000000000000000000000000"}) {
        CAPTURE(address);
        CHECK(anna.open(address).status == 404);
    }
}

TEST_CASE("a guessed key opens nothing and does nothing, whatever stands behind it")
{
    Community store(storage::Engine::sqlite);
    TestApp app(store);
    Visitor anna(app);
    anna.sign_in(store.anna);
    for (const auto* address : {"/gemeinschaft/themen/x/antwort", "/gemeinschaft/beitraege/x/bearbeitung", "/gemeinschaft/beitraege/x/verlauf",
                                "/gemeinschaft/beitraege/x/meldung", "/gemeinschaft/beitraege/x/widerspruch"}) {
        CAPTURE(address);
        CHECK(anna.open(address).status == 404);
    }
    for (const auto* address : {"/gemeinschaft/themen/x/beitraege", "/gemeinschaft/themen/x/abo", "/gemeinschaft/themen/x/gelesen", "/gemeinschaft/themen/x/loesung",
                                "/gemeinschaft/beitraege/x/hilfreich", "/gemeinschaft/beitraege/x/bearbeitung", "/gemeinschaft/beitraege/x/meldung",
                                "/gemeinschaft/beitraege/x/widerspruch", "/gemeinschaft/raeume/x/abo", "/gemeinschaft/raeume/x/neu", "/gemeinschaft/moderation/x"}) {
        CAPTURE(address);
        CHECK(status_of_sending(anna, address) == 404);
    }
}

TEST_CASE("a form without its token changes nothing")
{
    test::for_each_engine<Community>([](Community& store) {
        TestApp app(store);
        const auto thread = store.begin(store.anna, "Frage", "Wer?");
        const auto post = store.answer(store.carla, thread, "Ich");
        Visitor anna(app);
        anna.sign_in(store.anna);
        const auto base = "/gemeinschaft/themen/" + thread.hex();
        const auto of_post = "/gemeinschaft/beitraege/" + post.id.hex();
        const std::vector<std::pair<std::string, std::string>> sent = {{"schutz", "x"}, {"text", "Hallo"}, {"titel", "Hallo"}, {"grund", "Grund"}, {"abo", "nie"}, {"bis", "9"}, {"beitrag", post.id.hex()}};
        anna.open("/impressum");
        for (const auto& address : {base + "/beitraege", base + "/abo", base + "/gelesen", base + "/loesung", of_post + "/hilfreich", of_post + "/meldung",
                                    std::string("/gemeinschaft/raeume/bund/abo"), std::string("/gemeinschaft/raeume/bund/neu")}) {
            CAPTURE(address);
            anna.send_to(address, sent);
            anna.open("/impressum");
        }
        const auto found = store.thread(thread, store.anna);
        CHECK(found->posts == 2);
        CHECK(found->read_number == 1);
        CHECK_FALSE(found->solution.has_value());
        CHECK(store.posts(thread, store.anna).back().helped == 0);
        CHECK(store.read([&](storage::Read& read) { return discussions::subscription_of(read, store.anna, thread); }) == discussions::Frequency::at_once);
        CHECK(store.read([&](storage::Read& read) { return discussions::open_cases(read); }).empty());
        CHECK(store.read([](storage::Read& read) { return discussions::count_threads(read, "bund"); }) == 1);
    });
}

TEST_CASE("what people write stays text, in titles, names and posts")
{
    Community store(storage::Engine::sqlite);
    TestApp app(store);
    const auto mallory = test::account_with(store, identity::Role::mentor, {}, "m@example.de", "<script>alert(1)</script>\xE2\x80\xAE");
    const auto thread = store.begin(mallory, "<img src=x onerror=alert(1)>", "<script>alert(2)</script> [x](javascript:alert(3)) " + std::string(400, 'W'));
    Visitor bert(app);
    bert.sign_in(store.bert);
    for (const auto& address : {"/gemeinschaft/themen/" + thread.hex(), std::string("/gemeinschaft/raeume/bund"), std::string("/gemeinschaft/suche?q=alert"),
                                "/gemeinschaft/themen/" + thread.hex() + "/antwort?zitat=" + store.posts(thread, store.bert).front().id.hex()}) {
        CAPTURE(address);
        REQUIRE(bert.open(address).says("alert("));
        CHECK_FALSE(bert.page().says("<script>alert"));
        CHECK_FALSE(bert.page().says("<img src=x"));
        CHECK_FALSE(bert.page().says("href=\"javascript"));
    }
}

TEST_CASE("a thread of fifty posts costs few queries")
{
    test::for_each_engine<Community>([](Community& store) {
        const auto thread = store.begin(store.anna, "Frage", "Wer?");
        const auto actor = store.actor(store.anna);
        store.fill([&](storage::Write& write) {
            const auto found = discussions::find_thread(write, thread, store.anna);
            for (int number = 2; number <= 50; ++number) discussions::answer(write, store.files(), actor, *found, {base::new_uuid(), "", "Antwort"}, test::morning);
        });
        const discussions::DiscussionPages pages(store.files());
        web::Router router;
        pages.mount(router);
        const auto statements_of = [&](const std::string& path) {
            return store.read([&](storage::Read& read) {
                web::Site site;
                site.secret = std::string(32, 's');
                web::Request request(site, web::Texts::of(web::Language::german));
                request.path = path;
                request.now = test::morning;
                request.account = web::Account{store.bert.uuid, "Bert Muster", {}, false};
                const auto found = router.find(web::Method::get, path);
                request.parameters = found.parameters;
                const auto answer = std::get<web::ReadHandler>(found.route->handler)(request, read);
                CHECK(answer.status == 200);
                return read.statements();
            });
        };
        CHECK(statements_of("/gemeinschaft/themen/" + thread.hex()) == 7);
        CHECK(statements_of("/gemeinschaft") == 5);
        CHECK(statements_of("/gemeinschaft/raeume/bund") == 4);
    });
}
