#include "slices/cooperations/store.hpp"

#include "base/text.hpp"

namespace cooperations {
namespace {

using storage::Sql;

std::optional<places::Position> position_in(storage::Row& row)
{
    const auto latitude = row.next<std::optional<double>>();
    const auto longitude = row.next<std::optional<double>>();
    if (!latitude || !longitude) return std::nullopt;
    return places::Position{*latitude, *longitude};
}

std::optional<base::Date> day_in(const std::optional<std::string>& text) { return text ? base::parse_date(*text) : std::nullopt; }

Listed listed_in(storage::Row& row)
{
    return Listed{Cooperation{row.next<base::Id<Cooperation>>(), row.next<base::Id<registry::Alliance>>(),
                              row.next<std::optional<base::Id<identity::Account>>>(), find_direction(row.next<std::string>()).value(),
                              row.next<std::string>(), row.next<std::string>(), find_reach(row.next<std::string>()).value(),
                              row.next<std::string>(), row.next<std::string>(), row.next<std::string>(),
                              day_in(row.next<std::optional<std::string>>()), row.next<base::Instant>(),
                              row.next<std::optional<base::Instant>>(), find_outcome(row.next<std::string>()).value()},
                  row.next<std::string>(), row.next<std::string>(), row.next<std::string>(), row.next<std::string>(), position_in(row)};
}

}

constexpr Sql upsert_cooperation = R"sql(
    insert into cooperation (id, alliance_id, account_id, direction, good, topic, reach, title, text, in_return, until_day,
                             searched, created_at, changed_at)
    values (:id, :alliance, :author, :direction, :good, :topic, :reach, :title, :text, :in_return, :until_day,
            :searched, :created_at, :now)
    on conflict (id) do update
       set direction = excluded.direction, good = excluded.good, topic = excluded.topic, reach = excluded.reach,
           title = excluded.title, text = excluded.text, in_return = excluded.in_return, until_day = excluded.until_day,
           searched = excluded.searched, changed_at = excluded.changed_at)sql";

void store_cooperation(storage::Write& write, const Cooperation& cooperation, base::Instant now)
{
    const auto until = cooperation.until ? std::optional(base::iso(*cooperation.until)) : std::nullopt;
    const auto searched = base::folded(cooperation.title + " " + cooperation.text + " " + cooperation.in_return);
    write.run(upsert_cooperation, {{"id", cooperation.id},
                                   {"alliance", cooperation.alliance},
                                   {"author", cooperation.author},
                                   {"direction", word_of(cooperation.direction)},
                                   {"good", cooperation.good},
                                   {"topic", cooperation.topic},
                                   {"reach", word_of(cooperation.reach)},
                                   {"title", cooperation.title},
                                   {"text", cooperation.text},
                                   {"in_return", cooperation.in_return},
                                   {"until_day", until},
                                   {"searched", searched},
                                   {"created_at", cooperation.created_at},
                                   {"now", now}});
}

constexpr Sql update_end = "update cooperation set ended_at = :now, outcome = :outcome where id = :id";

void end_cooperation(storage::Write& write, base::Id<Cooperation> id, Outcome outcome, base::Instant now)
{
    write.run(update_end, {{"id", id}, {"outcome", word_of(outcome)}, {"now", now}});
}

constexpr Sql update_take_back = "update cooperation set ended_at = null, outcome = '' where id = :id";

void take_back(storage::Write& write, base::Id<Cooperation> id) { write.run(update_take_back, {{"id", id}}); }

constexpr Sql select_cooperation = R"sql(
    select cooperation.id, cooperation.alliance_id, cooperation.account_id, direction, good, topic, reach, title, text, in_return,
           until_day, created_at, ended_at, outcome, alliance.slug, alliance.name, place.name,
           substr(coalesce(place.official_key, parent.official_key, ''), 1, 2), place.latitude, place.longitude
      from cooperation join alliance on alliance.id = cooperation.alliance_id
           join place on place.id = alliance.place_id left join place as parent on parent.id = place.parent_id
     where cooperation.id = :id)sql";

std::optional<Listed> find_cooperation(storage::Read& read, base::Id<Cooperation> id)
{
    return read.first(select_cooperation, {{"id", id}}, listed_in);
}

constexpr Sql select_open_elsewhere = R"sql(
    select cooperation.id, cooperation.alliance_id, cooperation.account_id, direction, good, topic, reach, title, text, in_return,
           until_day, created_at, ended_at, outcome, alliance.slug, alliance.name, place.name,
           substr(coalesce(place.official_key, parent.official_key, ''), 1, 2), place.latitude, place.longitude
      from cooperation join alliance on alliance.id = cooperation.alliance_id
           join place on place.id = alliance.place_id left join place as parent on parent.id = place.parent_id
     where ended_at is null and (until_day is null or until_day >= :today)
       and (:direction = '' or direction = :direction) and (:topic = '' or topic = :topic)
       and (:state_key = '' or substr(coalesce(place.official_key, parent.official_key, ''), 1, 2) = :state_key)
       and searched like :words
       and not exists (select 1 from role_grant
                        where role_grant.account_id = :account and role_grant.ended_at is null
                          and role_grant.alliance_id = cooperation.alliance_id
                          and role_grant.role in ('koordination', 'stellvertretung', 'mitglied', 'partner'))
     order by created_at desc, cooperation.id limit :most)sql";

std::vector<Listed> open_elsewhere(storage::Read& read, base::Id<identity::Account> account, const Choice& choice, base::Date today)
{
    const auto day = base::iso(today);
    const auto words = "%" + choice.words + "%";
    return read.all(select_open_elsewhere,
                    {{"today", day},
                     {"direction", choice.direction ? word_of(*choice.direction) : std::string_view()},
                     {"topic", choice.topic},
                     {"state_key", choice.state_key},
                     {"words", words},
                     {"account", account},
                     {"most", most_listed + 1}},
                    listed_in);
}

constexpr Sql select_own_cooperations = R"sql(
    select cooperation.id, cooperation.alliance_id, cooperation.account_id, direction, good, topic, reach, title, text, in_return,
           until_day, created_at, ended_at, outcome, alliance.slug, alliance.name, place.name,
           substr(coalesce(place.official_key, parent.official_key, ''), 1, 2), place.latitude, place.longitude
      from cooperation join alliance on alliance.id = cooperation.alliance_id
           join place on place.id = alliance.place_id left join place as parent on parent.id = place.parent_id
     where exists (select 1 from role_grant
                    where role_grant.account_id = :account and role_grant.ended_at is null
                      and role_grant.alliance_id = cooperation.alliance_id
                      and role_grant.role in ('koordination', 'stellvertretung', 'mitglied', 'partner'))
     order by case when ended_at is null then 0 else 1 end, created_at desc, cooperation.id limit 100)sql";

std::vector<Listed> own_cooperations(storage::Read& read, base::Id<identity::Account> account)
{
    return read.all(select_own_cooperations, {{"account", account}}, listed_in);
}

constexpr Sql select_counterparts = R"sql(
    select cooperation.id, cooperation.alliance_id, cooperation.account_id, direction, good, topic, reach, title, text, in_return,
           until_day, created_at, ended_at, outcome, alliance.slug, alliance.name, place.name,
           substr(coalesce(place.official_key, parent.official_key, ''), 1, 2), place.latitude, place.longitude
      from cooperation join alliance on alliance.id = cooperation.alliance_id
           join place on place.id = alliance.place_id left join place as parent on parent.id = place.parent_id
     where direction = :direction and good = :good and ended_at is null and (until_day is null or until_day >= :today)
     order by created_at, cooperation.id limit 1000)sql";

std::vector<Listed> open_counterparts(storage::Read& read, Direction direction, std::string_view good, base::Date today)
{
    const auto day = base::iso(today);
    return read.all(select_counterparts, {{"direction", word_of(direction)}, {"good", good}, {"today", day}}, listed_in);
}

}
