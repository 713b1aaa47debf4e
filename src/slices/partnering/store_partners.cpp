#include "slices/partnering/partnering.hpp"

namespace partnering {

using storage::Row;
using storage::Sql;

constexpr Sql select_partners = R"sql(
    select organisation.id, organisation.name, organisation.slug, organisation.sector, sector.slug, sector.name, sector.name_en, partnership.id,
           partnership.since, coalesce(seat.name, ''), organisation.website, organisation.summary,
           (select count(*) from partner_contact contact
             where contact.alliance_id = partnership.alliance_id and contact.organisation_id = organisation.id),
           (select count(*) from partner_contact contact
             where contact.alliance_id = partnership.alliance_id and contact.organisation_id = organisation.id
               and contact.agreed_at is not null and contact.mail <> '')
      from partnership
      join organisation on organisation.id = partnership.organisation_id
      join partner_sector sector on sector.code = organisation.sector
      left join place seat on seat.id = organisation.place_id
     where partnership.alliance_id = :alliance and partnership.since <= :today
       and (partnership.until is null or partnership.until >= :today)
       and (organisation.ended_on is null or organisation.ended_on > :today)
     order by sector.position, organisation.list_key, organisation.slug)sql";

std::vector<PartnerNow> partners_of(storage::Read& read, base::Id<registry::Alliance> alliance, base::Date today)
{
    return read.all(select_partners, {{"alliance", alliance}, {"today", base::iso(today)}}, [](Row& row) {
        PartnerNow one;
        one.id = row.next<base::Id<partners::Organisation>>();
        one.name = row.next<std::string>();
        one.slug = row.next<std::string>();
        one.sector = row.next<std::string>();
        one.sector_name = {row.next<std::string>(), row.next<std::string>(), row.next<std::string>()};
        one.partnership = row.next<base::Id<partners::Partnership>>();
        one.since = row.next<base::Date>();
        one.seat = row.next<std::string>();
        one.website = row.next<std::string>();
        one.summary = row.next<std::string>();
        one.contacts = row.next<std::int64_t>();
        one.contacts_asked = row.next<std::int64_t>();
        return one;
    });
}

constexpr Sql select_is_partner = R"sql(
    select exists (select 1 from partnership join organisation on organisation.id = partnership.organisation_id
                    where partnership.alliance_id = :alliance and partnership.organisation_id = :organisation
                      and partnership.since <= :today and (partnership.until is null or partnership.until >= :today)
                      and (organisation.ended_on is null or organisation.ended_on > :today)))sql";

bool is_partner(storage::Read& read, base::Id<registry::Alliance> alliance, base::Id<partners::Organisation> organisation, base::Date today)
{
    return read.value<bool>(select_is_partner, {{"alliance", alliance}, {"organisation", organisation}, {"today", base::iso(today)}});
}

}
