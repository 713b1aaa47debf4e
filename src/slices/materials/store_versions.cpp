#include "slices/materials/store.hpp"

namespace materials {
namespace {

using storage::Sql;

}

constexpr Sql insert_version = R"sql(
    insert into material_version (id, material_id, number, changes, brought_at, released_at)
    values (:id, :material, :number, :changes, :brought_at, :released_at))sql";

void store_version(storage::Write& write, const Version& version)
{
    write.run(insert_version, {{"id", version.id},
                               {"material", version.material},
                               {"number", version.number},
                               {"changes", version.changes},
                               {"brought_at", version.brought_at},
                               {"released_at", version.released_at}});
}

constexpr Sql insert_attached = R"sql(
    insert into material_file (file_id, version_id, position, remarks) values (:file, :version, :position, :remarks))sql";

void store_attached(storage::Write& write, const Version& version, const Attached& attached, std::int64_t position)
{
    write.run(insert_attached, {{"file", attached.file.id}, {"version", version.id}, {"position", position}, {"remarks", attached.remarks}});
}

constexpr Sql update_released = R"sql(
    update material_version set released_at = :now
     where material_id = :material and released_at is null
       and not exists (select 1 from material_decline where material_decline.version_id = material_version.id))sql";

void release(storage::Write& write, base::Id<Material> id, base::Instant now) { write.run(update_released, {{"material", id}, {"now", now}}); }

constexpr Sql select_versions = R"sql(
    select id, material_id, number, changes, brought_at, released_at, downloads, material_decline.reason
      from material_version left join material_decline on material_decline.version_id = material_version.id
     where material_id = :material order by number desc)sql";
constexpr Sql select_attached = R"sql(
    select material_file.version_id, kept_file.id, kept_file.name, kept_file.media_type, kept_file.hash, stored_bytes.size, material_file.remarks
      from material_file join material_version on material_version.id = material_file.version_id
           join kept_file on kept_file.id = material_file.file_id join stored_bytes on stored_bytes.hash = kept_file.hash
     where material_version.material_id = :material order by material_file.position)sql";

std::vector<Version> versions_of(storage::Read& read, base::Id<Material> id)
{
    auto versions = read.all(select_versions, {{"material", id}}, [](storage::Row& row) {
        Version version{row.next<base::Id<Version>>(), row.next<base::Id<Material>>(), row.next<std::int64_t>(), row.next<std::string>(),
                        row.next<base::Instant>(), row.next<std::optional<base::Instant>>(), row.next<std::int64_t>()};
        version.declined_because = row.next<std::optional<std::string>>();
        return version;
    });
    const auto attached = read.all(select_attached, {{"material", id}}, [](storage::Row& row) {
        const auto version = row.next<base::Id<Version>>();
        return std::pair(version, Attached{files::Kept{row.next<base::Id<files::Kept>>(), row.next<std::string>(), row.next<std::string>(),
                                                       row.next<std::string>(), row.next<std::int64_t>()},
                                           row.next<std::string>()});
    });
    for (auto& version : versions) {
        for (const auto& [of, one] : attached) {
            if (of == version.id) version.attached.push_back(one);
        }
    }
    return versions;
}

constexpr Sql update_downloads = "update material_version set downloads = downloads + 1 where id = :id";

void count_download(storage::Write& write, base::Id<Version> id) { write.run(update_downloads, {{"id", id}}); }

constexpr Sql select_file = R"sql(
    select kept_file.id, kept_file.name, kept_file.media_type, kept_file.hash, stored_bytes.size, material_file.remarks,
           material_version.id, material_version.material_id, material_version.number, case when material_version.released_at is null then 0 else 1 end
      from material_file join material_version on material_version.id = material_file.version_id
           join kept_file on kept_file.id = material_file.file_id join stored_bytes on stored_bytes.hash = kept_file.hash
     where material_file.file_id = :id)sql";

std::optional<Found> find_file(storage::Read& read, base::Id<files::Kept> id)
{
    return read.first(select_file, {{"id", id}}, [](storage::Row& row) {
        return Found{Attached{files::Kept{row.next<base::Id<files::Kept>>(), row.next<std::string>(), row.next<std::string>(),
                                          row.next<std::string>(), row.next<std::int64_t>()},
                              row.next<std::string>()},
                     row.next<base::Id<Version>>(), row.next<base::Id<Material>>(), row.next<std::int64_t>(), row.next<bool>()};
    });
}

}
