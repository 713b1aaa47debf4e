#include "slices/project_plans/plan.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace project_plans {
namespace {

using projects::State;
using publishing::Content;
using publishing::text_in;

/// In the plan alone; the others stand in the project's table, too.
constexpr std::array plan_fields = {"fuer_wen", "schritte", "partner", "kosten", "foerderung", "dauer", "hindernisse", "ergebnisse", "material", "kontakt"};

/// What is as right elsewhere as where it was written.
constexpr std::array copied_fields = {"kurztext", "ziel", "text", "fuer_wen", "schritte", "partner", "kosten", "foerderung", "dauer", "hindernisse", "material"};

constexpr std::array states = {std::pair{"geplant", State::planned}, std::pair{"laufend", State::running}, std::pair{"abgeschlossen", State::finished}};

template <std::size_t size>
Content only(const std::array<const char*, size>& fields, const Content& content)
{
    Content kept;
    for (const auto* field : fields) kept.emplace(field, text_in(content, field));
    return kept;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string all;
    for (const auto& word : words) all += (all.empty() ? "" : ", ") + word;
    return all;
}

/// What is said first becomes known on the day on which it is said.
void put_state(projects::Work& work, std::optional<base::Date>& known_on, std::string_view word)
{
    const auto found = std::find_if(states.begin(), states.end(), [&](const auto& state) { return state.first == word; });
    if (found == states.end()) return;
    if (work.said == State::planned && found->second != State::planned) known_on = std::nullopt;
    work.said = found->second;
}

}

Content content_of(const projects::Project& project, const Content& plan)
{
    auto content = only(plan_fields, plan);
    const auto said = std::find_if(states.begin(), states.end(), [&](const auto& state) { return state.second == project.work.said; });
    content.insert({{"titel", project.title}, {"kurztext", project.summary}, {"ziel", project.aim}, {"text", project.description},
                    {"arbeitsstand", said->first}, {"themen", joined(project.topics)}});
    return content;
}

projects::Project with_content(projects::Project project, const Content& content, std::span<const registry::Topic> topics)
{
    project.title = text_in(content, "titel");
    project.summary = text_in(content, "kurztext");
    project.aim = text_in(content, "ziel");
    project.description = text_in(content, "text");
    put_state(project.work, project.known_on, text_in(content, "arbeitsstand"));
    const auto chosen = ", " + text_in(content, "themen") + ", ";
    project.topics.clear();
    for (const auto& topic : topics) {
        if (chosen.find(", " + topic.slug + ", ") != std::string::npos) project.topics.push_back(topic.slug);
    }
    return project;
}

Content plan_in(const Content& content) { return only(plan_fields, content); }

Content copied(const Content& content) { return only(copied_fields, content); }

std::vector<std::string> changed_fields(const Content& before, const Content& now)
{
    std::vector<std::string> changed;
    for (const auto& [field, text] : now) {
        if (text != text_in(before, field)) changed.push_back(field);
    }
    return changed;
}

std::vector<std::string> lines_in(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        if (const auto line = base::trimmed(text.substr(0, end)); !line.empty()) lines.emplace_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

}
