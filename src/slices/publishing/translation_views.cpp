#include "slices/publishing/translation_views.hpp"

#include "clock/clock.hpp"
#include "slices/publishing/desk.hpp"
#include "slices/publishing/markdown_views.hpp"
#include "slices/publishing/publishing.hpp"
#include "web/csrf.hpp"
#include "web/layout/page.hpp"

namespace publishing {
namespace {

using web::Html;
using web::html;
using web::when;

Html state_badge(const web::Request& request, TranslationState state)
{
    const auto& t = request.texts();
    const auto badge = [](std::string_view look, std::string_view icon, std::string_view text) {
        return html(R"(<p class="kern-badge kern-badge--{}">{}<span class="kern-label">{}</span></p>)", look, web::icon(icon), text);
    };
    switch (state) {
    case TranslationState::translated: return badge("success", "success", t("Translated"));
    case TranslationState::outdated: return badge("warning", "warning", t("Out of date"));
    case TranslationState::missing: return badge("info", "info", t("Missing"));
    case TranslationState::not_needed: break;
    }
    return {};
}

/// What became of the German text since, to be ticked where the translation is right all the same.
Html what_changed(const web::Request& request, const TranslatedField& one)
{
    if (state_of(one) != TranslationState::outdated) return {};
    const auto& t = request.texts();
    const auto since = one.text->outdated_at.value_or(one.text->written_at);
    return html(R"(<div class="bn-beside"><p class="bn-beside__head">{}</p><p class="bn-difference" lang="de">{}</p>
<div class="kern-form-check"><input class="kern-form-check__checkbox" id="noch-{}" name="noch-{}" type="checkbox" value="ja"><label class="kern-label" for="noch-{}">{}</label></div></div>
)",
                t("Out of date since {0}. This changed in German:", moment(request, since)), changed_words(t, one.text->source, one.german),
                one.field->name, one.field->name, one.field->name, t("The translation is right all the same"));
}

Html theirs_beside(const web::Request& request, const TranslatedField& one, const web::Form& form)
{
    const auto theirs = one.text ? one.text->text : std::string();
    if (theirs == form[one.field->name]) return {};
    return html(R"(<div class="bn-beside"><p class="bn-beside__head">{}</p><p>{}</p></div>
)",
                request.texts()("This stands there now:"), theirs.empty() ? html("{}", request.texts()("nothing")) : web::lines(theirs));
}

Html one_field(const web::Request& request, const TranslationDesk& desk, const TranslatedField& one, const web::Form& form, bool has_clashes)
{
    const auto& t = request.texts();
    const std::string name = one.field->name;
    const auto german = is_markdown(desk.editable, name) ? written_text(request, desk.editable, name, one.german) : html("<p>{}</p>", one.german);
    return web::section("feld-" + name, t(one.field->label),
                        html(R"({}<div class="bn-beside" lang="de">{}</div>
{}<div lang="{}">{}</div>{})",
                             state_badge(request, state_of(one)), german, what_changed(request, one), desk.language, form.view(name),
                             when(has_clashes, [&] { return theirs_beside(request, one, form); })));
}

web::Response translator_page(const web::Request& request, std::string title, Html body, int status = 200)
{
    return web::respond(request, {.title = std::move(title), .body = html(R"(<div class="bn-stack">{}</div>)", body), .status = status, .caching = web::Caching::none,
                                  .crumbs = {{"/bereich", std::string(request.texts()("My area"))}}});
}

Html clash_box(const web::Request& request)
{
    const auto& t = request.texts();
    return html(R"(<div class="bn-errors" role="alert"><h2>{}{}</h2><p>{}</p></div>)", web::icon("danger"), t("That does not go"),
                t("While you were writing, somebody else changed something. Your words stand in the fields, theirs beside them. Take over what you like and save once more."));
}

web::Choice waiting_row(const web::Request& request, const Waiting& one)
{
    const auto& t = request.texts();
    const auto text = one.outdated == 0 ? std::string(t("Nothing has been translated yet."))
                                        : t.plural("One text is out of date since {1}.", "{0} texts are out of date since {1}.", one.outdated,
                                                   t.date(wall_clock::day_in_germany(one.since)));
    return {request.to(one.named.path + "/uebersetzung/en"), one.named.name, text};
}

}

web::Response translation_page(const web::Request& request, const TranslationDesk& desk, const web::Form& form, bool has_clashes)
{
    const auto& t = request.texts();
    const auto title = t("{0} in English", desk.named.name);
    const auto fields = web::each(desk.fields, [&](const TranslatedField& one) { return one_field(request, desk, one, form, has_clashes); });
    const auto saved = when(request.query["getan"] == "gespeichert", [&] { return web::note(request, t("It is saved. Whoever reads the page in English sees it now.")); });
    return translator_page(request, title,
                           html(R"({}{}<h1>{}</h1>{}<p class="bn-lead">{}</p><form class="bn-form" action="{}" method="post" novalidate>
{}<input type="hidden" name="stand" value="{}"><input type="hidden" name="schutz" value="{}">
<div class="bn-actions"><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{}</span></button></div></form><p><a href="{}">{}</a></p>)",
                                form.summary(), when(has_clashes, [&] { return clash_box(request); }), title, saved,
                                t("Each text stands here in German, with its translation below. An empty field stands in German on the English page, too."),
                                request.to(desk.named.path + "/uebersetzung/" + desk.language), fields, stand_of(desk),
                                web::form_token(request.site().secret, request.now, request.session()), t("Save and show"),
                                web::Url::path("/en" + desk.named.shown), t("The page in English")),
                           has_clashes && request.has_valid_token ? 409 : form.status());
}

web::Response waiting_page(const web::Request& request, const std::vector<Waiting>& outdated, const std::vector<Waiting>& missing, std::size_t all_missing, int page)
{
    const auto& t = request.texts();
    const auto rows = [&](const std::vector<Waiting>& some) {
        std::vector<web::Choice> all;
        for (const auto& one : some) all.push_back(waiting_row(request, one));
        return web::choices(all);
    };
    const std::string title(t("What waits for a translation"));
    const auto pages = static_cast<int>((all_missing + waiting_on_a_page - 1) / waiting_on_a_page);
    return translator_page(request, title,
                           html(R"(<h1>{}</h1><p class="bn-lead">{}</p>{}{})", title, t("Alliances and projects whose pages people read in English, too."),
                                web::section("veraltet", t("Out of date"), outdated.empty() ? html("<p>{}</p>", t("Every translation is up to date.")) : rows(outdated)),
                                web::section("fehlt", t("Not translated yet"),
                                             missing.empty() ? html("<p>{}</p>", t("Something of every page is translated."))
                                                             : html("{}{}", rows(missing), when(pages > 1, [&] {
                                                                        return web::pagination(request, page, pages, request.to("/bereich/uebersetzungen"));
                                                                    })))));
}

Html translation_section(const web::Request& request, const Editable& editable, const Named& named, const std::vector<TranslatedField>& fields)
{
    if (editable.translated.empty() || fields.empty()) return {};
    const auto& t = request.texts();
    const auto lines = web::each(fields, [&](const TranslatedField& one) { return html("<div><dt>{}</dt><dd>{}</dd></div>", t(one.field->label), state_badge(request, state_of(one))); });
    return web::section("uebersetzung", t("In English"),
                        html(R"(<dl class="bn-facts">{}</dl><p><a href="{}">{}</a></p>)", lines, request.to(named.path + "/uebersetzung/en"), t("Translate this page")));
}

}
