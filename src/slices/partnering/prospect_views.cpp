#include "slices/partnering/views.hpp"

#include "clock/clock.hpp"
#include "web/layout/parts.hpp"

namespace partnering {
namespace {

using web::Html;
using web::html;
using web::when;

std::string path_of_prospect(const registry::AllianceName& alliance, const Prospect& prospect) { return path_of_prospects(alliance) + "/" + prospect.id.hex(); }

web::Response prospect_frame(const web::Request& request, const registry::AllianceName& alliance, std::string title, Html body, int status = 200)
{
    const auto& t = request.texts();
    std::vector<web::Crumb> crumbs = {{"/bereich", std::string(t("My area"))}, {path_of_partners(alliance), std::string(t("Partners"))}};
    if (request.path != path_of_prospects(alliance)) crumbs.push_back({path_of_prospects(alliance), std::string(t("Whom we want to win"))});
    return web::respond(request, {.title = std::move(title), .body = std::move(body), .status = status, .caching = web::Caching::none, .crumbs = std::move(crumbs)});
}

std::string prospect_standing(const web::Texts& t, const Prospect& prospect, base::Date today)
{
    if (prospect.outlook == Outlook::won) return std::string(t("won"));
    if (prospect.outlook == Outlook::declined) return std::string(t("declined"));
    if (!prospect.follow_up_on) return std::string(t("open"));
    return is_due(prospect, today) ? t("due since {0}", t.date(*prospect.follow_up_on)) : t("again on {0}", t.date(*prospect.follow_up_on));
}

Html rows_of(const web::Request& request, const registry::AllianceName& alliance, const std::vector<Prospect>& all, base::Date today, bool is_open)
{
    std::vector<web::Choice> rows;
    for (const auto& one : all) {
        if ((one.outlook == Outlook::open) == is_open) rows.push_back({request.to(path_of_prospect(alliance, one)), one.name, {}, prospect_standing(request.texts(), one, today)});
    }
    return rows.empty() ? Html() : web::choices(rows);
}

/// The one thing to do: it waits, it is open, or it is closed.
Html next_step(const web::Request& request, const registry::AllianceName& alliance, const Prospect& prospect)
{
    const auto& t = request.texts();
    const auto path = path_of_prospect(alliance, prospect);
    const auto outcome = [&](const char* word, std::string_view text, std::string_view kind) {
        return web::button_form(request, request.to(path + "/stand").with("ergebnis", word), text, kind);
    };
    if (prospect.outlook == Outlook::open) {
        const auto due = when(is_due(prospect, wall_clock::day_in_germany(request.now)), [&] {
            return html(R"({}<div class="bn-actions">{}{}</div>)", web::note(request, t("You wanted to turn to them by {0}.", t.date(*prospect.follow_up_on))),
                        web::button_form(request, request.to(path + "/wiedervorlage"), t("Done")),
                        web::button_form(request, request.to(path + "/wiedervorlage").with("spaeter", "1"), t("Later, in two weeks"), "secondary"));
        });
        return html(R"({}<div class="bn-actions">{}{}</div>)", due, outcome("gewonnen", t("Won: take up as a partner"), due.empty() ? "primary" : "secondary"), outcome("abgesagt", t("They declined"), "secondary"));
    }
    const auto again = outcome("offen", t("Open it again"), "secondary");
    if (prospect.outlook == Outlook::declined) return html(R"(<div class="bn-actions">{}</div>)", again);
    return html(R"(<div class="bn-actions">{}{}</div>)", web::button_link(request.to(path_of_partners(alliance) + "/neu").with("interessent", prospect.id.hex()), t("Take up as a partner")), again);
}

Html note_list(const web::Texts& t, const std::vector<ProspectNote>& notes)
{
    return when(!notes.empty(), [&] {
        return html(R"(<ul class="bn-people">{}</ul>)", web::each(notes, [&](const ProspectNote& note) {
                        return html(R"(<li><div>{}<p class="bn-small">{}</p></div></li>)", web::paragraphs(note.text),
                                    note.author_name.empty() ? t.date(wall_clock::day_in_germany(note.written_at)) : t("{0} on {1}", note.author_name, t.date(wall_clock::day_in_germany(note.written_at))));
                    }));
    });
}

}

web::Response prospects_page(const web::Request& request, const registry::AllianceName& alliance, const std::vector<Prospect>& prospects, base::Date today)
{
    const auto& t = request.texts();
    const std::string title(t("Whom we want to win"));
    const auto open = rows_of(request, alliance, prospects, today, true);
    const auto closed = rows_of(request, alliance, prospects, today, false);
    return prospect_frame(request, alliance, title,
                          html(R"(<h1>{}</h1><p class="bn-lead">{}</p><div class="bn-actions">{}</div>{}{})", title,
                               t("Organisations that would make your alliance strong. Only you and your deputies read this."),
                               web::button_link(request.to(path_of_prospects(alliance) + "/neu"), t("Note an organisation")), open.empty() ? html("<p>{}</p>", t("Nobody yet. Who comes to your mind?")) : open,
                               when(!closed.empty(), [&] { return web::section("abgeschlossen", t("Closed"), html("<p>{}</p>{}", t("A year after it was closed each goes away with its notes."), closed)); })));
}

web::Response blank_prospect_page(const web::Request& request, const registry::AllianceName& alliance, const web::Form& form)
{
    const auto& t = request.texts();
    const std::string title(t("Note an organisation"));
    return prospect_frame(request, alliance, title,
                          html(R"({}<h1>{}</h1><p class="bn-lead">{}</p>{})", form.summary(), title, t("The name is enough. Everything else helps you to remember."),
                               form.view(request.to(path_of_prospects(alliance) + "/neu"), t("Note it"))),
                          form.status());
}

web::Response prospect_page(const web::Request& request, const registry::AllianceName& alliance, const Prospect& prospect, const std::vector<ProspectNote>& notes, const web::Form& form,
                            const web::Form& note)
{
    const auto& t = request.texts();
    const auto path = path_of_prospect(alliance, prospect);
    const auto& wrong = note.has_mistakes() ? note : form;
    return prospect_frame(request, alliance, prospect.name,
                          html(R"({}<h1>{}</h1><p class="bn-lead">{}</p>{}{}{}<details class="bn-fold"{}><summary>{}</summary>{}</details>)", wrong.summary(), prospect.name,
                               prospect_standing(t, prospect, wall_clock::day_in_germany(request.now)), web::paragraphs(prospect.contact), next_step(request, alliance, prospect),
                               web::section("notizen", t("Notes"), html("{}{}", note_list(t, notes), note.view(request.to(path + "/notiz"), t("Keep the note")))),
                               when(form.has_mistakes(), [] { return html(" open"); }), t("Change name, contact, day and kind"), form.view(request.to(path), t("Save"))),
                          wrong.status());
}

}
