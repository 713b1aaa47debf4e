#include "slices/publishing/tests/writers.hpp"

using test::TestApp;
using test::visitor_as;
using test::Words;
using test::WritersStore;

namespace {

const std::string desk = "/bereich/stadt/seite";

test::Reply write_text(test::Visitor& visitor, std::string_view text)
{
    visitor.open(desk + "/entwurf");
    visitor.use_form(desk + "/entwurf");
    visitor.fill("text", text);
    return visitor.send();
}

test::Reply press(test::Visitor& visitor, const std::string& action)
{
    visitor.use_form(action);
    return visitor.send();
}

}

TEST_CASE("a member writes, the coordination reviews, and remarks stand beside the fields")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        TestApp app(store);
        auto bernd = visitor_as(app, store.bernd);
        const auto written = write_text(bernd, "Bernds Text.");
        CHECK_FALSE(written.says("/entwurf/veroeffentlichung"));
        CHECK(press(bernd, desk + "/entwurf/einreichung").says("Die Koordination hat eine Mail"));
        auto asked = store.recipients_of("review_wanted");
        std::sort(asked.begin(), asked.end());
        CHECK(asked == Words{"anna@example.de", "doris@example.de"});

        auto anna = visitor_as(app, store.anna);
        CHECK(anna.open("/bereich").says("Ein Entwurf für die Seite von Stadtbündnis wartet"));
        CHECK(anna.open(store.path_for("anna@example.de", desk)).says("Bernd Beispiel"));
        anna.use_form(desk + "/entwurf/rueckgabe");
        anna.fill("hinweis-text", "Bitte kürzer & freundlicher.");
        CHECK(anna.send().says("Der Entwurf ist mit Ihren Hinweisen zurück"));
        CHECK(store.recipients_of("draft_returned") == Words{"bernd@example.de"});
        CHECK(store.draft()->submitted_at == std::nullopt);

        CHECK(bernd.open("/bereich").says("kam mit Hinweisen zurück"));
        CHECK(bernd.open(store.path_for("bernd@example.de", desk)).says("Bitte kürzer &amp; freundlicher."));
        CHECK(bernd.page().says("Hinweis von Anna Beispiel:"));
        write_text(bernd, "Kurz.");
        press(bernd, desk + "/entwurf/einreichung");
        anna.open(desk + "/entwurf/pruefung");
        press(anna, desk + "/entwurf/veroeffentlichung");
        CHECK(store.published().at("text") == "Kurz.");
        CHECK(store.versions()[0].written_by.name == "Bernd Beispiel");
        CHECK(store.versions()[0].published_by.name == "Anna Beispiel");
        CHECK_FALSE(bernd.open(desk + "/entwurf").says("freundlicher"));
    });
}

TEST_CASE("a draft goes back with at least one remark")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto bernd = visitor_as(app, store.bernd);
    write_text(bernd, "Bernds Text.");
    auto anna = visitor_as(app, store.anna);
    anna.open(desk + "/entwurf/pruefung");
    const auto refused = press(anna, desk + "/entwurf/rueckgabe");
    CHECK(refused.status == 422);
    CHECK(refused.says("mindestens einen Hinweis"));
    CHECK(refused.says("<a href=\"#hinweis-\">"));
    CHECK(refused.says("id=\"hinweis--fehler\""));
    anna.use_form(desk + "/entwurf/rueckgabe");
    anna.fill("hinweis-", std::string(2001, 'x'));
    CHECK(anna.send().says("höchstens 2000 Zeichen"));
    CHECK(anna.page().says(std::string(2001, 'x')));
    CHECK(store.recipients_of("draft_returned").empty());
}

TEST_CASE("a draft that changed after the look of the coordination is not published unseen")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        TestApp app(store);
        auto bernd = visitor_as(app, store.bernd);
        write_text(bernd, "Harmlos.");
        auto anna = visitor_as(app, store.anna);
        anna.open(desk + "/entwurf/pruefung");
        write_text(bernd, "Etwas ganz anderes.");
        const auto refused = press(anna, desk + "/entwurf/veroeffentlichung");
        CHECK(refused.status == 409);
        CHECK(refused.says("Etwas ganz anderes."));
        CHECK(store.published().at("text").starts_with("Erster Absatz."));
        CHECK(press(anna, desk + "/entwurf/veroeffentlichung").says("Veröffentlicht."));
        CHECK(store.published().at("text") == "Etwas ganz anderes.");
    });
}

TEST_CASE("two who write at once are told of each other, and the later one sees both texts")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        TestApp app(store);
        auto anna = visitor_as(app, store.anna);
        auto doris = visitor_as(app, store.doris);
        doris.open(desk);
        press(doris, desk + "/beginn");
        anna.open(desk);
        CHECK(anna.page().says("Doris Beispiel schreibt hier auch gerade"));
        anna.open(desk + "/entwurf");
        write_text(doris, "Doris schreibt.");

        anna.use_form(desk + "/entwurf");
        anna.fill("text", "Anna schreibt.");
        const auto conflict = anna.send();
        CHECK(conflict.status == 409);
        CHECK(conflict.says("\nAnna schreibt.</textarea>"));
        CHECK(conflict.says("Inzwischen hat hier jemand anderes geschrieben:"));
        CHECK(conflict.says("Doris schreibt."));
        CHECK(store.draft()->content.at("text") == "Doris schreibt.");

        anna.use_form(desk + "/entwurf");
        anna.fill("text", "Anna und Doris schreiben.");
        CHECK(anna.send().status == 200);
        CHECK(store.draft()->content.at("text") == "Anna und Doris schreiben.");
    });
}

TEST_CASE("who goes back in the browser may save over their own draft, but not over what others published")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = visitor_as(app, store.anna);
    auto old_tab = visitor_as(app, store.anna);
    old_tab.open(desk + "/entwurf");
    write_text(anna, "Erster Versuch.");
    old_tab.use_form(desk + "/entwurf");
    old_tab.fill("text", "Zweiter Versuch.");
    CHECK(old_tab.send().status == 200);
    CHECK(store.draft()->content.at("text") == "Zweiter Versuch.");

    auto other_tab = visitor_as(app, store.anna);
    other_tab.open(desk + "/entwurf");
    auto doris = visitor_as(app, store.doris);
    doris.open(desk + "/entwurf/pruefung");
    press(doris, desk + "/entwurf/veroeffentlichung");
    other_tab.use_form(desk + "/entwurf");
    other_tab.fill("text", "Dritter Versuch.");
    CHECK(other_tab.send().status == 409);
    CHECK(other_tab.page().says("Dritter Versuch."));
    CHECK(other_tab.page().says("Zweiter Versuch."));
}

TEST_CASE("what a table brought in the same field is shown beside the draft before it can be published")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = visitor_as(app, store.anna);
    write_text(anna, "Von Anna.");
    REQUIRE(store.import("schluessel;name;status;status_seit;sitz;text\nstadt;Stadtbündnis;aktiv;2005-06-16;13003000;Aus der Tabelle.\n").is_applied);
    anna.open(desk + "/entwurf/pruefung");
    const auto conflict = press(anna, desk + "/entwurf/veroeffentlichung");
    CHECK(conflict.status == 409);
    CHECK(conflict.says("Von Anna."));
    CHECK(conflict.says("Aus der Tabelle."));
    anna.use_form(desk + "/entwurf");
    anna.send();
    CHECK(press(anna, desk + "/entwurf/veroeffentlichung").says("Veröffentlicht."));
    CHECK(store.published().at("text") == "Von Anna.");
}
