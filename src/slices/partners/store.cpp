#include "slices/partners/store.hpp"
#include "slices/partners/partners.hpp"

#include "addresses/former.hpp"
#include "base/text.hpp"

#include <map>

namespace partners {
namespace {

using storage::Row;
using storage::Sql;
using OrganisationId = base::Id<Organisation>;

Organisation organisation_in(Row& row)
{
    Organisation organisation;
    organisation.id = row.next<OrganisationId>();
    organisation.slug = row.next<std::string>();
    organisation.name = row.next<std::string>();
    organisation.sector = row.next<std::string>();
    organisation.summary = row.next<std::string>();
    organisation.website = row.next<std::string>();
    organisation.legal_form = row.next<std::string>();
    organisation.seat = row.next<std::optional<base::Id<places::Place>>>();
    organisation.ended_on = row.next<std::optional<base::Date>>();
    organisation.recorded_by = row.next<std::string>();
    return organisation;
}

}

constexpr Sql select_sectors = "select code, slug, name, name_en, for_persons from partner_sector order by position";

std::vector<Sector> all_sectors(storage::Read& read)
{
    return read.all(select_sectors, {}, [](Row& row) {
        return Sector{row.next<std::string>(), row.next<std::string>(), row.next<std::string>(),
                      row.next<std::string>(), row.next<bool>()};
    });
}

constexpr Sql select_names = R"sql(
    select language, name from organisation_name where organisation_id = :organisation_id order by language)sql";
constexpr Sql select_former_slugs = R"sql(
    select slug from former_address where kind = 'organisation' and subject_id = :organisation_id order by slug)sql";

static Organisation completed(storage::Read& read, Organisation organisation)
{
    organisation.other_names = read.all(select_names, {{"organisation_id", organisation.id}}, [](Row& row) {
        return OtherName{row.next<std::string>(), row.next<std::string>()};
    });
    organisation.former_slugs = read.all(select_former_slugs, {{"organisation_id", organisation.id}},
                                         [](Row& row) { return row.next<std::string>(); });
    return organisation;
}

constexpr Sql select_any = "select exists (select 1 from organisation)";

bool has_organisations(storage::Read& read) { return read.value<bool>(select_any); }

constexpr Sql select_by_slug = R"sql(
    select id, slug, name, sector, summary, website, legal_form, place_id, ended_on, recorded_by
      from organisation where slug = :slug)sql";

std::optional<Organisation> find_organisation(storage::Read& read, std::string_view slug)
{
    auto found = read.first(select_by_slug, {{"slug", slug}}, organisation_in);
    return found ? std::optional(completed(read, std::move(*found))) : std::nullopt;
}

constexpr Sql select_by_id = R"sql(
    select id, slug, name, sector, summary, website, legal_form, place_id, ended_on, recorded_by
      from organisation where id = :id)sql";

std::optional<Organisation> find_organisation(storage::Read& read, OrganisationId id)
{
    auto found = read.first(select_by_id, {{"id", id}}, organisation_in);
    return found ? std::optional(completed(read, std::move(*found))) : std::nullopt;
}

constexpr Sql select_namesakes = R"sql(
    select id, slug, name, sector, summary, website, legal_form, place_id, ended_on, recorded_by
      from organisation where sort_key = :sort_key and place_id is not distinct from :place_id
     order by slug)sql";

std::vector<Organisation> namesakes(storage::Read& read, std::string_view name,
                                    std::optional<base::Id<places::Place>> seat)
{
    auto found = read.all(select_namesakes, {{"sort_key", base::folded(name)}, {"place_id", seat}}, organisation_in);
    for (auto& organisation : found) organisation = completed(read, std::move(organisation));
    return found;
}

constexpr Sql select_all_organisations = R"sql(
    select id, slug, name, sector, summary, website, legal_form, place_id, ended_on, recorded_by
      from organisation order by sort_key, slug)sql";
constexpr Sql select_all_names =
    "select organisation_id, language, name from organisation_name order by organisation_id, language";

std::vector<Organisation> all_organisations(storage::Read& read)
{
    auto all = read.all(select_all_organisations, {}, organisation_in);
    std::map<base::Uuid, Organisation*> by_id;
    for (auto& organisation : all) by_id.emplace(organisation.id.uuid, &organisation);
    read.all(select_all_names, {}, [&](Row& row) {
        auto& names = by_id.at(row.next<OrganisationId>().uuid)->other_names;
        auto language = row.next<std::string>();
        names.push_back({std::move(language), row.next<std::string>()});
        return 0;
    });
    for (const auto& [slug, id] : addresses::all_former(read, addresses::Kind::organisation)) {
        const auto found = by_id.find(id);
        if (found != by_id.end()) found->second->former_slugs.push_back(slug);
    }
    return all;
}

constexpr Sql select_slugs_beginning = R"sql(
    select slug from organisation where slug >= :beginning and slug < :after order by slug limit 500)sql";

std::vector<std::string> slugs_beginning(storage::Read& read, std::string_view beginning)
{
    const auto after = std::string(beginning) + "\x7f";
    return read.all(select_slugs_beginning, {{"beginning", beginning}, {"after", after}},
                    [](Row& row) { return row.next<std::string>(); });
}

constexpr Sql insert_organisation = R"sql(
    insert into organisation (id, slug, name, sector, summary, website, legal_form, place_id, state_key, ended_on,
                              sort_key, list_key, searched, recorded_by, changed_at)
    values (:id, :slug, :name, :sector, :summary, :website, :legal_form, :place_id, :state_key, :ended_on,
            :sort_key, :list_key, :searched, :recorded_by, :changed_at))sql";
constexpr Sql upsert_organisation = R"sql(
    insert into organisation (id, slug, name, sector, summary, website, legal_form, place_id, state_key, ended_on,
                              sort_key, list_key, searched, recorded_by, changed_at)
    values (:id, :slug, :name, :sector, :summary, :website, :legal_form, :place_id, :state_key, :ended_on,
            :sort_key, :list_key, :searched, :recorded_by, :changed_at)
    on conflict (id) do update set
        slug = excluded.slug, name = excluded.name, sector = excluded.sector, summary = excluded.summary,
        website = excluded.website, legal_form = excluded.legal_form, place_id = excluded.place_id,
        state_key = excluded.state_key, ended_on = excluded.ended_on, sort_key = excluded.sort_key,
        list_key = excluded.list_key, searched = excluded.searched, recorded_by = excluded.recorded_by, changed_at = excluded.changed_at)sql";

static void store_facts(storage::Write& write, const Sql& sql, const Organisation& organisation,
                        const SeatFacts& seat, base::Instant now)
{
    const auto ended = organisation.ended_on ? std::optional(base::iso(*organisation.ended_on)) : std::nullopt;
    const auto sort_key = base::folded(organisation.name);
    auto searched = sort_key;
    for (const auto& other : organisation.other_names) searched += "\n" + base::folded(other.name);
    if (!seat.searched.empty()) searched += "\n" + seat.searched;
    write.run(sql, {{"id", organisation.id},
                    {"slug", organisation.slug},
                    {"name", organisation.name},
                    {"sector", organisation.sector},
                    {"summary", organisation.summary},
                    {"website", organisation.website},
                    {"legal_form", organisation.legal_form},
                    {"place_id", organisation.seat},
                    {"state_key", seat.state_key},
                    {"ended_on", ended},
                    {"sort_key", sort_key},
                    {"list_key", base::sort_key(organisation.name)},
                    {"searched", searched},
                    {"recorded_by", organisation.recorded_by},
                    {"changed_at", now}});
}

constexpr Sql delete_names = "delete from organisation_name where organisation_id = :organisation_id";
constexpr Sql insert_name = R"sql(
    insert into organisation_name (organisation_id, language, name) values (:organisation_id, :language, :name))sql";

static void add_names(storage::Write& write, const Organisation& organisation)
{
    for (const auto& other : organisation.other_names) {
        write.run(insert_name,
                  {{"organisation_id", organisation.id}, {"language", other.language}, {"name", other.name}});
    }
}

void store_new_organisation(storage::Write& write, const Organisation& organisation, const SeatFacts& seat,
                            base::Instant now)
{
    store_facts(write, insert_organisation, organisation, seat, now);
    add_names(write, organisation);
    if (organisation.former_slugs.empty()) return;
    addresses::store_former(write, addresses::Kind::organisation, organisation.id.uuid, organisation.slug,
                            organisation.former_slugs, now);
}

void store_organisation(storage::Write& write, const Organisation& organisation, const SeatFacts& seat,
                        base::Instant now)
{
    store_facts(write, upsert_organisation, organisation, seat, now);
    write.run(delete_names, {{"organisation_id", organisation.id}});
    add_names(write, organisation);
    addresses::store_former(write, addresses::Kind::organisation, organisation.id.uuid, organisation.slug,
                            organisation.former_slugs, now);
}

}
