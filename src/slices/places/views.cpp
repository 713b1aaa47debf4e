#include "slices/places/views.hpp"

#include "slices/places/places.hpp"
#include "slices/places/sources.hpp"
#include "web/layout/parts.hpp"

namespace places {
namespace {

using web::Html;
using web::html;
using web::Texts;

constexpr std::string_view open_database_licence = "https://opendatacommons.org/licenses/odbl/1-0/";

Html fact(std::string_view label, const Html& content)
{
    return html("<div><dt>{}</dt><dd>{}</dd></div>", label, content);
}

Html fact(std::string_view label, std::string_view text) { return fact(label, html("{}", text)); }

Html source_entry(const Texts& t, const Source& source)
{
    const bool german = web::is_german(t.language());
    return html(R"(<h3 id="{}">{}</h3><p>{}</p><dl class="bn-facts">{}{}{}{}{}</dl>
)",
                source.id, source.title, source.notice,
                fact(t("Used for"), german ? source.used_for_de : source.used_for_en),
                fact(t("From"), html(R"(<a href="{}">{}</a>)", web::Url::external(source.url), source.provider)),
                fact(t("Licence"),
                     html(R"(<a href="{}">{}</a>)", web::Url::external(source.licence_url), source.licence)),
                fact(t("As of"), source.as_of == "undated" ? t("not dated") : std::string_view(source.as_of)),
                fact(t("What we changed"), german ? source.changes_de : source.changes_en));
}

Html known_facts(const Texts& t, const KnownCounts& counts)
{
    const auto of_all = [&](std::int64_t some) { return t("{0} of {1}", some, counts.municipalities); };
    return html(R"(<dl class="bn-facts">{}{}{}{}{}{}{}{}{}</dl>)", fact(t("States"), t.spelled(counts.states)),
                fact(t("Counties and cities without a county"), t.spelled(counts.counties)),
                fact(t("Municipalities"), t.spelled(counts.municipalities)),
                fact(t("… with an official key"), of_all(counts.with_key)),
                fact(t("… with their number of inhabitants"), of_all(counts.with_inhabitants)),
                fact(t("… with an exact position"), of_all(counts.with_exact_position)),
                fact(t("Districts of towns"), t.spelled(counts.districts)),
                fact(t("Postal codes"), t.spelled(counts.postal_codes)),
                fact(t("… that cover several municipalities"), t.spelled(counts.postal_codes_of_several)));
}

Html import_sentence(const Texts& t, const std::optional<TableImport>& import)
{
    if (!import) {
        return html("<p>{}</p>", t("The official table of municipalities has not been taken in here. Some "
                                   "municipalities therefore lack their key, and some positions are rough."));
    }
    return html("<p>{} {}</p>", t("The official table of municipalities was last taken in on:"),
                web::day(t, base::Date(std::chrono::floor<std::chrono::days>(import->at))));
}

Html map_sentence(const Texts& t, bool has_county_map)
{
    return web::when(!has_county_map, [&] {
        return html("<p>{}</p>", t("No map of the counties has been taken in here: the map shows the states."));
    });
}

/// How each figure of the site is counted: whoever quotes one can say what it means.
Html counting(const Texts& t)
{
    return html(R"(<p>{}</p><dl class="bn-facts">{}{}{}{}{}</dl>)",
                t("All figures are counted anew each day, and as soon as the register of alliances changes. The day of the "
                  "count stands beside them."),
                fact(t("Active alliances"),
                     t("An alliance counts from the day on which its status “active” begins. One that is being founded, "
                       "rests or has ended does not count.")),
                fact(t("Towns, counties and municipalities that are served"),
                     t("Every place that an active alliance names as its area counts once, however many alliances serve "
                       "it. The municipalities inside a county that is served do not count one by one.")),
                fact(t("States that take part"), t("A state takes part when at least one active alliance has its seat in it.")),
                fact(t("Alliances of a state, on the map and in the list"),
                     t("An alliance counts in the state in which it has its seat, also where it serves places beyond.")),
                fact(t("Distances"),
                     t("As the crow flies, from the position of the one place to that of the other, in whole kilometres.")));
}

Html tables(const web::Request& request)
{
    const auto& t = request.texts();
    return html(R"(<p>{}</p><ul><li><a href="{}">{}</a></li><li><a href="{}">{}</a></li></ul><p>{} <a href="{}">{}</a>. {}; {}</p><p>{} <a href="{}">{}</a></p>
)",
                t("You may take our tables of places and postal codes and use them yourself:"),
                web::Url::path("/datenquellen/orte.tsv"), t("All places (TSV)"),
                web::Url::path("/datenquellen/postleitzahlen.tsv"), t("All postal codes (TSV)"), t("Licence:"),
                web::Url::external(open_database_licence), "Open Database License (ODbL) 1.0",
                notice_near("postal_codes"), notice_near("places"), t("Everything else that you may take along:"),
                request.to("/daten"), t("Open data"));
}

}

web::Response sources_page(const web::Request& request, const KnownCounts& counts, const TakenIn& taken_in)
{
    const auto& t = request.texts();
    const auto used = web::each(sources(), [&](const Source& source) {
        const bool is_used = source.is_bundled || (taken_in.municipalities && source.id == "destatis-municipalities") ||
                             (taken_in.county_map && source.id == "bkg-vg5000");
        return is_used ? source_entry(t, source) : Html();
    });
    return web::respond(request,
                        {.title = std::string(t("Sources of data")),
                         .body = html(R"(<article class="bn-prose"><h1>{}</h1><p class="bn-lead">{}</p>
<h2 id="orte">{}</h2><p>{}</p>{}{}{}{}<h2 id="zahlen">{}</h2>{}<h2 id="quellen">{}</h2>{}</article>
)",
                                      t("Sources of data"),
                                      t("Much of what you see here others have collected. Thank you! Here we say who, "
                                        "and what we made of it."),
                                      t("What we know of places"),
                                      t("Our list of places is put together from several sources. It is not official "
                                        "and has gaps."),
                                      known_facts(t, counts), import_sentence(t, taken_in.municipalities),
                                      map_sentence(t, taken_in.county_map), tables(request),
                                      t("How we count"), counting(t), t("Where the data come from"), used)});
}

}
