#include "slices/api/api.hpp"

#include "slices/api/answer.hpp"
#include "slices/api/geojson.hpp"
#include "slices/api/nouns.hpp"
#include "slices/api/openapi.hpp"
#include "slices/api/views.hpp"

namespace api {

using web::Access;

bool is_for_programs(const web::Request& request) { return request.path.starts_with("/api/"); }

void ApiPages::mount(web::Router& router) const
{
    router.at(*this)
        .get("/api", Access::everyone, &ApiPages::explained)
        .get("/api/v1", Access::anywhere, &ApiPages::entrance)
        .get("/api/v1/openapi.json", Access::anywhere, &ApiPages::description)
        .get("/api/v1/alliances.geojson", Access::anywhere, &ApiPages::on_the_map);
    for (const auto& noun : nouns()) {
        router.add(web::Method::get, noun.path(), Access::anywhere,
                   web::ReadHandler([&noun](const web::Request& request, storage::Read& read) {
                       return list_answer(noun, request, read);
                   }));
        router.add(web::Method::get, noun.path() + "/{slug}", Access::anywhere,
                   web::ReadHandler([&noun](const web::Request& request, storage::Read& read) {
                       return one_answer(noun, request, read);
                   }));
    }
}

web::Response ApiPages::explained(const web::Request& request, storage::Read& read) const
{
    return explained_page(request, examples(request, read));
}

/// Where programs begin: the address of everything else.
web::Response ApiPages::entrance(const web::Request& request) const
{
    const auto address = [&](std::string_view path) { return request.absolute(web::Url::path(path)); };
    web::Json json;
    json.begin_object().text("name", request.site().name).key("links").begin_object();
    json.text("self", address("/api/v1")).text("html", address("/api")).text("openapi", address("/api/v1/openapi.json"));
    for (const auto& noun : nouns()) json.text(noun.about.name, address(noun.path()));
    json.text("alliances.geojson", address("/api/v1/alliances.geojson"));
    json.end_object().end_object();
    return json_answer(std::move(json));
}

web::Response ApiPages::description(const web::Request& request) const { return openapi_answer(request); }

web::Response ApiPages::on_the_map(const web::Request& request, storage::Read& read) const
{
    return geojson_answer(request, read);
}

}
