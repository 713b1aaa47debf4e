#pragma once

#include "search/find.hpp"
#include "search/groups.hpp"
#include "search/members.hpp"
#include "search/ranking.hpp"

#include <map>
#include <optional>
#include <span>
#include <tuple>
#include <vector>

namespace search {

/// Who of a block has what a group asks for.
struct Having {
    Members any;
    Members exact;
    Members title;
};

/// A document that was found, by its number.
struct Ranked {
    int points = 0;
    std::int64_t number = 0;
    double distance = 0;

    bool operator<(const Ranked& other) const
    {
        return std::tie(other.points, distance, number) < std::tie(points, other.distance, other.number);
    }
};

/// Looks at the blocks in the order of their numbers and keeps the best who have everything. Who has the same traits
/// has the same points, so a block is parted by them instead of looking at each of its documents.
class Sieve {
public:
    /// `named` are the numbers of documents whose title is the question. Only so many as `most` are needed.
    Sieve(const std::vector<Group>& groups, std::optional<Kind> kind, std::vector<std::int64_t> named, std::size_t most)
        : groups_(groups), kind_(kind), named_(std::move(named)), most_(most)
    {
    }

    /// Counts those of a block who have everything, and keeps the best of them. `having` is in the order of the groups.
    void look_at(std::int64_t block, const std::vector<Having>& having, Found& found);

    /// The best ones in their order.
    std::vector<Ranked> best() const;

private:
    /// Some of a block, and what is true of whoever is among them.
    struct Sign {
        const Members* members = nullptr;
        void (*show)(Traits&) = nullptr;
    };

    Members having_all(const std::vector<Having>& having) const;
    Members named_in_block() const;
    std::vector<Sign> signs_of(const std::vector<Having>& having, const Members& named) const;
    bool is_enough(int points) const;
    void part(const Members& those, std::span<const Sign> signs, const Traits& traits);
    void keep();

    const std::vector<Group>& groups_;
    std::optional<Kind> kind_;
    std::vector<std::int64_t> named_;
    std::size_t most_;
    std::int64_t first_ = 0;                             ///< number of the block that is looked at
    std::map<int, Members, std::greater<>> of_block_;    ///< by points
    std::map<int, std::vector<std::int64_t>, std::greater<>> by_points_; ///< numbers in their order
};

/// Whether a document must have what the group asks for.
bool is_must(const Group& group);

}
