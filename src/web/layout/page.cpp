#include "web/layout/page.hpp"

#include "web/assets.hpp"

#include <array>

namespace web {
namespace {

struct Link {
    const char* path;
    const char* text;
};

constexpr std::array navigation = {Link{"/", "Start"}, Link{"/buendnisse", "All alliances"}, Link{"/karte", "Map"}};
constexpr std::array legal = {
    Link{"/impressum", "Imprint"}, Link{"/datenschutz", "Privacy"}, Link{"/barrierefreiheit", "Accessibility"},
    Link{"/datenquellen", "Sources of data"}};

Html head(const Request& request, const Page& page)
{
    const auto& site = request.site();
    const auto canonical = request.absolute(request.to(page.canonical.empty() ? request.path : page.canonical));
    return html(R"(<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{}{}</title>{}<meta name="color-scheme" content="light dark">{}
<link rel="preload" href="{}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="{}"><link rel="icon" href="{}" type="image/svg+xml">
<link rel="canonical" href="{}"><link rel="alternate" hreflang="de" href="{}"><link rel="alternate" hreflang="en" href="{}">
<script src="{}" defer></script></head>)",
                page.title.empty() ? site.name : page.title + " – " + site.name,
                page.status == 200 || page.status >= 300 ? "" : "",
                when(!page.description.empty(),
                     [&] { return html(R"(<meta name="description" content="{}">)", page.description); }),
                when(site.demo, [] { return html(R"(<meta name="robots" content="noindex, nofollow">)"); }),
                asset("fira-sans-400.woff2"), asset("portal.css"), asset("favicon.svg"), canonical,
                request.absolute(request.in(Language::german)), request.absolute(request.in(Language::english)),
                asset("portal.js"));
}

Html languages(const Request& request)
{
    const auto link = [&](Language language, const char* name) {
        const bool current = request.language() == language;
        return html(R"(<li><a class="bn-language" href="{}" lang="{}" hreflang="{}"{}>{}</a></li>)",
                    request.in(language), tag(language), tag(language),
                    when(current, [] { return html(R"( aria-current="true")"); }), name);
    };
    return html(R"(<nav class="bn-languages" aria-label="{}"><ul>{}{}</ul></nav>)", request.texts()("Language"),
                link(Language::german, "Deutsch"), link(Language::english, "English"));
}

Html header(const Request& request)
{
    const auto& t = request.texts();
    const auto& site = request.site();
    return html(R"(<a class="bn-skip" href="#inhalt">{}</a>{}
<header class="bn-header"><div class="bn-header__inner"><a class="bn-brand" href="{}"><span class="bn-brand__name">{}</span><span class="bn-brand__line">{}</span></a>
<nav class="bn-nav" aria-label="{}"><ul>{}</ul></nav>{}</div></header>
)",
                t("Skip to content"), when(site.demo, [&] {
                    return html(R"(<div class="bn-demo" role="note">{}</div>)",
                                t("Demonstration, not an official site"));
                }),
                request.to("/"), site.name, site.line, t("Main menu"), each(navigation, [&](const Link& link) {
                    return html(R"(<li><a class="bn-nav__link" href="{}"{}>{}</a></li>)", request.to(link.path),
                                when(request.path == link.path, [] { return html(R"( aria-current="page")"); }),
                                t(link.text));
                }),
                languages(request));
}

Html footer(const Request& request)
{
    const auto& t = request.texts();
    const auto report = request.to("/barriere-melden").with("seite", request.path);
    return html(R"(<footer class="bn-footer"><div class="bn-footer__inner"><nav aria-label="{}"><ul>{}<li><a class="bn-footer__link" href="{}">{}</a></li></ul></nav>
<p class="bn-footer__product">{}</p></div></footer>
)",
                t("About this site"), each(legal, [&](const Link& link) {
                    return html(R"(<li><a class="bn-footer__link" href="{}">{}</a></li>)", request.to(link.path),
                                t(link.text));
                }),
                report, t("Report a barrier"), "Bündnisnetz");
}

}

Response respond(const Request& request, Page page)
{
    Response response;
    response.status = page.status;
    response.caching = page.caching;
    response.body = html(R"(<!DOCTYPE html>
<html lang="{}">{}
<body>{}<main class="bn-main{}" id="inhalt" tabindex="-1">
{}</main>
{}</body></html>
)",
                         tag(request.language()), head(request, page), header(request),
                         page.is_start ? " bn-main--start" : "", page.body, footer(request))
                        .text();
    return response;
}

Html icon(std::string_view name)
{
    return html(R"(<svg class="bn-icon" aria-hidden="true" focusable="false"><use href="{}"/></svg>)",
                asset("icons.svg").with_fragment(name));
}

Html telephone_link(std::string_view number)
{
    return html(R"(<a class="bn-phone" href="{}">{}{}</a>)", Url::telephone(number), icon("phone"), number);
}

Html pagination(const Request& request, int page, int pages, const Url& first_page)
{
    if (pages < 2) return {};
    const auto& t = request.texts();
    const auto at = [&](int wanted) {
        return wanted == 1 ? first_page : first_page.with("seite", std::to_string(wanted));
    };
    return html(R"(<nav class="bn-pagination" aria-label="{}"><ul>{}<li><span aria-current="page">{}</span></li>{}</ul></nav>
)",
                t("Pages"), when(page > 1, [&] {
                    return html(R"(<li><a class="kern-link" rel="prev" href="{}">{}</a></li>)", at(page - 1),
                                t("Previous page"));
                }),
                t("Page {0} of {1}", page, pages), when(page < pages, [&] {
                    return html(R"(<li><a class="kern-link" rel="next" href="{}">{}</a></li>)", at(page + 1),
                                t("Next page"));
                }));
}

}
