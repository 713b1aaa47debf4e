#include "projects_store.hpp"

#include "csv/csv.hpp"
#include "support/strings.hpp"

using table::Outcome;
using test::ProjectsStore;

namespace {

/// A table of projects with these texts in every cell that takes texts.
std::string table_of(const std::vector<std::string>& texts)
{
    csv::Writer table({"schluessel", "titel", "kurztext", "ziel", "text", "partner", "stand", "buendnis"});
    for (std::size_t at = 0; at < texts.size(); ++at) {
        table.add({"n" + std::to_string(at), texts[at], texts[at], texts[at], texts[at], texts[at], "laufend", "kreis"});
    }
    return table.text();
}

/// Those that a table may hold; the others are rejected with a reason.
const std::vector<std::string>& accepted_texts()
{
    static const auto accepted = [] {
        std::vector<std::string> texts;
        for (const auto& text : test::nasty_strings()) {
            const auto plan = ProjectsStore::shared(storage::Engine::sqlite).plan_projects(table_of({text}));
            if (plan.problems.empty()) texts.push_back(text);
        }
        return texts;
    }();
    return accepted;
}

}

TEST_CASE("whatever text a table holds comes back from the export as it was taken over")
{
    REQUIRE(accepted_texts().size() > 100);
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        REQUIRE(store.import_projects(table_of(accepted_texts())).is_applied);
        const auto again = store.plan_projects(store.exported_projects());
        CHECK(again.problems.empty());
        CHECK(again.count(Outcome::unchanged) == accepted_texts().size() + 8);
    });
}

TEST_CASE("whatever somebody searches for is only text: a page comes, and no other project than those that hold it")
{
    test::with_projects_on_each_engine([](ProjectsStore& store) {
        test::TestApp app(store);
        for (const auto& text : test::nasty_strings()) {
            if (text.size() > 200) continue;
            CAPTURE(text);
            const auto page = app.get("/projekte?q=" + web::percent_encoded(text));
            CHECK(page.status == 200);
            CHECK(test::times(page.body, "<script") == 1);
        }
        CHECK(app.get("/projekte?q=_________").says("8 Projekte")); // nothing in it is a word
        CHECK(app.get("/projekte?q=%25").says("8 Projekte"));
        CHECK(app.get("/projekte?q='%20or%201=1--").says("Kein Projekt gefunden"));
    });
}

TEST_CASE("a project can be written with the least that is needed, and an empty cell empties what stood there")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        REQUIRE(store.import_projects("titel;stand;buendnis\nKnapp;laufend;kreis\n").is_applied);
        const auto knapp = store.project("knapp").value();
        CHECK(knapp.summary == "");
        CHECK(knapp.topics.empty());
        CHECK_FALSE(knapp.place);
        CHECK_FALSE(knapp.work.began_on);

        REQUIRE(store.import_projects("schluessel;titel;stand;buendnis;kurztext;themen;partner;traeger_schluessel;ort;website;beginn\n"
                                      "ferienwerkstatt;Ferienwerkstatt;laufend;stadt;;;;;;;\n").is_applied);
        const auto emptied = store.project("ferienwerkstatt").value();
        CHECK(emptied.summary == "");
        CHECK(emptied.topics.empty());
        CHECK(emptied.partners.empty());
        CHECK(emptied.organisation_key == "");
        CHECK_FALSE(emptied.place);
        CHECK(emptied.website == "");
        CHECK_FALSE(emptied.work.began_on);
        CHECK(emptied.aim == "Kinder können etwas."); // no such column in that table
    });
}

TEST_CASE("what is no table of projects is rejected as a whole, with the column that was meant")
{
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    using Wrong = std::vector<std::tuple<std::size_t, std::string, std::string>>;
    CHECK(test::wrong(store.plan_projects("")) == Wrong{{0, "", "unreadable"}});
    CHECK(test::wrong(store.plan_projects("name;status;sitz\nx;aktiv;Rostock\n")).size() >= 5);
    const auto slip = store.plan_projects("titel;stand;buendniss\nx;laufend;stadt\n");
    CHECK(test::wrong(slip) == Wrong{{1, "buendniss", "unknown_column"}, {1, "buendnis", "missing_column"}});
    CHECK(slip.problems.front().defect.suggestion == "buendnis");
}
