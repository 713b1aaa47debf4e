#include "slices/publishing/markdown_views.hpp"

#include "markdown/markdown.hpp"
#include "slices/publishing/desk.hpp"
#include "slices/publishing/picture.hpp"

#include <algorithm>

namespace publishing {
namespace {

using web::Html;
using web::html;
using web::when;

Html sign(std::string_view typed, std::string_view becomes)
{
    return html("<div><dt><code>{}</code></dt><dd>{}</dd></div>", typed, becomes);
}

}

bool is_markdown(const Editable& editable, std::string_view field)
{
    return std::any_of(editable.markdown.begin(), editable.markdown.end(), [&](const char* one) { return field == one; });
}

Html written_text(const web::Request& request, const Editable& editable, const std::string& field, const std::string& text, int first_heading)
{
    if (field == pictures_field) return web::lines(readable_pictures(text));
    if (!is_markdown(editable, field)) return web::lines(text);
    return html(R"(<div class="bn-written"{}>{}</div>)", web::german_text(request), markdown::html_of(text, first_heading));
}

Html markdown_help(const web::Request& request)
{
    const auto& t = request.texts();
    return html(R"(<details class="bn-help"><summary>{}</summary><dl class="bn-facts">{}{}{}{}{}</dl><p>{}</p></details>
)",
                t("How to structure a text"), sign("## Ferien", t("a heading")), sign("- Basteln", t("a point of a list, each in a line of its own")),
                sign("**kostenlos**", t("bold")), sign("*neu*", t("in italics")), sign("[Anmeldung](https://beispiel.example)", t("a link with words of your own")),
                t("An empty line begins a new paragraph. Everything else stays as you type it."));
}

Html preview_section(const web::Request& request, const Desk& desk, const Content& content)
{
    const auto& t = request.texts();
    Html texts;
    Html facts;
    for (const auto& [field, label] : fields_of(desk.editable)) {
        const auto text = field == pictures_field ? text_in(content, field) : readable(desk, field, text_in(content, field));
        if (text.empty()) continue;
        const auto shown = written_text(request, desk.editable, field, text, 4);
        if (is_markdown(desk.editable, field)) texts += html("<h3>{}</h3>{}", t(label), shown);
        else if (field == "kurztext") texts += html(R"(<p class="bn-lead"{}>{}</p>)", web::german_text(request), text);
        else facts += html("<div><dt>{}</dt><dd>{}</dd></div>", t(label), shown);
    }
    return html(R"(<section class="bn-section bn-stack bn-preview" id="vorschau" aria-labelledby="h-vorschau"><h2 id="h-vorschau">{}</h2><p class="bn-small">{}</p>{}{}</section>
)",
                t("This is how it will look"), t("Nothing has been saved by this."), texts,
                when(!facts.empty(), [&] { return html(R"(<dl class="bn-facts">{}</dl>)", facts); }));
}

}
