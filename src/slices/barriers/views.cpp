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

}
