#include "slices/quick_help/views.hpp"

#include "clock/clock.hpp"
#include "web/layout/parts.hpp"

namespace quick_help {
namespace {

using web::Html;
using web::html;
using web::when;

std::string home_of(std::string_view slug) { return "/bereich/" + std::string(slug) + "/schnelle-hilfe"; }

web::Response page(const web::Request& request, std::string_view slug, std::string title, Html body, int status = 200)
{
    const auto& t = request.texts();
    std::vector<web::Crumb> crumbs = {{"/bereich", std::string(t("My area"))}};
    if (request.path != home_of(slug)) crumbs.push_back({home_of(slug), std::string(t("Quick help"))});
    return web::respond(request, {.title = std::move(title), .body = std::move(body), .status = status, .caching = web::Caching::none, .crumbs = std::move(crumbs)});
}

Html fact(std::string_view name, const Html& value) { return html("<div><dt>{}</dt><dd>{}</dd></div>", name, value); }

std::string standing(const web::Request& request, const Request& help)
{
    const auto& t = request.texts();
    if (help.closed_at) return std::string(t("closed"));
    return is_open(help, wall_clock::day_in_germany(request.now)) ? t("until {0}", t.date(help.until)) : std::string(t("its day is over"));
}

Html answer_line(const web::Texts& t, const Call& call)
{
    const auto name = call.name.empty() ? t("Former contact") : std::string_view(call.name);
    switch (call.answer) {
    case Answer::yes: return html("<li><p><strong>{}:</strong> {}</p>{}</li>", name, t.plural("yes, one", "yes, {0}", call.places), when(!call.words.empty(), [&] { return html("<p>{}</p>", call.words); }));
    case Answer::no: return html("<li><p>{}: {}</p>{}</li>", name, t("no"), when(!call.words.empty(), [&] { return html("<p>{}</p>", call.words); }));
    default: return html("<li><p>{}: {}</p></li>", name, t("no answer yet"));
    }
}

Html facts(const web::Request& request, const Request& help)
{
    const auto& t = request.texts();
    return html(R"(<dl class="bn-facts">{}{}{}</dl>)", fact(t("How many?"), html("{}", help.places)), fact(t("Where?"), html("{}", help.place)),
                fact(t("Until when?"), web::day(t, help.until)));
}

}

web::Response list_page(const web::Request& request, const registry::AllianceName& alliance, const std::vector<Request>& requests, std::int64_t contacts)
{
    const auto& t = request.texts();
    const auto home = home_of(alliance.slug);
    std::vector<web::Choice> rows;
    for (const auto& help : requests) rows.push_back({request.to(home + "/" + help.id.hex()), help.what, help.place, standing(request, help)});
    const auto title = t("Quick help: {0}", alliance.name);
    return page(request, alliance.slug, title,
                html(R"(<h1>{}</h1><p class="bn-lead">{}</p><div class="bn-actions">{}<a class="kern-link" href="{}">{}</a></div>{})", title,
                     contacts > 0 ? t.plural("One partner has agreed to be asked.", "{0} partners have agreed to be asked.", contacts)
                                  : std::string(t("Nobody has agreed to be asked yet. Begin with the contacts.")),
                     when(contacts > 0, [&] { return web::button_link(request.to(home + "/neu"), t("Ask for quick help")); }), request.to(home + "/kontakte"), t("Whom we ask"),
                     rows.empty() ? html("<p>{}</p>", t("Nothing has been asked yet.")) : web::choices(rows)));
}

web::Response ask_page(const web::Request& request, const registry::AllianceName& alliance, const web::Form& form, std::int64_t contacts)
{
    const auto& t = request.texts();
    const std::string title(t("Ask for quick help"));
    return page(request, alliance.slug, title,
                html(R"({}<h1>{}</h1><p class="bn-lead">{}</p>{})", form.summary(), title,
                     t.plural("One partner gets a mail at once.", "{0} partners get a mail at once.", contacts),
                     form.view(request.to(home_of(alliance.slug) + "/neu"), t("Ask now"))),
                form.status());
}

web::Response one_page(const web::Request& request, const Request& help, const std::vector<Call>& calls, const web::Form& form)
{
    const auto& t = request.texts();
    const auto here = home_of(help.alliance_slug) + "/" + help.id.hex();
    const auto sum = promised(calls);
    return page(request, help.alliance_slug, help.what,
                html(R"({}<h1>{}</h1><p class="bn-lead">{}</p>{}<section class="bn-section" aria-labelledby="antworten"><h2 id="antworten">{}</h2><div class="bn-stack"><ul class="bn-people">{}</ul><p><a href="{}">{}</a></p></div></section>{})",
                     form.summary(), help.what,
                     help.closed_at ? std::string(t("This request is closed.")) : t("Promised so far: {0} of {1}.", sum, help.places), facts(request, help),
                     t("Answers"), web::each(calls, [&](const Call& call) { return answer_line(t, call); }), request.to(here), t("Look for new answers"),
                     web::section("ergebnis-teil", help.closed_at ? t("What came of it?") : t("End the request"),
                                  form.view(request.to(here + "/ende"), help.closed_at ? t("Keep the note") : t("End the request")))),
                form.status());
}

web::Response contacts_page(const web::Request& request, const registry::AllianceName& alliance, const std::vector<Contact>& contacts, const web::Form& form)
{
    const auto& t = request.texts();
    const auto home = home_of(alliance.slug) + "/kontakte";
    const auto line = [&](const Contact& contact) {
        return html(R"(<li><p><strong>{}</strong><br>{}</p><p class="bn-small">{}</p>{}</li>)", contact.name, web::mail_link(contact.email),
                    contact.agreed_at ? t("has agreed to be asked") : t("was asked by mail and has not agreed yet"),
                    web::button_form(request, request.to(home + "/" + contact.id.hex() + "/ende"), t("Remove {0}", contact.name), "tertiary"));
    };
    const std::string title(t("Whom we ask"));
    return page(request, alliance.slug, title,
                html(R"({}<h1>{}</h1><p class="bn-lead">{}</p>{}{})", form.summary(), title,
                     t("Partners who help at short notice. Each is asked first by mail whether they want that."),
                     when(!contacts.empty(), [&] { return html(R"(<ul class="bn-people">{}</ul>)", web::each(contacts, line)); }),
                     web::section("dazu", t("Add somebody"), form.view(request.to(home), t("Ask them by mail")))),
                form.status());
}

}
