#include "slices/partners/store_shown.hpp"
#include "slices/partners/partners.hpp"
#include "slices/partners/store.hpp"

#include <algorithm>
#include <tuple>

namespace partners {
namespace {

using storage::Row;
using storage::Sql;

SectorName sector_in(Row& row)
{
    return {row.next<std::string>(), row.next<std::string>(), row.next<std::string>()};
}

/// Folded words have letters and digits only, so nothing in them is a pattern.
std::array<std::string, most_words> patterns(const Choice& choice)
{
    std::array<std::string, most_words> all;
    for (std::size_t at = 0; at < most_words; ++at) all[at] = "%" + choice.words[at] + "%";
    return all;
}

}

constexpr Sql count_listed = R"sql(
    select count(*) from organisation
     where (:sector = '' or sector = :sector) and (:state_key = '' or state_key = :state_key)
       and (ended_on is null or ended_on > :today)
       and searched like :first and searched like :second and searched like :third and searched like :fourth)sql";

std::int64_t count_organisations(storage::Read& read, const Choice& choice, base::Date today)
{
    const auto words = patterns(choice);
    return read.value<std::int64_t>(count_listed, {{"sector", choice.sector},
                                                   {"state_key", choice.state_key},
                                                   {"today", base::iso(today)},
                                                   {"first", words[0]},
                                                   {"second", words[1]},
                                                   {"third", words[2]},
                                                   {"fourth", words[3]}});
}

// The page is cut out of the index first; only its hundred lines are looked up.
constexpr Sql select_listed = R"sql(
    select organisation.slug, organisation.name, sector.slug, sector.name, sector.name_en, seat.name
      from (select slug from organisation
             where (:sector = '' or sector = :sector) and (:state_key = '' or state_key = :state_key)
               and (ended_on is null or ended_on > :today)
               and searched like :first and searched like :second and searched like :third and searched like :fourth
             order by list_key, slug limit :most offset :skipped) page
      join organisation on organisation.slug = page.slug
      join partner_sector sector on sector.code = organisation.sector
      left join place seat on seat.id = organisation.place_id
     order by organisation.list_key, organisation.slug)sql";

std::vector<Listed> list_organisations(storage::Read& read, const Choice& choice, base::Date today, int page)
{
    const auto words = patterns(choice);
    const auto skipped = (page - 1) * static_cast<std::int64_t>(organisations_on_a_page);
    return read.all(select_listed,
                    {{"sector", choice.sector},
                     {"state_key", choice.state_key},
                     {"today", base::iso(today)},
                     {"first", words[0]},
                     {"second", words[1]},
                     {"third", words[2]},
                     {"fourth", words[3]},
                     {"most", organisations_on_a_page},
                     {"skipped", skipped}},
                    [](Row& row) {
                        Listed listed{row.next<std::string>(), row.next<std::string>(), {}, {}};
                        listed.sector = sector_in(row);
                        listed.seat = row.next<std::optional<std::string>>().value_or("");
                        return listed;
                    });
}

constexpr Sql select_shown = R"sql(
    select organisation.id, organisation.slug, organisation.name, sector.slug, sector.name, sector.name_en,
           organisation.summary, organisation.website, organisation.legal_form, organisation.ended_on,
           organisation.state_key, coalesce(seat.name, ''),
           case when seat.kind = 'municipality' then '/orte/' || seat.slug
                when seat.kind = 'district' and parent.slug is not null then '/orte/' || parent.slug || '/' || seat.slug
                else '' end
      from organisation
      join partner_sector sector on sector.code = organisation.sector
      left join place seat on seat.id = organisation.place_id
      left join place parent on parent.id = seat.parent_id
     where organisation.slug = :slug)sql";
constexpr Sql select_shown_names = R"sql(
    select language, name from organisation_name where organisation_id = :organisation_id order by language)sql";
constexpr Sql select_engagements = R"sql(
    select alliance.slug, alliance.name, seat.name, partnership.since, partnership.until
      from partnership
      join alliance on alliance.id = partnership.alliance_id
      join place seat on seat.id = alliance.place_id
     where partnership.organisation_id = :organisation_id
     order by partnership.since desc, alliance.slug)sql";

static Shown shown_in(Row& row)
{
    Shown shown;
    shown.id = row.next<base::Id<Organisation>>();
    shown.slug = row.next<std::string>();
    shown.name = row.next<std::string>();
    shown.sector = sector_in(row);
    shown.summary = row.next<std::string>();
    shown.website = row.next<std::string>();
    shown.legal_form = row.next<std::string>();
    shown.ended_on = row.next<std::optional<base::Date>>();
    shown.state_key = row.next<std::string>();
    shown.seat = row.next<std::string>();
    shown.seat_path = row.next<std::string>();
    return shown;
}

std::optional<Shown> shown_organisation(storage::Read& read, std::string_view slug)
{
    auto shown = read.first(select_shown, {{"slug", slug}}, shown_in);
    if (!shown) return std::nullopt;
    shown->other_names = read.all(select_shown_names, {{"organisation_id", shown->id}}, [](Row& row) {
        return OtherName{row.next<std::string>(), row.next<std::string>()};
    });
    shown->engagements = read.all(select_engagements, {{"organisation_id", shown->id}}, [](Row& row) {
        return Engagement{row.next<std::string>(), row.next<std::string>(), row.next<std::string>(),
                          row.next<base::Date>(), row.next<std::optional<base::Date>>()};
    });
    return shown;
}

constexpr Sql select_present_slug = R"sql(
    select organisation.slug from former_address former
      join organisation on organisation.id = former.subject_id
     where former.kind = 'organisation' and former.slug = :former)sql";

std::optional<std::string> present_slug(storage::Read& read, std::string_view former)
{
    return read.first(select_present_slug, {{"former", former}}, [](Row& row) { return row.next<std::string>(); });
}

// An alliance has dozens of partners of a few sectors: each sector is looked up once, and what is read is sorted by its place.
constexpr Sql select_partners = R"sql(
    select organisation.sector, organisation.list_key, organisation.slug, organisation.name, partnership.since
      from partnership
      join organisation on organisation.id = partnership.organisation_id
     where partnership.alliance_id = :alliance_id and partnership.since <= :day
       and (partnership.until is null or partnership.until >= :day)
       and (organisation.ended_on is null or organisation.ended_on > :day))sql";
constexpr Sql select_persons = R"sql(
    select sector.slug, sector.name, sector.name_en, case when person.name_public <> 0 then person.name end,
           partnership.since
      from partnership
      join partner_person person on person.id = partnership.person_id
      join partner_sector sector on sector.code = person.sector
     where partnership.alliance_id = :alliance_id and partnership.since <= :day
       and (partnership.until is null or partnership.until >= :day)
     order by sector.position, partnership.since, person.id)sql";

/// Only migrations write sectors, so those of this program are the same in every store.
static const std::vector<Sector>& known_sectors(storage::Read& read)
{
    static const auto sectors = all_sectors(read);
    return sectors;
}

/// By sector, then by name.
static std::vector<Partner> organisations_on(storage::Read& read, base::Id<registry::Alliance> alliance, base::Date day)
{
    struct Found {
        std::size_t sector;
        std::string list_key;
        Partner partner;
    };
    const auto& sectors = known_sectors(read);
    auto found = read.all(select_partners, {{"alliance_id", alliance}, {"day", base::iso(day)}}, [&](Row& row) {
        const auto code = row.next<std::string>();
        const auto sector = std::find_if(sectors.begin(), sectors.end(), [&](const Sector& one) { return one.code == code; });
        const auto place = static_cast<std::size_t>(sector - sectors.begin());
        return Found{place, row.next<std::string>(), {row.next<std::string>(), row.next<std::string>(), {}, row.next<base::Date>()}};
    });
    std::vector<Found*> ordered; // what is sorted is small
    std::transform(found.begin(), found.end(), std::back_inserter(ordered), [](Found& one) { return &one; });
    std::sort(ordered.begin(), ordered.end(), [](const Found* one, const Found* other) {
        return std::tie(one->sector, one->list_key, one->partner.slug) < std::tie(other->sector, other->list_key, other->partner.slug);
    });
    std::vector<Partner> partners;
    partners.reserve(ordered.size());
    for (auto* one : ordered) {
        const auto& sector = sectors.at(one->sector);
        one->partner.sector = {sector.slug, sector.name, sector.name_en};
        partners.push_back(std::move(one->partner));
    }
    return partners;
}

Partners partners_on(storage::Read& read, base::Id<registry::Alliance> alliance, base::Date day)
{
    Partners partners{organisations_on(read, alliance, day), {}};
    read.all(select_persons, {{"alliance_id", alliance}, {"day", base::iso(day)}}, [&](Row& row) {
        const auto sector = sector_in(row);
        auto& all = partners.persons;
        if (all.empty() || all.back().sector != sector) all.push_back({sector, {}, 0});
        auto name = row.next<std::optional<std::string>>();
        if (name) all.back().named.emplace_back(std::move(*name), row.next<base::Date>());
        else ++all.back().unnamed;
        return 0;
    });
    return partners;
}

}
