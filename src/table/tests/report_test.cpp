#include "table/report.hpp"

#include <boost/json.hpp>
#include <doctest/doctest.h>

using table::Outcome;
using table::Plan;
using web::Language;

namespace {

/// One new line, one changed, one as it was.
Plan plan()
{
    Plan made;
    made.planned = {{Outcome::added, 2, "rostock", "Bündnis Rostock", {}},
                    {Outcome::changed, 3, "kiel", "Bündnis Kiel",
                     {{"telefon", "", "(030) 23125-001"}, {"text", "a\nb", ""}}},
                    {Outcome::unchanged, 4, "ulm", "Bündnis Ulm", {}}};
    return made;
}

Plan rejected()
{
    Plan made;
    made.problems = {{3, "sitz_plz",
                      {"lost_zero", base::says("“{0}” has lost a zero: write {1}.", "1067", "01067"), "01067"}},
                     {3, "name", {"missing", base::says("This cell must not be empty."), {}}},
                     {7, "sitz", {"missing", base::says("This cell must not be empty."), {}}}};
    return made;
}

std::string german(const Plan& plan) { return table::plan_as_text(plan, web::Texts::of(Language::german)); }
std::string english(const Plan& plan) { return table::plan_as_text(plan, web::Texts::of(Language::english)); }

}

TEST_CASE("a plan is told line by line, with every cell that changes, in German and in English")
{
    CHECK(german(plan()) ==
          "Zeile 2, neu: Bündnis Rostock (rostock)\n"
          "Zeile 3, geändert: Bündnis Kiel (kiel)\n"
          "    telefon: (leer) -> (030) 23125-001\n"
          "    text: a b -> (leer)\n"
          "Neu: 1, geändert: 1, unverändert: 1, abgelehnte Zeilen: 0.\n"
          "Es wurde nichts geschrieben: Das ist der Plan. --apply führt ihn aus.\n");
    CHECK(english(plan()) ==
          "Line 2, new: Bündnis Rostock (rostock)\n"
          "Line 3, changed: Bündnis Kiel (kiel)\n"
          "    telefon: (empty) -> (030) 23125-001\n"
          "    text: a b -> (empty)\n"
          "New: 1, changed: 1, unchanged: 1, rejected lines: 0.\n"
          "Nothing was written: this is the plan. --apply carries it out.\n");
}

TEST_CASE("a plan that was carried out says so")
{
    Plan done;
    done.is_applied = true;
    CHECK(german(done) == "Neu: 0, geändert: 0, unverändert: 0, abgelehnte Zeilen: 0.\nDas ist ausgeführt.\n");
    CHECK(english(done) == "New: 0, changed: 0, unchanged: 0, rejected lines: 0.\nThis is done.\n");
}

TEST_CASE("each reason for a rejection is told, and a line is counted once")
{
    CHECK(german(rejected()) ==
          "Zeile 3, abgelehnt, sitz_plz: „1067“ hat eine Null verloren: Schreiben Sie 01067.\n"
          "Zeile 3, abgelehnt, name: Diese Zelle darf nicht leer sein.\n"
          "Zeile 7, abgelehnt, sitz: Diese Zelle darf nicht leer sein.\n"
          "Neu: 0, geändert: 0, unverändert: 0, abgelehnte Zeilen: 2.\n"
          "Es wurde nichts geschrieben: Berichtigen Sie zuerst die abgelehnten Zeilen.\n");
    CHECK(english(rejected()) ==
          "Line 3, rejected, sitz_plz: “1067” has lost a zero: write 01067.\n"
          "Line 3, rejected, name: This cell must not be empty.\n"
          "Line 7, rejected, sitz: This cell must not be empty.\n"
          "New: 0, changed: 0, unchanged: 0, rejected lines: 2.\n"
          "Nothing was written: mend the rejected lines first.\n");
}

TEST_CASE("what is wrong with the file as a whole has no line")
{
    Plan unreadable;
    unreadable.problems = {{0, "", {"unreadable", base::says("This is done."), {}}}};
    CHECK(german(unreadable).starts_with("Abgelehnt: Das ist ausgeführt.\n"));
}

TEST_CASE("a long cell is shortened for the terminal and never within a letter")
{
    Plan long_one;
    std::string umlauts = "x";
    for (int number = 0; number < 100; ++number) umlauts += "ü";
    long_one.planned = {{Outcome::changed, 2, "a", "A", {{"text", std::string(160, 'y'), umlauts}}}};
    std::string shown = "x";
    for (int number = 0; number < 79; ++number) shown += "ü";
    CHECK(german(long_one).find("    text: " + std::string(160, 'y') + " -> " + shown + "…\n") != std::string::npos);
}

TEST_CASE("for programs the plan is JSON with every number, cell and code")
{
    const auto json = table::plan_as_json(plan());
    CHECK(json.ends_with("}\n"));
    CHECK(boost::json::parse(json) == boost::json::parse(R"({
        "applied": false, "new": 1, "changed": 1, "unchanged": 1, "rejected_lines": 0,
        "planned": [
            {"line": 2, "outcome": "new", "key": "rostock", "name": "Bündnis Rostock", "changes": []},
            {"line": 3, "outcome": "changed", "key": "kiel", "name": "Bündnis Kiel", "changes": [
                {"column": "telefon", "before": "", "after": "(030) 23125-001"},
                {"column": "text", "before": "a\nb", "after": ""}]}],
        "rejected": []})"));
    CHECK(boost::json::parse(table::plan_as_json(rejected())) == boost::json::parse(R"({
        "applied": false, "new": 0, "changed": 0, "unchanged": 0, "rejected_lines": 2,
        "planned": [],
        "rejected": [
            {"line": 3, "column": "sitz_plz", "code": "lost_zero", "suggestion": "01067", "arguments": ["1067", "01067"]},
            {"line": 3, "column": "name", "code": "missing", "suggestion": "", "arguments": []},
            {"line": 7, "column": "sitz", "code": "missing", "suggestion": "", "arguments": []}]})"));
}

TEST_CASE("the JSON of a plan is one line, whatever stands in the cells")
{
    Plan odd;
    odd.planned = {{Outcome::changed, 2, "a", "\"A\"\n</script>", {{"text", "\x01", "\\"}}}};
    const auto json = table::plan_as_json(odd);
    CHECK(json.find('\n') == json.size() - 1);
    const auto read = boost::json::parse(json);
    const auto& first = read.as_object().at("planned").as_array().at(0).as_object();
    CHECK(first.at("name").as_string() == "\"A\"\n</script>");
    CHECK(first.at("changes").as_array().at(0).as_object().at("before").as_string() == "\x01");
}

TEST_CASE("the number of a line is its name: no point stands in it, but in counts")
{
    Plan long_table;
    for (std::size_t line = 1; line <= 1204; ++line) long_table.planned.push_back({Outcome::unchanged, line, "k", "Name", {}});
    long_table.planned.back().outcome = Outcome::added;
    CHECK(german(long_table).starts_with("Zeile 1204, neu: Name (k)\nNeu: 1, geändert: 0, unverändert: 1.203, "));
    CHECK(english(long_table).find("unchanged: 1,203") != std::string::npos);
}
