#include "slices/partners/partnership.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using partners::Partnership;

namespace {

Partnership period(const char* since, const char* until)
{
    Partnership one;
    one.since = base::parse_date(since).value();
    one.until = base::parse_date(until);
    return one;
}

Partnership some_period()
{
    using namespace std::chrono;
    const auto first = sys_days{2020y / 1 / 1} + days{*rc::gen::inRange(0, 40)};
    Partnership one;
    one.since = first;
    if (*rc::gen::arbitrary<bool>()) one.until = year_month_day{first + days{*rc::gen::inRange(0, 20)}};
    return one;
}

bool holds_on(const Partnership& one, std::chrono::sys_days day)
{
    return one.since <= base::Date{day} && (!one.until || base::Date{day} <= *one.until);
}

}

TEST_CASE("two periods overlap when they have a day in common, their first and last days included")
{
    struct Case {
        const char* meaning;
        Partnership one;
        Partnership other;
        bool do_overlap;
    };
    const Case cases[] = {
        {"one after the other", period("2010-01-01", "2010-12-31"), period("2011-01-01", "2011-12-31"), false},
        {"the last day is the other's first", period("2010-01-01", "2011-01-01"), period("2011-01-01", ""), true},
        {"one within the other", period("2010-01-01", "2019-12-31"), period("2012-01-01", "2013-01-01"), true},
        {"both last", period("2010-01-01", ""), period("2020-01-01", ""), true},
        {"an end before a lasting one", period("2010-01-01", "2010-01-01"), period("2010-01-02", ""), false},
        {"a lasting one before", period("2010-01-01", ""), period("2010-01-02", "2010-01-03"), true},
        {"the same day", period("2010-01-01", "2010-01-01"), period("2010-01-01", "2010-01-01"), true},
    };
    for (const auto& [meaning, one, other, do_overlap] : cases) {
        INFO(meaning);
        CHECK(partners::overlap(one, other) == do_overlap);
        CHECK(partners::overlap(other, one) == do_overlap);
    }
}

TEST_CASE("whether periods overlap is what counting the days says")
{
    CHECK(rc::check("two periods within some months", [] {
        using namespace std::chrono;
        const auto one = some_period();
        const auto other = some_period();
        bool have_day_in_common = false;
        for (auto day = sys_days{2020y / 1 / 1}; day < sys_days{2020y / 6 / 1}; day += days{1}) {
            have_day_in_common = have_day_in_common || (holds_on(one, day) && holds_on(other, day));
        }
        RC_ASSERT(partners::overlap(one, other) == have_day_in_common);
    }));
}
