#pragma once

#include "base/id.hpp"
#include "storage/transaction.hpp"

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace search {

class Facets;

/// A word that stands in at least one document.
struct KnownWord {
    std::int64_t id = 0;
    std::string stem;
    std::string written;        ///< as it was met first
    std::int64_t documents = 0; ///< that have it

    friend bool operator==(const KnownWord&, const KnownWord&) = default;
};

/// All words of one generation of the index, in memory: looking inside of each costs a tenth of a millisecond here
/// and many times that in the store. A hundred thousand words are about ten megabytes.
class Vocabulary {
public:
    explicit Vocabulary(std::vector<KnownWord> words, std::int64_t generation = 0);

    const std::vector<KnownWord>& words() const { return words_; }

    /// The word, or mark, of that stem.
    const KnownWord* find(std::string_view stem) const;

    /// The most frequent words that begin so. All of these look at folded spellings and know no marks.
    std::vector<const KnownWord*> beginning(std::string_view folded, std::size_t most) const;

    /// The most frequent words in which this stands.
    std::vector<const KnownWord*> containing(std::string_view folded, std::size_t most) const;

    /// The most frequent words that one typing error makes of this one.
    std::vector<const KnownWord*> similar(std::string_view folded, std::size_t most) const;

    /// Who has which state and topic in that generation; read when somebody asks for it first.
    std::shared_ptr<const Facets> facets(storage::Read& read) const;

private:
    std::int64_t generation_;
    std::vector<KnownWord> words_;
    std::string text_;                ///< the folded spellings, each behind a line break
    std::vector<std::uint32_t> ends_;  ///< of each, in `text_`
    std::vector<std::uint32_t> named_; ///< whose spelling that is
    std::unordered_map<std::string_view, std::uint32_t> by_stem_;
    mutable std::mutex mutex_;
    mutable std::shared_ptr<const Facets> facets_;
};

/// The words as this reading sees them, or a little newer. Costs one statement where nothing has changed. Nothing
/// where nothing was ever indexed.
std::shared_ptr<const Vocabulary> vocabulary(storage::Read& read);

}
