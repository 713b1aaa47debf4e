#include "mail/letter_views.hpp"

#include "web/layout/parts.hpp"

namespace mail {
namespace {

using web::Html;
using web::html;

Html paragraph(const std::string& text) { return html("<p>{}</p>\n", web::lines(text)); }

Html link(const std::string& url, std::string_view text) { return html(R"(<a href="{}">{}</a>)", web::Url::external(url), text); }

Html foot(const web::Site& site, const web::Texts& t, const Letter& letter)
{
    const auto& name = site.operator_name.empty() ? site.name : site.operator_name;
    return html("<hr>\n<p><small>{}{}{}{}</small></p>", name,
                web::when(!site.operator_address.empty(), [&] { return html("<br>{}", web::lines(site.operator_address)); }),
                web::when(!site.public_url.empty(), [&] { return html("<br>{}", link(site.public_url + "/impressum", t("Imprint"))); }),
                web::when(!letter.unsubscribe_url.empty(), [&] { return html("<br>{}", link(letter.unsubscribe_url, t("Unsubscribe"))); }));
}

}

/// Colours are left to whoever shows the mail, dark or light; old programs know tables and few attributes, so that
/// nothing but plain markup stands here.
Html letter_page(const web::Site& site, const web::Texts& t, const Letter& letter)
{
    return html(R"(<!doctype html>
<html lang="{}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>{}</title></head>
<body><table role="presentation" width="600" align="center" cellpadding="12"><tr><td>
<p><strong>{}</strong></p>
{}{}{}{}
</td></tr></table></body></html>
)",
                web::tag(t.language()), letter.subject, site.name, web::each(letter.paragraphs, paragraph),
                web::when(!letter.button.empty(), [&] { return html("<p><strong>{}</strong></p>\n", link(letter.url, letter.button)); }),
                web::each(letter.afterwards, paragraph), foot(site, t, letter));
}

}
