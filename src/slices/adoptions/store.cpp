#include "slices/adoptions/store.hpp"

#include <boost/json.hpp>

namespace adoptions {
namespace {

using storage::Sql;

Listed listed_in(storage::Row& row)
{
    return Listed{Adoption{row.next<base::Id<Adoption>>(), row.next<base::Id<projects::Project>>(), row.next<base::Id<registry::Alliance>>(),
                           row.next<std::optional<base::Id<Adoption>>>(), row.next<base::Instant>(),
                           find_state(row.next<std::string>()).value(), row.next<std::string>(), row.next<std::string>()},
                  row.next<std::string>(), row.next<std::string>(), row.next<std::string>(), row.next<std::string>()};
}

}

constexpr Sql insert_adoption = R"sql(
    insert into adoption (id, project_id, alliance_id, from_id, account_id, adopted_at, state, note, result)
    values (:id, :project, :alliance, :from, :author, :adopted_at, :state, :note, :result)
    on conflict (project_id, alliance_id) do nothing)sql";

void store_adoption(storage::Write& write, const Adoption& adoption, std::optional<base::Id<identity::Account>> author)
{
    write.run(insert_adoption, {{"id", adoption.id},
                                {"project", adoption.project},
                                {"alliance", adoption.alliance},
                                {"from", adoption.from},
                                {"author", author},
                                {"adopted_at", adoption.adopted_at},
                                {"state", word_of(adoption.state)},
                                {"note", adoption.note},
                                {"result", adoption.result}});
    write.touch("adoptions");
}

constexpr Sql update_adoption = "update adoption set state = :state, note = :note, result = :result where id = :id";

void change_adoption(storage::Write& write, base::Id<Adoption> id, State state, std::string_view note, std::string_view result)
{
    write.run(update_adoption, {{"id", id}, {"state", word_of(state)}, {"note", note}, {"result", result}});
    write.touch("adoptions");
}

constexpr Sql select_adoptions = R"sql(
    select adoption.id, adoption.project_id, adoption.alliance_id, from_id, adopted_at, adoption.state, note, result,
           alliance.slug, alliance.name, project.slug, project.title
      from adoption join alliance on alliance.id = adoption.alliance_id join project on project.id = adoption.project_id
     where adoption.project_id = :project order by adopted_at, adoption.id)sql";

std::vector<Listed> adoptions_of(storage::Read& read, base::Id<projects::Project> project)
{
    return read.all(select_adoptions, {{"project", project}}, listed_in);
}

constexpr Sql select_adoptions_run = R"sql(
    select adoption.id, adoption.project_id, adoption.alliance_id, from_id, adopted_at, adoption.state, note, result,
           alliance.slug, alliance.name, project.slug, project.title
      from adoption join alliance on alliance.id = adoption.alliance_id join project on project.id = adoption.project_id
     where exists (select 1 from role_grant
                    where role_grant.account_id = :account and role_grant.ended_at is null
                      and role_grant.alliance_id = adoption.alliance_id and role_grant.role in ('koordination', 'stellvertretung'))
     order by adopted_at desc, adoption.id)sql";

std::vector<Listed> adoptions_run_by(storage::Read& read, base::Id<identity::Account> account)
{
    return read.all(select_adoptions_run, {{"account", account}}, listed_in);
}

constexpr Sql select_own_data = R"sql(
    select 'adoption', note, result, adopted_at from adoption where account_id = :account
    union all select 'flagship', reason, '', marked_at from flagship where account_id = :account
    union all select 'flagship', '', '', ended_at from flagship_end where account_id = :account
    order by 4)sql";

std::string personal_data_of(storage::Read& read, base::Id<identity::Account> account)
{
    boost::json::array adoptions;
    boost::json::array flagships;
    read.all(select_own_data, {{"account", account}}, [&](storage::Row& row) {
        const auto table = row.next<std::string>();
        boost::json::object one;
        one["text"] = row.next<std::string>();
        one["result"] = row.next<std::string>();
        one["at"] = base::iso(row.next<base::Instant>());
        (table == "adoption" ? adoptions : flagships).push_back(std::move(one));
        return 0;
    });
    boost::json::object kept;
    kept["adoption"] = std::move(adoptions);
    kept["flagship"] = std::move(flagships);
    return boost::json::serialize(kept);
}

constexpr Sql forget_adopter = "update adoption set account_id = null where account_id = :account";
constexpr Sql forget_ender = "update flagship_end set account_id = null where account_id = :account";
constexpr Sql forget_marker = "update flagship set account_id = null where account_id = :account";

void erase(storage::Write& write, base::Id<identity::Account> account)
{
    for (const auto& sql : {forget_adopter, forget_marker, forget_ender}) write.run(sql, {{"account", account}});
}

}
