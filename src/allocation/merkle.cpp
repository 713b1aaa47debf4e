// A Merkle tree as in Certificate Transparency: where a level has an odd number, its last hash moves up as it is.
// Source: rfc9162
#include "allocation/merkle.hpp"

namespace allocation {
namespace {

Hash leaf(std::string_view text)
{
    std::string bytes(1, '\0');
    return hash_of(bytes.append(text));
}

Hash above(const Hash& left, const Hash& right)
{
    std::array<char, 1 + 2 * sizeof(Hash)> bytes{'\1'};
    std::copy(right.begin(), right.end(), std::copy(left.begin(), left.end(), bytes.begin() + 1));
    return hash_of({bytes.data(), bytes.size()});
}

}

MerkleTree::MerkleTree(std::span<const std::string> texts)
{
    std::vector<Hash> level;
    for (const auto& text : texts) level.push_back(leaf(text));
    if (level.empty()) level.push_back(hash_of({}));
    levels_.push_back(std::move(level));
    while (levels_.back().size() > 1) {
        const auto& below = levels_.back();
        std::vector<Hash> next;
        for (std::size_t at = 0; at + 1 < below.size(); at += 2) next.push_back(above(below[at], below[at + 1]));
        if (below.size() % 2 == 1) next.push_back(below.back());
        levels_.push_back(std::move(next));
    }
}

Proof MerkleTree::proof(std::size_t index) const
{
    Proof proof{index, levels_.front().size(), {}};
    for (std::size_t level = 0; level + 1 < levels_.size(); ++level, index /= 2) {
        const auto neighbour = index ^ 1U;
        if (neighbour < levels_[level].size()) proof.beside.push_back(levels_[level][neighbour]);
    }
    return proof;
}

std::optional<Hash> root_from(std::string_view text, const Proof& proof)
{
    if (proof.index >= proof.leaves) return std::nullopt;
    auto hash = leaf(text);
    auto beside = proof.beside.begin();
    auto index = proof.index;
    for (auto width = proof.leaves; width > 1; width = (width + 1) / 2, index /= 2) {
        const auto neighbour = index ^ 1U;
        if (neighbour >= width) continue; // moves up as it is
        if (beside == proof.beside.end()) return std::nullopt;
        hash = index % 2 == 0 ? above(hash, *beside) : above(*beside, hash);
        ++beside;
    }
    return beside == proof.beside.end() ? std::optional(hash) : std::nullopt;
}

}
