#include "slices/counties/import_population.hpp"

#include "base/text.hpp"
#include "slices/counties/store.hpp"
#include "table/noun.hpp"

#include <charconv>
#include <set>

namespace counties {
namespace {

using base::says;
using table::Line;
using table::Need;

constexpr std::int64_t most_people = 100'000'000;

table::Parsed<std::string> county_key_in(std::string_view cell)
{
    const std::string written(base::trimmed(cell));
    if (written.size() == 5 && table::is_digits(written)) return written;
    if (const auto whole = table::with_lost_zero(written); whole && whole->size() == 5) {
        return table::defect("lost_zero", says("“{0}” has lost a zero: write {1}.", written, *whole), *whole);
    }
    return table::defect("bad_county", says("“{0}” is no key of a county. It has five digits, such as 13072.",
                                            std::string(base::beginning(written, 100))));
}

table::Parsed<std::int64_t> people_in(std::string_view cell)
{
    const auto text = base::trimmed(cell);
    std::int64_t people = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), people);
    const bool is_whole = error == std::errc{} && end == text.data() + text.size();
    if (is_whole && people >= 0 && people <= most_people) return people;
    return table::defect("bad_people", says("“{0}” is no number of people. Write digits only: 215113.",
                                            std::string(base::beginning(text, 100))));
}

/// An empty cell is not known.
table::Parsed<std::optional<std::int64_t>> perhaps_people_in(std::string_view cell)
{
    if (base::trimmed(cell).empty()) return std::optional<std::int64_t>();
    return std::optional(TRY(people_in(cell)));
}

template <class Part>
table::Column<Population> number_column(std::string name, Part Population::*member,
                                        table::Parsed<Part> (*parse)(std::string_view), Need need,
                                        std::string (*write)(const Part&))
{
    return {std::move(name), need,
            [member, parse](std::string_view cell, Population& population) -> std::optional<table::Defect> {
                auto parsed = parse(cell);
                if (!parsed) return std::move(parsed.error());
                population.*member = *parsed;
                return std::nullopt;
            },
            [member, write](const Population& population) { return write(population.*member); }};
}

std::vector<table::Column<Population>> columns()
{
    return {
        table::column("schluessel", &Population::county_key, &county_key_in, Need::obligatory),
        table::column("stand", &Population::as_of, &table::day_in, Need::obligatory),
        number_column<std::int64_t>("einwohner", &Population::inhabitants, &people_in, Need::obligatory,
                                    [](const std::int64_t& people) { return std::to_string(people); }),
        number_column<std::optional<std::int64_t>>("kinder", &Population::children, &perhaps_people_in, Need::optional,
                                                   [](const std::optional<std::int64_t>& people) {
                                                       return people ? std::to_string(*people) : std::string();
                                                   }),
        table::column("quelle", &Population::source, &table::line_in, Need::obligatory),
    };
}

void check(Line& line, const Population& population, const std::set<std::string>& known)
{
    if (!known.contains(population.county_key)) {
        line.reject("schluessel", {"unknown_county", says("No county has the key {0}.", population.county_key), {}});
    }
    if (population.inhabitants == 0) {
        line.reject("einwohner", {"nobody", says("Nobody lives there? Leave the line out where the number is not known."), {}});
    }
    if (population.children.value_or(0) > population.inhabitants) {
        line.reject("kinder", {"too_many_children", says("There are more children than people here: look at both numbers."), {}});
    }
}

std::string key_of(const Population& population)
{
    return population.county_key + "-" + base::iso(population.as_of);
}

table::Reading<Population> read_population(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    auto opened = table::open(bytes, table::headings_of(columns()));
    if (!opened) return {{{}, std::move(opened.error())}, {}};
    std::set<std::string> known;
    std::map<std::string, std::string> names;
    for (const auto& county : counties_of(read)) {
        known.insert(county.key);
        names.emplace(county.key, county.name);
    }
    table::Keys keys(*opened, "stand", [](const std::string&) { return false; });
    const table::Noun<Population> noun = {
        columns(),
        [&read](Line& line) -> std::optional<Population> {
            const auto day = table::day_in(line.text("stand"));
            return day ? find_population(read, line.text("schluessel"), *day) : std::nullopt;
        },
        [&](Line& line, Population& population, const Population*) {
            check(line, population, known);
            keys.check_only_once(key_of(population), line);
        },
        &key_of, [&](const Population& population) { return names[population.county_key]; }};
    return table::read_lines(noun, *opened, progress);
}

}

table::Plan plan_population(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    return read_population(read, bytes, progress).plan;
}

table::Plan import_population(storage::Write& write, std::string_view bytes, base::Instant now,
                              const table::Progress& progress)
{
    return table::take_over(read_population(write, bytes, progress),
                            [&](const Population& population) { store_population(write, population, now); });
}

std::string export_population(storage::Read& read)
{
    return table::table_of(columns(), all_populations(read));
}

}
