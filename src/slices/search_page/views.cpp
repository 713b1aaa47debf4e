#include "slices/search_page/views.hpp"

#include "search/marking.hpp"
#include "search/terms.hpp"
#include "slices/search_page/site_pages.hpp"
#include "web/layout/parts.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace search_page {
namespace {

using web::Html;
using web::html;

constexpr std::int64_t most_counted = 1000;

std::string_view name_of_many(const web::Texts& t, search::Kind kind)
{
    switch (kind) {
    case search::Kind::alliance: return t("Alliances");
    case search::Kind::topic: return t("Topics");
    case search::Kind::page: return t("Pages");
    case search::Kind::project: return t("Projects");
    case search::Kind::organisation: break;
    }
    return t("Organisations");
}

const SitePage* site_page(const search::Hit& hit)
{
    if (hit.kind != search::Kind::page) return nullptr;
    const auto* found = std::find_if(site_pages.begin(), site_pages.end(), [&](const SitePage& page) { return page.path == hit.address; });
    return found != site_pages.end() ? found : nullptr;
}

std::string counted(const web::Texts& t, std::int64_t count)
{
    return count > most_counted ? t("more than {0}", most_counted) : t.spelled(count);
}

Html with_marks(std::string_view text, const std::set<std::string>& stems)
{
    return web::each(search::marked(text, stems), [](const search::Marked& part) {
        return part.is_found ? html("<mark>{}</mark>", part.text) : html("{}", part.text);
    });
}

Html narrowing(const web::Request& request, const FoundPage& page)
{
    const auto& t = request.texts();
    const auto& asked = page.asked;
    const auto with_count = [&](std::string_view name, const std::string& mark) {
        if (page.found.count == 0) return std::string(name);
        const auto known = page.found.by_mark.find(mark);
        return fmt::format("{} ({})", name, counted(t, known == page.found.by_mark.end() ? 0 : known->second));
    };
    std::vector<web::Option> lands = {{"", std::string(t("All states"))}};
    for (const auto& state : registry::states_on_map()) lands.push_back({state.short_name, with_count(state.name, search::mark_of_state(state.key))});
    std::vector<web::Option> topics = {{"", std::string(t("All topics"))}};
    for (const auto& topic : page.topics) {
        if (!topic.is_retired) topics.push_back({topic.slug, with_count(registry::name_of(request, topic), search::mark_of_topic(topic.slug))});
    }
    return html(R"(<div class="bn-filters"><div class="kern-form-input"><label class="kern-label" for="ort">{}</label><input class="kern-form-input__input" id="ort" name="ort" type="text" value="{}" maxlength="120" autocomplete="postal-code"></div>
{}{}{}</div>)",
                t("Near which place? (optional)"), asked.place_typed,
                web::select("land", t("State"), lands, asked.state ? asked.state->short_name : ""),
                web::select("thema", t("Topic"), topics, asked.topic ? asked.topic->slug : ""),
                web::when(asked.wanted.kind.has_value(), [&] {
                    return html(R"(<input type="hidden" name="art" value="{}">)", word_in_address(*asked.wanted.kind));
                }));
}

/// One large field; what narrows the search is folded up until it is used.
Html form(const web::Request& request, const FoundPage& page)
{
    const auto& t = request.texts();
    const auto& asked = page.asked;
    const bool is_narrowed = !asked.place_typed.empty() || asked.state || asked.topic;
    return html(R"(<form class="bn-search" action="{}" method="get" role="search">
<label class="bn-search__label" for="q">{}</label>
<div class="bn-search__row"><div class="bn-find__word"><input class="bn-search__field" id="q" name="q" type="search" value="{}" maxlength="120" autocomplete="off" enterkeyhint="search" data-suggestions="{}" data-label="{}"></div>
<button class="kern-btn kern-btn--primary bn-search__button" type="submit">{}<span class="kern-label">{}</span></button></div>
<details class="bn-fold bn-find__more"{}><summary>{}</summary>{}</details></form>
)",
                request.to("/suche"), t("What are you looking for?"), asked.typed, request.to("/suche/vorschlaege"), t("Suggestions"),
                web::icon("search"), t("Search"), web::when(is_narrowed, [] { return html(" open"); }),
                t("Narrow it down: place, state or topic"), narrowing(request, page));
}

/// What kinds there are among what was found, each with its count; one kind alone needs no choice.
Html kinds_found(const web::Request& request, const FoundPage& page)
{
    const auto& t = request.texts();
    const auto item = [&](const Asked& asked, std::string_view name, std::int64_t count, bool is_chosen) {
        return html(R"(<li><a href="{}"{}>{} ({})</a></li>)", address(request, asked),
                    web::when(is_chosen, [] { return html(R"( aria-current="true")"); }), name, counted(t, count));
    };
    auto everything = page.asked;
    everything.wanted.kind.reset();
    everything.wanted.skip = 0;
    std::int64_t all = 0;
    Html items;
    for (const auto kind : search::kinds) {
        const auto count = page.found.by_kind[static_cast<std::size_t>(kind)];
        all += count;
        auto only = everything;
        only.wanted.kind = kind;
        const bool is_chosen = page.asked.wanted.kind == kind;
        if (count > 0 || is_chosen) items += item(only, name_of_many(t, kind), count, is_chosen);
    }
    return web::when(all > 0, [&] {
        return html(R"(<nav aria-label="{}"><ul class="bn-topics bn-find__kinds">{}{}</ul></nav>
)",
                    t("Kinds of results"), item(everything, t("Everything"), all, !page.asked.wanted.kind), items);
    });
}

/// Why something is here that does not have the word as it was typed.
Html reasons(const web::Texts& t, const search::Hit& hit)
{
    return web::each(hit.reasons, [&](const search::Reason& reason) {
        const bool is_inside = reason.kind == search::Reason::Kind::inside;
        return html(R"(<span class="bn-find__reason">{}</span>)", is_inside ? t("in the word “{0}”", reason.word) : t("written nearly so: “{0}”", reason.word));
    });
}

Html where(const web::Request& request, const search::Hit& hit)
{
    Html parts;
    if (!hit.place.empty()) parts += html("{}", hit.place);
    if (hit.distance && !hit.place.empty()) parts += html(", {}", registry::kilometres(request.texts(), *hit.distance));
    return web::when(!parts.empty(), [&] { return html(R"( <span class="bn-find__place">{}{}</span>)", web::icon("pin"), parts); });
}

Html hit_row(const web::Request& request, const FoundPage& page, const search::Hit& hit)
{
    const auto& t = request.texts();
    const auto german = site_page(hit) ? Html() : web::german_text(request);
    const auto own_name = page.own_names.find(hit.address);
    const bool has_own_name = own_name != page.own_names.end();
    const auto title = has_own_name ? std::string_view(own_name->second) : title_in(request, hit);
    const auto summary = summary_in(request, hit);
    return html(R"(<li><article class="bn-card bn-lift bn-find__hit"><p class="bn-find__kind">{}{}{}</p><h3{}><a href="{}">{}</a></h3>{}{}</article></li>
)",
                name_of_one(t, hit.kind), web::when(hit.is_over, [&] { return html(" · {}", t("ended")); }), where(request, hit), has_own_name ? Html() : german,
                request.to(hit.address), with_marks(title, page.found.stems), web::when(!summary.empty(), [&] {
                    return html("<p{}>{}</p>", german, with_marks(summary, page.found.stems));
                }),
                web::when(!hit.reasons.empty(), [&] { return html(R"(<p class="bn-small">{}</p>)", reasons(t, hit)); }));
}

std::string headline(const web::Texts& t, const FoundPage& page)
{
    const auto count = page.found.count;
    if (count > most_counted) return t("More than {0} results", most_counted);
    return t.plural("One result", "{0} results", count);
}

/// The words of the question that stand nowhere, and what was taken for them.
Html taken_instead(const web::Request& request, const FoundPage& page)
{
    return web::each(page.found.instead, [&](const search::Reason& reason) {
        return web::note(request, request.texts()("No word is written so. We looked for “{0}”.", reason.word));
    });
}

Html places_section(const web::Request& request, const FoundPage& page)
{
    return web::when(!page.places.empty(), [&] {
        return web::section("orte", request.texts()("Places"), place_rows(request, page.places));
    });
}

Html hits_section(const web::Request& request, const FoundPage& page)
{
    const auto& t = request.texts();
    const auto& asked = page.asked;
    const auto shown = std::min<std::int64_t>(page.found.count, static_cast<std::int64_t>(search::most_shown));
    const auto pages = static_cast<int>((shown + static_cast<std::int64_t>(hits_on_a_page) - 1) / static_cast<std::int64_t>(hits_on_a_page));
    auto first = asked;
    first.wanted.skip = 0;
    return html(R"(<section class="bn-section" aria-labelledby="ergebnis"><h2 id="ergebnis">{}</h2>{}{}<ol class="bn-find__hits">{}</ol>{}</section>
)",
                headline(t, page), web::when(asked.near.has_value() && asked.wanted.near.has_value(), [&] {
                    return html("<p class=\"bn-muted\">{}</p>", t("What is near {0} comes first.", asked.near->name));
                }),
                kinds_found(request, page), web::each(page.found.hits, [&](const search::Hit& hit) { return hit_row(request, page, hit); }),
                web::pagination(request, static_cast<int>(asked.wanted.skip / hits_on_a_page) + 1, pages, address(request, first)));
}

Html results(const web::Request& request, const FoundPage& page)
{
    if (page.asked.typed.empty()) return {};
    const bool has_hits = !page.asked.places_only && page.found.count > 0;
    if (!has_hits && page.places.empty()) return nothing_found(request, page);
    return html("{}{}{}{}", taken_instead(request, page), places_section(request, page), similar_places(request, page), web::when(has_hits, [&] { return hits_section(request, page); }));
}

}

web::Url address(const web::Request& request, const Asked& asked)
{
    auto url = request.to("/suche").with("q", asked.typed);
    if (asked.wanted.kind) url = url.with("art", word_in_address(*asked.wanted.kind));
    if (asked.places_only) url = url.with("art", word_for_places);
    if (asked.state) url = url.with("land", asked.state->short_name);
    if (asked.topic) url = url.with("thema", asked.topic->slug);
    return asked.place_typed.empty() ? url : url.with("ort", asked.place_typed);
}

std::string_view name_of_one(const web::Texts& t, search::Kind kind)
{
    switch (kind) {
    case search::Kind::alliance: return t("Alliance");
    case search::Kind::topic: return t("Topic");
    case search::Kind::page: return t("Page");
    case search::Kind::project: return t("Project");
    case search::Kind::organisation: break;
    }
    return t("Organisation");
}

std::string_view title_in(const web::Request& request, const search::Hit& hit)
{
    const auto* page = site_page(hit);
    return page ? request.texts()(page->title) : std::string_view(hit.title);
}

std::string_view summary_in(const web::Request& request, const search::Hit& hit)
{
    const auto* page = site_page(hit);
    return page ? request.texts()(page->summary) : std::string_view(hit.summary);
}

Html place_rows(const web::Request&, const std::vector<PlaceHit>& places)
{
    std::vector<web::Choice> rows;
    for (const auto& place : places) rows.push_back({place.url, place.name, place.description});
    return web::choices(rows);
}

web::Response found_page(const web::Request& request, const FoundPage& page)
{
    const auto& t = request.texts();
    const auto title = page.asked.typed.empty() ? std::string(t("Search the portal")) : t("Search: {0}", page.asked.typed);
    return web::respond(request,
                        {.title = title,
                         .description = std::string(t("Find alliances, organisations, projects, topics and places with one field.")),
                         .body = html(R"(<h1>{}</h1>{}{}{}{})", t("Search the portal"), web::when(page.asked.typed.empty(), [&] {
                                          return html(R"(<p class="bn-lead">{}</p>)", t("One field for everything: alliances, projects, organisations, topics and places."));
                                      }),
                                      web::each(page.asked.notes, [&](const std::string& text) { return web::note(request, text); }),
                                      form(request, page), results(request, page)),
                         .frame = web::Frame::message});
}

}
