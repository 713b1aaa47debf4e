#include "slices/partnering/views.hpp"

#include "web/layout/parts.hpp"

namespace partnering {
namespace {

using web::Html;
using web::html;
using web::when;

web::Response message_page(const web::Request& request, const std::string& title, std::string_view lead, const Html& more, std::string_view picture = "thanks.svg")
{
    return web::respond(request, {.title = title, .body = web::message(picture, title, lead, more), .caching = web::Caching::none, .frame = web::Frame::message});
}

Html kept_facts(const web::Texts& t, const ContactPerson& contact)
{
    const auto fact = [&](std::string_view name, std::string_view value, bool is_public) {
        if (value.empty()) return Html();
        return html("<div><dt>{}</dt><dd>{}{}</dd></div>", name, value, when(is_public, [&] { return html(" ({})", t("public")); }));
    };
    return html(R"(<dl class="bn-facts">{}{}{}{}</dl>)", fact(t("Name"), contact.name, contact.name_public), fact(t("What they do there"), contact.function, false),
                fact(t("Mail address"), contact.mail, contact.mail_public), fact(t("Telephone"), contact.telephone, contact.telephone_public));
}

}

web::Response consent_page(const web::Request& request, std::string_view alliance, std::string_view organisation, const ContactPerson& contact)
{
    const auto& t = request.texts();
    const auto here = request.to(request.path);
    const auto yes = web::button_form(request, here, t("Yes, you may write to me"));
    const auto no = web::button_form(request, here.with("nein", "1"), t("No, please do not"), "secondary");
    auto title = t("May {0} write to you when something is needed?", alliance);
    std::string lead(t("By mail, now and then: a room, a prize for a raffle, a helping hand. You can end it at any time."));
    if (contact.agreed_at) {
        title = t("Thank you, that helps");
        lead = t("{0} may write to you when something is needed.", alliance);
    } else if (contact.declined_at) {
        title = t("All right, you get no mails");
        lead = t("{0} does not write to you from here.", alliance);
    }
    return message_page(request, title, lead,
                        html(R"(<div class="bn-actions">{}{}</div>{})", when(!contact.agreed_at, [&] { return yes; }), when(!contact.declined_at, [&] { return no; }),
                             web::section("gespeichert", t("What {0} keeps about you", alliance),
                                          html(R"(<p>{}</p>{}<div class="bn-actions">{}</div>)", t("As the person to turn to at {0}. Only who runs the alliance reads it, and everybody what is marked as public.", organisation),
                                               kept_facts(t, contact), web::button_form(request, here.with("loeschen", "1"), t("Delete all of it"), "secondary")))));
}

web::Response contact_forgotten_page(const web::Request& request)
{
    const auto& t = request.texts();
    return message_page(request, std::string(t("It is deleted")), t("Nothing is kept about you as a contact any more."), {});
}

web::Response way_out_page(const web::Request& request)
{
    const auto& t = request.texts();
    return message_page(request, std::string(t("No more mails like this?")), t("One click is enough. Nobody asks you by mail from here any more."),
                        html(R"(<div class="bn-actions">{}</div>)", web::button_form(request, request.to(request.path), t("Send me no more"))), "nothing.svg");
}

web::Response asked_no_more_page(const web::Request& request)
{
    const auto& t = request.texts();
    return message_page(request, std::string(t("All right, you get no mails")), t("Thank you for everything until now."), {});
}

Html public_section(const web::Request& request, const std::vector<PublicContact>& contacts)
{
    const auto& t = request.texts();
    if (contacts.empty()) return {};
    return web::section("ansprechpersonen", t("Whom to turn to"), html(R"(<ul class="bn-people">{}</ul>)", web::each(contacts, [&](const PublicContact& one) {
        return html(R"(<li><p>{}{}<span class="bn-small">{}</span></p>{}</li>)", when(!one.name.empty(), [&] { return html("<strong>{}</strong><br>", one.name); }),
                    when(!one.mail.empty(), [&] { return html("{}<br>", web::mail_link(one.mail)); }), t("for {0}", one.alliance),
                    when(!one.telephone.empty(), [&] { return web::telephone_button(t, one.telephone); }));
    })));
}

}
