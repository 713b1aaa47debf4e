#include "slices/day/tasks.hpp"

#include <algorithm>

namespace day {

std::vector<Task> most_urgent(std::vector<Task> tasks)
{
    std::stable_sort(tasks.begin(), tasks.end(), [](const Task& one, const Task& other) { return one.day < other.day; });
    if (tasks.size() > most_tasks) tasks.resize(most_tasks);
    return tasks;
}

}
