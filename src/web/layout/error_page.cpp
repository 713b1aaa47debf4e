#include "web/layout/page.hpp"
#include "web/layout/parts.hpp"

namespace web {
namespace {

struct Words {
    const char* title;
    const char* advice;
};

/// Everything that was sent, to be sent again. It has no token, since that belongs to a session: the form's own page comes back
/// with all of it and a new one.
Html send_again(const Request& request)
{
    Html typed;
    for (const auto& [name, value] : request.form.all()) {
        if (name != "schutz") web::append(typed, R"(<input type="hidden" name="{}" value="{}">)", name, value);
    }
    return html(R"(<form class="bn-form" action="{}" method="post">{}<div class="bn-actions"><button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{}</span></button></div></form>)",
                request.in(request.language()), typed, request.texts()("Send again"));
}

/// For whoever is not signed in any more: in a second window, so that this one stays.
Html sign_in_beside(const Request& request)
{
    return html(R"(<p class="bn-actions"><a class="kern-btn kern-btn--primary" href="{}" target="_blank" rel="noopener"><span class="kern-label">{}</span></a></p>
)",
                request.to("/anmelden"), request.texts()("Sign in, in a new window"));
}

Words words_for(int status)
{
    switch (status) {
    case 401: return {"You are not signed in any more",
                      "What you typed is still here. Sign in again in a second window, come back to this one and send it once more."};
    case 403: return {"This form did not come from this site",
                      "For your safety nothing was done. Please open the page here and send the form from it."};
    case 404: return {"This page is not here",
                      "The address may be mistyped, or the page has moved. Search for your place, or begin at the start page."};
    case 405: return {"That does not work with this page", "Please open the page again from the start page."};
    case 408: return {"That took too long", "The connection was too slow, and the request did not arrive whole. Please try again."};
    case 413: return {"That is too large", "At most 1 MB can be sent at once. Please shorten it and send it again."};
    case 414:
    case 431: return {"The address is too long", "Please use a shorter search or begin at the start page."};
    case 415: return {"This kind of message is not understood here", "Please use the form on the page."};
    case 421: return {"This site has another address", "Please check the address in your browser."};
    case 429: return {"Too much came from your network",
                      "So that no program can flood this site, only so many forms can be sent from one network within an hour. What you typed is still here: please send it again later, or call."};
    case 503: return {"One moment, please", "The site is busy or being looked after. Please try again in a few seconds; nothing was saved."};
    case 507: return {"Nothing can be saved at the moment", "The site has no space left. Reading works as before. Please try again later: nothing was saved."};
    case 500: return {"Something went wrong on our side", "It is not your fault, and nothing was saved. Please try again. If it stays like this, tell us the number below."};
    default: return {"This request is not understood", "Please check the address or begin at the start page."};
    }
}

}

Response error_page(const Request& request, int status)
{
    const auto& t = request.texts();
    const auto words = words_for(status);
    Page page;
    page.title = t(words.title);
    page.status = status;
    page.caching = Caching::none;
    page.frame = Frame::message;
    const auto number = when(!request.incident.empty(), [&] {
        return html(R"(<p>{} <span class="bn-number">{}</span></p>)", t("If you write to us, this number helps:"),
                    request.incident);
    });
    if (status == 401 || status == 429) {
        page.body = message("error.svg", t(words.title), t(words.advice),
                            html("{}{}", when(status == 401, [&] { return sign_in_beside(request); }), send_again(request)));
        return respond(request, std::move(page));
    }
    const auto way_on = status == 404 ? place_search(request, "", t("Which place? Postal code, town or district"), "")
                                      : html(R"(<p class="bn-actions">{}</p>)",
                                             button_link(request.to("/"), t("To the start page")));
    page.body = message("error.svg", t(words.title), t(words.advice), html("{}{}", number, way_on));
    return respond(request, std::move(page));
}

}
