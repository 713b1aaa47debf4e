#include "slices/awards/import_awards.hpp"

#include "base/text.hpp"
#include "slices/awards/award_lines.hpp"

namespace awards {
namespace {

table::Reading<Award> read_awards(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    AwardCells cells(read);
    auto opened = table::open(bytes, table::headings_of(table::Noun<Award>{cells.columns(), {}, {}, {}, {}}));
    if (!opened) return {{{}, std::move(opened.error())}, {}};
    AwardLines lines(read, cells, *opened);
    return table::read_lines(lines.noun(), *opened, progress);
}

}

table::Plan plan_awards(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    return read_awards(read, bytes, progress).plan;
}

table::Plan import_awards(storage::Write& write, std::string_view bytes, base::Instant now,
                          const table::Progress& progress)
{
    return table::take_over(read_awards(write, bytes, progress),
                            [&](const Award& award) { store_award(write, award, now); });
}

std::string export_awards(storage::Read& read)
{
    AwardCells cells(read);
    return table::table_of(cells.columns(), all_awards(read));
}

}
