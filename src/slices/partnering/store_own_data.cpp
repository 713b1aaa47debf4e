#include "slices/partnering/store.hpp"

#include <boost/json.hpp>

namespace partnering {

using storage::Row;
using storage::Sql;

constexpr Sql select_recorded = R"sql(
    select name, consent_recorded_at from partner_contact
     where consent_recorded_by = :account and consent_recorded_at is not null order by consent_recorded_at, id)sql";
constexpr Sql select_prospects = "select name, added_at from prospect where added_by = :account order by added_at, id";
constexpr Sql select_notes = "select text, written_at from prospect_note where author_id = :account order by written_at, id";

static boost::json::array dated(storage::Read& read, const Sql& sql, base::Id<identity::Account> account, const char* name)
{
    boost::json::array all;
    read.all(sql, {{"account", account}}, [&](Row& row) {
        boost::json::object one;
        one[name] = row.next<std::string>();
        one["at"] = base::iso(row.next<base::Instant>());
        all.push_back(std::move(one));
        return 0;
    });
    return all;
}

std::string personal_data_of(storage::Read& read, base::Id<identity::Account> account)
{
    return boost::json::serialize(boost::json::value{{"partner_contact", dated(read, select_recorded, account, "name")},
                                                     {"prospect", dated(read, select_prospects, account, "name")},
                                                     {"prospect_note", dated(read, select_notes, account, "text")}});
}

constexpr Sql forget_recorder = "update partner_contact set consent_recorded_by = null where consent_recorded_by = :account";
constexpr Sql forget_finder = "update prospect set added_by = null where added_by = :account";
constexpr Sql forget_author = "update prospect_note set author_id = null where author_id = :account";

void erase(storage::Write& write, base::Id<identity::Account> account)
{
    write.run(forget_recorder, {{"account", account}});
    write.run(forget_finder, {{"account", account}});
    write.run(forget_author, {{"account", account}});
}

}
