#include "search/ranking.hpp"

using search::Kind;
using search::points;
using search::Traits;

namespace {

/// Something that is as good as can be, but for what its rule asks.
Traits best()
{
    Traits traits;
    traits.kind = Kind::alliance;
    traits.is_named_so = traits.is_at_place = true;
    traits.asked = traits.in_title = traits.exact = 3;
    return traits;
}

/// Something that has nothing that a rule asks for.
Traits worst()
{
    Traits traits;
    traits.kind = Kind::organisation;
    traits.is_over = true;
    traits.asked = 3;
    return traits;
}

}

TEST_CASE("who types a whole name gets that one first, whatever else speaks for others")
{
    auto named = worst();
    named.is_named_so = true;
    auto other = best();
    other.is_named_so = false;
    CHECK(points(named) > points(other));
}

TEST_CASE("what lies in the place that was named comes before what is near it, and that before all else")
{
    auto there = worst();
    there.is_at_place = true;
    auto near = worst();
    near.is_near = true;
    auto far = best();
    far.is_named_so = far.is_at_place = false;
    auto near_and_good = far;
    near_and_good.is_near = true;
    CHECK(points(there) > points(near_and_good));
    CHECK(points(near) > points(far));
}

TEST_CASE("what goes on comes before what is over")
{
    auto running = worst();
    running.is_over = false;
    auto over = best();
    over.is_named_so = over.is_at_place = false;
    over.is_over = true;
    CHECK(points(running) > points(over));
}

TEST_CASE("words in the title say more than the same words in the text, the more of them the better")
{
    auto in_title = worst();
    auto exact_in_text = worst();
    in_title.in_title = 3;
    exact_in_text.exact = 3;
    CHECK(points(in_title) > points(exact_in_text));
    auto two = in_title;
    two.in_title = 2;
    CHECK(points(in_title) > points(two));
}

TEST_CASE("a word as it was typed says more than one that contains it")
{
    auto exact = worst();
    exact.exact = 3;
    auto alliance = worst();
    alliance.kind = Kind::alliance;
    CHECK(points(exact) > points(alliance));
}

TEST_CASE("of equals alliances come first, then topics, pages, projects and organisations")
{
    for (std::size_t at = 1; at < search::kinds.size(); ++at) {
        auto before = worst();
        auto behind = worst();
        before.kind = search::kinds[at - 1];
        behind.kind = search::kinds[at];
        CHECK(points(before) > points(behind));
    }
}

TEST_CASE("a question without words gives no points for words")
{
    Traits traits;
    traits.asked = 0;
    CHECK(search::points_for_title(traits) == 0);
    CHECK(search::points_for_exact_words(traits) == 0);
}
