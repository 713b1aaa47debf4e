#include "slices/registry/store.hpp"

#include "addresses/former.hpp"

namespace registry {

using storage::Sql;
using AllianceId = base::Id<Alliance>;

constexpr Sql upsert_alliance = R"sql(
    insert into alliance (id, slug, name, summary, description, founded_on, website, address, place_id, changed_at)
    values (:id, :slug, :name, :summary, :description, :founded_on, :website, :address, :place_id, :changed_at)
    on conflict (id) do update set
        slug = excluded.slug, name = excluded.name, summary = excluded.summary, description = excluded.description,
        founded_on = excluded.founded_on, website = excluded.website, address = excluded.address,
        place_id = excluded.place_id, changed_at = excluded.changed_at)sql";

static void store_facts(storage::Write& write, const Alliance& alliance, base::Instant now)
{
    const auto founded = alliance.founded_on ? std::optional(base::iso(*alliance.founded_on)) : std::nullopt;
    write.run(upsert_alliance, {{"id", alliance.id},
                                {"slug", alliance.slug},
                                {"name", alliance.name},
                                {"summary", alliance.summary},
                                {"description", alliance.description},
                                {"founded_on", founded},
                                {"website", alliance.website},
                                {"address", alliance.address},
                                {"place_id", alliance.seat.id},
                                {"changed_at", now}});
}

constexpr Sql delete_served = "delete from alliance_place where alliance_id = :alliance_id";
constexpr Sql insert_served = R"sql(
    insert into alliance_place (alliance_id, place_id) values (:alliance_id, :place_id)
    on conflict (alliance_id, place_id) do nothing)sql";

static void store_served(storage::Write& write, const Alliance& alliance)
{
    write.run(delete_served, {{"alliance_id", alliance.id}});
    for (const auto& place : alliance.serves) {
        write.run(insert_served, {{"alliance_id", alliance.id}, {"place_id", place.id}});
    }
    if (alliance.serves.empty()) {
        write.run(insert_served, {{"alliance_id", alliance.id}, {"place_id", alliance.seat.id}});
    }
}

constexpr Sql delete_topics = "delete from alliance_topic where alliance_id = :alliance_id";
constexpr Sql insert_topic = R"sql(
    insert into alliance_topic (alliance_id, topic) values (:alliance_id, :topic)
    on conflict (alliance_id, topic) do nothing)sql";

static void store_topics(storage::Write& write, const Alliance& alliance)
{
    write.run(delete_topics, {{"alliance_id", alliance.id}});
    for (const auto& topic : alliance.topics) {
        write.run(insert_topic, {{"alliance_id", alliance.id}, {"topic", topic.slug}});
    }
}

constexpr Sql delete_contacts = "delete from alliance_contact where alliance_id = :alliance_id";
constexpr Sql insert_contact = R"sql(
    insert into alliance_contact (id, alliance_id, position, function, person_name, name_public, telephone, email,
                                  hours)
    values (:id, :alliance_id, :position, :function, :person_name, :name_public, :telephone, :email, :hours))sql";

static void store_contacts(storage::Write& write, const Alliance& alliance)
{
    write.run(delete_contacts, {{"alliance_id", alliance.id}});
    for (std::size_t position = 0; position < alliance.contacts.size(); ++position) {
        const auto& contact = alliance.contacts[position];
        write.run(insert_contact, {{"id", base::new_uuid()},
                                   {"alliance_id", alliance.id},
                                   {"position", position},
                                   {"function", contact.function},
                                   {"person_name", contact.person_name},
                                   {"name_public", contact.name_public},
                                   {"telephone", contact.telephone},
                                   {"email", contact.email},
                                   {"hours", contact.hours}});
    }
}

constexpr Sql upsert_status = R"sql(
    insert into alliance_status (id, alliance_id, status, since, reason, note, recorded_by, recorded_at)
    values (:id, :alliance_id, :status, :since, :reason, :note, :recorded_by, :recorded_at)
    on conflict (alliance_id, since) do update
       set reason = excluded.reason, note = excluded.note, recorded_by = excluded.recorded_by)sql";

void store_status(storage::Write& write, AllianceId alliance, const StatusRecord& record, base::Instant now)
{
    write.run(upsert_status, {{"id", base::new_uuid()},
                              {"alliance_id", alliance},
                              {"status", word_of(record.status)},
                              {"since", base::iso(record.since)},
                              {"reason", record.reason},
                              {"note", record.note},
                              {"recorded_by", record.recorded_by},
                              {"recorded_at", now}});
}

constexpr Sql delete_names = "delete from alliance_name where alliance_id = :alliance_id";
constexpr Sql insert_name = R"sql(
    insert into alliance_name (alliance_id, language, name) values (:alliance_id, :language, :name))sql";

static void store_names(storage::Write& write, const Alliance& alliance)
{
    write.run(delete_names, {{"alliance_id", alliance.id}});
    for (const auto& [language, name] : alliance.other_names) {
        write.run(insert_name, {{"alliance_id", alliance.id}, {"language", language}, {"name", name}});
    }
}

void store_alliance(storage::Write& write, const Alliance& alliance, base::Instant now)
{
    store_facts(write, alliance, now);
    store_served(write, alliance);
    store_topics(write, alliance);
    store_contacts(write, alliance);
    for (const auto& record : alliance.history) store_status(write, alliance.id, record, now);
    store_names(write, alliance);
    addresses::store_former(write, addresses::Kind::alliance, alliance.id.uuid, alliance.slug, alliance.former_slugs, now);
    write.touch("alliance:" + alliance.slug);
}

constexpr Sql upsert_edition = R"sql(
    insert into registry_edition (id, edition) values (1, :edition)
    on conflict (id) do update set edition = excluded.edition)sql";

void begin_edition(storage::Write& write)
{
    write.run(upsert_edition, {{"edition", base::new_uuid()}});
    write.touch("registry");
}

}
