#include "slices/sign_language/tables.hpp"

#include "base/text.hpp"
#include "slices/sign_language/store.hpp"
#include "table/nearest.hpp"
#include "table/noun.hpp"

#include <map>

namespace sign_language {
namespace {

using base::says;
using table::Need;
using table::column;

using BySlug = std::map<std::string, SignVideo>;

table::Parsed<Subject> subject_in(std::string_view cell)
{
    const auto written = base::folded(cell);
    std::vector<std::string> words;
    for (const auto subject : {Subject::contents, Subject::use, Subject::accessibility, Subject::more}) {
        if (word_of(subject) == written) return subject;
        words.emplace_back(word_of(subject));
    }
    return table::defect("unknown_subject",
                         says("“{0}” is no subject of a video. Write inhalt, bedienung, barrierefreiheit or weiteres.",
                              std::string(base::beginning(base::trimmed(cell), 100))),
                         table::nearest(written, words));
}

table::Parsed<std::int64_t> length_in(std::string_view cell)
{
    const auto written = base::trimmed(cell);
    if (const auto seconds = seconds_in(written)) return *seconds;
    return table::defect("bad_length", says("“{0}” is no length. Write minutes and seconds, such as 2:05.",
                                            std::string(base::beginning(written, 100))));
}

/// A column whose cells are written in another way than their values.
template <class Part>
table::Column<SignVideo> worded(std::string name, Part SignVideo::*part, table::Parsed<Part> (*parse)(std::string_view),
                                std::string (*write)(Part))
{
    return {std::move(name), Need::obligatory,
            [part, parse](std::string_view cell, SignVideo& video) -> std::optional<table::Defect> {
                auto parsed = parse(cell);
                if (!parsed) return std::move(parsed.error());
                video.*part = *parsed;
                return std::nullopt;
            },
            [part, write](const SignVideo& video) { return write(video.*part); }};
}

std::vector<table::Column<SignVideo>> video_columns()
{
    return {table::key_column(&SignVideo::slug),
            worded<Subject>("thema", &SignVideo::subject, &subject_in, [](Subject subject) { return std::string(word_of(subject)); }),
            column("titel", &SignVideo::title, &table::line_in, Need::obligatory),
            column("titel_en", &SignVideo::title_en, &table::line_in),
            column("adresse", &SignVideo::address, &table::website_in, Need::obligatory),
            worded<std::int64_t>("dauer", &SignVideo::seconds, &length_in, &length_of),
            column("untertitel", &SignVideo::has_captions, &table::yes_in),
            column("text", &SignVideo::transcript, &table::paragraphs_in, Need::obligatory)};
}

table::Noun<SignVideo> video_noun(const BySlug& stored, table::Keys& keys)
{
    return {
        video_columns(),
        [&stored](table::Line& line) -> std::optional<SignVideo> {
            const auto found = stored.find(line.text("schluessel"));
            return found == stored.end() ? std::nullopt : std::optional(found->second);
        },
        [&keys](table::Line& line, SignVideo& video, const SignVideo*) {
            if (video.slug.empty()) video.slug = keys.fresh(video.title, "video", "");
            keys.check_only_once(video.slug, line);
        },
        [](const SignVideo& video) { return video.slug; },
        [](const SignVideo& video) { return video.title; },
    };
}

table::Reading<SignVideo> read_videos(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    BySlug stored;
    for (auto& video : all_videos(read)) stored.emplace(video.slug, video);
    auto opened = table::open(bytes, table::headings_of(video_columns()));
    if (!opened) return {{{}, std::move(opened.error())}, {}};
    table::Keys keys(*opened, "schluessel", [&](const std::string& key) { return stored.contains(key); });
    return table::read_lines(video_noun(stored, keys), *opened, progress);
}

}

table::Plan plan_videos(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    return read_videos(read, bytes, progress).plan;
}

table::Plan import_videos(storage::Write& write, std::string_view bytes, base::Instant now, const table::Progress& progress)
{
    auto plan = table::take_over(read_videos(write, bytes, progress),
                                 [&](const SignVideo& video) { store_video(write, video, now); });
    if (plan.is_applied) write.touch("sign_videos");
    return plan;
}

std::string export_videos(storage::Read& read) { return table::table_of(video_columns(), all_videos(read)); }

}
