#include "slices/adoptions/store.hpp"
#include "slices/projects/tests/projects_store.hpp"
#include "support/accounts.hpp"

using adoptions::Adoption;
using adoptions::State;
using test::ProjectsStore;
using test::TestApp;

namespace {

const std::string all = "/projekte/leuchttuerme";

base::Id<projects::Project> id_of(storage::Read& read, std::string_view slug) { return projects::find_project(read, slug)->id; }

void mark(ProjectsStore& store, std::string_view slug, const std::string& reason, int day)
{
    store.fill([&](storage::Write& write) { adoptions::store_flagship(write, id_of(write, slug), std::nullopt, {reason, test::morning + std::chrono::days(day)}); });
}

void adopt(ProjectsStore& store, std::string_view slug, std::string_view alliance)
{
    store.fill([&](storage::Write& write) {
        adoptions::store_adoption(write, {base::Id<Adoption>::fresh(), id_of(write, slug), registry::find_alliance(write, alliance)->id, {}, test::morning, State::running, "Nur für uns.", ""},
                                  std::nullopt);
    });
}

}

TEST_CASE("a visitor finds all flagship projects on one page, the newest first, each with its reason and how many do it, too")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        TestApp app(store);
        CHECK(app.get(all).says("Noch ist kein Projekt ausgezeichnet."));
        mark(store, "ferienwerkstatt", "Kinder bauen, was bleibt.", 1);
        mark(store, "alm", "Eine Woche ohne Bildschirm.", 2);
        const auto page = app.get(all);
        REQUIRE(page.says("href=\"/projekte/alm\""));
        CHECK(page.says("Kinder bauen, was bleibt."));
        CHECK(page.body.find("href=\"/projekte/alm\"") < page.body.find("href=\"/projekte/ferienwerkstatt\""));
        CHECK_FALSE(page.says("machen das auch."));
        CHECK_FALSE(page.says("Noch ist kein Projekt"));

        adopt(store, "alm", "kreis");
        CHECK(app.get(all).says("Ein Bündnis macht das auch."));
        adopt(store, "alm", "stadt");
        CHECK(app.get(all).says("2 Bündnisse machen das auch."));
        CHECK_FALSE(app.get(all).says("Nur für uns."));
    });
}

TEST_CASE("what is no flagship project any more is gone from the list at once, and back when the mark is")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        TestApp app(store);
        mark(store, "alm", "Eine Woche ohne Bildschirm.", 0);
        REQUIRE(app.get(all).says("Eine Woche ohne Bildschirm."));
        const auto anybody = test::account_with(store, identity::Role::service_office, {}, "sigrid@example.de", "Sigrid Beispiel");
        store.fill([&](storage::Write& write) { adoptions::end_flagship(write, id_of(write, "alm"), anybody, test::morning); });
        CHECK_FALSE(app.get(all).says("Eine Woche ohne Bildschirm."));
        store.fill([&](storage::Write& write) { adoptions::take_back_end(write, id_of(write, "alm")); });
        CHECK(app.get(all).says("Eine Woche ohne Bildschirm."));
        CHECK_FALSE(app.get(all).says("Sigrid"));
    });
}

TEST_CASE("a reason is text, whatever is written there, and readers of other languages hear that it is German")
{
    ProjectsStore store(storage::Engine::sqlite);
    TestApp app(store);
    mark(store, "alm", "<script>alert(1)</script> & \"mehr\"", 0);
    CHECK_FALSE(app.get(all).says("<script>alert"));
    CHECK(app.get(all).says("&lt;script&gt;alert(1)&lt;/script&gt; &amp;"));
    CHECK(app.get("/en" + all).says("<p lang=\"de\">&lt;script"));
    CHECK(app.get("/en" + all).says("<h1>Flagship projects</h1>"));
}

TEST_CASE("the list of projects leads to the flagship projects, also in other languages")
{
    ProjectsStore store(storage::Engine::sqlite);
    TestApp app(store);
    CHECK(app.get("/projekte").says("<a href=\"/projekte/leuchttuerme\">"));
    CHECK(app.get("/en/projekte").says("<a href=\"/en/projekte/leuchttuerme\">"));
}
