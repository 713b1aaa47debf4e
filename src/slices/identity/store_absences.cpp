#include "clock/clock.hpp"
#include "slices/identity/absence.hpp"
#include "slices/identity/store.hpp"

namespace identity {
namespace {

using storage::Sql;

Absence absence_in(storage::Row& row)
{
    return Absence{row.next<base::Id<Account>>(), base::parse_date(row.next<std::string>()).value(), row.next<std::string>(),
                   row.next<base::Instant>()};
}

std::string day_of(base::Instant now) { return base::iso(wall_clock::day_in_germany(now)); }

}

constexpr Sql select_absence = R"sql(
    select account_id, until_day, words, said_at from absence where account_id = :account and until_day >= :today)sql";

std::optional<Absence> absence_of(storage::Read& read, base::Id<Account> account, base::Instant now)
{
    const auto today = day_of(now);
    return read.first(select_absence, {{"account", account}, {"today", today}}, absence_in);
}

constexpr Sql select_stored_absence = "select account_id, until_day, words, said_at from absence where account_id = :account";

std::optional<Absence> stored_absence(storage::Read& read, base::Id<Account> account)
{
    return read.first(select_stored_absence, {{"account", account}}, absence_in);
}

constexpr Sql select_absences = "select account_id, until_day, words, said_at from absence where until_day >= :today";

Absences absences(storage::Read& read, base::Instant now)
{
    const auto today = day_of(now);
    Absences all;
    for (auto& absence : read.all(select_absences, {{"today", today}}, absence_in)) {
        const auto account = absence.account;
        all.emplace(account, std::move(absence));
    }
    return all;
}

constexpr Sql upsert_absence = R"sql(
    insert into absence (account_id, until_day, words, said_at) values (:account, :until, :words, :said_at)
    on conflict (account_id) do update set until_day = excluded.until_day, words = excluded.words, said_at = excluded.said_at)sql";

void leave(storage::Write& write, const Absence& absence)
{
    const auto until = base::iso(absence.until);
    write.run(upsert_absence, {{"account", absence.account}, {"until", until}, {"words", absence.words}, {"said_at", absence.said_at}});
}

constexpr Sql delete_absence = "delete from absence where account_id = :account";

void come_back(storage::Write& write, base::Id<Account> account) { write.run(delete_absence, {{"account", account}}); }

constexpr Sql delete_past_absences = "delete from absence where until_day < :today";

std::int64_t forget_past_absences(storage::Write& write, base::Instant now)
{
    const auto today = day_of(now);
    return write.run(delete_past_absences, {{"today", today}});
}

constexpr Sql select_left_alone = R"sql(
    select alliance.id, alliance.slug, alliance.name, min(coalesce(absence.until_day, ''))
      from role_grant
      join alliance on alliance.id = role_grant.alliance_id
      left join absence on absence.account_id = role_grant.account_id and absence.until_day >= :today
     where role_grant.ended_at is null and role_grant.role in ('koordination', 'stellvertretung')
     group by alliance.id, alliance.slug, alliance.name
    having min(coalesce(absence.until_day, '')) <> ''
     order by alliance.name, alliance.id)sql";

std::vector<LeftAlone> left_alone(storage::Read& read, base::Instant now)
{
    const auto today = day_of(now);
    return read.all(select_left_alone, {{"today", today}}, [](storage::Row& row) {
        return LeftAlone{row.next<base::Id<registry::Alliance>>(), row.next<std::string>(), row.next<std::string>(),
                         base::parse_date(row.next<std::string>()).value()};
    });
}

}
