#include "slices/invitations/store_handovers.hpp"

namespace invitations {
namespace {

using storage::Sql;
using AccountId = base::Id<identity::Account>;
using GrantId = base::Id<identity::Grant>;

Handover handover_in(storage::Row& row)
{
    return Handover{row.next<base::Id<Handover>>(), row.next<base::Id<registry::Alliance>>(), row.next<AccountId>(),
                    row.next<GrantId>(),            row.next<AccountId>(),                    row.next<GrantId>(),
                    row.next<std::optional<GrantId>>(), row.next<base::Instant>(),            row.next<std::optional<base::Instant>>()};
}

}

constexpr Sql insert_handover = R"sql(
    insert into handover (id, secret, alliance_id, from_account, from_grant, to_account, to_grant, before_id, handed_at)
    values (:id, :secret, :alliance, :from, :from_grant, :to, :to_grant, :before, :handed_at))sql";

void store_handover(storage::Write& write, const Handover& handover, std::string_view secret)
{
    write.run(insert_handover, {{"id", handover.id},
                                {"secret", secret},
                                {"alliance", handover.alliance},
                                {"from", handover.from},
                                {"from_grant", handover.from_grant},
                                {"to", handover.to},
                                {"to_grant", handover.to_grant},
                                {"before", handover.before},
                                {"handed_at", handover.handed_at}});
}

constexpr Sql select_handover = R"sql(
    select id, alliance_id, from_account, from_grant, to_account, to_grant, before_id, handed_at, taken_back_at
      from handover where secret = :secret)sql";

std::optional<Handover> find_handover(storage::Read& read, std::string_view secret)
{
    return read.first(select_handover, {{"secret", secret}}, handover_in);
}

constexpr Sql update_taken_back = "update handover set taken_back_at = :now where id = :id";

void mark_taken_back(storage::Write& write, base::Id<Handover> handover, base::Instant now)
{
    write.run(update_taken_back, {{"now", now}, {"id", handover}});
}

constexpr Sql delete_old_handovers = "delete from handover where handed_at < :before";

std::int64_t forget_handovers(storage::Write& write, base::Instant before) { return write.run(delete_old_handovers, {{"before", before}}); }

constexpr Sql select_handed_at = R"sql(
    select handed_at from handover where from_account = :account or to_account = :account order by handed_at)sql";

std::vector<base::Instant> handovers_of(storage::Read& read, AccountId account)
{
    return read.all(select_handed_at, {{"account", account}}, [](storage::Row& row) { return row.next<base::Instant>(); });
}

constexpr Sql delete_handovers_of = "delete from handover where from_account = :account or to_account = :account";

void erase_handovers(storage::Write& write, AccountId account) { write.run(delete_handovers_of, {{"account", account}}); }

}
