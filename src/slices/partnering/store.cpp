#include "slices/partnering/store.hpp"

#include "slices/partnering/partnering.hpp"

namespace partnering {
namespace {

using storage::Row;
using storage::Sql;

ContactPerson contact_in(Row& row)
{
    ContactPerson contact;
    contact.id = row.next<base::Id<ContactPerson>>();
    contact.alliance = row.next<base::Id<registry::Alliance>>();
    contact.organisation = row.next<base::Id<partners::Organisation>>();
    contact.name = row.next<std::string>();
    contact.function = row.next<std::string>();
    contact.mail = row.next<std::string>();
    contact.telephone = row.next<std::string>();
    contact.name_public = row.next<bool>();
    contact.telephone_public = row.next<bool>();
    contact.mail_public = row.next<bool>();
    contact.consent_recorded_by = row.next<std::optional<base::Id<identity::Account>>>();
    contact.consent_recorded_at = row.next<std::optional<base::Instant>>();
    contact.asked_at = row.next<std::optional<base::Instant>>();
    contact.agreed_at = row.next<std::optional<base::Instant>>();
    contact.declined_at = row.next<std::optional<base::Instant>>();
    contact.added_at = row.next<base::Instant>();
    return contact;
}

std::string_view word_of(LinkPurpose purpose) { return purpose == LinkPurpose::question ? "question" : "way_out"; }

}

constexpr Sql upsert_contact = R"sql(
    insert into partner_contact (id, alliance_id, organisation_id, name, function, mail, telephone, name_public, telephone_public, mail_public,
                                 consent_recorded_by, consent_recorded_at, asked_at, agreed_at, declined_at, added_at)
    values (:id, :alliance, :organisation, :name, :function, :mail, :telephone, :name_public, :telephone_public, :mail_public,
            :recorded_by, :recorded_at, :asked_at, :agreed_at, :declined_at, :added_at)
    on conflict (id) do update set
        name = excluded.name, function = excluded.function, mail = excluded.mail, telephone = excluded.telephone,
        name_public = excluded.name_public, telephone_public = excluded.telephone_public, mail_public = excluded.mail_public,
        consent_recorded_by = excluded.consent_recorded_by, consent_recorded_at = excluded.consent_recorded_at,
        asked_at = excluded.asked_at, agreed_at = excluded.agreed_at, declined_at = excluded.declined_at
     where partner_contact.alliance_id = excluded.alliance_id and partner_contact.organisation_id = excluded.organisation_id)sql";
constexpr Sql delete_links = "delete from partner_contact_link where contact_id = :contact";

void store_contact(storage::Write& write, const ContactPerson& contact)
{
    const auto before = find_contact(write, contact.id);
    if (before && before->mail != contact.mail) write.run(delete_links, {{"contact", contact.id}});
    write.run(upsert_contact, {{"id", contact.id},
                               {"alliance", contact.alliance},
                               {"organisation", contact.organisation},
                               {"name", contact.name},
                               {"function", contact.function},
                               {"mail", contact.mail},
                               {"telephone", contact.telephone},
                               {"name_public", contact.name_public},
                               {"telephone_public", contact.telephone_public},
                               {"mail_public", contact.mail_public},
                               {"recorded_by", contact.consent_recorded_by},
                               {"recorded_at", contact.consent_recorded_at},
                               {"asked_at", contact.asked_at},
                               {"agreed_at", contact.agreed_at},
                               {"declined_at", contact.declined_at},
                               {"added_at", contact.added_at}});
    write.touch("partner_contacts");
}

constexpr Sql select_contact = R"sql(
    select id, alliance_id, organisation_id, name, function, mail, telephone, name_public, telephone_public, mail_public,
           consent_recorded_by, consent_recorded_at, asked_at, agreed_at, declined_at, added_at
      from partner_contact where id = :id)sql";

std::optional<ContactPerson> find_contact(storage::Read& read, base::Id<ContactPerson> id) { return read.first(select_contact, {{"id", id}}, contact_in); }

constexpr Sql select_contacts_at = R"sql(
    select id, alliance_id, organisation_id, name, function, mail, telephone, name_public, telephone_public, mail_public,
           consent_recorded_by, consent_recorded_at, asked_at, agreed_at, declined_at, added_at
      from partner_contact where alliance_id = :alliance and organisation_id = :organisation order by name, id)sql";

std::vector<ContactPerson> contacts_at(storage::Read& read, base::Id<registry::Alliance> alliance, base::Id<partners::Organisation> organisation)
{
    return read.all(select_contacts_at, {{"alliance", alliance}, {"organisation", organisation}}, contact_in);
}

constexpr Sql select_to_ask = R"sql(
    select id, alliance_id, organisation_id, name, function, mail, telephone, name_public, telephone_public, mail_public,
           consent_recorded_by, consent_recorded_at, asked_at, agreed_at, declined_at, added_at
      from partner_contact
     where alliance_id = :alliance and organisation_id = :organisation and agreed_at is not null and mail <> ''
     order by name, id)sql";

std::vector<ContactPerson> contacts_to_ask(storage::Read& read, base::Id<registry::Alliance> alliance, base::Id<partners::Organisation> organisation)
{
    return read.all(select_to_ask, {{"alliance", alliance}, {"organisation", organisation}}, contact_in);
}

constexpr Sql select_public = R"sql(
    select alliance.name, alliance.slug, case when name_public <> 0 then contact.name else '' end,
           case when mail_public <> 0 then mail else '' end, case when telephone_public <> 0 then telephone else '' end
      from partner_contact contact
      join alliance on alliance.id = contact.alliance_id
      join organisation on organisation.id = contact.organisation_id
     where contact.organisation_id = :organisation and (organisation.ended_on is null or organisation.ended_on > :today) and (name_public <> 0 or mail_public <> 0 or telephone_public <> 0)
       and exists (select 1 from partnership
                    where partnership.organisation_id = contact.organisation_id and partnership.alliance_id = contact.alliance_id
                      and partnership.since <= :today and (partnership.until is null or partnership.until >= :today))
     order by alliance.name, contact.name, contact.id)sql";

std::vector<PublicContact> public_contacts(storage::Read& read, base::Id<partners::Organisation> organisation, base::Date today)
{
    read.depends_on("partner_contacts");
    read.depends_on("partners");
    return read.all(select_public, {{"organisation", organisation}, {"today", base::iso(today)}}, [](Row& row) {
        return PublicContact{row.next<std::string>(), row.next<std::string>(), row.next<std::string>(), row.next<std::string>(), row.next<std::string>()};
    });
}

constexpr Sql delete_contact = "delete from partner_contact where id = :contact";

void remove_contact(storage::Write& write, const ContactPerson& contact)
{
    write.run(delete_links, {{"contact", contact.id}});
    write.run(delete_contact, {{"contact", contact.id}});
    write.touch("partner_contacts");
}

constexpr Sql insert_link = R"sql(
    insert into partner_contact_link (secret, contact_id, purpose, made_at) values (:secret, :contact, :purpose, :now))sql";

void store_link(storage::Write& write, base::Id<ContactPerson> contact, LinkPurpose purpose, std::string_view secret, base::Instant now)
{
    write.run(insert_link, {{"secret", secret}, {"contact", contact}, {"purpose", word_of(purpose)}, {"now", now}});
}

constexpr Sql select_linked = "select contact_id from partner_contact_link where secret = :secret and purpose = :purpose";

std::optional<ContactPerson> contact_with(storage::Read& read, LinkPurpose purpose, std::string_view secret)
{
    const auto id = read.first(select_linked, {{"secret", secret}, {"purpose", word_of(purpose)}}, [](Row& row) { return row.next<base::Id<ContactPerson>>(); });
    return id ? find_contact(read, *id) : std::nullopt;
}

constexpr Sql update_questioned = "update partner_contact set asked_at = :now where id = :contact";
constexpr Sql update_agreed = "update partner_contact set agreed_at = :now, declined_at = null where id = :contact and agreed_at is null";
constexpr Sql update_declined = "update partner_contact set declined_at = :now, agreed_at = null where id = :contact and declined_at is null";

void mark_questioned(storage::Write& write, base::Id<ContactPerson> contact, base::Instant now) { write.run(update_questioned, {{"contact", contact}, {"now", now}}); }
void mark_agreed(storage::Write& write, base::Id<ContactPerson> contact, base::Instant now) { write.run(update_agreed, {{"contact", contact}, {"now", now}}); }
void mark_declined(storage::Write& write, base::Id<ContactPerson> contact, base::Instant now) { write.run(update_declined, {{"contact", contact}, {"now", now}}); }

constexpr Sql delete_old_links = R"sql(
    delete from partner_contact_link where contact_id in (
        select contact.id from partner_contact contact
         where not exists (select 1 from partnership
                            where partnership.organisation_id = contact.organisation_id and partnership.alliance_id = contact.alliance_id
                              and (partnership.until is null or partnership.until >= :left_before))))sql";
constexpr Sql delete_old_contacts = R"sql(
    delete from partner_contact
     where not exists (select 1 from partnership
                        where partnership.organisation_id = partner_contact.organisation_id and partnership.alliance_id = partner_contact.alliance_id
                          and (partnership.until is null or partnership.until >= :left_before)))sql";

std::int64_t forget_contacts(storage::Write& write, base::Date left_before)
{
    const auto day = base::iso(left_before);
    write.run(delete_old_links, {{"left_before", day}});
    return write.run(delete_old_contacts, {{"left_before", day}});
}

}
