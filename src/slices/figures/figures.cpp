#include "slices/figures/figures.hpp"

#include "slices/figures/store.hpp"
#include "slices/partners/partners.hpp"
#include "slices/projects/projects.hpp"

namespace figures {
namespace {

/// What stands under that key; nothing counted where the key is not there.
template <class Counts>
auto of_state(const Counts& by_state, std::string_view state_key) -> decltype(by_state.front().second)
{
    for (const auto& [key, count] : by_state) {
        if (key == state_key) return count;
    }
    return {};
}

std::int64_t alliances_on(storage::Read& read, base::Date day, std::string_view state_key)
{
    const auto active = registry::active_alliances(read, day);
    return state_key.empty() ? active.all : of_state(active.by_state, state_key);
}

partners::Engaged engaged_on(storage::Read& read, base::Date day, std::string_view state_key)
{
    if (state_key.empty()) return partners::engaged_on(read, day);
    return of_state(partners::engaged_by_state(read, day), state_key);
}

std::int64_t projects_on(storage::Read& read, base::Date day, std::string_view state_key)
{
    if (state_key.empty()) return projects::running_on(read, day);
    return of_state(projects::running_by_state(read, day), state_key);
}

std::array<std::int64_t, subjects.size()> counted_on(storage::Read& read, base::Date day, std::string_view state_key)
{
    const auto engaged = engaged_on(read, day, state_key);
    return {alliances_on(read, day, state_key), engaged.all(), engaged.companies, projects_on(read, day, state_key)};
}

}

void depends_on_figures(storage::Read& read)
{
    for (const auto* version : {"figures", "registry", "partners", "projects", "places"}) read.depends_on(version);
}

std::vector<Figure> figures_on(storage::Read& read, base::Date day, std::string_view state_key)
{
    depends_on_figures(read);
    const auto first = first_day(read);
    const bool is_recorded = !first || *first <= day;
    const auto counted = is_recorded ? counted_on(read, day, state_key) : decltype(counted_on(read, day, state_key)){};
    const auto declared = declared_on(read, day, state_key);
    std::vector<Figure> all;
    for (const auto subject : subjects) {
        if (is_recorded) {
            all.push_back({.subject = subject, .value = counted.at(static_cast<std::size_t>(subject)), .as_of = {day}});
        }
        for (const auto& figure : declared) {
            if (figure.subject == subject) all.push_back(figure);
        }
    }
    return all;
}

}
