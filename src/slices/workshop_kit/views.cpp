#include "slices/workshop_kit/views.hpp"

#include "web/layout/page.hpp"
#include "web/layout/parts.hpp"

namespace workshop_kit {
namespace {

using web::Html;
using web::html;

web::Response page(const web::Request& request, std::string title, Html body)
{
    std::vector<web::Crumb> crumbs = {{"/bereich", std::string(request.texts()("My area"))}};
    if (request.path != "/material/workshop") crumbs.push_back({"/material/workshop", std::string(request.texts()("Win partners, hold events"))});
    return web::respond(request, {.title = std::move(title), .body = std::move(body), .caching = web::Caching::none, .crumbs = std::move(crumbs)});
}

void add_slides(const web::Request& request, std::vector<web::Choice>& all, const std::string& name, const std::string& slug)
{
    const auto& t = request.texts();
    const auto to = [&](std::string_view end) {
        const auto url = request.to("/material/workshop/vortrag." + std::string(end));
        return slug.empty() ? url : url.with("buendnis", slug);
    };
    all.push_back({to("odp"), t("{0}: slides to change", name), std::string(t("OpenDocument, for LibreOffice, PowerPoint and others.")), "odp"});
    all.push_back({to("pdf"), t("{0}: slides to show", name), std::string(t("The same as PDF.")), "pdf"});
}

Html slides(const web::Request& request, const std::vector<registry::AllianceName>& own)
{
    const auto& t = request.texts();
    std::vector<web::Choice> all;
    for (const auto& alliance : own) add_slides(request, all, alliance.name, alliance.slug);
    add_slides(request, all, std::string(t("The whole network")), "");
    return html("<p>{}</p>{}", t("For a first talk with a company, a council or an association: partners, projects, figures with their day and a map, filled this moment."), web::choices(all));
}

Html recipe_list(const web::Request& request)
{
    std::vector<web::Choice> all;
    for (const auto& recipe : recipes()) {
        all.push_back({request.to("/material/workshop/formate/" + std::string(recipe.word)), std::string(recipe.name), std::string(recipe.aim), {}, web::german_text(request)});
    }
    return web::choices(all);
}

Html keynote_list(const web::Request& request, const std::vector<topics::Topic>& topics)
{
    const auto& t = request.texts();
    const auto is_english = request.language() == web::Language::english;
    return html("<p>{}</p><ul>{}</ul>", t("Four sentences to build a short speech from, for each topic."), web::each(topics, [&](const topics::Topic& topic) {
        return html(R"(<li><a href="{}">{}</a></li>)", request.to("/material/workshop/impuls/" + topic.slug), is_english && !topic.name_en.empty() ? topic.name_en : topic.name);
    }));
}

Html fact(std::string_view label, const Html& content) { return html("<div><dt>{}</dt><dd>{}</dd></div>", label, content); }

Html lines_of(std::span<const std::string_view> lines)
{
    return html("<ul>{}</ul>", web::each(lines, [](std::string_view line) { return html("<li>{}</li>", line); }));
}

Html course_of(const web::Request& request, const Recipe& recipe)
{
    const auto& t = request.texts();
    return html(R"(<div class="bn-table" role="group" aria-labelledby="ablauf" tabindex="0"><table class="kern-table"><thead><tr><th scope="col">{}</th><th scope="col">{}</th></tr></thead><tbody>{}</tbody></table></div>)",
                t("Minute"), t("What happens"), web::each(recipe.course, [](const Step& step) {
                    return html(R"(<tr><th scope="row">{}</th><td>{}</td></tr>)", step.minutes, step.text);
                }));
}

}

web::Response kit_page(const web::Request& request, const std::vector<registry::AllianceName>& own, const std::vector<topics::Topic>& topics)
{
    const auto& t = request.texts();
    const std::string title(t("Win partners, hold events"));
    return page(request, title,
                html(R"(<h1>{}</h1><p class="bn-lead">{}</p>{}{}{})", title, t("Everything for an evening on which others join in. Take what fits, change what does not."),
                     web::section("vortrag", t("The presentation"), slides(request, own)), web::section("formate", t("Eight events as recipes"), recipe_list(request)),
                     web::section("impulse", t("Outlines of speeches"), keynote_list(request, topics))));
}

web::Response recipe_page(const web::Request& request, const Recipe& recipe)
{
    const auto& t = request.texts();
    const auto& path = request.to("/material/workshop/formate/" + std::string(recipe.word) + "/rezept.pdf");
    return page(request, std::string(recipe.name),
                html(R"(<div{}><h1>{}</h1><p class="bn-lead">{}</p></div><p class="bn-actions">{}</p><dl class="bn-facts"{}>{}{}{}{}</dl>{}{}{}{})", web::german_text(request), recipe.name,
                     recipe.aim, web::button_link(path, t("Take it along (PDF)")), web::german_text(request), fact(t("For whom"), html("{}", recipe.for_whom)),
                     fact(t("Who holds it"), html("{}", recipe.people)), fact(t("Time"), html("{}", recipe.time)), fact(t("Costs"), html("{}", recipe.costs)),
                     web::section("ablauf", t("Course"), course_of(request, recipe)), web::section("material", t("Material"), lines_of(recipe.material)),
                     web::section("danach", t("Afterwards"), lines_of(recipe.afterwards)), web::section("stolpersteine", t("What goes wrong easily"), lines_of(recipe.pitfalls))));
}

web::Response keynote_page(const web::Request& request, const topics::Topic& topic, const Keynote& keynote)
{
    const auto& t = request.texts();
    const auto title = t("Outline of a speech: {0}", request.language() == web::Language::english && !topic.name_en.empty() ? topic.name_en : topic.name);
    const auto part = [&](std::string_view id, std::string_view heading, std::string_view text) {
        return web::section(id, heading, html("<p{}>{}</p>", web::german_text(request), text));
    };
    return page(request, title,
                html(R"(<h1>{}</h1>{}{}{}{}{})", title, web::when(is_general(keynote), [&] {
                    return web::note(request, t("Nobody has written an outline for this topic yet. This one fits any."));
                }),
                     part("anfang", t("Begin like this"), keynote.opening), part("frage", t("Ask this"), keynote.question),
                     part("beispiel", t("Show this"), keynote.example), part("bitte", t("Ask for this"), keynote.request)));
}

}
