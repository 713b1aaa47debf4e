#include "slices/api/alliances.hpp"

#include "markdown/markdown.hpp"
#include "slices/api/nouns.hpp"
#include "slices/api/shapes.hpp"

#include <mutex>
#include <tuple>
#include <unordered_map>

namespace api {
namespace {

using Type = Property::Type;
using registry::Alliance;
using registry::Entry;

const Alliance& alliance_of(const ListedAlliance& one) { return one.entry->alliance; }

places::Spot seat_of(const Alliance& alliance)
{
    const auto& seat = alliance.seat;
    const bool has_page = seat.kind == places::Kind::municipality;
    return {seat.name, has_page ? "/orte/" + seat.slug : "", seat.official_key.value_or(""), seat.position};
}

/// Of an alliance that ended nobody is named any more.
bool is_reachable(const Alliance& alliance, base::Date today)
{
    const auto now = registry::status_on(alliance, today);
    return now && now->status != registry::Status::dissolved;
}

void write_status(web::Json& json, const Alliance& alliance, const Writing& writing)
{
    const auto now = registry::status_on(alliance, writing.today);
    if (!now) {
        json.nothing();
        return;
    }
    json.begin_object().text("word", registry::word_of(now->status)).text("since", base::iso(now->since)).end_object();
}

void write_serves(web::Json& json, const ListedAlliance& one, const Writing& writing)
{
    const auto& alliance = alliance_of(one);
    json.begin_list();
    for (std::size_t at = 0; at < alliance.serves.size(); ++at) {
        const auto& place = alliance.serves[at];
        const auto path = at < one.entry->paths.size() ? one.entry->paths[at] : std::string();
        write_spot(json, {place.name, path, place.official_key.value_or(""), place.position}, writing);
    }
    json.end_list();
}

void write_topics(web::Json& json, const Alliance& alliance)
{
    json.begin_list();
    for (const auto& topic : alliance.topics) {
        json.begin_object().text("slug", topic.slug).text("name", topic.name).text("name_en", topic.name_en).end_object();
    }
    json.end_list();
}

void write_contacts(web::Json& json, const Alliance& alliance, const Writing& writing)
{
    json.begin_list();
    if (is_reachable(alliance, writing.today)) {
        for (const auto& contact : alliance.contacts) {
            json.begin_object().text_or_null("function", contact.function);
            json.text_or_null("person", contact.name_public ? std::string_view(contact.person_name) : std::string_view());
            json.text_or_null("telephone", contact.telephone).text_or_null("email", contact.email);
            json.text_or_null("hours", contact.hours).end_object();
        }
    }
    json.end_list();
}

Property contacts_property()
{
    return {"contacts", "Whom to ask, the first one first. None of an alliance that ended.", Type::list, false,
            {{"function", "The office that answers.", Type::text, true},
             {"person", "A person’s name, only where that person agreed.", Type::text, true},
             {"telephone", "The number as people write it.", Type::text, true},
             {"email", "The e-mail address.", Type::text, true},
             {"hours", "When somebody can be reached.", Type::text, true}}};
}

Property status_property()
{
    return {"status", "What the alliance is today; null before its first day.", Type::object, true,
            {{"word", "in_founding, active, dormant or dissolved.", Type::text, false, {}, {"in_founding", "active", "dormant", "dissolved"}},
             {"since", "Since when.", Type::day}}};
}

Property topics_property()
{
    return {"topics", "What it cares for.", Type::list, false,
            {{"slug", "The word of the topic."}, {"name", "The German name of the topic."}, {"name_en", "The English name of the topic."}}};
}

Property serves_property()
{
    auto spot = spot_property("serves", "The places for which it is there.");
    spot.type = Type::list;
    spot.may_be_null = false;
    return spot;
}

using Json = web::Json;
using One = ListedAlliance;

std::vector<Field<One>> fields_of_alliances()
{
    return {
        {{"slug", "Its word, by which it is asked for."},
         [](Json& json, const One& one, const Writing&) { json.text(alliance_of(one).slug); }},
        {{"name", "Its name."}, [](Json& json, const One& one, const Writing&) { json.text(alliance_of(one).name); }},
        {{"summary", "One sentence about it.", Type::text, true},
         [](Json& json, const One& one, const Writing&) { json.text_or_null(alliance_of(one).summary); }},
        {{"description", "Paragraphs, parted by empty lines.", Type::text, true},
         [](Json& json, const One& one, const Writing&) { json.text_or_null(markdown::plain_text_of(alliance_of(one).description)); }, Shown::alone},
        {status_property(), [](Json& json, const One& one, const Writing& writing) { write_status(json, alliance_of(one), writing); }},
        {{"founded_on", "When it was founded.", Type::day, true},
         [](Json& json, const One& one, const Writing&) { write_day(json, alliance_of(one).founded_on); }},
        {spot_property("seat", "Where it sits."),
         [](Json& json, const One& one, const Writing& writing) { write_spot(json, seat_of(alliance_of(one)), writing); }},
        {state_property("The state in which it sits."),
         [](Json& json, const One& one, const Writing&) { write_state(json, one.entry->state_key); }},
        {serves_property(), &write_serves, Shown::alone},
        {topics_property(), [](Json& json, const One& one, const Writing&) { write_topics(json, alliance_of(one)); }},
        {contacts_property(),
         [](Json& json, const One& one, const Writing& writing) { write_contacts(json, alliance_of(one), writing); }},
        {{"address", "Its postal address, line by line.", Type::text, true},
         [](Json& json, const One& one, const Writing&) { json.text_or_null(alliance_of(one).address); }},
        {{"website", "Its own website.", Type::address, true},
         [](Json& json, const One& one, const Writing&) { json.text_or_null(web::Url::external(alliance_of(one).website).text()); }},
        {distance_property(),
         [](Json& json, const One& one, const Writing& writing) { write_distance(json, alliance_of(one).seat.position, writing); }},
        {links_property(),
         [](Json& json, const One& one, const Writing& writing) {
             const auto& slug = alliance_of(one).slug;
             write_links(json, writing, "/api/v1/alliances/" + slug, "/buendnisse/" + slug);
         }},
    };
}

/// Measured as the list is sorted: exactly, and written so that it is read back as the same number.
void sort_by_distance(std::vector<One>& all, places::Position from)
{
    std::erase_if(all, [](const One& one) { return !alliance_of(one).seat.position; });
    for (auto& one : all) one.distance = places::distance(from, *alliance_of(one).seat.position);
    std::sort(all.begin(), all.end(), [](const One& one, const One& other) {
        return std::tie(one.distance, alliance_of(one).slug) < std::tie(other.distance, alliance_of(other).slug);
    });
}

std::vector<One> list_of_alliances(storage::Read& read, const Question& question)
{
    const auto& piece = question.piece;
    const auto directory = registry::directory(read);
    const auto away = piece.after_away();
    auto found = piece_of(fitting_alliances(*directory, question), question, [&](const One& one) {
        const auto& slug = alliance_of(one).slug;
        return piece.near ? std::tie(one.distance, slug) > std::tie(away, piece.after_slug)
                          : std::tie(one.entry->sort_key, slug) > std::tie(piece.after, piece.after_slug);
    });
    for (auto& one : found) one.directory = directory;
    return found;
}

Found<One> find_alliance(storage::Read& read, std::string_view slug, const Question&)
{
    auto directory = registry::directory(read);
    if (const auto* entry = directory->find(slug)) return {One{entry, false, 0, std::move(directory)}, {}};
    const auto* former = directory->find_former(slug);
    return {std::nullopt, former ? former->alliance.slug : std::string()};
}

Cursor cursor_of_alliance(const One& one)
{
    return {one.is_by_distance ? fmt::to_string(one.distance) : one.entry->sort_key, alliance_of(one).slug};
}

/// The objects of one edition as lists show them on one day of one portal. To write them takes longer than all the rest
/// of an answer.
class WrittenAlliances {
public:
    std::shared_ptr<const std::string> find(const One& one, const Writing& writing, const Answers<One>& answers)
    {
        const std::lock_guard lock(mutex_);
        const auto& url = writing.request.site().public_url;
        if (directory_ != one.directory || day_ != writing.today || url_ != url) {
            written_.clear();
            directory_ = one.directory;
            day_ = writing.today;
            url_ = url;
        }
        auto& written = written_[one.entry];
        if (!written) {
            Json json;
            write_thing(json, answers, one, Question{}, writing, Shown::everywhere);
            written = std::make_shared<const std::string>(json.take());
        }
        return written;
    }

private:
    std::mutex mutex_;
    std::shared_ptr<const registry::Directory> directory_;
    base::Date day_{};
    std::string url_;
    std::unordered_map<const Entry*, std::shared_ptr<const std::string>> written_;
};

}

bool fits(const Entry& entry, const places::Piece& piece)
{
    const auto& states = piece.states;
    const auto& topics = piece.topics;
    if (!states.empty() && std::find(states.begin(), states.end(), entry.state_key) == states.end()) return false;
    const auto has_topic = [&](const std::string& slug) {
        return std::any_of(entry.alliance.topics.begin(), entry.alliance.topics.end(),
                           [&](const registry::Topic& topic) { return topic.slug == slug; });
    };
    if (!topics.empty() && std::none_of(topics.begin(), topics.end(), has_topic)) return false;
    return std::all_of(piece.words.begin(), piece.words.end(), [&](const std::string& word) {
        return word.empty() || entry.searched.find(word) != std::string::npos;
    });
}

std::vector<ListedAlliance> fitting_alliances(const registry::Directory& directory, const Question& question)
{
    const auto& piece = question.piece;
    const auto active = directory.active_on(piece.today);
    std::vector<One> all;
    all.reserve(active->size());
    for (const auto* entry : *active) {
        if (fits(*entry, piece)) all.push_back({entry, piece.near.has_value(), 0, nullptr});
    }
    if (piece.near) sort_by_distance(all, *piece.near);
    return all;
}

Noun alliances()
{
    Answers<One> answers{fields_of_alliances(), &list_of_alliances, &find_alliance, &cursor_of_alliance, {}};
    const auto kept = std::make_shared<WrittenAlliances>();
    answers.kept = [kept, plain = answers](const One& one, const Writing& writing) { return kept->find(one, writing, plain); };
    return noun<One>({"alliances", "Alliance", "The local alliances for families. The list has the active ones; by its word each can be asked for.",
                      "the word of an alliance, as in the address of its page",
                      {Ask::place, Ask::state, Ask::topic, Ask::words, Ask::after, Ask::limit, Ask::fields},
                      {"registry", "places"}},
                     std::move(answers));
}

}
