#include "slices/imprint/imprint.hpp"
#include "slices/imprint/views.hpp"

namespace imprint {

using web::Access;

namespace {

void depends_on_operators(storage::Read& read)
{
    for (const auto* version : {"operators", "registry"}) read.depends_on(version);
}

}

void ImprintPages::mount(web::Router& router) const
{
    router.at(*this)
        .get("/impressum", Access::everyone, &ImprintPages::imprint)
        .get("/datenschutz", Access::everyone, &ImprintPages::privacy);
}

web::Response ImprintPages::imprint(const web::Request& request, storage::Read& read) const
{
    depends_on_operators(read);
    return imprint_page(request, nearest_operator(read, request.query["fuer"]));
}

web::Response ImprintPages::privacy(const web::Request& request, storage::Read& read) const
{
    depends_on_operators(read);
    return privacy_page(request, nearest_operator(read, request.query["fuer"]));
}

}
