#include "slices/materials/address.hpp"
#include "slices/materials/forms.hpp"
#include "slices/materials/views.hpp"
#include "web/csrf.hpp"
#include "web/layout/parts.hpp"

namespace materials {
namespace {

using web::Html;
using web::html;

Html upload_form(const web::Request& request, const web::Form& form, std::span<const web::Field> fields, const web::Url& action, std::string_view button, const files::Allowed& allowed)
{
    return html(R"(<form class="bn-section bn-form" action="{}" method="post" enctype="multipart/form-data" novalidate>
{}{}<input type="hidden" name="sendung" value="{}"><input type="hidden" name="schutz" value="{}">
<div class="bn-actions"><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{}</span></button></div></form>
)",
                action, web::each(fields, [&](const web::Field& field) { return form.view(field.name); }), files::uploads_question(request, form, request.texts()("Files"), allowed),
                base::to_hex(form.submission()), web::form_token(request.site().secret, request.now, request.session()), button);
}

}

web::Response new_page(const web::Request& request, const web::Form& form, std::span<const web::Field> fields, const files::Allowed& allowed)
{
    const auto& t = request.texts();
    const std::string title(t("Add material"));
    return framed(request, title,
                  html(R"({}<h1>{}</h1><p class="bn-lead">{}</p>{})", form.summary(), title, t("What helped you helps others. What alliances propose is looked at by the service office first."),
                       upload_form(request, form, fields, request.to("/material/neu"), t("Add it"), allowed)),
                  form.status());
}

web::Response version_page(const web::Request& request, const Material& material, const web::Form& form, const files::Allowed& allowed)
{
    const auto& t = request.texts();
    const auto title = t("New version: {0}", material.title);
    return framed(request, title,
                  html("{}<h1>{}</h1>{}", form.summary(), title,
                       upload_form(request, form, version_fields(), request.to(path_of(material.id) + "/fassung"), t("Add the version"), allowed)),
                  form.status());
}

web::Response edit_page(const web::Request& request, const Material& material, const web::Form& form)
{
    const auto& t = request.texts();
    const auto title = t("Change: {0}", material.title);
    return framed(request, title, html("{}<h1>{}</h1>{}", form.summary(), title, form.view(request.to(path_of(material.id) + "/aendern"), t("Save"))), form.status());
}

web::Response archive_page(const web::Request& request, const Material& material)
{
    const auto& t = request.texts();
    const auto title = t("Archive “{0}”?", material.title);
    return framed(request, title,
                  html(R"(<h1>{}</h1><p class="bn-lead">{}</p><div class="bn-actions">{}</div><p><a href="{}">{}</a></p>)", title,
                       t("Others do not find it any more. For 14 days you can take it back."),
                       web::button_form(request, request.to(path_of(material.id) + "/archiv"), t("Archive it")), request.to(path_of(material.id)), t("Keep it")));
}

web::Response note_page(const web::Request& request, const Material& material, const web::Form& form)
{
    const auto& t = request.texts();
    const auto title = t("About “{0}”", material.title);
    return framed(request, title, html("{}<h1>{}</h1>{}", form.summary(), title, form.view(request.to(path_of(material.id) + "/notizen"), t("Publish"))), form.status());
}

web::Response remove_page(const web::Request& request, const Note& note)
{
    const auto& t = request.texts();
    const std::string title(t("Remove this text?"));
    return framed(request, title,
                  html(R"(<h1>{}</h1>{}<p>{}</p><div class="bn-actions">{}</div><p><a href="{}">{}</a></p>)", title, web::paragraphs(note.text),
                       t("It cannot be brought back."),
                       web::button_form(request, request.to(path_of(note.material) + "/notizen/" + note.id.hex()), t("Remove it")), request.to(path_of(note.material)), t("Keep it")));
}

web::Response unsubscription_page(const web::Request& request)
{
    const auto& t = request.texts();
    const std::string title(t("No more mails about this material?"));
    return web::respond(request, {.title = title,
                                  .body = html(R"(<h1>{}</h1><p class="bn-lead">{}</p><div class="bn-actions">{}</div>)", title, t("New versions are then not mailed to you any more."),
                                               web::button_form(request, request.to(request.path), t("Stop these mails"))),
                                  .caching = web::Caching::none});
}

web::Response unsubscribed_page(const web::Request& request)
{
    const auto& t = request.texts();
    const std::string title(t("Done: you get no more mails about it"));
    return web::respond(request, {.title = title, .body = html("<h1>{}</h1>", title), .caching = web::Caching::none});
}

}
