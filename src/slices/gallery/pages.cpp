#include "slices/gallery/gallery.hpp"
#include "slices/gallery/views.hpp"

namespace gallery {

void GalleryPages::mount(web::Router& router) const
{
    // Arabic is offered nowhere yet: here one sees whether pages can be read from the right.
    using web::Language;
    router.at(*this, {Language::german, Language::english, Language::arabic}).get("/muster", web::Access::demonstration, &GalleryPages::gallery);
}

web::Response GalleryPages::gallery(const web::Request& request) const { return gallery_page(request); }

}
