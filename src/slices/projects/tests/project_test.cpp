#include "slices/projects/project.hpp"

#include "slices/projects/shown.hpp"
#include "slices/registry/tests/register.hpp"

using projects::State;
using projects::Work;
using test::day;

namespace {

struct Case {
    Work work;
    const char* on;
    State state;
};

std::pair<std::string, std::string> runs(const Work& work, std::string_view known_on)
{
    const auto [from, to] = projects::runs(work, day(known_on));
    return {base::iso(from), base::iso(to)};
}

}

TEST_CASE("days decide how far a project has come, and what was said where there are none")
{
    const Work dated{State::running, day("2024-03-01"), day("2024-06-30")};
    const Work open{State::running, day("2024-03-01"), {}};
    const Case cases[] = {
        {dated, "2024-02-29", State::planned},
        {dated, "2024-03-01", State::running},
        {dated, "2024-06-30", State::running},
        {dated, "2024-07-01", State::finished},
        {open, "2024-02-29", State::planned},
        {open, "2099-01-01", State::running},
        {{State::planned, {}, {}}, "2024-01-01", State::planned},
        {{State::running, {}, {}}, "2024-01-01", State::running},
        {{State::planned, day("2024-03-01"), {}}, "2024-03-01", State::running},
        {{State::finished, {}, day("2020-12-31")}, "2021-01-01", State::finished},
        {{State::finished, {}, day("2020-12-31")}, "2020-12-31", State::running},
        {{State::planned, {}, day("2020-12-31")}, "2021-01-01", State::finished},
    };
    for (const auto& [work, on, state] : cases) {
        CAPTURE(on);
        CHECK(projects::state_on(work, day(on)) == state);
    }
}

TEST_CASE("a project whose beginning nobody knows runs from the day on which it became known, never before")
{
    CHECK(runs({State::running, {}, {}}, "2026-03-14") == std::pair<std::string, std::string>{"2026-03-14", "9999-12-31"});
    CHECK(runs({State::finished, {}, day("2019-12-31")}, "2026-03-14") ==
          std::pair<std::string, std::string>{"2019-12-31", "2019-12-31"});
    CHECK(runs({State::planned, {}, {}}, "2026-03-14") == std::pair<std::string, std::string>{"9999-12-31", "9999-12-31"});
    CHECK(runs({State::planned, day("2027-01-01"), {}}, "2026-03-14") ==
          std::pair<std::string, std::string>{"2027-01-01", "9999-12-31"});
    CHECK(runs({State::running, day("2020-01-01"), day("2021-01-01")}, "2026-03-14") ==
          std::pair<std::string, std::string>{"2020-01-01", "2021-01-01"});
}

TEST_CASE("each state has one word, and no other word is one")
{
    for (const auto state : {State::planned, State::running, State::finished}) {
        CHECK(projects::state_of_word(projects::word_of(state)) == state);
    }
    CHECK(projects::word_of(State::finished) == "finished");
    CHECK_THROWS_WITH(projects::state_of_word("ended"), "a stored state is none: ended");
}
