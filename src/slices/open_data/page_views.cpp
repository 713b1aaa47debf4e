#include "slices/open_data/views.hpp"

#include "clock/clock.hpp"
#include "web/layout/page.hpp"
#include "web/layout/parts.hpp"

namespace open_data {
namespace {

using web::Html;
using web::html;

Html file_row(const web::Request& request, const Distribution& file)
{
    const auto url = web::Url::path(file.path);
    return html(R"(<tr><td>{}</td><td><a href="{}">{}</a></td></tr>
)",
                file.format == "GEOJSON" ? "GeoJSON" : file.format == "ATOM" ? "Atom" : file.format, url,
                request.absolute(url));
}

Html licence_of(const web::Request& request, const Offered& offered)
{
    const auto& t = request.texts();
    return html(R"(<dl class="bn-facts"><div><dt>{}</dt><dd{}><a href="{}" rel="external license">{}</a></dd></div><div><dt>{}</dt><dd{}>{}</dd></div>{}</dl>)",
                t("Licence"), web::german_text(request), web::Url::external(offered.licence->url), offered.licence->name,
                t("Whom to name"), web::german_text(request), offered.attribution, web::when(offered.recorded.last.has_value(), [&] {
                    return html("<div><dt>{}</dt><dd>{}</dd></div>", t("Last change"),
                                web::day(t, wall_clock::day_in_germany(*offered.recorded.last)));
                }));
}

Html dataset_section(const web::Request& request, const Offered& offered)
{
    const auto& t = request.texts();
    const auto& set = *offered.dataset;
    const auto caption = std::string(set.slug) + "-dateien";
    return web::section(
        set.slug, t(set.title),
        html(R"(<div class="bn-stack"><p>{}</p><div class="bn-table"><table aria-labelledby="{}"><caption class="kern-sr-only" id="{}">{}</caption><thead><tr><th scope="col">{}</th><th scope="col">{}</th></tr></thead>
<tbody>{}</tbody></table></div>{}</div>)",
             t(set.description), caption, caption, t("Files: {0}", t(set.title)), t("Format"), t("File"),
             web::each(set.distributions, [&](const Distribution& file) { return file_row(request, file); }),
             licence_of(request, offered)));
}

Html for_others(const web::Request& request)
{
    const auto& t = request.texts();
    return web::section(
        "weiter", t("For programs and for other websites"),
        web::choices({{request.to("/api"), std::string(t("Programming interface")), std::string(t("Ask for exactly what you need, as JSON")), {}},
                      {web::Url::path("/daten/catalog.rdf"), std::string(t("Catalogue")), std::string(t("DCAT-AP.de, for GovData and other portals of open data")), {}},
                      {request.to("/feeds/alliances.atom"), std::string(t("Feed")), std::string(t("What changes, for feed readers (Atom)")), {}},
                      {request.to("/einbetten"), std::string(t("Show it on your website")), std::string(t("The search, the list of a state, or one alliance")), {}},
                      {request.to("/datenquellen"), std::string(t("Sources of data")), std::string(t("Where our own data comes from")), {}}}));
}

}

web::Response data_page(const web::Request& request, const std::vector<Offered>& all)
{
    const auto& t = request.texts();
    return web::respond(
        request,
        {.title = std::string(t("Open data")),
         .description = std::string(t("Alliances, organisations, projects, places and figures to take along, with their licences.")),
         .body = html(R"(<div class="bn-stack"><h1>{}</h1><p class="bn-lead">{}</p><p>{}</p></div>{}{})", t("Open data"),
                      t("Everything that this portal shows to everybody you may take along and use: without registration, free of charge."),
                      t("Name the source as the licence says. Names of persons are in none of it, unless they agreed."),
                      web::each(all, [&](const Offered& offered) { return dataset_section(request, offered); }), for_others(request)),
         .frame = web::Frame::message,
         .feed = "/feeds/alliances.atom"});
}

}
