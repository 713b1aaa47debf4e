#pragma once

#include "slices/pictures/parcel.hpp"
#include "slices/pictures/tables.hpp"
#include "slices/registry/registry.hpp"
#include "web/router.hpp"

namespace pictures {

/// The pictures on an alliance's page.
registry::AlliancePart pictures_part();

/// The alliance's logo above its heading.
registry::AlliancePart logo_part();

/// A state's logo; nothing where it has none. Depends on the version `pictures`.
web::Html state_logo(const web::Request& request, storage::Read& read, std::string_view state_key);

/// The files of all pictures.
class PicturePages {
public:
    void mount(web::Router& router) const;

private:
    web::Response file(const web::Request& request, storage::Read& read) const;
};

}
