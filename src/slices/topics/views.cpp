#include "slices/topics/views.hpp"

#include "web/layout/parts.hpp"

namespace topics {
namespace {

using web::Html;
using web::html;

bool is_german(const web::Request& request) { return web::is_german(request.language()); }

const std::string& name_of(const web::Request& request, const Topic& topic)
{
    return is_german(request) ? topic.name : topic.name_en;
}

/// In the reader's language, else in German and marked as such.
Html introduction(const web::Request& request, const Topic& topic)
{
    const bool has_own = is_german(request) || !topic.introduction_en.empty();
    const auto& text = is_german(request) || !has_own ? topic.introduction : topic.introduction_en;
    return web::when(!text.empty(), [&] {
        return html(R"(<div class="bn-lead"{}>{}</div>)", has_own ? Html() : web::german_text(request),
                    web::paragraphs(text));
    });
}

Html figures(const web::Request& request, const Activity& activity, base::Date today)
{
    const auto& t = request.texts();
    const auto figure = [&](std::string_view label, std::int64_t number) {
        return html("<div><dt>{}</dt><dd>{}</dd></div>", label, t.spelled(number));
    };
    return html(R"(<section class="bn-section bn-figures" aria-labelledby="zahlen"><h2 id="zahlen">{}</h2><dl class="bn-figures__list">{}{}{}</dl><p class="bn-figures__date">{} {}. {}</p></section>
)",
                t("In figures"), figure(t("active alliances care for it"), activity.alliances.all),
                figure(t("states have one"), static_cast<std::int64_t>(activity.alliances.by_state.size())),
                figure(t("projects are running"), activity.projects), t("As of"), web::day(t, today),
                request.site().demo ? t("Invented figures of the demonstration.") : std::string_view());
}

/// The nearest alliances for this topic: the list of alliances knows how to find a place.
Html near_you(const web::Request& request, const Topic& topic)
{
    const auto& t = request.texts();
    return html(R"(<form class="bn-search" action="{}" method="get" role="search"><input type="hidden" name="thema" value="{}">
<label class="bn-search__label" for="ort">{}</label>
<div class="bn-search__row"><input class="bn-search__field" id="ort" name="ort" type="text" autocomplete="postal-code" maxlength="120">
<button class="kern-btn kern-btn--primary bn-search__button" type="submit">{}<span class="kern-label">{}</span></button></div></form>
)",
                request.to("/buendnisse"), topic.slug, t("Which place? Postal code, town or district"), web::icon("search"),
                t("Show the nearest"));
}

Html by_state(const web::Request& request, const Topic& topic, const Activity& activity)
{
    const auto& t = request.texts();
    const auto all = request.to("/buendnisse").with("thema", topic.slug);
    return html(R"(<h3>{}</h3><ul class="bn-topics">{}</ul><p><a href="{}">{}</a></p>)", t("By state"),
                web::each(activity.alliances.by_state, [&](const auto& counted) {
                    const auto* state = registry::find_state(counted.first);
                    return web::when(state != nullptr, [&] {
                        return html(R"(<li><a href="{}">{} ({})</a></li>)",
                                    request.to("/buendnisse").with("land", state->short_name).with("thema", topic.slug),
                                    state->name, t.spelled(counted.second));
                    });
                }),
                all, t("All alliances that care for it"));
}

Html alliances(const web::Request& request, const Topic& topic, const Activity& activity)
{
    const auto& t = request.texts();
    const auto content = activity.alliances.all == 0 ? html("<p>{}</p>", t("At present no active alliance cares for this topic."))
                                                     : html("{}{}", near_you(request, topic), by_state(request, topic, activity));
    return web::section("buendnisse", t("Who cares for it"), html(R"(<div class="bn-stack">{}</div>)", content));
}

Html projects(const web::Request& request, const Topic& topic, const Activity& activity, base::Date today)
{
    if (activity.newest.empty()) return {};
    const auto& t = request.texts();
    return web::section("projekte", t("What they do"),
                        html(R"(<div class="bn-stack">{}<p><a href="{}">{}</a></p></div>)", projects::rows(request, activity.newest, today),
                             request.to("/projekte").with("thema", topic.slug), t("All projects on this topic")));
}

}

web::Response list_page(const web::Request& request, const std::vector<Listed>& topics)
{
    const auto& t = request.texts();
    std::vector<web::Choice> all;
    for (const auto& [topic, count] : topics) {
        all.push_back({request.to("/themen/" + topic.slug), name_of(request, topic),
                       t.plural("One active alliance", "{0} active alliances", count)});
    }
    return web::respond(request, {.title = std::string(t("Topics")),
                                  .description = std::string(t("What local alliances for families care for.")),
                                  .body = html(R"(<h1>{}</h1><p class="bn-lead">{}</p><div class="bn-section">{}</div>)",
                                               t("Topics"), t("What local alliances for families care for."),
                                               web::choices(all))});
}

web::Response topic_page(const web::Request& request, const Topic& topic, const Activity& activity, base::Date today)
{
    const auto& t = request.texts();
    return web::respond(request, {.title = name_of(request, topic),
                                  .body = html(R"(<h1>{}</h1>{}{}{}{}{})", name_of(request, topic),
                                               web::when(topic.retired, [&] {
                                                   return web::note(request, t("This topic is no longer offered. Its page stays, so that old links work."));
                                               }),
                                               introduction(request, topic), alliances(request, topic, activity),
                                               projects(request, topic, activity, today),
                                               figures(request, activity, today)),
                                  .crumbs = {{"/themen", std::string(t("Topics"))}}});
}

}
