#include "slices/imprint/views.hpp"

#include "web/layout/parts.hpp"

namespace imprint {
namespace {

using web::Html;
using web::html;

Html paragraph(std::string_view text) { return html("<p>{}</p>", text); }

Html kept(std::string_view what, std::string_view why, std::string_view how_long)
{
    return html(R"(<tr><th scope="row">{}</th><td>{}</td><td>{}</td></tr>)", what, why, how_long);
}

Html retention_table(const web::Texts& t)
{
    return html(R"(<section class="bn-table" aria-labelledby="fristen" tabindex="0"><table><caption id="fristen">{}</caption><thead><tr><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th></tr></thead><tbody>{}{}{}</tbody></table></section>
)",
                t("What is stored, and how long"), t("What"), t("What for"), t("How long"),
                kept(t("Your report of a barrier"), t("to remove the barrier"), t("until the operator deletes it")),
                kept(t("Your e-mail address in a report"), t("to answer you"), t("until you have your answer")),
                kept(t("The access log with a shortened address"), t("to keep the site running"),
                     t("as long as the operator sets")));
}

/// The installation's own operator, as the configuration has it.
OperatorRecord operator_of_all(const web::Site& site)
{
    OperatorRecord record;
    record.name = site.operator_name;
    record.address = site.operator_address;
    record.email = site.operator_email;
    record.telephone = site.operator_telephone;
    record.responsible_person = site.responsible_person;
    record.privacy_contact = site.privacy_contact;
    return record;
}

Html contact(const web::Texts& t, const OperatorRecord& record)
{
    if (record.name.empty()) {
        return paragraph(t("The operator of this installation has not entered a name and an address yet."));
    }
    return html("<address><p><strong>{}</strong><br>{}</p>{}{}</address>{}", record.name, web::lines(record.address),
                web::when(!record.telephone.empty(), [&] {
                    return html("<p>{}</p>", web::telephone_button(t, record.telephone));
                }),
                web::when(!record.email.empty(), [&] { return html("<p>{}</p>", web::mail_link(record.email)); }),
                web::when(!record.responsible_person.empty(), [&] {
                    return html("<p>{} {}</p>", t("Responsible for the contents:"), record.responsible_person);
                }));
}

/// Whom to write to about one's data: the nearest who named somebody.
std::string_view privacy_contact(const web::Site& site, const std::optional<OperatorRecord>& nearest)
{
    if (nearest && !nearest->privacy_contact.empty()) return nearest->privacy_contact;
    if (nearest) return nearest->email;
    return site.privacy_contact.empty() ? site.operator_email : site.privacy_contact;
}

}

web::Response imprint_page(const web::Request& request, const std::optional<OperatorRecord>& nearest)
{
    const auto& t = request.texts();
    const auto all = operator_of_all(request.site());
    return web::respond(
        request, {.title = std::string(t("Imprint")),
                  .body = html(R"(<article class="bn-prose"><h1>{}</h1>{}<h2>{}</h2>{}<h2>{}</h2><p>{}</p><h2>{}</h2><p>{} <a href="{}">{}</a></p></article>
)",
                               t("Imprint"), web::when(nearest.has_value(), [&] {
                                   return html("<h2>{}</h2>{}", t("Who stands in for the page you came from"),
                                               contact(t, *nearest));
                               }),
                               t("Who offers this site"), contact(t, all), t("The software"),
                               t("This site runs on Bündnisnetz, free software under the European Union Public Licence 1.2."),
                               t("Data of others"), t("Places, postal codes and the map come from open sources."),
                               request.to("/datenquellen"), t("Sources of data"))});
}

web::Response privacy_page(const web::Request& request, const std::optional<OperatorRecord>& nearest)
{
    const auto& t = request.texts();
    const auto contact = privacy_contact(request.site(), nearest);
    return web::respond(
        request,
        {.title = std::string(t("Privacy")),
         .body = html(R"(<article class="bn-prose"><h1>{}</h1><p class="bn-lead">{}</p><h2>{}</h2>{}{}{}<h2>{}</h2>{}{}<h2>{}</h2>{}<ul><li>{}</li><li>{}</li><li>{}</li><li>{}</li></ul>{}</article>
)",
                      t("Privacy"), t("In short: you can use this site without telling us anything about you."),
                      t("When you only read"),
                      paragraph(t("We set no cookies and do not watch you. Nothing is loaded from other servers. The place that you "
                                  "search for is not written down.")),
                      paragraph(t("Only who signs in gets cookies, two of them: one for ten minutes, so that a mailed link works in "
                                  "this browser alone, and one for the time in which you are signed in, 30 days at most.")),
                      paragraph(t("So that a page can reach you, the server knows your internet address for the time of the "
                                  "connection. Its log keeps only a shortened address that no longer leads to your household.")),
                      t("When you write to us"),
                      paragraph(t("Only the people who remove the barrier read what you report. You need not give a name.")),
                      retention_table(t), t("Your rights"), paragraph(t("At any time you may")),
                      t("learn what we know about you,"), t("have wrong things corrected,"),
                      t("ask us to delete your data,"), t("complain to a supervisory authority."),
                      web::when(!contact.empty(), [&] {
                          return html("<p>{} {}</p>", t("Write to us without any form:"), web::mail_link(contact));
                      }))});
}

}
