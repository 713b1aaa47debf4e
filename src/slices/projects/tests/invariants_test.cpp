#include "made_projects.hpp"

#include <rapidcheck.h>

using projects::Choice;
using projects::State;
using test::MadeProject;
using test::MadeProjectsStore;

namespace {

using Slugs = std::vector<std::string>;

/// A choice as somebody may have made it, and the day on which they look.
struct Asked {
    Choice choice;
    std::string alliance;
    base::Date today;
};

Asked asked(MadeProjectsStore& store, std::uint32_t dice)
{
    const auto next = [&dice](std::uint32_t sides) {
        const auto rolled = dice % sides;
        dice /= sides;
        return rolled;
    };
    Asked one;
    one.today = base::Date(std::chrono::sys_days(test::today) + std::chrono::days(next(10)));
    one.choice.topic = std::array{"", "", "ferien", "vaeter", "standort"}[next(5)];
    one.choice.state_key = std::array{"", "", "13", "09", "14", "01"}[next(6)];
    if (const auto state = next(4); state > 0) one.choice.state = static_cast<State>(state - 1);
    one.alliance = std::array{"", "", "stadt", "ende", "viertel"}[next(5)];
    if (!one.alliance.empty()) one.choice.alliance = store.alliance(one.alliance)->id;
    return one;
}

bool fits(const MadeProject& project, const Asked& asked)
{
    const auto& choice = asked.choice;
    return (choice.topic.empty() || choice.topic == project.topic) && (choice.state_key.empty() || choice.state_key == project.state_key) &&
           (!choice.state || *choice.state == projects::state_on(project.work, asked.today)) &&
           (asked.alliance.empty() || asked.alliance == project.alliance);
}

/// What a list has to show, found without a store.
Slugs expected(const Asked& asked)
{
    std::vector<std::pair<base::Date, std::string>> found;
    for (const auto& project : test::made_projects()) {
        if (fits(project, asked)) found.emplace_back(projects::runs(project.work, test::today).first, project.slug);
    }
    std::sort(found.begin(), found.end(), [](const auto& one, const auto& other) {
        return one.first != other.first ? one.first > other.first : one.second < other.second;
    });
    Slugs slugs;
    for (const auto& [from, slug] : found) slugs.push_back(slug);
    return slugs;
}

Slugs listed(MadeProjectsStore& store, const Asked& asked, std::int64_t skipped, std::size_t most)
{
    Slugs slugs;
    for (const auto& one : store.read([&](storage::Read& read) { return projects::list_projects(read, asked.choice, asked.today, skipped, most); })) {
        slugs.push_back(one.slug);
    }
    return slugs;
}

}

TEST_CASE("whatever is chosen together, the list holds those projects that fit, all of them, and in its order")
{
    test::with_made_projects_on_each_engine([](MadeProjectsStore& store) {
        std::size_t found = 0;
        CHECK(rc::check([&](std::uint32_t dice) {
            const auto one = asked(store, dice);
            const auto wanted = expected(one);
            found += wanted.size();
            RC_ASSERT(listed(store, one, 0, 1000) == wanted);
            const auto count = store.read([&](storage::Read& read) { return projects::count_projects(read, one.choice, one.today); });
            RC_ASSERT(count == static_cast<std::int64_t>(wanted.size()));
        }));
        CHECK(found > 100); // there was something to find
    });
}

TEST_CASE("the pages of a list put together are the list: none twice, none left out")
{
    test::with_made_projects_on_each_engine([](MadeProjectsStore& store) {
        const Asked everything{{}, {}, test::today};
        const auto whole = listed(store, everything, 0, 1000);
        REQUIRE(whole.size() == 60);
        for (const std::size_t size : {1, 7, 25, 60}) {
            CAPTURE(size);
            Slugs together;
            for (std::int64_t skipped = 0; skipped < 60; skipped += static_cast<std::int64_t>(size)) {
                const auto page = listed(store, everything, skipped, size);
                together.insert(together.end(), page.begin(), page.end());
            }
            CHECK(together == whole);
        }
        CHECK(listed(store, everything, 60, 10).empty());
    });
}

TEST_CASE("on each day every project is planned, running or finished, and never two of these")
{
    test::with_made_projects_on_each_engine([](MadeProjectsStore& store) {
        for (int days = 0; days < 8; ++days) {
            Asked one{{}, {}, base::Date(std::chrono::sys_days(test::today) + std::chrono::days(days))};
            std::size_t together = 0;
            for (const auto state : {State::planned, State::running, State::finished}) {
                one.choice.state = state;
                together += listed(store, one, 0, 1000).size();
            }
            CHECK(together == 60);
        }
    });
}

TEST_CASE("what figures count on a day is what the projects say of themselves, in all, by topic and by state")
{
    test::with_made_projects_on_each_engine([](MadeProjectsStore& store) {
        const auto all = test::made_projects();
        CHECK(rc::check([&](std::uint16_t days) {
            const base::Date on(std::chrono::sys_days(test::day("2019-12-25")) + std::chrono::days(days % 2400));
            std::int64_t running = 0, with_topic = 0;
            std::map<std::string, std::int64_t> by_state;
            for (const auto& one : all) {
                const auto [from, to] = projects::runs(one.work, test::today);
                if (on < from || to < on) continue;
                ++running;
                ++by_state[one.state_key];
                if (one.topic == "ferien") ++with_topic;
            }
            const auto counted = [&](std::string_view topic) {
                return store.read([&](storage::Read& read) { return projects::running_on(read, on, topic); });
            };
            RC_ASSERT(counted("") == running);
            RC_ASSERT(counted("ferien") == with_topic);
            const auto states = store.read([&](storage::Read& read) { return projects::running_by_state(read, on); });
            RC_ASSERT((std::vector<std::pair<std::string, std::int64_t>>(by_state.begin(), by_state.end())) == states);
        }));
    });
}

TEST_CASE("the newest few are the beginning of the list")
{
    test::with_made_projects_on_each_engine([](MadeProjectsStore& store) {
        for (const std::size_t most : {0, 1, 5}) {
            Choice running;
            running.state = State::running;
            Slugs newest;
            for (const auto& one : store.read([&](storage::Read& read) { return projects::newest(read, running, test::today, most); })) newest.push_back(one.slug);
            CHECK(newest == listed(store, {running, {}, test::today}, 0, most));
            CHECK(newest.size() == most);
        }
    });
}
