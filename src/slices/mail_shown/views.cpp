#include "slices/mail_shown/views.hpp"

#include "clock/clock.hpp"

namespace mail_shown {
namespace {

using web::Html;
using web::html;

/// A word of a text; an address on the web can be followed.
Html word(std::string_view text)
{
    const auto url = web::Url::external(text);
    return url.empty() ? html("{}", text) : html(R"(<a href="{}">{}</a>)", url, text);
}

/// The text as it was written, line by line.
Html lines_with_links(std::string_view text)
{
    Html all;
    while (!text.empty()) {
        const auto end = text.find_first_of(" \n");
        all += word(text.substr(0, end));
        if (end == std::string_view::npos) break;
        all += text[end] == ' ' ? html(" ") : html("<br>");
        text.remove_prefix(end + 1);
    }
    return all;
}

Html paragraphs(std::string_view text)
{
    Html all;
    while (!text.empty()) {
        const auto end = std::min(text.find("\n\n"), text.size());
        if (end > 0) all += html("<p>{}</p>", lines_with_links(text.substr(0, end)));
        text.remove_prefix(std::min(text.size(), end + 2));
    }
    return all;
}

std::string recipient(const mail::Message& message)
{
    return message.to_name.empty() ? message.to : message.to_name + " <" + message.to + ">";
}

/// `14. März 2026, 10:00 UTC`
std::string moment(const web::Texts& t, base::Instant at)
{
    const auto time = base::iso(std::chrono::floor<std::chrono::seconds>(at));
    return t("{0}, {1} UTC", t.date(std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(at)}), time.substr(11, 5));
}

Html fact(std::string_view name, const Html& value) { return html("<div><dt>{}</dt><dd>{}</dd></div>", name, value); }

Html mail_card(const web::Request& request, const mail::Shown& shown)
{
    const auto& t = request.texts();
    const auto& message = shown.message;
    const auto way_out = web::Url::external(message.unsubscribe_url);
    return html(R"(<li><article class="bn-card" id="m{}"><h2>{}</h2><dl class="bn-facts">{}{}{}</dl><div class="bn-stack" lang="{}">{}</div></article></li>
)",
                shown.id.hex(), message.subject, fact(t("To"), html("{}", recipient(message))),
                fact(t("Written"), html("{}", moment(t, shown.created_at))),
                web::when(!way_out.empty(), [&] { return fact(t("Unsubscribe"), html(R"(<a href="{}">{}</a>)", way_out, way_out)); }),
                message.language, paragraphs(message.text));
}

}

web::Response list_page(const web::Request& request, const MailList& list)
{
    const auto& t = request.texts();
    const auto all = list.mails.empty()
                         ? html("<p>{}</p>", t("Nothing has been written yet."))
                         : html(R"(<p>{}</p><ol class="bn-mails bn-stack">{}</ol>{})", t.plural("One mail", "{0} mails", list.count),
                                web::each(list.mails, [&](const mail::Shown& shown) { return mail_card(request, shown); }),
                                web::pagination(request, list.page, list.pages, request.to("/vorfuehrung/post")));
    const auto body = html(R"(<h1>{}</h1><p class="bn-lead">{}</p>{})", t("Mail of the demonstration"),
                           t("A demonstration sends no mails. Here is what people would have got, the newest first."), all);
    return web::respond(request, {.title = std::string(t("Mail of the demonstration")), .body = body, .caching = web::Caching::none});
}

}
