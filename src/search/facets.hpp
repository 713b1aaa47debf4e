#pragma once

#include "search/find.hpp"
#include "search/groups.hpp"
#include "search/sieve.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace search {

/// Who lies in which state and has which topic, in every block: what else people may choose, so that each choice can say
/// how much it leaves. A quarter of a million documents are about a megabyte.
class Facets {
public:
    /// Reads the lines of these marks of states and topics.
    Facets(storage::Read& read, const std::vector<const KnownWord*>& marks);

    /// Counts those of a block who would be found with each state, whatever state was chosen, and with each topic.
    /// `having` is in the order of the groups.
    void count(const std::vector<Group>& groups, std::int64_t block, const std::vector<Having>& having, Found& found) const;

private:
    struct Facet {
        std::string stem;
        std::unordered_map<std::int64_t, Members> blocks;
    };
    std::vector<Facet> facets_;
};

}
