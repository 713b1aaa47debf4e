#include "table/names.hpp"
#include "table/noun.hpp"
#include "table/report.hpp"

#include "support/strings.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using table::Change;
using table::Outcome;
using table::Plan;
using web::Language;

namespace {

/// A thing with a column of every kind.
struct Playground {
    std::string key;
    std::vector<std::string> former;
    std::string name;
    std::string text;
    std::string telephone;
    std::optional<base::Date> opened;
    bool has_swing = false;
    std::vector<table::OtherName> other_names;

    friend bool operator==(const Playground&, const Playground&) = default;
};

std::vector<table::Column<Playground>> columns()
{
    return {table::key_column(&Playground::key),
            table::former_keys_column(&Playground::former),
            table::column("name", &Playground::name, &table::line_in, table::Need::obligatory),
            table::column("text", &Playground::text, &table::paragraphs_in),
            table::column("telefon", &Playground::telephone, &table::telephone_in),
            table::column("eroeffnet", &Playground::opened, &table::optional_day_in),
            table::column("schaukel", &Playground::has_swing, &table::yes_in),
            table::column("namen", &Playground::other_names, &table::other_names_in)};
}

table::Noun<Playground> noun(const std::vector<Playground>& stored)
{
    return {columns(),
            [&stored](table::Line& line) -> std::optional<Playground> {
                for (const auto& one : stored) {
                    if (one.key == line.text("schluessel")) return one;
                }
                return std::nullopt;
            },
            [](table::Line&, Playground&, const Playground*) {},
            [](const Playground& one) { return one.key; },
            [](const Playground& one) { return one.name; }};
}

table::Reading<Playground> read(std::string_view bytes, const std::vector<Playground>& stored = {})
{
    const auto playgrounds = noun(stored);
    auto opened = table::open(bytes, table::headings_of(playgrounds));
    if (!opened) return {{{}, opened.error()}, {}};
    return table::read_lines(playgrounds, *opened, [](std::size_t, std::size_t) {});
}

Playground in_the_park()
{
    return {"park", {"alter-park", "garten"}, "Spielplatz im Park", "Sand.\n\nWasser.", "+49 30 23125-100",
            base::parse_date("2005-06-16"), true, {{"en", "Playground"}, {"tr", "Oyun alanı"}}};
}

/// What an operator reads of one rejected cell.
std::string told_of(std::string_view column, std::string_view cell)
{
    const auto reading = read("schluessel;name;" + std::string(column) + "\na;A;\"" + std::string(cell) + "\"\n");
    return table::plan_as_text(reading.plan, web::Texts::of(Language::german));
}

std::vector<std::string> codes(const Plan& plan)
{
    std::vector<std::string> all;
    for (const auto& [line, column, defect] : plan.problems) all.push_back(std::to_string(line) + " " + column + " " + defect.code);
    return all;
}

}

TEST_CASE("what is exported is taken in again as it was, and taken in twice it changes nothing")
{
    const std::vector<Playground> all = {in_the_park(), {"leer", {}, "Leer", "", "", std::nullopt, false, {}}};
    const auto bytes = table::table_of(columns(), all);
    const auto reading = read(bytes);
    CHECK(codes(reading.plan).empty());
    CHECK(reading.wanted == all);
    CHECK(reading.plan.count(Outcome::added) == 2);
    auto without_former = all; // words that a thing had are added to those that are known
    without_former.front().former.clear();
    const auto again = read(table::table_of(columns(), without_former), without_former);
    CHECK(again.plan.count(Outcome::unchanged) == 2);
    CHECK(again.wanted.empty());
}

TEST_CASE("no cell of an exported table is calculated by a spreadsheet, and each comes back as it was")
{
    for (const auto* text : {"=1+1", "+49", "-1", "@SUM(A1)", "=HYPERLINK(\"https://a.example\";\"x\")", "'=1", "a;b", "\"quoted\""}) {
        CAPTURE(text);
        auto one = in_the_park();
        one.name = text;
        one.text = text;
        const auto bytes = table::table_of(columns(), {one});
        for (const char sign : {'=', '+', '-', '@'}) {
            CHECK(bytes.find(std::string(";") + sign) == std::string::npos);
            CHECK(bytes.find(std::string(";\"") + sign) == std::string::npos);
        }
        CHECK(read(bytes).wanted == std::vector<Playground>{one});
    }
}

TEST_CASE("whatever people are called is exported and taken in again")
{
    std::vector<Playground> all;
    for (const auto& text : test::nasty_strings()) {
        const auto line = table::line_in(text);
        if (!line || line->empty()) continue;
        Playground one;
        one.key = "n" + std::to_string(all.size());
        one.name = *line;
        one.text = table::paragraphs_in(text).value_or("");
        all.push_back(one);
    }
    REQUIRE(all.size() > 100);
    const auto reading = read(table::table_of(columns(), all));
    CHECK(codes(reading.plan).empty());
    REQUIRE(reading.wanted.size() == all.size());
    for (std::size_t at = 0; at < all.size(); ++at) {
        CAPTURE(all[at].name);
        CHECK(reading.wanted[at] == all[at]);
    }
}

TEST_CASE("a table without things is its headings, and can be taken in")
{
    const auto bytes = table::table_of(columns(), {});
    CHECK(bytes == "\xEF\xBB\xBFschluessel;fruehere_schluessel;name;text;telefon;eroeffnet;schaukel;namen\r\n");
    CHECK(read(bytes).plan.planned.empty());
    CHECK(codes(read(bytes).plan).empty());
}

TEST_CASE("an empty key keeps the one that a thing has, a wrong one is told with a better one")
{
    auto stored = in_the_park();
    table::Column<Playground> key = table::key_column(&Playground::key);
    CHECK_FALSE(key.take("  ", stored));
    CHECK(stored.key == "park");
    CHECK_FALSE(key.take(" neuer-park ", stored));
    CHECK(stored.key == "neuer-park");
    const auto defect = key.take("Neuer Park", stored);
    REQUIRE(defect);
    CHECK(defect->code == "bad_key");
    CHECK(defect->suggestion == "neuer-park");
    CHECK(stored.key == "neuer-park");
}

TEST_CASE("former keys are added to those that are known, and one that is none is told")
{
    auto stored = in_the_park();
    const auto former = table::former_keys_column(&Playground::former);
    CHECK_FALSE(former.take("noch-aelter||ur", stored));
    CHECK(stored.former == std::vector<std::string>{"alter-park", "garten", "noch-aelter", "ur"});
    CHECK(former.write(stored) == "alter-park|garten|noch-aelter|ur");
    const auto defect = former.take("gut|Nicht Gut", stored);
    REQUIRE(defect);
    CHECK(defect->suggestion == "nicht-gut");
}

TEST_CASE("a cell that must be there may not be blank either, and is told as missing and nothing else")
{
    for (const auto* cell : {"", " ", "\t", "\"\n\""}) {
        CAPTURE(cell);
        CHECK(codes(read("schluessel;name;telefon\na;" + std::string(cell) + ";030 23125\n").plan) == std::vector<std::string>{"2 name missing"});
    }
}

TEST_CASE("where one thing is rejected nothing at all is stored, and where none is each thing once and in its order")
{
    std::vector<std::string> stored;
    const auto keep = [&](const Playground& one, Outcome outcome) { stored.push_back(one.key + (outcome == Outcome::added ? " new" : " changed")); };
    auto old = in_the_park();
    const auto good = table::take_over(read("schluessel;name\nb;B\npark;Anders\na;A\n", {old}), keep);
    CHECK(good.is_applied);
    CHECK(stored == std::vector<std::string>{"b new", "park changed", "a new"});
    stored.clear();
    const auto bad = table::take_over(read("schluessel;name\nb;B\nc;\na;A\n", {old}), keep);
    CHECK_FALSE(bad.is_applied);
    CHECK(stored.empty());
    CHECK(bad.count(Outcome::added) == 2);
}

TEST_CASE("nothing that stands in a file moves the cursor of a terminal or writes a line of its own")
{
    const auto day = told_of("eroeffnet", "x\x1b[2J\nNeu: 9, das ist ausgeführt.");
    CHECK(day.find('\x1b') == std::string::npos);
    CHECK(day.find("\nNeu: 9") == std::string::npos);
    CHECK(day.starts_with("Zeile 2, abgelehnt, eroeffnet: „x [2J Neu: 9, das ist ausgeführt.“ ist kein Datum."));
    CHECK(std::count(day.begin(), day.end(), '\n') == 3);
    CHECK(told_of("schaukel", "\u009b2J\x7f").find("\u009b") == std::string::npos);
    CHECK(told_of("schaukel", "\u009b2J\x7f").find('\x7f') == std::string::npos);
    CHECK(told_of("schaukel", "\u00a0ä").find("„\u00a0ä“") != std::string::npos); // no control character, though it begins alike

    const auto heading = table::plan_as_text(read("name;\"a\x1b]0;b\nc\"\nA;\n").plan, web::Texts::of(Language::english));
    CHECK(heading.find('\x1b') == std::string::npos);
    CHECK(heading.starts_with("Line 1, rejected, a ]0;b c: "));

    Plan odd;
    odd.planned = {{Outcome::changed, 2, "a", "N\x1b[31m\nZeile 9", {{"text", "vor\r\nher", "nach\x07her"}}}};
    CHECK(table::plan_as_text(odd, web::Texts::of(Language::german))
              .starts_with("Zeile 2, geändert: N [31m Zeile 9 (a)\n    text: vor  her -> nach her\n"));
}

TEST_CASE("any bytes are read or rejected, and what operators and programs are told of them is whole")
{
    CHECK(rc::check("any table", [] {
        const auto cells = *rc::gen::container<std::string>(
            rc::gen::element('a', ';', '\n', '\r', '"', '|', ':', '=', '\x1b', '\xc3', '\xbc', '1', '.', '-', ' '));
        const auto reading = read("schluessel;name;eroeffnet;namen;telefon\n" + cells);
        const auto text = table::plan_as_text(reading.plan, web::Texts::of(Language::german));
        RC_ASSERT(text.find('\x1b') == std::string::npos);
        const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
        RC_ASSERT(lines == reading.plan.planned.size() + reading.plan.problems.size() + 2);
        RC_ASSERT(reading.wanted.size() == reading.plan.planned.size());
        RC_ASSERT(table::plan_as_json(reading.plan).ends_with("}\n"));
    }));
}

TEST_CASE("what is said of a plan in English has no German word, and the other way round")
{
    const auto reading = read("schluessel;name;schaukel\na;;vielleicht\n");
    const auto english = table::plan_as_text(reading.plan, web::Texts::of(Language::english));
    CHECK(english.find("Zeile") == std::string::npos);
    CHECK(english.find("“vielleicht” is neither ja nor nein.") != std::string::npos);
    const auto german = table::plan_as_text(reading.plan, web::Texts::of(Language::german));
    CHECK(german.find("Line") == std::string::npos);
    CHECK(german.find("„vielleicht“ ist weder ja noch nein.") != std::string::npos);
}
