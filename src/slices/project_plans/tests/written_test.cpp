#include "slices/project_plans/tests/plans_store.hpp"

using test::PlansStore;
using test::TestApp;
using test::Visitor;

namespace {

const std::string project = "/projekte/ferienwerkstatt";

}

TEST_CASE("aim, description, results and obstacles of a project may have signs; programs get them without")
{
    test::for_each_engine<PlansStore>([](PlansStore& store) {
        store.say({{"ziel", "Alle sollen **mitmachen**."}, {"text", "- Sägen\n- Feilen"}, {"ergebnisse", "| Jahr | Kinder |\n|---|---|\n| 2026 | 40 |"}, {"hindernisse", "*Regen*"}});
        TestApp app(store);
        const auto page = app.get(project);
        CHECK(page.says("<strong>mitmachen</strong>"));
        CHECK(page.says("<li dir=\"auto\">Feilen</li>"));
        CHECK(page.says("<td dir=\"auto\">40</td>"));
        CHECK_FALSE(page.says("Regen"));
        Visitor berta(app);
        berta.sign_in(store.berta);
        CHECK(berta.open(project).says("<em>Regen</em>"));
        const auto answer = app.get("/api/v1/projects/ferienwerkstatt");
        CHECK(answer.says("mitmachen"));
        CHECK_FALSE(answer.says("**"));
        CHECK(answer.says("- Feilen")); // a list stays one
        CHECK_FALSE(answer.says("<li"));
    });
}

TEST_CASE("the page of a project in English is as far translated as somebody has written it")
{
    test::for_each_engine<PlansStore>([](PlansStore& store) {
        store.say({{"ziel", "Alle sollen mitmachen."}, {"fuer_wen", "Für Kinder."}});
        const auto translate = [&](const std::string& field, const std::string& text) {
            store.fill([&](storage::Write& write) {
                publishing::translate(write, store.kind, projects::find_project(write, "ferienwerkstatt")->id.uuid, field, "en", text, store.anna, test::morning);
            });
        };
        TestApp app(store);
        CHECK(app.get("/en" + project).says("Its own text has not been translated yet"));
        translate("titel", "Holiday workshop");
        translate("fuer_wen", "For **children**.");
        const auto page = app.get("/en" + project);
        CHECK(page.says("<h1>Holiday workshop</h1>"));
        CHECK(page.says("For <strong>children</strong>."));
        CHECK(page.says("Some of it has not been translated yet"));
        CHECK(page.says("<div class=\"bn-written\" lang=\"de\"><p dir=\"auto\">Alle sollen mitmachen.</p>"));
        store.say({{"fuer_wen", "Für Jugendliche."}});
        CHECK(app.get("/en" + project).says("The German text is newer than this translation."));
        CHECK_FALSE(app.get(project).says("Holiday workshop"));
    });
}
