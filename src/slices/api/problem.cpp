#include "slices/api/problem.hpp"

#include "web/json.hpp"

namespace api {
namespace {

struct Words {
    const char* word;   ///< in the address of the kind of problem
    const char* detail; ///< source text
};

Words words_for(int status)
{
    switch (status) {
    case 403: return {"forbidden", "This address only reads. Ask with GET."};
    case 404: return {"not-found", "Nothing is known under this address. The lists say which words there are."};
    case 405: return {"method", "This address only reads. Ask with GET."};
    case 408: return {"too-slow", "The request did not arrive whole in time. Please ask again."};
    case 413: return {"too-large", "The request is too large. This address only reads and needs no body."};
    case 414:
    case 431: return {"too-long", "The address or the head is too long. Please ask for less at once."};
    case 415: return {"media-type", "This address only reads. Ask with GET and without a body."};
    case 421: return {"host", "This host is not ours. The address of this portal stands in the description of the interface."};
    case 507:
    case 503: return {"busy", "The portal is busy or being looked after. Please ask again after the time in Retry-After."};
    case 500: return {"fault", "A fault of ours. It is written down under this number; please tell it if it stays."};
    default: return {"not-understood", "The address is broken: an escape in it cannot be read, or it is not UTF-8."};
    }
}

const char* title_of(int status)
{
    switch (status) {
    case 404: return "Not found";
    case 405: return "Not with this method";
    case 500: return "A fault of ours";
    case 507:
    case 503: return "Busy";
    default: return "Not understood";
    }
}

web::Json begin_problem(const web::Request& request, int status, const char* word, std::string_view detail)
{
    web::Json json;
    const auto type = request.absolute(request.to("/api").with_fragment("problem-" + std::string(word)));
    json.begin_object().text("type", type).text("title", request.texts()(title_of(status)));
    json.key("status").number(status).text("detail", detail);
    return json;
}

web::Response as_response(int status, web::Json json)
{
    web::Response response;
    response.status = status;
    response.content_type = "application/problem+json";
    response.body = json.end_object().take() + "\n";
    return response;
}

}

web::Response problem(const web::Request& request, int status)
{
    const auto words = words_for(status);
    auto json = begin_problem(request, status, words.word, request.texts()(words.detail));
    if (!request.incident.empty()) json.text("incident", request.incident);
    return as_response(status, std::move(json));
}

web::Response problem(const web::Request& request, const Mistakes& mistakes)
{
    const auto& t = request.texts();
    auto json = begin_problem(request, 400, "parameters", t("The address asks for what cannot be answered. Each mistake says what may stand there."));
    json.key("errors").begin_list();
    for (const auto& mistake : mistakes) {
        json.begin_object().text("parameter", mistake.parameter).text("detail", t(mistake.message));
        if (!mistake.allowed.empty()) json.text("allowed", t(base::Message{mistake.allowed, {}}));
        json.end_object();
    }
    json.end_list();
    return as_response(400, std::move(json));
}

}
