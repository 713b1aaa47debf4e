#include "slices/regions/store.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace regions {
namespace {

using storage::Sql;

StateProfile profile_in(storage::Row& row)
{
    return {row.next<std::string>(), row.next<std::string>(), row.next<std::string>(),
            row.next<std::string>(), row.next<std::string>(), row.next<std::string>()};
}

Region region_in(storage::Row& row)
{
    return {row.next<base::Id<Region>>(), row.next<std::string>(), row.next<std::string>(), row.next<std::string>(),
            row.next<std::string>(),      row.next<std::string>(), {}};
}

}

constexpr Sql select_profiles = R"sql(
    select state_key, name, name_en, introduction, introduction_en, website
      from state_profile order by state_key)sql";

std::vector<StateProfile> all_profiles(storage::Read& read) { return read.all(select_profiles, {}, profile_in); }

constexpr Sql select_profile = R"sql(
    select state_key, name, name_en, introduction, introduction_en, website
      from state_profile where state_key = :state_key)sql";

std::optional<StateProfile> find_profile(storage::Read& read, std::string_view state_key)
{
    return read.first(select_profile, {{"state_key", state_key}}, profile_in);
}

constexpr Sql upsert_profile = R"sql(
    insert into state_profile (state_key, name, name_en, introduction, introduction_en, website, changed_at)
    values (:state_key, :name, :name_en, :introduction, :introduction_en, :website, :now)
    on conflict (state_key) do update
       set name = excluded.name, name_en = excluded.name_en, introduction = excluded.introduction,
           introduction_en = excluded.introduction_en, website = excluded.website,
           changed_at = excluded.changed_at)sql";

void store_profile(storage::Write& write, const StateProfile& profile, base::Instant now)
{
    write.run(upsert_profile, {{"state_key", profile.state_key},
                               {"name", profile.name},
                               {"name_en", profile.name_en},
                               {"introduction", profile.introduction},
                               {"introduction_en", profile.introduction_en},
                               {"website", profile.website},
                               {"now", now}});
}

constexpr Sql select_regions = R"sql(
    select id, slug, name, name_en, introduction, introduction_en from region order by slug)sql";

constexpr Sql select_region_states = R"sql(
    select region_id, state_key from region_state order by region_id, state_key)sql";

std::vector<Region> all_regions(storage::Read& read)
{
    auto all = read.all(select_regions, {}, region_in);
    read.all(select_region_states, {}, [&](storage::Row& row) {
        const auto id = row.next<base::Id<Region>>();
        const auto state = row.next<std::string>();
        for (auto& region : all) {
            if (region.id == id) region.state_keys.push_back(state);
        }
        return true;
    });
    std::stable_sort(all.begin(), all.end(), [](const Region& one, const Region& other) {
        return base::sort_key(one.name) < base::sort_key(other.name);
    });
    return all;
}

constexpr Sql upsert_region = R"sql(
    insert into region (id, slug, name, name_en, introduction, introduction_en, changed_at)
    values (:id, :slug, :name, :name_en, :introduction, :introduction_en, :now)
    on conflict (id) do update
       set slug = excluded.slug, name = excluded.name, name_en = excluded.name_en,
           introduction = excluded.introduction, introduction_en = excluded.introduction_en,
           changed_at = excluded.changed_at)sql";

constexpr Sql delete_region_states = "delete from region_state where region_id = :id";

constexpr Sql insert_region_state = "insert into region_state (region_id, state_key) values (:id, :state_key)";

void store_region(storage::Write& write, const Region& region, base::Instant now)
{
    write.run(upsert_region, {{"id", region.id},
                              {"slug", region.slug},
                              {"name", region.name},
                              {"name_en", region.name_en},
                              {"introduction", region.introduction},
                              {"introduction_en", region.introduction_en},
                              {"now", now}});
    write.run(delete_region_states, {{"id", region.id}});
    for (const auto& state : region.state_keys) write.run(insert_region_state, {{"id", region.id}, {"state_key", state}});
}

}
