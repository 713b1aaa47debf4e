#include "slices/quick_help/views.hpp"

#include "web/layout/parts.hpp"

namespace quick_help {
namespace {

using web::Html;
using web::html;

web::Response message(const web::Request& request, const std::string& title, std::string_view lead, const Html& more, std::string_view picture = "thanks.svg")
{
    return web::respond(request, {.title = title, .body = web::message(picture, title, lead, more), .caching = web::Caching::none, .frame = web::Frame::message});
}

}

web::Response call_page(const web::Request& request, const Request& help, const Call&, const web::Form& form)
{
    const auto& t = request.texts();
    const auto title = t("Quick help: {0}", help.what);
    return web::respond(request, {.title = title,
                                  .body = html(R"({}<h1>{}</h1><p class="bn-lead">{}</p><p>{}</p>{})", form.summary(), title, t("{0} asks you.", help.alliance_name),
                                               t("How many: {0}. Where: {1}. Until: {2}.", help.places, help.place, t.date(help.until)),
                                               form.view(request.to(request.path), t("Send the answer"))),
                                  .status = form.status(),
                                  .caching = web::Caching::none,
                                  .frame = web::Frame::message});
}

web::Response over_page(const web::Request& request, const Request& help)
{
    const auto& t = request.texts();
    return message(request, std::string(t("This request is over")), t("Thank you all the same. {0} asks you again when help is needed.", help.alliance_name), {}, "nothing.svg");
}

web::Response thanks_page(const web::Request& request, const Request& help, const Call& call)
{
    const auto& t = request.texts();
    const auto lead = call.answer == Answer::yes ? t("{0} knows now that you help, and gets in touch.", help.alliance_name)
                                                 : t("{0} knows now that it does not work this time.", help.alliance_name);
    return message(request, std::string(t("Thank you for your answer")), lead,
                   html(R"(<p><a href="{}">{}</a></p>)", request.to(request.path).with("aendern", "1"), t("Change the answer")));
}

web::Response consent_page(const web::Request& request, std::string_view secret, std::string_view alliance, bool has_agreed)
{
    const auto& t = request.texts();
    const auto here = "/schnelle-hilfe/zusage/" + std::string(secret);
    const auto no = web::button_form(request, request.to(here).with("nein", "1"), t("Delete my address"), "secondary");
    if (has_agreed) {
        return message(request, std::string(t("Thank you, you will be asked")), t("{0} writes to you when families need help at once.", alliance),
                       html(R"(<div class="bn-actions">{}</div>)", no));
    }
    return message(request, t("May {0} ask you for quick help?", alliance), t("By mail, when families need help at once. You can end it at any time."),
                   html(R"(<div class="bn-actions">{}{}</div>)", web::button_form(request, request.to(here), t("Yes, you may ask me")), no));
}

web::Response unsubscription_page(const web::Request& request, std::string_view secret)
{
    const auto& t = request.texts();
    return message(request, std::string(t("Be asked no more")), t("One click is enough. Your address is deleted."),
                   html(R"(<div class="bn-actions">{}</div>)", web::button_form(request, request.to("/schnelle-hilfe/abmelden/" + std::string(secret)), t("Delete my address"))),
                   "nothing.svg");
}

web::Response forgotten_page(const web::Request& request)
{
    const auto& t = request.texts();
    return message(request, std::string(t("Your address is deleted")), t("Nobody asks you for quick help any more."), {});
}

}
