#include "slices/sign_language/store.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <tuple>

namespace sign_language {
namespace {

using storage::Sql;

Subject subject_of(std::string_view word)
{
    for (const auto subject : obligatory_subjects) {
        if (word_of(subject) == word) return subject;
    }
    return Subject::more;
}

SignVideo video_in(storage::Row& row)
{
    SignVideo video;
    video.slug = row.next<std::string>();
    video.subject = subject_of(row.next<std::string>());
    video.title = row.next<std::string>();
    video.title_en = row.next<std::string>();
    video.address = row.next<std::string>();
    video.seconds = row.next<std::int64_t>();
    video.has_captions = row.next<std::int64_t>() != 0;
    video.transcript = row.next<std::string>();
    return video;
}

}

constexpr Sql select_videos = R"sql(
    select slug, subject, title, title_en, address, seconds, has_captions, transcript from sign_video order by slug)sql";

std::vector<SignVideo> all_videos(storage::Read& read)
{
    auto all = read.all(select_videos, {}, video_in);
    const auto place = [](const SignVideo& video) { return std::tuple(video.subject, base::sort_key(video.title)); };
    std::stable_sort(all.begin(), all.end(),
                     [&](const SignVideo& one, const SignVideo& other) { return place(one) < place(other); });
    return all;
}

constexpr Sql upsert_video = R"sql(
    insert into sign_video (slug, subject, title, title_en, address, seconds, has_captions, transcript, changed_at)
    values (:slug, :subject, :title, :title_en, :address, :seconds, :has_captions, :transcript, :now)
    on conflict (slug) do update
       set subject = excluded.subject, title = excluded.title, title_en = excluded.title_en,
           address = excluded.address, seconds = excluded.seconds, has_captions = excluded.has_captions,
           transcript = excluded.transcript, changed_at = excluded.changed_at)sql";

void store_video(storage::Write& write, const SignVideo& video, base::Instant now)
{
    write.run(upsert_video, {{"slug", video.slug},
                             {"subject", word_of(video.subject)},
                             {"title", video.title},
                             {"title_en", video.title_en},
                             {"address", video.address},
                             {"seconds", video.seconds},
                             {"has_captions", std::int64_t{video.has_captions}},
                             {"transcript", video.transcript},
                             {"now", now}});
}

}
