#include "slices/figures/views.hpp"

#include "web/layout/parts.hpp"

namespace figures {
namespace {

using web::Html;
using web::html;

web::Url list_address(const web::Request& request, const AlliancesPage& page)
{
    const auto url = address(request, "/zahlen/buendnisse", page.question);
    return page.county_key.empty() ? url : url.with("kreis", page.county_key);
}

const std::string& name_of_sector(const web::Request& request, const partners::SectorName& sector)
{
    return web::is_german(request.language()) ? sector.name : sector.name_en;
}

/// Organisations by kind: "Unternehmen: Neue Werft, ..."
Html organisations(const web::Request& request, const partners::Partners& partners)
{
    Html kinds;
    for (auto one = partners.organisations.begin(); one != partners.organisations.end();) {
        const auto& sector = one->sector;
        Html names;
        for (; one != partners.organisations.end() && one->sector == sector; ++one) {
            names += html(R"({}<a href="{}"{}>{}</a>)", names.empty() ? "" : ", ",
                          request.to("/organisationen/" + one->slug), web::german_text(request), one->name);
        }
        kinds += html("<div><dt>{}</dt><dd>{}</dd></div>", name_of_sector(request, sector), names);
    }
    return kinds;
}

/// Persons by name where they agreed, all others as a number.
Html persons(const web::Request& request, const partners::Partners& partners)
{
    const auto& t = request.texts();
    return web::each(partners.persons, [&](const partners::Persons& of_sector) {
        Html names;
        for (const auto& [name, since] : of_sector.named) names += html("{}{}", names.empty() ? "" : ", ", name);
        if (of_sector.unnamed > 0) {
            names += html("{}{}", names.empty() ? "" : ", ",
                          t.plural("one who is not named", "{0} who are not named", of_sector.unnamed));
        }
        return html("<div><dt>{}</dt><dd>{}</dd></div>", name_of_sector(request, of_sector.sector), names);
    });
}

Html alliance(const web::Request& request, const Active& active)
{
    const auto& t = request.texts();
    const auto german = web::german_text(request);
    const auto& [id, slug, name, seat, state_key, since] = active.alliance;
    const auto partners = active.partners.empty()
                              ? html("<p>{}</p>", t("No partners are recorded for this day."))
                              : html(R"(<dl class="bn-facts">{}{}</dl>)", organisations(request, active.partners),
                                     persons(request, active.partners));
    return html(R"(<li><h3{}><a href="{}">{}</a></h3><p class="bn-small">{}{}. {} {}</p>
{}</li>
)",
                german, request.to("/buendnisse/" + slug), name, seat,
                web::when(!active.county.empty(), [&] { return html(", {}", active.county); }), t("Active since"),
                web::day(t, since), partners);
}

std::string headline(const web::Request& request, const AlliancesPage& page)
{
    const auto& t = request.texts();
    const auto day = t.date(page.question.day);
    const auto where = !page.county.empty() ? page.county : page.question.state ? page.question.state->name : std::string(t("Germany"));
    if (page.all == 0) return t("{0}: no active alliance on {1}", where, day);
    return t.plural("{1}: one active alliance on {2}", "{1}: {0} active alliances on {2}", page.all, where, day);
}

Html results(const web::Request& request, const AlliancesPage& page)
{
    if (page.question.form.has_mistakes()) return {};
    const auto& t = request.texts();
    const auto table = address(request, "/zahlen/buendnisse.csv", page.question);
    return html(R"(<section class="bn-section" aria-labelledby="ergebnis"><div class="bn-result-head"><h2 id="ergebnis">{}</h2><p><a href="{}">{}</a></p></div>
{}{}</section>
)",
                headline(request, page), page.county_key.empty() ? table : table.with("kreis", page.county_key),
                t("This list as a table (CSV)"),
                page.all == 0 ? html(R"(<p>{} <a href="{}">{}</a></p>)", t("Try another day or another state."),
                                     request.to("/buendnisse"), t("All alliances of today"))
                              : html(R"(<ul class="bn-awards">{}</ul>)",
                                     web::each(page.alliances, [&](const Active& one) { return alliance(request, one); })),
                web::pagination(request, page.page, page.pages, list_address(request, page)));
}

}

web::Response alliances_page(const web::Request& request, const AlliancesPage& page)
{
    const auto& t = request.texts();
    const auto& question = page.question;
    return web::respond(
        request,
        {.title = std::string(t("Active alliances and their partners")),
         .description = std::string(t("Which alliances were active on a day, and who took part in them.")),
         .body = html(R"({}<h1>{}</h1><p class="bn-lead">{}</p>{}{}{})", question.form.summary(),
                      t("Active alliances and their partners"),
                      t("Which alliances were active on a day, and who took part in them."),
                      question_form(request, "/zahlen/buendnisse", question),
                      remarks(request, question, page.today, page.first_day), results(request, page)),
         .status = question.form.status(),
         .crumbs = {{"/zahlen", std::string(t("Figures"))}}});
}

}
