#pragma once

#include "allocation/hash.hpp"

#include <span>
#include <vector>

namespace allocation {

/// The way from one leaf up to the root: the hash beside it at each level.
struct Proof {
    std::uint64_t index = 0;
    std::uint64_t leaves = 0;
    std::vector<Hash> beside;

    friend bool operator==(const Proof&, const Proof&) = default;
};

/// One hash for a list of texts, so built that a single text can be shown to be in it without showing the others.
/// Leaf: SHA-256 of a zero byte and the text; above: of a one byte and both hashes. Source: rfc9162
class MerkleTree {
public:
    explicit MerkleTree(std::span<const std::string> texts);

    Hash root() const { return levels_.back().front(); }
    Proof proof(std::size_t index) const;

private:
    std::vector<std::vector<Hash>> levels_;
};

/// The root that follows from a text and its proof; nothing where the proof has not the right shape.
std::optional<Hash> root_from(std::string_view text, const Proof& proof);

}
