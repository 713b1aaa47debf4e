#include "slices/finder/views.hpp"

#include "web/assets.hpp"
#include "web/layout/parts.hpp"

#include <array>

namespace finder {
namespace {

using web::Html;
using web::html;

/// What brings families here, in their words; each leads to the alliances that work on it.
struct Need {
    const char* topic;
    const char* icon;
    const char* title;
    const char* text;
};

constexpr std::array needs = {
    Need{"kinderbetreuung", "childcare", "Childcare", "Nursery, childminder, early and late hours"},
    Need{"ferien", "holidays", "Holidays", "Programmes and trips for children"},
    Need{"familienpaten", "everyday", "Help in everyday life", "Family mentors who come to your home"},
    Need{"pflege-und-beruf", "care", "Care and work", "When relatives need you"},
    Need{"ankommen", "welcome", "New in Germany", "Language, school, first steps"},
    Need{"geld-und-beratung", "money", "Money and advice", "What you are entitled to, and who helps you"},
};

Html needs_section(const web::Request& request)
{
    const auto& t = request.texts();
    return html(R"(<section class="bn-section" aria-labelledby="anliegen"><h2 id="anliegen">{}</h2><ul class="bn-needs">
{}</ul></section>
)",
                t("Or: what do you need help with?"), web::each(needs, [&](const Need& need) {
                    return html(R"(<li><a class="bn-need bn-lift" href="{}"><span class="bn-need__icon">{}</span><span><span class="bn-need__title">{}</span> <span class="bn-need__text">{}</span></span></a></li>
)",
                                request.to("/buendnisse").with("thema", need.topic), web::icon(need.icon),
                                t(need.title), t(need.text));
                }));
}

Html steps_section(const web::Texts& t)
{
    const auto step = [](std::string_view title, std::string_view text) {
        return html("<li><h3>{}</h3><p>{}</p></li>", title, text);
    };
    return html(R"(<section class="bn-section" aria-labelledby="so"><h2 id="so">{}</h2><ol class="bn-steps">{}{}{}</ol></section>
)",
                t("How it works"),
                step(t("Say your place"), t("A postal code, a town or a district is enough. We do not need your name.")),
                step(t("See the alliance"), t("You learn what there is near you and who stands behind it.")),
                step(t("Reach a person"), t("You call or write. Asking costs nothing.")));
}

Html figures_section(const web::Request& request, const registry::ActiveAlliances& figures, base::Date today)
{
    const auto& t = request.texts();
    const auto states = std::count_if(figures.by_state.begin(), figures.by_state.end(),
                                      [](const auto& state) { return state.second > 0; });
    const auto figure = [&](std::string_view label, std::int64_t number) {
        return html("<div><dt>{}</dt><dd>{}</dd></div>", label, t.spelled(number));
    };
    return html(R"(<section class="bn-section bn-figures" aria-labelledby="zahlen"><h2 id="zahlen">{}</h2><dl class="bn-figures__list">{}{}{}</dl><p class="bn-figures__date">{} {}. {} <a href="{}">{}</a></p></section>
)",
                t("A net that holds"), figure(t("alliances are active"), figures.all),
                figure(t("towns, counties and municipalities are served"), figures.places_served),
                figure(t("states take part"), states), t("As of"), web::day(t, today),
                request.site().demo ? t("Invented figures of the demonstration.") : std::string_view(),
                request.to("/zahlen"), t("All figures"));
}

}

web::Response start_page(const web::Request& request, const registry::ActiveAlliances& figures, const web::Html& parts,
                         base::Date today)
{
    const auto& t = request.texts();
    const auto& site = request.site();
    const auto hero = html(R"(<div class="bn-hero"><div class="bn-wrap bn-hero__grid"><div><h1>{}</h1><p class="bn-lead">{}</p>
{}</div><img class="bn-hero__picture" src="{}" width="600" height="420" alt=""></div></div>
)",
                           site.installation.name.empty() ? std::string(t("Who helps families near you?"))
                                                          : t("Who helps families in {0}?", site.installation.name),
                           t("In many places the town hall, associations, nurseries and companies join hands to make "
                             "life easier for families. Tell us where you live. We show you who is there for you."),
                           web::place_search(request, "", t("Which place? Postal code, town or district"),
                                             t("For example 18055, Rostock or Reutershagen.")),
                           web::asset("hero.svg"));
    const auto call = html(R"(<section class="bn-section bn-call" aria-labelledby="gruenden">{}<div><h2 id="gruenden">{}</h2><p>{} <a href="{}">{}</a></p></div></section>
)",
                           web::icon("townhall"), t("You work in a town hall or an association?"),
                           t("An alliance needs no legal form and no large budget. A round table is enough to begin with."),
                           request.to("/buendnis-gruenden"), t("How to found an alliance"));
    return web::respond(request,
                        {.title = site.installation.name.empty() ? std::string(t("Help for families near you"))
                                                                 : t("Help for families in {0}", site.installation.name),
                         .description = std::string(t("Type your place and find the local alliance for families: what "
                                                      "it does, and a telephone number where a person answers.")),
                         .body = html(R"({}<div class="bn-wrap">{}{}{}{}{}</div>
)",
                                      hero, needs_section(request), steps_section(t), parts,
                                      figures_section(request, figures, today), call),
                         .frame = web::Frame::flush,
                         .things = {site_thing(request)}});
}

web::Response founding_page(const web::Request& request)
{
    const auto& t = request.texts();
    const auto& site = request.site();
    const auto step = [](std::string_view title, std::string_view text) {
        return html("<li><h3>{}</h3><p>{}</p></li>", title, text);
    };
    const auto office = web::when(!site.service_office.empty(), [&] {
        return html(R"(<p>{} <span{}>{}</span> {}</p>)", t("Advice is free. Ask here:"), web::german_text(request), site.service_office,
                    web::when(!site.service_office_url.empty(), [&] {
                        return html(R"(<a href="{}" rel="external">{}</a>)", web::Url::external(site.service_office_url),
                                    site.service_office_url);
                    }));
    });
    const auto ministry = web::when(!site.ministry.empty(), [&] {
        return html("<p>{} <span{}>{}</span></p>", t("The alliances are supported by:"), web::german_text(request), site.ministry);
    });
    return web::respond(
        request,
        {.title = std::string(t("How to found an alliance")),
         .body = html(R"(<h1>{}</h1><p class="bn-lead">{}</p><ol class="bn-steps bn-section">{}{}{}</ol>{}<p><a href="{}">{}</a></p>
)",
                      t("How to found an alliance"),
                      t("A local alliance is a round table: everybody who can make life easier for families sits at it as an equal."),
                      step(t("Invite"), t("Town hall, companies, chambers, job centre, welfare organisations, associations, "
                                          "churches and families: whoever wants to take part is welcome.")),
                      step(t("Agree on one thing"), t("A first project that is visible within a year is worth more than a long programme.")),
                      step(t("Name a contact"), t("One office with a telephone number and hours, so that families reach somebody.")),
                      html("{}{}", office, ministry), request.to("/buendnisse"), t("See what other alliances do")),
         .frame = web::Frame::text});
}

}
