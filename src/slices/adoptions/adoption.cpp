#include "slices/adoptions/adoption.hpp"

#include <algorithm>
#include <array>

namespace adoptions {
namespace {

constexpr std::array<std::string_view, 4> states = {"planned", "running", "finished", "given_up"};

void add_below(std::vector<Branch>& tree, std::span<const Listed> all, std::optional<base::Id<Adoption>> root, int depth)
{
    for (const auto& listed : all) {
        if (listed.adoption.from != root) continue;
        tree.push_back({&listed, depth});
        add_below(tree, all, listed.adoption.id, depth + 1);
    }
}

}

std::string_view word_of(State state) { return states.at(static_cast<std::size_t>(state)); }

std::optional<State> find_state(std::string_view word)
{
    const auto found = std::find(states.begin(), states.end(), word);
    if (found == states.end()) return std::nullopt;
    return static_cast<State>(found - states.begin());
}

std::vector<Branch> tree_of(std::span<const Listed> adoptions)
{
    std::vector<Branch> tree;
    add_below(tree, adoptions, std::nullopt, 0);
    return tree;
}

}
