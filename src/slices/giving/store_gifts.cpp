#include "slices/giving/store.hpp"

namespace giving {
namespace {

using storage::Row;
using storage::Sql;

Gift gift_in(Row& row)
{
    Gift gift;
    gift.id = row.next<base::Id<Gift>>();
    gift.alliance = row.next<base::Id<registry::Alliance>>();
    gift.organisation = row.next<base::Id<partners::Organisation>>();
    gift.organisation_name = row.next<std::string>();
    gift.organisation_slug = row.next<std::string>();
    gift.kind = kind_of(row.next<std::string>());
    gift.words = row.next<std::string>();
    gift.amount = row.next<std::optional<std::int64_t>>();
    gift.since = row.next<std::optional<base::Date>>();
    gift.until = row.next<std::optional<base::Date>>();
    gift.is_public = row.next<bool>();
    gift.recorded_by = row.next<std::optional<base::Id<identity::Account>>>();
    gift.recorded_at = row.next<base::Instant>();
    return gift;
}

std::optional<std::string> day_or_nothing(std::optional<base::Date> day) { return day ? std::optional(base::iso(*day)) : std::nullopt; }

/// In the order in which people read kinds.
std::vector<Gift> in_order(std::vector<Gift> gifts)
{
    std::stable_sort(gifts.begin(), gifts.end(), [](const Gift& one, const Gift& other) { return one.kind < other.kind; });
    return gifts;
}

}

constexpr Sql upsert_gift = R"sql(
    insert into gift (id, alliance_id, organisation_id, kind, words, amount, since, until, is_public, recorded_by, recorded_at)
    values (:id, :alliance, :organisation, :kind, :words, :amount, :since, :until, :is_public, :recorded_by, :recorded_at)
    on conflict (id) do update set kind = excluded.kind, words = excluded.words, amount = excluded.amount, since = excluded.since,
                                   until = excluded.until, is_public = excluded.is_public, recorded_by = excluded.recorded_by,
                                   recorded_at = excluded.recorded_at
     where gift.alliance_id = excluded.alliance_id and gift.organisation_id = excluded.organisation_id and gift.ended_at is null)sql";

void store_gift(storage::Write& write, const Gift& gift)
{
    write.run(upsert_gift, {{"id", gift.id},
                            {"alliance", gift.alliance},
                            {"organisation", gift.organisation},
                            {"kind", name_of(gift.kind).word},
                            {"words", gift.words},
                            {"amount", gift.amount},
                            {"since", day_or_nothing(gift.since)},
                            {"until", day_or_nothing(gift.until)},
                            {"is_public", gift.is_public},
                            {"recorded_by", gift.recorded_by},
                            {"recorded_at", gift.recorded_at}});
    write.touch("giving");
}

constexpr Sql select_gift = R"sql(
    select gift.id, alliance_id, organisation_id, organisation.name, organisation.slug, kind, words, amount, since, until, is_public, gift.recorded_by,
           recorded_at
      from gift join organisation on organisation.id = gift.organisation_id
     where gift.id = :id and ended_at is null)sql";

std::optional<Gift> find_gift(storage::Read& read, base::Id<Gift> id) { return read.first(select_gift, {{"id", id}}, gift_in); }

constexpr Sql update_ended = "update gift set ended_at = coalesce(ended_at, :now) where id = :id";

void end_gift(storage::Write& write, base::Id<Gift> id, base::Instant now)
{
    write.run(update_ended, {{"now", now}, {"id", id}});
    write.touch("giving");
}

constexpr Sql select_gifts_for = R"sql(
    select gift.id, alliance_id, organisation_id, organisation.name, organisation.slug, kind, words, amount, since, until, is_public, gift.recorded_by,
           recorded_at
      from gift join organisation on organisation.id = gift.organisation_id
     where alliance_id = :alliance and gift.ended_at is null and (until is null or until >= :today)
     order by organisation.list_key, organisation.slug, recorded_at, gift.id)sql";

std::vector<Gift> gifts_for(storage::Read& read, base::Id<registry::Alliance> alliance, base::Date today)
{
    return in_order(read.all(select_gifts_for, {{"alliance", alliance}, {"today", base::iso(today)}}, gift_in));
}

constexpr Sql select_gifts_from = R"sql(
    select gift.id, alliance_id, organisation_id, organisation.name, organisation.slug, kind, words, amount, since, until, is_public, gift.recorded_by,
           recorded_at
      from gift join organisation on organisation.id = gift.organisation_id
     where alliance_id = :alliance and organisation_id = :organisation and gift.ended_at is null and (until is null or until >= :today)
     order by recorded_at, gift.id)sql";

std::vector<Gift> gifts_from(storage::Read& read, base::Id<registry::Alliance> alliance, base::Id<partners::Organisation> organisation, base::Date today)
{
    return in_order(read.all(select_gifts_from, {{"alliance", alliance}, {"organisation", organisation}, {"today", base::iso(today)}}, gift_in));
}

// From the few gifts of the alliance to the partnership, not the other way round.
constexpr Sql select_public_for = R"sql(
    select organisation.name, organisation.slug, gift.kind
      from gift join organisation on organisation.id = gift.organisation_id
     where gift.alliance_id = :alliance and gift.is_public = 1 and gift.ended_at is null
       and (gift.since is null or gift.since <= :today) and (gift.until is null or gift.until >= :today)
       and exists (select 1 from partnership
                    where partnership.organisation_id = gift.organisation_id and partnership.alliance_id = gift.alliance_id
                      and partnership.since <= :today and (partnership.until is null or partnership.until >= :today))
       and (organisation.ended_on is null or organisation.ended_on > :today)
     order by organisation.list_key, organisation.slug)sql";

std::vector<PublicGift> public_gifts_for(storage::Read& read, base::Id<registry::Alliance> alliance, base::Date today)
{
    return read.all(select_public_for, {{"alliance", alliance}, {"today", base::iso(today)}}, [](Row& row) {
        return PublicGift{row.next<std::string>(), row.next<std::string>(), kind_of(row.next<std::string>())};
    });
}

constexpr Sql select_public_from = R"sql(
    select distinct gift.kind
      from gift join partnership on partnership.organisation_id = gift.organisation_id and partnership.alliance_id = gift.alliance_id
      join organisation on organisation.id = gift.organisation_id
     where gift.organisation_id = :organisation and gift.is_public = 1 and gift.ended_at is null
       and (gift.since is null or gift.since <= :today) and (gift.until is null or gift.until >= :today)
       and partnership.since <= :today and (partnership.until is null or partnership.until >= :today)
       and (organisation.ended_on is null or organisation.ended_on > :today))sql";

std::vector<Kind> public_gifts_from(storage::Read& read, base::Id<partners::Organisation> organisation, base::Date today)
{
    auto all = read.all(select_public_from, {{"organisation", organisation}, {"today", base::iso(today)}}, [](Row& row) { return kind_of(row.next<std::string>()); });
    std::sort(all.begin(), all.end());
    return all;
}

constexpr Sql delete_gifts = "delete from gift where ended_at < :ended_before or until < :until_before";

std::int64_t forget_gifts(storage::Write& write, base::Instant ended_before, base::Date until_before)
{
    return write.run(delete_gifts, {{"ended_before", ended_before}, {"until_before", base::iso(until_before)}});
}

}
