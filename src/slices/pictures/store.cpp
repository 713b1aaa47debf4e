#include "slices/pictures/store.hpp"

#include "base/base64.hpp"

#include <stdexcept>

namespace pictures {
namespace {

using storage::Row;
using storage::Sql;

Picture picture_in(Row& row)
{
    Picture picture;
    picture.id = row.next<base::Id<Picture>>();
    picture.kind = kind_of_word(row.next<std::string_view>());
    picture.subject = row.next<std::string>();
    picture.file_name = row.next<std::string>();
    picture.position = row.next<std::int64_t>();
    picture.alt = row.next<std::string>();
    picture.is_decorative = row.next<bool>();
    picture.caption = row.next<std::string>();
    picture.credit = row.next<std::string>();
    return picture;
}

/// Puts the sizes, which come picture by picture, to their pictures.
std::vector<Shown> joined(std::vector<std::pair<Picture, File>> lines)
{
    std::vector<Shown> all;
    for (auto& [picture, file] : lines) {
        if (all.empty() || all.back().picture.id != picture.id) all.push_back({std::move(picture), {}});
        all.back().files.push_back(std::move(file));
    }
    return all;
}

std::pair<Picture, File> line_in(Row& row)
{
    auto picture = picture_in(row);
    return {std::move(picture), File{row.next<std::string>(), row.next<std::string>(), row.next<int>(), row.next<int>()}};
}

}

constexpr Sql select_all = R"sql(
    select picture.id, picture.kind, picture.subject, picture.file_name, picture.position, picture.alt,
           picture.decorative, picture.caption, picture.credit, file.name, file.media_type, file.width, file.height
      from picture join picture_file file on file.picture_id = picture.id
     order by picture.subject, picture.kind, picture.position, picture.file_name, picture.id, file.width, file.media_type)sql";

std::vector<Shown> all_pictures(storage::Read& read) { return joined(read.all(select_all, {}, line_in)); }

constexpr Sql select_of = R"sql(
    select picture.id, picture.kind, picture.subject, picture.file_name, picture.position, picture.alt,
           picture.decorative, picture.caption, picture.credit, file.name, file.media_type, file.width, file.height
      from picture join picture_file file on file.picture_id = picture.id
     where picture.subject = :subject and picture.kind = :kind
     order by picture.position, picture.file_name, picture.id, file.width, file.media_type)sql";

std::vector<Shown> pictures_of(storage::Read& read, Kind kind, std::string_view subject)
{
    return joined(read.all(select_of, {{"subject", subject}, {"kind", word_of(kind)}}, line_in));
}

constexpr Sql select_content = "select media_type, bytes from picture_file where name = :name";

std::optional<Content> find_content(storage::Read& read, std::string_view name)
{
    return read.first(select_content, {{"name", name}}, [](Row& row) {
        Content content{row.next<std::string>(), {}};
        auto bytes = base::bytes_of_base64(row.next<std::string_view>());
        if (!bytes) throw std::runtime_error("a stored picture is damaged");
        content.bytes = std::move(*bytes);
        return content;
    });
}

constexpr Sql upsert_picture = R"sql(
    insert into picture (id, kind, subject, file_name, position, alt, decorative, caption, credit, changed_at)
    values (:id, :kind, :subject, :file_name, :position, :alt, :decorative, :caption, :credit, :changed_at)
    on conflict (id) do update set
        file_name = excluded.file_name, position = excluded.position, alt = excluded.alt,
        decorative = excluded.decorative, caption = excluded.caption, credit = excluded.credit,
        changed_at = excluded.changed_at)sql";
constexpr Sql delete_files = "delete from picture_file where picture_id = :picture_id";
constexpr Sql insert_file = R"sql(
    insert into picture_file (name, picture_id, media_type, width, height, bytes)
    values (:name, :picture_id, :media_type, :width, :height, :bytes))sql";

void store_picture(storage::Write& write, const Picture& picture, std::string_view key,
                   std::span<const imaging::Rendition> renditions, base::Instant now)
{
    write.run(upsert_picture, {{"id", picture.id},
                               {"kind", word_of(picture.kind)},
                               {"subject", picture.subject},
                               {"file_name", picture.file_name},
                               {"position", picture.position},
                               {"alt", picture.alt},
                               {"decorative", picture.is_decorative},
                               {"caption", picture.caption},
                               {"credit", picture.credit},
                               {"changed_at", now}});
    if (renditions.empty()) return;
    write.run(delete_files, {{"picture_id", picture.id}});
    for (const auto& rendition : renditions) {
        const auto file = file_of(picture, key, rendition);
        write.run(insert_file, {{"name", file.name},
                                {"picture_id", picture.id},
                                {"media_type", file.media_type},
                                {"width", file.width},
                                {"height", file.height},
                                {"bytes", base::base64(rendition.bytes)}});
    }
}

constexpr Sql delete_picture = "delete from picture where id = :id";

void remove_picture(storage::Write& write, base::Id<Picture> picture)
{
    write.run(delete_files, {{"picture_id", picture}});
    write.run(delete_picture, {{"id", picture}});
}

}
