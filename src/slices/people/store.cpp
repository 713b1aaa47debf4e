#include "slices/people/store.hpp"

#include "slices/registry/registry.hpp"

namespace people {
namespace {

using storage::Sql;
using AccountId = base::Id<identity::Account>;

/// Between blanks, so that one of them can be found: ` ferien pflege `.
std::string joined(const std::vector<std::string>& topics)
{
    std::string all = " ";
    for (const auto& topic : topics) all += topic + " ";
    return all;
}

std::vector<std::string> parted(std::string_view joined)
{
    std::vector<std::string> topics;
    while (!joined.empty()) {
        const auto end = std::min(joined.find(' '), joined.size());
        if (end > 0) topics.emplace_back(joined.substr(0, end));
        joined.remove_prefix(std::min(end + 1, joined.size()));
    }
    return topics;
}

Audience audience_in(storage::Row& row) { return audience_of(row.next<std::string>()).value(); }

Profile profile_in(storage::Row& row)
{
    Profile profile;
    profile.name_shown = audience_in(row);
    profile.role_shown = audience_in(row);
    profile.topics = parted(row.next<std::string>());
    profile.topics_shown = audience_in(row);
    profile.offers = row.next<std::string>();
    profile.offers_shown = audience_in(row);
    profile.seeks = row.next<std::string>();
    profile.seeks_shown = audience_in(row);
    profile.contact = row.next<std::string>();
    profile.contact_shown = audience_in(row);
    return profile;
}

/// One line of a list: somebody with one of their roles.
struct Line {
    AccountId id;
    std::string name;
    Nearness nearness = Nearness::elsewhere;
    Profile profile;
    ShownRole role;
};

Line line_in(storage::Row& row)
{
    Line line;
    line.id = row.next<AccountId>();
    line.name = row.next<std::string>();
    line.nearness = row.next<std::int64_t>() > 0 ? Nearness::same_alliance : Nearness::elsewhere;
    line.profile = profile_in(row);
    line.role.role = identity::find_role(row.next<std::string>()).value();
    line.role.belonging = row.next<std::string>();
    const auto key = row.next<std::string>();
    if (const auto* state = key.empty() ? nullptr : registry::find_state(key)) line.role.belonging = state->name;
    return line;
}

/// Lines of the same person stand together.
std::vector<Person> persons_in(const std::vector<Line>& lines)
{
    std::vector<Person> persons;
    for (auto first = lines.begin(); first != lines.end();) {
        const auto last = std::find_if(first, lines.end(), [&](const Line& line) { return line.id != first->id; });
        std::vector<ShownRole> roles;
        for (auto line = first; line != last; ++line) roles.push_back(line->role);
        if (auto person = seen_from(first->nearness, first->id, first->name, std::move(roles), first->profile)) persons.push_back(std::move(*person));
        first = last;
    }
    return persons;
}

/// For `like`: what somebody typed stands for itself.
std::string pattern_of(std::string_view words)
{
    std::string pattern = "%";
    for (const char letter : words) {
        if (letter == '%' || letter == '_' || letter == '!') pattern += '!';
        pattern += letter;
    }
    return pattern + "%";
}

}

constexpr Sql select_profile = R"sql(
    select name_shown, role_shown, topics, topics_shown, offers, offers_shown, seeks, seeks_shown, contact, contact_shown
      from profile where account_id = :account)sql";

Profile profile_of(storage::Read& read, AccountId account) { return read.first(select_profile, {{"account", account}}, profile_in).value_or(Profile{}); }

constexpr Sql count_profiles = "select count(*) from profile where account_id = :account";

bool has_profile(storage::Read& read, AccountId account) { return read.value<std::int64_t>(count_profiles, {{"account", account}}) > 0; }

constexpr Sql upsert_profile = R"sql(
    insert into profile (account_id, name_shown, role_shown, topics, topics_shown, offers, offers_shown, seeks, seeks_shown,
                         contact, contact_shown, changed_at)
    values (:account, :name_shown, :role_shown, :topics, :topics_shown, :offers, :offers_shown, :seeks, :seeks_shown,
            :contact, :contact_shown, :now)
    on conflict (account_id) do update
       set name_shown = excluded.name_shown, role_shown = excluded.role_shown, topics = excluded.topics,
           topics_shown = excluded.topics_shown, offers = excluded.offers, offers_shown = excluded.offers_shown,
           seeks = excluded.seeks, seeks_shown = excluded.seeks_shown, contact = excluded.contact,
           contact_shown = excluded.contact_shown, changed_at = excluded.changed_at)sql";

void store_profile(storage::Write& write, AccountId account, const Profile& profile, base::Instant now)
{
    const auto topics = joined(profile.topics);
    write.run(upsert_profile, {{"account", account},
                               {"name_shown", word_of(profile.name_shown)},
                               {"role_shown", word_of(profile.role_shown)},
                               {"topics", topics},
                               {"topics_shown", word_of(profile.topics_shown)},
                               {"offers", profile.offers},
                               {"offers_shown", word_of(profile.offers_shown)},
                               {"seeks", profile.seeks},
                               {"seeks_shown", word_of(profile.seeks_shown)},
                               {"contact", profile.contact},
                               {"contact_shown", word_of(profile.contact_shown)},
                               {"now", now}});
}

constexpr Sql delete_profile = "delete from profile where account_id = :account";

void remove_profile(storage::Write& write, AccountId account) { write.run(delete_profile, {{"account", account}}); }

/// A person of the inner part is near (1) or not (0); every condition on a part of the profile asks who may see it.
constexpr Sql select_people = R"sql(
    select person.id, person.name, person.near, person.name_shown, person.role_shown, person.topics, person.topics_shown,
           person.offers, person.offers_shown, person.seeks, person.seeks_shown, person.contact, person.contact_shown,
           held.role, coalesce(alliance.name, ''), held.state
      from (select seen.id, seen.name, seen.near, seen.name_shown, seen.role_shown, seen.topics, seen.topics_shown, seen.offers,
                   seen.offers_shown, seen.seeks, seen.seeks_shown, seen.contact, seen.contact_shown
              from (select account.id, account.name,
                           case when account.id = :viewer or exists (
                                    select 1 from role_grant own join role_grant theirs on theirs.alliance_id = own.alliance_id
                                     where own.account_id = :viewer and own.ended_at is null
                                       and theirs.account_id = account.id and theirs.ended_at is null) then 1 else 0 end as near,
                           coalesce(profile.name_shown, 'buendnis') as name_shown, coalesce(profile.role_shown, 'buendnis') as role_shown,
                           coalesce(profile.topics, ' ') as topics, coalesce(profile.topics_shown, 'buendnis') as topics_shown,
                           coalesce(profile.offers, '') as offers, coalesce(profile.offers_shown, 'buendnis') as offers_shown,
                           coalesce(profile.seeks, '') as seeks, coalesce(profile.seeks_shown, 'buendnis') as seeks_shown,
                           coalesce(profile.contact, '') as contact, coalesce(profile.contact_shown, 'buendnis') as contact_shown
                      from account left join profile on profile.account_id = account.id
                     where (:everybody = 1 or account.id = :only)
                       and exists (select 1 from role_grant
                                    where role_grant.account_id = account.id and role_grant.ended_at is null
                                      and role_grant.role <> 'ministerium')) seen
             where (seen.name_shown = 'alle' or (seen.name_shown = 'buendnis' and seen.near = 1))
               and (:topic = '%'
                    or (seen.topics like :topic and (seen.topics_shown = 'alle' or (seen.topics_shown = 'buendnis' and seen.near = 1))))
               and (:words = '%%' or lower(seen.name) like lower(:words) escape '!'
                    or (lower(seen.offers) like lower(:words) escape '!' and (seen.offers_shown = 'alle' or (seen.offers_shown = 'buendnis' and seen.near = 1)))
                    or (lower(seen.seeks) like lower(:words) escape '!' and (seen.seeks_shown = 'alle' or (seen.seeks_shown = 'buendnis' and seen.near = 1))))
               and (:state = ''
                    or ((seen.role_shown = 'alle' or (seen.role_shown = 'buendnis' and seen.near = 1))
                        and exists (select 1 from role_grant held
                                     left join alliance on alliance.id = held.alliance_id
                                     left join place seat on seat.id = alliance.place_id
                                     left join place above on above.id = seat.parent_id
                                    where held.account_id = seen.id and held.ended_at is null
                                      and (held.state = :state or substr(coalesce(seat.official_key, above.official_key), 1, 2) = :state))))
             order by seen.name, seen.id limit :most offset :skipped) person
           join role_grant held on held.account_id = person.id and held.ended_at is null
           left join alliance on alliance.id = held.alliance_id
     order by person.name, person.id, held.given_at, held.id)sql";

std::vector<Person> people_seen_by(storage::Read& read, AccountId viewer, const Wanted& wanted, std::int64_t most, std::int64_t skipped)
{
    const auto words = pattern_of(wanted.words);
    const auto topic = wanted.topic.empty() ? std::string("%") : "% " + wanted.topic + " %";
    return persons_in(read.all(select_people,
                               {{"viewer", viewer}, {"everybody", 1}, {"only", viewer}, {"topic", topic}, {"words", words},
                                {"state", wanted.state}, {"most", most + 1}, {"skipped", skipped}},
                               line_in));
}

std::optional<Person> find_person(storage::Read& read, AccountId viewer, AccountId account)
{
    const auto found = persons_in(read.all(select_people,
                                           {{"viewer", viewer}, {"everybody", 0}, {"only", account}, {"topic", "%"}, {"words", "%%"},
                                            {"state", ""}, {"most", 1}, {"skipped", 0}},
                                           line_in));
    return found.empty() ? std::nullopt : std::optional(found.front());
}

}
