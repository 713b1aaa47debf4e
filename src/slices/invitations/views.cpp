#include "slices/invitations/views.hpp"

#include "web/layout/page.hpp"
#include "web/layout/parts.hpp"

namespace invitations {
namespace {

using web::Html;
using web::html;
using web::when;

web::Response page(const web::Request& request, std::string title, Html body, int status = 200)
{
    return web::respond(request, {.title = std::move(title), .body = std::move(body), .status = status, .caching = web::Caching::none,
                                  .frame = web::Frame::message, .canonical = "/anmelden"});
}

Html what_is_offered(const web::Request& request, const Offer& offer)
{
    const auto& t = request.texts();
    return html(R"(<dl class="bn-facts"><div><dt>{}</dt><dd>{}</dd></div><div><dt>{}</dt><dd>{}</dd></div>{}</dl>)", t("For"),
                offer.account.name, t("Your role"),
                web::each(identity::described(t, offer.roles), [](const std::string& role) { return html("{}<br>", role); }),
                when(!offer.inviter.empty(), [&] { return html("<div><dt>{}</dt><dd>{}</dd></div>", t("Invited by"), offer.inviter); }));
}

}

web::Response offer_page(const web::Request& request, const Offer& offer)
{
    const auto& t = request.texts();
    const auto address = request.path.ends_with("/neu") ? request.path.substr(0, request.path.size() - 4) : request.path;
    switch (offer.state) {
    case Offer::State::open: {
        const auto title = t("Welcome, {0}", offer.account.name);
        return page(request, title,
                    html(R"(<h1>{}</h1><p class="bn-lead">{}</p>{}<div class="bn-actions">{}</div><p class="bn-muted">{}</p>)", title,
                         t("You are invited to the online community of the alliances. One click, and you are in; you need no password."),
                         what_is_offered(request, offer), web::button_form(request, request.to(address), t("Come in")),
                         t("This is not you? Then close this page: without a click nothing happens.")));
    }
    case Offer::State::over: {
        const std::string title(t("This invitation has run out"));
        return page(request, title,
                    html(R"(<h1>{}</h1><p class="bn-lead">{}</p>{}<div class="bn-actions">{}</div>)", title,
                         t("That is quickly mended: we send a fresh one to the same mailbox."), what_is_offered(request, offer),
                         web::button_form(request, request.to(address + "/neu"), t("Send me a fresh invitation"))));
    }
    default: {
        const std::string title(t("You are in already"));
        return page(request, title,
                    html(R"(<h1>{}</h1><p class="bn-lead">{}</p><p class="bn-actions">{}</p>)", title,
                         t("This invitation has been used. From now on you come in with a link that you ask for."),
                         web::button_link(request.to("/anmelden"), t("Sign in"))));
    }
    }
}

web::Response nothing_offered_page(const web::Request& request)
{
    const auto& t = request.texts();
    const std::string title(t("There is no such invitation"));
    return page(request, title,
                html(R"(<h1>{}</h1><p class="bn-lead">{}</p><p class="bn-actions">{}</p>)", title,
                     t("Perhaps the link was cut in two by your mail program: please copy it whole. If you have an account, you can simply sign in."),
                     web::button_link(request.to("/anmelden"), t("Sign in"))),
                404);
}

web::Response renewed_page(const web::Request& request)
{
    const auto& t = request.texts();
    const std::string title(t("A fresh invitation is on its way"));
    return page(request, title,
                html(R"(<h1>{}</h1><p class="bn-lead">{}</p>)", title,
                     t("Look into the mailbox in which the old one was. The new one is good for 60 days.")));
}

}
