#include "slices/registry/views.hpp"

#include "web/layout/parts.hpp"

namespace registry {

using web::Html;
using web::html;

namespace {

std::string_view without_scheme(std::string_view address)
{
    address.remove_prefix(address.find("://") + 3);
    if (address.ends_with('/')) address.remove_suffix(1);
    return address;
}

Html where_to_find(const web::Request& request, const Alliance& alliance)
{
    const auto& t = request.texts();
    const auto url = web::Url::external(alliance.website);
    return html("{}{}", web::when(!alliance.address.empty(), [&] {
                    return html(R"(<address class="bn-line">{}<span><span class="bn-line__label">{}</span>{}</span></address>)",
                                web::icon("pin"), t("Address"), web::lines(alliance.address));
                }),
                web::when(!url.empty(), [&] {
                    return web::contact_line("globe", t("Website"),
                                             html(R"(<a href="{}" rel="external">{}</a>)", url, without_scheme(url.text())));
                }));
}

}

Html contact_lines(const web::Request& request, const Contact& contact)
{
    const auto& t = request.texts();
    return html("{}{}{}{}", web::when(!contact.telephone.empty(), [&] { return web::telephone_button(t, contact.telephone); }),
                web::when(contact.name_public && !contact.person_name.empty(), [&] {
                    return web::contact_line("people", t("Your contact"), html("{}", contact.person_name));
                }),
                web::when(!contact.hours.empty(), [&] {
                    return web::contact_line("clock", t("Best reached"), html("<span{}>{}</span>", in_german(request), contact.hours));
                }),
                web::when(!contact.email.empty(),
                          [&] { return web::contact_line("mail", t("E-mail"), web::mail_link(contact.email)); }));
}

Html contact_card(const web::Request& request, const Alliance& alliance, Reachable reachable)
{
    const bool has_contact = !alliance.contacts.empty() && reachable == Reachable::yes;
    const auto found = where_to_find(request, alliance);
    if (!has_contact && found.empty()) return {};
    const auto& t = request.texts();
    return html(R"(<aside class="bn-contact" aria-labelledby="kontakt"><div class="bn-contact__head"><h2 id="kontakt">{}</h2>{}</div>
<div class="bn-contact__body">{}{}</div></aside>
)",
                t(has_contact ? "A person helps you here" : "Where to find it"), web::when(has_contact, [&] {
                    return html("<p{}>{}</p>", in_german(request), alliance.contacts.front().function);
                }),
                web::when(has_contact, [&] { return contact_lines(request, alliance.contacts.front()); }), found);
}

Html contact_card(const web::Request& request, const Alliance& alliance)
{
    return contact_card(request, alliance, Reachable::yes);
}

Html topic_links(const web::Request& request, const std::vector<Topic>& topics)
{
    return html(R"(<ul class="bn-topics">{}</ul>)", web::each(topics, [&](const Topic& topic) {
                    return html(R"(<li><a href="{}">{}</a></li>)",
                                request.to("/buendnisse").with("thema", topic.slug), name_of(request, topic));
                }));
}

std::string topic_names(const web::Request& request, const std::vector<Topic>& topics)
{
    std::string names;
    for (const auto& topic : topics) names += (names.empty() ? "" : ", ") + name_of(request, topic);
    return names;
}

}
