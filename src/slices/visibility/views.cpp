#include "slices/visibility/views.hpp"

#include "web/layout/page.hpp"
#include "web/layout/parts.hpp"

namespace visibility {
namespace {

using web::Html;
using web::html;

std::string address_of(const std::string& slug) { return "/material/sichtbarkeit/" + slug; }

Html file_list(const web::Request& request, const Subject& subject)
{
    const auto& t = request.texts();
    std::vector<web::Choice> all;
    for (const auto& file : files()) {
        all.push_back({request.to(address_of(subject.slug) + "/" + std::string(file.word)), std::string(t(file.name)), std::string(t(file.text)),
                       std::string(file.word.substr(file.word.rfind('.') + 1))});
    }
    return web::choices(all);
}

/// A text to take along: without script it is marked and copied as any other.
Html copyable(const web::Request& request, std::string_view label, std::string_view id, std::string_view text, int rows)
{
    return html(R"(<div class="kern-form-input"><label class="kern-label" for="{}">{}</label><textarea class="kern-form-input__input" id="{}" rows="{}" readonly{}>{}</textarea></div>)",
                id, label, id, rows, web::german_text(request), text);
}

Html without_address(const web::Request& request)
{
    return web::note(request, request.texts()("This installation does not know its own address yet, so no code can lead to your page. "
                                              "Whoever runs it has to enter public_url."));
}

}

std::string badge_snippet(const web::Request& request, const Subject& subject)
{
    return html(R"(<a href="{}"><img src="{}-partner.svg" alt="{}" width="240" height="120"></a>)", subject.address, subject.slug,
                     request.texts()("Partner in the local alliance for families: {0}", subject.name)).text();
}

web::Response choice_page(const web::Request& request, const std::vector<registry::AllianceName>& own)
{
    const auto& t = request.texts();
    std::vector<web::Choice> ways;
    for (const auto& alliance : own) ways.push_back({request.to(address_of(alliance.slug)), alliance.name, ""});
    const std::string title(t("Be seen in your town"));
    return web::respond(request, {.title = title,
                                  .body = html(R"(<h1>{}</h1><p class="bn-lead">{}</p>{})", title,
                                               ways.empty() ? t("The kit is made for one alliance, and you belong to none yet.") : t("For which alliance?"),
                                               web::choices(ways)),
                                  .caching = web::Caching::none,
                                  .crumbs = {{"/bereich", std::string(t("My area"))}}});
}

web::Response kit_page(const web::Request& request, const Subject& subject)
{
    const auto& t = request.texts();
    const std::string title(t("Be seen in your town"));
    const auto lead = t("Ready to print and to pass on for {0}, made this moment from what your public page says. When the page changes, take it anew.", subject.name);
    const auto content = html("{}{}{}", web::section("dateien", t("To print and to pass on"), file_list(request, subject)),
                              web::section("amtsblatt", t("For the town's newsletter"),
                                           copyable(request, t("Text to copy"), "text-amtsblatt", newsletter(request, subject), 9)),
                              web::section("partner", t("For the websites of your partners"),
                                           html(R"(<p>{}</p>{})", t("Your partner puts the badge beside the page and copies this line. Nothing is fetched from us."),
                                                copyable(request, t("Line to copy"), "zeile-partner", badge_snippet(request, subject), 4))));
    return web::respond(request, {.title = title,
                                  .body = html(R"(<h1>{}</h1><p class="bn-lead">{}</p>{})", title, lead,
                                               subject.address.empty() ? without_address(request) : content),
                                  .caching = web::Caching::none,
                                  .crumbs = {{"/bereich", std::string(t("My area"))}}});
}

}
