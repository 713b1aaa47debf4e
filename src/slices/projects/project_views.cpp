#include "slices/projects/views.hpp"

#include "markdown/markdown.hpp"
#include "web/layout/parts.hpp"

#include <algorithm>

namespace projects {
namespace {

using web::Html;
using web::html;

Html badge(const web::Request& request, const Work& work, base::Date today)
{
    const auto state = state_on(work, today);
    const bool is_running = state == State::running;
    return html(R"(<p class="kern-badge kern-badge--{}">{}<span class="kern-label">{}</span></p>)",
                is_running ? "success" : "info", web::icon(is_running ? "success" : "info"),
                standing(request.texts(), work, today));
}

Html text_section(std::string_view id, std::string_view heading, const web::InReadersLanguage& shown)
{
    return web::when(!shown.text.empty(), [&] {
        return web::section(id, heading, html(R"(<div class="bn-written"{}>{}</div>)", shown.lang, markdown::html_of(shown.text)));
    });
}

/// Says what of it is not in the reader's language.
Html honest_note(const web::Request& request, const Project& project, const web::Translations& translations)
{
    std::vector<std::string> fields = {"titel"};
    if (!project.summary.empty()) fields.emplace_back("kurztext");
    if (!project.aim.empty()) fields.emplace_back("ziel");
    if (!project.description.empty()) fields.emplace_back("text");
    return web::translation_note(request, translations, fields);
}

/// Topics lead to what they are about, and from there to everybody who cares for them.
Html topics_section(const web::Request& request, const Project& project, const std::vector<registry::Topic>& topics)
{
    Html items;
    for (const auto& topic : topics) {
        const auto& chosen = project.topics;
        if (std::find(chosen.begin(), chosen.end(), topic.slug) == chosen.end()) continue;
        items += html(R"(<li><a href="{}">{}</a></li>)", request.to("/themen/" + topic.slug),
                      registry::name_of(request, topic));
    }
    return web::when(!items.empty(), [&] {
        return web::section("themen", request.texts()("Topics"), html(R"(<ul class="bn-topics">{}</ul>)", items));
    });
}

Html who_takes_part(const web::Request& request, const Shown& shown)
{
    const auto& t = request.texts();
    std::vector<web::Choice> everybody = {{request.to("/buendnisse/" + shown.alliance.slug), shown.alliance.name,
                                           std::string(t("leads the project"))}};
    for (const auto& other : shown.others) {
        everybody.push_back({request.to("/buendnisse/" + other.slug), other.name, std::string(t("takes part"))});
    }
    if (shown.carrier) {
        everybody.push_back({request.to("/organisationen/" + shown.carrier->slug), shown.carrier->name,
                             std::string(t("carries the project"))});
    }
    for (const auto& organisation : shown.organisations) {
        everybody.push_back({request.to("/organisationen/" + organisation.slug), organisation.name, std::string(t("takes part"))});
    }
    const auto partners = web::when(!shown.project.partners.empty(), [&] {
        return html(R"(<h3>{}</h3><ul{}>{}</ul>)", t(shown.organisations.empty() ? "Partners" : "Further partners"),
                    web::german_text(request),
                    web::each(shown.project.partners, [](const std::string& name) { return html("<li>{}</li>", name); }));
    });
    return web::section("wer", t("Who takes part"), html(R"(<div class="bn-stack">{}{}</div>)", web::choices(everybody),
                                                        partners));
}

Html fact(std::string_view name, const Html& value)
{
    return html("<div><dt>{}</dt><dd>{}</dd></div>", name, value);
}

Html fact(const web::Request& request, std::string_view name, const std::optional<base::Date>& day)
{
    return web::when(day.has_value(), [&] { return fact(name, web::day(request.texts(), *day)); });
}

Html where(const web::Request& request, const Shown& shown)
{
    const auto& t = request.texts();
    const auto* state = shown.state_key.empty() ? nullptr : registry::find_state(shown.state_key);
    return html("{}{}", web::when(!shown.place.empty(), [&] {
                    return fact(t("Place"), shown.place_path.empty()
                                                ? html("{}", shown.place)
                                                : html(R"(<a href="{}">{}</a>)", request.to(shown.place_path), shown.place));
                }),
                web::when(state != nullptr, [&] {
                    return fact(t("State"), html(R"(<a href="{}">{}</a>)",
                                                 request.to("/projekte").with("land", state->short_name), state->name));
                }));
}

Html facts(const web::Request& request, const Shown& shown)
{
    const auto& t = request.texts();
    const auto& project = shown.project;
    const auto website = web::Url::external(project.website);
    const auto all = html("{}{}{}{}", fact(request, t("Began"), project.work.began_on),
                          fact(request, t("Ended"), project.work.ended_on), where(request, shown),
                          web::when(!website.empty(), [&] {
                              return fact(t("Website"), html(R"(<a href="{}" rel="external">{}</a>)", website, website.text()));
                          }));
    return web::when(!all.empty(), [&] {
        return web::section("daten", t("In short"), html(R"(<dl class="bn-facts">{}</dl>)", all));
    });
}

}

web::Response project_page(const web::Request& request, const Shown& shown, const std::vector<registry::Topic>& topics,
                           const web::Html& contact, const web::Html& parts, const web::Translations& translations, base::Date today)
{
    const auto& t = request.texts();
    const auto& project = shown.project;
    const auto in_language = [&](const char* field, const std::string& german) { return web::in_readers_language(request, translations, field, german); };
    const auto title = in_language("titel", project.title);
    const auto lead = in_language("kurztext", project.summary);
    return web::respond(
        request,
        {.title = title.text,
         .description = lead.text,
         .body = html(R"(<div class="bn-columns"><div class="bn-columns__main bn-stack"><h1{}>{}</h1>{}{}{}</div>
{}<div class="bn-columns__main">{}{}{}{}{}{}</div></div>
)",
                      title.lang, title.text, badge(request, project.work, today),
                      web::when(!lead.text.empty(), [&] { return html(R"(<p class="bn-lead"{}>{}</p>)", lead.lang, lead.text); }),
                      honest_note(request, project, translations),
                      web::when(!contact.empty(), [&] { return html(R"(<div class="bn-columns__aside">{}</div>)", contact); }),
                      text_section("ziel", t("What it is meant to achieve"), in_language("ziel", project.aim)),
                      text_section("ueber", t("What happens"), in_language("text", project.description)),
                      topics_section(request, project, topics), who_takes_part(request, shown), facts(request, shown), parts),
         .crumbs = {{"/projekte", std::string(t("Projects"))}},
         .on_behalf_of = "buendnis:" + shown.alliance.slug,
         .things = {thing_of(request, shown)}});
}

web::Html rows(const web::Request& request, const std::vector<Listed>& projects, base::Date today)
{
    std::vector<web::Choice> all;
    for (const auto& project : projects) {
        all.push_back({request.to("/projekte/" + project.slug), project.title, project.alliance_name,
                       standing(request.texts(), project.work, today), web::german_text(request)});
    }
    return web::choices(all);
}

web::Html alliance_section(const web::Request& request, const registry::Alliance& alliance,
                           const std::vector<Listed>& projects, bool has_more, base::Date today)
{
    const auto& t = request.texts();
    if (projects.empty()) return {};
    std::vector<web::Choice> all;
    for (const auto& project : projects) {
        all.push_back({request.to("/projekte/" + project.slug), project.title, project.summary,
                       standing(t, project.work, today), web::german_text(request)});
    }
    return web::section("projekte", t("Projects"),
                        html(R"(<div class="bn-stack">{}{}</div>)", web::choices(all), web::when(has_more, [&] {
                                 return html(R"(<p><a href="{}">{}</a></p>)",
                                             request.to("/projekte").with("buendnis", alliance.slug),
                                             t("All projects of this alliance"));
                             })));
}

web::Html organisation_section(const web::Request& request, const std::vector<Listed>& projects, base::Date today)
{
    if (projects.empty()) return {};
    return web::section("projekte", request.texts()("Projects"), rows(request, projects, today));
}

web::Html start_section(const web::Request& request, const std::vector<Listed>& projects, base::Date today)
{
    if (projects.empty()) return {};
    const auto& t = request.texts();
    return web::section("projekte", t("What alliances do"),
                        html(R"(<div class="bn-stack">{}<p><a href="{}">{}</a> · <a href="{}">{}</a></p></div>)", rows(request, projects, today),
                             request.to("/projekte"), t("All projects"), request.to("/themen"), t("All topics")));
}

}
