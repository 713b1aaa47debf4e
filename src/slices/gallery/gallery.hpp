#pragma once

#include "web/router.hpp"

namespace gallery {

/// `/muster`: every component in every state, for the eye and for the pixel baselines; in demo mode only.
class GalleryPages {
public:
    void mount(web::Router& router) const;

private:
    web::Response gallery(const web::Request& request) const;
};

}
