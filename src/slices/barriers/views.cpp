#include "slices/barriers/views.hpp"

#include "web/layout/parts.hpp"

namespace barriers {

using web::html;

web::Response form_page(const web::Request& request, const web::Form& form)
{
    const auto& t = request.texts();
    const auto lead = form.has_mistakes()
                          ? t("Everything else you typed is still here. You need not write anything twice.")
                          : t("Something here is hard to read, to hear or to use? Tell us. We look at every report.");
    return web::respond(request, {.title = std::string(t("Report a barrier")),
                                  .body = html(R"({}<h1>{}</h1><p class="bn-lead">{}</p>{})", form.summary(),
                                               t("Report a barrier"), lead,
                                               form.view(request.to("/barriere-melden"), t("Send report"))),
                                  .status = form.status(),
                                  .caching = web::Caching::none});
}

web::Response receipt_page(const web::Request& request, const BarrierReport& report)
{
    const auto& t = request.texts();
    const auto details = html(R"(<p>{} <span class="bn-number">{}</span></p><dl class="bn-facts"><div><dt>{}</dt><dd>{}</dd></div><div><dt>{}</dt><dd>{}</dd></div></dl><p class="bn-actions">{}</p>)",
                              t("Your number for questions:"), report.receipt, t("Received"),
                              web::day(t, report.received_on), t("We answer by"),
                              web::day(t, report.answer_due_on),
                              web::button_link(request.to("/"), t("To the start page")));
    const auto lead = report.contact.empty()
                          ? t("We look at what does not work. You left no e-mail address, so we cannot write to you; "
                              "your number helps if you ask.")
                          : t("We look at what does not work and answer to the e-mail address that you gave.");
    return web::respond(request, {.title = std::string(t("Thank you, your report is here")),
                                  .body = web::message("thanks.svg", t("Thank you, your report is here"), lead, details),
                                  .caching = web::Caching::none,
                                  .frame = web::Frame::message});
}

web::Response statement_page(const web::Request& request)
{
    const auto& t = request.texts();
    const auto& site = request.site();
    return web::respond(
        request,
        {.title = std::string(t("Accessibility")),
         .body = html(R"(<article class="bn-prose"><h1>{}</h1><p class="bn-lead">{}</p>
<h2>{}</h2><p>{}</p><h2>{}</h2><p>{}</p><h2>{}</h2><p>{}</p><p class="bn-actions">{}</p><h2>{}</h2><p>{}</p>{}</article>
)",
                      t("Accessibility"), t("This site is meant for everybody. Here we say how far that has come."),
                      t("What we aim at"),
                      t("Every page follows the Web Content Accessibility Guidelines 2.2, level AA, as the law for "
                        "public bodies asks. Pages work without script, with a keyboard, with a screen reader and in print."),
                      t("How it was checked"),
                      t("Every page is checked by programs in a light, a dark and a high-contrast view, wide and "
                        "narrow, each time the software changes. People who use screen readers have not checked it yet."),
                      t("What is missing"),
                      t("There is no page in easy language and none in sign language yet. The map shows states as "
                        "areas; everything on it also stands in the list beside it."),
                      web::button_link(request.to("/barriere-melden"), t("Report a barrier")),
                      t("If you are not content with our answer"),
                      t("We answer within one month. After that you can turn to the arbitration body; it costs you nothing."),
                      web::when(!site.enforcement_body.empty(),
                                [&] { return html("<p>{}</p>", site.enforcement_body); }))});
}

}
