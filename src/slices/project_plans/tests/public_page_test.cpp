#include "slices/project_plans/tests/plans_store.hpp"

using test::PlansStore;
using test::signed_in;
using test::TestApp;

namespace {

const test::Content inner_words = {{"schritte", "Fragen.\nAnfangen."},     {"partner", "Ein Tischler."},   {"kosten", "1.234 Euro im Jahr."},
                                   {"foerderung", "Die Stiftung zahlt."},  {"dauer", "Acht Wochen."},      {"hindernisse", "Der Hausmeister."},
                                   {"material", "Bauplan https://bauplan.example/haus"}, {"kontakt", "Koordination, 0381 1"}};
const test::Content open_words = {{"fuer_wen", "Für Kinder ab acht."}, {"ergebnisse", "40 Kinder (eigene Zählung)."}};
const std::string page = "/projekte/ferienwerkstatt";

}

TEST_CASE("strangers never see a plan, whoever opened the page before them")
{
    test::for_each_engine<PlansStore>([](PlansStore& store) {
        store.say(inner_words);
        store.say(open_words);
        TestApp app(store);
        auto anna = signed_in(app, store.otto);
        const auto seen = anna.open(page);
        for (const auto* words : {"<li>Anfangen.</li>", "Ein Tischler.", "1.234 Euro im Jahr.", "Die Stiftung zahlt.", "Acht Wochen.", "Der Hausmeister.",
                                  R"(href="https://bauplan.example/haus")", "Koordination, 0381 1"}) {
            CAPTURE(words);
            REQUIRE(seen.says(words));
        }
        for (int time = 0; time < 2; ++time) { // the second one comes out of the cache
            for (const auto& path : {page, page + "?seite=1", std::string("/projekte"), std::string("/api/v1/projects/ferienwerkstatt"), std::string("/suche?q=Tischler")}) {
                const auto reply = app.get(path);
                CAPTURE(path);
                for (const auto* words : {"Anfangen.", "Ein Tischler.", "1.234", "Stiftung zahlt", "Acht Wochen", "Hausmeister", "bauplan.example", "0381 1"}) {
                    CHECK_FALSE(reply.says(words));
                }
            }
            CHECK(anna.open(page).says("Der Hausmeister."));
        }
        CHECK_FALSE(store.exported_projects().find("Hausmeister") != std::string::npos);
    });
}

TEST_CASE("everybody reads for whom a project is and what came out of it, and that there is more for who signs in")
{
    PlansStore store(storage::Engine::sqlite);
    store.say(open_words);
    TestApp app(store);
    const auto before = app.get(page);
    CHECK(before.says("Für Kinder ab acht."));
    CHECK(before.says("40 Kinder (eigene Zählung)."));
    CHECK_FALSE(before.says("So wird es gemacht"));
    store.say(inner_words);
    CHECK(app.get(page).says("die angemeldet sind"));
}

TEST_CASE("what somebody typed into a plan stays text")
{
    PlansStore store(storage::Engine::sqlite);
    store.say({{"schritte", "<script>alert(1)</script>"}, {"material", "Böse javascript:alert(1)"}, {"ergebnisse", "<b>40</b>"}});
    TestApp app(store);
    const auto reply = signed_in(app, store.otto).open(page);
    CHECK(reply.says("&lt;script&gt;"));
    CHECK_FALSE(reply.says("<script>alert"));
    CHECK_FALSE(reply.says("href=\"javascript"));
    CHECK(reply.says("&lt;b&gt;40"));
}

TEST_CASE("a project that came with a table and was never edited shows as it did, without a question")
{
    PlansStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto reply = app.get("/projekte/familienfest");
    CHECK(reply.says("Alle feiern."));
    for (const auto* words : {"So wird es gemacht", "Zuletzt bestätigt", "Für wen"}) CHECK_FALSE(reply.says(words));
    CHECK(store.read([](storage::Read& read) { return project_plans::kept_up_on(read, test::today); }).empty());
    CHECK_FALSE(signed_in(app, store.anna).open("/bereich").says("Familienfest"));
}

TEST_CASE("a table goes on changing what it has, and the plan stays")
{
    test::for_each_engine<PlansStore>([](PlansStore& store) {
        store.say(inner_words);
        store.say({{"titel", "Sommerwerkstatt"}});
        CHECK(store.project("ferienwerkstatt")->title == "Sommerwerkstatt");
        const auto plan = store.import_projects("schluessel;titel;stand;buendnis\nferienwerkstatt;Winterwerkstatt;laufend;stadt\n");
        REQUIRE(plan.is_applied);
        TestApp app(store);
        CHECK(signed_in(app, store.otto).open(page).says("Winterwerkstatt"));
        CHECK(signed_in(app, store.otto).open(page).says("Der Hausmeister."));
        const auto project = store.project("ferienwerkstatt").value();
        CHECK(project.partners == std::vector<std::string>{"Volkshochschule", "Sportverein"});
        CHECK(project.former_slugs == std::vector<std::string>{"ferienkurs"});
    });
}

TEST_CASE("people of the alliance find the way to change their project on its page, others do not")
{
    PlansStore store(storage::Engine::sqlite);
    TestApp app(store);
    const std::string way = "/bereich/projekte/ferienwerkstatt/plan";
    for (const auto& account : {store.anna, store.berta, store.sigrid}) CHECK(signed_in(app, account).open(page).says(way));
    for (const auto& account : {store.clara, store.otto}) CHECK_FALSE(signed_in(app, account).open(page).says(way));
    CHECK_FALSE(app.get(page).says("/bereich/projekte"));
}

TEST_CASE("who is asked twice a year is asked about projects with a plan that still run")
{
    test::for_each_engine<PlansStore>([](PlansStore& store) {
        store.say(inner_words);
        store.say(inner_words, "vaetertreff"); // finished in 2019
        const auto asked = store.read([&](storage::Read& read) { return store.kind.asked_about(read, test::today); });
        CHECK(asked == std::vector<base::Uuid>{store.project("ferienwerkstatt")->id.uuid});
        std::vector<std::string> who;
        for (const auto& account : store.read([&](storage::Read& read) { return store.kind.responsible(read, asked.front(), test::morning); })) who.push_back(account.email);
        CHECK(who == std::vector<std::string>{"anna@example.de"});
    });
}
