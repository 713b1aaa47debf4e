#include "slices/invitations/store.hpp"

#include "slices/invitations/store_handovers.hpp"

#include <boost/json.hpp>

namespace invitations {
namespace {

using storage::Sql;

Invitation invitation_in(storage::Row& row)
{
    return Invitation{row.next<base::Id<identity::Account>>(), row.next<std::optional<base::Id<identity::Account>>>(),
                      row.next<std::int64_t>(),               row.next<base::Instant>(),
                      row.next<base::Instant>(),              row.next<base::Id<mail::Message>>()};
}

base::Id<identity::Account> account_in(storage::Row& row) { return row.next<base::Id<identity::Account>>(); }

}

constexpr Sql upsert_invitation = R"sql(
    insert into invitation (account_id, invited_by, times, sent_at, expires_at, mail_id)
    values (:account, :invited_by, :times, :sent_at, :expires_at, :mail)
    on conflict (account_id) do update
       set invited_by = excluded.invited_by, times = excluded.times, sent_at = excluded.sent_at,
           expires_at = excluded.expires_at, mail_id = excluded.mail_id)sql";

constexpr Sql insert_link = "insert into invitation_link (secret, account_id) values (:secret, :account)";

void store_invitation(storage::Write& write, const Invitation& invitation, std::string_view secret)
{
    write.run(upsert_invitation, {{"account", invitation.account},
                                  {"invited_by", invitation.invited_by},
                                  {"times", invitation.times},
                                  {"sent_at", invitation.sent_at},
                                  {"expires_at", invitation.expires_at},
                                  {"mail", invitation.mail}});
    write.run(insert_link, {{"secret", secret}, {"account", invitation.account}});
}

constexpr Sql select_invitation_by_secret = R"sql(
    select invitation.account_id, invited_by, times, sent_at, expires_at, mail_id
      from invitation_link join invitation on invitation.account_id = invitation_link.account_id
     where invitation_link.secret = :secret)sql";

std::optional<Invitation> find_invitation(storage::Read& read, std::string_view secret)
{
    return read.first(select_invitation_by_secret, {{"secret", secret}}, invitation_in);
}

constexpr Sql select_invitation = R"sql(
    select account_id, invited_by, times, sent_at, expires_at, mail_id from invitation where account_id = :account)sql";

std::optional<Invitation> invitation_of(storage::Read& read, base::Id<identity::Account> account)
{
    return read.first(select_invitation, {{"account", account}}, invitation_in);
}

constexpr Sql select_never_invited = R"sql(
    select account.id from account
     where account.arrived_at is null
       and not exists (select 1 from invitation where invitation.account_id = account.id)
       and exists (select 1 from role_grant where role_grant.account_id = account.id and role_grant.ended_at is null)
     order by account.created_at, account.id)sql";

std::vector<base::Id<identity::Account>> never_invited(storage::Read& read)
{
    return read.all(select_never_invited, {}, account_in);
}

constexpr Sql select_invited_before = R"sql(
    select account.id from account join invitation on invitation.account_id = account.id
     where account.arrived_at is null and invitation.sent_at <= :moment
       and exists (select 1 from role_grant where role_grant.account_id = account.id and role_grant.ended_at is null)
     order by account.created_at, account.id)sql";

std::vector<base::Id<identity::Account>> invited_before(storage::Read& read, base::Instant moment)
{
    return read.all(select_invited_before, {{"moment", moment}}, account_in);
}

constexpr Sql select_own_data = R"sql(
    select account_id, invited_by, times, sent_at, expires_at, mail_id from invitation where account_id = :account)sql";

std::string personal_data_of(storage::Read& read, base::Id<identity::Account> account)
{
    boost::json::array kept;
    for (const auto& one : read.all(select_own_data, {{"account", account}}, invitation_in)) {
        kept.push_back({{"times", one.times}, {"sent_at", base::iso(one.sent_at)}, {"expires_at", base::iso(one.expires_at)}});
    }
    boost::json::array handed;
    for (const auto& at : handovers_of(read, account)) handed.push_back(boost::json::object{{"handed_at", base::iso(at)}});
    return boost::json::serialize(boost::json::value{{"invitation", kept}, {"handover", handed}});
}

constexpr Sql delete_links = "delete from invitation_link where account_id = :account";
constexpr Sql delete_invitation = "delete from invitation where account_id = :account";
constexpr Sql forget_inviter = "update invitation set invited_by = null where invited_by = :account";

void erase(storage::Write& write, base::Id<identity::Account> account)
{
    erase_handovers(write, account);
    for (const auto& sql : {delete_links, delete_invitation, forget_inviter}) write.run(sql, {{"account", account}});
}

}
