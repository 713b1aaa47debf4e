#include "slices/project_plans/views.hpp"

#include "markdown/markdown.hpp"
#include "slices/project_plans/forms.hpp"
#include "slices/publishing/publishing.hpp"
#include "web/csrf.hpp"
#include "web/layout/parts.hpp"

#include <algorithm>

namespace project_plans {
namespace {

using publishing::text_in;
using web::Html;
using web::html;
using web::when;

web::Response inner_page(const web::Request& request, std::string title, Html body, std::vector<web::Crumb> further = {}, int status = 200)
{
    std::vector<web::Crumb> crumbs = {{"/bereich", std::string(request.texts()("My area"))}};
    std::move(further.begin(), further.end(), std::back_inserter(crumbs));
    return web::respond(request, {.title = std::move(title), .body = html(R"(<div class="bn-stack">{}</div>)", body), .status = status, .caching = web::Caching::none,
                                  .crumbs = std::move(crumbs)});
}

std::string_view label_of(const web::Texts& texts, std::string_view name)
{
    const auto found = std::find_if(plan_questions.begin(), plan_questions.end(), [&](const web::Field& field) { return field.name == name; });
    return texts(found->label);
}

Html text_or_nothing(const web::Texts& texts, const std::string& text)
{
    return text.empty() ? html(R"(<span class="bn-muted">{}</span>)", texts("nothing")) : web::lines(text);
}

Html changed_field(const web::Request& request, const News& news, const std::string& field)
{
    const auto& t = request.texts();
    return html(R"(<section class="bn-section" aria-labelledby="h-{}"><h2 id="h-{}">{}</h2><p class="bn-difference">{}</p>
{}
<div class="kern-form-check"><input class="kern-form-check__checkbox" id="feld-{}" name="feld-{}" type="checkbox" value="ja"><label class="kern-label" for="feld-{}">{}</label></div></section>
)",
                field, field, label_of(t, field), publishing::changed_words(t, text_in(news.origin.seen, field), text_in(news.now, field)),
                when(!news.own.empty(), [&] { // one that has not been published has no words of its own yet, but those of its draft
                    return html(R"(<dl class="bn-facts"><div><dt>{}</dt><dd>{}</dd></div></dl>)", t("With you it says"), text_or_nothing(t, text_in(news.own, field)));
                }),
                field, field, field, t("Take over “{0}”", label_of(t, field)));
}

/// A line whose last word is an address leads there.
Html material(const std::string& line)
{
    const auto space = line.rfind(' ');
    const auto address = web::Url::external(space == std::string::npos ? line : line.substr(space + 1));
    if (address.empty()) return html("<li>{}</li>", line);
    const auto name = space == std::string::npos ? line : line.substr(0, space);
    return html(R"(<li><a href="{}" rel="external">{}</a></li>)", address, name);
}

constexpr std::array inner_fields = {"schritte", "partner", "kosten", "foerderung", "dauer", "hindernisse", "material", "kontakt"};

Html inner_text(const std::string& field, const std::string& text)
{
    if (field == "schritte") return html("<ol>{}</ol>", web::each(lines_in(text), [](const std::string& step) { return html("<li>{}</li>", step); }));
    if (field == "material") return html("<ul>{}</ul>", web::each(lines_in(text), &material));
    const bool is_markdown = std::find(markdown_fields.begin(), markdown_fields.end(), field) != markdown_fields.end();
    return is_markdown ? html(R"(<div class="bn-written">{}</div>)", markdown::html_of(text)) : web::lines(text);
}

}

web::Response list_page(const web::Request& request, const registry::AllianceName& alliance, const std::vector<projects::Listed>& all,
                        const std::vector<Beginning>& unpublished)
{
    const auto& t = request.texts();
    const auto title = t("Projects of {0}", alliance.name);
    std::vector<web::Choice> rows;
    for (const auto& one : unpublished) {
        rows.push_back({request.to("/bereich/projekte/" + one.project.hex() + "/plan"), one.title, std::string(t("Begun; not published yet"))});
    }
    for (const auto& one : all) rows.push_back({request.to("/bereich/projekte/" + one.slug + "/plan"), one.title, one.summary});
    return inner_page(request, title,
                      html(R"(<h1>{}</h1><p class="bn-lead">{}</p><div class="bn-actions">{}</div>{})", title,
                           t("Choose one to change it, to confirm it or to see earlier versions."),
                           web::button_link(request.to("/bereich/" + alliance.slug + "/projekte/neu"), t("New project")),
                           rows.empty() ? html("<p>{}</p>", t("There is none yet.")) : web::choices(rows)));
}

web::Response new_page(const web::Request& request, const registry::AllianceName& alliance, const web::Form& form)
{
    const auto& t = request.texts();
    const auto title = t("New project of {0}", alliance.name);
    const auto path = "/bereich/" + alliance.slug + "/projekte";
    return inner_page(request, title,
                      html(R"({}<h1>{}</h1><p class="bn-lead">{}</p>{})", form.summary(), title, t("The name is enough for now. Nobody else sees it before it is published."),
                           form.view(request.to(path + "/neu"), t("Begin"))),
                      {{path, t("Projects of {0}", alliance.name)}}, form.status());
}

web::Response news_page(const web::Request& request, const News& news, const base::Message& refusal)
{
    const auto& t = request.texts();
    const auto title = t("What changed in “{0}”", news.original_title);
    const auto changed = changed_fields(news.origin.seen, news.now);
    const auto form = when(!changed.empty(), [&] {
        return html(R"(<form action="{}" method="post"><input type="hidden" name="stand" value="{}"><input type="hidden" name="schutz" value="{}">
{}<div class="bn-section bn-stack"><p>{}</p><div class="bn-actions"><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{}</span></button></div></div></form>
)",
                    request.to(request.path), stand_of(news.now), web::form_token(request.site().secret, request.now, request.session()),
                    web::each(changed, [&](const std::string& field) { return changed_field(request, news, field); }), 
                    t("It goes into your draft. What you do not tick stays as it is with you, and you are not asked again."), t("Take over what is ticked"));
    });
    const auto lead = changed.empty() ? std::string(t("Nothing has changed since you last looked."))
                                      : t("You began “{0}” with this plan. Since then its alliance has changed it. Tick what you like.", news.title);
    return inner_page(request, title,
                      html(R"({}<h1>{}</h1><p class="bn-lead">{}</p><p><a href="{}">{}</a></p>{})",
                           when(!refusal.empty(), [&] { return html(R"(<div class="bn-errors" role="alert"><p>{}</p></div>)", t(refusal)); }), title, lead,
                           request.to(news.original_path), t("To the original"), form),
                      {{news.path, news.title}}, refusal.empty() ? 200 : 409);
}

Html open_sections(const web::Request& request, const publishing::Content& plan, const web::Translations& translations)
{
    const auto section = [&](const std::string& field) {
        const auto& text = text_in(plan, field);
        return when(!text.empty(), [&] {
            const auto shown = web::in_readers_language(request, translations, field, text);
            return web::section(field, label_of(request.texts(), field), html(R"(<div class="bn-written"{}>{}</div>)", shown.lang, markdown::html_of(shown.text)));
        });
    };
    return html("{}{}", section("fuer_wen"), section("ergebnisse"));
}

bool has_inner(const publishing::Content& plan)
{
    return std::any_of(inner_fields.begin(), inner_fields.end(), [&](const char* field) { return !text_in(plan, field).empty(); });
}

Html inner_section(const web::Request& request, const publishing::Content& plan)
{
    const auto facts = web::each(inner_fields, [&](const char* field) {
        const auto& text = text_in(plan, field);
        return when(!text.empty(), [&] { return html("<div><dt>{}</dt><dd>{}</dd></div>", label_of(request.texts(), field), inner_text(field, text)); });
    });
    return web::section("plan", request.texts()("How it is done"),
                        html(R"(<p class="bn-small">{}</p><dl class="bn-facts"{}>{}</dl>)", request.texts()("Only people who are signed in read this part."),
                             web::german_text(request), facts));
}

}
