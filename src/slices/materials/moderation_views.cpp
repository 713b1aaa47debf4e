#include "slices/materials/moderation_views.hpp"

#include "clock/clock.hpp"
#include "markdown/markdown.hpp"
#include "slices/materials/address.hpp"
#include "slices/materials/views.hpp"
#include "web/layout/parts.hpp"

namespace materials {
namespace {

using web::Html;
using web::html;
using web::when;

std::string path_of_note(const Note& note) { return path_of(note.material) + "/notizen/" + note.id.hex(); }

Html quoted_note(const web::Request& request, const Note& note)
{
    const auto& t = request.texts();
    return html(R"(<blockquote class="bn-written bn-post"><p class="bn-small bn-muted"><bdi>{}</bdi>, {}</p><div{}>{}</div></blockquote>)",
                note.author_name.empty() ? t("Former member") : std::string_view(note.author_name), t.date(wall_clock::day_in_germany(note.written_at)),
                web::german_text(request), markdown::html_of(note.text));
}

}

web::Response report_note_page(const web::Request& request, const Note& note, const web::Form& form)
{
    const auto& t = request.texts();
    const std::string title(t("Report a text"));
    return framed(request, title,
                  html(R"({}<h1>{}</h1><p class="bn-lead">{}</p>{}{})", form.summary(), title, t("Something here hurts, insults or does not belong here? Tell us. The service office looks at it."),
                       quoted_note(request, note), form.view(request.to(path_of_note(note) + "/meldung"), t("Send report"))),
                  form.status());
}

web::Response decide_note_page(const web::Request& request, const Note& note, const std::vector<std::string>& reports, const web::Form& form)
{
    const auto& t = request.texts();
    const std::string title(t("Decide on a text"));
    return framed(request, title,
                  html(R"({}<h1>{}</h1><p class="bn-lead">{}</p>{}{}{})", form.summary(), title,
                       note.hidden_because ? t("It is hidden now. Reason: {0}", *note.hidden_because) : std::string(t("It is shown now.")), quoted_note(request, note),
                       when(!reports.empty(), [&] {
                           return html("<h2>{}</h2><ul>{}</ul>", t("What was reported"), web::each(reports, [](const std::string& reason) { return html(R"(<li><q>{}</q></li>)", reason); }));
                       }),
                       form.view(request.to(path_of_note(note) + "/entscheidung"), t("Decide"))),
                  form.status());
}

web::Response decline_page(const web::Request& request, const Material& material, const web::Form& form)
{
    const auto& t = request.texts();
    const auto title = t("Do not release “{0}”?", material.title);
    return framed(request, title,
                  html(R"({}<h1>{}</h1><p class="bn-lead">{}</p>{}<p><a href="{}">{}</a></p>)", form.summary(), title, t("Who proposed it reads why, and can add a new version."),
                       form.view(request.to(path_of(material.id) + "/ablehnung"), t("Do not release it")), request.to(path_of(material.id)), t("Back")),
                  form.status());
}

web::Html reported_section(const web::Request& request, const std::vector<ReportedNote>& reported)
{
    if (reported.empty()) return {};
    std::vector<web::Choice> rows;
    for (const auto& one : reported) rows.push_back({request.to(path_of(one.material) + "/notizen/" + one.note.hex() + "/entscheidung"), one.title, one.reason});
    return web::section("gemeldet", request.texts()("Reported texts"), web::choices(rows));
}

}
