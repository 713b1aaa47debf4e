#include "slices/discussions/store_following.hpp"

#include "web/crypto.hpp"

namespace discussions {

using storage::Sql;

constexpr Sql upsert_reading = R"sql(
    insert into thread_reading (account_id, thread_id, read_number, read_at) values (:account, :thread, :number, :now)
    on conflict (account_id, thread_id) do update set read_number = excluded.read_number, read_at = excluded.read_at
     where thread_reading.read_number < excluded.read_number)sql";

void store_reading(storage::Write& write, AccountId account, base::Id<Thread> thread, std::int64_t number, base::Instant now)
{
    write.run(upsert_reading, {{"account", account}, {"thread", thread}, {"number", number}, {"now", now}});
}

constexpr Sql delete_no_mail = "delete from no_post_mail where account_id = :account";

static void want_mail_again(storage::Write& write, AccountId account) { write.run(delete_no_mail, {{"account", account}}); }

constexpr Sql upsert_room_subscription = R"sql(
    insert into room_subscription (account_id, room, frequency) values (:account, :room, :frequency)
    on conflict (account_id, room) do update set frequency = excluded.frequency)sql";

void store_subscription(storage::Write& write, AccountId account, std::string_view room, Frequency frequency)
{
    write.run(upsert_room_subscription, {{"account", account}, {"room", room}, {"frequency", word_of(frequency)}});
    if (frequency != Frequency::none) want_mail_again(write, account);
}

constexpr Sql upsert_thread_subscription = R"sql(
    insert into thread_subscription (account_id, thread_id, frequency) values (:account, :thread, :frequency)
    on conflict (account_id, thread_id) do update set frequency = excluded.frequency)sql";

void store_subscription(storage::Write& write, AccountId account, base::Id<Thread> thread, Frequency frequency)
{
    write.run(upsert_thread_subscription, {{"account", account}, {"thread", thread}, {"frequency", word_of(frequency)}});
    if (frequency != Frequency::none) want_mail_again(write, account);
}

constexpr Sql insert_following = R"sql(
    insert into thread_subscription (account_id, thread_id, frequency) values (:account, :thread, 'sofort')
    on conflict (account_id, thread_id) do nothing)sql";

void follow(storage::Write& write, AccountId account, base::Id<Thread> thread)
{
    write.run(insert_following, {{"account", account}, {"thread", thread}});
}

constexpr Sql select_room_subscription = "select frequency from room_subscription where account_id = :account and room = :room";

Frequency subscription_of(storage::Read& read, AccountId account, std::string_view room)
{
    const auto word = read.first(select_room_subscription, {{"account", account}, {"room", room}}, [](storage::Row& row) { return row.next<std::string>(); });
    return word ? frequency_of(*word).value() : Frequency::none;
}

constexpr Sql select_thread_subscription = R"sql(
    select frequency from thread_subscription where account_id = :account and thread_id = :thread)sql";

std::optional<Frequency> subscription_of(storage::Read& read, AccountId account, base::Id<Thread> thread)
{
    return read.first(select_thread_subscription, {{"account", account}, {"thread", thread}},
                      [](storage::Row& row) { return frequency_of(row.next<std::string>()).value(); });
}

constexpr Sql stop_rooms = "update room_subscription set frequency = 'nie' where account_id = :account";
constexpr Sql stop_threads = "update thread_subscription set frequency = 'nie' where account_id = :account";

constexpr Sql insert_no_mail = R"sql(
    insert into no_post_mail (account_id, since) values (:account, :now) on conflict (account_id) do nothing)sql";

void unsubscribe_from_all(storage::Write& write, AccountId account, base::Instant now)
{
    for (const auto& sql : {stop_rooms, stop_threads}) write.run(sql, {{"account", account}});
    write.run(insert_no_mail, {{"account", account}, {"now", now}});
}

constexpr Sql select_secret = "select secret from unsubscribe_key where account_id = :account";
constexpr Sql insert_secret = "insert into unsubscribe_key (account_id, secret) values (:account, :secret) on conflict (account_id) do nothing";

std::string unsubscribe_secret(storage::Write& write, AccountId account)
{
    const auto stored = [&] { return write.first(select_secret, {{"account", account}}, [](storage::Row& row) { return row.next<std::string>(); }); };
    if (const auto secret = stored()) return *secret;
    write.run(insert_secret, {{"account", account}, {"secret", web::random_hex(16)}});
    return stored().value();
}

constexpr Sql select_account_with_secret = "select account_id from unsubscribe_key where secret = :secret";

std::optional<AccountId> account_with_secret(storage::Read& read, std::string_view secret)
{
    return read.first(select_account_with_secret, {{"secret", secret}}, [](storage::Row& row) { return row.next<AccountId>(); });
}

}
