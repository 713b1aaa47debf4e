#include "slices/registry/directory.hpp"

#include "base/text.hpp"
#include "slices/registry/card.hpp"
#include "slices/registry/store.hpp"

#include <algorithm>
#include <array>
#include <mutex>
#include <tuple>

namespace registry {
namespace {

/// By what people look for it: "Landkreis Rostock" stands under R.
std::string_view without_county_word(std::string_view folded)
{
    for (const std::string_view word : {"landkreis ", "kreis "}) {
        if (folded.starts_with(word)) return folded.substr(word.size());
    }
    return folded;
}

Entry entry_of(StoredAlliance stored)
{
    Entry entry{std::move(stored.alliance), std::move(stored.state_key), std::move(stored.paths), {}, '#', {}, {}};
    const auto& alliance = entry.alliance;
    const auto seat = base::folded(alliance.seat.name);
    const auto name = base::folded(alliance.name);
    const auto seat_key = base::sort_key(alliance.seat.name);
    entry.sort_key = std::string(without_county_word(seat_key)) + '\n' + base::sort_key(alliance.name);
    const char first = entry.sort_key.front();
    if (first >= 'a' && first <= 'z') entry.letter = static_cast<char>(first - 'a' + 'A');
    entry.searched = name + '\n' + seat + '\n' + base::folded(alliance.summary);
    for (const auto& other : alliance.other_names) entry.searched += '\n' + base::folded(other.name);
    for (const auto& place : alliance.serves) entry.searched += '\n' + base::folded(place.name);
    entry.cards = {card(alliance, web::Language::german, {}), card(alliance, web::Language::english, {})};
    return entry;
}

/// The editions read last. An edition names one content for good, in whichever store, so that keeping them is
/// no more than not reading them again.
class Editions {
public:
    std::shared_ptr<const Directory> find(const base::Uuid& edition)
    {
        const std::lock_guard lock(mutex_);
        for (const auto& kept : kept_) {
            if (kept.directory && kept.edition == edition) return kept.directory;
        }
        return nullptr;
    }

    void keep(const base::Uuid& edition, std::shared_ptr<const Directory> directory)
    {
        const std::lock_guard lock(mutex_);
        kept_[oldest_] = {edition, std::move(directory)};
        oldest_ = (oldest_ + 1) % kept_.size();
    }

private:
    struct Kept {
        base::Uuid edition{};
        std::shared_ptr<const Directory> directory;
    };
    std::mutex mutex_;
    std::array<Kept, 2> kept_;
    std::size_t oldest_ = 0;
};

}

Directory::Directory(storage::Read& read) : topics_(all_topics(read))
{
    for (auto& stored : all_alliances(read)) entries_.push_back(entry_of(std::move(stored)));
    std::sort(entries_.begin(), entries_.end(), [](const Entry& one, const Entry& other) {
        return std::tie(one.sort_key, one.alliance.slug) < std::tie(other.sort_key, other.alliance.slug);
    });
    for (const auto& entry : entries_) {
        by_slug_.emplace(entry.alliance.slug, &entry);
        for (const auto& slug : entry.alliance.former_slugs) by_former_slug_.emplace(slug, &entry);
    }
}

std::shared_ptr<const std::vector<const Entry*>> Directory::active_on(base::Date day) const
{
    const std::lock_guard lock(mutex_);
    if (active_ && day_ == day) return active_;
    auto active = std::make_shared<std::vector<const Entry*>>();
    for (const auto& entry : entries_) {
        if (is_active_on(entry.alliance, day)) active->push_back(&entry);
    }
    day_ = day;
    active_ = std::move(active);
    return active_;
}

const Entry* Directory::find(std::string_view slug) const
{
    const auto found = by_slug_.find(slug);
    return found == by_slug_.end() ? nullptr : found->second;
}

const Entry* Directory::find_former(std::string_view slug) const
{
    const auto found = by_former_slug_.find(slug);
    return found == by_former_slug_.end() ? nullptr : found->second;
}

std::shared_ptr<const Directory> directory(storage::Read& read)
{
    static Editions editions;
    const auto present = edition(read);
    if (!present) return std::make_shared<Directory>(read);
    auto kept = editions.find(*present);
    if (!kept) {
        kept = std::make_shared<Directory>(read);
        editions.keep(*present, kept);
    }
    return kept;
}

AllianceSummary summary_of(const Alliance& alliance)
{
    return {alliance.slug, alliance.name, alliance.summary, alliance.seat.name, alliance.topics, alliance.other_names};
}

}
