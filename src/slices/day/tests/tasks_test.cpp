#include "slices/day/tasks.hpp"

#include "support/store.hpp"

using day::Task;

namespace {

Task task(int day_of_march, std::string text)
{
    return {base::Date(std::chrono::year(2026), std::chrono::March, std::chrono::day(static_cast<unsigned>(day_of_march))), std::move(text), "/", "Tun"};
}

std::vector<std::string> texts(const std::vector<Task>& tasks)
{
    std::vector<std::string> texts;
    for (const auto& task : tasks) texts.push_back(task.text);
    return texts;
}

}

TEST_CASE("the page of the day begins with what has waited longest")
{
    const auto chosen = day::most_urgent({task(14, "neu"), task(1, "alt"), task(7, "mittel")});
    CHECK(texts(chosen) == std::vector<std::string>{"alt", "mittel", "neu"});
}

TEST_CASE("of two things of a day the one named first stands first")
{
    CHECK(texts(day::most_urgent({task(2, "eins"), task(2, "zwei"), task(1, "null")})) == std::vector<std::string>{"null", "eins", "zwei"});
}

TEST_CASE("the page of the day shows seven things at most, the most urgent ones")
{
    std::vector<Task> many;
    for (int number = 20; number > 0; --number) many.push_back(task(number, std::to_string(number)));
    CHECK(texts(day::most_urgent(many)) == std::vector<std::string>{"1", "2", "3", "4", "5", "6", "7"});
}

TEST_CASE("whatever waits, what is shown is sorted, no longer than seven, and was there before")
{
    CHECK(rc::check([](const std::vector<std::uint8_t>& days) {
        std::vector<Task> many;
        for (const auto number : days) many.push_back(task(number % 28 + 1, std::to_string(number)));
        const auto chosen = day::most_urgent(many);
        CHECK(chosen.size() == std::min<std::size_t>(7, many.size()));
        CHECK(std::is_sorted(chosen.begin(), chosen.end(), [](const Task& one, const Task& other) { return one.day < other.day; }));
        for (const auto& one : chosen) CHECK(std::find(many.begin(), many.end(), one) != many.end());
        for (const auto& left : many) {
            if (std::find(chosen.begin(), chosen.end(), left) == chosen.end()) CHECK(chosen.back().day <= left.day);
        }
    }));
}
