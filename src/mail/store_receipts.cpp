#include "mail/receipt.hpp"

namespace mail {

using storage::Sql;

constexpr Sql insert_receipt = R"sql(
    insert into mail_receipt (mail, received_at, replied_to) values (:mail, :now, '') on conflict (mail) do nothing)sql";

bool store_receipt(storage::Write& write, std::string_view key, base::Instant now)
{
    return write.run(insert_receipt, {{"mail", key}, {"now", now}}) == 1;
}

constexpr Sql count_replies = R"sql(
    select count(*) from mail_receipt where replied_to <> '' and received_at > :since)sql";
constexpr Sql count_replies_for_sender = R"sql(
    select count(*) from mail_receipt where replied_to = :sender and received_at > :since)sql";
constexpr Sql update_receipt = "update mail_receipt set replied_to = :sender where mail = :mail";

bool may_write_back(storage::Write& write, std::string_view key, std::string_view sender, base::Instant now)
{
    const auto since = now - std::chrono::hours(24);
    if (write.value<std::int64_t>(count_replies, {{"since", since}}) >= most_replies) return false;
    if (write.value<std::int64_t>(count_replies_for_sender, {{"sender", sender}, {"since", since}}) >= most_replies_for_sender) return false;
    write.run(update_receipt, {{"sender", sender}, {"mail", key}});
    return true;
}

}
