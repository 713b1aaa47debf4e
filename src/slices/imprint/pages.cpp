#include "slices/imprint/imprint.hpp"
#include "slices/imprint/views.hpp"

namespace imprint {

using web::Access;

void ImprintPages::mount(web::Router& router) const
{
    router.at(*this)
        .get("/impressum", Access::everyone, &ImprintPages::imprint)
        .get("/datenschutz", Access::everyone, &ImprintPages::privacy);
}

web::Response ImprintPages::imprint(const web::Request& request) const { return imprint_page(request); }

web::Response ImprintPages::privacy(const web::Request& request) const { return privacy_page(request); }

}
