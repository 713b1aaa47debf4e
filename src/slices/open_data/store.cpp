#include "slices/open_data/store.hpp"

namespace open_data {
namespace {

using storage::Row;
using storage::Sql;

/// The first 48 bits of a key are the moment at which it was made. Source: rfc9562
base::Instant moment_of(const base::Uuid& key)
{
    std::int64_t milliseconds = 0;
    for (std::size_t at = 0; at < 6; ++at) milliseconds = milliseconds * 256 + key[at];
    return base::Instant(std::chrono::milliseconds(milliseconds));
}

Span span_in(Row& row)
{
    Span span;
    span.last = row.next<std::optional<base::Instant>>();
    if (const auto first = row.next<std::optional<base::Id<Span>>>()) span.first = moment_of(first->uuid);
    return span;
}

Span span_of(storage::Read& read, const Sql& sql)
{
    auto span = read.first(sql, {}, span_in).value_or(Span{});
    if (span.first && span.last) span.first = std::min(*span.first, *span.last);
    return span;
}

}

constexpr Sql span_alliances = R"sql(
    select (select max(changed_at) from alliance), (select id from alliance order by id limit 1))sql";

Span alliances_recorded(storage::Read& read) { return span_of(read, span_alliances); }

constexpr Sql span_organisations = R"sql(
    select (select max(changed_at) from organisation), (select id from organisation order by id limit 1))sql";

Span organisations_recorded(storage::Read& read) { return span_of(read, span_organisations); }

constexpr Sql span_projects = R"sql(
    select (select max(changed_at) from project), (select id from project order by id limit 1))sql";

Span projects_recorded(storage::Read& read) { return span_of(read, span_projects); }

constexpr Sql select_imported = "select max(imported_at) from official_table_import";

Span places_recorded(storage::Read& read)
{
    return {{}, read.value<std::optional<base::Instant>>(select_imported)};
}

}
