#include "slices/discussions/rooms.hpp"

#include "slices/discussions/permissions.hpp"
#include "slices/discussions/store.hpp"
#include "slices/registry/registry.hpp"

#include <algorithm>

namespace discussions {
namespace {

constexpr std::string_view of_all = "bund";
constexpr std::string_view of_state = "land-";
constexpr std::string_view of_topic = "thema-";
constexpr std::string_view of_alliance = "buendnis-";

Room national_room(const web::Texts& t) { return {RoomKind::federation, std::string(of_all), std::string(of_all), std::string(t("All of Germany"))}; }

Room state_room(const registry::State& state)
{
    return {RoomKind::state, std::string(of_state) + state.key, std::string(of_state) + state.short_name, state.name};
}

Room topic_room(const web::Texts& t, const registry::Topic& topic)
{
    const auto word = std::string(of_topic) + topic.slug;
    const bool is_english = !web::is_german(t.language()) && !topic.name_en.empty();
    return {RoomKind::topic, word, word, is_english ? topic.name_en : topic.name};
}

Room alliance_room(const RoomAlliance& alliance)
{
    return {RoomKind::alliance, room_key(alliance.id), std::string(of_alliance) + alliance.slug, alliance.name, alliance.id};
}

std::optional<Room> topic_room_with(storage::Read& read, const web::Texts& t, std::string_view slug)
{
    for (const auto& topic : registry::topics(read)) {
        if (topic.slug == slug) return topic_room(t, topic);
    }
    return std::nullopt;
}

}

std::string room_key(base::Id<registry::Alliance> alliance) { return std::string(of_alliance) + alliance.hex(); }

std::vector<Room> rooms_of(storage::Read& read, const web::Texts& texts, const identity::Actor& actor)
{
    std::vector<Room> rooms;
    for (const auto& alliance : alliances_of(read, actor.id)) rooms.push_back(alliance_room(alliance));
    if (!may_take_part(actor)) return rooms;
    rooms.insert(rooms.begin(), national_room(texts));
    for (const auto& topic : registry::topics(read)) {
        if (!topic.is_retired) rooms.push_back(topic_room(texts, topic));
    }
    for (const auto& state : registry::states_on_map()) rooms.push_back(state_room(state));
    return rooms;
}

std::optional<Room> find_room(storage::Read& read, const web::Texts& texts, const identity::Actor& actor, std::string_view word)
{
    std::optional<Room> room;
    if (word == of_all) {
        room = national_room(texts);
    } else if (word.starts_with(of_state)) {
        const auto* state = registry::find_state(word.substr(of_state.size()));
        if (state != nullptr && state->short_name == word.substr(of_state.size())) room = state_room(*state);
    } else if (word.starts_with(of_topic)) {
        room = topic_room_with(read, texts, word.substr(of_topic.size()));
    } else if (word.starts_with(of_alliance)) {
        for (const auto& alliance : alliances_of(read, actor.id)) {
            if (alliance.slug == word.substr(of_alliance.size())) room = alliance_room(alliance);
        }
    }
    return room && may_enter(actor, *room) ? room : std::nullopt;
}

Room room_with(storage::Read& read, const web::Texts& texts, std::string_view key)
{
    if (key.starts_with(of_state)) {
        if (const auto* state = registry::find_state(key.substr(of_state.size()))) return state_room(*state);
    }
    if (key.starts_with(of_topic)) {
        if (auto room = topic_room_with(read, texts, key.substr(of_topic.size()))) return *room;
    }
    if (key.starts_with(of_alliance)) {
        const auto id = base::Id<registry::Alliance>::parse(key.substr(of_alliance.size()));
        if (const auto alliance = id ? find_room_alliance(read, *id) : std::nullopt) return alliance_room(*alliance);
    }
    return national_room(texts);
}

}
