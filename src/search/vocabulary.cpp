#include "search/vocabulary.hpp"

#include "base/text.hpp"
#include "search/facets.hpp"
#include "search/store.hpp"
#include "search/terms.hpp"
#include "search/words.hpp"

#include <algorithm>
#include <cstring>
#include <mutex>

namespace search {
namespace {

std::vector<const KnownWord*> most_frequent(std::vector<const KnownWord*> words, std::size_t most)
{
    const auto count = std::min(most, words.size());
    std::partial_sort(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count), words.end(),
                      [](const KnownWord* one, const KnownWord* other) {
                          return std::pair(-one->documents, one->id) < std::pair(-other->documents, other->id);
                      });
    words.resize(count);
    return words;
}

/// The vocabularies used last, by the edition of their index: one process may look at several stores.
class Editions {
public:
    struct Kept {
        base::Uuid edition{};
        std::int64_t generation = 0;
        std::shared_ptr<const Vocabulary> vocabulary;
    };

    Kept find(const base::Uuid& edition)
    {
        const std::lock_guard lock(mutex_);
        for (const auto& kept : kept_) {
            if (kept.vocabulary && kept.edition == edition) return kept;
        }
        return {edition, 0, nullptr};
    }

    void keep(Kept fresh)
    {
        const std::lock_guard lock(mutex_);
        const auto same = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& kept) {
            return kept.vocabulary && kept.edition == fresh.edition;
        });
        if (same == kept_.end()) {
            kept_[oldest_] = std::move(fresh);
            oldest_ = (oldest_ + 1) % kept_.size();
        } else if (same->generation < fresh.generation) {
            *same = std::move(fresh);
        }
    }

private:
    std::mutex mutex_;
    std::array<Kept, 4> kept_;
    std::size_t oldest_ = 0;
};

std::vector<KnownWord> with_changes(std::vector<KnownWord> words, std::vector<KnownWord> changes)
{
    std::unordered_map<std::int64_t, std::size_t> places;
    for (std::size_t at = 0; at < words.size(); ++at) places.emplace(words[at].id, at);
    for (auto& change : changes) {
        const auto known = places.find(change.id);
        if (known == places.end()) words.push_back(std::move(change));
        else words[known->second] = std::move(change);
    }
    return words;
}

}

Vocabulary::Vocabulary(std::vector<KnownWord> words, std::int64_t generation) : generation_(generation), words_(std::move(words))
{
    by_stem_.reserve(words_.size());
    for (std::uint32_t at = 0; at < words_.size(); ++at) {
        const auto& word = words_[at];
        by_stem_.emplace(word.stem, at);
        if (is_mark(word.stem)) continue;
        text_ += '\n' + base::folded(word.written);
        ends_.push_back(static_cast<std::uint32_t>(text_.size()));
        named_.push_back(at);
    }
}

const KnownWord* Vocabulary::find(std::string_view stem) const
{
    const auto found = by_stem_.find(stem);
    return found == by_stem_.end() ? nullptr : &words_[found->second];
}

std::vector<const KnownWord*> Vocabulary::containing(std::string_view folded, std::size_t most) const
{
    std::vector<const KnownWord*> found;
    if (folded.empty()) return found;
    const char* const begin = text_.data();
    const char* at = begin;
    const char* const end = begin + text_.size();
    while (const auto* hit = static_cast<const char*>(::memmem(at, static_cast<std::size_t>(end - at), folded.data(), folded.size()))) {
        const auto word = std::upper_bound(ends_.begin(), ends_.end(), static_cast<std::uint32_t>(hit - begin)) - ends_.begin();
        found.push_back(&words_[named_[static_cast<std::size_t>(word)]]);
        at = begin + ends_[static_cast<std::size_t>(word)];
    }
    return most_frequent(std::move(found), most);
}

std::vector<const KnownWord*> Vocabulary::beginning(std::string_view folded, std::size_t most) const
{
    return folded.empty() ? std::vector<const KnownWord*>() : containing('\n' + std::string(folded), most);
}

std::vector<const KnownWord*> Vocabulary::similar(std::string_view folded, std::size_t most) const
{
    std::vector<const KnownWord*> found;
    std::size_t begin = 1;
    for (std::size_t at = 0; at < ends_.size(); ++at) {
        const auto length = ends_[at] - begin;
        const bool is_as_long = length + 1 >= folded.size() && length <= folded.size() + 1;
        if (is_as_long && is_one_typing_error(folded, std::string_view(text_).substr(begin, length))) {
            found.push_back(&words_[named_[at]]);
        }
        begin = ends_[at] + 1;
    }
    return most_frequent(std::move(found), most);
}

std::shared_ptr<const Facets> Vocabulary::facets(storage::Read& read) const
{
    {
        const std::lock_guard lock(mutex_);
        if (facets_) return facets_;
    }
    std::vector<const KnownWord*> marks;
    for (const auto& word : words_) {
        if (is_mark_of_state(word.stem) || is_mark_of_topic(word.stem)) marks.push_back(&word);
    }
    auto fresh = std::make_shared<const Facets>(read, marks);
    const auto present = edition(read);
    const bool is_of_another_generation = !present || present->generation != generation_; // this reading began earlier or later
    if (is_of_another_generation) return fresh;
    const std::lock_guard lock(mutex_);
    facets_ = fresh;
    return fresh;
}

std::shared_ptr<const Vocabulary> vocabulary(storage::Read& read)
{
    static Editions editions;
    const auto present = edition(read);
    if (!present) return nullptr;
    auto kept = editions.find(present->id);
    if (kept.vocabulary && kept.generation >= present->generation) return kept.vocabulary;
    auto changes = words_since(read, kept.generation);
    auto words = kept.vocabulary ? with_changes(kept.vocabulary->words(), std::move(changes)) : std::move(changes);
    kept.vocabulary = std::make_shared<Vocabulary>(std::move(words), present->generation);
    kept.generation = present->generation;
    editions.keep(kept);
    return kept.vocabulary;
}

}
