#include "slices/sign_language/sign_language.hpp"
#include "slices/sign_language/views.hpp"

namespace sign_language {

void SignLanguagePages::mount(web::Router& router) const
{
    using web::Language;
    router.at(*this, {Language::german, Language::english, Language::easy_german})
        .get("/gebaerdensprache", web::Access::everyone, &SignLanguagePages::videos);
}

web::Response SignLanguagePages::videos(const web::Request& request, storage::Read& read) const
{
    read.depends_on("sign_videos");
    return videos_page(request, all_videos(read));
}

}
