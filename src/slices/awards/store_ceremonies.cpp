#include "slices/awards/store.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace awards {
namespace {

using storage::Row;
using storage::Sql;

Ceremony ceremony_in(Row& row)
{
    Ceremony ceremony;
    ceremony.id = row.next<base::Id<Ceremony>>();
    ceremony.slug = row.next<std::string>();
    ceremony.title = row.next<std::string>();
    ceremony.summary = row.next<std::string>();
    ceremony.description = row.next<std::string>();
    ceremony.held_on = row.next<base::Date>();
    ceremony.place = row.next<std::string>();
    ceremony.given_by = row.next<std::string>();
    ceremony.honoured = row.next<std::optional<std::int64_t>>();
    ceremony.honoured_what = row.next<std::string>();
    ceremony.source = row.next<std::string>();
    return ceremony;
}

}

constexpr Sql select_ceremony = R"sql(
    select id, slug, title, summary, description, held_on, place, given_by, honoured, honoured_what, source
      from award_ceremony where slug = :slug)sql";

std::optional<Ceremony> find_ceremony(storage::Read& read, std::string_view slug)
{
    return read.first(select_ceremony, {{"slug", slug}}, ceremony_in);
}

constexpr Sql select_ceremonies = R"sql(
    select id, slug, title, summary, description, held_on, place, given_by, honoured, honoured_what, source
      from award_ceremony order by held_on desc, slug limit :most)sql";

std::vector<Ceremony> all_ceremonies(storage::Read& read, std::size_t most)
{
    return read.all(select_ceremonies, {{"most", most}}, ceremony_in);
}

constexpr Sql upsert_ceremony = R"sql(
    insert into award_ceremony (id, slug, title, summary, description, held_on, place, given_by, honoured,
                                honoured_what, source, changed_at)
    values (:id, :slug, :title, :summary, :description, :held_on, :place, :given_by, :honoured, :honoured_what,
            :source, :changed_at)
    on conflict (id) do update set
        slug = excluded.slug, title = excluded.title, summary = excluded.summary, description = excluded.description,
        held_on = excluded.held_on, place = excluded.place, given_by = excluded.given_by,
        honoured = excluded.honoured, honoured_what = excluded.honoured_what, source = excluded.source,
        changed_at = excluded.changed_at)sql";

void store_ceremony(storage::Write& write, const Ceremony& ceremony, base::Instant now)
{
    write.run(upsert_ceremony, {{"id", ceremony.id},
                                {"slug", ceremony.slug},
                                {"title", ceremony.title},
                                {"summary", ceremony.summary},
                                {"description", ceremony.description},
                                {"held_on", base::iso(ceremony.held_on)},
                                {"place", ceremony.place},
                                {"given_by", ceremony.given_by},
                                {"honoured", ceremony.honoured},
                                {"honoured_what", ceremony.honoured_what},
                                {"source", ceremony.source},
                                {"changed_at", now}});
    write.touch("awards");
}

constexpr Sql select_honoured = R"sql(
    select alliance.slug, alliance.name, seat.name, award.label
      from award
      join alliance on alliance.id = award.alliance_id
      join place seat on seat.id = alliance.place_id
     where award.ceremony_id = :ceremony_id
     order by alliance.slug, award.slug)sql";

std::vector<Honoured> honoured_at(storage::Read& read, base::Id<Ceremony> ceremony)
{
    auto all = read.all(select_honoured, {{"ceremony_id", ceremony}}, [](Row& row) {
        return Honoured{row.next<std::string>(), row.next<std::string>(), row.next<std::string>(),
                        row.next<std::string>()};
    });
    std::stable_sort(all.begin(), all.end(), [](const Honoured& one, const Honoured& other) {
        return base::sort_key(one.alliance_name) < base::sort_key(other.alliance_name);
    });
    return all;
}

}
