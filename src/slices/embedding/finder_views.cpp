#include "slices/embedding/views.hpp"

#include "web/layout/parts.hpp"

namespace embedding {
namespace {

using web::Html;
using web::html;

Html search_form(const web::Request& request, std::string_view typed)
{
    const auto& t = request.texts();
    return html(R"(<form class="bn-search" action="{}" method="get" role="search">
<label class="bn-search__label" for="ort">{}</label>
<div class="bn-search__row"><input class="bn-search__field" id="ort" name="ort" type="text" value="{}" autocomplete="postal-code" autocapitalize="words" enterkeyhint="search" maxlength="120">
<button class="kern-btn kern-btn--primary bn-search__button" type="submit">{}<span class="kern-label">{}</span></button></div></form>
)",
                request.to("/einbetten/finder"), t("Which place? Postal code, town or district"), typed, web::icon("search"),
                t("Search"));
}

web::Url inside(const web::Request& request, const Candidate& candidate)
{
    const auto& place = candidate.place;
    const auto finder = request.to("/einbetten/finder");
    switch (place.kind) {
    case places::Kind::municipality: return finder.with("gemeinde", place.official_key.value_or(place.slug));
    case places::Kind::district: return finder.with("gemeinde", candidate.municipality_slug).with("stadtteil", place.slug);
    case places::Kind::state: return request.to("/einbetten/land/" + place.official_key.value_or(""));
    case places::Kind::county: break;
    }
    return finder.with("ort", place.name);
}

Html choices_inside(const web::Request& request, const Found& found)
{
    std::vector<web::Choice> all;
    for (const auto& candidate : found.candidates) {
        all.push_back({inside(request, candidate), candidate.place.name, request.texts()(candidate.description), {}});
    }
    return web::choices(all);
}

Html question(const web::Request& request, const Found& found)
{
    const auto& t = request.texts();
    if (found.candidates.empty()) {
        return html("<h2>{}</h2><p>{}</p>\n", t("We know no place called “{0}”", found.typed),
                    t("Please try the postal code, or the name of the nearest town."));
    }
    return html("<h2>{}</h2>{}", found.is_similar ? t("We know no place called “{0}”. Is one of these meant?", found.typed)
                                                  : t("Which place do you mean by “{0}”?", found.typed),
                choices_inside(request, found));
}

Html others(const web::Request& request, const Found& found)
{
    if (found.serving.size() < 2) return {};
    Html items;
    for (auto alliance = found.serving.begin() + 1; alliance != found.serving.end(); ++alliance) {
        items += html(R"(<li><span lang="de">{}</span></li>)",
                      way_out(request, request.to("/buendnisse/" + alliance->slug), alliance->name));
    }
    return html(R"(<h3>{}</h3><ul class="bn-embedded__list">{}</ul>)", request.texts()("These are there for your place too"), items);
}

Html nearest(const web::Request& request, const Found& found)
{
    const auto& t = request.texts();
    return html(R"(<h2>{}</h2><p>{}</p><ul class="bn-embedded__list">{}</ul>)", found.place->name,
                t("No alliance works here at present. The nearest ones answer your questions too:"),
                web::each(found.near, [&](const registry::Nearby& near) {
                    return html(R"(<li><span lang="de">{}</span> <span class="bn-small">{}</span></li>)",
                                way_out(request, request.to("/buendnisse/" + near.alliance.slug), near.alliance.name),
                                registry::kilometres(t, near.distance));
                }));
}

Html answer(const web::Request& request, const Found& found)
{
    const auto& t = request.texts();
    const auto whole = web::when(!found.place_path.empty(), [&] {
        return html("<p>{}</p>", way_out(request, request.to(found.place_path), t("Everything for families in {0}", found.place->name)));
    });
    if (found.serving.empty()) return html(R"(<div class="bn-stack">{}{}</div>)", nearest(request, found), whole);
    const auto& alliance = found.serving.front();
    return html(R"(<div class="bn-stack"><h2>{}</h2><p><strong{}>{}</strong></p>{}{}{}</div>
)",
                found.place->name, web::german_text(request), alliance.name, contact_facts(request, alliance), others(request, found), whole);
}

}

Framed finder_view(const web::Request& request, const Found& found)
{
    const auto& t = request.texts();
    const auto result = found.place ? answer(request, found)
                                    : web::when(!found.typed.empty(), [&] { return question(request, found); });
    return {.title = found.place ? t("Families in {0}", found.place->name) : std::string(t("Who helps families near you?")),
            .body = html(R"(<div class="bn-stack"><h1>{}</h1>{}{}</div>
)",
                         t("Who helps families near you?"), search_form(request, found.typed), result),
            .whole_path = found.place_path.empty() ? "/" : found.place_path};
}

}
