#include "web/page_cache.hpp"

#include <algorithm>

namespace web {

Freshness::Freshness(storage::Versions& versions, std::uint64_t since, const std::vector<std::string>& read,
                     std::time_t until)
    : since_(since), until_(until)
{
    for (const auto& version : read) {
        const auto* slot = &versions.slot(version);
        if (std::find(read_.begin(), read_.end(), slot) == read_.end()) read_.push_back(slot);
    }
}

bool Freshness::is_fresh() const
{
    return std::time(nullptr) < until_ && std::all_of(read_.begin(), read_.end(), [this](const storage::Versions::Slot* slot) {
        return slot->load(std::memory_order_acquire) <= since_;
    });
}

std::shared_ptr<const Packed> PageCache::find(std::string_view key)
{
    const std::lock_guard lock(mutex_);
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return nullptr;
    const auto entry = found->second;
    if (!entry->freshness.is_fresh()) {
        drop(entry);
        return nullptr;
    }
    entries_.splice(entries_.begin(), entries_, entry);
    return entry->page;
}

void PageCache::keep(std::string key, std::shared_ptr<const Packed> page, Freshness freshness)
{
    const auto size = key.size() + page->head.size() + page->body.size() + page->not_modified.size() + 400;
    const std::lock_guard lock(mutex_);
    if (const auto old = by_key_.find(key); old != by_key_.end()) drop(old->second);
    if (size > most_bytes_) return;
    entries_.push_front({std::move(key), std::move(page), std::move(freshness), size});
    by_key_.emplace(entries_.front().key, entries_.begin());
    bytes_ += size;
    while (bytes_ > most_bytes_) drop(std::prev(entries_.end()));
}

void PageCache::drop(Entries::iterator entry)
{
    bytes_ -= entry->size;
    by_key_.erase(entry->key);
    entries_.erase(entry);
}

std::size_t PageCache::bytes() const
{
    const std::lock_guard lock(mutex_);
    return bytes_;
}

std::size_t PageCache::pages() const
{
    const std::lock_guard lock(mutex_);
    return entries_.size();
}

}
