#include "slices/topics/import_topics.hpp"

#include "base/text.hpp"
#include "slices/registry/registry.hpp"
#include "slices/topics/store.hpp"
#include "table/noun.hpp"

#include <algorithm>
#include <charconv>

namespace topics {
namespace {

using base::says;
using table::Line;
using table::Need;

/// A new topic stands behind the others until somebody says where.
constexpr std::int64_t last_position = 9999;

table::Parsed<std::int64_t> position_in(std::string_view cell)
{
    const auto text = base::trimmed(cell);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_number = error == std::errc{} && end == text.data() + text.size();
    if (is_number && number >= 0 && number <= last_position) return number;
    return table::defect("bad_position", says("“{0}” is no place in the order. Write a number from 0 to 9999.",
                                              base::beginning(text, 100)));
}

std::vector<table::Column<Topic>> columns()
{
    return {
        table::column("schluessel", &Topic::slug, &table::key_in, Need::obligatory),
        table::column("name", &Topic::name, &table::line_in, Need::obligatory),
        table::column("name_en", &Topic::name_en, &table::line_in, Need::obligatory),
        table::column("einleitung", &Topic::introduction, &table::paragraphs_in),
        table::column("einleitung_en", &Topic::introduction_en, &table::paragraphs_in),
        {"position", Need::optional,
         [](std::string_view cell, Topic& topic) -> std::optional<table::Defect> {
             if (base::trimmed(cell).empty()) return std::nullopt; // it stays where it is
             auto position = position_in(cell);
             if (!position) return std::move(position.error());
             topic.position = *position;
             return std::nullopt;
         },
         [](const Topic& topic) { return std::to_string(topic.position); }},
        table::column("stillgelegt", &Topic::retired, &table::yes_in),
    };
}

/// Whether one letter changed, added or taken away makes one word the other.
bool differ_by_a_letter(std::string_view one, std::string_view other)
{
    const auto shorter = std::min(one.size(), other.size());
    const auto longer = std::max(one.size(), other.size());
    const auto begin = static_cast<std::size_t>(std::mismatch(one.begin(), one.begin() + shorter, other.begin()).first - one.begin());
    std::size_t end = 0;
    while (end < shorter - begin && one[one.size() - 1 - end] == other[other.size() - 1 - end]) ++end;
    return begin + end + 1 >= longer;
}

/// A word that differs by a letter from one that is there is likelier a slip than a new topic.
void check_new(Line& line, const Topic& topic, const std::vector<std::string>& known)
{
    const auto like = std::find_if(known.begin(), known.end(),
                                   [&](const std::string& slug) { return differ_by_a_letter(topic.slug, slug); });
    if (like == known.end()) return;
    line.reject("schluessel", {"like_another",
                               says("The key of a topic is its address for good, and “{0}” is there already. Is it meant? "
                                    "Else take a key that cannot be mistaken for it.", *like), *like});
}

table::Reading<Topic> read_topics(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    auto opened = table::open(bytes, table::headings_of(table::Noun<Topic>{columns(), {}, {}, {}, {}}));
    if (!opened) return {{{}, std::move(opened.error())}, {}};
    std::vector<std::string> known;
    for (const auto& topic : all_topics(read)) known.push_back(topic.slug);
    table::Keys keys(*opened, "schluessel", [](const std::string&) { return false; });
    const table::Noun<Topic> noun = {
        columns(), [&read](Line& line) { return find_topic(read, line.text("schluessel")); },
        [&](Line& line, Topic& topic, const Topic* stored) {
            if (!stored) check_new(line, topic, known);
            if (!stored && line.text("position").empty()) topic.position = last_position;
            keys.check_only_once(topic.slug, line);
        },
        [](const Topic& topic) { return topic.slug; }, [](const Topic& topic) { return topic.name; }};
    return table::read_lines(noun, *opened, progress);
}

}

table::Plan plan_topics(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    return read_topics(read, bytes, progress).plan;
}

table::Plan import_topics(storage::Write& write, std::string_view bytes, base::Instant,
                          const table::Progress& progress)
{
    auto plan = table::take_over(read_topics(write, bytes, progress), [&](const Topic& topic) { store_topic(write, topic); });
    if (plan.is_applied) registry::topics_changed(write);
    return plan;
}

std::string export_topics(storage::Read& read)
{
    return table::table_of(columns(), all_topics(read));
}

}
