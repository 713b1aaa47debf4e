#include "slices/barriers/known_barriers.hpp"

#include "slices/barriers/store_known.hpp"
#include "table/noun.hpp"

#include <map>

namespace barriers {
namespace {

using base::says;
using table::Need;
using table::column;

using BySlug = std::map<std::string, KnownBarrier>;

std::vector<table::Column<KnownBarrier>> barrier_columns()
{
    return {table::key_column(&KnownBarrier::slug),
            column("barriere", &KnownBarrier::title, &table::line_in, Need::obligatory),
            column("barriere_en", &KnownBarrier::title_en, &table::line_in),
            column("grund", &KnownBarrier::reason, &table::line_in, Need::obligatory),
            column("ausweg", &KnownBarrier::alternative, &table::line_in, Need::obligatory),
            column("bekannt_seit", &KnownBarrier::known_since, &table::day_in, Need::obligatory),
            column("behoben_am", &KnownBarrier::removed_on, &table::optional_day_in)};
}

table::Noun<KnownBarrier> barrier_noun(const BySlug& stored, table::Keys& keys)
{
    return {
        barrier_columns(),
        [&stored](table::Line& line) -> std::optional<KnownBarrier> {
            const auto found = stored.find(line.text("schluessel"));
            return found == stored.end() ? std::nullopt : std::optional(found->second);
        },
        [&keys](table::Line& line, KnownBarrier& barrier, const KnownBarrier*) {
            if (barrier.slug.empty()) barrier.slug = keys.fresh(barrier.title, "barriere", "");
            keys.check_only_once(barrier.slug, line);
            if (barrier.removed_on && *barrier.removed_on < barrier.known_since) {
                line.reject("behoben_am", {"removed_before_known",
                                           says("It cannot be removed before it was known, on {0}.",
                                                base::iso(barrier.known_since)), {}});
            }
        },
        [](const KnownBarrier& barrier) { return barrier.slug; },
        [](const KnownBarrier& barrier) { return barrier.title; },
    };
}

table::Reading<KnownBarrier> read_barriers(storage::Read& read, std::string_view bytes,
                                           const table::Progress& progress)
{
    BySlug stored;
    for (auto& barrier : all_known_barriers(read)) stored.emplace(barrier.slug, barrier);
    auto opened = table::open(bytes, table::headings_of(barrier_columns()));
    if (!opened) return {{{}, std::move(opened.error())}, {}};
    table::Keys keys(*opened, "schluessel", [&](const std::string& key) { return stored.contains(key); });
    return table::read_lines(barrier_noun(stored, keys), *opened, progress);
}

}

table::Plan plan_known_barriers(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    return read_barriers(read, bytes, progress).plan;
}

table::Plan import_known_barriers(storage::Write& write, std::string_view bytes, base::Instant now,
                                  const table::Progress& progress)
{
    auto plan = table::take_over(read_barriers(write, bytes, progress), [&](const KnownBarrier& barrier) {
        store_known_barrier(write, barrier, now);
    });
    if (plan.is_applied) write.touch("known_barriers");
    return plan;
}

std::string export_known_barriers(storage::Read& read)
{
    return table::table_of(barrier_columns(), all_known_barriers(read));
}

}
