#pragma once

#include "slices/publishing/desk.hpp"
#include "slices/publishing/pictures.hpp"
#include "web/response.hpp"

namespace publishing {

/// A picture as it stands in a content, with the sizes that there are.
struct ShownPicture {
    PictureNote note;
    std::vector<PictureSize> sizes;
};

/// Pictures with captions and who made them; nothing for none.
web::Html picture_gallery(const web::Request& request, const std::vector<ShownPicture>& pictures);

/// The draft's pictures in their order, each with what can be done, and the form for another one.
web::Response pictures_page(const web::Request& request, const Desk& desk, const std::vector<ShownPicture>& pictures, const web::Form& form,
                            const base::Message& refusal = {});

/// Names what was said of a picture when somebody began to change it.
std::string stand_of(const PictureNote& note);

/// What is said of one picture, to be changed. `refusal`: somebody else did so meanwhile; theirs stands beside the form.
web::Response picture_page(const web::Request& request, const Desk& desk, const ShownPicture& picture, const web::Form& form,
                           const base::Message& refusal = {});

}
