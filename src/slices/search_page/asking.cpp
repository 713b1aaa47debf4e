#include "slices/search_page/asking.hpp"

#include "base/text.hpp"
#include "slices/search_page/store.hpp"
#include "web/layout/parts.hpp"

#include <algorithm>

namespace search_page {
namespace {

constexpr std::size_t most_words_of_place = 3;
constexpr std::size_t most_typed = 200;

constexpr std::array<std::string_view, search::kinds.size()> kind_words = {"buendnisse", "themen", "seiten", "projekte",
                                                                      "organisationen"};

using Pieces = std::span<const search::Piece>;

std::string_view text_of(std::string_view typed, Pieces pieces)
{
    return typed.substr(pieces.front().begin, pieces.back().end - pieces.front().begin);
}

bool says_something(std::string_view typed, const search::Piece& piece)
{
    return !search::is_little_word(base::folded(typed.substr(piece.begin, piece.end - piece.begin)));
}

std::optional<NamedPlace> place_named(storage::Read& read, std::string_view name)
{
    if (!is_name_of_place(read, base::folded(name))) return std::nullopt;
    auto found = places::find_places(read, name, places::Similar::unwanted);
    if (!found.is_certain || found.is_beginning || !found.places.front().position) return std::nullopt;
    NamedPlace named{std::move(found.places.front()), {}};
    for (auto& word : search::words_of(name, most_words_of_place)) named.stems.insert(std::move(word.stem));
    return named;
}

search::Near near(const places::Place& place, std::set<std::string> stems)
{
    return {place.id.hex(), {place.position->latitude, place.position->longitude}, std::move(stems)};
}

void choose_kind(const web::Request& request, Asked& asked)
{
    const auto art = request.query["art"];
    const auto found = std::find(kind_words.begin(), kind_words.end(), art);
    if (found != kind_words.end()) asked.wanted.kind = search::kinds[static_cast<std::size_t>(found - kind_words.begin())];
    asked.places_only = art == word_for_places;
    if (asked.wanted.kind || asked.places_only || art.empty()) return;
    asked.notes.emplace_back(request.texts()("We do not know this kind. Here is everything."));
}

void choose_filters(const web::Request& request, storage::Read& read, Asked& asked)
{
    const auto& t = request.texts();
    asked.state = registry::find_state(request.query["land"]);
    if (asked.state) asked.wanted.state_key = asked.state->key;
    else if (!request.query["land"].empty()) asked.notes.emplace_back(t("We do not know this state. Here are all states."));
    const auto slug = request.query["thema"];
    if (slug.empty()) return;
    for (const auto& topic : registry::topics(read)) {
        if (topic.slug == slug) asked.topic = topic;
    }
    if (asked.topic) asked.wanted.topic = slug;
    else asked.notes.emplace_back(t("We do not know this topic. Here are all topics."));
}

void choose_place(const web::Request& request, storage::Read& read, Asked& asked)
{
    if (!asked.place_typed.empty()) {
        const auto found = places::find_places(read, asked.place_typed, places::Similar::unwanted);
        if (found.is_certain && found.places.front().position) {
            asked.near = found.places.front();
            asked.wanted.near = near(*asked.near, {});
            return;
        }
        asked.notes.push_back(request.texts()("We are not sure which place “{0}” is. A postal code is the surest way.", asked.place_typed));
    }
    if (auto named = place_in(read, asked.typed)) {
        asked.near = std::move(named->place);
        asked.wanted.near = near(*asked.near, std::move(named->stems));
    }
}

}

std::string_view word_in_address(search::Kind kind) { return kind_words[static_cast<std::size_t>(kind)]; }

std::optional<NamedPlace> place_in(storage::Read& read, std::string_view typed)
{
    auto pieces = search::pieces_of(typed);
    std::erase_if(pieces, [&](const search::Piece& piece) { return !says_something(typed, piece); });
    const Pieces all = pieces;
    for (auto length = std::min(all.size(), most_words_of_place); length > 0; --length) {
        if (auto named = place_named(read, text_of(typed, all.last(length)))) return named;
        if (length == all.size()) continue;
        if (auto named = place_named(read, text_of(typed, all.first(length)))) return named;
    }
    return std::nullopt;
}

Asked asked_in(const web::Request& request, storage::Read& read)
{
    Asked asked;
    asked.typed = base::beginning(base::trimmed(request.query["q"]), most_typed);
    asked.place_typed = base::beginning(base::trimmed(request.query["ort"]), most_typed);
    asked.wanted.question = search::question_in(asked.typed);
    asked.wanted.most = hits_on_a_page;
    asked.wanted.counts_choices = true;
    const auto page = static_cast<std::size_t>(std::max(1, web::page_number(request.query["seite"])));
    const auto last = (search::most_shown - 1) / hits_on_a_page;
    asked.wanted.skip = std::min(page - 1, last) * hits_on_a_page;
    choose_kind(request, asked);
    choose_filters(request, read, asked);
    if (!asked.typed.empty()) choose_place(request, read, asked);
    return asked;
}

}
