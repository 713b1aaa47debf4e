#include "slices/partners/store_keeping.hpp"

#include "slices/partners/store_partnerships.hpp"

namespace partners {

using storage::Row;
using storage::Sql;

// A name that is the same stands first, then those in which all words stand, then those with the longest of them.
constexpr Sql select_similar = R"sql(
    select organisation.slug, organisation.name, sector.slug, sector.name, sector.name_en, coalesce(seat.name, '')
      from organisation
      join partner_sector sector on sector.code = organisation.sector
      left join place seat on seat.id = organisation.place_id
     where (organisation.ended_on is null or organisation.ended_on > :today)
       and (organisation.searched like :longest
            or (organisation.searched like :first and organisation.searched like :second and organisation.searched like :third and organisation.searched like :fourth))
     order by case when organisation.sort_key = :whole then 0
                   when organisation.searched like :first and organisation.searched like :second and organisation.searched like :third
                        and organisation.searched like :fourth then 1
                   else 2 end, organisation.list_key, organisation.slug
     limit :most)sql";

std::vector<Listed> similar_organisations(storage::Read& read, const Wanted& wanted, base::Date today, std::int64_t most)
{
    const auto pattern = [](const std::string& word) { return "%" + word + "%"; };
    return read.all(select_similar,
                    {{"today", base::iso(today)},
                     {"whole", wanted.whole},
                     {"longest", pattern(wanted.longest)},
                     {"first", pattern(wanted.words[0])},
                     {"second", pattern(wanted.words[1])},
                     {"third", pattern(wanted.words[2])},
                     {"fourth", pattern(wanted.words[3])},
                     {"most", most}},
                    [](Row& row) {
                        Listed listed{row.next<std::string>(), row.next<std::string>(), {}, {}};
                        listed.sector = {row.next<std::string>(), row.next<std::string>(), row.next<std::string>()};
                        listed.seat = row.next<std::string>();
                        return listed;
                    });
}

constexpr Sql select_others = R"sql(
    select distinct alliance.name from partnership join alliance on alliance.id = partnership.alliance_id
     where partnership.organisation_id = :organisation and partnership.alliance_id <> :but
       and (partnership.until is null or partnership.until >= :today)
     order by alliance.name)sql";

std::vector<std::string> other_alliances_of(storage::Read& read, base::Id<Organisation> organisation, base::Id<registry::Alliance> but, base::Date today)
{
    return read.all(select_others, {{"organisation", organisation}, {"but", but}, {"today", base::iso(today)}}, [](Row& row) { return row.next<std::string>(); });
}

constexpr Sql select_endings = R"sql(
    select partnership.id, organisation.id, organisation.name, organisation.slug, partnership.until, partnership_ending.ended_at
      from partnership_ending
      join partnership on partnership.id = partnership_ending.partnership_id
      join organisation on organisation.id = partnership.organisation_id
     where partnership.alliance_id = :alliance and partnership_ending.ended_at > :ended_after and partnership.until is not null
     order by partnership_ending.ended_at desc, partnership.id)sql";

std::vector<Ending> endings_of(storage::Read& read, base::Id<registry::Alliance> alliance, base::Instant now)
{
    return read.all(select_endings, {{"alliance", alliance}, {"ended_after", now - time_to_take_back}}, [](Row& row) {
        return Ending{row.next<base::Id<Partnership>>(), row.next<base::Id<Organisation>>(), row.next<std::string>(),
                      row.next<std::string>(),           row.next<base::Date>(),             row.next<base::Instant>()};
    });
}

constexpr Sql insert_ending = R"sql(
    insert into partnership_ending (partnership_id, until_before, ended_at) values (:partnership, :until, :now)
    on conflict (partnership_id) do update set ended_at = excluded.ended_at)sql";

void store_ending(storage::Write& write, const Partnership& partnership, base::Instant now)
{
    const auto until = partnership.until ? std::optional(base::iso(*partnership.until)) : std::nullopt;
    write.run(insert_ending, {{"partnership", partnership.id}, {"until", until}, {"now", now}});
}

constexpr Sql select_ended = R"sql(
    select partnership.organisation_id, partnership_ending.until_before
      from partnership_ending join partnership on partnership.id = partnership_ending.partnership_id
     where partnership.id = :id and partnership.alliance_id = :alliance and partnership_ending.ended_at > :ended_after)sql";

std::optional<Partnership> ended_partnership(storage::Read& read, base::Id<registry::Alliance> alliance, base::Id<Partnership> id, base::Instant ended_after)
{
    std::optional<base::Date> until;
    const auto organisation = read.first(select_ended, {{"id", id}, {"alliance", alliance}, {"ended_after", ended_after}}, [&](Row& row) {
        const auto of = row.next<base::Id<Organisation>>();
        until = row.next<std::optional<base::Date>>();
        return of;
    });
    if (!organisation) return std::nullopt;
    for (auto& one : partnerships_of(read, alliance, *organisation)) {
        if (one.id != id) continue;
        one.until = until;
        return std::move(one);
    }
    return std::nullopt;
}

constexpr Sql delete_ending = "delete from partnership_ending where partnership_id = :partnership";

void restore_ending(storage::Write& write, const Partnership& partnership, std::string_view recorded_by, base::Instant now)
{
    auto restored = partnership;
    restored.recorded_by = recorded_by;
    store_partnership(write, restored, now);
    write.run(delete_ending, {{"partnership", partnership.id}});
}

constexpr Sql delete_old_endings = "delete from partnership_ending where ended_at <= :ended_before";

std::int64_t forget_old_endings(storage::Write& write, base::Instant now) { return write.run(delete_old_endings, {{"ended_before", now - time_to_take_back}}); }

}
