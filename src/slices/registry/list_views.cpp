#include "slices/registry/card.hpp"
#include "slices/registry/views.hpp"

#include "web/layout/parts.hpp"

#include <cmath>

namespace registry {
namespace {

using web::Html;
using web::html;

enum class Without { nothing, letter };

/// All alliances; an installation of one state has to be asked for them, since it shows its own first.
web::Url everything(const web::Request& request)
{
    const bool has_own = request.site().installation.kind == web::Installation::Kind::state;
    return has_own ? request.to("/buendnisse").with("land", "") : request.to("/buendnisse");
}

/// The address of this selection, always in the same order, so that one list has one address.
web::Url address(const web::Request& request, const Selection& selection, Without without = Without::nothing)
{
    auto url = selection.state ? request.to("/buendnisse") : everything(request);
    if (!selection.words.empty()) url = url.with("q", selection.words);
    if (selection.state) url = url.with("land", selection.state->short_name);
    if (selection.topic) url = url.with("thema", selection.topic->slug);
    if (selection.near) url = url.with("gemeinde", selection.near->official_key.value_or(selection.near->slug));
    const bool has_letter = selection.letter != 0 && without != Without::letter;
    return has_letter ? url.with("buchstabe", std::string(1, selection.letter)) : url;
}

Html state_filter(const web::Request& request, const Selection& selection)
{
    const auto& t = request.texts();
    std::vector<web::Option> options = {{"", std::string(t("All states"))}};
    for (const auto& state : states_on_map()) options.push_back({state.short_name, state.name});
    return web::select("land", t("State"), options, selection.state ? selection.state->short_name : "");
}

Html topic_filter(const web::Request& request, const Directory& directory, const Selection& selection)
{
    const auto& t = request.texts();
    std::vector<web::Option> options = {{"", std::string(t("All topics"))}};
    for (const auto& topic : directory.topics()) {
        const bool is_offered = !topic.is_retired || &topic == selection.topic;
        if (is_offered) options.push_back({topic.slug, name_of(request, topic)});
    }
    return web::select("thema", t("Topic"), options, selection.topic ? selection.topic->slug : "");
}

Html filters(const web::Request& request, const Directory& directory, const Selection& selection)
{
    const auto& t = request.texts();
    return html(R"(<form class="bn-section bn-filters" action="{}" method="get" role="search">
<div class="kern-form-input"><label class="kern-label" for="q">{}</label><input class="kern-form-input__input" id="q" name="q" type="text" value="{}" maxlength="120"></div>
{}{}{}<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{}</span></button></form>
)",
                request.to("/buendnisse"), t("Name or keyword"), selection.words, state_filter(request, selection),
                topic_filter(request, directory, selection), web::when(selection.near.has_value(), [&] {
                    return html(R"(<input type="hidden" name="gemeinde" value="{}">)",
                                selection.near->official_key.value_or(selection.near->slug));
                }),
                t("Show"));
}

Html letter_item(const web::Request& request, const ListPage& page, char letter)
{
    const auto text = std::string(1, letter);
    if (page.listing.letters.find(letter) == std::string::npos) return html("<li><span>{}</span></li>", text);
    return html(R"(<li><a href="{}"{}>{}</a></li>)",
                address(request, page.selection, Without::letter).with("buchstabe", text),
                web::when(letter == page.selection.letter, [] { return html(R"( aria-current="true")"); }), text);
}

Html letters(const web::Request& request, const ListPage& page)
{
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    if (page.listing.letters.empty()) return {};
    return html(R"(<nav class="bn-section" aria-labelledby="abc"><h2 class="kern-sr-only" id="abc">{}</h2><ul class="bn-letters">{}</ul></nav>
)",
                request.texts()("By the first letter of the town"),
                web::each(alphabet, [&](char letter) { return letter_item(request, page, letter); }));
}

Html places_meant(const web::Request& request, const ListPage& page)
{
    std::vector<web::Choice> all;
    for (std::size_t at = 0; at < page.meant.size(); ++at) {
        const auto& place = page.meant[at];
        auto selection = page.selection;
        selection.near = place;
        all.push_back({address(request, selection), place.name, request.texts()(page.meant_described[at])});
    }
    return web::when(!all.empty(), [&] {
        return html(R"(<section class="bn-section" aria-labelledby="gemeint"><h2 id="gemeint">{}</h2>{}</section>
)",
                    request.texts()("Which place do you mean by “{0}”?", page.place_typed), web::choices(all));
    });
}

std::string headline(const web::Request& request, const ListPage& page)
{
    const auto& t = request.texts();
    const auto count = static_cast<std::int64_t>(page.listing.all);
    if (count == 0) return std::string(t("No alliance found"));
    if (page.selection.near) {
        return t.plural("One alliance, seen from {1}", "{0} alliances, the nearest to {1} first", count,
                        page.selection.near->name);
    }
    if (!page.selection.state) return t.plural("One alliance", "{0} alliances", count);
    return t.plural("One alliance in {1}", "{0} alliances in {1}", count, page.selection.state->name);
}

/// Only a distance makes a card differ from the one that the directory has ready.
Html listed_card(const web::Request& request, const Listed& listed)
{
    if (listed.distance) return card(listed.entry->alliance, request.language(), listed.distance);
    return listed.entry->cards[web::is_german(request.language()) ? 0 : 1];
}

Html nothing_found(const web::Request& request)
{
    const auto& t = request.texts();
    return html(R"(<div class="bn-stack"><p>{}</p>{}<p>{} <a href="{}">{}</a></p></div>)",
                t("Nothing fits. Try one word less, or another spelling, or look from your town:"),
                web::place_search(request, "", t("Which place? Postal code, town or district"), ""),
                t("Or look at the map:"), request.to("/karte"), t("All states on the map"));
}

Html results(const web::Request& request, const ListPage& page)
{
    const auto& t = request.texts();
    const auto& listing = page.listing;
    const bool is_chosen = address(request, page.selection).text() != everything(request).text();
    return html(R"(<section class="bn-section" aria-labelledby="ergebnis"><div class="bn-result-head"><h2 id="ergebnis">{}</h2>{}</div>
{}{}</section>
)",
                headline(request, page), web::when(is_chosen, [&] {
                    return html(R"(<p><a href="{}">{}</a></p>)", everything(request), t("Show all again"));
                }),
                listing.all == 0 ? nothing_found(request)
                                 : html(R"(<ul class="bn-cards">{}</ul>)",
                                        web::each(listing.alliances,
                                                  [&](const Listed& listed) { return listed_card(request, listed); })),
                web::pagination(request, listing.page, listing.pages, address(request, page.selection)));
}

std::string feed_of(const Selection& selection)
{
    return std::string("/feeds/alliances.atom") + (selection.state ? "?land=" + selection.state->short_name : "");
}

std::string title(const web::Request& request, const ListPage& page)
{
    const auto& t = request.texts();
    auto title = page.selection.state ? t("Alliances in {0}", page.selection.state->name) : std::string(t("All alliances"));
    if (page.selection.topic) title += ": " + name_of(request, *page.selection.topic);
    return title;
}

}

web::Response list_page(const web::Request& request, const Directory& directory, const ListPage& page)
{
    const auto& t = request.texts();
    return web::respond(
        request,
        {.title = title(request, page),
         .description = std::string(t("Local alliances for families: by state, by topic and by name.")),
         .body = html(R"(<h1>{}</h1><p class="bn-lead">{}</p>{}{}{}{}{})", t("All alliances"),
                      t("Search by state, topic or name. You need not fill in everything."),
                      web::each(page.notes, [&](const std::string& text) { return web::note(request, text); }),
                      places_meant(request, page), filters(request, directory, page.selection), letters(request, page),
                      results(request, page)),
         .frame = web::Frame::message,
         .on_behalf_of = page.selection.state ? "land:" + page.selection.state->short_name : std::string(),
         .feed = feed_of(page.selection)});
}

const std::string& name_of(const web::Request& request, const Topic& topic)
{
    return web::is_german(request.language()) ? topic.name : topic.name_en;
}

std::string kilometres(const web::Texts& texts, double distance)
{
    if (distance < 1) return std::string(texts("under 1 km"));
    return texts("{0} km", static_cast<std::int64_t>(std::lround(distance)));
}

}
