#include "slices/places/import_places.hpp"

#include "table/report.hpp"

#include <boost/json.hpp>

namespace places {
namespace {

namespace json = boost::json;

/// More than this nobody reads on a terminal; JSON has all of them.
constexpr std::size_t most_lines = 20;

std::int64_t number(std::size_t count) { return static_cast<std::int64_t>(count); }

template <class Things, class Line>
void list(std::string& text, const web::Texts& t, const Things& things, Line line)
{
    std::size_t shown = 0;
    for (const auto& thing : things) {
        if (++shown > most_lines) break;
        text += "  " + table::on_one_line(line(thing)) + "\n";
    }
    if (things.size() > most_lines) text += "  " + t("… and {0} more", number(things.size() - most_lines)) + "\n";
}

std::string key_of(const Place& place) { return place.official_key.value_or("-"); }

std::string_view outcome_sentence(const web::Texts& t, const ImportPlan& plan)
{
    if (!plan.problems.empty()) return t("Nothing was written: mend the broken lines first.");
    return plan.is_applied ? t("This is done.") : t("Nothing was written: this is the plan. --apply carries it out.");
}

json::object as_json(const Place& place)
{
    json::object object = {{"id", place.id.hex()}, {"name", place.name}, {"slug", place.slug}};
    if (place.official_key) object["key"] = *place.official_key;
    return object;
}

json::array planned_as_json(const ImportPlan& plan)
{
    json::array planned;
    for (const auto& one : plan.matching.planned) {
        if (one.comparison == Comparison::unchanged) continue;
        auto object = as_json(one.place);
        object["line"] = one.line;
        object["outcome"] = one.comparison == Comparison::added ? "new" : "changed";
        object["fields"] = json::array(one.changed_fields.begin(), one.changed_fields.end());
        planned.push_back(std::move(object));
    }
    return planned;
}

}

std::string import_as_text(const ImportPlan& plan, const web::Texts& t)
{
    std::string text;
    const auto& [planned, unclear, not_in_table] = plan.matching;
    list(text, t, plan.problems, [&](const TableProblem& problem) {
        return problem.line == 0 ? t(problem.message)
                                 : t("Line {0}: {1}", number(problem.line), t(problem.message));
    });
    std::vector<const PlannedMunicipality*> added;
    for (const auto& one : planned) {
        if (one.comparison == Comparison::added) added.push_back(&one);
    }
    if (!added.empty()) text += std::string(t("New municipalities:")) + "\n";
    list(text, t, added, [](const PlannedMunicipality* one) { return key_of(one->place) + " " + one->place.name; });
    if (!unclear.empty()) text += std::string(t("Not matched, since several of ours might be meant:")) + "\n";
    list(text, t, unclear, [](const Unclear& one) { return one.key + " " + one.name; });
    if (!not_in_table.empty()) text += std::string(t("Ours that the table does not have (they stay):")) + "\n";
    list(text, t, not_in_table, [](const Place& place) { return key_of(place) + " " + place.name; });

    text += t("New: {0}, changed: {1}, unchanged: {2}, not matched: {3}, not in the table: {4}, broken lines: {5}.",
              number(plan.count(Comparison::added)), number(plan.count(Comparison::changed)),
              number(plan.count(Comparison::unchanged)), number(unclear.size()), number(not_in_table.size()),
              number(plan.problems.size()));
    return text + "\n" + std::string(outcome_sentence(t, plan)) + "\n";
}

std::string import_as_json(const ImportPlan& plan)
{
    json::array unclear;
    for (const auto& one : plan.matching.unclear) {
        json::array candidates;
        for (const auto& place : one.candidates) candidates.push_back(as_json(place));
        unclear.push_back(
            {{"line", one.line}, {"key", one.key}, {"name", one.name}, {"candidates", std::move(candidates)}});
    }
    json::array not_in_table;
    for (const auto& place : plan.matching.not_in_table) not_in_table.push_back(as_json(place));
    json::array problems;
    for (const auto& [line, code, message] : plan.problems) {
        json::array arguments(message.arguments.begin(), message.arguments.end());
        problems.push_back({{"line", line}, {"code", code}, {"arguments", std::move(arguments)}});
    }
    const json::object answer = {{"applied", plan.is_applied},
                                 {"new", plan.count(Comparison::added)},
                                 {"changed", plan.count(Comparison::changed)},
                                 {"unchanged", plan.count(Comparison::unchanged)},
                                 {"planned", planned_as_json(plan)},
                                 {"not_matched", std::move(unclear)},
                                 {"not_in_table", std::move(not_in_table)},
                                 {"broken", std::move(problems)}};
    return json::serialize(answer) + "\n";
}

}
