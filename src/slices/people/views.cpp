#include "slices/people/views.hpp"

#include "base/text.hpp"
#include "slices/people/forms.hpp"
#include "web/csrf.hpp"
#include "web/layout/parts.hpp"

namespace people {
namespace {

using web::Html;
using web::html;
using web::when;

std::string role_names(const web::Request& request, const Person& person)
{
    std::string names;
    for (const auto& role : person.roles) {
        names += (names.empty() ? "" : "; ") + std::string(request.texts()(identity::kind_of(role.role).name));
        if (!role.belonging.empty()) names += ", " + role.belonging;
    }
    return names;
}

std::vector<registry::Topic> topics_of(const Person& person, const std::vector<registry::Topic>& topics)
{
    std::vector<registry::Topic> own;
    for (const auto& topic : topics) {
        if (std::find(person.topics.begin(), person.topics.end(), topic.slug) != person.topics.end()) own.push_back(topic);
    }
    return own;
}

Html fact(std::string_view name, const Html& content)
{
    return when(!content.empty(), [&] { return html("<div><dt>{}</dt><dd dir=\"auto\">{}</dd></div>", name, content); });
}

Html facts_of(const web::Request& request, const Person& person, const std::vector<registry::Topic>& topics)
{
    const auto& t = request.texts();
    return html(R"(<dl class="bn-facts">{}{}{}{}{}</dl>)", fact(t("Role"), html("{}", role_names(request, person))),
                fact(t("Topics"), html("{}", registry::topic_names(request, topics_of(person, topics)))), fact(t("Offers"), web::paragraphs(person.offers)),
                fact(t("Looks for"), web::paragraphs(person.seeks)), fact(t("To be reached"), html("{}", person.contact)));
}

/// Whole texts stand on the person's page.
std::string shortened(const std::string& text)
{
    constexpr std::size_t most = 140;
    if (base::characters(text) <= most) return text;
    return std::string(base::trimmed(base::beginning(text, most - 1))) + "…";
}

web::Choice choice_of(const web::Request& request, const Person& person, const identity::Absences& away)
{
    const auto& t = request.texts();
    auto text = role_names(request, person);
    const auto add = [&](const std::string& part) { text += (text.empty() ? "" : " · ") + part; };
    if (const auto words = identity::away_words(request, away, person.id); !words.empty()) add(words);
    if (!person.offers.empty()) add(t("Offers: {0}", shortened(person.offers)));
    if (!person.seeks.empty()) add(t("Looks for: {0}", shortened(person.seeks)));
    return {request.to("/gemeinschaft/personen/" + person.id.hex()), person.name, text};
}

Html filters(const web::Request& request, const ListPage& page)
{
    const auto& t = request.texts();
    std::vector<web::Option> topics = {{"", std::string(t("all"))}};
    for (const auto& topic : page.topics) {
        if (!topic.is_retired) topics.push_back({topic.slug, registry::name_of(request, topic)});
    }
    std::vector<web::Option> states = {{"", std::string(t("all"))}};
    for (const auto& state : registry::states_on_map()) states.push_back({state.key, state.name});
    return html(R"(<form class="bn-section bn-filters" role="search" action="{}" method="get"><div class="kern-form-input"><label class="kern-label" for="q">{}</label><input class="kern-form-input__input" id="q" name="q" type="text" value="{}"></div>{}{}<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{}</span></button></form>)",
                request.to("/gemeinschaft/personen"), t("Name, or what somebody offers or looks for"), page.wanted.words,
                web::select("thema", t("Topic"), topics, page.wanted.topic), web::select("land", t("State"), states, page.wanted.state), t("Search"));
}

Html pages_of(const web::Request& request, const ListPage& page)
{
    auto first = request.to("/gemeinschaft/personen");
    for (const auto& [name, value] : {std::pair<std::string_view, std::string_view>{"q", page.wanted.words}, {"thema", page.wanted.topic}, {"land", page.wanted.state}}) {
        if (!value.empty()) first = first.with(name, value);
    }
    const auto at = [&](int number) { return number == 1 ? first : first.with("seite", std::to_string(number)); };
    const auto& t = request.texts();
    if (page.page == 1 && !page.has_more) return {};
    return html(R"(<nav class="bn-section" aria-label="{}"><ul class="bn-pages">{}{}</ul></nav>)", t("Pages"),
                when(page.page > 1, [&] { return html(R"(<li><a href="{}" rel="prev">{}</a></li>)", at(page.page - 1), t("Back")); }),
                when(page.has_more, [&] { return html(R"(<li><a href="{}" rel="next">{}</a></li>)", at(page.page + 1), t("Next")); }));
}

/// Who sees a part: short, because it is asked so often.
Html audience_question(const web::Request& request, const web::Form& form, std::string_view name)
{
    const auto& t = request.texts();
    const auto field = std::find_if(profile_fields.begin(), profile_fields.end(), [&](const web::Field& one) { return one.name == name; });
    std::vector<web::Option> options;
    for (const auto& option : audience_options) options.push_back({option.value, std::string(t(option.label))});
    return web::select(name, t(field->label), options, form[name]);
}

Html topic_boxes(const web::Request& request, const std::vector<registry::Topic>& topics, const std::vector<std::string>& chosen)
{
    return html(R"(<fieldset class="kern-fieldset bn-boxes"><legend class="kern-label">{}</legend><div class="kern-fieldset__body">{}</div></fieldset>)", request.texts()("My topics"),
                web::each(topics, [&](const registry::Topic& topic) {
                    const bool is_chosen = std::find(chosen.begin(), chosen.end(), topic.slug) != chosen.end();
                    if (topic.is_retired && !is_chosen) return Html();
                    return html(R"(<div class="kern-form-check"><input class="kern-form-check__checkbox" id="thema-{}" name="thema" type="checkbox" value="{}"{}><label class="kern-label" for="thema-{}">{}</label></div>)",
                                topic.slug, topic.slug, when(is_chosen, [] { return html(" checked"); }), topic.slug, registry::name_of(request, topic));
                }));
}

std::vector<web::Crumb> way(const web::Request& request, bool is_person)
{
    std::vector<web::Crumb> crumbs = {{"/gemeinschaft", std::string(request.texts()("Community"))}};
    if (is_person) crumbs.push_back({"/gemeinschaft/personen", std::string(request.texts()("People"))});
    return crumbs;
}

}

web::Response list_page(const web::Request& request, const ListPage& page)
{
    const auto& t = request.texts();
    const std::string title(t("People"));
    std::vector<web::Choice> choices;
    for (const auto& person : page.people) choices.push_back(choice_of(request, person, page.away));
    const auto found = choices.empty() ? html("<p>{}</p>", t("Nobody found. People are found by what they show; try fewer words.")) : web::choices(choices);
    const auto invite = page.has_profile ? t("My profile") : t("Say what you offer and look for");
    return web::respond(request, {.title = title,
                                  .body = html(R"(<h1>{}</h1><p class="bn-lead">{}</p><p class="bn-actions"><a class="kern-btn kern-btn--secondary" href="{}"><span class="kern-label">{}</span></a></p>{}<section class="bn-section" aria-label="{}">{}</section>{})",
                                               title, t("Who does what where, what people offer and look for. Everybody decides what others see."), request.to("/gemeinschaft/profil"), invite,
                                               filters(request, page), t("People found"), found, pages_of(request, page)),
                                  .caching = web::Caching::none,
                                  .crumbs = way(request, false)});
}

web::Response person_page(const web::Request& request, const Person& person, const std::vector<registry::Topic>& topics, const identity::Absences& away)
{
    return web::respond(request, {.title = person.name,
                                  .body = html(R"(<h1 dir="auto">{}</h1>{}{}<p class="bn-small bn-muted">{}</p>)", person.name, when(away.contains(person.id), [&] {
                                                   return html(R"(<p class="bn-lead">{}</p>)", identity::away_note(request, away, person.id));
                                               }), facts_of(request, person, topics),
                                               request.texts()("Something missing? Everybody shows what they want to show.")),
                                  .caching = web::Caching::none,
                                  .crumbs = way(request, true)});
}

web::Response own_page(const web::Request& request, const web::Form& form, const std::vector<registry::Topic>& topics, const std::vector<std::string>& chosen)
{
    const auto& t = request.texts();
    const std::string title(t("My profile"));
    const auto seen_by = [&](const char* name) { return audience_question(request, form, name); };
    const auto part = [&](std::string_view heading, const Html& content) { return html("<h2>{}</h2>{}", heading, content); };
    const auto questions = html("{}{}{}{}{}", part(t("Name and role"), html("{}{}", seen_by("name_sehen"), seen_by("rolle_sehen"))),
                                part(t("Topics"), html("{}{}", topic_boxes(request, topics, chosen), seen_by("themen_sehen"))),
                                part(t("Offering"), html("{}{}", form.view("biete"), seen_by("biete_sehen"))),
                                part(t("Looking for"), html("{}{}", form.view("suche"), seen_by("suche_sehen"))),
                                part(t("Contact"), html("{}{}", form.view("erreichbar"), seen_by("erreichbar_sehen"))));
    return web::respond(request,
                        {.title = title,
                         .body = html(R"({}<h1>{}</h1><p class="bn-lead">{}</p><p><a href="{}">{}</a></p><form class="bn-section bn-form" action="{}" method="post" novalidate>{}<input type="hidden" name="schutz" value="{}"><div class="bn-actions"><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{}</span></button></div></form>)",
                                      form.summary(), title, t("You decide for each part who sees it. Under what you write in a thread your name stands for all who read there."),
                                      request.to("/gemeinschaft/profil/ansicht"), t("How others see me"), request.to("/gemeinschaft/profil"), questions,
                                      web::form_token(request.site().secret, request.now, request.session()), t("Save")),
                         .status = form.status(),
                         .caching = web::Caching::none,
                         .crumbs = way(request, true)});
}

web::Response as_seen_page(const web::Request& request, const std::optional<Person>& from_elsewhere, const std::optional<Person>& from_alliance,
                           const std::vector<registry::Topic>& topics)
{
    const auto& t = request.texts();
    const std::string title(t("How others see me"));
    const auto view = [&](const std::optional<Person>& person) {
        return person ? html(R"(<div class="bn-post"><h3 dir="auto">{}</h3>{}</div>)", person->name, facts_of(request, *person, topics))
                      : html("<p>{}</p>", t("You are not in the directory for them."));
    };
    return web::respond(request, {.title = title,
                                  .body = html(R"(<h1>{}</h1>{}{}<p class="bn-actions">{}</p>)", title,
                                               web::section("alle", t("Everybody who takes part"), view(from_elsewhere)),
                                               web::section("buendnis", t("My own alliances"), view(from_alliance)),
                                               web::button_link(request.to("/gemeinschaft/profil"), t("Change my profile"))),
                                  .caching = web::Caching::none,
                                  .crumbs = way(request, true)});
}

}
