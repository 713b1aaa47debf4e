#pragma once

#include "search/document.hpp"
#include "search/question.hpp"
#include "storage/transaction.hpp"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace search {

/// Only the best so many of what was found can be looked at; who wants others narrows the search.
inline constexpr std::size_t most_shown = 1000;

/// A place that pulls what is near it to the top.
struct Near {
    std::string place_id;
    Position position;
    std::set<std::string> words; ///< stems of the question that only name the place: what is near need not have them
};

/// What somebody asks the index. What is empty is not asked.
struct Wanted {
    Question question;
    std::optional<Kind> kind;
    std::string state_key;
    std::string topic;
    std::vector<std::string> signs; ///< all of them
    std::optional<Near> near;
    std::size_t skip = 0;
    std::size_t most = 20;
    bool counts_choices = false; ///< also how much each state and topic would leave
};

/// Why something was found that does not have the word as it was typed.
struct Reason {
    enum class Kind { inside, similar };
    Kind kind = Kind::inside;
    std::string word; ///< that it has instead

    friend bool operator==(const Reason&, const Reason&) = default;
};

struct Hit {
    Kind kind = Kind::page;
    bool is_over = false;
    std::string address;
    std::string title;
    std::string summary;
    std::string place;
    std::optional<double> distance; ///< from the place that was named. Units: kilometres
    std::vector<Reason> reasons;
};

struct Found {
    std::vector<Hit> hits;
    std::int64_t count = 0;                           ///< of the kind that was asked for
    std::array<std::int64_t, kinds.size()> by_kind{}; ///< of each, in the order of `kinds`
    std::map<std::string, std::int64_t> by_mark;      ///< of each state and topic by its mark, as if it were chosen instead
    std::set<std::string> stems;                      ///< of all words that count as found: to be marked
    std::vector<std::string> unknown;                 ///< typed words that stand nowhere, not even nearly
    std::vector<Reason> instead;                      ///< for words that stand nowhere so: what is written nearly so
};

/// Looks for what has all words: as they are, inside of longer words, or with one typing error where no word is so.
Found find(storage::Read& read, const Wanted& wanted);

}
