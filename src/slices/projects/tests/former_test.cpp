#include "projects_store.hpp"

#include "table/tests/complaints.hpp"

using table::Outcome;
using table::Planned;
using test::ProjectsStore;
using test::TestApp;
using test::complaints;
using test::Complaint;

namespace {

const std::string headings = "schluessel;titel;stand;buendnis;fruehere_schluessel\n";

std::string alm(const std::string& key, const std::string& former)
{
    return headings + key + ";Ferien auf der Alm;laufend;muenchen;" + former + "\n";
}

}

TEST_CASE("however often a project is renamed, every address that it ever had leads to today's")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        const auto id = store.project("alm")->id;
        REQUIRE(store.import_projects(alm("hochalm", "alm")).is_applied);
        REQUIRE(store.import_projects(alm("bergalm", "hochalm")).is_applied);
        REQUIRE(store.import_projects(alm("talalm", "bergalm|sennerei")).is_applied);
        CHECK(store.project("talalm")->id == id);
        CHECK(store.project("talalm")->former_slugs == std::vector<std::string>{"alm", "bergalm", "hochalm", "sennerei"});
        TestApp app(store);
        for (const auto* former : {"alm", "hochalm", "bergalm", "sennerei"}) {
            CAPTURE(former);
            const auto reply = app.get("/projekte/" + std::string(former));
            CHECK(reply.status == 308);
            CHECK(reply.header("Location") == "/projekte/talalm");
        }
        CHECK(app.get("/projekte/talalm").status == 200);
    });
}

TEST_CASE("a table that calls a project by a former key alone finds it, and gives it back its old address")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        REQUIRE(store.import_projects(alm("hochalm", "alm")).is_applied);
        const auto plan = store.import_projects(headings + "alm;Ferien auf der Alm;laufend;muenchen;hochalm\n");
        CHECK(plan.planned == std::vector<Planned>{{Outcome::changed, 2, "alm", "Ferien auf der Alm",
                                                    {{"schluessel", "hochalm", "alm"}, {"fruehere_schluessel", "alm", "hochalm"}}}});
        TestApp app(store);
        CHECK(app.get("/projekte/alm").status == 200);
        CHECK(app.get("/projekte/hochalm").header("Location") == "/projekte/alm");
    });
}

TEST_CASE("former keys are added to those that are known, never taken away, and written in one order")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        REQUIRE(store.import_projects(alm("alm", "zett|anton|zett")).is_applied);
        CHECK(store.project("alm")->former_slugs == std::vector<std::string>{"anton", "zett"});
        const auto plan = store.import_projects(alm("alm", ""));
        CHECK(plan.planned == std::vector<Planned>{{Outcome::unchanged, 2, "alm", "Ferien auf der Alm", {}}});
        REQUIRE(store.import_projects(alm("alm", "mitte")).is_applied);
        CHECK(store.project("alm")->former_slugs == std::vector<std::string>{"anton", "mitte", "zett"});
    });
}

TEST_CASE("an address that leads to one project is given to no other, neither as its key nor as a former one")
{
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    CHECK(complaints(store.plan_projects(headings + "ferienkurs;Neu;laufend;stadt;\n")) ==
          std::vector<Complaint>{{2, "schluessel", "former_key",
                             "„ferienkurs“ war die Adresse eines anderen Projekts und führt für immer dorthin. Wählen Sie einen anderen Schlüssel.", ""}});
    CHECK(complaints(store.plan_projects(headings + "neu;Neu;laufend;stadt;ferienkurs\n")) ==
          std::vector<Complaint>{{2, "fruehere_schluessel", "former_key", "„ferienkurs“ führt zu einem anderen Projekt.", ""}});
    CHECK(complaints(store.plan_projects(alm("alm", "familienfest"))) ==
          std::vector<Complaint>{{2, "fruehere_schluessel", "former_key", "„familienfest“ führt zu einem anderen Projekt.", ""}});
    CHECK(complaints(store.plan_projects(alm("alm", "alm"))).empty()); // its own key is no former one
}

TEST_CASE("a title without a key gets a number where its key is taken in the store, in the table or as a former one")
{
    test::for_each_engine<ProjectsStore>([](ProjectsStore& store) {
        const auto plan = store.import_projects("schluessel;titel;stand;buendnis\n"
                                                ";Familienfest!;laufend;stadt\n"
                                                ";Familienfest?;laufend;stadt\n"
                                                ";Ferienkurs;laufend;stadt\n"
                                                ";Neues Fest;laufend;stadt\n"
                                                "neues-fest;Anderes Fest;laufend;stadt\n"
                                                ";!!!;laufend;stadt\n");
        REQUIRE(complaints(plan).empty());
        std::vector<std::string> keys;
        for (const auto& planned : plan.planned) keys.push_back(planned.key);
        CHECK(keys == std::vector<std::string>{"familienfest-stadt", "familienfest-stadt-2", "ferienkurs-stadt", "neues-fest-stadt", "neues-fest", "projekt"});
    });
}

TEST_CASE("the former addresses of a project stay within the language of who follows them")
{
    TestApp app(ProjectsStore::shared(storage::Engine::sqlite));
    CHECK(app.get("/en/projekte/ferienkurs").header("Location") == "/en/projekte/ferienwerkstatt");
    CHECK(app.get("/projekte/ferienkurs?x=1").status == 308);
    for (const auto* address : {"/projekte/ferienkurs2", "/projekte/FERIENKURS", "/projekte/%27", "/projekte/ferienkurs%20"}) {
        CAPTURE(address);
        CHECK(app.get(address).status == 404);
    }
}
