#include "slices/awards/store.hpp"

#include "slices/awards/awards.hpp"

namespace awards {
namespace {

using storage::Row;
using storage::Sql;
using AllianceId = base::Id<registry::Alliance>;

Award award_in(Row& row)
{
    Award award;
    award.id = row.next<base::Id<Award>>();
    award.slug = row.next<std::string>();
    award.label = row.next<std::string>();
    award.given_by = row.next<std::string>();
    award.given_on = row.next<base::Date>();
    award.valid_until = row.next<std::optional<base::Date>>();
    award.place = row.next<std::string>();
    award.alliance = row.next<AllianceId>();
    award.ceremony = row.next<std::optional<base::Id<Ceremony>>>();
    award.occasion = row.next<std::string>();
    award.quotation = row.next<std::string>();
    award.quoted_from = row.next<std::string>();
    return award;
}

Given given_in(Row& row)
{
    auto award = award_in(row);
    return {std::move(award), row.next<std::string>()};
}

}

constexpr Sql select_award = R"sql(
    select id, slug, label, given_by, given_on, valid_until, place, alliance_id, ceremony_id, occasion, quotation,
           quoted_from
      from award where slug = :slug)sql";

std::optional<Award> find_award(storage::Read& read, std::string_view slug)
{
    return read.first(select_award, {{"slug", slug}}, award_in);
}

constexpr Sql select_same_award = R"sql(
    select id, slug, label, given_by, given_on, valid_until, place, alliance_id, ceremony_id, occasion, quotation,
           quoted_from
      from award where alliance_id = :alliance_id and label = :label and given_on = :given_on)sql";

std::optional<Award> find_award(storage::Read& read, AllianceId alliance, std::string_view label, base::Date given_on)
{
    return read.first(select_same_award,
                      {{"alliance_id", alliance}, {"label", label}, {"given_on", base::iso(given_on)}}, award_in);
}

constexpr Sql select_awards = R"sql(
    select id, slug, label, given_by, given_on, valid_until, place, alliance_id, ceremony_id, occasion, quotation,
           quoted_from
      from award order by given_on, slug)sql";

std::vector<Award> all_awards(storage::Read& read) { return read.all(select_awards, {}, award_in); }

constexpr Sql select_awards_of = R"sql(
    select award.id, award.slug, award.label, award.given_by, award.given_on, award.valid_until, award.place,
           award.alliance_id, award.ceremony_id, award.occasion, award.quotation, award.quoted_from,
           coalesce(ceremony.slug, '')
      from award left join award_ceremony ceremony on ceremony.id = award.ceremony_id
     where award.alliance_id = :alliance_id
     order by award.given_on desc, award.slug)sql";

std::vector<Given> awards_of(storage::Read& read, AllianceId alliance)
{
    return read.all(select_awards_of, {{"alliance_id", alliance}}, given_in);
}

constexpr Sql select_awards_given = R"sql(
    select award.id, award.slug, award.label, award.given_by, award.given_on, award.valid_until, award.place,
           award.alliance_id, award.ceremony_id, award.occasion, award.quotation, award.quoted_from,
           coalesce(ceremony.slug, '')
      from award left join award_ceremony ceremony on ceremony.id = award.ceremony_id
     order by award.given_on desc, award.slug)sql";

std::vector<Given> awards_given(storage::Read& read) { return read.all(select_awards_given, {}, given_in); }

constexpr Sql count_awards = R"sql(
    select count(*) from award where given_on <= :day and (valid_until is null or valid_until >= :day))sql";

std::int64_t awards_on(storage::Read& read, base::Date day)
{
    return read.value<std::int64_t>(count_awards, {{"day", base::iso(day)}});
}

constexpr Sql upsert_award = R"sql(
    insert into award (id, slug, label, given_by, given_on, valid_until, place, alliance_id, ceremony_id, occasion,
                       quotation, quoted_from, changed_at)
    values (:id, :slug, :label, :given_by, :given_on, :valid_until, :place, :alliance_id, :ceremony_id, :occasion,
            :quotation, :quoted_from, :changed_at)
    on conflict (id) do update set
        slug = excluded.slug, label = excluded.label, given_by = excluded.given_by, given_on = excluded.given_on,
        valid_until = excluded.valid_until, place = excluded.place, alliance_id = excluded.alliance_id,
        ceremony_id = excluded.ceremony_id, occasion = excluded.occasion, quotation = excluded.quotation,
        quoted_from = excluded.quoted_from, changed_at = excluded.changed_at)sql";

void store_award(storage::Write& write, const Award& award, base::Instant now)
{
    const auto until = award.valid_until ? std::optional(base::iso(*award.valid_until)) : std::nullopt;
    write.run(upsert_award, {{"id", award.id},
                             {"slug", award.slug},
                             {"label", award.label},
                             {"given_by", award.given_by},
                             {"given_on", base::iso(award.given_on)},
                             {"valid_until", until},
                             {"place", award.place},
                             {"alliance_id", award.alliance},
                             {"ceremony_id", award.ceremony},
                             {"occasion", award.occasion},
                             {"quotation", award.quotation},
                             {"quoted_from", award.quoted_from},
                             {"changed_at", now}});
    write.touch("awards");
}

}
