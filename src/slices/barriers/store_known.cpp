#include "slices/barriers/store_known.hpp"

#include "slices/barriers/known_barriers.hpp"

namespace barriers {
namespace {

using storage::Sql;

KnownBarrier barrier_in(storage::Row& row)
{
    return {row.next<std::string>(), row.next<std::string>(), row.next<std::string>(),
            row.next<std::string>(), row.next<std::string>(), row.next<base::Date>(),
            row.next<std::optional<base::Date>>()};
}

}

constexpr Sql select_known = R"sql(
    select slug, title, title_en, reason, alternative, known_since, removed_on
      from known_barrier order by known_since, slug)sql";

std::vector<KnownBarrier> all_known_barriers(storage::Read& read) { return read.all(select_known, {}, barrier_in); }

constexpr Sql select_known_on = R"sql(
    select slug, title, title_en, reason, alternative, known_since, removed_on
      from known_barrier
     where known_since <= :day and (removed_on is null or removed_on > :day)
     order by known_since, slug)sql";

std::vector<KnownBarrier> barriers_on(storage::Read& read, base::Date day)
{
    return read.all(select_known_on, {{"day", base::iso(day)}}, barrier_in);
}

constexpr Sql upsert_known = R"sql(
    insert into known_barrier (slug, title, title_en, reason, alternative, known_since, removed_on, changed_at)
    values (:slug, :title, :title_en, :reason, :alternative, :known_since, :removed_on, :now)
    on conflict (slug) do update
       set title = excluded.title, title_en = excluded.title_en, reason = excluded.reason,
           alternative = excluded.alternative, known_since = excluded.known_since,
           removed_on = excluded.removed_on, changed_at = excluded.changed_at)sql";

void store_known_barrier(storage::Write& write, const KnownBarrier& barrier, base::Instant now)
{
    write.run(upsert_known,
              {{"slug", barrier.slug},
               {"title", barrier.title},
               {"title_en", barrier.title_en},
               {"reason", barrier.reason},
               {"alternative", barrier.alternative},
               {"known_since", base::iso(barrier.known_since)},
               {"removed_on", barrier.removed_on ? std::optional(base::iso(*barrier.removed_on)) : std::nullopt},
               {"now", now}});
}

}
