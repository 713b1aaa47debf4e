#include "slices/materials/store.hpp"

#include "base/text.hpp"

namespace materials {
namespace {

using storage::Sql;

Listed listed_in(storage::Row& row)
{
    return Listed{Material{row.next<base::Id<Material>>(), row.next<std::optional<base::Id<registry::Alliance>>>(),
                           row.next<std::optional<base::Id<identity::Account>>>(), row.next<std::string>(), row.next<std::string>(),
                           row.next<std::string>(), row.next<std::string>(), row.next<std::string>(), row.next<std::string>(),
                           row.next<std::string>(), row.next<std::string>(), row.next<std::string>(), row.next<base::Instant>(),
                           row.next<std::optional<base::Instant>>()},
                  row.next<std::string>(), row.next<std::string>(), row.next<std::int64_t>(), row.next<std::int64_t>(), row.next<std::int64_t>(),
                  row.next<std::int64_t>() > 0};
}

}

constexpr Sql upsert_material = R"sql(
    insert into material (id, alliance_id, account_id, kind, topic, title, summary, language, licence, accessibility, collection,
                          link, searched, created_at, changed_at)
    values (:id, :alliance, :author, :kind, :topic, :title, :summary, :language, :licence, :accessibility, :collection,
            :link, :searched, :created_at, :now)
    on conflict (id) do update
       set kind = excluded.kind, topic = excluded.topic, title = excluded.title, summary = excluded.summary,
           language = excluded.language, licence = excluded.licence, accessibility = excluded.accessibility,
           collection = excluded.collection, link = excluded.link, searched = excluded.searched, changed_at = excluded.changed_at)sql";

void store_material(storage::Write& write, const Material& material, base::Instant now)
{
    const auto searched = base::folded(material.title + " " + material.summary + " " + material.collection);
    write.run(upsert_material, {{"id", material.id},
                                {"alliance", material.alliance},
                                {"author", material.author},
                                {"kind", material.kind},
                                {"topic", material.topic},
                                {"title", material.title},
                                {"summary", material.summary},
                                {"language", material.language},
                                {"licence", material.licence},
                                {"accessibility", material.accessibility},
                                {"collection", material.collection},
                                {"link", material.link},
                                {"searched", searched},
                                {"created_at", material.created_at},
                                {"now", now}});
}

constexpr Sql update_archived = "update material set archived_at = :at where id = :id";

void archive(storage::Write& write, base::Id<Material> id, std::optional<base::Instant> at)
{
    write.run(update_archived, {{"id", id}, {"at", at}});
}

constexpr Sql select_material = R"sql(
    select material.id, alliance_id, account_id, kind, topic, title, material.summary, language, licence, accessibility, collection, link,
           material.created_at, archived_at, coalesce(alliance.slug, ''), coalesce(alliance.name, ''),
           coalesce((select max(number) from material_version where material_id = material.id and released_at is not null), 0),
           coalesce((select max(number) from material_version where material_id = material.id), 0),
           cast(coalesce((select sum(downloads) from material_version where material_id = material.id), 0) as bigint),
           (select count(*) from material_version left join material_decline on material_decline.version_id = material_version.id
             where material_id = material.id and released_at is null and material_decline.version_id is null)
      from material left join alliance on alliance.id = material.alliance_id
     where material.id = :id)sql";

std::optional<Listed> find_material(storage::Read& read, base::Id<Material> id)
{
    return read.first(select_material, {{"id", id}}, listed_in);
}

constexpr Sql select_library = R"sql(
    select material.id, alliance_id, account_id, kind, topic, title, material.summary, language, licence, accessibility, collection, link,
           material.created_at, archived_at, coalesce(alliance.slug, ''), coalesce(alliance.name, ''),
           coalesce((select max(number) from material_version where material_id = material.id and released_at is not null), 0),
           coalesce((select max(number) from material_version where material_id = material.id), 0),
           cast(coalesce((select sum(downloads) from material_version where material_id = material.id), 0) as bigint),
           (select count(*) from material_version left join material_decline on material_decline.version_id = material_version.id
             where material_id = material.id and released_at is null and material_decline.version_id is null)
      from material left join alliance on alliance.id = material.alliance_id
     where archived_at is null
       and exists (select 1 from material_version where material_id = material.id and released_at is not null)
       and (:kind = '' or kind = :kind) and (:topic = '' or topic = :topic) and (:language = '' or language = :language)
       and (:collection = '' or collection = :collection) and searched like :words
     order by case when :collection = '' then 0 else place end, title, material.id limit :most)sql";

std::vector<Listed> in_the_library(storage::Read& read, const Choice& choice)
{
    const auto words = "%" + choice.words + "%";
    return read.all(select_library,
                    {{"kind", choice.kind},
                     {"topic", choice.topic},
                     {"language", choice.language},
                     {"collection", choice.collection},
                     {"words", words},
                     {"most", most_listed + 1}},
                    listed_in);
}

constexpr Sql select_collections = R"sql(
    select distinct collection from material
     where collection <> '' and archived_at is null
       and exists (select 1 from material_version where material_id = material.id and released_at is not null)
     order by collection)sql";

std::vector<std::string> collections(storage::Read& read)
{
    return read.all(select_collections, {}, [](storage::Row& row) { return row.next<std::string>(); });
}

constexpr Sql select_waiting = R"sql(
    select material.id, alliance_id, account_id, kind, topic, title, material.summary, language, licence, accessibility, collection, link,
           material.created_at, archived_at, coalesce(alliance.slug, ''), coalesce(alliance.name, ''),
           coalesce((select max(number) from material_version where material_id = material.id and released_at is not null), 0),
           coalesce((select max(number) from material_version where material_id = material.id), 0),
           cast(coalesce((select sum(downloads) from material_version where material_id = material.id), 0) as bigint),
           (select count(*) from material_version left join material_decline on material_decline.version_id = material_version.id
             where material_id = material.id and released_at is null and material_decline.version_id is null)
      from material left join alliance on alliance.id = material.alliance_id
     where archived_at is null
       and exists (select 1 from material_version left join material_decline on material_decline.version_id = material_version.id
                    where material_id = material.id and released_at is null and material_decline.version_id is null)
     order by (select min(brought_at) from material_version left join material_decline on material_decline.version_id = material_version.id
                where material_id = material.id and released_at is null and material_decline.version_id is null), material.id limit 100)sql";

std::vector<Listed> waiting(storage::Read& read) { return read.all(select_waiting, {}, listed_in); }

constexpr Sql select_own_unseen = R"sql(
    select material.id, material.alliance_id, material.account_id, kind, topic, title, material.summary, language, licence, accessibility, collection, link,
           material.created_at, archived_at, coalesce(alliance.slug, ''), coalesce(alliance.name, ''),
           coalesce((select max(number) from material_version where material_id = material.id and released_at is not null), 0),
           coalesce((select max(number) from material_version where material_id = material.id), 0),
           cast(coalesce((select sum(downloads) from material_version where material_id = material.id), 0) as bigint),
           (select count(*) from material_version left join material_decline on material_decline.version_id = material_version.id
             where material_id = material.id and released_at is null and material_decline.version_id is null)
      from material left join alliance on alliance.id = material.alliance_id
     where (archived_at is not null or exists (select 1 from material_version where material_id = material.id and released_at is null))
       and exists (select 1 from role_grant
                    where role_grant.account_id = :account and role_grant.ended_at is null
                      and role_grant.alliance_id = material.alliance_id and role_grant.role in ('koordination', 'stellvertretung'))
     order by material.created_at desc, material.id limit 50)sql";

std::vector<Listed> own_unseen(storage::Read& read, base::Id<identity::Account> account)
{
    return read.all(select_own_unseen, {{"account", account}}, listed_in);
}

constexpr Sql select_archived = R"sql(
    select material.id, alliance_id, account_id, kind, topic, title, material.summary, language, licence, accessibility, collection, link,
           material.created_at, archived_at, coalesce(alliance.slug, ''), coalesce(alliance.name, ''),
           coalesce((select max(number) from material_version where material_id = material.id and released_at is not null), 0),
           coalesce((select max(number) from material_version where material_id = material.id), 0),
           cast(coalesce((select sum(downloads) from material_version where material_id = material.id), 0) as bigint),
           (select count(*) from material_version left join material_decline on material_decline.version_id = material_version.id
             where material_id = material.id and released_at is null and material_decline.version_id is null)
      from material left join alliance on alliance.id = material.alliance_id
     where archived_at >= :since
     order by archived_at desc, material.id limit 100)sql";

std::vector<Listed> archived_since(storage::Read& read, base::Instant since) { return read.all(select_archived, {{"since", since}}, listed_in); }

}
