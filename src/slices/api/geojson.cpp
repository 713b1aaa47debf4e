#include "slices/api/geojson.hpp"

#include "slices/api/alliances.hpp"
#include "slices/api/answer.hpp"
#include "slices/api/problem.hpp"

namespace api {
namespace {

void write_feature(web::Json& json, const registry::Entry& entry, const web::Request& request)
{
    const auto& alliance = entry.alliance;
    const auto& position = *alliance.seat.position;
    json.begin_object().text("type", "Feature").text("id", alliance.slug);
    json.key("geometry").begin_object().text("type", "Point").key("coordinates");
    json.begin_list().number(position.longitude).number(position.latitude).end_list().end_object();
    json.key("properties").begin_object().text("slug", alliance.slug).text("name", alliance.name);
    json.text_or_null("summary", alliance.summary).text("seat", alliance.seat.name).text_or_null("state_key", entry.state_key);
    json.key("topics").begin_list();
    for (const auto& topic : alliance.topics) json.text(topic.slug);
    json.end_list();
    json.text("self", request.absolute(web::Url::path("/api/v1/alliances/" + alliance.slug)));
    json.text("html", request.absolute(web::Url::path("/buendnisse/" + alliance.slug))).end_object().end_object();
}

}

Askable askable_on_the_map() { return {"alliances.geojson", {Ask::state, Ask::topic, Ask::words}, {}}; }

web::Response geojson_answer(const web::Request& request, storage::Read& read)
{
    for (const auto* version : {"registry", "places"}) read.depends_on(version);
    const auto askable = askable_on_the_map();
    const auto question = read_question(request, read, askable);
    if (!question.mistakes.empty()) return problem(request, question.mistakes);

    const auto directory = registry::directory(read);
    web::Json json;
    json.begin_object().text("type", "FeatureCollection").key("features").begin_list();
    for (const auto& one : fitting_alliances(*directory, question)) {
        if (one.entry->alliance.seat.position) write_feature(json, *one.entry, request);
    }
    json.end_list().end_object();
    return json_answer(std::move(json), "application/geo+json");
}

}
