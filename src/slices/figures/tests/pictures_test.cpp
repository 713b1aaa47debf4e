#include "figures_store.hpp"

#include "slices/figures/views.hpp"

using figures::Part;
using figures::YearsEnd;
using test::day;
using test::Reader;
using test::times;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::vector<YearsEnd> years(int first, int last)
{
    std::vector<YearsEnd> all;
    for (int year = first; year <= last; ++year) all.push_back({day(fmt::format("{}-12-31", year)), year - first + 1});
    return all;
}

/// The years that stand below the columns.
std::vector<std::string> labels(const std::string& picture)
{
    std::vector<std::string> found;
    for (auto at = picture.find("y=\"178\""); at != std::string::npos; at = picture.find("y=\"178\"", at + 1)) {
        const auto begin = picture.find('>', at) + 1;
        found.push_back(picture.substr(begin, picture.find('<', begin) - begin));
    }
    return found;
}

}

TEST_CASE("bars are as long as their numbers, the longest fills the room")
{
    const Reader reader(web::Language::german);
    const std::vector<Part> parts = {{"01", "Nord", 50, {}, {}}, {"02", "Süd & West", 100, {}, {}}, {"03", "Ost", 0, {}, {}}};
    const auto picture = figures::bars(reader.request, "Bündnisse", parts).text();
    CHECK(has(picture, "width=\"132.0\" height=\"14\""));
    CHECK(has(picture, "width=\"264.0\" height=\"14\""));
    CHECK(has(picture, "width=\"0.0\" height=\"14\""));
    CHECK(has(picture, "viewBox=\"0 0 320 120\""));
    CHECK(has(picture, "<text x=\"0\" y=\"55\">Süd &amp; West</text>"));
    CHECK(has(picture, "<title id=\"balken-titel\">Bündnisse</title>"));
}

TEST_CASE("where everything is nought no bar is drawn too long, and nothing is divided by nought")
{
    const Reader reader(web::Language::german);
    const auto picture = figures::bars(reader.request, "x", {{"01", "Nord", 0, {}, {}}, {"02", "Süd", 0, {}, {}}}).text();
    CHECK(times(picture, "width=\"0.0\"") == 2);
    CHECK_FALSE(has(picture, "nan"));
    CHECK_FALSE(has(picture, "inf"));
}

TEST_CASE("columns stand side by side, the highest is the largest number, and the last tells its own")
{
    const Reader reader(web::Language::german);
    const auto picture = figures::columns(reader.request, years(2020, 2023)).text();
    CHECK(times(picture, "<rect ") == 4);
    CHECK(has(picture, "<rect class=\"bn-picture__bar\" x=\"8.0\" y=\"127.5\" width=\"64.0\" height=\"32.5\"/>"));
    CHECK(has(picture, "<rect class=\"bn-picture__bar\" x=\"248.0\" y=\"30.0\" width=\"64.0\" height=\"130.0\"/>"));
    CHECK(has(picture, "text-anchor=\"end\">4</text>"));
    CHECK(has(picture, "Von 1 am 31. Dezember 2020 bis 4 am 31. Dezember 2023."));
}

TEST_CASE("years stand below the first and the last column and every fifth, never on top of each other")
{
    const Reader reader(web::Language::german);
    const auto labels_of = [&](int first, int last) { return labels(figures::columns(reader.request, years(first, last)).text()); };
    CHECK(labels_of(2005, 2005) == std::vector<std::string>{"2005"});
    CHECK(labels_of(2005, 2006) == std::vector<std::string>{"2005", "2006"});
    CHECK(labels_of(2004, 2026) == std::vector<std::string>{"2004", "2010", "2015", "2020", "2026"});
    CHECK(labels_of(2004, 2022) == std::vector<std::string>{"2004", "2010", "2015", "2022"});
    CHECK(labels_of(2009, 2021) == std::vector<std::string>{"2009", "2015", "2021"});
}

TEST_CASE("a picture speaks the language of its reader")
{
    const Reader reader(web::Language::english);
    const auto picture = figures::columns(reader.request, years(2020, 2021)).text();
    CHECK(has(picture, "Active alliances at the end of each year"));
    CHECK(has(picture, "From 1 on 31 December 2020 to 2 on 31 December 2021."));
}
