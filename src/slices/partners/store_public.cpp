#include "slices/partners/public_organisation.hpp"

#include "slices/partners/partners.hpp"

#include <unordered_map>

namespace partners {
namespace {

using storage::Row;
using storage::Sql;

PublicOrganisation public_organisation_in(Row& row)
{
    PublicOrganisation one;
    one.slug = row.next<std::string>();
    one.name = row.next<std::string>();
    one.name_en = row.next<std::string>();
    one.sector = {row.next<std::string>(), row.next<std::string>(), row.next<std::string>()};
    one.summary = row.next<std::string>();
    one.website = row.next<std::string>();
    one.legal_form = row.next<std::string>();
    one.ended_on = row.next<std::optional<base::Date>>();
    one.state_key = row.next<std::string>();
    one.seat = places::spot_in(row);
    one.sort_key = row.next<std::string>();
    return one;
}

PublicOrganisation with_distance_in(Row& row)
{
    auto one = public_organisation_in(row);
    one.sort_key = fmt::to_string(row.next<double>());
    return one;
}

}

constexpr Sql select_takes_part = {R"sql(
    select organisation.slug, alliance.slug, alliance.name, partnership.since
      from organisation
      join partnership on partnership.organisation_id = organisation.id
      join alliance on alliance.id = partnership.alliance_id
     where organisation.slug in (select value from json_each(:slugs)) and partnership.since <= :today
       and (partnership.until is null or partnership.until >= :today)
     order by organisation.slug, alliance.slug)sql",
                                   R"sql(
    select organisation.slug, alliance.slug, alliance.name, partnership.since
      from organisation
      join partnership on partnership.organisation_id = organisation.id
      join alliance on alliance.id = partnership.alliance_id
     where organisation.slug in (select value from json_array_elements_text(cast(:slugs as json)))
       and partnership.since <= :today and (partnership.until is null or partnership.until >= :today)
     order by organisation.slug, alliance.slug)sql"};

static std::vector<PublicOrganisation> with_alliances(storage::Read& read, std::vector<PublicOrganisation> all,
                                                      base::Date today)
{
    std::string slugs; // words have small letters, digits and hyphens only
    std::unordered_map<std::string_view, PublicOrganisation*> by_slug;
    for (auto& one : all) {
        slugs += (slugs.empty() ? "[\"" : ",\"") + one.slug + '"';
        by_slug.emplace(one.slug, &one);
    }
    if (all.empty()) return all;
    slugs += ']';
    read.all(select_takes_part, {{"slugs", slugs}, {"today", base::iso(today)}}, [&](Row& row) {
        auto& alliances = by_slug.at(row.next<std::string_view>())->alliances;
        alliances.push_back({row.next<std::string>(), row.next<std::string>(), row.next<base::Date>()});
        return 0;
    });
    return all;
}

constexpr Sql select_public_organisations = R"sql(
    select organisation.slug, organisation.name, coalesce(english.name, ''), sector.slug, sector.name, sector.name_en,
           organisation.summary, organisation.website, organisation.legal_form, organisation.ended_on,
           organisation.state_key, coalesce(seat.name, ''),
           case when seat.kind = 'municipality' then '/orte/' || seat.slug
                when seat.kind = 'district' and parent.slug is not null then '/orte/' || parent.slug || '/' || seat.slug
                else '' end,
           coalesce(seat.official_key, ''), coalesce(seat.latitude, case when seat.kind = 'district' then parent.latitude end),
           coalesce(seat.longitude, case when seat.kind = 'district' then parent.longitude end), organisation.sort_key
      from (select slug from organisation
             where sort_key >= :after and (sort_key > :after or slug > :after_slug)
               and (:states = '' or :states like '%|' || state_key || '|%')
               and (ended_on is null or ended_on > :today)
               and searched like :first and searched like :second and searched like :third and searched like :fourth
               and (:topic = '' or exists (
                    select 1 from partnership join alliance_topic on alliance_topic.alliance_id = partnership.alliance_id
                     where partnership.organisation_id = organisation.id and partnership.since <= :today
                       and (partnership.until is null or partnership.until >= :today)
                       and alliance_topic.topic in (:topic, :second_topic, :third_topic)))
             order by sort_key, slug limit :most) page
      join organisation on organisation.slug = page.slug
      join partner_sector sector on sector.code = organisation.sector
      left join organisation_name english on english.organisation_id = organisation.id and english.language = 'en'
      left join place seat on seat.id = organisation.place_id
      left join place parent on parent.id = seat.parent_id
     order by organisation.sort_key, organisation.slug)sql";

static std::vector<PublicOrganisation> by_name(storage::Read& read, const places::Piece& piece)
{
    const auto words = piece.word_patterns();
    const auto topics = piece.each_topic();
    return read.all(select_public_organisations,
                    {{"after", piece.after},
                     {"after_slug", piece.after_slug},
                     {"states", piece.states_as_text()},
                     {"today", base::iso(piece.today)},
                     {"first", words[0]},
                     {"second", words[1]},
                     {"third", words[2]},
                     {"fourth", words[3]},
                     {"topic", topics[0]},
                     {"second_topic", topics[1]},
                     {"third_topic", topics[2]},
                     {"most", piece.most}},
                    public_organisation_in);
}

constexpr Sql select_public_organisations_near = R"sql(
    select organisation.slug, organisation.name, coalesce(english.name, ''), sector.slug, sector.name, sector.name_en,
           organisation.summary, organisation.website, organisation.legal_form, organisation.ended_on,
           organisation.state_key, seat.name,
           case when seat.kind = 'municipality' then '/orte/' || seat.slug
                when seat.kind = 'district' and parent.slug is not null then '/orte/' || parent.slug || '/' || seat.slug
                else '' end,
           coalesce(seat.official_key, ''), coalesce(seat.latitude, case when seat.kind = 'district' then parent.latitude end),
           coalesce(seat.longitude, case when seat.kind = 'district' then parent.longitude end), organisation.sort_key, near.away
      from (select id, (latitude - :latitude) * (latitude - :latitude)
                       + (longitude - :longitude) * (longitude - :longitude) * :narrowing as away
              from (select spot.id, coalesce(spot.latitude, town.latitude) as latitude,
                           coalesce(spot.longitude, town.longitude) as longitude
                      from place spot
                      left join place town on town.id = spot.parent_id and spot.kind = 'district') placed
             where latitude is not null and longitude is not null) near
      join organisation on organisation.place_id = near.id
      join partner_sector sector on sector.code = organisation.sector
      join place seat on seat.id = organisation.place_id
      left join organisation_name english on english.organisation_id = organisation.id and english.language = 'en'
      left join place parent on parent.id = seat.parent_id
     where near.away >= :after_away and (near.away > :after_away or organisation.slug > :after_slug)
       and (:states = '' or :states like '%|' || organisation.state_key || '|%')
       and (organisation.ended_on is null or organisation.ended_on > :today)
       and organisation.searched like :first and organisation.searched like :second
       and organisation.searched like :third and organisation.searched like :fourth
       and (:topic = '' or exists (
            select 1 from partnership join alliance_topic on alliance_topic.alliance_id = partnership.alliance_id
             where partnership.organisation_id = organisation.id and partnership.since <= :today
               and (partnership.until is null or partnership.until >= :today)
               and alliance_topic.topic in (:topic, :second_topic, :third_topic)))
     order by near.away, organisation.slug limit :most)sql";

static std::vector<PublicOrganisation> by_distance(storage::Read& read, const places::Piece& piece)
{
    const auto words = piece.word_patterns();
    const auto topics = piece.each_topic();
    const auto narrowing = places::narrowing_at(*piece.near);
    return read.all(select_public_organisations_near,
                    {{"latitude", piece.near->latitude},
                     {"longitude", piece.near->longitude},
                     {"narrowing", narrowing * narrowing},
                     {"after_away", piece.after_away()},
                     {"after_slug", piece.after_slug},
                     {"states", piece.states_as_text()},
                     {"today", base::iso(piece.today)},
                     {"first", words[0]},
                     {"second", words[1]},
                     {"third", words[2]},
                     {"fourth", words[3]},
                     {"topic", topics[0]},
                     {"second_topic", topics[1]},
                     {"third_topic", topics[2]},
                     {"most", piece.most}},
                    with_distance_in);
}

std::vector<PublicOrganisation> organisations_after(storage::Read& read, const places::Piece& piece)
{
    read.depends_on("partners");
    return with_alliances(read, piece.near ? by_distance(read, piece) : by_name(read, piece), piece.today);
}

constexpr Sql select_public_organisation = R"sql(
    select organisation.slug, organisation.name, coalesce(english.name, ''), sector.slug, sector.name, sector.name_en,
           organisation.summary, organisation.website, organisation.legal_form, organisation.ended_on,
           organisation.state_key, coalesce(seat.name, ''),
           case when seat.kind = 'municipality' then '/orte/' || seat.slug
                when seat.kind = 'district' and parent.slug is not null then '/orte/' || parent.slug || '/' || seat.slug
                else '' end,
           coalesce(seat.official_key, ''), coalesce(seat.latitude, case when seat.kind = 'district' then parent.latitude end),
           coalesce(seat.longitude, case when seat.kind = 'district' then parent.longitude end), organisation.sort_key
      from organisation
      join partner_sector sector on sector.code = organisation.sector
      left join organisation_name english on english.organisation_id = organisation.id and english.language = 'en'
      left join place seat on seat.id = organisation.place_id
      left join place parent on parent.id = seat.parent_id
     where organisation.slug = :slug)sql";

std::optional<PublicOrganisation> public_organisation(storage::Read& read, std::string_view slug, base::Date today)
{
    read.depends_on("partners");
    auto found = with_alliances(read, read.all(select_public_organisation, {{"slug", slug}}, public_organisation_in), today);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

}
