#include "slices/invitations/member_views.hpp"
#include "web/layout/page.hpp"
#include "web/layout/parts.hpp"

namespace invitations {
namespace {

using web::Html;
using web::html;

web::Response way_back(const web::Request& request, std::string title, const Html& body, int status = 200)
{
    return web::respond(request, {.title = title, .body = html("<h1>{}</h1>{}", title, body), .status = status, .caching = web::Caching::none});
}

}

web::Response handover_question_page(const web::Request& request, const Own& own, const identity::Member& successor)
{
    const auto& t = request.texts();
    const auto title = t("Hand {0} over to {1}?", own.name, successor.name);
    const auto address = request.to("/bereich/" + own.slug + "/uebergabe");
    return web::respond(request, {.title = title,
                                  .body = html(R"(<h1>{}</h1><p class="bn-lead">{}</p><p>{}</p><div class="bn-actions">{}</div><p><a href="{}">{}</a></p>)", title,
                                               t("{0} has everything in hand at once, and you lose access to it.", successor.name),
                                               t("For 14 days you can take it back: you get a mail with a link."),
                                               web::button_form(request, request.to("/bereich/" + own.slug + "/uebergabe").with("nachfolge", successor.account.hex()), t("Hand it over")),
                                               address, t("Choose somebody else")),
                                  .caching = web::Caching::none,
                                  .crumbs = {{"/bereich", std::string(t("My area"))}, {"/bereich/" + own.slug + "/mitglieder", std::string(t("Members"))}}});
}

web::Response way_back_page(const web::Request& request, const Handed& handed)
{
    const auto& t = request.texts();
    if (!handed.can_be_taken_back) {
        return way_back(request, std::string(t("This handover stays")),
                        html(R"(<p class="bn-lead">{}</p><p class="bn-actions">{}</p>)",
                             t("It is older than 14 days, was taken back already, or the coordination has gone on to somebody else."),
                             web::button_link(request.to("/buendnisse/" + handed.alliance_slug), t("To the page of the alliance"))));
    }
    return way_back(request, t("Take {0} back?", handed.alliance_name),
                    html(R"(<p class="bn-lead">{}</p><p>{}</p><div class="bn-actions">{}</div><p><a href="{}">{}</a></p>)",
                         t("You then coordinate again, and {0} has the role of before.", handed.to_name),
                         t("What {0} wrote meanwhile stays.", handed.to_name), web::button_form(request, request.to(request.path), t("Take the handover back")),
                         request.to("/buendnisse/" + handed.alliance_slug), t("Leave it handed over")));
}

web::Response taken_back_page(const web::Request& request, const Handed& handed)
{
    const auto& t = request.texts();
    return way_back(request, t("You coordinate {0} again", handed.alliance_name),
                    html(R"(<p class="bn-lead">{}</p><p class="bn-actions">{}</p>)", t("Everybody has the role of before."),
                         web::button_link(request.to("/anmelden").with("weiter", "/bereich"), t("Sign in"))));
}

web::Response no_way_back_page(const web::Request& request)
{
    const auto& t = request.texts();
    return way_back(request, std::string(t("There is no such handover")),
                    html(R"(<p class="bn-lead">{}</p>)", t("Perhaps the link was cut in two by your mail program: please copy it whole.")), 404);
}

}
