#include "states.hpp"

#include "table/tests/complaints.hpp"

using test::Complaint;
using test::complaints;
using test::OneLine;
using test::StatesStore;

namespace {

const OneLine state({{"land", "by"}, {"name", "Familie in Bayern"}, {"name_en", ""}, {"einleitung", ""}, {"einleitung_en", ""}, {"website", ""}});
const OneLine region({{"schluessel", "sueden"}, {"name", "Süden"}, {"name_en", ""}, {"laender", "by|bw"}, {"einleitung", ""}, {"einleitung_en", ""}});

constexpr const char* empty = "Diese Zelle darf nicht leer sein.";
constexpr const char* unseen = "Darin steht ein Zeichen, das sich nicht zeigen lässt. Bitte neu eintippen.";
constexpr const char* too_few = "Eine Region hat mindestens zwei Länder, mit | getrennt, etwa hh|ni|sh.";

struct Case {
    std::string column;
    std::string cell;
    std::string code;
    std::string german;
    std::string suggestion = {};
};

StatesStore& store()
{
    static StatesStore store(storage::Engine::sqlite);
    return store;
}

table::Plan plan_states(std::string_view bytes)
{
    return store().read([&](storage::Read& read) { return regions::plan_states(read, bytes, StatesStore::ignore); });
}

table::Plan plan_regions(std::string_view bytes)
{
    return store().read([&](storage::Read& read) { return regions::plan_regions(read, bytes, StatesStore::ignore); });
}

}

TEST_CASE("each cell of a state that cannot be taken over says why, and what to write")
{
    REQUIRE(complaints(plan_states(state.with({}))).empty());
    const Case cases[] = {
        {"land", "", "missing", empty},
        {"land", "Bayernn", "unknown_state", "„Bayernn“ ist kein Land.", "Bayern"},
        {"land", "17", "unknown_state", "„17“ ist kein Land."},
        {"land", "Preußen", "unknown_state", "„Preußen“ ist kein Land."},
        {"name", std::string(501, 'x'), "too_long", "Das ist zu lang: höchstens 500 Zeichen."},
        {"name_en", "\x02", "control_character", unseen},
        {"einleitung", std::string(20'001, 'x'), "too_long", "Das ist zu lang: höchstens 20000 Zeichen."},
        {"einleitung_en", "a\x1f", "control_character", unseen},
        {"website", "bayern.example", "bad_website", "Eine Webadresse beginnt mit https://: Schreiben Sie https://bayern.example.",
         "https://bayern.example"},
        {"website", "ftp://bayern.example", "bad_website", "„ftp://bayern.example“ ist keine Webadresse. Sie sieht so aus: https://www.example.de."},
    };
    for (const auto& [column, cell, code, german, suggestion] : cases) {
        CAPTURE(column);
        CAPTURE(cell.substr(0, 40));
        CHECK(complaints(plan_states(state.with({{column, cell}}))) == std::vector<Complaint>{{2, column, code, german, suggestion}});
    }
}

TEST_CASE("each cell of a region that cannot be taken over says why, and what to write")
{
    REQUIRE(complaints(plan_regions(region.with({}))).empty());
    const Case cases[] = {
        {"schluessel", "Der Süden", "bad_key", "Ein Schlüssel hat nur kleine Buchstaben, Ziffern und Bindestriche: Schreiben Sie der-sueden.", "der-sueden"},
        {"name", " ", "missing", empty},
        {"name", "S\x07", "control_character", unseen},
        {"laender", "", "missing", empty},
        {"laender", "by", "too_few_states", too_few},
        {"laender", "by|BY|09|Bayern", "too_few_states", too_few},
        {"laender", "|||", "too_few_states", too_few},
        {"laender", "by|Hesen", "unknown_state", "„Hesen“ ist kein Land.", "Hessen"},
        {"laender", "by,bw", "unknown_state", "„by,bw“ ist kein Land."},
        {"einleitung_en", std::string(20'001, 'x'), "too_long", "Das ist zu lang: höchstens 20000 Zeichen."},
    };
    for (const auto& [column, cell, code, german, suggestion] : cases) {
        CAPTURE(column);
        CAPTURE(cell.substr(0, 40));
        CHECK(complaints(plan_regions(region.with({{column, cell}}))) == std::vector<Complaint>{{2, column, code, german, suggestion}});
    }
}

TEST_CASE("each of the sixteen states is known by its key, its short name and its name, in whatever letters")
{
    REQUIRE(registry::states_on_map().size() == 16);
    for (const auto& one : registry::states_on_map()) {
        CAPTURE(one.name);
        for (const auto& written : {one.key, one.short_name, one.name, " " + one.name + " "}) {
            const auto plan = plan_states(state.with({{"land", written}}));
            REQUIRE(plan.planned.size() == 1);
            CHECK(plan.planned.front().key == one.short_name);
            CHECK(plan.planned.front().name == one.name);
        }
    }
    CHECK(plan_states(state.with({{"land", "BADEN-WÜRTTEMBERG"}})).planned.front().key == "bw");
    CHECK(plan_states(state.with({{"land", "thueringen"}})).planned.front().key == "th");
}

TEST_CASE("what is no table of states or of regions is rejected as a whole")
{
    for (const auto& plan : {plan_states(""), plan_regions("")}) {
        CHECK(complaints(plan) == std::vector<Complaint>{{0, "", "unreadable", "Die Datei ist leer.", ""}});
    }
    CHECK(complaints(plan_states("name\nBayern\n")) == std::vector<Complaint>{{1, "land", "missing_column", "Die Spalte „land“ fehlt.", ""}});
    CHECK(complaints(plan_regions("schluessel;name;länder\n")).empty()); // umlauts are folded
    CHECK(complaints(plan_regions("schluessel;name;land\n")) ==
          std::vector<Complaint>{{1, "land", "unknown_column",
                                  "Die Spalte „land“ ist nicht bekannt. Bekannt sind: schluessel, name, name_en, laender, einleitung, einleitung_en.", ""},
                                 {1, "laender", "missing_column", "Die Spalte „laender“ fehlt.", ""}});
}

TEST_CASE("no two lines are about the same state or the same region, and then none of the table is taken over")
{
    StatesStore own(storage::Engine::sqlite);
    const auto states = own.import_states("land;name\nby;Eins\nhe;Zwei\nBayern;Drei\n");
    CHECK(complaints(states) == std::vector<Complaint>{{4, "land", "duplicate", "Zeile 2 hat schon denselben Schlüssel.", ""}});
    CHECK_FALSE(states.is_applied);
    const auto regions = own.import_regions("schluessel;name;laender\nnord;Nord;hh|sh\nnord;Norden;ni|sh\n");
    CHECK(complaints(regions) == std::vector<Complaint>{{3, "schluessel", "duplicate", "Zeile 2 hat schon denselben Schlüssel.", ""}});
    CHECK_FALSE(regions.is_applied);
    CHECK(own.states().find("by;") == std::string::npos);
    CHECK(own.regions().find("nord;") == std::string::npos);
}
