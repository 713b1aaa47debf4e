#include "slices/api/openapi.hpp"

#include "slices/api/answer.hpp"
#include "slices/api/geojson.hpp"
#include "slices/api/nouns.hpp"
#include "slices/api/schemas.hpp"

namespace api {
namespace {

using web::Json;

void write_reference(Json& json, const char* name, std::string_view part)
{
    json.key(name).begin_object().text("$ref", "#/components/" + std::string(part)).end_object();
}

void write_answers(Json& json, std::string_view schema, const char* content_type, bool may_be_unknown)
{
    json.key("responses").begin_object().key("200").begin_object().text("description", "The answer.");
    json.key("headers").begin_object();
    write_reference(json, "ETag", "headers/ETag");
    json.end_object().key("content").begin_object().key(content_type).begin_object();
    write_reference(json, "schema", "schemas/" + std::string(schema));
    json.end_object().end_object().end_object();
    json.key("304").begin_object().text("description", "What you have is still right (If-None-Match).").end_object();
    if (may_be_unknown) json.key("308").begin_object().text("description", "It has another word now: see Location.").end_object();
    write_reference(json, "400", "responses/Problem");
    if (may_be_unknown) write_reference(json, "404", "responses/Problem");
    write_reference(json, "default", "responses/Problem");
    json.end_object();
}

void write_slug(Json& json, const Noun& noun, const web::Texts& t)
{
    json.begin_object().text("name", "slug").text("in", "path").key("required").truth(true);
    json.text("description", t(noun.about.key)).key("schema").begin_object().text("type", "string").end_object().end_object();
}

void write_operation(Json& json, const Noun& noun, Shown shown, const web::Texts& t)
{
    const bool is_list = shown == Shown::everywhere;
    json.key(is_list ? noun.path() : noun.path() + "/{slug}").begin_object().key("get").begin_object();
    json.text("operationId", std::string(is_list ? "list_" : "one_of_") + noun.about.name);
    json.text("summary", is_list ? t(noun.about.meaning) : t("One by its word."));
    json.key("tags").begin_list().text(noun.about.name).end_list();
    json.key("parameters").begin_list();
    if (!is_list) write_slug(json, noun, t);
    write_parameters(json, noun.askable(shown), t);
    json.end_list();
    write_answers(json, is_list ? std::string(noun.about.singular) + "List" : noun.about.singular, "application/json", !is_list);
    json.end_object().end_object();
}

void write_other(Json& json, const char* path, const char* operation, std::string_view summary, std::string_view schema,
                 const char* content_type, const Askable& askable, const web::Texts& t)
{
    json.key(path).begin_object().key("get").begin_object().text("operationId", operation).text("summary", summary);
    json.key("tags").begin_list().text("about").end_list().key("parameters").begin_list();
    write_parameters(json, askable, t);
    json.end_list();
    write_answers(json, schema, content_type, false);
    json.end_object().end_object();
}

void write_paths(Json& json, const web::Texts& t)
{
    json.key("paths").begin_object();
    const Askable nothing{"", {}, {}};
    write_other(json, "/api/v1", "entrance", t("The address of everything else."), "Entrance", "application/json", nothing, t);
    write_other(json, "/api/v1/openapi.json", "description", t("This description."), "Description", "application/json", nothing, t);
    write_other(json, "/api/v1/alliances.geojson", "alliances_on_the_map", t("The seats of the active alliances as points, all at once, as GeoJSON."),
                "AlliancesOnTheMap", "application/geo+json", askable_on_the_map(), t);
    for (const auto& noun : nouns()) {
        write_operation(json, noun, Shown::everywhere, t);
        write_operation(json, noun, Shown::alone, t);
    }
    json.end_object();
}

void write_components(Json& json, const web::Texts& t)
{
    json.key("components").begin_object().key("schemas").begin_object();
    for (const auto& noun : nouns()) {
        write_schema_of(json, noun, Shown::alone, t);
        write_schema_of(json, noun, Shown::everywhere, t);
    }
    write_other_schemas(json);
    json.end_object();
    json.key("responses").begin_object().key("Problem").begin_object().text("description", t("A problem as RFC 9457 wants it told."));
    json.key("content").begin_object().key("application/problem+json").begin_object();
    write_reference(json, "schema", "schemas/Problem");
    json.end_object().end_object().end_object().end_object();
    json.key("headers").begin_object().key("ETag").begin_object().text("description", t("Names this state of the answer; send it back as If-None-Match."));
    json.key("schema").begin_object().text("type", "string").end_object().end_object().end_object().end_object();
}

void write_info(Json& json, const web::Request& request)
{
    const auto& t = request.texts();
    const auto& site = request.site();
    json.key("info").begin_object().text("title", t("Open interface of {0}", site.name)).text("version", "1.0.0");
    json.text("description", t("Reads what everybody may read, without registration. Fields and parameters may be added; none is taken away or changes its meaning."));
    json.text("termsOfService", request.absolute(request.to("/api")));
    json.key("contact").begin_object().text("url", request.absolute(request.to("/impressum"))).end_object();
    json.end_object();
    json.key("servers").begin_list().begin_object().text("url", site.public_url.empty() ? "/" : site.public_url).end_object().end_list();
    json.key("security").begin_list().end_list();
    json.key("tags").begin_list();
    json.begin_object().text("name", "about").text("description", t("What the interface says of itself.")).end_object();
    for (const auto& noun : nouns()) json.begin_object().text("name", noun.about.name).text("description", t(noun.about.meaning)).end_object();
    json.end_list();
}

}

web::Response openapi_answer(const web::Request& request)
{
    const auto& t = request.texts();
    Json json;
    json.begin_object().text("openapi", "3.1.0");
    write_info(json, request);
    write_paths(json, t);
    write_components(json, t);
    json.end_object();
    return json_answer(std::move(json));
}

}
