#include "slices/regions/views.hpp"

#include "web/layout/page.hpp"
#include "web/layout/parts.hpp"

namespace regions {
namespace {

using web::Html;
using web::html;

/// A text in the reader's language; where only a German one was given, that one, marked as German.
struct Said {
    std::string_view text;
    Html lang;
};

Said said(const web::Request& request, std::string_view german, std::string_view english)
{
    if (web::is_german(request.language())) return {german, {}};
    if (!english.empty() || german.empty()) return {english, {}};
    return {german, html(R"( lang="de")")};
}

Html introduction(const web::Request& request, std::string_view german, std::string_view english)
{
    const auto text = said(request, german, english);
    return web::when(!text.text.empty(), [&] {
        return html(R"(<div class="bn-prose"{}>{}</div>)", text.lang, web::paragraphs(text.text));
    });
}

std::int64_t count_in(const registry::ActiveAlliances& active, std::string_view key)
{
    for (const auto& [state, count] : active.by_state) {
        if (state == key) return count;
    }
    return 0;
}

web::Url page_of(const web::Request& request, const registry::State& state)
{
    return request.to("/laender/" + state.short_name);
}

/// "21 aktive Bündnisse (Stand: 30. Juni 2024)"
std::string count_words(const web::Request& request, std::int64_t count, base::Date today)
{
    const auto& t = request.texts();
    const auto day = t.date(today);
    if (count == 0) return t("No active alliance (as of {0})", day);
    return t.plural("One active alliance (as of {1})", "{0} active alliances (as of {1})", count, day);
}

Html alliances(const web::Request& request, const std::vector<registry::AllianceSummary>& all)
{
    std::vector<web::Choice> choices;
    for (const auto& alliance : all) {
        choices.push_back({request.to("/buendnisse/" + alliance.slug), alliance.name, alliance.summary, alliance.seat,
                           web::german_text(request)});
    }
    return web::choices(choices);
}

Html state_rows(const web::Request& request, const StatesPage& page)
{
    return web::each(registry::states_on_map(), [&](const registry::State& state) {
        return html(R"(<tr><th scope="row"><a href="{}">{}</a></th><td class="bn-num">{}</td></tr>
)",
                    page_of(request, state), state.name, request.texts().spelled(count_in(page.active, state.key)));
    });
}

Html region_choices(const web::Request& request, const std::vector<Region>& regions)
{
    std::vector<web::Choice> choices;
    for (const auto& region : regions) {
        std::string states;
        for (const auto& key : region.state_keys) {
            states += (states.empty() ? "" : ", ") + registry::find_state(key)->name;
        }
        choices.push_back({request.to("/regionen/" + region.slug),
                           std::string(said(request, region.name, region.name_en).text), states});
    }
    return web::choices(choices);
}

Html nobody_yet(const web::Request& request)
{
    const auto& t = request.texts();
    return html(R"(<p>{}</p><p class="bn-actions">{}</p>)", t("No alliance is at work here yet. Yours could be the first."),
                web::button_link(request.to("/buendnis-gruenden"), t("How an alliance begins")));
}

Html ways_on(const web::Request& request, const StatePage& page)
{
    const auto& t = request.texts();
    std::vector<web::Choice> ways = {
        {request.to("/buendnisse").with("land", page.state.short_name), std::string(t("Search in this state")),
         std::string(t("By topic, by name or by distance"))},
        {request.to("/karte").with("land", page.state.short_name), std::string(t("On the map")), {}}};
    const auto website = page.profile ? page.profile->website : std::string();
    if (!website.empty()) ways.push_back({web::Url::external(website), std::string(t("Website of the state")), website});
    return web::section("weiter", t("Further"), web::choices(ways));
}

}

web::Response states_page(const web::Request& request, const StatesPage& page)
{
    const auto& t = request.texts();
    return web::respond(
        request,
        {.title = std::string(t("States and regions")),
         .description = std::string(t("Local alliances for families in each of the sixteen states.")),
         .body = html(R"(<h1>{}</h1><p class="bn-lead">{}</p>
<section class="bn-table bn-section" aria-labelledby="laender"><table><caption id="laender">{}</caption><thead><tr><th scope="col">{}</th><th class="bn-num" scope="col">{}</th></tr></thead>
<tbody>{}</tbody></table></section>
{})",
                      t("States and regions"), t("Choose your state: who works there, and how you reach them."),
                      t("Active alliances by state, {0}", t.date(page.today)), t("State"), t("Alliances"),
                      state_rows(request, page), web::when(!page.regions.empty(), [&] {
                          return web::section("regionen", t("Regions of several states"),
                                              region_choices(request, page.regions));
                      })),
         .frame = web::Frame::message});
}

web::Response state_page(const web::Request& request, const StatePage& page)
{
    const auto& t = request.texts();
    const auto profile = page.profile.value_or(StateProfile{});
    const auto own_name = said(request, profile.name, profile.name_en);
    const auto title = own_name.text.empty() ? t("Alliances in {0}", page.state.name) : std::string(own_name.text);
    const auto count = static_cast<std::int64_t>(page.alliances.size());
    return web::respond(
        request,
        {.title = title,
         .description = t("The local alliances for families in {0} and how to reach them.", page.state.name),
         .body = html(R"({}<h1{}>{}</h1><p class="bn-lead">{}</p>{}
{}{}{})",
                      page.logo, own_name.lang, title, count_words(request, count, page.today),
                      introduction(request, profile.introduction, profile.introduction_en),
                      web::section("buendnisse", t("The alliances, by town"),
                                   count == 0 ? nobody_yet(request) : alliances(request, page.alliances)),
                      web::when(!page.regions.empty(), [&] {
                          return web::section("regionen", t("Works together with other states"),
                                              region_choices(request, page.regions));
                      }),
                      ways_on(request, page)),
         .crumbs = {{"/laender", std::string(t("States and regions"))}},
         .on_behalf_of = "land:" + page.state.short_name,
         .feed = "/feeds/alliances.atom?land=" + page.state.short_name});
}

Html own_alliances(const web::Request& request, const registry::State& state,
                   const std::vector<registry::AllianceSummary>& all)
{
    const auto& t = request.texts();
    if (all.empty()) return web::section("land", t("Alliances in {0}", state.name), nobody_yet(request));
    constexpr std::size_t most = 6;
    const std::vector<registry::AllianceSummary> first(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(most, all.size())));
    const auto more = web::when(all.size() > most, [&] {
        return html(R"(<p class="bn-actions">{}</p>)",
                    web::button_link(page_of(request, state), t("All {0} alliances", static_cast<std::int64_t>(all.size()))));
    });
    return web::section("land", t("Alliances in {0}", state.name), html("{}{}", alliances(request, first), more));
}

web::Response region_page(const web::Request& request, const RegionPage& page)
{
    const auto& t = request.texts();
    const auto& region = page.region;
    const auto name = said(request, region.name, region.name_en);
    std::vector<web::Choice> states;
    for (const auto& key : region.state_keys) {
        const auto* state = registry::find_state(key);
        states.push_back({page_of(request, *state), state->name,
                          count_words(request, count_in(page.active, key), page.today)});
    }
    return web::respond(
        request,
        {.title = std::string(name.text),
         .description = t("The local alliances for families in the region {0}.", std::string(name.text)),
         .body = html(R"(<h1{}>{}</h1><p class="bn-lead">{}</p>{}
{}{})",
                      name.lang, name.text,
                      count_words(request, static_cast<std::int64_t>(page.alliances.size()), page.today),
                      introduction(request, region.introduction, region.introduction_en),
                      web::section("laender", t("The states"), web::choices(states)),
                      web::section("buendnisse", t("The alliances, by town"),
                                   page.alliances.empty() ? nobody_yet(request) : alliances(request, page.alliances))),
         .crumbs = {{"/laender", std::string(t("States and regions"))}}});
}

}
