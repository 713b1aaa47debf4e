#include "slices/discussions/tests/community.hpp"

#include "slices/discussions/store_moderation.hpp"

using test::Community;
using test::TestApp;
using test::Visitor;

namespace {

std::string at(const discussions::Post& post) { return "/gemeinschaft/beitraege/" + post.id.hex(); }
std::string decision_on(const discussions::Post& post) { return "/gemeinschaft/moderation/" + post.id.hex(); }

void report(TestApp& app, test::AccountId who, const discussions::Post& post, std::string_view reason)
{
    Visitor visitor(app);
    visitor.sign_in(who);
    visitor.open(at(post) + "/meldung");
    visitor.use_form(at(post) + "/meldung");
    visitor.fill("grund", reason);
    CHECK(visitor.send().says("Das Servicebüro sieht sich Ihre Meldung an."));
}

void decide(TestApp& app, test::AccountId who, const discussions::Post& post, std::string_view decision, std::string_view reason)
{
    Visitor visitor(app);
    visitor.sign_in(who);
    visitor.open(decision_on(post));
    visitor.use_form(decision_on(post));
    visitor.fill("entscheidung", decision);
    visitor.fill("begruendung", reason);
    CHECK(visitor.send().status == 200);
}

}

TEST_CASE("a reported post is hidden with a reason; its author reads why, objects, and it comes back")
{
    test::for_each_engine<Community>([](Community& store) {
        TestApp app(store);
        const auto thread = store.begin(store.anna, "Frage", "Wer?");
        const auto post = store.answer(store.carla, thread, "Kauft Wundermittel!");
        const auto address = "/gemeinschaft/themen/" + thread.hex();
        report(app, store.bert, post, "Das ist Werbung.");

        Visitor office(app);
        office.sign_in(store.office);
        CHECK(office.open("/gemeinschaft").says("Gemeldete Beiträge"));
        CHECK(office.open("/gemeinschaft/moderation").says("Das ist Werbung."));
        CHECK_FALSE(office.page().says("Bert"));
        decide(app, store.office, post, "ausblenden", "Werbung gehört nicht hierher.");
        CHECK(office.open("/gemeinschaft/moderation").says("Nichts wartet auf eine Entscheidung."));
        CHECK(office.page().says("<td>ausgeblendet</td><td>Werbung gehört nicht hierher.</td><td>Dora Amt</td>"));

        Visitor bert(app);
        bert.sign_in(store.bert);
        CHECK(bert.open(address).says("Dieser Beitrag wurde ausgeblendet. Begründung: Werbung gehört nicht hierher."));
        CHECK_FALSE(bert.page().says("Wundermittel"));
        CHECK_FALSE(bert.open("/gemeinschaft/suche?q=wundermittel").says("Kauft"));
        CHECK_FALSE(bert.open(address + "/antwort?zitat=" + post.id.hex()).says("Wundermittel"));
        CHECK(bert.open(at(post) + "/widerspruch").status == 404);

        CHECK(store.told() == std::vector<std::string>{"carla@example.de"});
        CHECK(store.mails().front().message.text.find("Werbung gehört nicht hierher.") != std::string::npos);
        Visitor carla(app);
        carla.sign_in(store.carla);
        CHECK(carla.open(address).says("Wundermittel"));
        carla.open(at(post) + "/widerspruch");
        carla.use_form(at(post) + "/widerspruch");
        carla.fill("grund", "Es war ein Scherz.");
        carla.send();
        CHECK(carla.open(at(post) + "/widerspruch").status == 404);
        CHECK(office.open("/gemeinschaft/moderation").says("Es war ein Scherz."));
        decide(app, store.office, post, "einblenden", "Stimmt, ein Scherz.");
        CHECK(bert.open(address).says("Wundermittel"));
        CHECK(office.open("/gemeinschaft/moderation").says("<td>wieder gezeigt</td>"));
    });
}

TEST_CASE("a report can be left without consequence, and a decision needs its reason")
{
    Community store(storage::Engine::sqlite);
    TestApp app(store);
    const auto thread = store.begin(store.anna, "Frage", "Wer?");
    const auto post = store.posts(thread, store.anna).front();
    report(app, store.bert, post, "Gefällt mir nicht.");
    Visitor office(app);
    office.sign_in(store.office);
    office.open(decision_on(post));
    office.use_form(decision_on(post));
    office.fill("entscheidung", "ausblenden");
    CHECK(office.send().status == 422);
    CHECK(office.page().says("Bitte nennen Sie einen Grund."));
    decide(app, store.office, post, "belassen", "Es ist nur eine Meinung.");
    Visitor bert(app);
    bert.sign_in(store.bert);
    CHECK(bert.open("/gemeinschaft/themen/" + thread.hex()).says("Wer?"));
    CHECK(office.open("/gemeinschaft/moderation").says("<td>so gelassen</td>"));
}

TEST_CASE("only the service office decides, and sees of a closed room only what was reported there")
{
    test::for_each_engine<Community>([](Community& store) {
        TestApp app(store);
        const auto thread = store.begin(store.anna, "Intern", "Eine Beleidigung", "buendnis-rostock");
        const auto reported = store.posts(thread, store.anna).front();
        const auto other = store.answer(store.anna, thread, "Etwas Vertrauliches");
        Visitor office(app);
        office.sign_in(store.office);
        CHECK(office.open(decision_on(reported)).status == 404);
        report(app, store.bert, reported, "Das verletzt.");
        CHECK(office.open(decision_on(reported)).says("Eine Beleidigung"));
        CHECK(office.open(decision_on(other)).status == 404);
        CHECK_FALSE(office.open("/gemeinschaft/moderation").says("Vertrauliches"));
        CHECK(office.open("/gemeinschaft/themen/" + thread.hex()).status == 404);
        for (const auto who : {store.anna, store.bert, store.carla, store.ministry}) {
            Visitor visitor(app);
            visitor.sign_in(who);
            CHECK(visitor.open("/gemeinschaft/moderation").status == 404);
            CHECK(visitor.open(decision_on(reported)).status == 404);
            visitor.open("/konto");
            CHECK(visitor.send_to(decision_on(reported), {{"entscheidung", "ausblenden"}, {"begruendung", "Weg damit"}}).status == 404);
        }
        CHECK_FALSE(store.posts(thread, store.anna).front().hidden_because.has_value());
    });
}

TEST_CASE("the title of a hidden question is covered for all and comes back with it; in the log it stands")
{
    test::for_each_engine<Community>([](Community& store) {
        TestApp app(store);
        const auto thread = store.begin(store.bert, "Frau Beispiel ist unmöglich", "Ein Text");
        store.answer(store.carla, thread, "Eine Antwort");
        const auto first = store.posts(thread, store.anna).front().id;
        const auto last = store.posts(thread, store.anna).back().id;
        store.fill([&](storage::Write& write) { discussions::store_hiding(write, last, "Grund", test::morning); });
        CHECK(store.thread(thread, store.anna)->title == "Frau Beispiel ist unmöglich");
        store.fill([&](storage::Write& write) { discussions::store_hiding(write, first, "Beleidigung", test::morning); });
        store.fill([&](storage::Write& write) { discussions::store_hiding(write, first, "Noch einmal", test::morning); });
        Visitor anna(app);
        anna.sign_in(store.anna);
        CHECK_FALSE(anna.open("/gemeinschaft/raeume/bund").says("unmöglich"));
        CHECK_FALSE(anna.open("/gemeinschaft/themen/" + thread.hex()).says("unmöglich"));
        CHECK(anna.page().says("(ausgeblendet)"));
        store.fill([&](storage::Write& write) { discussions::remove_hiding(write, first); });
        CHECK(anna.open("/gemeinschaft/themen/" + thread.hex()).says("Frau Beispiel ist unmöglich"));
    });
}

TEST_CASE("whoever reports a post again while the first report is open is not heard twice")
{
    test::for_each_engine<Community>([](Community& store) {
        const auto thread = store.begin(store.bert, "Titel", "Text");
        const auto post = store.posts(thread, store.anna).front().id;
        const auto report = [&](test::AccountId who) {
            store.fill([&](storage::Write& write) { discussions::store_post_report(write, {base::Id<discussions::PostReport>::fresh(), post, who, "Grund", test::morning}); });
        };
        for (int time = 0; time < 3; ++time) report(store.anna);
        report(store.carla);
        CHECK(store.read([](storage::Read& read) { return discussions::open_cases(read).size(); }) == 2);
        store.fill([&](storage::Write& write) { discussions::settle_case(write, post, test::morning); });
        report(store.anna);
        CHECK(store.read([](storage::Read& read) { return discussions::open_cases(read).size(); }) == 1);
    });
}
