#include "slices/materials/store_people.hpp"

#include "web/crypto.hpp"

#include <boost/json.hpp>

namespace materials {
namespace {

using storage::Sql;
namespace json = boost::json;

Note note_in(storage::Row& row)
{
    return Note{row.next<base::Id<Note>>(), row.next<base::Id<Material>>(), row.next<std::optional<base::Id<identity::Account>>>(),
                row.next<std::string>(), row.next<bool>(), row.next<std::string>(), row.next<base::Instant>(), row.next<std::optional<std::string>>()};
}

}

constexpr Sql upsert_holding = R"sql(
    insert into material_holding (material_id, account_id, number, secret) values (:material, :account, :number, :secret)
    on conflict (material_id, account_id) do update set number = excluded.number)sql";

void hold(storage::Write& write, base::Id<Material> material, base::Id<identity::Account> account, std::int64_t number)
{
    write.run(upsert_holding, {{"material", material}, {"account", account}, {"number", number}, {"secret", web::random_hex(16)}});
}

constexpr Sql update_holding = R"sql(
    update material_holding set number = :number where material_id = :material and account_id = :account and number < :number)sql";

void hold_newer(storage::Write& write, base::Id<Material> material, base::Id<identity::Account> account, std::int64_t number)
{
    write.run(update_holding, {{"material", material}, {"account", account}, {"number", number}});
}

constexpr Sql delete_holding = "delete from material_holding where material_id = :material and account_id = :account";

void stop_holding(storage::Write& write, base::Id<Material> material, base::Id<identity::Account> account)
{
    write.run(delete_holding, {{"material", material}, {"account", account}});
}

constexpr Sql delete_holding_by_secret = "delete from material_holding where secret = :secret";

bool stop_holding(storage::Write& write, std::string_view secret) { return write.run(delete_holding_by_secret, {{"secret", secret}}) > 0; }

constexpr Sql count_by_secret = "select count(*) from material_holding where secret = :secret";

bool has_holding(storage::Read& read, std::string_view secret) { return read.value<std::int64_t>(count_by_secret, {{"secret", secret}}) > 0; }

constexpr Sql count_holding = "select count(*) from material_holding where material_id = :material and account_id = :account";

bool is_holding(storage::Read& read, base::Id<Material> material, base::Id<identity::Account> account)
{
    return read.value<std::int64_t>(count_holding, {{"material", material}, {"account", account}}) > 0;
}

constexpr Sql select_holders = R"sql(
    select account.id, account.email, account.name, account.language, material_holding.secret
      from material_holding join account on account.id = material_holding.account_id
     where material_id = :material and number < :number
       and exists (select 1 from role_grant where role_grant.account_id = account.id and role_grant.ended_at is null)
     order by account.id)sql";

std::vector<Holder> holders_of_older(storage::Read& read, base::Id<Material> material, std::int64_t number)
{
    return read.all(select_holders, {{"material", material}, {"number", number}}, [](storage::Row& row) {
        return Holder{row.next<base::Id<identity::Account>>(), row.next<std::string>(), row.next<std::string>(), row.next<std::string>(), row.next<std::string>()};
    });
}

constexpr Sql select_newer = R"sql(
    select material.id, material.title, max(material_version.released_at)
      from material_holding join material on material.id = material_holding.material_id and material.archived_at is null
           join material_version on material_version.material_id = material.id
                and material_version.number > material_holding.number and material_version.released_at is not null
     where material_holding.account_id = :account
     group by material.id, material.title order by 3, material.id limit :most)sql";

std::vector<Newer> newer_for(storage::Read& read, base::Id<identity::Account> account, std::int64_t most)
{
    return read.all(select_newer, {{"account", account}, {"most", most}}, [](storage::Row& row) {
        return Newer{row.next<base::Id<Material>>(), row.next<std::string>(), row.next<base::Instant>()};
    });
}

constexpr Sql insert_note = R"sql(
    insert into material_note (id, material_id, account_id, used_for, text, written_at)
    values (:id, :material, :author, :used_for, :text, :written_at) on conflict (id) do nothing)sql";

void store_note(storage::Write& write, const Note& note)
{
    write.run(insert_note, {{"id", note.id},
                            {"material", note.material},
                            {"author", note.author},
                            {"used_for", note.used_for},
                            {"text", note.text},
                            {"written_at", note.written_at}});
}

constexpr Sql select_notes = R"sql(
    select material_note.id, material_id, account_id, coalesce(account.name, ''), used_for, text, written_at, material_note_hiding.reason
      from material_note left join account on account.id = material_note.account_id
           left join material_note_hiding on material_note_hiding.note_id = material_note.id
     where material_id = :material order by written_at, material_note.id limit 500)sql";

std::vector<Note> notes_on(storage::Read& read, base::Id<Material> material) { return read.all(select_notes, {{"material", material}}, note_in); }

constexpr Sql select_note = R"sql(
    select material_note.id, material_id, account_id, coalesce(account.name, ''), used_for, text, written_at, material_note_hiding.reason
      from material_note left join account on account.id = material_note.account_id
           left join material_note_hiding on material_note_hiding.note_id = material_note.id
     where material_note.id = :id)sql";

std::optional<Note> find_note(storage::Read& read, base::Id<Note> id) { return read.first(select_note, {{"id", id}}, note_in); }

constexpr Sql delete_reports_of_note = "delete from material_note_report where note_id = :id";
constexpr Sql delete_hiding_of_note = "delete from material_note_hiding where note_id = :id";
constexpr Sql delete_note = "delete from material_note where id = :id";

void remove_note(storage::Write& write, base::Id<Note> id)
{
    for (const auto& sql : {delete_reports_of_note, delete_hiding_of_note, delete_note}) write.run(sql, {{"id", id}});
}

constexpr Sql select_own_materials = "select title, created_at from material where account_id = :account order by created_at, id";
constexpr Sql select_own_notes = R"sql(
    select material.title, text, written_at from material_note join material on material.id = material_note.material_id
     where material_note.account_id = :account order by written_at, material_note.id)sql";
constexpr Sql select_own_reports = R"sql(
    select material.title, report.reason, report.reported_at
      from material_note_report report join material_note on material_note.id = report.note_id
           join material on material.id = material_note.material_id
     where report.reporter_id = :account order by report.reported_at, report.id)sql";
constexpr Sql select_own_holdings = R"sql(
    select material.title, number from material_holding join material on material.id = material_holding.material_id
     where material_holding.account_id = :account order by material.title, material.id)sql";

std::string personal_data_of(storage::Read& read, base::Id<identity::Account> account)
{
    json::array brought;
    json::array notes;
    json::array holdings;
    json::array reports;
    (void)read.all(select_own_materials, {{"account", account}}, [&](storage::Row& row) {
        json::object line{{"title", row.next<std::string>()}};
        line["created_at"] = base::iso(row.next<base::Instant>());
        brought.push_back(std::move(line));
        return 0;
    });
    (void)read.all(select_own_notes, {{"account", account}}, [&](storage::Row& row) {
        json::object line{{"material", row.next<std::string>()}};
        line["text"] = row.next<std::string>();
        line["written_at"] = base::iso(row.next<base::Instant>());
        notes.push_back(std::move(line));
        return 0;
    });
    (void)read.all(select_own_holdings, {{"account", account}}, [&](storage::Row& row) {
        json::object line{{"material", row.next<std::string>()}};
        line["version"] = row.next<std::int64_t>();
        holdings.push_back(std::move(line));
        return 0;
    });
    (void)read.all(select_own_reports, {{"account", account}}, [&](storage::Row& row) {
        json::object line{{"material", row.next<std::string>()}};
        line["reason"] = row.next<std::string>();
        line["reported_at"] = base::iso(row.next<base::Instant>());
        reports.push_back(std::move(line));
        return 0;
    });
    return json::serialize(json::object{{"material", std::move(brought)}, {"material_note", std::move(notes)}, {"material_holding", std::move(holdings)}, {"material_note_report", std::move(reports)}});
}

constexpr Sql leave_materials = "update material set account_id = null where account_id = :account";
constexpr Sql leave_notes = "update material_note set account_id = null where account_id = :account";
constexpr Sql leave_reports = "update material_note_report set reporter_id = null where reporter_id = :account";
constexpr Sql delete_holdings_of = "delete from material_holding where account_id = :account";

void erase(storage::Write& write, base::Id<identity::Account> account)
{
    for (const auto& sql : {leave_materials, leave_notes, leave_reports, delete_holdings_of}) write.run(sql, {{"account", account}});
}

}
