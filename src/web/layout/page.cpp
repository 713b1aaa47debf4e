#include "web/layout/page.hpp"

#include "web/assets.hpp"
#include "web/layout/menu.hpp"
#include "web/layout/parts.hpp"
#include "web/layout/session_notice.hpp"

namespace web {
namespace {

/// The start page with a question in its address is the page of the answer.
bool is_here(const Request& request, const MenuItem& item)
{
    return request.path == item.path && (request.path != "/" || request.raw_query.empty());
}

/// Mistakes in a form are said first, also to those who only hear the title.
std::string full_title(const Request& request, const Page& page)
{
    const auto& name = request.site().name;
    const auto title = page.title.empty() ? name : page.title + " – " + name;
    return page.status == 422 || page.status == 403 ? std::string(request.texts()("Error:")) + " " + title : title;
}

/// The same page for readers of other languages; Leichte Sprache is no language of its own for search engines.
Html alternates(const Request& request, const std::string& path)
{
    Html links;
    for (const auto language : {Language::german, Language::english}) {
        if (!request.has_twin_in(language)) continue;
        links += html(R"(<link rel="alternate" hreflang="{}" href="{}">
)",
                      tag(language), request.absolute(Url::path(std::string(prefix(language)) + path)));
    }
    return links;
}

/// The way to the page in the words of schema.org, as `trail` shows it.
Thing breadcrumbs(const Request& request, const Page& page)
{
    std::vector<Thing> steps;
    const auto add = [&](std::string_view text, std::string_view path) {
        steps.push_back(Thing("ListItem")
                            .with("position", static_cast<double>(steps.size() + 1))
                            .with("name", text)
                            .with("item", path.empty() ? std::string() : request.absolute(request.to(path))));
    };
    add(request.texts()("Start"), "/");
    for (const auto& crumb : page.crumbs) add(crumb.text, crumb.path);
    add(page.title, "");
    return Thing("BreadcrumbList").with("itemListElement", steps);
}

Html for_programs(const Request& request, const Page& page)
{
    if (page.status != 200) return {};
    auto things = page.things;
    if (!page.crumbs.empty()) things.push_back(breadcrumbs(request, page));
    return html("{}{}", when(!page.feed.empty(), [&] {
                    return html(R"(<link rel="alternate" type="application/atom+xml" title="{}" href="{}">
)",
                                request.texts()("Newest changes (Atom)"), request.to(page.feed));
                }),
                linked_data(things));
}

Html head(const Request& request, const Page& page)
{
    const auto& site = request.site();
    const auto path = page.canonical.empty() ? encoded_path(request.path) : page.canonical;
    return html(R"(<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{}</title>{}{}<meta name="theme-color" content="#ffd677">
<link rel="preload" href="{}" as="font" type="font/woff2" crossorigin><link rel="preload" href="{}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="{}"><link rel="icon" href="{}" type="image/svg+xml"><link rel="canonical" href="{}">
{}<script src="{}" defer></script>{}</head>)",
                full_title(request, page), when(!page.description.empty(), [&] {
                    return html(R"(<meta name="description" content="{}">)", page.description);
                }),
                when(site.demo, [] { return html(R"(<meta name="robots" content="noindex, nofollow">)"); }),
                asset("fira-400.woff2"), asset("fira-600.woff2"),
                asset(direction(request.language()) == "rtl" ? "portal.rtl.css" : "portal.css"), asset("favicon.svg"),
                request.absolute(request.to(path)), alternates(request, path), asset("comfort.js"),
                for_programs(request, page));
}

/// Where this page has no twin in that language, the switch says that it leads to another page.
Html language_link(const Request& request, Language language, const char* name)
{
    const bool current = request.language() == language;
    const auto elsewhere = when(!request.has_twin_in(language), [&] {
        return html(R"( <span class="bn-lang__note" lang="{}">{}</span>)", tag(request.language()),
                    request.texts()("(similar page)"));
    });
    return html(R"(<li><a href="{}" lang="{}" hreflang="{}"{}>{}{}</a></li>)", request.in(language), tag(language),
                tag(language), when(current, [] { return html(R"( aria-current="true")"); }), name, elsewhere);
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
/// there twice, and Leichte Sprache has few pages, all of them in its menu.
Html search_field(const Request& request)
{
    const auto& t = request.texts();
    if (request.path == "/suche" || request.language() == Language::easy_german) return {};
    return html(R"(<a class="bn-find-link" href="{}">{}{}</a>
<form class="bn-find" action="{}" method="get" role="search" aria-label="{}"><label class="kern-sr-only" for="portalsuche">{}</label>
<input class="bn-find__field" id="portalsuche" name="q" type="search" maxlength="120" autocomplete="off" enterkeyhint="search"
 placeholder="{}" data-suggestions="{}" data-label="{}"><button class="bn-find__button" type="submit">{}<span class="kern-sr-only">{}</span></button></form>)",
                request.to("/suche"), icon("search"), t("Search"), request.to("/suche"), t("In the whole portal"),
                t("Search the portal"), t("Search"), request.to("/suche/vorschlaege"), t("Suggestions"), icon("search"), t("Search"));
}

/// Begins with what the path of a menu's page begins with: `/bereich` for `/bereich/rostock/mitglieder`.
bool is_below(const Request& request, const MenuItem& item)
{
    return request.path == item.path || request.path.starts_with(item.path + "/");
}

/// For who is signed in: the way through the inner part.
Html inner_navigation(const Request& request)
{
    const auto items = inner_menu(request);
    return when(!items.empty(), [&] {
        return html(R"(<nav class="bn-inner" aria-label="{}"><ul class="bn-wrap">{}</ul></nav>
)",
                    request.texts()("For people of the alliances"), each(items, [&](const MenuItem& item) {
                        return html(R"(<li><a href="{}"{}>{}</a></li>)", request.to(item.path), when(is_below(request, item), [] {
                                        return html(R"( aria-current="true")");
                                    }), item.text);
                    }));
    });
}

Html header(const Request& request)
{
    const auto& t = request.texts();
    const auto& site = request.site();
    return html(R"(<a class="bn-skip" href="#inhalt">{}</a>
<header class="bn-header">{}{}<div class="bn-wrap bn-header__row"><a class="bn-brand" href="{}"><img class="bn-brand__mark" src="{}" width="48" height="48" alt=""><span class="bn-brand__text"><span class="bn-brand__name">{}</span> <span class="bn-brand__line">{}</span></span></a>
{}<div class="bn-header__links"><nav aria-label="{}"><ul class="bn-nav">{}</ul></nav><nav aria-label="{}"><ul class="bn-lang">{}{}{}</ul></nav></div></div></header>
{}{})",
                t("Skip to content"), official_header(request), when(site.demo, [&] {
                    return html(R"(<p class="bn-demo">{}</p>)", t("Demonstration, not an official site"));
                }),
                request.to("/"), asset("brand.svg"), site.name, site.line, search_field(request), t("Main menu"),
                each(main_menu(request), [&](const MenuItem& item) {
                    return html(R"(<li><a href="{}"{}>{}</a></li>)", request.to(item.path),
                                when(is_here(request, item), [] { return html(R"( aria-current="page")"); }), item.text);
                }),
                t("Language"), language_link(request, Language::german, "Deutsch"),
                language_link(request, Language::english, "English"),
                language_link(request, Language::easy_german, "Leichte Sprache"), inner_navigation(request), session_notice(request));
}

/// Imprint, privacy and accessibility belong to whoever stands in for this page.
Url legal_address(const Request& request, const Page& page, const MenuItem& item)
{
    const auto url = request.to(item.path);
    const bool is_everybodys = page.on_behalf_of.empty() || item.path == "/datenquellen" || item.path == "/gebaerdensprache" || item.path == "/anmelden";
    return is_everybodys ? url : url.with("fuer", page.on_behalf_of);
}

Html footer(const Request& request, const Page& page)
{
    const auto& t = request.texts();
    const auto linked = [&](const Url& url, std::string_view text, const Html& before) {
        return html(R"(<li><a href="{}">{}{}</a></li>)", url, before, text);
    };
    return html(R"(<footer class="bn-footer"><div class="bn-wrap bn-footer__row"><nav aria-label="{}"><ul>{}{}</ul></nav><p>Bündnisnetz</p></div></footer>
)",
                t("About this site"),
                each(footer_menu(request), [&](const MenuItem& item) {
                    return linked(legal_address(request, page, item), item.text,
                                  when(item.path == "/gebaerdensprache", [] { return icon("signs"); }));
                }),
                linked(request.to("/barriere-melden").with("seite", page.canonical.empty() ? request.path : page.canonical),
                       t("Report a barrier"), {}));
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
<html lang="{}" dir="{}"{}>{}
<body>{}<main class="bn-main{}" id="inhalt" tabindex="-1">
{}</main>
{}</body></html>
)",
                         tag(request.language()), direction(request.language()),
                         when(request.language() == Language::easy_german, [] { return html(R"( class="bn-easy")"); }),
                         head(request, page), header(request),
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
