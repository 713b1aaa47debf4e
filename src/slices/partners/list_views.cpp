#include "slices/partners/views.hpp"

#include "web/layout/parts.hpp"

namespace partners {
namespace {

using web::Html;
using web::html;

/// The address of this choice, always in the same order, so that one list has one address.
web::Url address(const web::Request& request, const ListPage& page)
{
    auto url = request.to("/organisationen");
    if (!page.words.empty()) url = url.with("q", page.words);
    if (page.state) url = url.with("land", page.state->short_name);
    return page.sector ? url.with("art", page.sector->slug) : url;
}

Html state_filter(const web::Request& request, const ListPage& page)
{
    const auto& t = request.texts();
    std::vector<web::Option> options = {{"", std::string(t("All states"))}};
    for (const auto& state : registry::states_on_map()) options.push_back({state.short_name, state.name});
    return web::select("land", t("State"), options, page.state ? page.state->short_name : "");
}

Html sector_filter(const web::Request& request, const ListPage& page)
{
    const auto& t = request.texts();
    std::vector<web::Option> options = {{"", std::string(t("All kinds"))}};
    for (const auto& sector : page.sectors) {
        options.push_back({sector.slug, name_of(request, {sector.slug, sector.name, sector.name_en})});
    }
    return web::select("art", t("Kind of organisation"), options, page.sector ? page.sector->slug : "");
}

Html filters(const web::Request& request, const ListPage& page)
{
    const auto& t = request.texts();
    return html(R"(<form class="bn-section bn-filters" action="{}" method="get" role="search">
<div class="kern-form-input"><label class="kern-label" for="q">{}</label><input class="kern-form-input__input" id="q" name="q" type="text" value="{}" maxlength="120"></div>
{}{}<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{}</span></button></form>
)",
                request.to("/organisationen"), t("Name or place"), page.words, state_filter(request, page),
                sector_filter(request, page), t("Show"));
}

std::string line_below(const web::Request& request, const Listed& listed)
{
    const auto sector = name_of(request, listed.sector);
    return listed.seat.empty() ? sector : sector + ", " + listed.seat;
}

Html rows(const web::Request& request, const ListPage& page)
{
    std::vector<web::Choice> all;
    for (const auto& listed : page.organisations) {
        all.push_back({request.to("/organisationen/" + listed.slug), listed.name, line_below(request, listed)});
    }
    return web::choices(all);
}

std::string headline(const web::Request& request, const ListPage& page)
{
    const auto& t = request.texts();
    if (page.all == 0) return std::string(t("No organisation found"));
    if (!page.state) return t.plural("One organisation", "{0} organisations", page.all);
    return t.plural("One organisation in {1}", "{0} organisations in {1}", page.all, page.state->name);
}

Html results(const web::Request& request, const ListPage& page)
{
    const auto& t = request.texts();
    const bool is_chosen = address(request, page).text() != request.to("/organisationen").text();
    return html(R"(<section class="bn-section" aria-labelledby="ergebnis"><div class="bn-result-head"><h2 id="ergebnis">{}</h2>{}</div>
{}{}</section>
)",
                headline(request, page), web::when(is_chosen, [&] {
                    return html(R"(<p><a href="{}">{}</a></p>)", request.to("/organisationen"), t("Show all again"));
                }),
                page.all == 0 ? html(R"(<p>{} <a href="{}">{}</a></p>)",
                                     t("Nothing fits. Try one word less, or another spelling. Or look who helps in your town:"),
                                     request.to("/buendnisse"), t("All alliances"))
                              : rows(request, page),
                web::pagination(request, page.page, page.pages, address(request, page)));
}

std::string title(const web::Request& request, const ListPage& page)
{
    const auto& t = request.texts();
    if (!page.sector) return page.state ? t("Organisations in {0}", page.state->name) : std::string(t("Organisations"));
    const auto sector = name_of(request, {page.sector->slug, page.sector->name, page.sector->name_en});
    return page.state ? t("{0} in {1}", sector, page.state->name) : sector;
}

}

web::Response list_page(const web::Request& request, const ListPage& page)
{
    const auto& t = request.texts();
    return web::respond(
        request,
        {.title = title(request, page),
         .description = std::string(t("Who takes part in local alliances for families: town halls, companies, associations and many more.")),
         .body = html(R"(<h1>{}</h1><p class="bn-lead">{}</p>{}{}{})", t("Organisations"),
                      t("They take part in local alliances for families. Search by name, place, state or kind."),
                      web::each(page.notes, [&](const std::string& text) { return web::note(request, text); }),
                      filters(request, page), results(request, page)),
         .frame = web::Frame::message});
}

std::string name_of(const web::Request& request, const SectorName& sector)
{
    return web::is_german(request.language()) ? sector.name : sector.name_en;
}

}
