#include "slices/registry/store.hpp"
#include "slices/registry/registry.hpp"

#include "addresses/former.hpp"

#include <unordered_map>

namespace registry {
namespace {

using storage::Row;
using storage::Sql;
using AllianceId = base::Id<Alliance>;
using Index = std::unordered_map<AllianceId, StoredAlliance*>;

places::Kind kind_of(std::string_view word)
{
    if (word == "state") return places::Kind::state;
    if (word == "county") return places::Kind::county;
    return word == "district" ? places::Kind::district : places::Kind::municipality;
}

places::Place place_in(Row& row)
{
    places::Place place;
    place.id = row.next<base::Id<places::Place>>();
    place.kind = kind_of(row.next<std::string_view>());
    place.name = row.next<std::string>();
    place.slug = row.next<std::string>();
    place.official_key = row.next<std::optional<std::string>>();
    place.parent = row.next<std::optional<base::Id<places::Place>>>();
    place.inhabitants = row.next<std::optional<std::int64_t>>();
    const auto latitude = row.next<std::optional<double>>();
    const auto longitude = row.next<std::optional<double>>();
    if (latitude && longitude) place.position = places::Position{*latitude, *longitude};
    place.position_is_exact = row.next<bool>();
    return place;
}

StoredAlliance alliance_in(Row& row)
{
    StoredAlliance stored;
    auto& alliance = stored.alliance;
    alliance.id = row.next<AllianceId>();
    alliance.slug = row.next<std::string>();
    alliance.name = row.next<std::string>();
    alliance.summary = row.next<std::string>();
    alliance.description = row.next<std::string>();
    alliance.founded_on = row.next<std::optional<base::Date>>();
    alliance.website = row.next<std::string>();
    alliance.address = row.next<std::string>();
    alliance.seat = place_in(row);
    stored.state_key = row.next<std::optional<std::string>>().value_or("");
    return stored;
}

/// Districts stand under their municipality; counties and states have no page of their own.
std::string path_of(const places::Place& place, const std::optional<std::string>& parent_slug)
{
    if (place.kind == places::Kind::municipality) return "/orte/" + place.slug;
    if (place.kind == places::Kind::district && parent_slug) return "/orte/" + *parent_slug + "/" + place.slug;
    return {};
}

}

constexpr Sql select_edition = "select edition from registry_edition where id = 1";

std::optional<base::Uuid> edition(storage::Read& read)
{
    return read.first(select_edition, {}, [](Row& row) { return row.next<AllianceId>().uuid; });
}

constexpr Sql select_any_alliance = "select 1 from alliance limit 1";

bool has_alliances(storage::Read& read)
{
    return read.first(select_any_alliance, {}, [](Row& row) { return row.next<std::int64_t>(); }).has_value();
}

constexpr Sql select_topics = "select slug, name, name_en, retired from topic order by position, slug";

std::vector<Topic> all_topics(storage::Read& read)
{
    return read.all(select_topics, {}, [](Row& row) {
        return Topic{row.next<std::string>(), row.next<std::string>(), row.next<std::string>(), row.next<bool>()};
    });
}

constexpr Sql select_served = R"sql(
    select serves.alliance_id, place.id, place.kind, place.name, place.slug, place.official_key, place.parent_id,
           place.inhabitants, place.latitude, place.longitude, place.position_is_exact, parent.slug
      from alliance_place serves
      join place on place.id = serves.place_id
      left join place parent on parent.id = place.parent_id
     order by serves.alliance_id, place.id)sql";

static void add_served(storage::Read& read, const Index& alliances)
{
    read.all(select_served, {}, [&](Row& row) {
        auto& stored = *alliances.at(row.next<AllianceId>());
        const auto& place = stored.alliance.serves.emplace_back(place_in(row));
        stored.paths.push_back(path_of(place, row.next<std::optional<std::string>>()));
        return 0;
    });
}

constexpr Sql select_alliance_topics = R"sql(
    select chosen.alliance_id, topic.slug, topic.name, topic.name_en, topic.retired
      from alliance_topic chosen join topic on topic.slug = chosen.topic
     order by topic.position, topic.slug)sql";

static void add_topics(storage::Read& read, const Index& alliances)
{
    read.all(select_alliance_topics, {}, [&](Row& row) {
        auto& topics = alliances.at(row.next<AllianceId>())->alliance.topics;
        topics.push_back({row.next<std::string>(), row.next<std::string>(), row.next<std::string>(), row.next<bool>()});
        return 0;
    });
}

constexpr Sql select_contacts = R"sql(
    select alliance_id, function, person_name, name_public, telephone, email, hours
      from alliance_contact order by alliance_id, position)sql";

static void add_contacts(storage::Read& read, const Index& alliances)
{
    read.all(select_contacts, {}, [&](Row& row) {
        auto& contacts = alliances.at(row.next<AllianceId>())->alliance.contacts;
        contacts.push_back({row.next<std::string>(), row.next<std::string>(), row.next<bool>(),
                            row.next<std::string>(), row.next<std::string>(), row.next<std::string>()});
        return 0;
    });
}

constexpr Sql select_statuses = R"sql(
    select alliance_id, status, since, reason, note, recorded_by from alliance_status order by since)sql";

static void add_history(storage::Read& read, const Index& alliances)
{
    read.all(select_statuses, {}, [&](Row& row) {
        auto& history = alliances.at(row.next<AllianceId>())->alliance.history;
        history.push_back({status_of_word(row.next<std::string_view>()), row.next<base::Date>(),
                           row.next<std::string>(), row.next<std::string>(), row.next<std::string>()});
        return 0;
    });
}

constexpr Sql select_names = "select alliance_id, language, name from alliance_name order by alliance_id, language";

static void add_names(storage::Read& read, const Index& alliances)
{
    read.all(select_names, {}, [&](Row& row) {
        auto& names = alliances.at(row.next<AllianceId>())->alliance.other_names;
        names.push_back({row.next<std::string>(), row.next<std::string>()});
        return 0;
    });
}

constexpr Sql select_alliances = R"sql(
    select alliance.id, alliance.slug, alliance.name, alliance.summary, alliance.description, alliance.founded_on,
           alliance.website, alliance.address, seat.id, seat.kind, seat.name, seat.slug, seat.official_key,
           seat.parent_id, seat.inhabitants, seat.latitude, seat.longitude, seat.position_is_exact,
           case when seat.kind = 'state' then seat.official_key when first.kind = 'state' then first.official_key
                when second.kind = 'state' then second.official_key else third.official_key end
      from alliance
      join place seat on seat.id = alliance.place_id
      left join place first on first.id = seat.parent_id
      left join place second on second.id = first.parent_id
      left join place third on third.id = second.parent_id)sql";

std::vector<StoredAlliance> all_alliances(storage::Read& read)
{
    auto all = read.all(select_alliances, {}, alliance_in);
    Index index;
    for (auto& stored : all) index.emplace(stored.alliance.id, &stored);
    add_served(read, index);
    add_topics(read, index);
    add_contacts(read, index);
    add_history(read, index);
    add_names(read, index);
    for (const auto& [slug, id] : addresses::all_former(read, addresses::Kind::alliance)) {
        const auto found = index.find(AllianceId{id});
        if (found != index.end()) found->second->alliance.former_slugs.push_back(slug);
    }
    return all;
}

}
