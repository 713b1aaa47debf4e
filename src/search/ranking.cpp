#include "search/ranking.hpp"

namespace search {
namespace {

constexpr int share(std::size_t part, std::size_t whole, int all)
{
    return whole == 0 ? 0 : static_cast<int>(part * static_cast<std::size_t>(all) / whole);
}

}

int points_for_name(const Traits& traits) { return traits.is_named_so ? 4000 : 0; }

int points_for_place(const Traits& traits)
{
    if (traits.is_at_place) return 2000;
    return traits.is_near ? 1000 : 0;
}

int points_for_going_on(const Traits& traits) { return traits.is_over ? 0 : 500; }

int points_for_title(const Traits& traits) { return share(traits.in_title, traits.asked, 240); }

int points_for_exact_words(const Traits& traits) { return share(traits.exact, traits.asked, 120); }

int points_for_kind(const Traits& traits)
{
    return 10 * static_cast<int>(kinds.size() - 1 - static_cast<std::size_t>(traits.kind));
}

int points(const Traits& traits)
{
    return points_for_name(traits) + points_for_place(traits) + points_for_going_on(traits) + points_for_title(traits) +
           points_for_exact_words(traits) + points_for_kind(traits);
}

}
