#include "web/layout/page.hpp"

#include "web/assets.hpp"
#include "web/layout/parts.hpp"

#include <array>

namespace web {
namespace {

struct Link {
    const char* path;
    const char* text;
};

constexpr std::array navigation = {Link{"/", "Start"}, Link{"/buendnisse", "All alliances"}, Link{"/karte", "Map"}};
constexpr std::array legal = {Link{"/impressum", "Imprint"}, Link{"/datenschutz", "Privacy"},
                              Link{"/barrierefreiheit", "Accessibility"},
                              Link{"/datenquellen", "Sources of data"}};

/// The start page with a question in its address is the page of the answer.
bool is_here(const Request& request, const Link& link)
{
    return request.path == link.path && (request.path != "/" || request.raw_query.empty());
}

/// Mistakes in a form are said first, also to those who only hear the title.
std::string full_title(const Request& request, const Page& page)
{
    const auto& name = request.site().name;
    const auto title = page.title.empty() ? name : page.title + " – " + name;
    return page.status == 422 || page.status == 403 ? std::string(request.texts()("Error:")) + " " + title : title;
}

Html head(const Request& request, const Page& page)
{
    const auto& site = request.site();
    const auto path = page.canonical.empty() ? encoded_path(request.path) : page.canonical;
    return html(R"(<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{}</title>{}{}<meta name="theme-color" content="#ffd677">
<link rel="preload" href="{}" as="font" type="font/woff2" crossorigin><link rel="preload" href="{}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="{}"><link rel="icon" href="{}" type="image/svg+xml"><link rel="canonical" href="{}">
<link rel="alternate" hreflang="de" href="{}"><link rel="alternate" hreflang="en" href="{}">
<script src="{}" defer></script></head>)",
                full_title(request, page), when(!page.description.empty(), [&] {
                    return html(R"(<meta name="description" content="{}">)", page.description);
                }),
                when(site.demo, [] { return html(R"(<meta name="robots" content="noindex, nofollow">)"); }),
                asset("fira-400.woff2"), asset("fira-600.woff2"), asset("portal.css"), asset("favicon.svg"),
                request.absolute(request.to(path)),
                request.absolute(Url::path(std::string(prefix(Language::german)) + path)),
                request.absolute(Url::path(std::string(prefix(Language::english)) + path)), asset("comfort.js"));
}

Html language_link(const Request& request, Language language, const char* name)
{
    const bool current = request.language() == language;
    return html(R"(<li><a href="{}" lang="{}" hreflang="{}"{}>{}</a></li>)", request.in(language), tag(language),
                tag(language), when(current, [] { return html(R"( aria-current="true")"); }), name);
}

/// The line by which offices of the federation and the states are known (KERN's "Kopfzeile"), where the operator
/// is one. A demonstration never shows it.
Html official_header(const Request& request)
{
    const auto& site = request.site();
    return when(!site.official.empty() && !site.demo, [&] {
        return html(R"(<p class="bn-official"><span class="bn-official__flag" aria-hidden="true"></span>{} – {}</p>)",
                    request.texts()("Official website"), site.official);
    });
}

/// The field for everything. On a telephone it is a link, so that the page begins high up; on its own page it would be
/// there twice.
Html search_field(const Request& request)
{
    const auto& t = request.texts();
    if (request.path == "/suche") return {};
    return html(R"(<a class="bn-find-link" href="{}">{}{}</a><form class="bn-find" action="{}" method="get" role="search" aria-label="{}"><label class="kern-sr-only" for="suche">{}</label><input class="bn-find__field" id="suche" name="q" type="search" maxlength="120" autocomplete="off" enterkeyhint="search" placeholder="{}" data-suggestions="{}" data-label="{}"><button class="bn-find__button" type="submit">{}<span class="kern-sr-only">{}</span></button></form>)",
                request.to("/suche"), icon("search"), t("Search"), request.to("/suche"), t("In the whole portal"), t("Search the portal"), t("Search"),
                request.to("/suche/vorschlaege"), t("Suggestions"), icon("search"), t("Search"));
}

Html header(const Request& request)
{
    const auto& t = request.texts();
    const auto& site = request.site();
    return html(R"(<a class="bn-skip" href="#inhalt">{}</a>
<header class="bn-header">{}{}<div class="bn-wrap bn-header__row"><a class="bn-brand" href="{}"><img class="bn-brand__mark" src="{}" width="48" height="48" alt=""><span class="bn-brand__text"><span class="bn-brand__name">{}</span> <span class="bn-brand__line">{}</span></span></a>
{}<div class="bn-header__links"><nav aria-label="{}"><ul class="bn-nav">{}</ul></nav><nav aria-label="{}"><ul class="bn-lang">{}{}</ul></nav></div></div></header>
)",
                t("Skip to content"), official_header(request), when(site.demo, [&] {
                    return html(R"(<p class="bn-demo">{}</p>)", t("Demonstration, not an official site"));
                }),
                request.to("/"), asset("brand.svg"), site.name, site.line, search_field(request), t("Main menu"),
                each(navigation, [&](const Link& link) {
                    return html(R"(<li><a href="{}"{}>{}</a></li>)", request.to(link.path),
                                when(is_here(request, link), [] { return html(R"( aria-current="page")"); }), t(link.text));
                }),
                t("Language"), language_link(request, Language::german, "Deutsch"),
                language_link(request, Language::english, "English"));
}

/// Imprint, privacy and accessibility belong to whoever stands in for this page.
Url legal_address(const Request& request, const Page& page, const Link& link)
{
    const auto url = request.to(link.path);
    const bool is_everybodys = page.on_behalf_of.empty() || std::string_view(link.path) == "/datenquellen";
    return is_everybodys ? url : url.with("fuer", page.on_behalf_of);
}

Html footer(const Request& request, const Page& page)
{
    const auto& t = request.texts();
    const auto item = [&](const Url& url, std::string_view text) {
        return html(R"(<li><a href="{}">{}</a></li>)", url, text);
    };
    return html(R"(<footer class="bn-footer"><div class="bn-wrap bn-footer__row"><nav aria-label="{}"><ul>{}{}</ul></nav><p>Bündnisnetz</p></div></footer>
)",
                t("About this site"),
                each(legal, [&](const Link& link) { return item(legal_address(request, page, link), t(link.text)); }),
                item(request.to("/barriere-melden").with("seite", request.path), t("Report a barrier")));
}

Html trail(const Request& request, const Page& page)
{
    const auto& t = request.texts();
    return html(R"(<nav aria-label="{}"><ol class="bn-crumbs"><li><a href="{}">{}</a></li>{}<li><span aria-current="page">{}</span></li></ol></nav>
)",
                t("You are here"), request.to("/"), t("Start"), each(page.crumbs, [&](const Crumb& crumb) {
                    return html(R"(<li><a href="{}">{}</a></li>)", request.to(crumb.path), crumb.text);
                }),
                page.title);
}

Html framed(const Request& request, const Page& page)
{
    if (page.frame == Frame::flush) return page.body;
    return html(R"(<div class="bn-wrap">{}{}</div>
)",
                when(page.frame == Frame::text, [&] { return trail(request, page); }), page.body);
}

}

Response respond(const Request& request, Page page)
{
    Response response;
    response.status = page.status;
    response.caching = page.caching;
    response.body = html(R"(<!DOCTYPE html>
<html lang="{}" dir="ltr">{}
<body>{}<main class="bn-main{}" id="inhalt" tabindex="-1">
{}</main>
{}</body></html>
)",
                         tag(request.language()), head(request, page), header(request),
                         page.frame == Frame::flush ? " bn-main--flush" : "", framed(request, page),
                         footer(request, page))
                        .text();
    return response;
}

Html message(std::string_view picture, std::string_view heading, std::string_view lead, const Html& more)
{
    return html(R"(<div class="bn-message"><img class="bn-message__picture" src="{}" width="320" height="240" alt="">
<div><h1>{}</h1><p class="bn-lead">{}</p>
{}</div></div>
)",
                asset(picture), heading, lead, more);
}

}
