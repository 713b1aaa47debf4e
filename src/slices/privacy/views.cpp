#include "slices/privacy/views.hpp"

#include "clock/clock.hpp"
#include "slices/privacy/forms.hpp"
#include "web/layout/parts.hpp"

namespace privacy {
namespace {

using web::Html;
using web::html;
using web::when;

constexpr const char* home = "/verwaltung/datenschutz";

web::Response page(const web::Request& request, std::string title, Html body, int status = 200)
{
    std::vector<web::Crumb> crumbs;
    if (request.path != home) crumbs.push_back({home, std::string(request.texts()("Data protection"))});
    return web::respond(request, {.title = std::move(title), .body = std::move(body), .status = status, .caching = web::Caching::none, .crumbs = std::move(crumbs)});
}

Html fact(std::string_view name, std::string_view text) { return html("<div><dt>{}</dt><dd>{}</dd></div>", name, text); }

Html processing_view(const web::Texts& t, const identity::Processing& one)
{
    return html(R"(<section class="bn-section"><h3>{}</h3><dl class="bn-facts">{}{}{}{}{}{}</dl></section>)", t(one.purpose), fact(t("Whose"), t(one.whose)), fact(t("Which data"), t(one.which)),
                fact(t("Legal basis"), t(one.basis)), fact(t("Kept for"), t(one.kept_for)), fact(t("Seen by"), t(one.recipients)),
                fact(t("Tables"), one.tables));
}

std::string_view kind_named(const web::Texts& t, std::string_view kind)
{
    const auto found = std::find_if(request_kinds.begin(), request_kinds.end(), [&](const web::Field::Option& option) { return option.value == kind; });
    return t(found->label);
}

Html request_view(const web::Request& request, const DataRequest& one)
{
    const auto& t = request.texts();
    const auto state = one.done_on ? t("done on {0}", t.date(*one.done_on)) : t("to be answered by {0}", t.date(one.due_on));
    const bool is_late = !one.done_on && one.due_on < wall_clock::day_in_germany(request.now);
    return html("<li><p><strong>{}</strong>: {}{}<br>{}</p>{}{}</li>", kind_named(t, one.kind),
                one.person.empty() ? std::string(t("somebody in their own account")) : one.person, when(is_late, [&] { return html(" <strong>({})</strong>", t("late")); }),
                t("came in on {0}, {1}", t.date(one.received_on), state), when(!one.note.empty(), [&] { return web::paragraphs(one.note); }),
                when(!one.done_on, [&] {
                    return web::button_form(request, request.to(std::string(home) + "/anfragen/" + one.id.hex() + "/erledigt"), t("It is answered"), "secondary");
                }));
}

}

web::Response overview_page(const web::Request& request, std::span<const identity::Processing> record, std::int64_t due_soon)
{
    const auto& t = request.texts();
    const std::string title(t("Data protection"));
    const auto base = std::string(home);
    const std::vector<web::Choice> ways = {
        {request.to(base + "/anfragen"), std::string(t("Requests about data")),
         due_soon == 0 ? std::string(t("None is due within a week.")) : t.plural("One is due within a week.", "{0} are due within a week.", due_soon)},
        {request.to(base + "/einsichten"), std::string(t("Who looked at lists of people")), std::string(t("Which list, who, when"))},
        {request.to(base + "/loeschungen"), std::string(t("Deletions")), std::string(t("What was removed on which day"))}};
    return page(request, title,
                html(R"(<h1>{}</h1>{}{})", title, web::choices(ways),
                     web::section("verzeichnis", t("Record of processing"),
                                  html(R"(<p>{}</p><p><a href="{}" download>{}</a></p>{})",
                                       t("Made from what the program keeps. Whether the legal basis is right is decided by whoever is responsible."),
                                       request.to(base + "/verzeichnis.csv"), t("Download as a table (CSV)"),
                                       web::each(record, [&](const identity::Processing& one) { return processing_view(t, one); })))));
}

web::Response requests_page(const web::Request& request, const std::vector<DataRequest>& requests, const web::Form& form)
{
    const auto& t = request.texts();
    const std::string title(t("Requests about data"));
    return page(request, title,
                html(R"({}<h1>{}</h1><p class="bn-lead">{}</p>{}{})", form.summary(), title, t("Each is answered within a month. Who asks gets an answer also where nothing is kept."),
                     requests.empty() ? html("<p>{}</p>", t("Nobody has asked yet."))
                                      : html(R"(<ul class="bn-people">{}</ul>)", web::each(requests, [&](const DataRequest& one) { return request_view(request, one); })),
                     web::section("neu", t("Write a request down"), form.view(request.to(std::string(home) + "/anfragen"), t("Keep this request")))),
                form.status());
}

web::Response looks_page(const web::Request& request, const std::vector<Reading>& readings, int number, bool has_more)
{
    const auto& t = request.texts();
    const std::string title(t("Who looked at lists of people"));
    const auto address = request.to(std::string(home) + "/einsichten");
    const auto rows = web::each(readings, [&](const Reading& one) {
        return html("<li><strong>{}</strong>: {}<br>{}</li>", one.who.empty() ? std::string(t("A former member")) : one.who, t(one.list.c_str()),
                    t("{0}, {1} h", t.date(wall_clock::day_in_germany(one.read_at)), wall_clock::time_in_germany(one.read_at)));
    });
    return page(request, title,
                html(R"(<h1>{}</h1><p class="bn-lead">{}</p>{}{})", title, t("Kept for a year. That you look here is written down, too."),
                     readings.empty() ? html("<p>{}</p>", t("Nobody yet.")) : html(R"(<ul class="bn-people">{}</ul>)", rows),
                     web::pagination(request, number, has_more ? number + 1 : number, address)));
}

web::Response runs_page(const web::Request& request, const std::vector<DeletionRun>& runs)
{
    const auto& t = request.texts();
    const std::string title(t("Deletions"));
    const auto rows = web::each(runs, [&](const DeletionRun& run) {
        return html(R"(<tr><th scope="row">{}</th><td>{}</td><td class="bn-num">{}</td></tr>)", t.date(base::parse_date(run.day).value()), t(run.what.c_str()), run.removed);
    });
    return page(request, title,
                html(R"(<h1>{}</h1><p class="bn-lead">{}</p>{})", title, t("Once a day everything goes whose time is over."),
                     runs.empty() ? html("<p>{}</p>", t("There was no deletion yet."))
                                  : html(R"(<section class="bn-table" aria-labelledby="laeufe" tabindex="0"><table><caption id="laeufe">{}</caption><thead><tr><th scope="col">{}</th><th scope="col">{}</th><th scope="col" class="bn-num">{}</th></tr></thead><tbody>{}</tbody></table></section>)",
                                         t("The last three months"), t("Day"), t("What went"), t("Removed"), rows)));
}

}
