#include "slices/workshop_kit/recipe.hpp"

#include "slices/workshop_kit/small_recipes.hpp"

#include <algorithm>
#include <vector>

namespace workshop_kit {

std::span<const Recipe> recipes()
{
    static const auto all = [] {
        const auto small = small_recipes();
        const auto large = large_recipes();
        std::vector<Recipe> both(small.begin(), small.end());
        both.insert(both.end(), large.begin(), large.end());
        return both;
    }();
    return all;
}

const Recipe* find_recipe(std::string_view word)
{
    const auto all = recipes();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Recipe& recipe) { return recipe.word == word; });
    return found == all.end() ? nullptr : &*found;
}

}
