#include "table/report.hpp"

#include <boost/json.hpp>
#include <fmt/format.h>

namespace table {
namespace {

namespace json = boost::json;

std::int64_t number(std::size_t count) { return static_cast<std::int64_t>(count); }

/// On one line, and short enough for a terminal.
std::string shown(const web::Texts& t, const std::string& cell)
{
    constexpr std::size_t most = 160;
    if (cell.empty()) return std::string(t("(empty)"));
    const auto line = on_one_line(cell);
    if (line.size() <= most) return line;
    auto end = most;
    while (end > 0 && (line[end] & 0xc0) == 0x80) --end;
    return line.substr(0, end) + "…";
}

std::string planned_text(const web::Texts& t, const Planned& one)
{
    if (one.outcome == Outcome::unchanged) return {};
    const auto what = one.outcome == Outcome::added ? t("new") : t("changed");
    auto text = t("Line {0}, {1}: {2} ({3})", std::to_string(one.line), what, on_one_line(one.name), one.key) + "\n";
    for (const auto& change : one.changes) {
        text += fmt::format("    {}: {} -> {}\n", change.column, shown(t, change.before), shown(t, change.after));
    }
    return text;
}

std::string problem_text(const web::Texts& t, const Problem& problem)
{
    const auto reason = on_one_line(t(problem.defect.message));
    if (problem.line == 0) return t("Rejected: {0}", reason) + "\n";
    return t("Line {0}, rejected, {1}: {2}", std::to_string(problem.line), on_one_line(problem.column), reason) + "\n";
}

std::string_view outcome_sentence(const web::Texts& t, const Plan& plan)
{
    if (!plan.problems.empty()) return t("Nothing was written: mend the rejected lines first.");
    return plan.is_applied ? t("This is done.") : t("Nothing was written: this is the plan. --apply carries it out.");
}

json::object planned_json(const Planned& one)
{
    json::array changes;
    for (const auto& change : one.changes) {
        changes.push_back({{"column", change.column}, {"before", change.before}, {"after", change.after}});
    }
    return {{"line", one.line},
            {"outcome", one.outcome == Outcome::added ? "new" : "changed"},
            {"key", one.key},
            {"name", one.name},
            {"changes", std::move(changes)}};
}

}

std::string on_one_line(std::string_view text)
{
    std::string line;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const bool is_control = byte < 0x20 || byte == 0x7f;
        const bool begins_control = byte == 0xc2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xa0;
        if (begins_control) ++at;
        line += is_control || begins_control ? ' ' : text[at];
    }
    return line;
}

std::string plan_as_text(const Plan& plan, const web::Texts& t)
{
    std::string text;
    for (const auto& one : plan.planned) text += planned_text(t, one);
    for (const auto& problem : plan.problems) text += problem_text(t, problem);
    text += t("New: {0}, changed: {1}, unchanged: {2}, rejected lines: {3}.", number(plan.count(Outcome::added)),
              number(plan.count(Outcome::changed)), number(plan.count(Outcome::unchanged)),
              number(plan.rejected_lines()));
    return text + "\n" + std::string(outcome_sentence(t, plan)) + "\n";
}

std::string plan_as_json(const Plan& plan)
{
    json::array planned;
    for (const auto& one : plan.planned) {
        if (one.outcome != Outcome::unchanged) planned.push_back(planned_json(one));
    }
    json::array rejected;
    for (const auto& [line, column, defect] : plan.problems) {
        json::array arguments(defect.message.arguments.begin(), defect.message.arguments.end());
        rejected.push_back({{"line", line},
                            {"column", column},
                            {"code", defect.code},
                            {"suggestion", defect.suggestion},
                            {"arguments", std::move(arguments)}});
    }
    const json::object answer = {{"applied", plan.is_applied},
                                 {"new", plan.count(Outcome::added)},
                                 {"changed", plan.count(Outcome::changed)},
                                 {"unchanged", plan.count(Outcome::unchanged)},
                                 {"rejected_lines", plan.rejected_lines()},
                                 {"planned", std::move(planned)},
                                 {"rejected", std::move(rejected)}};
    return json::serialize(answer) + "\n";
}

}
