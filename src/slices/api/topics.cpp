#include "slices/topics/topics.hpp"

#include "base/text.hpp"
#include "slices/api/nouns.hpp"
#include "slices/api/shapes.hpp"

#include <tuple>
#include <unordered_map>

namespace api {
namespace {

using Type = Property::Type;
using Json = web::Json;
using topics::Topic;

/// A topic with how many active alliances care for it.
struct ListedTopic {
    Topic topic;
    std::int64_t alliances = 0;
    std::string place_in_order; ///< as a text that sorts as the topics do
};

std::vector<Field<ListedTopic>> fields_of_topics()
{
    using One = ListedTopic;
    return {
        {{"slug", "Its word, by which it is asked for."}, [](Json& json, const One& one, const Writing&) { json.text(one.topic.slug); }},
        {{"name", "Its German name."}, [](Json& json, const One& one, const Writing&) { json.text(one.topic.name); }},
        {{"name_en", "Its English name.", Type::text, true},
         [](Json& json, const One& one, const Writing&) { json.text_or_null(one.topic.name_en); }},
        {{"introduction", "What it is about, in German: paragraphs, parted by empty lines.", Type::text, true},
         [](Json& json, const One& one, const Writing&) { json.text_or_null(one.topic.introduction); }, Shown::alone},
        {{"introduction_en", "The same in English, where it is there.", Type::text, true},
         [](Json& json, const One& one, const Writing&) { json.text_or_null(one.topic.introduction_en); }, Shown::alone},
        {{"is_retired", "Whether it is offered no more. The list has only those that are.", Type::truth},
         [](Json& json, const One& one, const Writing&) { json.truth(one.topic.retired); }},
        {{"alliances", "How many active alliances care for it today.", Type::integer},
         [](Json& json, const One& one, const Writing&) { json.number(one.alliances); }},
        {links_property(),
         [](Json& json, const One& one, const Writing& writing) {
             write_links(json, writing, "/api/v1/topics/" + one.topic.slug, "/themen/" + one.topic.slug);
         }},
    };
}

/// How many active alliances care for each topic, counted at once.
std::unordered_map<std::string, std::int64_t> alliances_by_topic(storage::Read& read, base::Date today)
{
    const auto directory = registry::directory(read);
    const auto active = directory->active_on(today);
    std::unordered_map<std::string, std::int64_t> counts;
    for (const auto* entry : *active) {
        for (const auto& topic : entry->alliance.topics) ++counts[topic.slug];
    }
    return counts;
}

ListedTopic with_count(Topic topic, std::int64_t count)
{
    auto order = fmt::format("{:010}", topic.position);
    return {std::move(topic), count, std::move(order)};
}

bool has_words(const Topic& topic, const places::Piece& piece)
{
    const auto searched = base::folded(topic.name) + '\n' + base::folded(topic.name_en);
    return std::all_of(piece.words.begin(), piece.words.end(),
                       [&](const std::string& word) { return searched.find(word) != std::string::npos; });
}

std::vector<ListedTopic> list_of_topics(storage::Read& read, const Question& question)
{
    const auto& piece = question.piece;
    auto counts = alliances_by_topic(read, piece.today);
    std::vector<ListedTopic> all;
    for (auto& topic : topics::all_topics(read)) {
        const auto count = counts[topic.slug];
        if (!topic.retired && has_words(topic, piece)) all.push_back(with_count(std::move(topic), count));
    }
    return piece_of(std::move(all), question, [&](const ListedTopic& one) {
        return std::tie(one.place_in_order, one.topic.slug) > std::tie(piece.after, piece.after_slug);
    });
}

Found<ListedTopic> find_topic(storage::Read& read, std::string_view slug, const Question& question)
{
    for (auto& topic : topics::all_topics(read)) {
        const auto count = topic.slug == slug ? registry::active_alliances(read, question.piece.today, slug).all : 0;
        if (topic.slug == slug) return {with_count(std::move(topic), count), {}};
    }
    return {};
}

}

Noun topics_noun()
{
    return noun<ListedTopic>({"topics", "Topic", "What alliances care for, in the order in which the portal offers it.",
                              "the word of a topic, as in the address of its page",
                              {Ask::words, Ask::after, Ask::limit, Ask::fields},
                              {"registry", "places"}},
                             {fields_of_topics(), &list_of_topics, &find_topic,
                              [](const ListedTopic& one) { return Cursor{one.place_in_order, one.topic.slug}; }});
}

}
