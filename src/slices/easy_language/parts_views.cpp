#include "slices/easy_language/parts.hpp"

#include "web/layout/parts.hpp"

namespace easy_language {

using web::Html;
using web::html;

Html sentences(std::initializer_list<std::string_view> all)
{
    Html lines;
    for (const auto sentence : all) lines += html("{}{}", web::when(!lines.empty(), [] { return html("<br>\n"); }), web::lines(sentence));
    return html("<p>{}</p>\n", lines);
}

Html part(std::string_view id, std::string_view icon, std::string_view heading, const Html& content)
{
    return html(R"(<section class="bn-section bn-easy__part" aria-labelledby="{}">{}<div><h2 id="{}">{}</h2>{}</div></section>
)",
                id, web::icon(icon), id, heading, content);
}

Html way(const web::Url& url, std::string_view text) { return html(R"(<p><a href="{}">{}</a></p>)", url, text); }

Html reached(const web::Request& request, const registry::Contact& contact)
{
    const auto& t = request.texts();
    return html("{}{}{}", web::when(!contact.telephone.empty(), [&] {
                    return html("{}<p>{}</p>", sentences({t("You can call.")}), web::telephone_button(t, contact.telephone));
                }),
                web::when(!contact.hours.empty(), [&] { return sentences({t("Somebody is there at these times:"), contact.hours}); }),
                web::when(!contact.email.empty(), [&] {
                    return html("{}<p>{}</p>", sentences({t("You can write an e-mail.")}), web::mail_link(contact.email));
                }));
}

web::Response page(const web::Request& request, std::string_view title, const Html& content, About about)
{
    return web::respond(request, {.title = std::string(title),
                                  .body = html("<h1>{}</h1>\n{}", title, content),
                                  .frame = web::Frame::message,
                                  .canonical = std::move(about.canonical),
                                  .on_behalf_of = std::move(about.on_behalf_of)});
}

}
