#pragma once

#include "slices/sign_language/sign_video.hpp"
#include "storage/transaction.hpp"
#include "web/router.hpp"

#include <vector>

namespace sign_language {

/// By subject, then by title.
std::vector<SignVideo> all_videos(storage::Read& read);

/// The page with the videos in German Sign Language; in Leichte Sprache too. Source: bitv-4
class SignLanguagePages {
public:
    void mount(web::Router& router) const;

private:
    web::Response videos(const web::Request& request, storage::Read& read) const;
};

}
