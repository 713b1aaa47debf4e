#include "slices/circulars/store.hpp"

#include <boost/json.hpp>

namespace circulars {

using storage::Sql;

constexpr Sql select_account = "select account_id from circular_delivery where secret = :secret and account_id is not null";

std::optional<base::Id<identity::Account>> account_with(storage::Read& read, std::string_view secret)
{
    return read.first(select_account, {{"secret", secret}}, [](storage::Row& row) { return row.next<base::Id<identity::Account>>(); });
}

constexpr Sql count_refusals = "select count(*) from circular_refusal where account_id = :account";

bool has_refused(storage::Read& read, base::Id<identity::Account> account)
{
    return read.value<std::int64_t>(count_refusals, {{"account", account}}) > 0;
}

constexpr Sql insert_refusal = "insert into circular_refusal (account_id, refused_at) values (:account, :now) on conflict (account_id) do nothing";

void refuse(storage::Write& write, base::Id<identity::Account> account, base::Instant now)
{
    write.run(insert_refusal, {{"account", account}, {"now", now}});
}

constexpr Sql delete_refusal = "delete from circular_refusal where account_id = :account";

void take_back_refusal(storage::Write& write, base::Id<identity::Account> account) { write.run(delete_refusal, {{"account", account}}); }

constexpr Sql select_own = R"sql(
    select 'written', subject, created_at from circular where account_id = :account
    union all
    select 'received', circular.subject, circular.sent_at
      from circular_delivery join circular on circular.id = circular_delivery.circular_id
     where circular_delivery.account_id = :account
    union all
    select 'refused', '', refused_at from circular_refusal where account_id = :account
    order by 3, 1)sql";

std::string personal_data_of(storage::Read& read, base::Id<identity::Account> account)
{
    boost::json::array kept;
    read.all(select_own, {{"account", account}}, [&](storage::Row& row) {
        boost::json::object one;
        one["what"] = row.next<std::string>();
        one["subject"] = row.next<std::string>();
        one["at"] = base::iso(row.next<base::Instant>());
        kept.push_back(std::move(one));
        return 0;
    });
    return boost::json::serialize(boost::json::value{{"circular", kept}});
}

constexpr Sql forget_author = "update circular set account_id = null where account_id = :account";
constexpr Sql forget_reader = "update circular_delivery set account_id = null where account_id = :account";

void erase(storage::Write& write, base::Id<identity::Account> account)
{
    for (const auto& sql : {forget_author, forget_reader, delete_refusal}) write.run(sql, {{"account", account}});
}

}
