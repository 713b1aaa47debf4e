#include "slices/places/import_places.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using places::Comparison;
using places::ImportPlan;
using places::Place;

namespace {

constexpr const char* id = "0fa1423aa65a8f4ea5740f35e56b1e14";

Place place(std::string name, std::string slug, std::optional<std::string> key)
{
    return {.id = *base::Id<Place>::parse(id), .name = std::move(name), .slug = std::move(slug),
            .official_key = std::move(key)};
}

/// One of each outcome.
ImportPlan plan_of_all()
{
    ImportPlan plan;
    plan.matching.planned = {
        {.comparison = Comparison::added, .line = 2, .place = place("Rade", "rade", "01061001")},
        {.comparison = Comparison::changed, .line = 1, .place = place("Köthel", "koethel", "01053064"),
         .changed_fields = {"official_key", "inhabitants"}},
        {.comparison = Comparison::unchanged, .line = 3, .place = place("Kiel", "kiel", "01002000")}};
    plan.matching.unclear = {{4, "01061002", "Halle \"West\"", {place("Halle", "halle", {})}}};
    plan.matching.not_in_table = {place("Achberg", "achberg", {}), place("Lübeck", "luebeck", "01003000")};
    return plan;
}

ImportPlan broken_plan()
{
    ImportPlan plan;
    plan.problems = {{0, "empty", base::says("The file is empty.")},
                     {7, "postal_code", base::says("“{0}” is no postal code.", "1\"2")}};
    return plan;
}

std::string in_german(const ImportPlan& plan)
{
    return places::import_as_text(plan, web::Texts::of(web::Language::german));
}

std::string in_english(const ImportPlan& plan)
{
    return places::import_as_text(plan, web::Texts::of(web::Language::english));
}

}

TEST_CASE("an operator reads what the table would do, and that nothing was written yet")
{
    CHECK(in_german(plan_of_all()) ==
          "Neue Gemeinden:\n"
          "  01061001 Rade\n"
          "Nicht zugeordnet, weil mehrere der vorhandenen gemeint sein können:\n"
          "  01061002 Halle \"West\"\n"
          "Vorhandene, die in der Tabelle fehlen (sie bleiben):\n"
          "  - Achberg\n"
          "  01003000 Lübeck\n"
          "Neu: 1, geändert: 1, unverändert: 1, nicht zugeordnet: 1, nicht in der Tabelle: 2, fehlerhafte Zeilen: 0.\n"
          "Es wurde nichts geschrieben: Das ist der Plan. --apply führt ihn aus.\n");
    CHECK(in_english(plan_of_all()) ==
          "New municipalities:\n"
          "  01061001 Rade\n"
          "Not matched, since several of ours might be meant:\n"
          "  01061002 Halle \"West\"\n"
          "Ours that the table does not have (they stay):\n"
          "  - Achberg\n"
          "  01003000 Lübeck\n"
          "New: 1, changed: 1, unchanged: 1, not matched: 1, not in the table: 2, broken lines: 0.\n"
          "Nothing was written: this is the plan. --apply carries it out.\n");
}

TEST_CASE("an operator reads that it is done, without headings that have nothing below them")
{
    ImportPlan plan;
    plan.is_applied = true;
    CHECK(in_german(plan) == "Neu: 0, geändert: 0, unverändert: 0, nicht zugeordnet: 0, nicht in der Tabelle: 0, "
                             "fehlerhafte Zeilen: 0.\nDas ist ausgeführt.\n");
    CHECK(in_english(plan) == "New: 0, changed: 0, unchanged: 0, not matched: 0, not in the table: 0, "
                              "broken lines: 0.\nThis is done.\n");
}

TEST_CASE("an operator reads which lines are broken, and that they come first")
{
    CHECK(in_german(broken_plan()) ==
          "  Die Datei ist leer.\n"
          "  Zeile 7: „1\"2“ ist keine Postleitzahl.\n"
          "Neu: 0, geändert: 0, unverändert: 0, nicht zugeordnet: 0, nicht in der Tabelle: 0, fehlerhafte Zeilen: 2.\n"
          "Es wurde nichts geschrieben: Bitte bessern Sie erst die fehlerhaften Zeilen aus.\n");
    CHECK(in_english(broken_plan()) ==
          "  The file is empty.\n"
          "  Line 7: “1\"2” is no postal code.\n"
          "New: 0, changed: 0, unchanged: 0, not matched: 0, not in the table: 0, broken lines: 2.\n"
          "Nothing was written: mend the broken lines first.\n");
}

TEST_CASE("a terminal shows twenty lines of a long list and says how many more there are; JSON has all")
{
    ImportPlan plan;
    for (int count = 0; count < 20; ++count) plan.matching.not_in_table.push_back(place("Rade", "rade", {}));
    CHECK(in_german(plan).find("weitere") == std::string::npos);
    for (int count = 0; count < 1300; ++count) plan.matching.not_in_table.push_back(place("Rade", "rade", {}));
    CHECK(in_german(plan) ==
          "Vorhandene, die in der Tabelle fehlen (sie bleiben):\n" +
              [] {
                  std::string lines;
                  for (int count = 0; count < 20; ++count) lines += "  - Rade\n";
                  return lines;
              }() +
              "  … und 1.300 weitere\n"
              "Neu: 0, geändert: 0, unverändert: 0, nicht zugeordnet: 0, nicht in der Tabelle: 1.320, "
              "fehlerhafte Zeilen: 0.\n"
              "Es wurde nichts geschrieben: Das ist der Plan. --apply führt ihn aus.\n");
    CHECK(in_english(plan).find("  … and 1,300 more\n") != std::string::npos);
    const auto json = places::import_as_json(plan);
    std::size_t ids = 0;
    for (std::size_t at = 0; (at = json.find(id, at)) != std::string::npos; ++at) ++ids;
    CHECK(ids == 1320);
}

TEST_CASE("the plan as JSON has every line that is not as it was, in no language")
{
    const std::string key = id;
    CHECK(places::import_as_json(plan_of_all()) ==
          R"({"applied":false,"new":1,"changed":1,"unchanged":1,"planned":[)"
          R"({"id":")" + key + R"(","name":"Rade","slug":"rade","key":"01061001","line":2,"outcome":"new","fields":[]},)"
          R"({"id":")" + key + R"(","name":"Köthel","slug":"koethel","key":"01053064","line":1,"outcome":"changed",)"
          R"("fields":["official_key","inhabitants"]}],)"
          R"("not_matched":[{"line":4,"key":"01061002","name":"Halle \"West\"","candidates":[)"
          R"({"id":")" + key + R"(","name":"Halle","slug":"halle"}]}],)"
          R"("not_in_table":[{"id":")" + key + R"(","name":"Achberg","slug":"achberg"},)"
          R"({"id":")" + key + R"(","name":"Lübeck","slug":"luebeck","key":"01003000"}],"broken":[]})" "\n");
}

TEST_CASE("broken lines as JSON have a line, a code and what stands there")
{
    CHECK(places::import_as_json(broken_plan()) ==
          R"({"applied":false,"new":0,"changed":0,"unchanged":0,"planned":[],"not_matched":[],"not_in_table":[],)"
          R"("broken":[{"line":0,"code":"empty","arguments":[]},)"
          R"({"line":7,"code":"postal_code","arguments":["1\"2"]}]})" "\n");
}
