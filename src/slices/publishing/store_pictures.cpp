#include "slices/publishing/store_pictures.hpp"

#include "base/base64.hpp"

#include <stdexcept>

namespace publishing {

using storage::Row;
using storage::Sql;

constexpr Sql insert_picture = R"sql(
    insert into publishing_picture (id, kind, subject_id, added_by, added_at) values (:id, :kind, :subject, :account, :now))sql";
constexpr Sql insert_picture_file = R"sql(
    insert into publishing_picture_file (picture_id, media_type, width, height, bytes)
    values (:picture, :media_type, :width, :height, :bytes))sql";

void store_picture(storage::Write& write, const Subject& subject, base::Id<Picture> picture, std::span<const imaging::Rendition> renditions,
                   base::Id<identity::Account> account, base::Instant now)
{
    write.run(insert_picture, {{"id", picture}, {"kind", subject.kind}, {"subject", subject.id}, {"account", account}, {"now", now}});
    for (const auto& one : renditions) {
        const auto bytes = base::base64(one.bytes);
        write.run(insert_picture_file, {{"picture", picture}, {"media_type", one.media_type}, {"width", one.width}, {"height", one.height}, {"bytes", bytes}});
    }
}

constexpr Sql select_sizes = R"sql(
    select media_type, width, height from publishing_picture_file where picture_id = :picture order by width, media_type)sql";

std::vector<PictureSize> sizes_of(storage::Read& read, base::Id<Picture> picture)
{
    return read.all(select_sizes, {{"picture", picture}}, [](Row& row) {
        PictureSize size;
        size.media_type = row.next<std::string>();
        size.width = row.next<int>();
        size.height = row.next<int>();
        return size;
    });
}

constexpr Sql select_picture_subject = "select kind, subject_id from publishing_picture where id = :picture";

std::optional<Subject> subject_of_picture(storage::Read& read, base::Id<Picture> picture)
{
    return read.first(select_picture_subject, {{"picture", picture}}, [](Row& row) {
        Subject subject;
        subject.kind = row.next<std::string>();
        subject.id = row.next<base::Id<Subject>>().uuid;
        return subject;
    });
}

constexpr Sql select_picture_bytes = R"sql(
    select bytes from publishing_picture_file where picture_id = :picture and width = :width and media_type = :media_type)sql";

std::optional<std::string> picture_bytes(storage::Read& read, base::Id<Picture> picture, int width, std::string_view media_type)
{
    const auto kept = read.first(select_picture_bytes, {{"picture", picture}, {"width", width}, {"media_type", media_type}},
                                 [](Row& row) { return row.next<std::string>(); });
    if (!kept) return std::nullopt;
    auto bytes = base::bytes_of_base64(*kept);
    if (!bytes) throw std::runtime_error("a stored picture is damaged");
    return std::move(*bytes);
}

constexpr Sql select_shown_pictures = "select pictures from publishing_shown_pictures where kind = :kind and subject_id = :subject";

std::string shown_pictures_of(storage::Read& read, const Subject& subject)
{
    const auto kept = read.first(select_shown_pictures, {{"kind", subject.kind}, {"subject", subject.id}}, [](Row& row) { return row.next<std::string>(); });
    return kept.value_or(std::string());
}

constexpr Sql upsert_shown_pictures = R"sql(
    insert into publishing_shown_pictures (kind, subject_id, pictures) values (:kind, :subject, :pictures)
    on conflict (kind, subject_id) do update set pictures = excluded.pictures)sql";

void store_shown_pictures(storage::Write& write, const Subject& subject, std::string_view pictures)
{
    write.run(upsert_shown_pictures, {{"kind", subject.kind}, {"subject", subject.id}, {"pictures", pictures}});
}

/// A content names a picture by its hexadecimal id, which is what is looked for.
constexpr Sql select_old_pictures = R"sql(
    select id, kind, subject_id from publishing_picture where added_at < :before order by added_at desc, id limit :most)sql";
constexpr Sql count_naming = R"sql(
    select (select count(*) from publishing_version where kind = :kind and subject_id = :subject and content like :name)
         + (select count(*) from publishing_draft
             where kind = :kind and subject_id = :subject and (content like :name or base like :name))
         + (select count(*) from publishing_shown_pictures where kind = :kind and subject_id = :subject and pictures like :name))sql";
constexpr Sql delete_picture_files = "delete from publishing_picture_file where picture_id = :picture";
constexpr Sql delete_picture = "delete from publishing_picture where id = :picture";

std::int64_t forget_unnamed_pictures(storage::Write& write, base::Instant before, std::int64_t most)
{
    std::int64_t forgotten = 0;
    const auto old = write.all(select_old_pictures, {{"before", before}, {"most", most}}, [](Row& row) {
        std::pair<base::Id<Picture>, Subject> one;
        one.first = row.next<base::Id<Picture>>();
        one.second.kind = row.next<std::string>();
        one.second.id = row.next<base::Id<Subject>>().uuid;
        return one;
    });
    for (const auto& [picture, subject] : old) {
        const auto name = "%" + picture.hex() + "%";
        if (write.value<std::int64_t>(count_naming, {{"kind", subject.kind}, {"subject", subject.id}, {"name", name}}) > 0) continue;
        write.run(delete_picture_files, {{"picture", picture}});
        write.run(delete_picture, {{"picture", picture}});
        ++forgotten;
    }
    return forgotten;
}

}
