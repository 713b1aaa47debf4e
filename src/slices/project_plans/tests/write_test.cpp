#include "slices/project_plans/tests/plans_store.hpp"

using test::PlansStore;
using test::press;
using test::signed_in;
using test::TestApp;

namespace {

const std::string desk = "/bereich/projekte/ferienwerkstatt/plan";

}

TEST_CASE("a member writes a new project, the coordination publishes it, and from then on everybody finds it")
{
    test::for_each_engine<PlansStore>([](PlansStore& store) {
        TestApp app(store);
        auto berta = signed_in(app, store.berta);
        CHECK(berta.open("/bereich/stadt/projekte/neu").status == 200);
        berta.fill("titel", "Opas Werkbank");
        berta.send();
        const auto form = berta.address();
        REQUIRE(form.ends_with("/plan/entwurf"));
        const auto path = form.substr(0, form.rfind('/'));
        berta.use_form(form);
        berta.fill("kurztext", "Großväter bauen mit Enkeln.");
        berta.fill("kosten", "200 Euro.");
        CHECK(berta.send().says("Opas Werkbank"));
        press(berta, path + "/entwurf/einreichung");
        for (const auto* look : {"/projekte", "/projekte/opas-werkbank", "/suche?q=Werkbank", "/buendnisse/stadt"}) CHECK_FALSE(app.get(look).says("Opas Werkbank"));
        CHECK(berta.open("/bereich/stadt/projekte").says("noch nicht veröffentlicht"));

        auto anna = signed_in(app, store.anna);
        CHECK(anna.open("/bereich").says("Opas Werkbank"));
        anna.open(path + "/entwurf/pruefung");
        press(anna, path + "/entwurf/veroeffentlichung");
        const auto page = app.get("/projekte/opas-werkbank");
        CHECK(page.says("Großväter bauen mit Enkeln."));
        CHECK(page.says("Zuletzt bestätigt"));
        CHECK_FALSE(page.says("200 Euro"));
        test::follow_projects(store);
        CHECK(app.get("/projekte?q=werkbank").says("Opas Werkbank"));
        CHECK(store.project("opas-werkbank")->work.said == projects::State::planned);
        CHECK(anna.open("/bereich/projekte/opas-werkbank/plan/verlauf/1").says("Großväter bauen mit Enkeln."));
        CHECK(anna.open("/bereich/projekte/opas-werkbank/plan/verlauf").says("anna Beispiel"));
    });
}

TEST_CASE("a project without a name is not begun, and sent twice it is begun once")
{
    PlansStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = signed_in(app, store.anna);
    anna.open("/bereich/stadt/projekte/neu");
    CHECK(anna.send().says("Bitte geben Sie dem Projekt einen Namen."));
    anna.fill("titel", "Zweimal");
    anna.send();
    const auto first = anna.address();
    const auto begun = store.read([&](storage::Read& read) { return project_plans::unpublished_of(read, test::id_of(read, "stadt")); });
    REQUIRE(begun.size() == 1);
    CHECK(begun.front().title == "Zweimal");
    store.fill([&](storage::Write& write) {
        CHECK(project_plans::begin_project(write, begun.front().project, test::id_of(write, "stadt"), {{"titel", "Zweimal"}}, store.anna, test::morning) == first);
    });
    CHECK(store.read([&](storage::Read& read) { return project_plans::unpublished_of(read, test::id_of(read, "stadt")); }) == begun);
}

TEST_CASE("other alliances and other roles find nothing where a project is written")
{
    test::for_each_engine<PlansStore>([](PlansStore& store) {
        TestApp app(store);
        auto anna = signed_in(app, store.anna);
        anna.open(desk);
        press(anna, desk + "/beginn");
        anna.use_form(desk + "/entwurf");
        anna.fill("kosten", "Geheime Zahl.");
        anna.send();
        store.fill([&](storage::Write& write) {
            project_plans::begin_project(write, base::Id<projects::Project>{base::new_uuid()}, test::id_of(write, "stadt"), {{"titel", "Heimlich"}}, store.anna, test::morning);
        });
        const auto begun = store.read([&](storage::Read& read) { return project_plans::unpublished_of(read, test::id_of(read, "stadt")); }).front();
        const auto hidden = "/bereich/projekte/" + begun.project.hex() + "/plan";
        REQUIRE(anna.open(desk + "/entwurf/pruefung").says("Geheime Zahl."));
        REQUIRE(anna.open(hidden).says("Heimlich"));
        for (const auto& account : {store.clara, store.otto}) {
            auto other = signed_in(app, account);
            for (const auto& path : {hidden, hidden + "/entwurf", std::string("/bereich/stadt/projekte"), std::string("/bereich/stadt/projekte/neu"),
                                     std::string("/bereich/projekte/ferienwerkstatt/plan"), std::string("/bereich/projekte/ferienwerkstatt/plan/entwurf"),
                                     std::string("/bereich/projekte/ferienwerkstatt/plan/entwurf/pruefung"), std::string("/bereich/projekte/ferienwerkstatt/plan/entwurf/verwerfen"),
                                     std::string("/bereich/projekte/ferienwerkstatt/plan/verlauf"), std::string("/bereich/projekte/ferienwerkstatt/plan/verlauf/1"),
                                     std::string("/bereich/projekte/ferienwerkstatt/plan/archiv"), std::string("/bereich/projekte/ferienwerkstatt/original")}) {
                CAPTURE(path);
                CHECK(other.open(path).status == 404);
                CHECK(app.get(path).status == 303);
            }
        }
        CHECK(anna.open("/bereich/kreis/projekte").status == 404);
        CHECK(anna.open("/bereich/gibt-es-nicht/projekte").status == 404);
        CHECK(anna.open("/bereich/projekte/gibt-es-nicht/plan").status == 404);
    });
}

TEST_CASE("a member's draft is not published by the member, and the desk offers no such button")
{
    PlansStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto berta = signed_in(app, store.berta);
    berta.open(desk);
    press(berta, desk + "/beginn");
    berta.use_form(desk + "/entwurf");
    berta.fill("kurztext", "Von Berta.");
    berta.send();
    CHECK(berta.page().says("einreichung"));
    CHECK_FALSE(berta.page().says("veroeffentlichung"));
    CHECK(berta.send_to(desk + "/entwurf/veroeffentlichung").status == 404);
    CHECK_FALSE(app.get("/projekte/ferienwerkstatt").says("Von Berta."));
}

TEST_CASE("a word that a table took in the meantime is not taken away from it")
{
    test::for_each_engine<PlansStore>([](PlansStore& store) {
        REQUIRE(store.import_projects("titel;stand;buendnis\nOpas Werkbank;laufend;kreis\n").is_applied);
        const auto id = base::Id<projects::Project>{base::new_uuid()};
        store.fill([&](storage::Write& write) {
            project_plans::begin_project(write, id, registry::find_alliance(write, "stadt")->id, {{"titel", "Opas Werkbank"}}, store.anna, test::morning);
            store.kind.apply(write, id.uuid, {{"titel", "Opas Werkbank"}, {"arbeitsstand", "geplant"}}, test::morning);
        });
        CHECK(store.project("opas-werkbank")->id != id);
        CHECK(store.project("opas-werkbank-stadt")->id == id);
        const auto slugs = store.read([](storage::Read& read) {
            return std::vector{project_plans::free_slug(read, "Opas Werkbank", "stadt"), project_plans::free_slug(read, "Ferienkurs", "stadt"), project_plans::free_slug(read, "!!!", "stadt")};
        });
        CHECK(slugs == std::vector<std::string>{"opas-werkbank-stadt-2", "ferienkurs-stadt", "projekt"});
    });
}

TEST_CASE("one click confirms a project, and an archived one says so to families")
{
    PlansStore store(storage::Engine::sqlite);
    store.say({{"kosten", "1 Euro"}});
    TestApp app(store);
    CHECK_FALSE(app.get("/projekte/ferienwerkstatt").says("Zuletzt bestätigt"));
    auto anna = signed_in(app, store.anna);
    CHECK(anna.open("/bereich").says(desk));
    anna.open(desk);
    press(anna, desk + "/bestaetigung");
    CHECK(app.get("/projekte/ferienwerkstatt").says("Zuletzt bestätigt"));
    anna.open(desk + "/archiv");
    press(anna, desk + "/archiv");
    CHECK(app.get("/projekte/ferienwerkstatt").says("wird seit dem"));
}
