#include "slices/project_plans/plan.hpp"

#include <doctest/doctest.h>

using namespace project_plans;
using projects::Project;
using projects::State;
using publishing::Content;

namespace {

std::vector<registry::Topic> topics_of(const std::vector<std::string>& slugs)
{
    std::vector<registry::Topic> topics;
    for (const auto& slug : slugs) {
        registry::Topic topic;
        topic.slug = slug;
        topics.push_back(std::move(topic));
    }
    return topics;
}

Project workshop()
{
    Project project;
    project.slug = "ferienwerkstatt";
    project.title = "Ferienwerkstatt";
    project.summary = "Sägen.";
    project.aim = "Können.";
    project.description = "Erst das.\n\nDann das.";
    project.topics = {"ferien", "vaeter"};
    project.work.began_on = base::Date{std::chrono::year{2021} / 7 / 1};
    project.partners = {"Volkshochschule"};
    project.website = "https://werkstatt.example/";
    return project;
}

}

TEST_CASE("a project that is written down and read again is the same project")
{
    const auto project = workshop();
    const Content plan = {{"kosten", "1.000 Euro"}, {"schritte", "Fragen.\nAnfangen."}};
    const auto content = content_of(project, plan);
    CHECK(with_content(project, content, topics_of({"ferien", "familienpaten", "vaeter"})) == project);
    CHECK(publishing::text_in(content, "themen") == "ferien, vaeter");
    CHECK(publishing::text_in(content, "arbeitsstand") == "laufend");
    CHECK(publishing::text_in(plan_in(content), "kosten") == "1.000 Euro");
    CHECK(plan_in(content).size() == 10);
    CHECK_FALSE(plan_in(content).contains("titel"));
}

TEST_CASE("what is said here leaves days, partners and website alone, and takes no word that is no topic")
{
    auto content = content_of(workshop(), {});
    content["titel"] = "Sommerwerkstatt";
    content["themen"] = "ferien, gibt-es-nicht";
    auto wanted = workshop();
    wanted.title = "Sommerwerkstatt";
    wanted.topics = {"ferien"};
    CHECK(with_content(workshop(), content, topics_of({"ferien", "vaeter"})) == wanted);
}

TEST_CASE("a planned project that begins is known to run from the day on which it is said")
{
    auto project = workshop();
    project.work = {State::planned, {}, {}};
    project.known_on = base::Date{std::chrono::year{2025} / 1 / 1};
    auto content = content_of(project, {});
    CHECK(with_content(project, content, {}).known_on == project.known_on);
    content["arbeitsstand"] = "laufend";
    CHECK(with_content(project, content, {}).work.said == State::running);
    CHECK(with_content(project, content, {}).known_on == std::nullopt);
    content["arbeitsstand"] = "Unfug";
    CHECK(with_content(project, content, {}).work.said == State::planned);
}

TEST_CASE("what is true at one place only is not copied to another one")
{
    const auto all = content_of(workshop(), {{"ergebnisse", "40 Kinder"}, {"kontakt", "Koordination"}, {"kosten", "1.000 Euro"}});
    const auto taken = copied(all);
    for (const auto* field : {"titel", "arbeitsstand", "themen", "ergebnisse", "kontakt"}) {
        REQUIRE(all.contains(field));
        CHECK_FALSE(taken.contains(field));
    }
    CHECK(publishing::text_in(taken, "kosten") == "1.000 Euro");
    CHECK(publishing::text_in(taken, "ziel") == "Können.");
}

TEST_CASE("fields that changed are named, also those that came or were emptied")
{
    CHECK(changed_fields({{"a", "1"}, {"b", "2"}}, {{"a", "1"}, {"b", ""}, {"c", "3"}}) == std::vector<std::string>{"b", "c"});
    CHECK(changed_fields({{"a", "1"}}, {{"a", "1"}}).empty());
}

TEST_CASE("steps are the lines in which something stands")
{
    CHECK(lines_in("Fragen.\n\n  Anfangen. \nFeiern.") == std::vector<std::string>{"Fragen.", "Anfangen.", "Feiern."});
    CHECK(lines_in("").empty());
    CHECK(lines_in("\n \n").empty());
}
