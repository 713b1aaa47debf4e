#include "csv/csv.hpp"

#include "base/text.hpp"
#include "support/strings.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace {

using Cells = std::vector<std::string>;

std::string written(const std::vector<Cells>& lines)
{
    csv::Writer writer({"first", "second"});
    for (const auto& line : lines) writer.add(line);
    return writer.text();
}

/// A tab at the beginning is disarmed by an apostrophe, so it is not blank any more.
bool is_blank(const std::string& cell) { return base::trimmed(cell).empty() && !cell.starts_with('\t'); }

std::vector<Cells> read_back(const std::string& bytes)
{
    const auto table = csv::read(bytes);
    REQUIRE(table);
    std::vector<Cells> lines;
    for (const auto& line : table->lines) lines.push_back(line.cells);
    return lines;
}

}

TEST_CASE("a table is written so that a German spreadsheet opens it with a double click")
{
    CHECK(written({{"Für alle", "ja; nein"}, {"sagt \"hallo\"", "zwei\nZeilen"}}) ==
          "\xEF\xBB\xBF" "first;second\r\nFür alle;\"ja; nein\"\r\n\"sagt \"\"hallo\"\"\";\"zwei\nZeilen\"\r\n");
}

TEST_CASE("a cell that a spreadsheet would calculate is disarmed, and comes back as it was")
{
    for (const std::string cell : {"=1+1", "+49 381", "-5", "@home", "\tTab", "'=1", "''+", "=cmd|' /C calc'!A0", "'", "''"}) {
        CAPTURE(cell);
        const auto text = written({{cell, "x"}});
        const auto line = text.substr(text.find("\r\n") + 2);
        CHECK(std::string_view("=+-@\t").find(line[line.starts_with('"') ? 1 : 0]) == std::string_view::npos);
        CHECK(read_back(text) == std::vector<Cells>{{cell, "x"}});
    }
}

TEST_CASE("every nasty string comes back as it was written")
{
    for (const auto& nasty : test::nasty_strings()) {
        CAPTURE(nasty);
        CHECK(read_back(written({{nasty, "x"}, {"x", nasty}})) == std::vector<Cells>{{nasty, "x"}, {"x", nasty}});
    }
}

TEST_CASE("whatever clean cells are written come back, unless a whole line is blank")
{
    const auto letter = rc::gen::elementOf(std::string("aZ09 ;,\t\"'\r\n=+-@\\|<"));
    const auto cell = rc::gen::container<std::string>(letter);
    CHECK(rc::check([&] {
        const auto lines = *rc::gen::container<std::vector<std::pair<std::string, std::string>>>(rc::gen::pair(cell, cell));
        std::vector<Cells> kept;
        csv::Writer writer({"first", "second"});
        for (const auto& [first, second] : lines) {
            writer.add({first, second});
            if (!is_blank(first) || !is_blank(second)) kept.push_back({first, second});
        }
        const auto table = csv::read(writer.text());
        RC_ASSERT(table.has_value());
        std::vector<Cells> back;
        for (const auto& line : table->lines) back.push_back(line.cells);
        RC_ASSERT(back == kept);
    }));
}

TEST_CASE("any bytes are read or refused, and what was read can be written and read again")
{
    CHECK(rc::check([](const std::string& bytes) {
        const auto table = csv::read(bytes);
        if (!table) return;
        for (const auto& line : table->lines) RC_ASSERT(line.cells.size() == table->columns.size());
    }));
}
