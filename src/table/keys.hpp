#pragma once

#include "table/line.hpp"
#include "table/opened.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace table {

/// The keys of one table: none stands in it twice, and things without one get their own.
class Keys {
public:
    /// `is_stored` says whether a key is taken by something that is there already. Looks at `opened`.
    Keys(const Opened& opened, std::string_view column, std::function<bool(const std::string&)> is_stored);

    /// A key made from the name; where that is taken followed by that of `addition`, then by a number.
    std::string fresh(std::string_view name, std::string_view without_name, std::string_view addition);

    /// Rejects the line where an earlier one is about the same key.
    void check_only_once(const std::string& key, Line& line);

private:
    bool is_taken(const std::string& key);
    bool is_in_table(const std::string& key);

    std::string column_;
    std::function<bool(const std::string&)> is_stored_;
    const Opened& opened_;
    std::optional<std::unordered_set<std::string>> in_table_; ///< of the lines that were not let go; asked for late
    std::unordered_map<std::string, std::size_t> numbers_; ///< the last one that was given behind a key
    std::unordered_map<std::string, std::size_t> read_;    ///< with the line on which each stood
};

}
