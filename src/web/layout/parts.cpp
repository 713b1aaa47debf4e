#include "web/layout/parts.hpp"

#include "web/assets.hpp"
#include "web/csrf.hpp"

#include <charconv>
#include <limits>

namespace web {

Html icon(std::string_view name)
{
    static const auto sprite = asset("icons.svg");
    return html(R"(<svg class="bn-icon" aria-hidden="true" focusable="false"><use href="{}"></use></svg>)",
                sprite.with_fragment(name));
}

Html place_search(const Request& request, std::string_view typed, std::string_view label, std::string_view hint)
{
    return html(R"(<form class="bn-search" action="{}" method="get" role="search">
<label class="bn-search__label" for="ort">{}</label>
<div class="bn-search__row"><input class="bn-search__field" id="ort" name="ort" type="text" value="{}" autocomplete="postal-code" autocapitalize="words" enterkeyhint="search" maxlength="120"{}>
<button class="kern-btn kern-btn--primary bn-search__button" type="submit">{}<span class="kern-label">{}</span></button></div>{}</form>
)",
                request.to("/"), label, typed,
                when(!hint.empty(), [] { return html(R"( aria-describedby="ort-hinweis")"); }), icon("search"),
                request.texts()("Search"), when(!hint.empty(), [&] {
                    return html(R"(<p class="bn-search__hint" id="ort-hinweis">{}</p>)", hint);
                }));
}

Html telephone_button(const Texts& texts, std::string_view number)
{
    return html(R"(<a class="bn-tel" href="{}">{}<span><span class="kern-sr-only">{} </span>{}</span></a>)",
                Url::telephone(number), icon("phone"), texts("Call:"), isolated(texts.language(), number));
}

Html isolated(Language page, std::string_view text)
{
    return direction(page) == "ltr" ? html("{}", text) : html(R"(<bdi dir="ltr">{}</bdi>)", text);
}

Html contact_line(std::string_view icon_name, std::string_view label, const Html& content)
{
    return html(R"(<p class="bn-line">{}<span><span class="bn-line__label">{}</span>{}</span></p>)",
                icon(icon_name), label, content);
}

Html mail_link(std::string_view address)
{
    const auto at = std::min(address.find('@'), address.size());
    return html(R"(<a href="{}">{}<wbr>{}</a>)", Url::mail(address), address.substr(0, at), address.substr(at));
}

Html lines(std::string_view text)
{
    Html all;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        all += html("{}", text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!text.empty()) all += html("<br>");
    }
    return all;
}

Html choices(const std::vector<Choice>& all)
{
    return html(R"(<ul class="bn-rows">{}</ul>)", each(all, [](const Choice& choice) {
                    return html(R"(<li><a class="bn-row" href="{}"><span{}><span class="bn-row__title">{}</span> <span class="bn-row__text">{}</span></span> <span class="bn-row__side">{}{}</span></a></li>
)",
                                choice.url, choice.lang, choice.title, choice.text,
                                when(!choice.side.empty(), [&] { return html("<bdi>{}</bdi> ", choice.side); }), icon("chevron-right"));
                }));
}

Html button_link(const Url& url, std::string_view text)
{
    return html(R"(<a class="kern-btn kern-btn--primary" href="{}"><span class="kern-label">{}</span></a>)", url,
                text);
}

Html button_form(const Request& request, const Url& action, std::string_view text, std::string_view kind)
{
    return html(R"(<form action="{}" method="post"><input type="hidden" name="schutz" value="{}"><button class="kern-btn kern-btn--{}" type="submit"><span class="kern-label">{}</span></button></form>)",
                action, form_token(request.site().secret, request.now, request.session()), kind, text);
}

Html day(const Texts& texts, base::Date date)
{
    return html(R"(<time datetime="{}">{}</time>)", base::iso(date), texts.date(date));
}

Html paragraphs(std::string_view text)
{
    Html all;
    while (!text.empty()) {
        const auto end = std::min(text.find("\n\n"), text.size());
        const auto paragraph = text.substr(0, end);
        if (paragraph.find_first_not_of("\n ") != std::string_view::npos) all += html("<p>{}</p>", web::lines(paragraph));
        text.remove_prefix(std::min(end + 2, text.size()));
    }
    return all;
}

Html german_text(const Request& request)
{
    return when(!is_german(request.language()), [] { return html(R"( lang="de")"); });
}

Html section(std::string_view id, std::string_view heading, const Html& content)
{
    return html(R"(<section class="bn-section" aria-labelledby="{}"><h2 id="{}">{}</h2>{}</section>
)",
                id, id, heading, content);
}

Html note(const Request& request, std::string_view text)
{
    return html(R"(<div class="bn-section kern-alert kern-alert--info"><div class="kern-alert__header">{}<h2 class="kern-title">{}</h2></div><div class="kern-alert__body"><p>{}</p></div></div>
)",
                icon("info"), request.texts()("Good to know"), text);
}

Html select(std::string_view name, std::string_view label, const std::vector<Option>& options, std::string_view chosen)
{
    return html(R"(<div class="kern-form-input"><label class="kern-label" for="{}">{}</label>
<div class="kern-form-input__select-wrapper"><select class="kern-form-input__select" id="{}" name="{}">{}</select></div></div>
)",
                name, label, name, name, each(options, [&](const Option& option) {
                    return html(R"(<option value="{}"{}>{}</option>)", option.value,
                                when(option.value == chosen, [] { return html(" selected"); }), option.label);
                }));
}

int page_number(std::string_view seite)
{
    int number = 1;
    const auto [end, error] = std::from_chars(seite.data(), seite.data() + seite.size(), number);
    const bool is_too_big = error == std::errc::result_out_of_range && !seite.starts_with('-');
    if (is_too_big) return std::numeric_limits<int>::max();
    return error == std::errc{} && end == seite.data() + seite.size() ? number : 1;
}

Html pagination(const Request& request, int page, int pages, const Url& first_page)
{
    if (pages < 2) return {};
    const auto& t = request.texts();
    const auto at = [&](int wanted) {
        return wanted == 1 ? first_page : first_page.with("seite", std::to_string(wanted));
    };
    const auto step = [&](int wanted, const char* rel, const char* text) {
        return html(R"(<li><a href="{}" rel="{}">{}</a></li>)", at(wanted), rel, t(text));
    };
    return html(R"(<nav class="bn-section" aria-label="{}"><ul class="bn-pages">{}<li><span aria-current="page">{}</span></li>{}</ul></nav>
)",
                t("Pages"), when(page > 1, [&] { return step(page - 1, "prev", "Back"); }),
                t("Page {0} of {1}", page, pages),
                when(page < pages, [&] { return step(page + 1, "next", "Next"); }));
}

}
