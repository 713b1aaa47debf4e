#include "slices/project_plans/tests/plans_store.hpp"

using test::PlansStore;
using test::press;
using test::signed_in;
using test::TestApp;

namespace {

const std::string desk = "/bereich/projekte/ferienwerkstatt/plan";

/// Berta writes what it costs.
void write_draft(TestApp& app, PlansStore& store, const std::string& cost)
{
    auto berta = signed_in(app, store.berta);
    berta.open(desk);
    press(berta, desk + "/beginn");
    berta.use_form(desk + "/entwurf");
    berta.fill("kosten", cost);
    berta.send();
}

}

TEST_CASE("a draft that waits stands on the page of the day of those who may publish it, and of nobody else")
{
    test::for_each_engine<PlansStore>([](PlansStore& store) {
        TestApp app(store);
        write_draft(app, store, "500 Euro.");
        const std::string waits = desk + "/entwurf/pruefung";
        CHECK_FALSE(signed_in(app, store.anna).open("/bereich").says(waits));
        auto berta = signed_in(app, store.berta);
        berta.open(waits);
        press(berta, desk + "/entwurf/einreichung");
        CHECK(signed_in(app, store.anna).open("/bereich").says(waits));
        for (const auto& account : {store.berta, store.clara, store.otto}) CHECK_FALSE(signed_in(app, account).open("/bereich").says(waits));
    });
}

TEST_CASE("a draft that came back stands on the page of the day of who wrote it, with its remarks beside the field")
{
    PlansStore store(storage::Engine::sqlite);
    TestApp app(store);
    write_draft(app, store, "500 Euro.");
    auto anna = signed_in(app, store.anna);
    anna.open(desk + "/entwurf/pruefung");
    anna.use_form(desk + "/entwurf/rueckgabe");
    anna.fill("hinweis-kosten", "Mit oder ohne Miete?");
    anna.send();
    auto berta = signed_in(app, store.berta);
    CHECK(berta.open("/bereich").says(desk + "/entwurf"));
    CHECK(berta.open(desk + "/entwurf").says("Mit oder ohne Miete?"));
    CHECK_FALSE(app.get("/projekte/ferienwerkstatt").says("Miete"));
}

TEST_CASE("each of one's own alliances has its way to its projects, and who has none has no way")
{
    PlansStore store(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto& account : {store.anna, store.berta}) CHECK(signed_in(app, account).open("/bereich").says("/bereich/stadt/projekte"));
    CHECK(signed_in(app, store.clara).open("/bereich").says("/bereich/kreis/projekte"));
    CHECK_FALSE(signed_in(app, store.clara).open("/bereich").says("/bereich/stadt/projekte"));
    CHECK_FALSE(signed_in(app, store.sigrid).open("/bereich").says("/projekte\""));
}

TEST_CASE("the list of an alliance's projects has those that it leads, and not those of others in which it takes part")
{
    test::for_each_engine<PlansStore>([](PlansStore& store) {
        REQUIRE(store.import_projects("titel;stand;buendnis;weitere_buendnisse\nGemeinsam;laufend;kreis;stadt\n").is_applied);
        TestApp app(store);
        const auto list = signed_in(app, store.anna).open("/bereich/stadt/projekte");
        CHECK(list.says("Ferienwerkstatt"));
        CHECK(list.says("/bereich/projekte/familienfest/plan"));
        CHECK_FALSE(list.says("Gemeinsam"));
        CHECK(signed_in(app, store.sigrid).open("/bereich/stadt/projekte").says("Ferienwerkstatt"));
    });
}

TEST_CASE("what has never been published is neither confirmed nor archived nor compared with anything")
{
    PlansStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto draft = store.begin_like_the_workshop();
    const auto path = draft.substr(0, draft.rfind('/'));
    auto clara = signed_in(app, store.clara);
    const auto reply = clara.open(path);
    CHECK(reply.says("Das ist noch nicht veröffentlicht."));
    for (const auto* words : {"/bestaetigung", "/archiv\"", "/verlauf\""}) CHECK_FALSE(reply.says(words));
    CHECK_FALSE(clara.open("/bereich").says("Stimmt die Seite von Ferienwerkstatt"));
    CHECK(clara.open(path + "/entwurf/pruefung").says("Ferienwerkstatt"));
    CHECK(clara.open(path + "/entwurf/verwerfen").status == 200);
}

TEST_CASE("what has never been published is neither confirmed nor archived by guessed addresses")
{
    PlansStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto draft = store.begin_like_the_workshop();
    const auto path = draft.substr(0, draft.rfind('/'));
    auto clara = signed_in(app, store.clara);
    REQUIRE(clara.open(path).status == 200);
    CHECK(clara.open(path + "/archiv").status == 404);
    for (const auto* deed : {"/bestaetigung", "/archiv", "/archiv/rueckgabe"}) {
        clara.open(path);
        CHECK(clara.send_to(path + deed, {}).status == 404);
    }
    CHECK_FALSE(signed_in(app, store.sigrid).open("/verwaltung/anrufe").says("Ferienwerkstatt"));
}

TEST_CASE("the form says beside each field what is wrong, and keeps what was typed")
{
    PlansStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = signed_in(app, store.anna);
    anna.open(desk);
    press(anna, desk + "/beginn");
    anna.use_form(desk + "/entwurf");
    anna.fill("titel", "");
    anna.fill("kurztext", "");
    anna.fill("kosten", "777 Euro.");
    const auto reply = anna.send();
    CHECK(reply.status == 422);
    CHECK(reply.says("Bitte geben Sie dem Projekt einen Namen."));
    CHECK(reply.says("Bitte sagen Sie in einem Satz, was geschieht."));
    CHECK(reply.says("777 Euro."));
    CHECK_FALSE(store.read([](storage::Read& read) { return publishing::has_draft(read, {"project", projects::find_project(read, "ferienwerkstatt")->id.uuid}); }));
}

TEST_CASE("a request without the token of its page changes nothing")
{
    PlansStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto draft = store.begin_like_the_workshop();
    const auto original = draft.substr(0, draft.find("/plan/")) + "/original";
    store.say({{"kosten", "900 Euro."}});
    auto clara = signed_in(app, store.clara);
    clara.open(original);
    clara.use_form(original);
    clara.add("feld-kosten", "ja");
    clara.fill("schutz", "falsch");
    clara.send();
    CHECK(clara.open("/bereich").says(original));
    CHECK_FALSE(clara.open(draft).says("900 Euro."));
}
