#include "slices/giving/store_people.hpp"

#include <algorithm>

namespace giving {
namespace {

using storage::Row;
using storage::Sql;

}

constexpr Sql select_representatives = R"sql(
    select role_grant.id, account.id, account.name, role_grant.given_at, organisation.id, coalesce(organisation.slug, ''), coalesce(organisation.name, '')
      from role_grant join account on account.id = role_grant.account_id
      left join representation on representation.grant_id = role_grant.id
      left join organisation on organisation.id = representation.organisation_id
     where role_grant.alliance_id = :alliance and role_grant.role = 'partner' and role_grant.ended_at is null
     order by account.name, role_grant.id)sql";

std::vector<Representative> representatives_in(storage::Read& read, base::Id<registry::Alliance> alliance)
{
    return read.all(select_representatives, {{"alliance", alliance}}, [](Row& row) {
        Representative one;
        one.grant = row.next<base::Id<identity::Grant>>();
        one.account = row.next<base::Id<identity::Account>>();
        one.name = row.next<std::string>();
        one.given_at = row.next<base::Instant>();
        const auto id = row.next<std::optional<base::Id<partners::Organisation>>>();
        auto slug = row.next<std::string>();
        auto name = row.next<std::string>();
        if (id) one.organisation = Giver{*id, std::move(slug), std::move(name)};
        return one;
    });
}

constexpr Sql upsert_representation = R"sql(
    insert into representation (grant_id, organisation_id, named_at) values (:grant, :organisation, :now)
    on conflict (grant_id) do update set organisation_id = excluded.organisation_id, named_at = excluded.named_at)sql";

void name_representative(storage::Write& write, base::Id<identity::Grant> grant, base::Id<partners::Organisation> organisation, base::Instant now)
{
    write.run(upsert_representation, {{"grant", grant}, {"organisation", organisation}, {"now", now}});
}

constexpr Sql select_represented = R"sql(
    select role_grant.alliance_id, organisation.id, organisation.slug, organisation.name
      from representation join role_grant on role_grant.id = representation.grant_id
      join organisation on organisation.id = representation.organisation_id
     where role_grant.account_id = :account and role_grant.role = 'partner' and role_grant.ended_at is null and role_grant.alliance_id is not null
     order by organisation.name, role_grant.given_at, role_grant.id)sql";

std::vector<Represented> represented_by(storage::Read& read, base::Id<identity::Account> account)
{
    return read.all(select_represented, {{"account", account}}, [](Row& row) {
        const auto alliance = row.next<base::Id<registry::Alliance>>();
        return Represented{alliance, {row.next<base::Id<partners::Organisation>>(), row.next<std::string>(), row.next<std::string>()}};
    });
}

constexpr Sql select_accounts = R"sql(
    select distinct role_grant.account_id
      from representation join role_grant on role_grant.id = representation.grant_id
     where role_grant.alliance_id = :alliance and representation.organisation_id = :organisation and role_grant.role = 'partner'
       and role_grant.ended_at is null)sql";

std::vector<identity::Account> representatives_of(storage::Read& read, base::Id<registry::Alliance> alliance, base::Id<partners::Organisation> organisation)
{
    std::vector<identity::Account> accounts;
    for (const auto& id : read.all(select_accounts, {{"alliance", alliance}, {"organisation", organisation}}, [](Row& row) { return row.next<base::Id<identity::Account>>(); })) {
        if (auto account = identity::find_account(read, id)) accounts.push_back(std::move(*account));
    }
    std::sort(accounts.begin(), accounts.end(), [](const identity::Account& one, const identity::Account& other) { return std::pair(one.name, one.email) < std::pair(other.name, other.email); });
    return accounts;
}

constexpr Sql select_giver = "select id, slug, name from organisation where slug = :slug";

std::optional<Giver> find_giver(storage::Read& read, std::string_view slug)
{
    return read.first(select_giver, {{"slug", slug}}, [](Row& row) {
        return Giver{row.next<base::Id<partners::Organisation>>(), row.next<std::string>(), row.next<std::string>()};
    });
}

constexpr Sql count_all = R"sql(
    select count(*) from organisation
     where (:state = '' or organisation.state_key = :state)
       and (organisation.ended_on is null or organisation.ended_on > :today)
       and exists (select 1 from gift join partnership on partnership.organisation_id = gift.organisation_id and partnership.alliance_id = gift.alliance_id
                    where gift.organisation_id = organisation.id and gift.ended_at is null and (gift.until is null or gift.until >= :today)
                      and partnership.since <= :today and (partnership.until is null or partnership.until >= :today) and (:kind = '' or gift.kind = :kind)))sql";

std::int64_t count_givers(storage::Read& read, const NetworkChoice& choice, base::Date today)
{
    return read.value<std::int64_t>(count_all, {{"state", choice.state_key}, {"kind", choice.kind}, {"today", base::iso(today)}});
}

constexpr Sql select_page = R"sql(
    select distinct one.list_key, one.id, one.slug, one.name, one.state_key, gift.kind
      from (select organisation.list_key, organisation.id, organisation.slug, organisation.name, organisation.state_key from organisation
             where (:state = '' or organisation.state_key = :state)
               and (organisation.ended_on is null or organisation.ended_on > :today)
               and exists (select 1 from gift join partnership on partnership.organisation_id = gift.organisation_id and partnership.alliance_id = gift.alliance_id
                            where gift.organisation_id = organisation.id and gift.ended_at is null and (gift.until is null or gift.until >= :today)
                              and partnership.since <= :today and (partnership.until is null or partnership.until >= :today) and (:kind = '' or gift.kind = :kind))
             order by organisation.list_key, organisation.slug limit :most offset :before) one
      join gift on gift.organisation_id = one.id
      join partnership on partnership.organisation_id = gift.organisation_id and partnership.alliance_id = gift.alliance_id
     where gift.ended_at is null and (gift.until is null or gift.until >= :today)
       and partnership.since <= :today and (partnership.until is null or partnership.until >= :today)
     order by one.list_key, one.slug)sql";

std::vector<NetworkGiver> givers(storage::Read& read, const NetworkChoice& choice, base::Date today, std::int64_t page)
{
    std::vector<NetworkGiver> all;
    read.all(select_page,
             {{"state", choice.state_key}, {"kind", choice.kind}, {"today", base::iso(today)}, {"most", givers_on_a_page}, {"before", (page - 1) * givers_on_a_page}},
             [&](Row& row) {
                 row.next<std::string>();
                 Giver giver{row.next<base::Id<partners::Organisation>>(), row.next<std::string>(), row.next<std::string>()};
                 auto state = row.next<std::string>();
                 if (all.empty() || all.back().organisation.id != giver.id) all.push_back({std::move(giver), std::move(state), {}});
                 all.back().gives.push_back(kind_of(row.next<std::string>()));
                 return 0;
             });
    for (auto& giver : all) std::sort(giver.gives.begin(), giver.gives.end());
    return all;
}

}
