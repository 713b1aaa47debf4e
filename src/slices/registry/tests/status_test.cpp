#include "register.hpp"

#include "slices/registry/cells.hpp"

#include <stdexcept>

using registry::Alliance;
using registry::Status;
using registry::StatusRecord;
using test::day;

namespace {

using History = std::vector<StatusRecord>;

Alliance with(const History& history)
{
    Alliance alliance;
    alliance.history = history;
    return alliance;
}

const History a_life = {{Status::in_founding, day("2004-02-29")},
                        {Status::active, day("2005-06-16")},
                        {Status::dormant, day("2019-12-31")},
                        {Status::active, day("2020-01-01")},
                        {Status::dissolved, day("2024-07-01")}};

}

TEST_CASE("the newest record that has begun says what an alliance is")
{
    struct Case {
        const char* meaning;
        const char* today;
        std::optional<StatusRecord> status;
    };
    const Case cases[] = {
        {"before the first record it is nothing", "2004-02-28", std::nullopt},
        {"a record counts from its first day", "2004-02-29", a_life[0]},
        {"and until the day before the next one", "2005-06-15", a_life[0]},
        {"work begins", "2005-06-16", a_life[1]},
        {"years later nothing has changed", "2012-08-01", a_life[1]},
        {"a rest of a single day", "2019-12-31", a_life[2]},
        {"and at work again, since the new day", "2020-01-01", a_life[3]},
        {"the last day", "2024-06-30", a_life[3]},
        {"the end", "2024-07-01", a_life[4]},
        {"the end is for good", "2199-12-31", a_life[4]},
    };
    for (const auto& [meaning, today, status] : cases) {
        INFO(meaning);
        CHECK(registry::status_on(with(a_life), day(today)) == status);
        CHECK(registry::is_active_on(with(a_life), day(today)) == (status && status->status == Status::active));
    }
}

TEST_CASE("an alliance without any record is nothing on no day")
{
    CHECK(registry::status_on(with({}), test::today) == std::nullopt);
    CHECK_FALSE(registry::is_active_on(with({}), test::today));
}

TEST_CASE("a record of the future changes nothing yet")
{
    const History planned = {{Status::active, day("2005-06-16")}, {Status::dissolved, day("2026-03-15")}};
    CHECK(registry::is_active_on(with(planned), day("2026-03-14")));
    CHECK_FALSE(registry::is_active_on(with(planned), day("2026-03-15")));
    CHECK_FALSE(registry::is_active_on(with({{Status::active, day("2026-03-15")}}), day("2026-03-14")));
}

TEST_CASE("of four states of life only one is active")
{
    for (const auto status : {Status::in_founding, Status::dormant, Status::dissolved}) {
        CHECK_FALSE(registry::is_active_on(with({{status, day("2020-01-01")}}), test::today));
    }
    CHECK(registry::is_active_on(with({{Status::active, day("2020-01-01")}}), test::today));
}

TEST_CASE("each state of life has a word for the store, one for tables, and comes back from both")
{
    struct Case {
        Status status;
        std::string_view stored;
        std::string_view written;
    };
    const Case cases[] = {{Status::in_founding, "in_founding", "in Gründung"},
                          {Status::active, "active", "aktiv"},
                          {Status::dormant, "dormant", "ruhend"},
                          {Status::dissolved, "dissolved", "aufgelöst"}};
    for (const auto& [status, stored, written] : cases) {
        CHECK(registry::word_of(status) == stored);
        CHECK(registry::status_of_word(stored) == status);
        CHECK(registry::written(status) == written);
        CHECK(registry::status_in(written).value() == status);
    }
}

TEST_CASE("a word in the store that is no state of life is not guessed at")
{
    for (const auto* word : {"", "aktiv", "Active", "active ", "gone"}) {
        INFO(word);
        CHECK_THROWS_AS(registry::status_of_word(word), std::runtime_error);
    }
}
