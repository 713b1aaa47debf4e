#include "slices/embedding/frame.hpp"

#include "web/assets.hpp"
#include "web/framing.hpp"
#include "web/layout/parts.hpp"

namespace embedding {
namespace {

using web::Html;
using web::html;
using web::Language;

Html frame_head(const web::Request& request, const Framed& page)
{
    return html(R"(<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{} – {}</title><meta name="robots" content="noindex"><link rel="canonical" href="{}">
<link rel="stylesheet" href="{}"><link rel="icon" href="{}" type="image/svg+xml"></head>)",
                page.title, request.site().name, request.absolute(request.to(page.whole_path)), web::asset("portal.css"),
                web::asset("favicon.svg"));
}

/// The same in the other language stays in the frame; everything else leads out of it.
Html frame_foot(const web::Request& request, const Framed& page)
{
    const auto& t = request.texts();
    const bool german = request.language() == Language::german;
    const auto legal = [&](const char* path) {
        const auto url = request.to(path);
        return page.on_behalf_of.empty() ? url : url.with("fuer", page.on_behalf_of);
    };
    return html(R"(<footer class="bn-embedded__foot"><ul><li>{}</li><li>{}</li><li>{}</li><li><a href="{}" lang="{}" hreflang="{}">{}</a></li></ul></footer>
)",
                way_out(request, request.to("/"), request.site().name), way_out(request, legal("/impressum"), t("Imprint")),
                way_out(request, legal("/datenschutz"), t("Privacy")),
                request.in(german ? Language::english : Language::german), german ? "en" : "de", german ? "en" : "de",
                german ? "English" : "Deutsch");
}

}

web::Html way_out(const web::Request& request, const web::Url& url, std::string_view text)
{
    return html(R"(<a href="{}" target="_blank" rel="noopener">{}<span class="kern-sr-only"> {}</span></a>)", url, text,
                request.texts()("(opens a new window)"));
}

web::Response in_frame(const web::Request& request, Framed page, std::span<const std::string> sites)
{
    web::Response response;
    response.status = page.status;
    response.caching = web::Caching::shared;
    response.body = html(R"(<!DOCTYPE html>
<html lang="{}" dir="ltr">{}
<body class="bn-embedded">{}<main class="bn-embedded__main" id="inhalt">
{}</main>
{}</body></html>
)",
                         web::tag(request.language()), frame_head(request, page), web::when(request.site().demo, [&] {
                             return html(R"(<header><p class="bn-demo">{}</p></header>)", request.texts()("Demonstration, not an official site"));
                         }),
                         page.body, frame_foot(request, page))
                        .text();
    web::allow_framing(response, sites);
    return response;
}

web::Response nothing_here(const web::Request& request, std::span<const std::string> sites)
{
    const auto& t = request.texts();
    return in_frame(request,
                    {.title = std::string(t("Nothing is here")),
                     .body = html("<h1>{}</h1><p>{}</p><p>{}</p>\n", t("Nothing is here"),
                                  t("What this website wants to show here does not exist, or no longer."),
                                  way_out(request, request.to("/buendnisse"), t("All alliances"))),
                     .whole_path = "/buendnisse",
                     .status = 404},
                    sites);
}

}
