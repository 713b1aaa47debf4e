#include "slices/pictures/pictures.hpp"

#include "slices/pictures/store.hpp"
#include "slices/pictures/views.hpp"
#include "web/layout/page.hpp"

namespace pictures {

using web::Access;

namespace {

constexpr int position_on_alliance_page = 5;

}

void PicturePages::mount(web::Router& router) const
{
    router.at(*this).get("/bilder/{name}", Access::everyone, &PicturePages::file);
}

/// Another content has another name, so whoever has a file need never ask again.
web::Response PicturePages::file(const web::Request& request, storage::Read& read) const
{
    read.depends_on("pictures");
    auto content = find_content(read, request["name"]);
    if (!content) return web::error_page(request, 404);
    web::Response response;
    response.content_type = content->media_type;
    response.body = std::move(content->bytes);
    response.caching = web::Caching::shared;
    response.headers.emplace_back("Cache-Control", "public, max-age=31536000, immutable");
    return response;
}

registry::AlliancePart pictures_part()
{
    return {position_on_alliance_page,
            [](const web::Request& request, storage::Read& read, const registry::Alliance& alliance) {
                read.depends_on("pictures");
                return pictures_section(request, pictures_of(read, Kind::alliance_picture, alliance.id.hex()));
            }};
}

registry::AlliancePart logo_part()
{
    return {0,
            [](const web::Request& request, storage::Read& read, const registry::Alliance& alliance) {
                read.depends_on("pictures");
                return logo(request, pictures_of(read, Kind::alliance_logo, alliance.id.hex()));
            },
            registry::PartPlace::above_heading};
}

web::Html state_logo(const web::Request& request, storage::Read& read, std::string_view state_key)
{
    read.depends_on("pictures");
    return logo(request, pictures_of(read, Kind::state_logo, state_key));
}

}
