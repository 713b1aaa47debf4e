#include "slices/passkeys/store.hpp"

#include "slices/passkeys/passkeys.hpp"

namespace passkeys {
namespace {

using storage::Sql;

Passkey passkey_in(storage::Row& row)
{
    return Passkey{row.next<base::Id<Passkey>>(), row.next<base::Id<identity::Account>>(),
                   row.next<std::string>(),       row.next<std::string>(),
                   row.next<std::int64_t>(),      row.next<std::string>(),
                   row.next<base::Instant>(),     row.next<std::optional<base::Instant>>()};
}

}

constexpr Sql insert_passkey = R"sql(
    insert into passkey (id, account_id, credential, public_key, counter, name, created_at, used_at)
    values (:id, :account, :credential, :public_key, :counter, :name, :created_at, :used_at))sql";

void store_passkey(storage::Write& write, const Passkey& passkey)
{
    write.run(insert_passkey, {{"id", passkey.id},
                               {"account", passkey.account},
                               {"credential", passkey.credential},
                               {"public_key", passkey.public_key},
                               {"counter", passkey.counter},
                               {"name", passkey.name},
                               {"created_at", passkey.created_at},
                               {"used_at", passkey.used_at}});
}

constexpr Sql update_use = "update passkey set counter = :counter, used_at = :now where id = :id";

void mark_used(storage::Write& write, base::Id<Passkey> passkey, std::int64_t counter, base::Instant now)
{
    write.run(update_use, {{"counter", counter}, {"now", now}, {"id", passkey}});
}

constexpr Sql select_passkeys = R"sql(
    select id, account_id, credential, public_key, counter, name, created_at, used_at
      from passkey where account_id = :account order by created_at, id)sql";

std::vector<Passkey> passkeys_of(storage::Read& read, base::Id<identity::Account> account)
{
    return read.all(select_passkeys, {{"account", account}}, passkey_in);
}

constexpr Sql select_passkey = R"sql(
    select id, account_id, credential, public_key, counter, name, created_at, used_at
      from passkey where credential = :credential)sql";

std::optional<Passkey> find_passkey(storage::Read& read, std::string_view credential)
{
    return read.first(select_passkey, {{"credential", credential}}, passkey_in);
}

constexpr Sql delete_passkey = "delete from passkey where id = :id and account_id = :account";

bool remove_passkey(storage::Write& write, base::Id<identity::Account> account, base::Id<Passkey> passkey)
{
    return write.run(delete_passkey, {{"id", passkey}, {"account", account}}) == 1;
}

constexpr Sql delete_old_questions = "delete from passkey_question where expires_at <= :now";

std::int64_t forget_old_questions(storage::Write& write, base::Instant now) { return write.run(delete_old_questions, {{"now", now}}); }

constexpr Sql insert_question = R"sql(
    insert into passkey_question (question, account_id, expires_at) values (:question, :account, :expires_at))sql";

void store_question(storage::Write& write, std::string_view question, Whom whom, base::Instant now, base::Instant expires_at)
{
    forget_old_questions(write, now);
    write.run(insert_question, {{"question", question}, {"account", whom}, {"expires_at", expires_at}});
}

constexpr Sql select_question = "select account_id from passkey_question where question = :question and expires_at > :now";
constexpr Sql delete_question = "delete from passkey_question where question = :question";

bool take_question(storage::Write& write, std::string_view question, Whom whom, base::Instant now)
{
    const auto asked = write.first(select_question, {{"question", question}, {"now", now}},
                                   [](storage::Row& row) { return row.next<Whom>(); });
    if (!asked || *asked != whom) return false;
    return write.run(delete_question, {{"question", question}}) == 1; // of two at the same moment one
}

constexpr Sql delete_codes = "delete from recovery_code where account_id = :account";
constexpr Sql insert_code = "insert into recovery_code (code, account_id, created_at) values (:code, :account, :now)";

void exchange_codes(storage::Write& write, base::Id<identity::Account> account, const std::vector<std::string>& codes, base::Instant now)
{
    write.run(delete_codes, {{"account", account}});
    for (const auto& code : codes) write.run(insert_code, {{"code", code}, {"account", account}, {"now", now}});
}

constexpr Sql delete_code = "delete from recovery_code where code = :code and account_id = :account";

bool take_code(storage::Write& write, base::Id<identity::Account> account, std::string_view code)
{
    return write.run(delete_code, {{"code", code}, {"account", account}}) == 1;
}

constexpr Sql count_codes_of = "select count(*) from recovery_code where account_id = :account";

std::int64_t count_codes(storage::Read& read, base::Id<identity::Account> account)
{
    return read.value<std::int64_t>(count_codes_of, {{"account", account}});
}

constexpr Sql delete_passkeys = "delete from passkey where account_id = :account";
constexpr Sql delete_questions = "delete from passkey_question where account_id = :account";

void erase(storage::Write& write, base::Id<identity::Account> account)
{
    for (const auto& sql : {delete_passkeys, delete_questions, delete_codes}) write.run(sql, {{"account", account}});
}

}
