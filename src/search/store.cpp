#include "search/store.hpp"

#include "search/json.hpp"

namespace search {

using storage::Row;
using storage::Sql;

constexpr Sql select_edition = "select edition, generation from search_state where id = 1";

std::optional<Edition> edition(storage::Read& read)
{
    return read.first(select_edition, {}, [](Row& row) {
        const auto id = row.next<base::Id<Edition>>().uuid;
        return Edition{id, row.next<std::int64_t>()};
    });
}

constexpr Sql upsert_generation = R"sql(
    insert into search_state (id, edition, generation) values (1, :edition, 1)
    on conflict (id) do update set generation = search_state.generation + 1 returning generation)sql";

std::int64_t begin_generation(storage::Write& write)
{
    return write.value<std::int64_t>(upsert_generation, {{"edition", base::new_uuid()}});
}

constexpr Sql select_waiting = R"sql(
    select kind, since, after_key, began, asked from search_queue order by since desc, kind limit 1)sql";

std::optional<Waiting> first_waiting(storage::Read& read)
{
    return read.first(select_waiting, {}, [](Row& row) {
        const auto kind = kind_of(row.next<std::string_view>()).value_or(Kind::page);
        const auto since = row.next<base::Instant>();
        auto after = row.next<std::string>();
        const auto began = row.next<std::int64_t>();
        return Waiting{kind, since, std::move(after), began, row.next<std::int64_t>()};
    });
}

constexpr Sql upsert_waiting = R"sql(
    insert into search_queue (kind, since, after_key, began, asked) values (:kind, :since, '', 0, 1)
    on conflict (kind) do update set
        since = case when excluded.since < search_queue.since then excluded.since else search_queue.since end,
        after_key = '', began = 0, asked = search_queue.asked + 1)sql";

void store_waiting(storage::Write& write, Kind kind, base::Instant since)
{
    write.run(upsert_waiting, {{"kind", word_of(kind)}, {"since", since}});
}

constexpr Sql update_waiting = R"sql(
    update search_queue set after_key = :after, began = :began where kind = :kind and asked = :asked)sql";

void go_on(storage::Write& write, const Waiting& waiting)
{
    write.run(update_waiting, {{"after", waiting.after}, {"began", waiting.began}, {"kind", word_of(waiting.kind)},
                               {"asked", waiting.asked}});
}

constexpr Sql delete_waiting = "delete from search_queue where kind = :kind and asked = :asked";

void finish(storage::Write& write, const Waiting& waiting)
{
    write.run(delete_waiting, {{"kind", word_of(waiting.kind)}, {"asked", waiting.asked}});
}

}
