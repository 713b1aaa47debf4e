#include "slices/publishing/picture_views.hpp"

#include "base/sha256.hpp"
#include "slices/publishing/picture_forms.hpp"
#include "slices/publishing/views.hpp"
#include "web/csrf.hpp"
#include "web/layout/page.hpp"

#include <algorithm>

namespace publishing {
namespace {

using web::Html;
using web::html;
using web::when;

web::Url file_address(const PictureNote& note, const PictureSize& size) { return web::Url::path("/fotos/" + name_of(PictureAddress{note.picture, size})); }

Html picture_itself(const web::Request& request, const ShownPicture& picture, std::string_view sizes)
{
    Html all;
    const PictureSize* fallback = nullptr;
    for (const auto& size : picture.sizes) {
        if (size.media_type != "image/webp") fallback = &size;
        else all += html("{}{} {}w", all.empty() ? "" : ", ", file_address(picture.note, size), size.width);
    }
    if (fallback == nullptr) return {};
    return html(R"(<picture><source type="image/webp" srcset="{}" sizes="{}"><img src="{}" width="{}" height="{}" alt="{}"{} loading="lazy" decoding="async"></picture>)",
                all, sizes, file_address(picture.note, *fallback), fallback->width, fallback->height, picture.note.alt, web::german_text(request));
}

Html figure(const web::Request& request, const ShownPicture& picture, std::string_view sizes)
{
    const auto& note = picture.note;
    const auto german = web::german_text(request);
    return html(R"(<figure class="bn-picture">{}<figcaption>{}<span class="bn-credit">{} <span{}>{}</span></span></figcaption></figure>)",
                picture_itself(request, picture, sizes), when(!note.caption.empty(), [&] { return html("<span{}>{}</span> ", german, note.caption); }),
                request.texts()("Picture:"), german, note.credit);
}

std::string picture_path(const PictureNote& note, std::string_view rest = {}) { return "/entwurf/bild/" + note.picture.hex() + std::string(rest); }

Html deeds_at(const web::Request& request, const Desk& desk, const std::vector<ShownPicture>& pictures, std::size_t number)
{
    const auto& t = request.texts();
    const auto& note = pictures[number].note;
    const auto move = [&](std::string_view where, std::string_view text) {
        return web::button_form(request, at(request, desk, picture_path(note, "/platz")).with("wohin", where), text, "tertiary");
    };
    return html(R"(<div class="bn-actions">{}{}{}{}</div>)", web::button_link(at(request, desk, picture_path(note)), t("Change what is said of picture {0}", std::to_string(number + 1))),
                when(number > 0, [&] { return move("vor", t("Move picture {0} forwards", std::to_string(number + 1))); }),
                when(number + 1 < pictures.size(), [&] { return move("zurueck", t("Move picture {0} backwards", std::to_string(number + 1))); }),
                web::button_form(request, at(request, desk, picture_path(note, "/entfernung")), t("Take picture {0} away", std::to_string(number + 1)), "tertiary"));
}

Html picture_token(const web::Request& request)
{
    return html(R"(<input type="hidden" name="schutz" value="{}">)", web::form_token(request.site().secret, request.now, request.session()));
}

Html file_question(const web::Request& request, const web::Form& form)
{
    const auto& t = request.texts();
    Html mistakes;
    for (const auto& mistake : form.mistakes()) {
        if (mistake.field == file_field) mistakes += html(R"(<p class="kern-error">{}<span>{}</span></p>)", web::icon("danger"), t(mistake.message));
    }
    return html(R"(<div class="kern-form-input{}"><label class="kern-label" for="bild">{}</label><p class="kern-hint" id="bild-hinweis">{}{}</p><div id="bild-fehler">{}</div><input class="kern-form-input__input" id="bild" name="bild" type="file" accept=".jpg,.jpeg,.png,.webp" aria-describedby="bild-hinweis bild-fehler"{}></div>
)",
                mistakes.empty() ? "" : " kern-form-input--error", t("Picture file"),
                t("JPEG, PNG or WebP, at most 20 MB. It is painted anew: where and when it was taken is left out."),
                form.has_mistakes() ? " " + std::string(t("Please choose it again: browsers do not keep files.")) : std::string(), mistakes,
                when(!mistakes.empty(), [] { return html(R"( aria-invalid="true")"); }));
}

/// What somebody else wrote about a picture while its form lay open.
Html said_meanwhile(const web::Request& request, const PictureNote& note)
{
    const auto& t = request.texts();
    const auto consent = std::find_if(consent_options.begin(), consent_options.end(), [&](const auto& option) { return note.consent == option.value; });
    return html(R"(<div class="bn-beside"><p class="bn-beside__head">{}</p><p>{}</p>{}</div>
)",
                t("This stands there now:"), web::lines(readable_pictures(text_of_pictures({note}))),
                when(consent != consent_options.end(), [&] { return html("<p>{}</p>", t(consent->label)); }));
}

Html note_questions(const web::Form& form)
{
    return web::each(picture_fields, [&](const web::Field& field) { return form.view(field.name); });
}

}

Html picture_gallery(const web::Request& request, const std::vector<ShownPicture>& pictures)
{
    if (pictures.empty()) return {};
    return web::section("fotos", request.texts()("Pictures"),
                        html(R"(<div class="bn-pictures">{}</div>)", web::each(pictures, [&](const ShownPicture& picture) {
                                 return figure(request, picture, "(min-width: 60rem) 42rem, 100vw");
                             })));
}

web::Response pictures_page(const web::Request& request, const Desk& desk, const std::vector<ShownPicture>& pictures, const web::Form& form,
                            const base::Message& refusal)
{
    const auto& t = request.texts();
    const auto title = t("Pictures for the page of {0}", desk.named.name);
    Html list;
    for (std::size_t number = 0; number < pictures.size(); ++number) {
        list += html(R"(<li class="bn-stack">{}{}</li>)", figure(request, pictures[number], "20rem"), deeds_at(request, desk, pictures, number));
    }
    const auto another = when(pictures.size() < most_pictures, [&] {
        return web::section("neues-bild", t("Add a picture"),
                            html(R"(<form class="bn-form" action="{}" method="post" enctype="multipart/form-data" novalidate>
{}{}<input type="hidden" name="sendung" value="{}">{}<div class="bn-actions"><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{}</span></button></div></form>)",
                                 at(request, desk, "/entwurf/bilder"), file_question(request, form), note_questions(form), base::to_hex(form.submission()),
                                 picture_token(request), t("Lay it into the draft")));
    });
    return inner_page(request, desk, title,
                      html(R"({}{}<h1>{}</h1><p class="bn-lead">{}</p>{}{}<p><a href="{}">{}</a></p>)", form.summary(), refusal_box(request, refusal), title,
                           t("Everything here is in the draft: strangers see it once it is published."),
                           pictures.empty() ? html("<p>{}</p>", t("There is no picture yet.")) : html(R"(<ol class="bn-plain bn-draft-pictures">{}</ol>)", list), another,
                           at(request, desk, desk.draft ? "/entwurf/pruefung" : "/entwurf"), t(desk.draft ? "Compare and go on" : "Go on writing")),
                      refusal.empty() ? form.status() : 409);
}

std::string stand_of(const PictureNote& note) { return base::sha256(text_of_pictures({note})).substr(0, 32); }

web::Response picture_page(const web::Request& request, const Desk& desk, const ShownPicture& picture, const web::Form& form, const base::Message& refusal)
{
    const auto& t = request.texts();
    const std::string title(t("What is said of this picture"));
    return inner_page(request, desk, title,
                      html(R"({}{}<h1>{}</h1>{}{}<form class="bn-section bn-form" action="{}" method="post" novalidate>
{}{}<input type="hidden" name="stand" value="{}"><div class="bn-actions"><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{}</span></button></div></form><p><a href="{}">{}</a></p>)",
                           form.summary(), refusal_box(request, refusal), title, figure(request, picture, "20rem"),
                           when(!refusal.empty(), [&] { return said_meanwhile(request, picture.note); }), at(request, desk, picture_path(picture.note)),
                           note_questions(form), picture_token(request), stand_of(picture.note), t("Save"), at(request, desk, "/entwurf/bilder"), t("Back to the pictures")),
                      refusal.empty() ? form.status() : 409);
}

}
