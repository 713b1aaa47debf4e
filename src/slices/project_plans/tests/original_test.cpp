#include "slices/project_plans/news.hpp"
#include "slices/project_plans/tests/plans_store.hpp"

using test::PlansStore;
using test::press;
using test::signed_in;
using test::TestApp;

namespace {

/// Where the county sees what the workshop changed.
std::string original_of(const std::string& draft) { return draft.substr(0, draft.find("/plan/")) + "/original"; }

}

TEST_CASE("who begins with another one's plan has it as a draft, without its results")
{
    test::for_each_engine<PlansStore>([](PlansStore& store) {
        store.say({{"kosten", "1.000 Euro."}, {"ergebnisse", "40 Kinder."}});
        TestApp app(store);
        const auto draft = store.begin_like_the_workshop();
        const auto form = signed_in(app, store.clara).open(draft);
        CHECK(form.says("Ferienwerkstatt"));
        CHECK(form.says("1.000 Euro."));
        CHECK(form.says("Kinder können etwas."));
        CHECK_FALSE(form.says("40 Kinder."));
        CHECK_FALSE(app.get("/buendnisse/kreis").says("Ferienwerkstatt"));
    });
}

TEST_CASE("what got better is told on the page of the day, shown word by word, and taken over field by field")
{
    test::for_each_engine<PlansStore>([](PlansStore& store) {
        store.say({{"kosten", "1.000 Euro."}, {"dauer", "Acht Wochen."}});
        TestApp app(store);
        const auto draft = store.begin_like_the_workshop();
        const auto original = original_of(draft);
        auto clara = signed_in(app, store.clara);
        CHECK_FALSE(clara.open("/bereich").says(original));
        CHECK(clara.open(original).says("hat sich nichts geändert"));

        store.say({{"kosten", "900 Euro."}, {"dauer", "Sechs Wochen."}, {"ergebnisse", "50 Kinder."}});
        CHECK(clara.open("/bereich").says(original));
        const auto news = clara.open(original);
        CHECK(news.says("900"));
        CHECK(news.says("1.000"));
        CHECK(news.says("Sechs"));
        CHECK_FALSE(news.says("50 Kinder."));
        clara.use_form(original);
        clara.add("feld-kosten", "ja");
        const auto review = clara.send();
        CHECK(clara.address().ends_with("/entwurf/pruefung"));
        CHECK(review.says("900 Euro."));
        CHECK(review.says("Acht Wochen."));
        CHECK_FALSE(review.says("Sechs Wochen."));
        CHECK_FALSE(clara.open("/bereich").says(original));
    });
}

TEST_CASE("nobody takes over what they have not seen")
{
    PlansStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto original = original_of(store.begin_like_the_workshop());
    store.say({{"kosten", "900 Euro."}});
    auto clara = signed_in(app, store.clara);
    clara.open(original);
    store.say({{"kosten", "9.000 Euro."}});
    clara.use_form(original);
    clara.add("feld-kosten", "ja");
    const auto reply = clara.send();
    CHECK(reply.status == 409);
    CHECK(reply.says("noch einmal geändert"));
    CHECK(reply.says("9.000 Euro."));
    CHECK(clara.open("/bereich").says(original));
}

TEST_CASE("only fields that changed can be taken over, whatever is sent")
{
    PlansStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto draft = store.begin_like_the_workshop();
    store.say({{"kosten", "900 Euro."}, {"kontakt", "Koordination der Stadt"}});
    auto clara = signed_in(app, store.clara);
    clara.open(original_of(draft));
    clara.use_form(original_of(draft));
    clara.add("feld-kontakt", "ja");
    clara.send();
    CHECK_FALSE(clara.open(draft).says("Koordination der Stadt"));
}

TEST_CASE("others neither see nor answer what became of a plan")
{
    PlansStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto original = original_of(store.begin_like_the_workshop());
    store.say({{"kosten", "900 Euro."}});
    REQUIRE(signed_in(app, store.clara).open(original).status == 200);
    for (const auto& account : {store.anna, store.otto, store.berta}) {
        auto other = signed_in(app, account);
        CHECK(other.open(original).status == 404);
        CHECK_FALSE(other.open("/bereich").says(original));
    }
    CHECK(app.get(original).status == 303);
}

TEST_CASE("a table that changes the original is news, too")
{
    PlansStore store(storage::Engine::sqlite);
    store.begin_like_the_workshop();
    const auto news = [&] {
        return store.read([&](storage::Read& read) {
            const auto origin = project_plans::origins_of(read, test::id_of(read, "kreis")).front();
            return project_plans::changed_fields(origin.seen, project_plans::news_of(read, origin)->now);
        });
    };
    CHECK(news().empty());
    REQUIRE(store.import_projects("schluessel;titel;kurztext;stand;buendnis\nferienwerkstatt;Ferienwerkstatt;Nur noch löten.;laufend;stadt\n").is_applied);
    CHECK(news() == std::vector<std::string>{"kurztext"});
}

TEST_CASE("in a demonstration there are plans, drafts, and one plan that became better for those who began with it")
{
    PlansStore store(storage::Engine::sqlite);
    store.fill([](storage::Write& write) { project_plans::make_demo(write, test::morning); });
    const auto plans = store.read([](storage::Read& read) { return project_plans::kept_up_on(read, test::today).size(); });
    CHECK(plans >= 3);
    TestApp app(store);
    auto clara = signed_in(app, store.clara);
    CHECK(clara.open("/bereich/kreis/projekte").says("noch nicht veröffentlicht"));
    CHECK(clara.open("/bereich").says("/original"));
}
