#include "slices/registry/listing.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace registry {
namespace {

std::vector<std::string> words_of(const std::string& typed)
{
    std::vector<std::string> words;
    std::string word;
    for (const char letter : base::folded(typed) + ' ') {
        if (letter != ' ') {
            word += letter;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    return words;
}

bool fits(const Entry& entry, const Selection& selection, const std::vector<std::string>& words)
{
    if (selection.state && entry.state_key != selection.state->key) return false;
    const auto& topics = entry.alliance.topics;
    if (selection.topic && std::none_of(topics.begin(), topics.end(), [&](const Topic& topic) {
            return topic.slug == selection.topic->slug;
        })) {
        return false;
    }
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return entry.searched.find(word) != std::string::npos;
    });
}

/// Those without a position come last.
void sort_by_distance(std::vector<Listed>& all, places::Position from)
{
    for (auto& listed : all) {
        const auto& position = listed.entry->alliance.seat.position;
        if (position) listed.distance = places::distance(from, *position);
    }
    std::stable_sort(all.begin(), all.end(), [](const Listed& one, const Listed& other) {
        return one.distance.has_value() != other.distance.has_value() ? one.distance.has_value()
                                                                      : one.distance < other.distance;
    });
}

void keep_page(std::vector<Listed>& all, int page)
{
    const auto begin = static_cast<std::size_t>(page - 1) * alliances_on_a_page;
    const auto end = std::min(all.size(), begin + alliances_on_a_page);
    all = std::vector<Listed>(all.begin() + static_cast<std::ptrdiff_t>(begin),
                              all.begin() + static_cast<std::ptrdiff_t>(end));
}

}

Listing listing_of(const Directory& directory, const Selection& selection, base::Date today, int page)
{
    Listing listing;
    const auto words = words_of(selection.words);
    const auto active = directory.active_on(today);
    listing.alliances.reserve(active->size());
    for (const auto* entry : *active) {
        if (!fits(*entry, selection, words)) continue;
        if (!listing.letters.ends_with(entry->letter)) listing.letters += entry->letter;
        if (selection.letter == 0 || entry->letter == selection.letter) listing.alliances.push_back({entry, {}});
    }
    if (selection.near && selection.near->position) sort_by_distance(listing.alliances, *selection.near->position);
    listing.all = listing.alliances.size();
    listing.pages = static_cast<int>(std::max<std::size_t>(1, (listing.all + alliances_on_a_page - 1) / alliances_on_a_page));
    listing.page = std::clamp(page, 1, listing.pages);
    keep_page(listing.alliances, listing.page);
    return listing;
}

}
