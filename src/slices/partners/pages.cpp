#include "slices/partners/partners.hpp"

#include "base/text.hpp"
#include "clock/clock.hpp"
#include "slices/partners/store.hpp"
#include "slices/partners/views.hpp"
#include "web/layout/parts.hpp"

#include <algorithm>

namespace partners {

using web::Access;

namespace {

constexpr int position_on_alliance_page = 10;

void depends_on_partners(storage::Read& read)
{
    read.depends_on("partners");
    read.depends_on("registry");
    read.depends_on("places");
}

/// What was typed as words that are looked for; more of them than there is room for stay one text.
std::array<std::string, most_words> words_of(std::string_view typed)
{
    std::array<std::string, most_words> words;
    std::size_t at = 0;
    for (const char letter : base::folded(typed)) {
        const bool parts = letter == ' ' && at + 1 < most_words && !words[at].empty();
        if (parts) ++at;
        else if (letter != ' ' || !words[at].empty()) words[at] += letter;
    }
    return words;
}

void choose(const web::Request& request, ListPage& page)
{
    const auto& t = request.texts();
    page.words = base::trimmed(request.query["q"]);
    const auto land = request.query["land"];
    page.state = registry::find_state(land);
    if (!page.state && !land.empty()) page.notes.emplace_back(t("We do not know this state. Here are all states."));
    const auto art = request.query["art"];
    const auto sector = std::find_if(page.sectors.begin(), page.sectors.end(),
                                     [&](const Sector& one) { return one.slug == art; });
    if (sector != page.sectors.end()) page.sector = &*sector;
    else if (!art.empty()) page.notes.emplace_back(t("We do not know this kind of organisation. Here are all kinds."));
}

}

void PartnersPages::mount(web::Router& router) const
{
    router.at(*this)
        .get("/organisationen", Access::everyone, &PartnersPages::list)
        .get("/organisationen/{slug}", Access::everyone, &PartnersPages::organisation);
}

web::Response PartnersPages::list(const web::Request& request, storage::Read& read) const
{
    depends_on_partners(read);
    ListPage page;
    page.sectors = all_sectors(read);
    std::erase_if(page.sectors, [](const Sector& sector) { return sector.for_persons; });
    choose(request, page);
    const Choice choice{page.sector ? page.sector->code : "", page.state ? page.state->key : "", words_of(page.words)};
    const auto today = wall_clock::day_in_germany(request.now);
    constexpr auto each = static_cast<std::int64_t>(organisations_on_a_page);
    page.all = count_organisations(read, choice, today);
    page.pages = static_cast<int>(std::max<std::int64_t>(1, (page.all + each - 1) / each));
    page.page = std::clamp(web::page_number(request.query["seite"]), 1, page.pages);
    page.organisations = list_organisations(read, choice, today, page.page);
    return list_page(request, page);
}

web::Response PartnersPages::organisation(const web::Request& request, storage::Read& read) const
{
    depends_on_partners(read);
    const auto slug = request["slug"];
    if (const auto shown = shown_organisation(read, slug)) {
        web::Html parts;
        for (const auto& part : parts_) parts += part(request, read, *shown);
        return organisation_page(request, *shown, parts, wall_clock::day_in_germany(request.now));
    }
    if (const auto present = present_slug(read, slug)) return web::moved(request.to("/organisationen/" + *present));
    return web::error_page(request, 404);
}

registry::AlliancePart alliance_part()
{
    return {position_on_alliance_page,
            [](const web::Request& request, storage::Read& read, const registry::Alliance& alliance) {
                read.depends_on("partners");
                return partners_section(request,
                                        partners_on(read, alliance.id, wall_clock::day_in_germany(request.now)));
            }};
}

}
