#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace search {

/// A part of a text, and whether it is a word that was looked for.
struct Marked {
    std::string_view text;
    bool is_found = false;

    friend bool operator==(const Marked&, const Marked&) = default;
};

/// Takes a text apart at the words of these stems; together the parts are the text.
std::vector<Marked> marked(std::string_view text, const std::set<std::string>& stems);

}
