#include "slices/figures/import_figures.hpp"

#include "base/text.hpp"
#include "slices/figures/store.hpp"
#include "table/noun.hpp"

#include <charconv>

namespace figures {
namespace {

using base::says;
using table::Line;
using table::Need;

constexpr std::size_t most_shown = 100; ///< characters of a cell that are quoted

table::Parsed<Subject> subject_in(std::string_view cell)
{
    if (const auto subject = subject_of_word(base::trimmed(cell))) return *subject;
    return table::defect("unknown_figure", says("“{0}” is no figure. Write buendnisse, mitwirkende, unternehmen or projekte.",
                                                base::beginning(base::trimmed(cell), most_shown)));
}

/// An empty cell is the whole network.
table::Parsed<std::string> state_in(std::string_view cell)
{
    const auto written = base::trimmed(cell);
    if (written.empty()) return std::string();
    if (const auto* state = registry::find_state(base::folded(written))) return state->key;
    for (const auto& state : registry::states_on_map()) {
        if (base::folded(state.name) == base::folded(written)) return state.key;
    }
    return table::defect("unknown_state", says("“{0}” is no state. Write its name, mv or 13; leave it empty for all of Germany.",
                                               base::beginning(written, most_shown)));
}

/// Digits, perhaps with dots between thousands.
table::Parsed<std::int64_t> value_in(std::string_view cell)
{
    constexpr std::int64_t most = 1'000'000'000;
    const auto text = base::trimmed(cell);
    std::string digits;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool is_separator = text[at] == '.' && at > 0 && (text.size() - at) % 4 == 0;
        if (!is_separator) digits += text[at];
    }
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool is_whole = error == std::errc{} && end == digits.data() + digits.size();
    if (is_whole && value >= 0 && value <= most) return value;
    return table::defect("bad_value", says("“{0}” is no number. Write digits only, and a word such as rund in the column rundung.",
                                           base::beginning(text, most_shown)));
}

/// A column that is one part of what is declared.
template <class Part>
table::Column<DeclaredFigure> part(std::string name, Part Figure::*member, table::Parsed<Part> (*parse)(std::string_view),
                                   Need need, std::string (*write)(const Part&))
{
    return {std::move(name), need,
            [member, parse](std::string_view cell, DeclaredFigure& declared) -> std::optional<table::Defect> {
                auto parsed = parse(cell);
                if (!parsed) return std::move(parsed.error());
                declared.figure.*member = std::move(*parsed);
                return std::nullopt;
            },
            [member, write](const DeclaredFigure& declared) { return write(declared.figure.*member); }};
}

std::string as_it_is(const std::string& text) { return text; }

std::vector<table::Column<DeclaredFigure>> columns()
{
    return {
        part<Subject>("zahl", &Figure::subject, &subject_in, Need::obligatory,
                      [](const Subject& subject) { return std::string(word_of(subject)); }),
        {"land", Need::optional,
         [](std::string_view cell, DeclaredFigure& declared) -> std::optional<table::Defect> {
             auto state = state_in(cell);
             if (!state) return std::move(state.error());
             declared.state_key = std::move(*state);
             return std::nullopt;
         },
         [](const DeclaredFigure& declared) {
             const auto* state = registry::find_state(declared.state_key);
             return state ? state->short_name : std::string();
         }},
        part<AsOf>("stand", &Figure::as_of, &as_of_in, Need::obligatory, [](const AsOf& as_of) { return written(as_of); }),
        part<std::int64_t>("wert", &Figure::value, &value_in, Need::obligatory,
                           [](const std::int64_t& value) { return std::to_string(value); }),
        part<std::string>("rundung", &Figure::rounding, &table::line_in, Need::optional, &as_it_is),
        part<std::string>("quelle", &Figure::source, &table::line_in, Need::obligatory, &as_it_is),
        part<std::string>("quelle_adresse", &Figure::source_url, &table::website_in, Need::optional, &as_it_is),
        part<std::string>("bemerkung", &Figure::note, &table::line_in, Need::optional, &as_it_is),
    };
}

/// By which a record is found again: figure, state and the first day of its time.
std::string key_of(const DeclaredFigure& declared)
{
    const auto* state = registry::find_state(declared.state_key);
    return std::string(word_of(declared.figure.subject)) + (state ? "-" + state->short_name : "") + "-" +
           base::iso(declared.figure.as_of.day);
}

std::optional<DeclaredFigure> find_stored(storage::Read& read, Line& line)
{
    const auto subject = subject_in(line.text("zahl"));
    const auto state = state_in(line.text("land"));
    const auto as_of = as_of_in(line.text("stand"));
    return subject && state && as_of ? find_declared(read, *subject, *state, as_of->day) : std::nullopt;
}

table::Noun<DeclaredFigure> noun(storage::Read& read, table::Keys& keys)
{
    return {columns(), [&read](Line& line) { return find_stored(read, line); },
            [&keys](Line& line, DeclaredFigure& declared, const DeclaredFigure*) {
                declared.figure.kind = Kind::declared;
                keys.check_only_once(key_of(declared), line);
            },
            &key_of, [](const DeclaredFigure& declared) { return declared.figure.source; }};
}

table::Reading<DeclaredFigure> read_figures(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    auto opened = table::open(bytes, table::headings_of(columns()));
    if (!opened) return {{{}, std::move(opened.error())}, {}};
    table::Keys keys(*opened, "stand", [](const std::string&) { return false; });
    return table::read_lines(noun(read, keys), *opened, progress);
}

}

table::Plan plan_figures(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    return read_figures(read, bytes, progress).plan;
}

table::Plan import_figures(storage::Write& write, std::string_view bytes, base::Instant now,
                           const table::Progress& progress)
{
    return table::take_over(read_figures(write, bytes, progress),
                            [&](const DeclaredFigure& declared) { store_declared(write, declared, now); });
}

std::string export_figures(storage::Read& read)
{
    return table::table_of(columns(), all_declared(read));
}

}
