#include "web/response.hpp"

namespace web {
namespace {

Response redirect(int status, const Url& url)
{
    Response response;
    response.status = status;
    response.headers.emplace_back("Location", url.text());
    return response;
}

}

Response see_other(const Url& url) { return redirect(303, url); }

Response moved(const Url& url) { return redirect(308, url); }

void open_to_other_sites(Response& response)
{
    response.headers.emplace_back("Access-Control-Allow-Origin", "*");
    response.headers.emplace_back("Access-Control-Expose-Headers", "ETag, Location, Retry-After");
}

Response preflight(const std::string& allowed)
{
    Response response;
    response.status = 204;
    response.headers = {{"Allow", allowed},
                        {"Access-Control-Allow-Origin", "*"},
                        {"Access-Control-Allow-Methods", allowed},
                        {"Access-Control-Allow-Headers", "*"},
                        {"Access-Control-Max-Age", "86400"}};
    return response;
}

Response watching(Stream stream)
{
    Response response{.content_type = "text/event-stream"};
    response.headers.emplace_back("X-Accel-Buffering", "no"); // a proxy in front must not collect the events
    response.stream = std::move(stream);
    return response;
}

std::string_view reason_of(int status)
{
    switch (status) {
    case 200: return "OK";
    case 204: return "No Content";
    case 206: return "Partial Content";
    case 303: return "See Other";
    case 304: return "Not Modified";
    case 308: return "Permanent Redirect";
    case 400: return "Bad Request";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 413: return "Content Too Large";
    case 414: return "URI Too Long";
    case 415: return "Unsupported Media Type";
    case 416: return "Range Not Satisfiable";
    case 421: return "Misdirected Request";
    case 422: return "Unprocessable Content";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    case 507: return "Insufficient Storage";
    default: return "Status";
    }
}

}
