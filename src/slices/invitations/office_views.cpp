#include "slices/invitations/office_views.hpp"

#include "clock/clock.hpp"
#include "web/layout/page.hpp"
#include "web/layout/parts.hpp"

namespace invitations {
namespace {

using web::Html;
using web::html;
using web::when;

constexpr std::size_t lines_shown = 100;

const char* name_of(Standing standing)
{
    switch (standing) {
    case Standing::uninvited: return "not yet invited";
    case Standing::on_the_way: return "mail is on its way";
    case Standing::invited: return "invited";
    case Standing::returned: return "mail came back: please call";
    case Standing::expired: return "invitation has run out";
    default: return "has come in";
    }
}

web::Response office_frame(const web::Request& request, std::string title, Html body, int status = 200)
{
    const bool is_table = request.path.starts_with("/verwaltung/konten");
    std::vector<web::Crumb> crumbs;
    if (is_table) crumbs.push_back({"/verwaltung/einladungen", std::string(request.texts()("Invitations"))});
    return web::respond(request, {.title = std::move(title), .body = std::move(body), .status = status, .caching = web::Caching::none,
                                  .crumbs = std::move(crumbs)});
}

Html filter(const web::Request& request, const Office& office, Standing standing, std::int64_t number)
{
    return html(R"(<li><a href="{}"{}>{}: {}</a></li>)", request.to("/verwaltung/einladungen").with("stand", word_of(standing)),
                when(office.standing == standing, [] { return html(R"( aria-current="true")"); }), request.texts()(name_of(standing)),
                request.texts().spelled(number));
}

Html filters(const web::Request& request, const Office& office)
{
    const auto& counts = office.counts;
    return html(R"(<ul class="bn-topics">{}{}{}{}{}{}</ul>)", filter(request, office, Standing::arrived, counts.arrived),
                filter(request, office, Standing::invited, counts.invited), filter(request, office, Standing::on_the_way, counts.on_the_way),
                filter(request, office, Standing::returned, counts.returned), filter(request, office, Standing::expired, counts.expired),
                filter(request, office, Standing::uninvited, counts.uninvited));
}

Html seat_row(const web::Request& request, const Seat& seat)
{
    const auto& t = request.texts();
    const auto where = identity::belonging({seat.role, seat.alliance, seat.state, {}});
    return html(R"(<tr><th scope="row">{}<br><span class="bn-small">{}</span></th><td>{}<br><span class="bn-small">{}</span></td><td>{}{}</td><td>{}</td></tr>)",
                seat.name, web::mail_link(seat.email), t(identity::kind_of(seat.role).name), where, t(name_of(seat.standing)),
                when(seat.standing == Standing::returned && !seat.answer.empty(), [&] {
                    return html(R"(<br><span class="bn-small">{}</span>)", seat.answer);
                }),
                seat.sent_at ? t.date(wall_clock::day_in_germany(*seat.sent_at)) : std::string());
}

Html seats_table(const web::Request& request, const Office& office)
{
    const auto& t = request.texts();
    if (office.seats.shown.empty()) return html("<p>{}</p>", t("Nobody stands here."));
    const auto here = request.to("/verwaltung/einladungen");
    return html(R"(<section class="bn-table" aria-labelledby="personen" tabindex="0"><table><caption id="personen">{}</caption><thead><tr><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th></tr></thead><tbody>{}</tbody></table></section>{}{})",
                office.standing ? t("People and roles: {0}", t(name_of(*office.standing))) : std::string(t("People and roles")), t("Person"), t("Role"),
                t("Invitation"), t("Last mail"),
                web::each(office.seats.shown, [&](const Seat& seat) { return seat_row(request, seat); }),
                web::pagination(request, office.page, office.pages, office.standing ? here.with("stand", word_of(*office.standing)) : here),
                when(office.standing.has_value(), [&] { return html(R"(<p><a href="{}">{}</a></p>)", here, t("Show everybody")); }));
}

Html what_the_office_did(const web::Request& request)
{
    const auto& t = request.texts();
    for (const auto& [field, text] : {std::pair("eingeladen", "Invitations on their way: {0}"), std::pair("erinnert", "Reminders on their way: {0}"),
                                      std::pair("uebernommen", "Lines taken over: {0}. Nobody has been written to yet.")}) {
        if (request.query.has(field)) return web::note(request, t(text, request.query[field]));
    }
    return {};
}

Html plan_lines(const web::Request& request, const table::Plan& plan)
{
    const auto& t = request.texts();
    std::vector<table::Planned> told;
    for (const auto& one : plan.planned) {
        if (one.outcome != table::Outcome::unchanged && told.size() < lines_shown) told.push_back(one);
    }
    return html("<ul>{}</ul>", web::each(told, [&](const table::Planned& one) {
        return html("<li>{}</li>", t("Line {0}, {1}: {2} ({3})", std::to_string(one.line), one.outcome == table::Outcome::added ? t("new") : t("changed"), one.name, one.key));
    }));
}

Html problem_lines(const web::Request& request, const table::Plan& plan)
{
    const auto& t = request.texts();
    return html(R"(<div class="bn-errors" role="alert"><h2>{}{}</h2><ul>{}</ul></div>)", web::icon("danger"), t("Please mend these lines"),
                web::each(plan.problems, [&](const table::Problem& problem) {
                    const auto reason = t(problem.defect.message);
                    return problem.line == 0 ? html("<li>{}</li>", reason)
                                             : html("<li>{}</li>", t("Line {0}, {1}: {2}", std::to_string(problem.line), problem.column, reason));
                }));
}

}

web::Response office_page(const web::Request& request, const Office& office)
{
    const auto& t = request.texts();
    const std::string title(t("Invitations"));
    const auto ways = html(R"(<div class="bn-actions">{}{}{}</div>)", when(office.counts.uninvited > 0, [&] {
                               return web::button_form(request, request.to("/verwaltung/einladungen"),
                                                       t("Invite everybody who is new ({0})", t.spelled(office.counts.uninvited)));
                           }),
                           when(office.to_remind > 0, [&] {
                               return web::button_form(request, request.to("/verwaltung/einladungen/erinnerung"),
                                                       t("Remind everybody who has not come in ({0})", t.spelled(office.to_remind)), "secondary");
                           }),
                           web::button_link(request.to("/verwaltung/konten"), t("Paste a table of people")));
    return office_frame(request, title,
                html(R"(<h1>{}</h1>{}<p class="bn-lead">{}</p>{}{}{})", title, what_the_office_did(request),
                     t("{0} of {1} people have come in.", t.spelled(office.counts.arrived), t.spelled(office.counts.all())),
                     ways, filters(request, office), seats_table(request, office)));
}

web::Response table_page(const web::Request& request, const web::Form& form)
{
    const auto& t = request.texts();
    const std::string title(t("Take over a table of people"));
    return office_frame(request, title,
                html(R"({}<h1>{}</h1><p class="bn-lead">{}</p>{})", form.summary(), title,
                     t("First you see what would happen. Nobody gets mail until you invite them."),
                     form.view(request.to("/verwaltung/konten"), t("Show what would happen"))),
                form.status());
}

web::Response plan_page(const web::Request& request, const web::Form& form, const table::Plan& plan)
{
    const auto& t = request.texts();
    if (!plan.problems.empty()) {
        const std::string title(t("Take over a table of people"));
        return office_frame(request, title,
                    html(R"({}<h1>{}</h1>{})", problem_lines(request, plan), title,
                         form.view(request.to("/verwaltung/konten"), t("Show what would happen"))),
                    422);
    }
    const std::string title(t("This would happen"));
    return office_frame(request, title,
                html(R"(<h1>{}</h1><p class="bn-lead">{}</p>{}{}<p><a href="{}">{}</a></p>)", title,
                     t("New: {0}. Changed: {1}. Already so: {2}.", t.spelled(static_cast<std::int64_t>(plan.count(table::Outcome::added))),
                       t.spelled(static_cast<std::int64_t>(plan.count(table::Outcome::changed))),
                       t.spelled(static_cast<std::int64_t>(plan.count(table::Outcome::unchanged)))),
                     plan_lines(request, plan), form.view(request.to("/verwaltung/konten/uebernahme"), t("Take it over")),
                     request.to("/verwaltung/einladungen"), t("Leave it, back to the invitations")));
}

}
