#include "slices/gallery/gallery.hpp"
#include "slices/gallery/views.hpp"

namespace gallery {

void GalleryPages::mount(web::Router& router) const
{
    router.at(*this).get("/muster", web::Access::demonstration, &GalleryPages::gallery);
}

web::Response GalleryPages::gallery(const web::Request& request) const { return gallery_page(request); }

}
