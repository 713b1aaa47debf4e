#include "slices/counties/store.hpp"

namespace counties {

using storage::Row;
using storage::Sql;

constexpr Sql select_outlines = R"sql(
    select county_key, outline, detail, left_edge, top_edge, right_edge, bottom_edge
      from county_outline order by county_key)sql";

std::vector<Outline> all_outlines(storage::Read& read)
{
    return read.all(select_outlines, {}, [](Row& row) {
        Outline outline{row.next<std::string>(), row.next<std::string>(), row.next<std::string>(), {}};
        outline.edges = {row.next<std::int64_t>(), row.next<std::int64_t>(), row.next<std::int64_t>(),
                         row.next<std::int64_t>()};
        return outline;
    });
}

constexpr Sql upsert_outline = R"sql(
    insert into county_outline (county_key, outline, detail, left_edge, top_edge, right_edge, bottom_edge)
    values (:county_key, :outline, :detail, :left_edge, :top_edge, :right_edge, :bottom_edge)
    on conflict (county_key) do update set
        outline = excluded.outline, detail = excluded.detail, left_edge = excluded.left_edge,
        top_edge = excluded.top_edge, right_edge = excluded.right_edge, bottom_edge = excluded.bottom_edge)sql";

void store_outline(storage::Write& write, const Outline& outline)
{
    write.run(upsert_outline, {{"county_key", outline.county_key},
                               {"outline", outline.path},
                               {"detail", outline.detail},
                               {"left_edge", outline.edges.left},
                               {"top_edge", outline.edges.top},
                               {"right_edge", outline.edges.right},
                               {"bottom_edge", outline.edges.bottom}});
}

constexpr Sql delete_outline = R"sql(
    delete from county_outline where county_key = :county_key)sql";

void remove_outline(storage::Write& write, std::string_view county_key)
{
    write.run(delete_outline, {{"county_key", county_key}});
}

constexpr Sql select_notice = R"sql(
    select notice from county_map where id = 1)sql";

std::optional<std::string> notice_of_map(storage::Read& read)
{
    return read.first(select_notice, {}, [](Row& row) { return row.next<std::string>(); });
}

constexpr Sql upsert_notice = R"sql(
    insert into county_map (id, notice, imported_at) values (1, :notice, :imported_at)
    on conflict (id) do update set notice = excluded.notice, imported_at = excluded.imported_at)sql";

void store_notice(storage::Write& write, std::string_view notice, base::Instant now)
{
    write.run(upsert_notice, {{"notice", notice}, {"imported_at", now}});
    write.touch("counties");
}

bool has_map(storage::Read& read)
{
    read.depends_on("counties");
    return notice_of_map(read).has_value();
}

}
