#pragma once

#include "base/date.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace sitemap {

/// Units: pages. Each stands in both languages, so that a part has twice as many addresses; 50,000 would be
/// allowed, but small parts are made fast and change seldom. Source: sitemaps
inline constexpr std::int64_t pages_in_a_part = 2500;

/// A page that search engines should know.
struct Address {
    std::string path; ///< in German
    std::optional<base::Instant> changed_at;

    friend bool operator==(const Address&, const Address&) = default;
};

enum class Kind { pages, alliances, organisations, projects, places };

inline constexpr std::array kinds = {Kind::pages, Kind::alliances, Kind::organisations, Kind::projects, Kind::places};

/// `buendnisse`
std::string_view word_of(Kind kind);

/// One file of the sitemap.
struct Part {
    Kind kind = Kind::pages;
    std::int64_t number = 1; ///< from 1
    std::optional<base::Instant> changed_at = {};

    friend bool operator==(const Part&, const Part&) = default;
};

/// `buendnisse-1.xml`
std::string file_of(const Part& part);

/// Nothing for what no part is called.
std::optional<Part> part_of(std::string_view file);

}
