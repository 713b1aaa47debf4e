#include "slices/registry/views.hpp"

#include "markdown/markdown.hpp"
#include "web/layout/parts.hpp"

namespace registry {
namespace {

using web::Html;
using web::html;

/// What people may be shown of a status: how it looks, what it is called and what it means.
struct StatusWords {
    const char* look;
    const char* icon;
    const char* badge;       ///< source text with the year
    const char* explanation; ///< source text with the day; empty where none is needed
    const char* record;      ///< source text
};

StatusWords words_for(Status status)
{
    switch (status) {
    case Status::in_founding:
        return {"info", "info", "In founding since {0}",
                "This alliance is being founded. It is already glad to hear from families and from those who want to join.",
                "In founding"};
    case Status::active: return {"success", "success", "Active since {0}", "", "Active"};
    case Status::dormant:
        return {"warning", "warning", "Dormant since {0}",
                "This alliance has rested since {0}. The nearest active alliances stand below.", "Dormant"};
    case Status::dissolved: break;
    }
    return {"danger", "danger", "Ended in {0}",
            "This alliance has not existed since {0}. The nearest active alliances stand below.", "Ended"};
}

Html badge(const web::Request& request, const StatusRecord& now)
{
    const auto words = words_for(now.status);
    const auto year = std::to_string(static_cast<int>(now.since.year()));
    return html(R"(<p class="kern-badge kern-badge--{}">{}<span class="kern-label">{}</span></p>)", words.look,
                web::icon(words.icon), request.texts()(words.badge, year));
}

/// In the reader's language where the alliance has a name there.
Html heading(const web::Request& request, const Alliance& alliance)
{
    const auto& name = name_in(alliance, web::tag(request.language()));
    return html("<h1{}>{}</h1>", web::when(&name == &alliance.name, [&] { return web::german_text(request); }), name);
}

Html reason(const web::Request& request, const StatusRecord& record)
{
    return web::when(!record.reason.empty(), [&] {
        return html("<p{}>{}</p>", web::german_text(request), record.reason);
    });
}

Html explanation(const web::Request& request, const StatusRecord& now)
{
    const auto words = words_for(now.status);
    return web::when(*words.explanation != '\0', [&] {
        return html("<p><strong>{}</strong></p>{}",
                    request.texts()(words.explanation, request.texts().date(now.since)), reason(request, now));
    });
}

/// What it was since when, the newest first, and why. One record without a reason says no more than the badge.
Html history(const web::Request& request, const Alliance& alliance)
{
    const auto& t = request.texts();
    const auto& records = alliance.history;
    const bool says_more = records.size() > 1 || (records.size() == 1 && !records.front().reason.empty());
    if (!says_more) return {};
    const std::vector<StatusRecord> newest_first(records.rbegin(), records.rend());
    return web::section("verlauf", t("What it was since when"),
                        html(R"(<ol class="bn-history">{}</ol>)", web::each(newest_first, [&](const StatusRecord& record) {
                                 return html("<li><p><strong>{}</strong> {} {}</p>{}</li>", t(words_for(record.status).record),
                                             t("since"), web::day(t, record.since), reason(request, record));
                             })));
}

/// All names but the one in the heading.
Html other_names(const web::Request& request, const Alliance& alliance)
{
    const auto& shown = name_in(alliance, web::tag(request.language()));
    Html items;
    if (&shown != &alliance.name) items += html(R"(<li lang="de">{}</li>)", alliance.name);
    for (const auto& other : alliance.other_names) {
        if (&other.name != &shown) items += html(R"(<li lang="{}">{}</li>)", other.language, other.name);
    }
    return web::when(!items.empty(), [&] {
        return html(R"(<div><dt>{}</dt><dd><ul class="bn-plain">{}</ul></dd></div>)", request.texts()("Other names"), items);
    });
}

Html other_contacts(const web::Request& request, const Alliance& alliance, Reachable reachable)
{
    if (alliance.contacts.size() < 2 || reachable == Reachable::no) return {};
    const std::vector<Contact> others(alliance.contacts.begin() + 1, alliance.contacts.end());
    return web::section("weitere", request.texts()("Other contacts"), web::each(others, [&](const Contact& contact) {
        return html(R"(<div class="bn-stack"><h3{}>{}</h3>{}</div>)", web::german_text(request), contact.function,
                    contact_lines(request, contact));
    }));
}

Html topics_section(const web::Request& request, const Alliance& alliance)
{
    if (alliance.topics.empty()) return {};
    return web::section("themen", request.texts()("What the alliance helps with"), topic_links(request, alliance.topics));
}

Html served_places(const web::Request& request, const Entry& entry)
{
    Html items;
    for (std::size_t at = 0; at < entry.paths.size(); ++at) {
        const auto& name = entry.alliance.serves[at].name;
        items += entry.paths[at].empty() ? html("<li><span>{}</span></li>", name)
                                         : html(R"(<li><a href="{}">{}</a></li>)", request.to(entry.paths[at]), name);
    }
    return web::section("wo", request.texts()("Where it works"), html(R"(<ul class="bn-topics">{}</ul>)", items));
}

Html fact(std::string_view name, const Html& value)
{
    return html("<div><dt>{}</dt><dd>{}</dd></div>", name, value);
}

Html facts(const web::Request& request, const Entry& entry)
{
    const auto& t = request.texts();
    const auto& alliance = entry.alliance;
    const auto* state = find_state(entry.state_key);
    return web::section(
        "daten", t("In short"),
        html(R"(<dl class="bn-facts">{}{}{}{}</dl>)",
             web::when(alliance.founded_on.has_value(), [&] { return fact(t("Founded"), web::day(t, *alliance.founded_on)); }),
             fact(t("Seat"), html("{}", alliance.seat.name)), web::when(state != nullptr, [&] {
                 return fact(t("State"), html(R"(<a href="{}">{}</a>)",
                                              request.to("/laender/" + state->short_name), state->name));
             }),
             other_names(request, alliance)));
}

Html nearby(const web::Request& request, const std::vector<Nearby>& near, const char* heading)
{
    if (near.empty()) return {};
    std::vector<web::Choice> all;
    for (const auto& [alliance, distance] : near) {
        const auto topics = topic_names(request, alliance.topics);
        all.push_back({request.to("/buendnisse/" + alliance.slug), name_in(alliance, web::tag(request.language())),
                       topics.empty() ? alliance.seat : topics, kilometres(request.texts(), distance)});
    }
    return web::section("naehe", request.texts()(heading), web::choices(all));
}

/// What it says of itself in one sentence, and whether that is in the reader's language.
Html lead(const web::Request& request, const Alliance& alliance, const web::Translations& translations)
{
    std::vector<std::string> fields;
    if (!alliance.summary.empty()) fields.emplace_back("kurztext");
    if (!alliance.description.empty()) fields.emplace_back("text");
    const auto shown = web::in_readers_language(request, translations, "kurztext", alliance.summary);
    return html("{}{}", web::when(!shown.text.empty(), [&] { return html(R"(<p class="bn-lead"{}>{}</p>)", shown.lang, shown.text); }),
                web::translation_note(request, translations, fields));
}

Html about(const web::Request& request, const Alliance& alliance, const web::Translations& translations)
{
    if (alliance.description.empty()) return {};
    const auto shown = web::in_readers_language(request, translations, "text", alliance.description);
    return web::section("ueber", request.texts()("About the alliance"),
                        html(R"(<div class="bn-written"{}>{}</div>)", shown.lang, markdown::html_of(shown.text)));
}

}

web::Response alliance_page(const web::Request& request, const Entry& entry, base::Date today,
                            const AllianceSurroundings& around)
{
    const auto& t = request.texts();
    const auto& alliance = entry.alliance;
    const auto now = status_on(alliance, today).value_or(StatusRecord{Status::in_founding, today});
    const auto reachable = now.status == Status::dissolved ? Reachable::no : Reachable::yes;
    const auto card = contact_card(request, alliance, reachable);
    const bool is_at_work = now.status == Status::active || now.status == Status::in_founding;
    return web::respond(
        request,
        {.title = name_in(alliance, web::tag(request.language())),
         .description = web::in_readers_language(request, around.translations, "kurztext", alliance.summary).text,
         .body = html(R"(<div class="bn-columns"><div class="bn-columns__main bn-stack">{}{}{}{}{}</div>
{}<div class="bn-columns__main">{}{}{}{}{}{}{}{}{}</div></div>
)",
                      around.head, heading(request, alliance), badge(request, now), lead(request, alliance, around.translations),
                      explanation(request, now),
                      web::when(!card.empty(), [&] { return html(R"(<div class="bn-columns__aside">{}</div>)", card); }),
                      web::when(!is_at_work, [&] { return nearby(request, around.near, "The nearest active alliances"); }),
                      about(request, alliance, around.translations),
                      topics_section(request, alliance), around.parts, served_places(request, entry),
                      other_contacts(request, alliance, reachable), history(request, alliance), facts(request, entry),
                      web::when(is_at_work, [&] { return nearby(request, around.near, "Also nearby"); })),
         .crumbs = {{"/buendnisse", std::string(t("All alliances"))}},
         .on_behalf_of = "buendnis:" + alliance.slug,
         .things = {thing_of(request, entry, today)},
         .feed = "/feeds/alliances.atom"});
}

}
