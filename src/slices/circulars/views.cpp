#include "slices/circulars/views.hpp"

#include "clock/clock.hpp"
#include "slices/registry/registry.hpp"
#include "web/layout/parts.hpp"

namespace circulars {
namespace {

using web::Html;
using web::html;
using web::when;

constexpr const char* list_path = "/verwaltung/rundschreiben";

web::Response page(const web::Request& request, std::string title, Html body, int status = 200)
{
    std::vector<web::Crumb> crumbs = {{"/bereich", std::string(request.texts()("My area"))}};
    if (request.path != list_path) crumbs.push_back({list_path, std::string(request.texts()("Circulars"))});
    return web::respond(request, {.title = std::move(title), .body = std::move(body), .status = status, .caching = web::Caching::none,
                                  .crumbs = std::move(crumbs)});
}

std::string address_of(const Circular& circular) { return std::string(list_path) + "/" + circular.id.hex(); }

std::string day_of(const web::Texts& t, base::Instant moment) { return t.date(wall_clock::day_in_germany(moment)); }

std::string people(const web::Texts& t, std::int64_t count) { return t.plural("one person", "{0} people", count); }

Html fact(std::string_view name, const Html& value) { return html("<div><dt>{}</dt><dd>{}</dd></div>", name, value); }

Html aim_facts(const web::Request& request, const Circular& circular, const Reach& reach)
{
    const auto& t = request.texts();
    const auto* state = registry::find_state(circular.aim.state);
    return html("{}{}{}{}", fact(t("To whom?"), html("{}", t(audience_of(circular.aim.audience).name))),
                when(state != nullptr, [&] { return fact(t("State"), html("{}", state->name)); }),
                when(!reach.topic.empty(), [&] { return fact(t("Topic"), html("{}", reach.topic)); }),
                fact(t("Unsubscribing"), html("{}", circular.is_duty ? t("No: it is a duty") : t("With one click, from all circulars"))));
}

/// The mail as people read it.
Html preview(const web::Request& request, const Circular& circular)
{
    const auto& t = request.texts();
    return web::section("mail", t("The mail"),
                        html(R"(<div class="bn-stack"><p><strong>{}</strong></p><p>{}</p>{}{}</div>)", circular.subject, t("Good day {0},", t("(name)")),
                             web::paragraphs(circular.text), when(!circular.link.empty(), [&] {
                                 return html(R"(<p>{} <a href="{}" rel="external">{}</a></p>)", t("The button leads to"), web::Url::external(circular.link), circular.link);
                             })));
}

Html reach_sentence(const web::Request& request, const Reach& reach)
{
    const auto& t = request.texts();
    return html(R"(<p class="bn-lead">{}{}</p>)", t("It reaches {0}.", people(t, reach.people)),
                when(reach.refused > 0, [&] { return html(" {}", t("Want no circulars and get none: {0}.", people(t, reach.refused))); }));
}

Html failures(const web::Request& request, const Report& report)
{
    const auto& t = request.texts();
    if (report.failures.empty()) return {};
    const bool has_more = report.failed > std::ssize(report.failures);
    return web::section("zurueck", t("Whom it did not reach"),
                        html(R"(<p>{}</p><ul class="bn-people">{}</ul>{})", t("Please call them and mend the address."),
                             web::each(report.failures, [&](const Report::Failure& one) {
                                 return html("<li><p><strong>{}</strong>{}</p><p class=\"bn-small\">{}</p></li>",
                                             one.name.empty() ? t("Former member") : std::string_view(one.name),
                                             when(!one.email.empty(), [&] { return html(" {}", web::mail_link(one.email)); }), one.answer);
                             }),
                             when(has_more, [&] { return html("<p>{}</p>", t("The first {0} stand here.", static_cast<std::int64_t>(report.failures.size()))); })));
}

}

web::Response list_page(const web::Request& request, const std::vector<Circular>& circulars)
{
    const auto& t = request.texts();
    const std::string title(t("Circulars"));
    std::vector<web::Choice> rows;
    for (const auto& one : circulars) {
        const auto* state = registry::find_state(one.aim.state);
        const auto to = std::string(t(audience_of(one.aim.audience).name)) + (state ? " · " + state->name : std::string());
        rows.push_back({request.to(address_of(one)), one.subject, to,
                        one.sent_at ? t("sent on {0}", day_of(t, *one.sent_at)) : std::string(t("Draft"))});
    }
    return page(request, title,
                html(R"(<h1>{}</h1><p class="bn-lead">{}</p><p class="bn-actions">{}</p>{})", title,
                     t("One mail to many: by state, topic or role. Each person gets it once."),
                     web::button_link(request.to(std::string(list_path) + "/neu"), t("Write a circular")),
                     rows.empty() ? html("<p>{}</p>", t("Nothing has been written yet.")) : web::choices(rows)));
}

web::Response edit_page(const web::Request& request, const web::Form& form, const std::string& address, std::string_view title)
{
    const auto& t = request.texts();
    return page(request, std::string(title),
                html(R"({}<h1>{}</h1><p class="bn-lead">{}</p>{})", form.summary(), title, t("Nothing is sent yet: next you see whom it reaches."),
                     form.view(request.to(address), t("Keep the draft"))),
                form.status());
}

web::Response draft_page(const web::Request& request, const Circular& circular, const Reach& reach, bool tested)
{
    const auto& t = request.texts();
    const auto address = address_of(circular);
    return page(request, circular.subject,
                html(R"(<h1>{}</h1>{}{}<dl class="bn-facts">{}</dl><div class="bn-actions">{}{}<a class="kern-link" href="{}">{}</a></div>{}<div class="bn-section bn-actions">{}</div>)",
                     circular.subject, when(tested, [&] { return web::note(request, t("A test mail is on its way to you.")); }), reach_sentence(request, reach),
                     aim_facts(request, circular, reach), web::button_form(request, request.to(address + "/probe"), t("Test mail to me"), "secondary"),
                     when(reach.people > 0, [&] { return web::button_link(request.to(address + "/versand"), t("On to sending")); }),
                     request.to(address + "/aendern"), t("Change it"), preview(request, circular),
                     web::button_form(request, request.to(address + "/loeschung"), t("Throw the draft away"), "tertiary")));
}

web::Response send_page(const web::Request& request, const Circular& circular, const Reach& reach)
{
    const auto& t = request.texts();
    const auto title = t("Send to {0}?", people(t, reach.people));
    const auto address = address_of(circular);
    return page(request, title,
                html(R"(<h1>{}</h1><p class="bn-lead">{}</p><dl class="bn-facts">{}{}</dl><div class="bn-actions">{}<a class="kern-link" href="{}">{}</a></div>)", title,
                     t("A circular cannot be called back."), fact(t("Subject"), html("{}", circular.subject)), aim_facts(request, circular, reach),
                     web::button_form(request, request.to(address + "/versand"), t("Send it now")), request.to(address), t("Not yet")));
}

web::Response report_page(const web::Request& request, const Circular& circular, const Reach& reach, const Report& report, bool is_being_sent)
{
    const auto& t = request.texts();
    const bool is_kept = is_being_sent || report.reached + report.on_the_way + report.failed > 0;
    const auto numbers = is_kept ? html(R"(<dl class="bn-facts">{}{}{}{}</dl>)", fact(t("Reached"), html("{}", people(t, report.reached))),
                                        fact(t("On the way"), html("{}", people(t, report.on_the_way))),
                                        fact(t("Came back"), html("{}", people(t, report.failed))), aim_facts(request, circular, reach))
                                 : html("<p>{}</p>", t("To whom it went is not kept any more."));
    return page(request, circular.subject,
                html(R"(<h1>{}</h1><p class="bn-lead">{}</p>{}{}<p class="bn-small bn-muted">{}</p>{}{})", circular.subject,
                     t("Sent on {0}.", day_of(t, circular.sent_at.value_or(circular.created_at))),
                     when(is_being_sent, [&] { return web::note(request, t("The mails are being written. With very many people this takes some minutes; you can close the page.")); }), numbers,
                     t("Reached means that the mail server took it. Who opens a mail or follows a link is not recorded."), failures(request, report),
                     preview(request, circular)));
}

web::Response unsubscription_page(const web::Request& request, std::string_view secret, bool has_refused)
{
    const auto& t = request.texts();
    const std::string title(has_refused ? t("You get no more circulars") : t("No more circulars"));
    const std::string key(secret);
    const auto body = has_refused ? html(R"(<p class="bn-lead">{}</p><div class="bn-actions">{}</div>)",
                                         t("Only what you must know by law or contract still comes. You may change your mind."),
                                         web::button_form(request, request.to("/rundschreiben/anmelden/" + key), t("Send me circulars again"), "secondary"))
                                  : html(R"(<p class="bn-lead">{}</p><div class="bn-actions">{}</div>)", t("One click is enough; you need not sign in."),
                                         web::button_form(request, request.to("/rundschreiben/abmelden/" + key), t("Unsubscribe from circulars")));
    return web::respond(request, {.title = title, .body = html("<h1>{}</h1>{}", title, body), .caching = web::Caching::none, .frame = web::Frame::message});
}

}
