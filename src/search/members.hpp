#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

namespace search {

inline constexpr std::size_t documents_in_a_block = 4096;
inline constexpr auto in_a_block = static_cast<std::int64_t>(documents_in_a_block); ///< to count with numbers of documents

/// Some of the 4096 documents of a block, by their place in it.
class Members {
public:
    void add(std::size_t place) { bits_[place / 64] |= bit(place); }
    void remove(std::size_t place) { bits_[place / 64] &= ~bit(place); }
    bool has(std::size_t place) const { return (bits_[place / 64] & bit(place)) != 0; }

    Members& operator&=(const Members& other)
    {
        for (std::size_t at = 0; at < bits_.size(); ++at) bits_[at] &= other.bits_[at];
        return *this;
    }

    Members& operator|=(const Members& other)
    {
        for (std::size_t at = 0; at < bits_.size(); ++at) bits_[at] |= other.bits_[at];
        return *this;
    }

    /// Those of this set that are not in the other one.
    Members& operator-=(const Members& other)
    {
        for (std::size_t at = 0; at < bits_.size(); ++at) bits_[at] &= ~other.bits_[at];
        return *this;
    }

    bool empty() const
    {
        std::uint64_t all = 0;
        for (const auto bits : bits_) all |= bits;
        return all == 0;
    }

    std::int64_t count() const
    {
        std::int64_t count = 0;
        for (const auto bits : bits_) count += ones(bits);
        return count;
    }

    /// Shows each of them in order.
    template <class Look>
    void each(Look look) const
    {
        for (std::size_t at = 0; at < bits_.size(); ++at) {
            for (auto rest = bits_[at]; rest != 0; rest &= rest - 1) {
                look(at * 64 + static_cast<std::size_t>(std::countr_zero(rest)));
            }
        }
    }

    /// Adds those that a text of `text()` names. What is no such text adds nothing that it does not name.
    void add_from(std::string_view text);

    /// As text of letters, digits, - and _: few as a list of two letters each, many as a picture of the block.
    std::string text() const;

    friend bool operator==(const Members&, const Members&) = default;

private:
    /// By halves, quarters and so on: std::popcount is a call where the processor may not know how to count.
    static std::int64_t ones(std::uint64_t bits)
    {
        bits -= (bits >> 1U) & 0x5555555555555555U;
        bits = (bits & 0x3333333333333333U) + ((bits >> 2U) & 0x3333333333333333U);
        bits = (bits + (bits >> 4U)) & 0x0f0f0f0f0f0f0f0fU;
        return static_cast<std::int64_t>((bits * 0x0101010101010101U) >> 56U);
    }

    static std::uint64_t bit(std::size_t place) { return std::uint64_t{1} << (place % 64); }

    std::array<std::uint64_t, documents_in_a_block / 64> bits_{};
};

}
