#pragma once

#include "search/find.hpp"
#include "search/groups.hpp"
#include "search/sieve.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace search {

/// In which state each document lies and which topics it has: what else people may choose, so that each choice can say how
/// much it leaves. A quarter of a million documents are two megabytes.
class Facets {
public:
    /// Topics beyond these are not counted.
    static constexpr std::size_t most_topics = 56;
    static constexpr std::size_t most_states = 255;

    /// Reads the lines of these marks of states and topics.
    Facets(storage::Read& read, const std::vector<const KnownWord*>& marks);

private:
    friend class FacetCount;

    /// Bits for topics; above them the number of the state, 0 for none.
    using Signs = std::uint64_t;

    std::vector<std::string> states_; ///< marks, by their numbers from 1
    std::vector<std::string> topics_; ///< marks, by their bits
    std::unordered_map<std::int64_t, std::vector<Signs>> blocks_;
};

/// Counts, block by block, who would be found with each state, whatever state was chosen, and with each topic.
class FacetCount {
public:
    /// Both outlive the count.
    FacetCount(const Facets& facets, const std::vector<Group>& groups) : facets_(facets), groups_(groups) {}

    /// `having` is in the order of the groups.
    void look_at(std::int64_t block, const std::vector<Having>& having);

    void tell(Found& found) const;

private:
    const Facets& facets_;
    const std::vector<Group>& groups_;
    std::array<std::int64_t, Facets::most_states + 1> by_state_{};
    std::array<std::int64_t, Facets::most_topics> by_topic_{};
};

}
