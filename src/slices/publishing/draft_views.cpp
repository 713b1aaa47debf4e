#include "slices/publishing/markdown_views.hpp"
#include "slices/publishing/picture.hpp"
#include "slices/publishing/publish.hpp"
#include "slices/publishing/views.hpp"
#include "web/csrf.hpp"
#include "web/layout/page.hpp"

#include <algorithm>

namespace publishing {
namespace {

using web::Html;
using web::html;
using web::when;

/// What somebody else says of a field, or wrote into it.
Html beside_field(const web::Request& request, const Desk& desk, const std::vector<Clash>& clashes, const std::string& field)
{
    const auto& t = request.texts();
    Html all;
    const auto clash = std::find_if(clashes.begin(), clashes.end(), [&](const Clash& one) { return one.field == field; });
    if (clash != clashes.end()) {
        const auto theirs = readable(desk, field, clash->theirs);
        all += html(R"(<div class="bn-beside"><p class="bn-beside__head">{}</p><p>{}</p></div>
)",
                    t("Meanwhile somebody else wrote here:"), theirs.empty() ? html("{}", t("nothing")) : web::lines(theirs));
    }
    const auto remark = desk.returned ? text_in(desk.returned->remarks, field) : std::string();
    if (!remark.empty()) {
        all += html(R"(<div class="bn-beside"><p class="bn-beside__head">{}</p><p>{}</p></div>
)",
                    t("Remark of {0}:", name_of(request, desk.returned->returned_by)), web::lines(remark));
    }
    return all;
}

Html several(const web::Request& request, const Desk& desk, const DraftForm& form)
{
    const auto& t = request.texts();
    const auto& asked = *desk.editable.several;
    const auto boxes = web::each(desk.answers, [&](const web::Option& option) {
        const auto id = std::string(asked.name) + "-" + option.value;
        return html(R"(<div class="kern-form-check"><input class="kern-form-check__checkbox" id="{}" name="{}" type="checkbox" value="{}"{}><label class="kern-label" for="{}">{}</label></div>
)",
                    id, asked.name, option.value, when(form.is_chosen(option.value), [] { return html(" checked"); }), id, option.label);
    });
    return html(R"(<fieldset class="kern-fieldset"><legend class="kern-label">{}</legend><p class="kern-hint">{}</p><div class="kern-fieldset__body bn-boxes">{}</div></fieldset>
)",
                t(asked.label), t(asked.hint), boxes);
}

Html hidden(std::string_view name, std::string_view value) { return html(R"(<input type="hidden" name="{}" value="{}">)", name, value); }

Html token(const web::Request& request)
{
    return hidden("schutz", web::form_token(request.site().secret, request.now, request.session()));
}

Html remark_field(const web::Request& request, const std::string& name, std::string_view label, const std::vector<web::Mistake>& mistakes)
{
    const auto& t = request.texts();
    const auto wrong = std::find_if(mistakes.begin(), mistakes.end(), [&](const web::Mistake& mistake) { return mistake.field == name; });
    const bool is_wrong = wrong != mistakes.end();
    return html(R"(<div class="kern-form-input{}"><label class="kern-label" for="{}">{} <span class="kern-label__optional">{}</span></label>{}<textarea class="kern-form-input__input{}" id="{}" name="{}" rows="2"{}>
{}</textarea></div>
)",
                is_wrong ? " kern-form-input--error" : "", name, label, t("(optional)"),
                when(is_wrong, [&] { return html(R"(<p class="kern-error" id="{}-fehler">{}<span>{}</span></p>)", name, web::icon("danger"), t(wrong->message)); }),
                is_wrong ? " kern-form-input__input--error" : "", name, name,
                when(is_wrong, [&] { return html(R"( aria-invalid="true" aria-describedby="{}-fehler")", name); }), request.form[name]);
}

/// Leads to each remark that was not taken.
Html remarks_summary(const web::Request& request, const std::vector<web::Mistake>& mistakes)
{
    const auto& t = request.texts();
    return when(!mistakes.empty(), [&] {
        return html(R"(<div class="bn-errors" role="alert" tabindex="-1" aria-labelledby="fehler"><h2 id="fehler">{}{}</h2><ul>{}</ul></div>
)",
                    web::icon("danger"), t("Please look again"), web::each(mistakes, [&](const web::Mistake& mistake) {
                        return html(R"(<li><a href="#{}">{}</a></li>)", mistake.field, t(mistake.message));
                    }));
    });
}

/// For whoever may publish, of a draft that somebody else wrote.
Html return_form(const web::Request& request, const Desk& desk, const std::vector<web::Mistake>& mistakes)
{
    const auto& t = request.texts();
    Html fields;
    for (const auto& [name, label] : fields_of(desk.editable)) {
        if (text_in(desk.draft->content, name) != text_in(desk.published, name)) {
            fields += remark_field(request, "hinweis-" + name, t("Remark on “{0}”", t(label)), mistakes);
        }
    }
    fields += remark_field(request, "hinweis-", t("Remark on the whole"), mistakes);
    return web::section("zurueck", t("Not yet? Give it back with remarks"),
                        html(R"(<form class="bn-form" action="{}" method="post" novalidate>{}{}<div class="bn-actions"><button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{}</span></button></div></form>)",
                             at(request, desk, "/entwurf/rueckgabe").with("entwurf", desk.draft->id.hex()), fields, token(request), t("Give it back")));
}

Html ways_on(const web::Request& request, const Desk& desk)
{
    const auto& t = request.texts();
    const auto id = desk.draft->id.hex();
    if (desk.may_publish) return web::button_form(request, at(request, desk, "/entwurf/veroeffentlichung").with("entwurf", id), t("Publish"));
    if (desk.draft->submitted_at) return html("<p>{}</p>", t("It waits for a review by the coordination."));
    return web::button_form(request, at(request, desk, "/entwurf/einreichung").with("entwurf", id), t("Give it to the coordination"));
}

}

namespace {

Html form_buttons(const web::Request& request, const Desk& desk)
{
    const auto& t = request.texts();
    return html(R"(<div class="bn-actions"><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{}</span></button><button class="kern-btn kern-btn--secondary" type="submit" name="aktion" value="vorschau" formaction="{}#vorschau"><span class="kern-label">{}</span></button>{}</div>)",
                t("Save and have a look"), at(request, desk, "/entwurf"), t("Preview"), when(desk.editable.has_pictures, [&] {
                    return html(R"(<button class="kern-btn kern-btn--tertiary" type="submit" name="aktion" value="bilder"><span class="kern-label">{}</span></button>)", t("Save and go to the pictures"));
                }));
}

Html form_questions(const web::Request& request, const Desk& desk, const DraftForm& form, const std::vector<Clash>& clashes)
{
    auto questions = web::each(desk.editable.fields, [&](const web::Field& field) {
        return html("{}{}{}", form.fields().view(field.name), when(is_markdown(desk.editable, field.name), [&] { return markdown_help(request); }),
                    beside_field(request, desk, clashes, field.name));
    });
    if (desk.editable.several) questions += html("{}{}", several(request, desk, form), beside_field(request, desk, clashes, desk.editable.several->name));
    if (desk.editable.has_pictures) questions += beside_field(request, desk, clashes, pictures_field);
    return questions;
}

web::Response form_page(const web::Request& request, const Desk& desk, const DraftForm& form, const std::vector<Clash>& clashes,
                        const base::Message& refusal, const Html& preview)
{
    const auto& t = request.texts();
    const auto title = t("Change the page of {0}", desk.named.name);
    const auto others = web::each(desk.others, [&](const Deed& deed) {
        return web::note(request, t("{0} is writing here too, last on {1}. Nothing gets lost: whoever saves later sees both.",
                                    name_of(request, deed.by), moment(request, deed.at)));
    });
    const auto whole = desk.returned ? text_in(desk.returned->remarks, "") : std::string();
    return inner_page(request, desk, title,
                      html(R"({}{}<h1>{}</h1>{}{}<form class="bn-section bn-form" action="{}" method="post" novalidate data-preview>
{}{}{}{}</form>{}<p>{}</p>
)",
                           form.fields().summary(), refusal_box(request, refusal), title, others,
                           when(!whole.empty(), [&] { return beside_field(request, desk, {}, ""); }), at(request, desk, "/entwurf"),
                           form_questions(request, desk, form, clashes), hidden("stand", stand_of(desk.published, desk.draft)), token(request),
                           form_buttons(request, desk), preview, t("Nobody but your alliance and the service office sees it before it is published.")),
                      refusal.empty() ? form.fields().status() : 409);
}

}

web::Response draft_page(const web::Request& request, const Desk& desk, const DraftForm& form, const std::vector<Clash>& clashes,
                         const base::Message& refusal)
{
    return form_page(request, desk, form, clashes, refusal, {});
}

web::Response previewed_page(const web::Request& request, const Desk& desk, const DraftForm& form)
{
    return form_page(request, desk, form, {}, {}, preview_section(request, desk, form.content()));
}

web::Response review_page(const web::Request& request, const Desk& desk, const base::Message& refusal, const std::vector<web::Mistake>& mistakes)
{
    const auto& t = request.texts();
    const auto& draft = *desk.draft;
    const auto title = t("Draft for the page of {0}", desk.named.name);
    const bool is_of_somebody_else = draft.written_by.account != desk.actor.id;
    return inner_page(request, desk, title,
                      html(R"({}{}<h1>{}</h1><p class="bn-lead">{}</p>{}<div class="bn-actions">{}{}</div><p><a href="{}">{}</a></p>{})", remarks_summary(request, mistakes),
                           refusal_box(request, refusal), title,
                           t("This is what would change. {0} wrote it, last on {1}.", name_of(request, draft.written_by), moment(request, draft.written_at)),
                           comparison(request, desk, desk.published, beginning_of(desk).content), ways_on(request, desk),
                           web::button_form(request, at(request, desk, "/beginn"), t("Go on writing"), "secondary"), at(request, desk, "/entwurf/verwerfen"),
                           t("Throw the draft away"), when(desk.may_publish && is_of_somebody_else, [&] { return return_form(request, desk, mistakes); })),
                      !mistakes.empty() ? 422 : refusal.empty() ? 200 : 409);
}

web::Response discard_page(const web::Request& request, const Desk& desk)
{
    const auto& t = request.texts();
    const std::string title(t("Throw the draft away?"));
    return inner_page(request, desk, title,
                      html(R"(<h1>{}</h1><p class="bn-lead">{}</p>{}<div class="bn-actions">{}</div><p><a href="{}">{}</a></p>)", title,
                           t("These changes would be gone; the published page stays as it is."),
                           comparison(request, desk, desk.published, desk.draft->content),
                           web::button_form(request, at(request, desk, "/entwurf/verwerfen").with("entwurf", desk.draft->id.hex()), t("Throw the draft away")),
                           at(request, desk), t("Keep it")));
}

}
