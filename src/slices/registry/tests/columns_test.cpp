#include "register.hpp"

#include "slices/registry/table.hpp"
#include "table/columns.hpp"

#include <algorithm>

using table::Columns;

namespace {

using Names = std::vector<std::string>;

table::Headings known() { return {registry::table_columns(), {"name", "status", "status_seit", "sitz"}}; }

/// The four that must be there, and more.
Names obligatory_and(const Names& more)
{
    Names all = {"name", "status", "status_seit", "sitz"};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

struct Told {
    std::string column;
    std::string code;
    std::string suggestion;

    friend bool operator==(const Told&, const Told&) = default;
};

std::vector<Told> told(const Names& headings)
{
    std::vector<Told> all;
    const Columns columns(headings, known());
    for (const auto& problem : columns.problems()) {
        CHECK(problem.line == 1);
        all.push_back({problem.column, problem.defect.code, problem.defect.suggestion});
    }
    return all;
}

}

TEST_CASE("the table has thirty-seven columns in an order that stays")
{
    CHECK(registry::table_columns() ==
          Names{"schluessel", "name", "kurztext", "text", "gegruendet", "status", "status_seit", "verlauf", "website",
                "anschrift", "sitz", "sitz_plz", "wirkungsgebiet", "themen", "funktion", "person",
                "person_oeffentlich", "telefon", "email", "zeiten", "funktion_2", "person_2", "person_oeffentlich_2",
                "telefon_2", "email_2", "zeiten_2", "funktion_3", "person_3", "person_oeffentlich_3", "telefon_3",
                "email_3", "zeiten_3", "fruehere_schluessel", "namen", "status_grund", "status_notiz",
                "status_erfasst_von"});
    CHECK(registry::contact_column("telefon", 0) == "telefon");
    CHECK(registry::contact_column("person_oeffentlich", 2) == "person_oeffentlich_3");
}

TEST_CASE("a table with all columns has no fault, in whatever order they stand")
{
    auto all = registry::table_columns();
    CHECK(told(all).empty());
    std::reverse(all.begin(), all.end());
    CHECK(told(all).empty());
    CHECK(told(obligatory_and({})).empty());
}

TEST_CASE("headings may be written as people write them")
{
    CHECK(told({"Name", "STATUS", "Status seit", " Sitz "}).empty());
    CHECK(told({"Schlüssel", "Name", "Status", "status-seit", "sitz", "Gegründet", "Person öffentlich", "Telefon 2",
                "Sitz PLZ"})
              .empty());
}

TEST_CASE("an unknown heading is answered with the known one that is meant")
{
    struct Case {
        const char* written;
        const char* meant;
    };
    const Case cases[] = {{"telefonn", "telefon"}, {"tel", "telefon"},
                          {"mail", "email"},       {"themas", "themen"},   {"Homepage", ""},
                          {"web", "website"},      {"Adresse", ""},        {"anschrft", "anschrift"},
                          {"kurztxt", "kurztext"}, {"verlauff", "verlauf"}, {"Schuhgröße", ""},
                          {"telefonnummer", "telefon"}};
    for (const auto& [written, meant] : cases) {
        CAPTURE(written);
        const auto problems = told(obligatory_and({written}));
        REQUIRE(problems.size() == 1);
        CHECK(problems.front() == Told{written, "unknown_column", meant});
    }
}

TEST_CASE("all that is wrong with the headings is said at once")
{
    CHECK(told({"name", "Name", "schuhe und hosen", "sitz"}) ==
          std::vector<Told>{{"Name", "duplicate_column", ""},
                            {"schuhe und hosen", "unknown_column", ""},
                            {"status", "missing_column", ""},
                            {"status_seit", "missing_column", ""}});
    CHECK(told({}).size() == 4);
}

TEST_CASE("a cell is found by its column wherever that stands")
{
    const Columns columns({"Sitz", "Status seit", "Status", "Name"}, known());
    REQUIRE(columns.problems().empty());
    const csv::Line line{2, {"13003000", "2005-06-16", "aktiv", "Bündnis"}};
    CHECK(*columns.cell(line, "name") == "Bündnis");
    CHECK(*columns.cell(line, "sitz") == "13003000");
    CHECK(*columns.cell(line, "status_seit") == "2005-06-16");
    CHECK(columns.cell(line, "telefon") == nullptr);
    CHECK(columns.cell(line, "") == nullptr);
}
