#include "slices/api/answer.hpp"

#include "base/text.hpp"
#include "slices/api/problem.hpp"

namespace api {
namespace {

constexpr std::size_t bytes_of_a_thing = 1000;

/// The same question, without the place at which it began.
std::string address_of(const web::Request& request, const std::string& path)
{
    auto url = web::Url::path(path);
    for (const auto& [name, value] : request.query.all()) {
        if (name != parameter(Ask::after).name) url = url.with(name, value);
    }
    return request.absolute(url);
}

}

web::Response json_answer(web::Json json, const char* content_type)
{
    web::Response response;
    response.content_type = content_type;
    response.caching = web::Caching::shared;
    response.body = json.take();
    response.body += '\n';
    return response;
}

web::Response list_answer(const Noun& noun, const web::Request& request, storage::Read& read)
{
    for (const auto* version : noun.about.versions) read.depends_on(version);
    const auto askable = noun.askable(Shown::everywhere);
    const auto question = read_question(request, read, askable);
    if (!question.mistakes.empty()) return problem(request, question.mistakes);

    web::Json json;
    json.reserve(bytes_of_a_thing * question.piece.most);
    json.begin_object().key("items").begin_list();
    const auto next = noun.write_list(json, read, question, request);
    json.end_list().key("links").begin_object();
    const auto first = address_of(request, noun.path());
    const bool has_query = first.find('?') != std::string::npos;
    const auto behind = [&](std::string_view cursor) { return first + (has_query ? "&after=" : "?after=") + std::string(cursor); };
    const auto asked_after = base::trimmed(request.query[parameter(Ask::after).name]);
    json.text("self", asked_after.empty() ? first : behind(asked_after));
    json.key("next");
    next ? json.text(behind(written(*next, std::string(askable.noun) + '?' + question.asked))) : json.nothing();
    json.end_object().end_object();
    return json_answer(std::move(json));
}

web::Response one_answer(const Noun& noun, const web::Request& request, storage::Read& read)
{
    for (const auto* version : noun.about.versions) read.depends_on(version);
    const auto question = read_question(request, read, noun.askable(Shown::alone));
    if (!question.mistakes.empty()) return problem(request, question.mistakes);

    web::Json json;
    const auto one = noun.write_one(json, read, request["slug"], question, request);
    if (one.outcome == Noun::Outcome::unknown) return problem(request, 404);
    if (one.outcome == Noun::Outcome::moved) {
        auto url = request.to(noun.path() + "/" + one.present_slug);
        for (const auto& [name, value] : request.query.all()) url = url.with(name, value);
        return web::moved(url);
    }
    return json_answer(std::move(json));
}

}
