#include "slices/places/places.hpp"
#include "slices/places/store_import.hpp"
#include "slices/places/tables.hpp"
#include "slices/places/views.hpp"

namespace places {
namespace {

using web::Access;

web::Response table_named(std::string file, std::string body)
{
    return {.content_type = "text/tab-separated-values; charset=utf-8",
            .body = std::move(body),
            .headers = {{"Content-Disposition", "attachment; filename=\"" + file + "\""}}};
}

}

void PlacesPages::mount(web::Router& router) const
{
    router.at(*this)
        .get("/datenquellen", Access::everyone, &PlacesPages::sources)
        .get("/datenquellen/orte.tsv", Access::everyone, &PlacesPages::places_table)
        .get("/datenquellen/postleitzahlen.tsv", Access::everyone, &PlacesPages::postal_codes_table);
}

web::Response PlacesPages::sources(const web::Request& request, storage::Read& read) const
{
    for (const auto* version : {"places", "counties"}) read.depends_on(version);
    return sources_page(request, known_counts(read), {newest_import(read), has_county_map(read)});
}

web::Response PlacesPages::places_table(const web::Request&, storage::Read& read) const
{
    return table_named("orte.tsv", places_as_tsv(read));
}

web::Response PlacesPages::postal_codes_table(const web::Request&, storage::Read& read) const
{
    return table_named("postleitzahlen.tsv", postal_codes_as_tsv(read));
}

}
