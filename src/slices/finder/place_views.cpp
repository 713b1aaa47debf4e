#include "slices/finder/views.hpp"

#include "slices/registry/registry.hpp"
#include "web/layout/parts.hpp"
#include "base/text.hpp"

namespace finder {
namespace {

using places::Kind;
using web::Html;
using web::html;

/// Whose imprint holds here: the alliance's, which leads to its state's; else that of the place's state.
std::string part_of(const PlaceHelp& help)
{
    if (!help.serving.empty()) return "buendnis:" + help.serving.front().slug;
    const auto* state = help.inside(Kind::state);
    return state ? "land:" + state->official_key.value_or("") : std::string();
}

std::vector<web::Crumb> crumbs(const PlaceHelp& help)
{
    std::vector<web::Crumb> trail;
    if (const auto* state = help.inside(Kind::state); state && help.place.kind != Kind::state) {
        trail.push_back({"/buendnisse?land=" + state->official_key.value_or(""), state->name});
    }
    if (help.place.kind == Kind::district) {
        if (const auto* municipality = help.inside(Kind::municipality)) {
            trail.push_back({"/orte/" + municipality->slug, municipality->name});
        }
    }
    return trail;
}

/// The half sentence about the alliance.
Html lead(const web::Request& request, const PlaceHelp& help)
{
    const auto& t = request.texts();
    if (help.serving.empty()) {
        return html(R"(<p class="bn-lead">{}</p>)",
                    t("No alliance works in {0} at present. You are not alone all the same: the nearest alliances are "
                      "not far and answer your questions too.",
                      help.place.name));
    }
    const auto& alliance = help.serving.front();
    const bool countywide = alliance.serves.empty() || alliance.serves.front().kind == Kind::county ||
                            alliance.serves.front().kind == Kind::state;
    return html(R"(<p class="bn-lead"><a href="{}">{}</a>: {}</p>)", request.to("/buendnisse/" + alliance.slug),
                registry::name_in(alliance, web::tag(request.language())),
                countywide ? t("many offices of your county work together here, so that families quickly find the right help.")
                           : t("many offices of your town work together here, so that families quickly find the right help."));
}

/// Where no alliance answers, the youth office does: by its own number, else by the public service number.
Html youth_office_card(const web::Request& request, const web::YouthOffice& office)
{
    const auto& t = request.texts();
    const bool has_number = !office.telephone.empty();
    return html(R"(<aside class="bn-contact" aria-labelledby="kontakt"><div class="bn-contact__head"><h2 id="kontakt">{}</h2><p>{}</p></div><div class="bn-contact__body">{}{}{}</div></aside>
)",
                t("Somebody listens here today"), office.name,
                web::telephone_button(t, has_number ? office.telephone : "115"),
                web::when(!office.hours.empty(), [&] {
                    return web::contact_line("clock", t("Best reached"), html("<span{}>{}</span>", web::german_text(request), office.hours));
                }),
                html("<p>{}</p>", has_number ? t("It advises families free of charge.")
                                             : t("It advises families free of charge. The public service number connects you.")));
}

/// Where the county is not known, the public service number knows it.
web::YouthOffice nearest_youth_office(const web::Texts& t)
{
    web::YouthOffice office;
    office.name = t("The youth office of your county or town");
    return office;
}

/// The free lines of the whole country; each with the page that publishes it.
Html national_lines(const web::Request& request)
{
    const auto& t = request.texts();
    const auto lines = web::each(request.site().help_lines, [&](const web::HelpLine& line) {
        return html(R"(<div><dt{}>{}</dt><dd><a href="{}">{}</a><br><span{}>{}</span> <a class="bn-small" href="{}" rel="external">{}</a></dd></div>)",
                    web::german_text(request), line.name, web::Url::telephone(line.telephone), line.telephone,
                    web::german_text(request), line.hours,
                    web::Url::external(line.source), t("Source"));
    });
    return html(R"(<section class="bn-section" aria-labelledby="jetzt"><h2 id="jetzt">{}</h2><dl class="bn-facts">{}</dl></section>
)",
                t("Free telephone lines for the whole country"), lines);
}

Html founding_line(const web::Request& request)
{
    const auto& t = request.texts();
    return html(R"(<p class="bn-section bn-small">{} <a href="{}">{}</a></p>
)",
                t("Town hall or association, and an alliance is missing here?"), request.to("/buendnis-gruenden"),
                t("How to found an alliance"));
}

/// Who wants to help rather than to be helped.
Html joining_line(const web::Request& request, const PlaceHelp& help)
{
    const auto& t = request.texts();
    const auto& place = help.place;
    const auto form = request.to("/mitmachen");
    const bool has_key = place.kind == Kind::municipality && place.official_key.has_value();
    return html(R"(<p class="bn-section bn-small">{} <a href="{}">{}</a></p>
)",
                t("Company, association or somebody who wants to help?"),
                has_key ? form.with("gemeinde", *place.official_key) : form.with("ort", place.name), t("Take part"));
}

Html nearby_section(const web::Request& request, const PlaceHelp& help)
{
    const auto& t = request.texts();
    std::vector<web::Choice> rows;
    for (const auto& near : help.nearby) {
        rows.push_back({request.to("/buendnisse/" + near.alliance.slug), registry::name_in(near.alliance, web::tag(request.language())),
                        registry::topic_names(request, near.alliance.topics),
                        registry::kilometres(t, near.distance)});
    }
    return web::when(!rows.empty(), [&] {
        return html(R"(<section class="bn-section" aria-labelledby="naehe"><h2 id="naehe">{}</h2>{}{}</section>
)",
                    help.serving.empty() ? t("What there is near you") : t("Also nearby"), web::choices(rows),
                    web::when(!help.place.position_is_exact, [&] {
                        return html(R"(<p class="bn-small bn-muted">{}</p>)", t("Distances are approximate, as the crow flies."));
                    }));
    });
}

Html also_serving(const web::Request& request, const PlaceHelp& help)
{
    if (help.serving.size() < 2) return {};
    std::vector<web::Choice> rows;
    for (auto alliance = help.serving.begin() + 1; alliance != help.serving.end(); ++alliance) {
        rows.push_back({request.to("/buendnisse/" + alliance->slug), alliance->name, alliance->summary, {},
                        web::german_text(request)});
    }
    return html(R"(<section class="bn-section" aria-labelledby="weitere"><h2 id="weitere">{}</h2>{}</section>
)",
                request.texts()("These are there for your place too"), web::choices(rows));
}

Html districts_section(const web::Request& request, const PlaceHelp& help)
{
    if (help.districts.empty()) return {};
    const auto base = "/orte/" + help.place.slug + "/";
    return html(R"(<section class="bn-section" aria-labelledby="stadtteile"><h2 id="stadtteile">{}</h2><ul class="bn-topics bn-topics--small">{}</ul></section>
)",
                request.texts()("Districts"), web::each(help.districts, [&](const places::Place& district) {
                    return html(R"(<li><a href="{}">{}</a></li>)", request.to(base + district.slug), district.name);
                }));
}

Html search_again(const web::Request& request, std::string_view heading, std::string_view typed)
{
    const auto& t = request.texts();
    return html(R"(<section class="bn-section" aria-labelledby="anderer"><h2 id="anderer">{}</h2>{}</section>
)",
                heading, web::place_search(request, typed, t("Which place? Postal code, town or district"),
                                           t("For example 18055, Rostock or Reutershagen.")));
}

}

std::string canonical_path(const PlaceHelp& help)
{
    const auto* municipality = help.inside(Kind::municipality);
    if (municipality == nullptr) return {};
    auto path = "/orte/" + municipality->slug;
    if (help.place.kind == Kind::district) path += "/" + help.place.slug;
    return path;
}

web::Url url_of(const web::Request& request, const Candidate& candidate)
{
    const auto& place = candidate.place;
    switch (place.kind) {
    case Kind::municipality:
        return request.to("/").with("gemeinde", place.official_key.value_or(place.slug));
    case Kind::district: return request.to("/orte/" + candidate.municipality_slug + "/" + place.slug);
    case Kind::state: return request.to("/buendnisse").with("land", place.official_key.value_or(""));
    case Kind::county: break;
    }
    return request.to("/").with("ort", place.name);
}

web::Response place_page(const web::Request& request, const PlaceHelp& help)
{
    const auto& t = request.texts();
    const auto title = t("Families in {0}", help.place.name);
    const bool served = !help.serving.empty();
    const auto aside = served ? registry::contact_card(request, help.serving.front())
                              : youth_office_card(request, help.youth_office.value_or(nearest_youth_office(t)));
    const auto topics = web::when(served, [&] {
        return html(R"(<section class="bn-section" aria-labelledby="themen"><h2 id="themen">{}</h2>{}</section>
)",
                    t("What the alliance helps with"), registry::topic_links(request, help.serving.front().topics));
    });
    const auto body = html(R"(<div class="bn-columns"><div class="bn-columns__main"><h1>{}</h1>{}</div><div class="bn-columns__aside">{}</div>
<div class="bn-columns__main">{}{}{}{}{}{}</div></div>
)",
                           title, lead(request, help), aside, topics, also_serving(request, help),
                           nearby_section(request, help),
                           web::when(!served, [&] { return national_lines(request); }),
                           districts_section(request, help),
                           html("{}{}{}", search_again(request, t("Not your place?"), ""), joining_line(request, help),
                                web::when(!served, [&] { return founding_line(request); })));
    return web::respond(request, {.title = title,
                                  .description = t("Who helps families in {0}: telephone number, hours and the alliances nearby.", help.place.name),
                                  .body = body,
                                  .crumbs = crumbs(help),
                                  .canonical = canonical_path(help),
                                  .on_behalf_of = part_of(help),
                                  .things = {thing_of(request, help)}});
}

web::Response choice_page(const web::Request& request, std::string_view typed,
                          const std::vector<Candidate>& candidates, bool is_postal_code)
{
    const auto& t = request.texts();
    std::vector<web::Choice> rows;
    for (const auto& candidate : candidates) {
        rows.push_back({url_of(request, candidate), candidate.place.name, t(candidate.description)});
    }
    const auto why = is_postal_code ? t("The postal code {0} belongs to several municipalities. Please choose yours.", typed)
                                    : t("Several places fit “{0}”. Please choose yours.", typed);
    return web::respond(request, {.title = std::string(t("Which place do you mean?")),
                                  .body = html(R"(<h1>{}</h1><p class="bn-lead">{}</p><section class="bn-section" aria-labelledby="orte"><h2 class="kern-sr-only" id="orte">{}</h2>{}</section>{})",
                                               t("Which place do you mean?"), why, t("Places that fit"), web::choices(rows),
                                               search_again(request, t("Your place is not among them?"), typed))});
}

web::Response nothing_found_page(const web::Request& request, std::string_view typed,
                                 const std::vector<Candidate>& similar)
{
    const auto& t = request.texts();
    const auto shown = base::beginning(typed, 60);
    const auto links = web::when(!similar.empty(), [&] {
        return html(R"(<p>{}</p><ul class="bn-topics">{}</ul>)", t("Did you mean one of these?"),
                    web::each(similar, [&](const Candidate& candidate) {
                        return html(R"(<li><a href="{}">{}</a></li>)", url_of(request, candidate), candidate.place.name);
                    }));
    });
    const auto more = html(R"({}{}<p>{} <a href="{}">{}</a> · <a href="{}">{}</a></p>)", links,
                           web::place_search(request, shown, t("Once more: postal code, town or district"),
                                             t("The postal code is the surest way.")),
                           t("Or have a look around:"), request.to("/karte"), t("Map"), request.to("/buendnisse"),
                           t("All alliances"));
    return web::respond(request, {.title = std::string(t("We did not find this place")),
                                  .body = web::message("nothing.svg", t("We did not find this place"),
                                                       t("We know no place in Germany for “{0}”.", shown), more),
                                  .frame = web::Frame::message});
}

}
