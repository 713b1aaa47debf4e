#include "slices/cooperations/views.hpp"

#include "clock/clock.hpp"
#include "slices/registry/registry.hpp"
#include "web/layout/parts.hpp"

namespace cooperations {
namespace {

using web::Html;
using web::html;
using web::when;

web::Response page(const web::Request& request, std::string title, Html body, int status = 200)
{
    std::vector<web::Crumb> crumbs = {{"/bereich", std::string(request.texts()("My area"))}};
    if (request.path != "/kooperationen") crumbs.push_back({"/kooperationen", std::string(request.texts()("Cooperations"))});
    return web::respond(request, {.title = std::move(title), .body = std::move(body), .status = status, .caching = web::Caching::none,
                                  .crumbs = std::move(crumbs)});
}

std::string address_of(const Cooperation& cooperation) { return "/kooperationen/" + cooperation.id.hex(); }
std::string address_of(const Talk& talk) { return "/kooperationen/gespraeche/" + talk.id.hex(); }

std::string kind_of(const web::Texts& t, const Cooperation& cooperation)
{
    const std::string good(t(name_of_good(cooperation.good)));
    return cooperation.direction == Direction::seeks ? t("Seeks: {0}", good) : t("Offers: {0}", good);
}

std::string_view named(const web::Texts& t, Outcome outcome)
{
    switch (outcome) {
    case Outcome::came_about: return t("It came about");
    case Outcome::did_not: return t("It did not come about");
    case Outcome::talking: return t("We are still talking");
    default: return {};
    }
}

std::string end_of(const web::Texts& t, const Cooperation& cooperation)
{
    if (cooperation.ended_at) return t("ended on {0}", t.date(wall_clock::day_in_germany(*cooperation.ended_at)));
    return cooperation.until ? t("until {0}", t.date(*cooperation.until)) : std::string();
}

web::Choice row(const web::Request& request, const Listed& listed, std::string side)
{
    return {request.to(address_of(listed.cooperation)), listed.cooperation.title,
            kind_of(request.texts(), listed.cooperation) + " · " + listed.alliance_name + ", " + listed.place, std::move(side),
            web::german_text(request)};
}

web::Choice row(const web::Request& request, const Talk& talk)
{
    return {request.to(address_of(talk)), talk.title, talk.owner_name + " · " + talk.answering_name,
            std::string(named(request.texts(), talk.outcome))};
}

Html talk_rows(const web::Request& request, const std::vector<Talk>& talks)
{
    std::vector<web::Choice> rows;
    for (const auto& talk : talks) rows.push_back(row(request, talk));
    return web::choices(rows);
}

Html filters(const web::Request& request, const ListPage& page)
{
    const auto& t = request.texts();
    std::vector<web::Option> topics = {{"", std::string(t("All topics"))}};
    for (const auto& topic : page.topics) topics.push_back({topic.slug, registry::name_of(request, topic)});
    std::vector<web::Option> states = {{"", std::string(t("All states"))}};
    for (const auto& state : registry::states_on_map()) states.push_back({state.short_name, state.name});
    const auto* state = registry::find_state(page.choice.state_key);
    return html(R"(<form class="bn-section bn-filters" action="{}" method="get" role="search">
<div class="kern-form-input"><label class="kern-label" for="q">{}</label><input class="kern-form-input__input" id="q" name="q" type="text" value="{}" maxlength="120"></div>
{}{}{}<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{}</span></button></form>
)",
                request.to("/kooperationen"), t("Keyword"), page.typed,
                web::select("art", t("Sought or offered"),
                            {{"", std::string(t("Both"))}, {"seeks", std::string(t("Sought"))}, {"offers", std::string(t("Offered"))}},
                            page.choice.direction ? word_of(*page.choice.direction) : std::string_view()),
                web::select("thema", t("Topic"), topics, page.choice.topic),
                web::select("land", t("State"), states, state ? std::string_view(state->short_name) : std::string_view()), t("Show"));
}

Html own_section(const web::Request& request, const ListPage& page)
{
    const auto& t = request.texts();
    if (page.own.empty()) return {};
    std::vector<web::Choice> rows;
    for (const auto& own : page.own) {
        const auto answers = own.talks > 0 ? t.plural("one answer", "{0} answers", static_cast<std::int64_t>(own.talks)) : std::string();
        const auto end = own.listed.cooperation.ended_at ? end_of(t, own.listed.cooperation) : answers;
        rows.push_back(row(request, own.listed, end));
    }
    return web::section("eigene", t("From us"), web::choices(rows));
}

Html others_section(const web::Request& request, const ListPage& page)
{
    const auto& t = request.texts();
    std::vector<web::Choice> rows;
    for (const auto& listed : page.others) {
        if (rows.size() < most_listed) rows.push_back(row(request, listed, end_of(t, listed.cooperation)));
    }
    const bool has_more = page.others.size() > most_listed;
    return web::section("andere", t("From others"),
                        html(R"(<div class="bn-stack">{}{}{}</div>)", filters(request, page),
                             rows.empty() ? html("<p>{}</p>", t("Nothing fits at the moment. Try one filter less.")) : web::choices(rows),
                             when(has_more, [&] { return html("<p>{}</p>", t("The newest {0} stand here. Filters show others.", static_cast<std::int64_t>(most_listed))); })));
}

Html fact(std::string_view name, const Html& value) { return html("<div><dt>{}</dt><dd>{}</dd></div>", name, value); }

Html facts(const web::Request& request, const OnePage& one)
{
    const auto& t = request.texts();
    const auto& cooperation = one.listed.cooperation;
    const auto end = end_of(t, cooperation);
    constexpr std::array reaches = {"Near us, up to 50 kilometres", "In our state", "Anywhere in Germany"};
    return html(R"(<dl class="bn-facts">{}{}{}{}{}{}</dl>)",
                fact(t("Alliance"), html(R"(<a href="{}">{}</a>, {})", request.to("/buendnisse/" + one.listed.alliance_slug),
                                         one.listed.alliance_name, one.listed.place)),
                when(!one.topic.empty(), [&] { return fact(t("Topic"), html("{}", one.topic)); }),
                when(!cooperation.in_return.empty(), [&] { return fact(t("In return"), html("{}", cooperation.in_return)); }),
                fact(t("From where may somebody answer?"), html("{}", t(reaches.at(static_cast<std::size_t>(cooperation.reach))))),
                when(!end.empty(), [&] { return fact(t("Until when?"), html("{}", end)); }),
                when(cooperation.outcome != Outcome::open, [&] { return fact(t("What came of it?"), html("{}", named(t, cooperation.outcome))); }));
}

Html ways(const web::Request& request, const OnePage& one)
{
    const auto& t = request.texts();
    const auto address = address_of(one.listed.cooperation);
    if (one.may_answer) return html(R"(<p class="bn-actions">{}</p>)", web::button_link(request.to(address + "/antworten"), t("Answer")));
    if (!one.may_change) return {};
    if (one.listed.cooperation.ended_at) {
        return when(can_be_taken_back(one.listed.cooperation, request.now), [&] {
            return html(R"(<div class="bn-actions">{}</div>)", web::button_form(request, request.to(address + "/rueckgabe"), t("Open it again"), "secondary"));
        });
    }
    return html(R"(<p class="bn-actions">{}</p><p><a href="{}">{}</a></p>)", web::button_link(request.to(address + "/aendern"), t("Change it")),
                request.to(address + "/ende"), t("End it"));
}

Html suggestions_section(const web::Request& request, const OnePage& one)
{
    if (one.suggestions.empty()) return {};
    const auto& t = request.texts();
    std::vector<web::Choice> rows;
    for (const auto& suggestion : one.suggestions) {
        rows.push_back({request.to(address_of(suggestion.listed.cooperation)), suggestion.listed.cooperation.title + " · " + suggestion.listed.alliance_name,
                        reason(t, one.listed, suggestion.match, one.topic)});
    }
    return web::section("passend", t("Who fits"), web::choices(rows));
}

}

std::string reason(const web::Texts& t, const Listed& mine, const Match& match, std::string_view topic)
{
    std::string facts;
    const auto add = [&](std::string fact) { facts += (facts.empty() ? "" : ", ") + fact; };
    if (match.same_topic) add(t("both work on {0}", topic));
    if (match.distance) add(t("{0} apart", registry::kilometres(t, *match.distance)));
    else if (match.same_state) add(std::string(t("in the same state")));
    const std::string good(t(name_of_good(mine.cooperation.good)));
    const auto given = mine.cooperation.direction == Direction::seeks ? t("offered there and sought by you: {0}", good)
                                                                      : t("sought there and offered by you: {0}", good);
    return facts.empty() ? given : facts + "; " + given;
}

web::Response list_page(const web::Request& request, const ListPage& list)
{
    const auto& t = request.texts();
    const std::string title(t("Cooperations"));
    return page(request, title,
                html(R"(<h1>{}</h1><p class="bn-lead">{}</p>{}{}{}{})", title, t("What alliances seek and offer: rooms, hours, knowledge."),
                     when(list.may_publish, [&] {
                         return html(R"(<p class="bn-actions">{}</p>)", web::button_link(request.to("/kooperationen/neu"), t("Seek or offer something")));
                     }),
                     own_section(request, list),
                     when(!list.talks.empty(), [&] { return web::section("gespraeche", t("Our talks"), talk_rows(request, list.talks)); }),
                     others_section(request, list)));
}

web::Response one_page(const web::Request& request, const OnePage& one)
{
    const auto& cooperation = one.listed.cooperation;
    return page(request, cooperation.title,
                html(R"(<h1>{}</h1><p class="bn-lead">{}</p>{}{}{}{}{})", cooperation.title, kind_of(request.texts(), cooperation),
                     web::paragraphs(cooperation.text), facts(request, one), ways(request, one),
                     when(!one.talks.empty(), [&] { return web::section("antworten", request.texts()("Talks about it"), talk_rows(request, one.talks)); }),
                     suggestions_section(request, one)));
}

web::Response edit_page(const web::Request& request, const web::Form& form, const std::string& address, std::string_view title)
{
    return page(request, std::string(title), html("{}<h1>{}</h1>{}", form.summary(), title, form.view(request.to(address), request.texts()("Publish to the alliances"))),
                form.status());
}

web::Response answer_page(const web::Request& request, const Listed& listed, const web::Form& form)
{
    const auto& t = request.texts();
    const auto title = t("Answer: {0}", listed.cooperation.title);
    return page(request, title,
                html(R"({}<h1>{}</h1><p class="bn-lead">{}</p>{})", form.summary(), title,
                     t("Your answer goes to {0} by mail and begins a talk that only the two alliances read.", listed.alliance_name),
                     form.view(request.to(address_of(listed.cooperation) + "/antworten"), t("Send the answer"))),
                form.status());
}

web::Response end_page(const web::Request& request, const Listed& listed, const web::Form& form)
{
    const auto& t = request.texts();
    const auto title = t("End it: {0}", listed.cooperation.title);
    return page(request, title,
                html(R"({}<h1>{}</h1><p class="bn-lead">{}</p>{}<p><a href="{}">{}</a></p>)", form.summary(), title,
                     t("Others do not find it any more. For 14 days you can open it again."),
                     form.view(request.to(address_of(listed.cooperation) + "/ende"), t("End it")),
                     request.to(address_of(listed.cooperation)), t("Keep it")),
                form.status());
}

web::Response talk_page(const web::Request& request, const Talk& talk, const std::vector<Said>& messages, const identity::Absences& away, const web::Form& form)
{
    const auto& t = request.texts();
    const auto line = [&](const Said& said) {
        return html("<li><p><strong>{}</strong>, {}{}<br>{}</p>{}</li>", said.name.empty() ? t("Former member") : std::string_view(said.name),
                    said.alliance, identity::away_note(request, away, said.author), t.date(wall_clock::day_in_germany(said.sent_at)), web::paragraphs(said.text));
    };
    return page(request, talk.title,
                html(R"({}<h1>{}</h1><p class="bn-lead">{}</p><p><a href="{}">{}</a></p>{}<ul class="bn-people">{}</ul>{}<p><a href="{}">{}</a></p>)",
                     form.summary(), talk.title, t("{0} and {1} talk here. Nobody else reads it.", talk.owner_name, talk.answering_name),
                     request.to("/kooperationen/" + talk.cooperation.hex()), t("What it is about"),
                     when(talk.outcome != Outcome::open, [&] { return web::note(request, named(t, talk.outcome)); }), web::each(messages, line),
                     form.view(request.to(address_of(talk)), t("Send the message")), request.to(address_of(talk) + "/ergebnis"), t("Say what came of it")),
                form.status());
}

web::Response outcome_page(const web::Request& request, const Talk& talk, const web::Form& form)
{
    const auto title = request.texts()("What came of “{0}”?", talk.title);
    return page(request, title, html("{}<h1>{}</h1>{}", form.summary(), title, form.view(request.to(address_of(talk) + "/ergebnis"), request.texts()("Say it"))),
                form.status());
}

}
