#include "slices/partnering/views.hpp"

#include "clock/clock.hpp"
#include "web/csrf.hpp"
#include "web/layout/parts.hpp"

#include <fmt/ranges.h>

namespace partnering {
namespace {

using web::Html;
using web::html;
using web::when;

std::string path_of_contact(const registry::AllianceName& alliance, std::string_view organisation, const ContactPerson& contact)
{
    return path_of_partner(alliance, organisation) + "/kontakte/" + contact.id.hex();
}

/// What of somebody is public, in words.
std::string public_parts(const web::Texts& t, const ContactPerson& contact)
{
    std::vector<std::string_view> parts;
    if (contact.name_public) parts.push_back(t("name"));
    if (contact.telephone_public) parts.push_back(t("telephone"));
    if (contact.mail_public) parts.push_back(t("mail address"));
    if (parts.empty()) return std::string(t("Nothing is public."));
    return t("Public with their consent: {0}.", fmt::format("{}", fmt::join(parts, ", ")));
}

Html contact_row(const web::Request& request, const registry::AllianceName& alliance, const PartnerNow& partner, const ContactPerson& contact)
{
    const auto& t = request.texts();
    const auto path = path_of_contact(alliance, partner.slug, contact);
    return html(R"(<li><p><strong>{}</strong>{}{}<br><span class="bn-small">{} {}</span></p><div class="bn-people__ways">{}{}<a href="{}">{}<span class="kern-sr-only">: {}</span></a></div></li>)",
                contact.name, when(!contact.function.empty(), [&] { return html(", {}", contact.function); }),
                when(!contact.mail.empty(), [&] { return html("<br>{}", web::mail_link(contact.mail)); }), t(standing_of(contact)), public_parts(t, contact),
                when(!contact.telephone.empty(), [&] { return web::telephone_button(t, contact.telephone); }),
                when(may_be_questioned(contact), [&] { return web::button_form(request, request.to(path + "/frage"), t("Ask by mail whether you may write"), "secondary"); }),
                request.to(path), t("Change"), contact.name);
}

Html contacts_section(const web::Request& request, const registry::AllianceName& alliance, const PartnerNow& partner, const std::vector<ContactPerson>& contacts)
{
    const auto& t = request.texts();
    const auto list = contacts.empty() ? html("<p>{}</p>", t("Nobody yet. Whom would you call?"))
                                       : html(R"(<ul class="bn-people">{}</ul>)", web::each(contacts, [&](const ContactPerson& one) { return contact_row(request, alliance, partner, one); }));
    return web::section("kontakte", t("Contacts"),
                        html(R"({}<p class="bn-actions">{}</p>)", list, web::button_link(request.to(path_of_partner(alliance, partner.slug) + "/kontakte/neu"), t("Add a contact"))));
}

Html profile_section(const web::Request& request, const registry::AllianceName& alliance, const PartnerNow& partner, const std::vector<std::string>& others, const web::Form& form)
{
    const auto& t = request.texts();
    const std::string heading(t("What everybody reads about it"));
    if (others.empty()) return web::section("profil", heading, form.view(request.to(path_of_partner(alliance, partner.slug)), t("Save")));
    const auto fact = [](std::string_view name, std::string_view value) { return value.empty() ? Html() : html("<div><dt>{}</dt><dd>{}</dd></div>", name, value); };
    return web::section("profil", heading,
                        html(R"(<dl class="bn-facts">{}{}{}</dl><p>{}</p>)", fact(t("Seat"), partner.seat), fact(t("Website"), partner.website), fact(t("What it does"), partner.summary),
                             t("It takes part in {0} too. So that nobody changes it over the head of others, the service office does that: a short mail is enough.",
                               fmt::format("{}", fmt::join(others, ", ")))));
}

Html box(const web::Texts& t, const char* name, const char* label, bool is_ticked)
{
    return html(R"(<div class="kern-form-check"><input class="kern-form-check__checkbox" id="{}" name="{}" type="checkbox" value="ja"{}><label class="kern-label" for="{}">{}</label></div>)", name, name,
                when(is_ticked, [] { return html(" checked"); }), name, t(label));
}

Html public_boxes(const web::Request& request, const ContactForm& shown)
{
    const auto& t = request.texts();
    const auto recorded = shown.contact ? shown.contact->consent_recorded_at : std::nullopt;
    return html(R"(<fieldset class="kern-fieldset bn-boxes" aria-describedby="oeffentlich-hinweis"><legend class="kern-label">{}</legend><p class="kern-hint" id="oeffentlich-hinweis">{}{}</p><div class="kern-fieldset__body">{}{}{}</div></fieldset>)",
                t("What may stand on the public page of the organisation?"), t("Tick only what the person agreed to. That you recorded it, and when, is kept."),
                when(recorded.has_value(), [&] { return html(" {}", t("Recorded on {0}.", t.date(wall_clock::day_in_germany(*recorded)))); }),
                box(t, "name_oeffentlich", "The name", shown.name_public), box(t, "telefon_oeffentlich", "The telephone number", shown.telephone_public),
                box(t, "email_oeffentlich", "The mail address", shown.mail_public));
}

Html removal(const web::Request& request, const ContactPerson& contact, const std::string& path)
{
    const auto& t = request.texts();
    return web::section("loeschen", t("Not there any more?"),
                        html(R"(<p>{}</p><div class="bn-actions">{}</div>)", t("Name, address and number are deleted at once and for good."),
                             web::button_form(request, request.to(path + "/ende"), t("Delete {0}", contact.name), "secondary")));
}

}

web::Response desk_page(const web::Request& request, const registry::AllianceName& alliance, const PartnerNow& partner, const std::vector<ContactPerson>& contacts,
                        const std::vector<std::string>& others, const web::Form& profile)
{
    const auto& t = request.texts();
    return partner_frame(request, alliance, partner.name,
                         html(R"({}{}<h1>{}</h1><p class="bn-lead">{}</p>{}{}<div class="bn-actions"><a class="kern-link" href="{}">{}</a><a class="kern-link" href="{}">{}</a></div>)", profile.summary(),
                              when(request.query.has("gespeichert"), [&] { return web::note(request, t("It is saved. Everybody reads it like this now.")); }), partner.name,
                              t("Partner of {0} since {1}.", alliance.name, t.date(partner.since)), contacts_section(request, alliance, partner, contacts),
                              profile_section(request, alliance, partner, others, profile), request.to("/organisationen/" + partner.slug), t("The public page"),
                              request.to(path_of_partner(alliance, partner.slug) + "/ende"), t("End the partnership")),
                         profile.status());
}

web::Response contact_page(const web::Request& request, const registry::AllianceName& alliance, const partners::Organisation& organisation, const ContactForm& shown, const web::Form& form)
{
    const auto& t = request.texts();
    const auto path = shown.contact ? path_of_contact(alliance, organisation.slug, *shown.contact) : path_of_partner(alliance, organisation.slug) + "/kontakte/neu";
    const auto title = shown.contact ? t("Change {0}", shown.contact->name) : t("A contact at {0}", organisation.name);
    const auto lead = request.query.has("aufgenommen") ? t("{0} is a partner now. Whom would you call there? You can add that later, too.", organisation.name)
                                                       : std::string(t("Only you and your deputies read this, unless you tick something below."));
    return partner_frame(request, alliance, title,
                         html(R"({}<h1>{}</h1><p class="bn-lead">{}</p>{}<form class="bn-section bn-form" action="{}" method="post" novalidate>{}{}{}{}{}<input type="hidden" name="sendung" value="{}"><input type="hidden" name="schutz" value="{}"><div class="bn-actions"><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{}</span></button></div></form>{}<p class="bn-actions"><a class="kern-link" href="{}">{}</a></p>)",
                              form.summary(), title, lead, when(!shown.words.empty(), [&] { return web::note(request, t("You noted before: {0}", shown.words)); }), request.to(path),
                              form.view("name"), form.view("aufgabe"), form.view("email"), form.view("telefon"), public_boxes(request, shown), base::to_hex(form.submission()),
                              web::form_token(request.site().secret, request.now, request.session()), t("Save"),
                              when(shown.contact != nullptr, [&] { return removal(request, *shown.contact, path); }), request.to(path_of_partner(alliance, organisation.slug)),
                              t("Back to {0}", organisation.name)),
                         form.status());
}

web::Response office_list_page(const web::Request& request, std::string_view words, const std::vector<partners::Listed>& found)
{
    const auto& t = request.texts();
    const std::string title(t("Organisations of the network"));
    std::vector<web::Choice> rows;
    for (const auto& one : found) rows.push_back({request.to("/verwaltung/organisationen/" + one.slug), one.name, one.seat});
    return web::respond(request, {.title = title,
                                  .body = html(R"(<h1>{}</h1><p class="bn-lead">{}</p><form class="bn-section bn-filters" action="{}" method="get" role="search"><div class="kern-form-input"><label class="kern-label" for="q">{}</label><input class="kern-form-input__input" id="q" name="q" type="text" value="{}" maxlength="200"></div><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{}</span></button></form>{}{})",
                                               title, t("Change what several alliances share: name, seat, website, what it does."), request.to("/verwaltung/organisationen"), t("Name of the organisation"), words, t("Look"),
                                               when(!words.empty() && rows.empty(), [&] { return html("<p>{}</p>", t("No organisation is called so.")); }), when(!rows.empty(), [&] { return web::choices(rows); })),
                                  .caching = web::Caching::none,
                                  .crumbs = {{"/verwaltung", std::string(t("Service office"))}}});
}

web::Response office_page(const web::Request& request, const partners::Organisation& organisation, const web::Form& profile)
{
    const auto& t = request.texts();
    return web::respond(request, {.title = organisation.name,
                                  .body = html(R"({}{}<h1>{}</h1><p class="bn-lead">{}</p>{}<p><a href="{}">{}</a></p>)", profile.summary(),
                                               when(request.query.has("gespeichert"), [&] { return web::note(request, t("It is saved. Everybody reads it like this now.")); }), organisation.name,
                                               t("What everybody reads about it, in all alliances in which it takes part."),
                                               profile.view(request.to("/verwaltung/organisationen/" + organisation.slug), t("Save")), request.to("/organisationen/" + organisation.slug), t("The public page")),
                                  .status = profile.status(),
                                  .caching = web::Caching::none,
                                  .crumbs = {{"/verwaltung", std::string(t("Service office"))}, {"/verwaltung/organisationen", std::string(t("Organisations of the network"))}}});
}

}
