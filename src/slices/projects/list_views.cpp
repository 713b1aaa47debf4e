#include "slices/projects/views.hpp"

#include "web/layout/parts.hpp"

#include <algorithm>

namespace projects {
namespace {

using web::Html;
using web::html;

constexpr std::array states = {State::running, State::planned, State::finished};

/// The address of this choice, always in the same order, so that one list has one address.
web::Url address(const web::Request& request, const ListPage& page)
{
    auto url = request.to("/projekte");
    if (!page.typed.empty()) url = url.with("q", page.typed);
    if (!page.choice.topic.empty()) url = url.with("thema", page.choice.topic);
    if (page.state) url = url.with("land", page.state->short_name);
    if (page.choice.state) url = url.with("stand", word_in_address(*page.choice.state));
    return page.alliance_slug.empty() ? url : url.with("buendnis", page.alliance_slug);
}

std::string_view label(const web::Texts& t, State state)
{
    if (state == State::planned) return t("Planned");
    return state == State::running ? t("Running") : t("Finished");
}

Html topic_filter(const web::Request& request, const ListPage& page)
{
    const auto& t = request.texts();
    std::vector<web::Option> options = {{"", std::string(t("All topics"))}};
    for (const auto& topic : page.topics) {
        const bool is_offered = !topic.is_retired || topic.slug == page.choice.topic;
        if (is_offered) options.push_back({topic.slug, registry::name_of(request, topic)});
    }
    return web::select("thema", t("Topic"), options, page.choice.topic);
}

Html state_filters(const web::Request& request, const ListPage& page)
{
    const auto& t = request.texts();
    std::vector<web::Option> lands = {{"", std::string(t("All states"))}};
    for (const auto& state : registry::states_on_map()) lands.push_back({state.short_name, state.name});
    std::vector<web::Option> standings = {{"", std::string(t("In any state of work"))}};
    for (const auto state : states) {
        standings.push_back({std::string(word_in_address(state)), std::string(label(t, state))});
    }
    return html("{}{}", web::select("land", t("State"), lands, page.state ? page.state->short_name : ""),
                web::select("stand", t("State of work"), standings,
                            page.choice.state ? word_in_address(*page.choice.state) : ""));
}

Html filters(const web::Request& request, const ListPage& page)
{
    const auto& t = request.texts();
    return html(R"(<form class="bn-section bn-filters" action="{}" method="get" role="search">
<div class="kern-form-input"><label class="kern-label" for="q">{}</label><input class="kern-form-input__input" id="q" name="q" type="text" value="{}" maxlength="120"></div>
{}{}{}<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{}</span></button></form>
)",
                request.to("/projekte"), t("Name or keyword"), page.typed, topic_filter(request, page),
                state_filters(request, page), web::when(!page.alliance_slug.empty(), [&] {
                    return html(R"(<input type="hidden" name="buendnis" value="{}">)", page.alliance_slug);
                }),
                t("Show"));
}

std::string headline(const web::Request& request, const ListPage& page)
{
    const auto& t = request.texts();
    if (page.count == 0) return std::string(t("No project found"));
    if (page.count > most_listed) return t("More than {0} projects", most_listed);
    return t.plural("One project", "{0} projects", page.count);
}

Html topics_on_card(const web::Request& request, const ListPage& page, const Listed& listed)
{
    Html items;
    for (const auto& slug : listed.topics) {
        const auto topic = std::find_if(page.topics.begin(), page.topics.end(),
                                        [&](const registry::Topic& one) { return one.slug == slug; });
        if (topic != page.topics.end()) items += html("<li><span>{}</span></li>", registry::name_of(request, *topic));
    }
    return web::when(!items.empty(), [&] { return html(R"(<ul class="bn-topics bn-topics--small">{}</ul>)", items); });
}

Html card(const web::Request& request, const ListPage& page, const Listed& listed, base::Date today)
{
    const auto german = web::german_text(request);
    const bool says_more = listed.alliance_name.find(listed.place) == std::string::npos;
    return html(R"(<li><article class="bn-card bn-lift"><h3{}><a href="{}">{}</a></h3>
<p class="bn-card__place"{}>{}{}{}</p>{}<p class="bn-small">{}</p>{}</article></li>
)",
                german, request.to("/projekte/" + listed.slug), listed.title, german, web::icon("pin"),
                listed.alliance_name,
                web::when(says_more, [&] { return html(", {}", listed.place); }),
                web::when(!listed.summary.empty(), [&] { return html("<p{}>{}</p>", german, listed.summary); }),
                standing(request.texts(), listed.work, today), topics_on_card(request, page, listed));
}

Html nothing_found(const web::Request& request)
{
    const auto& t = request.texts();
    return html(R"(<div class="bn-stack"><p>{}</p><p><a href="{}">{}</a></p></div>)",
                t("No project fits. Try one word less, another spelling, or one filter less."),
                request.to("/themen"), t("Look at the topics instead"));
}

Html results(const web::Request& request, const ListPage& page, base::Date today)
{
    const auto& t = request.texts();
    const bool is_chosen = address(request, page).text() != request.to("/projekte").text();
    const bool is_last_of_many = page.count > most_listed && page.page == page.pages;
    return html(R"(<section class="bn-section" aria-labelledby="ergebnis"><div class="bn-result-head"><h2 id="ergebnis">{}</h2>{}</div>
{}{}{}</section>
)",
                headline(request, page), web::when(is_chosen, [&] {
                    return html(R"(<p><a href="{}">{}</a></p>)", request.to("/projekte"), t("Show all again"));
                }),
                page.count == 0 ? nothing_found(request)
                                : html(R"(<ul class="bn-cards">{}</ul>)",
                                       web::each(page.projects, [&](const Listed& listed) {
                                           return card(request, page, listed, today);
                                       })),
                web::when(is_last_of_many, [&] {
                    return html("<p>{}</p>", page.question.empty() ? t("The newest {0} stand here. Choose a topic, a state or a word to see others.", most_listed)
                                                            : t("The {0} that fit best stand here. Choose a topic, a state or a further word to see others.", most_listed));
                }),
                web::pagination(request, page.page, page.pages, address(request, page)));
}

}

web::Response list_page(const web::Request& request, const ListPage& page, base::Date today)
{
    const auto& t = request.texts();
    const auto heading = page.alliance_name.empty() ? std::string(t("Projects"))
                                                    : t("Projects of {0}", page.alliance_name);
    return web::respond(
        request,
        {.title = heading,
         .description = std::string(t("What local alliances do for families: projects by topic, state and name.")),
         .body = html(R"(<h1>{}</h1><p class="bn-lead">{}</p><p><a href="{}">{}</a></p>{}{}{})", heading,
                      t("What alliances do for families: to take part in, and to copy."),
                      request.to("/projekte/leuchttuerme"), t("Flagship projects: good examples to copy"),
                      web::each(page.notes, [&](const std::string& text) { return web::note(request, text); }),
                      filters(request, page), results(request, page, today)),
         .frame = web::Frame::message});
}

std::string standing(const web::Texts& t, const Work& work, base::Date today)
{
    const auto year = [](base::Date day) { return std::to_string(static_cast<int>(day.year())); };
    switch (state_on(work, today)) {
    case State::planned:
        return work.began_on ? t("Begins on {0}", t.date(*work.began_on)) : std::string(t("Planned"));
    case State::running:
        return work.began_on ? t("Running since {0}", year(*work.began_on)) : std::string(t("Running"));
    case State::finished: break;
    }
    return work.ended_on ? t("Finished in {0}", year(*work.ended_on)) : std::string(t("Finished"));
}

std::string_view word_in_address(State state)
{
    if (state == State::planned) return "geplant";
    return state == State::running ? "laufend" : "abgeschlossen";
}

}
