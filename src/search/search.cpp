#include "search/search.hpp"

#include "search/put.hpp"
#include "search/store.hpp"

#include <algorithm>

namespace search {
namespace {

/// So many at once that the index is filled fast, so few that nobody waits long behind them.
constexpr std::size_t most_at_once = 1500;

constexpr base::Instant always{};

}

void changed(storage::Write& write, Kind kind, base::Instant since)
{
    store_waiting(write, kind, since);
    write.touch(version_of_queue);
}

void all_changed(storage::Write& write, Kind kind) { changed(write, kind, always); }

bool follow(storage::Write& write, std::span<const Source> sources)
{
    if (!first_waiting(write)) return false;
    const auto generation = begin_generation(write); // others may have done it while we waited for our turn
    auto waiting = first_waiting(write);
    if (!waiting) return false;
    const auto source = std::find_if(sources.begin(), sources.end(), [&](const Source& one) { return one.kind == waiting->kind; });
    Part part;
    if (source != sources.end()) part = source->next(write, waiting->since, waiting->after, most_at_once);
    if (waiting->began == 0) waiting->began = generation;
    if (!part.documents.empty()) put(write, waiting->kind, part.documents, generation);
    write.touch(version_of_index);
    if (!part.last.empty()) {
        waiting->after = part.last;
        go_on(write, *waiting);
        return true;
    }
    if (waiting->since == always) take_out_left_behind(write, waiting->kind, waiting->began, generation);
    finish(write, *waiting);
    return true;
}

void follow_all(storage::Database& database, std::span<const Source> sources)
{
    for (bool is_behind = true; is_behind;) {
        is_behind = database.write([&](storage::Write& write) -> base::Result<bool> { return follow(write, sources); }).value();
    }
}

}
