#include "files/kind.hpp"
#include "files/uploads.hpp"
#include "web/layout/parts.hpp"

namespace files {

using web::Html;
using web::html;

web::Html uploads_question(const web::Request& request, const web::Form& form, std::string_view label, const Allowed& allowed)
{
    const auto& t = request.texts();
    Html mistakes;
    for (const auto& mistake : form.mistakes()) {
        if (mistake.field == uploads_field) mistakes += html(R"(<p class="kern-error">{}<span>{}</span></p>)", web::icon("danger"), t(mistake.message));
    }
    return html(R"(<div class="kern-form-input{}"><label class="kern-label" for="{}">{}</label><p class="kern-hint" id="{}-hinweis">{}{}</p><div id="{}-fehler">{}</div><input class="kern-form-input__input" id="{}" name="{}" type="file" multiple accept="{}" aria-describedby="{}-hinweis {}-fehler"{}></div>
)",
                mistakes.empty() ? "" : " kern-form-input--error", uploads_field, label, uploads_field,
                t("Up to {0} files, together at most {1} MB: PDF, ODT, DOCX, tables, presentations, pictures, texts, sound, film. Without macros.",
                  static_cast<std::int64_t>(allowed.files), static_cast<std::int64_t>(allowed.store.limits.size / (1024 * 1024))),
                form.has_mistakes() ? " " + std::string(t("Please choose them again: browsers do not keep files.")) : std::string(), uploads_field, mistakes,
                uploads_field, uploads_field, accepted_endings(), uploads_field, uploads_field, mistakes.empty() ? Html() : html(R"( aria-invalid="true")"));
}

static std::string size_in_words(const web::Texts& t, std::int64_t bytes)
{
    constexpr std::int64_t thousand = 1000;
    if (bytes < thousand) return t("{0} bytes", bytes);
    if (bytes < thousand * thousand) return t("{0} KB", (bytes + thousand / 2) / thousand);
    const auto tenths = (bytes + thousand * thousand / 20) / (thousand * thousand / 10);
    return t("{0} MB", std::to_string(tenths / 10) + (web::is_german(t.language()) ? "," : ".") + std::to_string(tenths % 10));
}

std::string described(const web::Texts& texts, std::string_view media_type, std::int64_t size)
{
    const auto* kind = kind_of(media_type);
    return (kind == nullptr ? std::string() : std::string(texts(kind->name)) + ", ") + size_in_words(texts, size);
}

}
