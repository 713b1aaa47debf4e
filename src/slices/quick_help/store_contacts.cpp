#include "slices/quick_help/store.hpp"

namespace quick_help {
namespace {

using storage::Sql;

Contact contact_in(storage::Row& row)
{
    return {row.next<base::Id<Contact>>(), row.next<base::Id<registry::Alliance>>(), row.next<std::string>(),
            row.next<std::string>(),       row.next<base::Instant>(),                row.next<std::optional<base::Instant>>()};
}

}

constexpr Sql insert_contact = R"sql(
    insert into help_contact (id, alliance_id, name, email, secret, added_at, agreed_at)
    values (:id, :alliance, :name, :email, :secret, :added_at, :agreed_at) on conflict (alliance_id, email) do nothing)sql";

bool store_contact(storage::Write& write, const Contact& contact, std::string_view secret)
{
    return write.run(insert_contact, {{"id", contact.id},
                                      {"alliance", contact.alliance},
                                      {"name", contact.name},
                                      {"email", contact.email},
                                      {"secret", secret},
                                      {"added_at", contact.added_at},
                                      {"agreed_at", contact.agreed_at}}) > 0;
}

constexpr Sql select_contacts = R"sql(
    select id, alliance_id, name, email, added_at, agreed_at from help_contact where alliance_id = :alliance order by name, id)sql";

std::vector<Contact> contacts_of(storage::Read& read, base::Id<registry::Alliance> alliance)
{
    return read.all(select_contacts, {{"alliance", alliance}}, contact_in);
}

constexpr Sql select_contact = "select id, alliance_id, name, email, added_at, agreed_at from help_contact where secret = :secret";

std::optional<Contact> contact_with(storage::Read& read, std::string_view secret) { return read.first(select_contact, {{"secret", secret}}, contact_in); }

constexpr Sql update_agreed = "update help_contact set agreed_at = :now where id = :contact and agreed_at is null";

void mark_agreed(storage::Write& write, base::Id<Contact> contact, base::Instant now) { write.run(update_agreed, {{"now", now}, {"contact", contact}}); }

constexpr Sql forget_called = R"sql(
    update help_call set contact_id = null
     where contact_id in (select id from help_contact where id = :contact and alliance_id = :alliance))sql";
constexpr Sql delete_contact = "delete from help_contact where id = :contact and alliance_id = :alliance";

bool remove_contact(storage::Write& write, base::Id<registry::Alliance> alliance, base::Id<Contact> contact)
{
    write.run(forget_called, {{"contact", contact}, {"alliance", alliance}});
    return write.run(delete_contact, {{"contact", contact}, {"alliance", alliance}}) > 0;
}

}
