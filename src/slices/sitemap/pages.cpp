#include "slices/sitemap/sitemap.hpp"
#include "slices/sitemap/store.hpp"
#include "slices/sitemap/views.hpp"

#include "slices/registry/registry.hpp"
#include "web/layout/page.hpp"

#include <array>

namespace sitemap {

using web::Access;

namespace {

constexpr std::array fixed_pages = {
    "/",       "/buendnisse", "/karte",          "/laender",           "/organisationen", "/projekte", "/projekte/leuchttuerme",
    "/themen", "/zahlen",     "/auszeichnungen", "/buendnis-gruenden", "/daten",          "/api",
    "/einbetten", "/datenquellen", "/gebaerdensprache", "/barrierefreiheit", "/impressum", "/datenschutz"};

void depends_on(storage::Read& read, Kind kind)
{
    switch (kind) {
    case Kind::alliances: return read.depends_on("registry");
    case Kind::organisations: return read.depends_on("partners");
    case Kind::projects: return read.depends_on("projects");
    case Kind::places: return read.depends_on("places");
    case Kind::pages: break;
    }
    for (const auto* version : {"registry", "regions", "awards"}) read.depends_on(version);
}

}

void SitemapPages::mount(web::Router& router) const
{
    router.at(*this)
        .get("/sitemap.xml", Access::everyone, &SitemapPages::index)
        .get("/sitemap/{teil}", Access::everyone, &SitemapPages::part)
        .get("/robots.txt", Access::everyone, &SitemapPages::robots);
}

web::Response SitemapPages::index(const web::Request& request, storage::Read& read) const
{
    std::vector<Part> parts;
    for (const auto kind : kinds) {
        depends_on(read, kind);
        const auto of_kind = parts_of(read, kind);
        parts.insert(parts.end(), of_kind.begin(), of_kind.end());
    }
    return index_of_parts(request, parts);
}

web::Response SitemapPages::part(const web::Request& request, storage::Read& read) const
{
    const auto wanted = part_of(request["teil"]);
    if (!wanted) return web::error_page(request, 404);
    depends_on(read, wanted->kind);
    auto addresses = addresses_in(read, *wanted);
    if (wanted->kind == Kind::pages && wanted->number == 1) {
        for (const auto* path : fixed_pages) addresses.push_back({path, {}});
        for (const auto& state : registry::states_on_map()) addresses.push_back({"/laender/" + state.short_name, {}});
    }
    return addresses.empty() ? web::error_page(request, 404) : part_of_pages(request, addresses);
}

/// Invented alliances have no business in a search engine, real ones have.
web::Response SitemapPages::robots(const web::Request& request) const
{
    const auto& site = request.site();
    web::Response response;
    response.content_type = "text/plain; charset=utf-8";
    response.caching = web::Caching::shared;
    response.body = site.demo ? "User-agent: *\nDisallow: /\n" : "User-agent: *\nAllow: /\n";
    const bool is_found = !site.demo && !site.public_url.empty();
    if (is_found) response.body += "\nSitemap: " + site.public_url + "/sitemap.xml\n";
    return response;
}

}
