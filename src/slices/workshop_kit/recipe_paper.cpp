#include "pdf/document.hpp"
#include "slices/workshop_kit/views.hpp"

#include "web/request.hpp"

namespace workshop_kit {
namespace {

void lines(pdf::Document& document, std::string_view heading, std::span<const std::string_view> texts)
{
    document.heading(2, heading);
    document.list(std::vector<std::string>(texts.begin(), texts.end()));
}

}

std::string recipe_paper(const web::Request& request, const Recipe& recipe)
{
    const auto& t = request.texts();
    pdf::Document document({.title = std::string(recipe.name), .language = "de", .made_at = request.now, .footer = request.site().name + " · " + std::string(recipe.name)});
    document.heading(1, recipe.name);
    document.paragraph(recipe.aim);
    document.table({{std::string(t("What")), std::string(t("How"))},
                    {{std::string(t("For whom")), std::string(recipe.for_whom)},
                     {std::string(t("Who holds it")), std::string(recipe.people)},
                     {std::string(t("Time")), std::string(recipe.time)},
                     {std::string(t("Costs")), std::string(recipe.costs)}},
                    {0.25, 0.75}});
    document.heading(2, t("Course"));
    pdf::Table course{{std::string(t("Minute")), std::string(t("What happens"))}, {}, {0.15, 0.85}};
    for (const auto& step : recipe.course) course.rows.push_back({std::string(step.minutes), std::string(step.text)});
    document.table(course);
    lines(document, t("Material"), recipe.material);
    lines(document, t("Afterwards"), recipe.afterwards);
    lines(document, t("What goes wrong easily"), recipe.pitfalls);
    return document.finish();
}

}
