#include "base/result.hpp"

#include <doctest/doctest.h>
#include <memory>

namespace {

using base::Refused;
using base::Result;
using base::says;

Result<int> half_of(int number)
{
    if (number % 2 != 0) return base::refuse(Refused::invalid, says("{0} is odd", std::to_string(number)));
    return number / 2;
}

Result<int> quarter_of(int number)
{
    const auto half = TRY(half_of(number));
    return TRY(half_of(half));
}

Result<std::unique_ptr<int>> owned(int number) { return std::make_unique<int>(number); }

Result<int> owned_value(int number)
{
    const auto pointer = TRY(owned(number));
    return *pointer;
}

}

TEST_CASE("a refusal goes up to the caller as it is, and nothing after it is done")
{
    CHECK(quarter_of(12) == 3);
    const auto refused = quarter_of(6);
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == base::Refusal{Refused::invalid, says("{0} is odd", "3")});
}

TEST_CASE("what can only be moved can be taken out of a result")
{
    CHECK(owned_value(7) == 7);
}
