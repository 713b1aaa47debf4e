#include "slices/identity/store_links.hpp"

namespace identity {
namespace {

using storage::Sql;

SignInLink link_in(storage::Row& row)
{
    return SignInLink{row.next<std::string>(),
                      row.next<std::optional<base::Id<Account>>>(),
                      row.next<std::string>(),
                      row.next<std::string>(),
                      row.next<std::string>(),
                      row.next<std::string>(),
                      row.next<std::int64_t>(),
                      row.next<std::string>(),
                      row.next<base::Instant>(),
                      row.next<base::Instant>(),
                      row.next<std::optional<base::Instant>>()};
}

}

constexpr Sql insert_link = R"sql(
    insert into sign_in_link (secret, account_id, address, network, browser, code, tries, onward, created_at, expires_at,
                              used_at)
    values (:secret, :account, :address, :network, :browser, :code, :tries, :onward, :created_at, :expires_at,
            :used_at))sql";

void store_link(storage::Write& write, const SignInLink& link)
{
    write.run(insert_link, {{"secret", link.secret},
                            {"account", link.account},
                            {"address", link.address},
                            {"network", link.network},
                            {"browser", link.browser},
                            {"code", link.code},
                            {"tries", link.tries},
                            {"onward", link.onward},
                            {"created_at", link.created_at},
                            {"expires_at", link.expires_at},
                            {"used_at", link.used_at}});
}

constexpr Sql select_link = R"sql(
    select secret, account_id, address, network, browser, code, tries, onward, created_at, expires_at, used_at
      from sign_in_link where secret = :secret)sql";

std::optional<SignInLink> find_link(storage::Read& read, std::string_view secret)
{
    return read.first(select_link, {{"secret", secret}}, link_in);
}

constexpr Sql select_newest_link = R"sql(
    select secret, account_id, address, network, browser, code, tries, onward, created_at, expires_at, used_at
      from sign_in_link where browser = :browser order by created_at desc limit 1)sql";

std::optional<SignInLink> newest_link_of(storage::Read& read, std::string_view browser)
{
    return read.first(select_newest_link, {{"browser", browser}}, link_in);
}

constexpr Sql count_for_address = R"sql(
    select count(*) from sign_in_link where address = :address and network = :network and created_at > :since)sql";
constexpr Sql count_from_everywhere = R"sql(
    select count(*) from sign_in_link where address = :address and created_at > :since)sql";
constexpr Sql count_from_network = R"sql(
    select count(*) from sign_in_link where network = :network and created_at > :since)sql";

Asked asked_since(storage::Read& read, std::string_view address, std::string_view network, base::Instant since)
{
    return {read.value<std::int64_t>(count_for_address, {{"address", address}, {"network", network}, {"since", since}}),
            read.value<std::int64_t>(count_from_everywhere, {{"address", address}, {"since", since}}),
            read.value<std::int64_t>(count_from_network, {{"network", network}, {"since", since}})};
}

constexpr Sql mark_used = R"sql(
    update sign_in_link set used_at = :now where secret = :secret and used_at is null)sql";

bool use_link(storage::Write& write, std::string_view secret, base::Instant now)
{
    return write.run(mark_used, {{"secret", secret}, {"now", now}}) == 1;
}

constexpr Sql add_try = "update sign_in_link set tries = tries + 1 where secret = :secret and tries < :most";

bool take_try(storage::Write& write, std::string_view secret, std::int64_t most)
{
    return write.run(add_try, {{"secret", secret}, {"most", most}}) == 1;
}

constexpr Sql delete_old_links = "delete from sign_in_link where expires_at < :before";

std::int64_t forget_links(storage::Write& write, base::Instant before) { return write.run(delete_old_links, {{"before", before}}); }

}
