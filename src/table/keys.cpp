#include "table/keys.hpp"

#include "base/text.hpp"
#include "table/cells.hpp"

#include <algorithm>

namespace table {
namespace {

constexpr std::size_t longest_key = 80; ///< that `key_in` takes

/// The key with something behind it, shortened in front of that so that all of it is a key again.
std::string with_ending(const std::string& key, const std::string& ending)
{
    const auto room = longest_key - 1 - std::min(ending.size(), longest_key / 2);
    return key_of(key.substr(0, room) + "-" + ending);
}

}

Keys::Keys(const Opened& opened, std::string_view column, std::function<bool(const std::string&)> is_stored)
    : column_(column), is_stored_(std::move(is_stored)), opened_(opened)
{
    read_.reserve(opened.content.lines.size());
}

std::string Keys::fresh(std::string_view name, std::string_view without_name, std::string_view addition)
{
    auto key = key_of(name);
    if (key.empty()) key = without_name;
    if (is_taken(key) && !addition.empty()) key = with_ending(key, key_of(addition));
    if (!is_taken(key)) return key;
    auto& number = numbers_.emplace(key, 1).first->second;
    std::string numbered;
    do {
        numbered = with_ending(key, std::to_string(++number));
    } while (is_taken(numbered));
    return numbered;
}

void Keys::check_only_once(const std::string& key, Line& line)
{
    const auto [before, is_new] = read_.emplace(key, line.number());
    if (is_new) return;
    line.reject(column_, {"duplicate",
                          base::says("Line {0} has the same key already.", std::to_string(before->second)), {}});
}

bool Keys::is_taken(const std::string& key) { return read_.contains(key) || is_in_table(key) || is_stored_(key); }

bool Keys::is_in_table(const std::string& key)
{
    if (!in_table_) {
        in_table_.emplace();
        for (const auto& line : opened_.content.lines) {
            const auto* cell = line.cells.empty() ? nullptr : opened_.columns.cell(line, column_);
            if (cell) in_table_->emplace(base::trimmed(*cell));
        }
    }
    return in_table_->contains(key);
}

}
