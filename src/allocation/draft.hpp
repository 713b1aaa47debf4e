#pragma once

#include "allocation/instance.hpp"
#include "base/message.hpp"

#include <deque>
#include <string_view>
#include <tl/expected.hpp>
#include <unordered_map>

namespace allocation {

/// Numbers for names, in the order in which the names were first met.
class Names {
public:
    std::uint32_t number_of(std::string_view name);
    const std::string& operator[](std::uint32_t number) const { return names_[number]; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(names_.size()); }

private:
    std::deque<std::string> names_; // the map looks at them: they must not move
    std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

/// What somebody wrote down, in any order and perhaps with mistakes. Wishes and exclusions carry numbers of names.
struct Draft {
    Settings settings;
    std::vector<Offer> offers;
    std::vector<Applicant> applicants;
    std::vector<Group> groups;
    std::vector<Wish> wishes;
    std::vector<Exclusion> exclusions;
    Names offer_names;
    Names applicant_names;
    Names group_names;

    std::size_t names() const { return std::size_t(offer_names.size()) + applicant_names.size() + group_names.size(); }
    void wish(std::string_view applicant, std::string_view offer, std::uint32_t rank, std::string_view group = {});
    void exclude(std::string_view first, std::string_view second);
};

/// Something that contradicts itself, and where it stands: `wishes[17].rank`.
struct Mistake {
    std::string place;
    base::Message message;

    friend bool operator==(const Mistake&, const Mistake&) = default;
};

/// Gathers mistakes; those beyond `Most::mistakes` are only counted.
class Mistakes {
public:
    void add(std::string place, base::Message message);
    bool empty() const { return found_.empty(); }
    /// All that were found, and a last one that says how many more there are.
    std::vector<Mistake> all() const;

private:
    std::vector<Mistake> found_;
    std::size_t more_ = 0;
};

/// The largest numbers that anybody means seriously.
struct Most {
    static constexpr std::uint32_t places = 1'000'000;
    static constexpr std::uint32_t limit = 1'000;
    static constexpr std::uint32_t age = 150;
    static constexpr std::uint32_t travel_minutes = 10'080;
    static constexpr std::int64_t minute = 1'000'000'000;
    static constexpr std::size_t members = 4;             ///< of a group
    static constexpr std::size_t names = 4'000'000;       ///< of applicants, offers and groups together
    static constexpr std::size_t values = 60'000'000;     ///< in one file
    static constexpr std::size_t bytes = std::size_t(1) << 30U; ///< of one file
    static constexpr std::size_t mistakes = 100;
};

/// Puts the draft into its canonical order.
/// Refuses: ids that are missing, there twice or lead nowhere, gaps and ties in ranks, groups that are too large,
/// settled places that do not fit together, numbers beyond `Most`. All mistakes are told, up to `Most::mistakes`.
tl::expected<Instance, std::vector<Mistake>> check(Draft draft, Mistakes mistakes = {});

}
