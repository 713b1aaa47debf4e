#include "slices/figures/views.hpp"

#include "web/layout/parts.hpp"

namespace figures {
namespace {

using web::Html;
using web::html;

/// "Am 30. Juni 2023 waren 287 Bündnisse aktiv"
std::string statement(const web::Texts& t, const Figure& figure)
{
    const auto day = t.date(figure.as_of.day);
    const auto count = figure.value;
    switch (figure.subject) {
    case Subject::alliances:
        return t.plural("On {1} one alliance was active", "On {1} {0} alliances were active", count, day);
    case Subject::engaged:
        return t.plural("On {1} one organisation or person took part",
                        "On {1} {0} organisations and persons took part", count, day);
    case Subject::companies:
        return t.plural("On {1} one company took part", "On {1} {0} companies took part", count, day);
    case Subject::projects: break;
    }
    return t.plural("On {1} one project ran", "On {1} {0} projects ran", count, day);
}

std::string place_of(const web::Texts& t, const Question& question)
{
    return question.state ? question.state->name : std::string(t("Germany"));
}

/// The address under which a figure stays what it is: with its day, whoever opens it whenever.
web::Url lasting_address(const web::Request& request, const Question& question, const Figure& figure)
{
    auto dated = question;
    dated.has_day = true;
    return address(request, "/zahlen", dated).with_fragment(word_of(figure.subject));
}

std::string quotation(const web::Request& request, const FiguresPage& page, const Figure& figure)
{
    const auto& t = request.texts();
    const auto url = request.absolute(lasting_address(request, page.question, figure));
    return t("{0} ({1}; source: {2}, retrieved on {3}, {4}).", statement(t, figure), place_of(t, page.question),
             request.site().name, t.date(page.today), url);
}

/// "rund 300"
std::string amount(const web::Texts& t, const Figure& figure)
{
    return (figure.rounding.empty() ? "" : figure.rounding + " ") + t.spelled(figure.value);
}

Html badge(std::string_view look, std::string_view text)
{
    return html(R"(<p class="kern-badge kern-badge--{}">{}<span class="kern-label">{}</span></p>)", look, web::icon(look),
                text);
}

Html source_of(const web::Request& request, const Figure& figure)
{
    const auto german = web::german_text(request);
    if (figure.source_url.empty()) return html("<span{}>{}</span>", german, figure.source);
    return html(R"(<a href="{}" rel="external"{}>{}</a>)", web::Url::external(figure.source_url), german, figure.source);
}

Html counted_part(const web::Request& request, const FiguresPage& page, const Figure& figure)
{
    const auto& t = request.texts();
    const auto list = web::when(figure.subject == Subject::alliances && figure.value > 0, [&] {
        return html(R"(<p><a href="{}">{}</a></p>)", address(request, "/zahlen/buendnisse", page.question),
                    t("Which alliances, and with whom"));
    });
    return html(R"(<p class="bn-figure__value">{}</p>{}<p class="bn-small">{} {}. {} {}.</p>{}
<details class="bn-fold"><summary>{}</summary><p class="bn-quote">{}</p></details>)",
                t.spelled(figure.value), badge("success", t("Counted")), t("As of"), web::day(t, figure.as_of.day),
                t("Source:"), t("records of this portal"), list, t("Quote this figure"), quotation(request, page, figure));
}

Html declared_part(const web::Request& request, const Figure& figure)
{
    const auto& t = request.texts();
    return html(R"(<div class="bn-figure__declared">{}<p><strong>{}</strong>, {} {}</p><p class="bn-small">{} {}{}</p></div>)",
                badge("info", t("Declared, not counted")), amount(t, figure), t("as of"), spoken(t, figure.as_of),
                t("Source:"), source_of(request, figure), web::when(!figure.note.empty(), [&] {
                    return html("<br><span{}>{}</span>", web::german_text(request), figure.note);
                }));
}

Html card(const web::Request& request, const FiguresPage& page, Subject subject)
{
    const auto& t = request.texts();
    Html content;
    for (const auto& figure : page.figures) {
        if (figure.subject != subject) continue;
        content += figure.kind == Kind::counted ? counted_part(request, page, figure) : declared_part(request, figure);
    }
    if (content.empty()) return {};
    return html(R"(<li class="bn-figure"><h2 id="{}">{}</h2><p class="bn-small bn-muted">{}</p>{}</li>
)",
                word_of(subject), t(name_of(subject)), t(definition_of(subject)), content);
}

}

web::Html figure_cards(const web::Request& request, const FiguresPage& page)
{
    return html(R"(<ul class="bn-section bn-figure-list">{}</ul>
)",
                web::each(subjects, [&](Subject subject) { return card(request, page, subject); }));
}

}
