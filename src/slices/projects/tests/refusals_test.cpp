#include "projects_store.hpp"

#include "table/tests/complaints.hpp"

using table::Outcome;
using test::OneLine;
using test::ProjectsStore;
using test::complaints;
using test::Complaint;

namespace {

const OneLine project({{"schluessel", "neu"}, {"titel", "Neues Haus"}, {"kurztext", ""}, {"ziel", ""}, {"text", ""}, {"themen", ""},
                       {"stand", "laufend"}, {"beginn", ""}, {"ende", ""}, {"buendnis", "stadt"}, {"weitere_buendnisse", ""},
                       {"partner", ""}, {"traeger_schluessel", ""}, {"ort", ""}, {"ort_plz", ""}, {"website", ""},
                       {"fruehere_schluessel", ""}});

constexpr const char* empty = "Diese Zelle darf nicht leer sein.";
constexpr const char* unseen = "Darin steht ein Zeichen, das sich nicht zeigen lässt. Bitte neu eintippen.";

std::string only(const std::string& key) { return "Ein Schlüssel hat nur kleine Buchstaben, Ziffern und Bindestriche: Schreiben Sie " + key + "."; }
std::string no_day(const std::string& text) { return "„" + text + "“ ist kein Datum. Schreiben Sie 16.06.2005 oder 2005-06-16."; }

struct Case {
    std::string column;
    std::string cell;
    std::string code;
    std::string german;
    std::string suggestion = {};
};

void check(const std::vector<Case>& cases)
{
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    REQUIRE(complaints(store.plan_projects(project.with({}))).empty());
    for (const auto& [column, cell, code, german, suggestion] : cases) {
        CAPTURE(column);
        CAPTURE(cell.substr(0, 40));
        CHECK(complaints(store.plan_projects(project.with({{column, cell}}))) == std::vector<Complaint>{{2, column, code, german, suggestion}});
    }
}

}

TEST_CASE("each text of a project that cannot be taken over says why, and what to write")
{
    check({{"schluessel", "Neues Haus", "bad_key", only("neues-haus"), "neues-haus"},
           {"schluessel", "-neu", "bad_key", only("neu"), "neu"},
           {"schluessel", "neu--haus", "bad_key", only("neu-haus"), "neu-haus"},
           {"titel", " \n ", "missing", empty},
           {"titel", std::string(501, 'x'), "too_long", "Das ist zu lang: höchstens 500 Zeichen."},
           {"kurztext", "a\x08", "control_character", unseen},
           {"ziel", std::string(20'001, 'x'), "too_long", "Das ist zu lang: höchstens 20000 Zeichen."},
           {"text", "\x7f", "control_character", unseen},
           {"traeger_schluessel", "VHS Rostock", "bad_key", only("vhs-rostock"), "vhs-rostock"},
           {"partner", "Verein|Ver\x01" "ein", "control_character", unseen},
           {"website", "werkstatt.example/wir", "bad_website", "Eine Webadresse beginnt mit https://: Schreiben Sie https://werkstatt.example/wir.",
            "https://werkstatt.example/wir"},
           {"website", "javascript:alert(1)", "bad_website", "„javascript:alert(1)“ ist keine Webadresse. Sie sieht so aus: https://www.example.de."},
           {"fruehere_schluessel", "alt|Früher", "bad_key", only("frueher"), "frueher"}});
}

TEST_CASE("each day and state of a project that cannot be taken over says why, and what to write")
{
    check({{"stand", "", "missing", empty},
           {"stand", "läuft", "unknown_state", "„läuft“ ist nichts davon: geplant, laufend, abgeschlossen."},
           {"stand", "lauffend", "unknown_state", "„lauffend“ ist nichts davon: geplant, laufend, abgeschlossen.", "laufend"},
           {"stand", "qqqqqqqqqqqqq", "unknown_state", "„qqqqqqqqqqqqq“ ist nichts davon: geplant, laufend, abgeschlossen."},
           {"beginn", "29.02.2023", "bad_date", no_day("29.02.2023")},
           {"beginn", "2020-1-1", "bad_date", no_day("2020-1-1")},
           {"ende", "Sommer", "bad_date", no_day("Sommer")}});
}

TEST_CASE("an end before the beginning is told with the beginning, and a finished project needs its end")
{
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    CHECK(complaints(store.plan_projects(project.with({{"beginn", "01.06.2020"}, {"ende", "31.05.2020"}}))) ==
          std::vector<Complaint>{{2, "ende", "ends_before", "Das Ende liegt vor dem Beginn, 2020-06-01.", ""}});
    CHECK(complaints(store.plan_projects(project.with({{"beginn", "01.06.2020"}, {"ende", "01.06.2020"}}))).empty());
    CHECK(complaints(store.plan_projects(project.with({{"stand", "abgeschlossen"}, {"beginn", "01.06.2020"}}))) ==
          std::vector<Complaint>{{2, "ende", "missing_end",
                             "Ein abgeschlossenes Projekt hat ein Ende. Ist nur das Jahr bekannt, schreiben Sie seinen letzten Tag: 31.12.2019.", ""}});
    CHECK(complaints(store.plan_projects(project.with({{"stand", "abgeschlossen"}, {"ende", "31.12.2019"}}))).empty());
}

TEST_CASE("alliances, topics and places that nobody knows are told with what was meant")
{
    check({{"buendnis", "", "missing", empty},
           {"buendnis", "stadt|land", "unknown_alliance", "Kein Bündnis hat den Schlüssel „stadt|land“. Ist „stadt“ gemeint?", "stadt"},
           {"weitere_buendnisse", "land|krais", "unknown_alliance", "Kein Bündnis hat den Schlüssel „krais“. Ist „kreis“ gemeint?", "kreis"},
           {"ort", "1001000", "lost_zero", "„1001000“ hat eine Null verloren: Schreiben Sie 01001000.", "01001000"},
           {"ort", "Qqxxqqxx", "unknown_place", "Kein Ort heißt „Qqxxqqxx“. Schreiben Sie den amtlichen Schlüssel oder den vollen Namen."}});
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    const auto topic = complaints(store.plan_projects(project.with({{"themen", "ferien|standord"}})));
    REQUIRE(topic.size() == 1);
    CHECK(topic.front().german.starts_with("„standord“ ist kein Thema. Es gibt: arbeit-und-familie, kinderbetreuung, ferien, "));
    CHECK(topic.front().suggestion == "standort");
    const auto endless = complaints(store.plan_projects(project.with({{"themen", std::string(4000, 'x')}})));
    REQUIRE(endless.size() == 1);
    CHECK(endless.front().german.starts_with("„" + std::string(100, 'x') + "“ ist kein Thema."));
    CHECK(endless.front().suggestion == "");
}

TEST_CASE("a postal code that is none, or has lost its zero, is told beside its own column")
{
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    CHECK(complaints(store.plan_projects(project.with({{"ort", "Dresden"}, {"ort_plz", "1067"}}))) ==
          std::vector<Complaint>{{2, "ort_plz", "lost_zero", "„1067“ hat eine Null verloren: Schreiben Sie 01067.", "01067"}});
    CHECK(complaints(store.plan_projects(project.with({{"ort", "Dresden"}, {"ort_plz", "0106"}}))).front().column == "ort_plz");
    CHECK(complaints(store.plan_projects(project.with({{"ort", "Dresden"}, {"ort_plz", "D-01067"}}))) ==
          std::vector<Complaint>{{2, "ort_plz", "bad_postal_code", "„D-01067“ ist keine Postleitzahl. Sie hat fünf Ziffern.", ""}});
    CHECK(complaints(store.plan_projects(project.with({{"ort", "Dresden"}, {"ort_plz", "01067"}}))).empty());
}

TEST_CASE("whatever people write for how far a project has come is understood, in German and in the program's words")
{
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    for (const auto* word : {"geplant", "GEPLANT", " laufend ", "Laufend", "running", "planned"}) {
        CAPTURE(word);
        CHECK(complaints(store.plan_projects(project.with({{"stand", word}}))).empty());
    }
    for (const auto* word : {"abgeschlossen", "Abgeschlossen", "finished"}) {
        CAPTURE(word);
        CHECK(complaints(store.plan_projects(project.with({{"stand", word}, {"ende", "2020-12-31"}}))).empty());
    }
}

TEST_CASE("the mistakes of many lines are told in the order of the lines, and the good ones are planned all the same")
{
    auto& store = ProjectsStore::shared(storage::Engine::sqlite);
    std::string table = "titel;stand;buendnis\n";
    for (int line = 0; line < 30; ++line) table += fmt::format("Titel {};{};stadt\n", line, line % 3 == 0 ? "irgendwie" : "laufend");
    const auto plan = store.plan_projects(table);
    CHECK(plan.rejected_lines() == 10);
    CHECK(plan.count(Outcome::added) == 20);
    std::size_t line = 2;
    for (const auto& problem : plan.problems) {
        CHECK(problem.line == line);
        CHECK(problem.column == "stand");
        line += 3;
    }
}
