#include "slices/registry/documents.hpp"

#include "clock/clock.hpp"
#include "markdown/markdown.hpp"
#include "slices/registry/directory.hpp"

#include <charconv>

namespace registry {
namespace {

search::Document document_of(const Entry& entry, const StatusRecord& status)
{
    const auto& alliance = entry.alliance;
    search::Document document{search::Kind::alliance, alliance.id.hex(), "/buendnisse/" + alliance.slug, alliance.name,
                              alliance.summary, markdown::plain_text_of(alliance.description), alliance.seat.name};
    document.place_ids.push_back(alliance.seat.id.hex());
    for (const auto& other : alliance.other_names) document.text += "\n" + other.name;
    for (const auto& place : alliance.serves) {
        document.text += "\n" + place.name;
        document.place_ids.push_back(place.id.hex());
    }
    for (const auto& topic : alliance.topics) {
        document.text += "\n" + topic.name + "\n" + topic.name_en;
        document.topics.push_back(topic.slug);
    }
    const auto& position = alliance.seat.position;
    if (position) document.position = search::Position{position->latitude, position->longitude};
    document.state_key = entry.state_key;
    document.is_over = status.status == Status::dormant || status.status == Status::dissolved;
    return document;
}

std::size_t number_in(std::string_view text)
{
    std::size_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

}

search::Source search_source(std::function<base::Instant()> clock)
{
    return {search::Kind::alliance,
            [clock = std::move(clock)](storage::Read& read, base::Instant, std::string_view after, std::size_t most) {
                const auto today = wall_clock::day_in_germany(clock());
                const auto all = directory(read);
                const auto& entries = all->entries();
                const auto begin = std::min(number_in(after), entries.size());
                const auto end = std::min(begin + most, entries.size());
                search::Part part;
                for (auto at = begin; at < end; ++at) {
                    const auto status = status_on(entries[at].alliance, today);
                    if (status) part.documents.push_back(document_of(entries[at], *status));
                }
                if (end < entries.size()) part.last = std::to_string(end);
                return part;
            }};
}

}
