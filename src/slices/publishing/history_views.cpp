#include "slices/publishing/difference.hpp"
#include "slices/publishing/publishing.hpp"
#include "slices/publishing/views.hpp"
#include "web/layout/page.hpp"

namespace publishing {
namespace {

using web::Html;
using web::html;
using web::when;

/// Changes are marked by form and by a word for ears, not by colour alone.
Html piece_of(const web::Texts& t, const Piece& piece)
{
    switch (piece.kind) {
    case Piece::Kind::same: return html("{}", piece.text);
    case Piece::Kind::removed: return html(R"(<del><span class="kern-sr-only">{} </span>{}</del>)", t("[removed:]"), piece.text);
    case Piece::Kind::added: break;
    }
    return html(R"(<ins><span class="kern-sr-only">{} </span>{}</ins>)", t("[new:]"), piece.text);
}

Html author(const web::Request& request, const Version& version)
{
    const auto& t = request.texts();
    if (version.came_from_table) return html("{}", t("as it stood in the register"));
    if (version.written_by.account == version.published_by.account) return html("{}", t("by {0}", name_of(request, version.published_by)));
    return html("{}", t("by {0}, published by {1}", name_of(request, version.written_by), name_of(request, version.published_by)));
}

std::string path_of(const Version& version) { return "/verlauf/" + std::to_string(version.number); }

}

Html changed_words(const web::Texts& texts, std::string_view before, std::string_view after)
{
    return web::each(difference(before, after), [&](const Piece& piece) { return piece_of(texts, piece); });
}

Html comparison(const web::Request& request, const Desk& desk, const Content& before, const Content& after)
{
    const auto& t = request.texts();
    Html changed;
    std::string unchanged;
    for (const auto& [field, label] : fields_of(desk.editable)) {
        const auto old_text = readable(desk, field, text_in(before, field));
        const auto new_text = readable(desk, field, text_in(after, field));
        if (old_text == new_text) {
            unchanged += (unchanged.empty() ? "" : ", ") + std::string(t(label));
            continue;
        }
        changed += html(R"(<div><dt>{}</dt><dd class="bn-difference">{}</dd></div>)", t(label),
                        changed_words(t, old_text, new_text));
    }
    if (changed.empty()) return html("<p>{}</p>", t("There is no difference."));
    return html(R"(<dl class="bn-facts">{}</dl>{}<p class="bn-small">{}</p>)", changed,
                when(!unchanged.empty(), [&] { return html("<p>{}</p>", t("The same as before: {0}.", unchanged)); }),
                t("Struck out: it goes. Underlined: it is new."));
}

web::Response history_page(const web::Request& request, const Desk& desk, const std::vector<Version>& versions, int page, int pages)
{
    const auto& t = request.texts();
    const auto title = t("Versions of the page of {0}", desk.named.name);
    const auto list = html(R"(<ol class="bn-history" reversed>{}</ol>)", web::each(versions, [&](const Version& version) {
                               return html(R"(<li><p><a href="{}">{}</a> {}</p></li>)", at(request, desk, path_of(version)),
                                           t("Version {0} of {1}", std::to_string(version.number), moment(request, version.published_at)), author(request, version));
                           }));
    return inner_page(request, desk, title,
                      html("<h1>{}</h1>{}", title,
                           versions.empty() ? html(R"(<p class="bn-lead">{}</p>)", t("Nothing has been published here yet. From the first time on, each version is kept."))
                                            : html("{}{}", list, when(pages > 1, [&] { return web::pagination(request, page, pages, at(request, desk, "/verlauf")); }))));
}

web::Response version_page(const web::Request& request, const Desk& desk, const Version& version, const std::optional<Version>& before,
                           const base::Message& refusal)
{
    const auto& t = request.texts();
    const auto number = std::to_string(version.number);
    const auto title = t("Version {0} of the page of {1}", number, desk.named.name);
    auto shown = version.content;
    for (auto& [field, text] : shown) {
        if (field != pictures_field) text = readable(desk, field, text);
    }
    const bool is_shown_now = version.content == desk.published;
    return inner_page(request, desk, title,
                      html(R"({}<h1>{}</h1><p class="bn-lead">{}, {}</p>{}{}{})", refusal_box(request, refusal), title, moment(request, version.published_at),
                           author(request, version), when(before.has_value(), [&] {
                               return web::section("unterschied", t("What had changed since version {0}", std::to_string(before->number)),
                                                   comparison(request, desk, before->content, version.content));
                           }),
                           web::section("inhalt-der-fassung", t("What stood there"), contents(request, desk.editable, shown)),
                           is_shown_now ? html("<p>{}</p>", t("This is what everybody sees now."))
                                        : web::section("heute", t("What would change if it came back"),
                                                       html(R"({}<div class="bn-actions">{}</div><p class="bn-small">{}</p>)",
                                                            comparison(request, desk, desk.published, version.content),
                                                            web::button_form(request, at(request, desk, path_of(version) + "/wiederherstellung"),
                                                                             t("Take it as a draft"), "secondary"),
                                                            t("Nothing is published by this: you look at the draft first.")))),
                      refusal.empty() ? 200 : 409);
}

}
