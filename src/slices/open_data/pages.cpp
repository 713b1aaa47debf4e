#include "slices/open_data/open_data.hpp"
#include "slices/open_data/store.hpp"
#include "slices/open_data/views.hpp"

#include "clock/clock.hpp"
#include "slices/places/places.hpp"
#include "slices/registry/registry.hpp"

#include <algorithm>

namespace open_data {

using web::Access;

namespace {

Span recorded(storage::Read& read, const Dataset& dataset)
{
    if (dataset.slug == "organisationen") return organisations_recorded(read);
    if (dataset.slug == "projekte") return projects_recorded(read);
    if (dataset.slug == "orte") return places_recorded(read);
    return alliances_recorded(read);
}

/// Figures are counted anew each day.
base::Instant beginning_of_day(base::Instant now)
{
    return base::Instant(std::chrono::sys_days(wall_clock::day_in_germany(now)));
}

std::vector<Offered> offered(const web::Request& request, storage::Read& read, const Terms& terms)
{
    for (const auto* version : {"registry", "partners", "projects", "places"}) read.depends_on(version);
    const auto& site = request.site();
    std::vector<Offered> all;
    for (const auto& dataset : datasets()) {
        Offered one{&dataset, find_licence(dataset.licence.empty() ? terms.licence : dataset.licence),
                    site.operator_name.empty() ? site.name : site.operator_name, recorded(read, dataset)};
        if (dataset.slug == "orte") one.attribution = places::notice_near("postal_codes");
        if (dataset.slug == "zahlen" && one.recorded.last) one.recorded.last = std::max(*one.recorded.last, beginning_of_day(request.now));
        all.push_back(std::move(one));
    }
    return all;
}

}

void OpenDataPages::mount(web::Router& router) const
{
    router.at(*this)
        .get("/daten", Access::everyone, &OpenDataPages::page)
        .get("/daten/catalog.rdf", Access::anywhere, &OpenDataPages::catalog);
}

web::Response OpenDataPages::page(const web::Request& request, storage::Read& read) const
{
    return data_page(request, offered(request, read, terms_));
}

web::Response OpenDataPages::catalog(const web::Request& request, storage::Read& read) const
{
    Catalog catalog{offered(request, read, terms_), {}, terms_.contributor_id, beginning_of_day(request.now)};
    for (const auto& one : catalog.datasets) {
        if (one.recorded.last) catalog.changed_at = std::max(catalog.changed_at, *one.recorded.last);
    }
    const auto active = registry::active_alliances(read, wall_clock::day_in_germany(request.now));
    for (const auto& [state, count] : active.by_state) catalog.state_keys.push_back(state);
    return catalog_document(request, catalog);
}

}
