#include "slices/awards/import_ceremonies.hpp"

#include "base/text.hpp"
#include "slices/awards/store.hpp"
#include "table/noun.hpp"

#include <charconv>
#include <limits>

namespace awards {
namespace {

using base::says;
using table::Line;
using table::Need;

/// A whole number from 1 on; an empty cell is none.
table::Parsed<std::optional<std::int64_t>> number_in(std::string_view cell)
{
    constexpr std::int64_t most = 1'000'000;
    const auto text = base::trimmed(cell);
    if (text.empty()) return std::optional<std::int64_t>();
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc{} && end == text.data() + text.size() && number >= 1 && number <= most) return std::optional(number);
    return table::defect("bad_number", says("“{0}” is no number. Write digits only: 56.", base::beginning(text, 100)));
}

std::vector<table::Column<Ceremony>> columns()
{
    return {
        table::column("schluessel", &Ceremony::slug, &table::key_in, Need::obligatory),
        table::column("titel", &Ceremony::title, &table::line_in, Need::obligatory),
        table::column("kurztext", &Ceremony::summary, &table::line_in),
        table::column("text", &Ceremony::description, &table::paragraphs_in),
        table::column("verliehen_am", &Ceremony::held_on, &table::day_in, Need::obligatory),
        table::column("ort", &Ceremony::place, &table::line_in),
        table::column("verliehen_von", &Ceremony::given_by, &table::line_in, Need::obligatory),
        {"ausgezeichnet", Need::optional,
         [](std::string_view cell, Ceremony& ceremony) -> std::optional<table::Defect> {
             auto number = number_in(cell);
             if (!number) return std::move(number.error());
             ceremony.honoured = *number;
             return std::nullopt;
         },
         [](const Ceremony& ceremony) { return ceremony.honoured ? std::to_string(*ceremony.honoured) : ""; }},
        table::column("ausgezeichnet_was", &Ceremony::honoured_what, &table::line_in),
        table::column("quelle", &Ceremony::source, &table::line_in),
    };
}

table::Noun<Ceremony> noun(storage::Read& read, table::Keys& keys)
{
    return {columns(), [&read](Line& line) { return find_ceremony(read, line.text("schluessel")); },
            [&keys](Line& line, Ceremony& ceremony, const Ceremony* stored) {
                if (!stored) ceremony.id = base::Id<Ceremony>::fresh();
                keys.check_only_once(ceremony.slug, line);
                if (!ceremony.honoured || !ceremony.honoured_what.empty()) return;
                line.reject("ausgezeichnet_was", {"missing", says("A number says nothing alone: write of what, such as Bündnisse."), {}});
            },
            [](const Ceremony& ceremony) { return ceremony.slug; },
            [](const Ceremony& ceremony) { return ceremony.title; }};
}

table::Reading<Ceremony> read_ceremonies(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    auto opened = table::open(bytes, table::headings_of(table::Noun<Ceremony>{columns(), {}, {}, {}, {}}));
    if (!opened) return {{{}, std::move(opened.error())}, {}};
    table::Keys keys(*opened, "schluessel", [](const std::string&) { return false; });
    return table::read_lines(noun(read, keys), *opened, progress);
}

}

table::Plan plan_ceremonies(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    return read_ceremonies(read, bytes, progress).plan;
}

table::Plan import_ceremonies(storage::Write& write, std::string_view bytes, base::Instant now,
                              const table::Progress& progress)
{
    return table::take_over(read_ceremonies(write, bytes, progress),
                            [&](const Ceremony& ceremony) { store_ceremony(write, ceremony, now); });
}

std::string export_ceremonies(storage::Read& read)
{
    const table::Noun<Ceremony> all{columns(), {}, {}, {}, {}};
    csv::Writer table(table::headings_of(all).all);
    constexpr auto every = static_cast<std::size_t>(std::numeric_limits<std::int64_t>::max());
    for (const auto& ceremony : all_ceremonies(read, every)) table.add(table::cells_of(all, ceremony));
    return table.text();
}

}
