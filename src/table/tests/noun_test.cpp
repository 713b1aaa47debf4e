#include "table/noun.hpp"

#include <doctest/doctest.h>
#include <map>

using table::Change;
using table::Outcome;
using table::Planned;

namespace {

/// The smallest thing that a table can be about.
struct Bench {
    std::string key;
    std::string name;
    std::optional<base::Date> built;
    bool has_back = false;

    friend bool operator==(const Bench&, const Bench&) = default;
};

/// A park that remembers its benches.
struct Park {
    std::map<std::string, Bench> benches;

    table::Noun<Bench> noun(table::Keys& keys) const
    {
        return {
            {table::column("schluessel", &Bench::key, &table::key_in),
             table::column("name", &Bench::name, &table::line_in, table::Need::obligatory),
             table::column("gebaut", &Bench::built, &table::optional_day_in),
             table::column("lehne", &Bench::has_back, &table::yes_in)},
            [this](table::Line& line) -> std::optional<Bench> {
                const auto found = benches.find(line.text("schluessel"));
                return found == benches.end() ? std::nullopt : std::optional(found->second);
            },
            [&keys](table::Line& line, Bench& bench, const Bench*) {
                if (bench.key.empty()) bench.key = keys.fresh(bench.name, "bank", "");
                keys.check_only_once(bench.key, line);
            },
            [](const Bench& bench) { return bench.key; },
            [](const Bench& bench) { return bench.name; },
        };
    }

    table::Plan import(std::string_view bytes)
    {
        const table::Headings headings{{"schluessel", "name", "gebaut", "lehne"}, {"name"}};
        auto opened = table::open(bytes, headings);
        if (!opened) return {{}, opened.error()};
        table::Keys keys(*opened, "schluessel", [this](const std::string& key) { return benches.contains(key); });
        const auto benches_of_table = noun(keys);
        CHECK(table::headings_of(benches_of_table).all == headings.all);
        CHECK(table::headings_of(benches_of_table).obligatory == headings.obligatory);
        return table::take_over(table::read_lines(benches_of_table, *opened,
                                                  [this](std::size_t done, std::size_t all) { told = {done, all}; }),
                                [this](const Bench& bench) { benches[bench.key] = bench; });
    }

    std::pair<std::size_t, std::size_t> told;
};

std::vector<std::pair<std::string, std::string>> columns_and_codes(const table::Plan& plan)
{
    std::vector<std::pair<std::string, std::string>> all;
    for (const auto& problem : plan.problems) all.emplace_back(problem.column, problem.defect.code);
    return all;
}

}

TEST_CASE("a noun that says its columns can be taken over, line by line, and a second time nothing changes")
{
    Park park;
    const auto table = "name;schluessel;gebaut;lehne\nBank am Teich;teich;1.5.1998;ja\nAm Tor;;;\n";
    const auto plan = park.import(table);
    CHECK(plan.is_applied);
    CHECK(plan.planned == std::vector<Planned>{{Outcome::added, 2, "teich", "Bank am Teich", {}},
                                               {Outcome::added, 3, "am-tor", "Am Tor", {}}});
    CHECK(park.benches == std::map<std::string, Bench>{
                              {"teich", {"teich", "Bank am Teich", base::parse_date("1998-05-01"), true}},
                              {"am-tor", {"am-tor", "Am Tor", std::nullopt, false}}});
    CHECK(park.told == std::pair<std::size_t, std::size_t>{2, 2});
    CHECK(park.import("schluessel;name\nteich;Bank am Teich\n").count(Outcome::unchanged) == 1);
}

TEST_CASE("every cell that changes is told as it is written, and columns that are not there stay as they are")
{
    Park park;
    park.import("schluessel;name;gebaut;lehne\nteich;Bank am Teich;1998-05-01;ja\n");
    const auto plan = park.import("schluessel;name;gebaut\nteich;Teichbank;\n");
    CHECK(plan.planned == std::vector<Planned>{{Outcome::changed, 2, "teich", "Teichbank",
                                                {{"name", "Bank am Teich", "Teichbank"}, {"gebaut", "1998-05-01", ""}}}});
    CHECK(park.benches.at("teich") == Bench{"teich", "Teichbank", std::nullopt, true});
}

TEST_CASE("one rejected line keeps all lines out, and every mistake of a line is told at once")
{
    Park park;
    const auto plan = park.import("schluessel;name;gebaut;lehne\nteich;Bank;;\nTor;;gestern;vielleicht\n");
    CHECK_FALSE(plan.is_applied);
    CHECK(park.benches.empty());
    CHECK(plan.rejected_lines() == 1);
    CHECK(columns_and_codes(plan) == std::vector<std::pair<std::string, std::string>>{{"schluessel", "bad_key"},
                                                                                      {"name", "missing"},
                                                                                      {"gebaut", "bad_date"},
                                                                                      {"lehne", "not_yes_or_no"}});
    CHECK(plan.problems.front().line == 3);
}

TEST_CASE("a key stands in a table once, and a name without one never takes it")
{
    Park park;
    const auto twice = park.import("schluessel;name\nteich;A\nteich;B\n");
    CHECK(columns_and_codes(twice) == std::vector<std::pair<std::string, std::string>>{{"schluessel", "duplicate"}});
    CHECK(twice.problems.front().defect.message.arguments == std::vector<std::string>{"2"});

    CHECK(park.import("schluessel;name\n;Teich\n;Teich\nteich;Teich\n;!\n").planned ==
          std::vector<Planned>{{Outcome::added, 2, "teich-2", "Teich", {}},
                               {Outcome::added, 3, "teich-3", "Teich", {}},
                               {Outcome::added, 4, "teich", "Teich", {}},
                               {Outcome::added, 5, "bank", "!", {}}});
    CHECK(park.import("name\nTeich\n").planned == std::vector<Planned>{{Outcome::added, 2, "teich-4", "Teich", {}}});
}

TEST_CASE("ten thousand things of one name get their keys in a moment")
{
    Park park;
    std::string table = "name\n";
    for (int number = 0; number < 10'000; ++number) table += "Bank\n";
    const auto plan = park.import(table);
    CHECK(plan.planned.front().key == "bank");
    CHECK(plan.planned.back().key == "bank-10000");
}

TEST_CASE("what is no table, or has columns that nobody knows, is rejected as a whole")
{
    Park park;
    CHECK(columns_and_codes(park.import("")) == std::vector<std::pair<std::string, std::string>>{{"", "unreadable"}});
    CHECK(columns_and_codes(park.import("schluessel;farbe\nteich;rot\n")) ==
          std::vector<std::pair<std::string, std::string>>{{"farbe", "unknown_column"}, {"name", "missing_column"}});
}
