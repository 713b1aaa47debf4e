#include "slices/awards/views.hpp"

#include "web/layout/parts.hpp"

#include <algorithm>

namespace awards {
namespace {

using web::Html;
using web::html;

Html fact(std::string_view name, const Html& value)
{
    return html("<div><dt>{}</dt><dd>{}</dd></div>", name, value);
}

/// When it was given, by whom and where, and how long it is held.
Html circumstances(const web::Request& request, const Award& award)
{
    const auto& t = request.texts();
    return html(R"(<p>{}, <span{}>{}{}</span>{}</p>)", web::day(t, award.given_on), web::german_text(request),
                award.given_by, web::when(!award.place.empty(), [&] { return html(", {}", award.place); }),
                web::when(award.valid_until.has_value(), [&] {
                    return html(R"(<br>{} {})", t("Valid until"), web::day(t, *award.valid_until));
                }));
}

Html one_award(const web::Request& request, const Given& given)
{
    const auto& award = given.award;
    const auto german = web::german_text(request);
    return html(R"(<li><p{}><strong>{}</strong></p>{}{}{}{}</li>)", german, award.label,
                circumstances(request, award), web::when(!award.occasion.empty(), [&] {
                    return html("<div{}>{}</div>", german, web::paragraphs(award.occasion));
                }),
                web::when(!award.quotation.empty(), [&] {
                    return html(R"(<figure{}><blockquote>{}</blockquote><figcaption>{}</figcaption></figure>)", german,
                                web::paragraphs(award.quotation), award.quoted_from);
                }),
                web::when(!given.ceremony_slug.empty(), [&] {
                    return html(R"(<p><a href="{}">{}</a></p>)", request.to("/auszeichnungen/" + given.ceremony_slug),
                                request.texts()("About the day of the award"));
                }));
}

Html award_list(const web::Request& request, const std::vector<Given>& awards)
{
    return html(R"(<ul class="bn-awards">{}</ul>)",
                web::each(awards, [&](const Given& given) { return one_award(request, given); }));
}

Html honoured_section(const web::Request& request, const Ceremony& ceremony, const std::vector<Honoured>& honoured)
{
    if (honoured.empty()) return {};
    const auto& t = request.texts();
    std::vector<web::Choice> all;
    for (const auto& one : honoured) {
        all.push_back({request.to("/buendnisse/" + one.alliance_slug), one.alliance_name, one.label, one.seat});
    }
    const bool are_some = ceremony.honoured && *ceremony.honoured > static_cast<std::int64_t>(honoured.size());
    return web::section("wer", t("Who was honoured"),
                        html(R"(<div class="bn-stack">{}{}</div>)", web::choices(all), web::when(are_some, [&] {
                                 return html("<p>{}</p>", t("Only those stand here whose award was entered in this portal."));
                             })));
}

Html facts(const web::Request& request, const Ceremony& ceremony)
{
    const auto& t = request.texts();
    const auto german = [&](const std::string& text) {
        return html("<span{}>{}</span>", web::german_text(request), text);
    };
    return html(R"(<dl class="bn-facts">{}{}{}{}{}</dl>)", fact(t("Day"), web::day(t, ceremony.held_on)),
                web::when(!ceremony.place.empty(), [&] { return fact(t("Place"), german(ceremony.place)); }),
                fact(t("Given by"), german(ceremony.given_by)), web::when(ceremony.honoured.has_value(), [&] {
                    return fact(t("Honoured in all"), html("{} {}", t.spelled(*ceremony.honoured),
                                                           german(ceremony.honoured_what)));
                }),
                web::when(!ceremony.source.empty(), [&] { return fact(t("Source"), german(ceremony.source)); }));
}

Html rows(const web::Request& request, const std::vector<Ceremony>& ceremonies)
{
    const auto& t = request.texts();
    std::vector<web::Choice> all;
    for (const auto& ceremony : ceremonies) {
        all.push_back({request.to("/auszeichnungen/" + ceremony.slug), ceremony.title, ceremony.summary,
                       t.date(ceremony.held_on), web::german_text(request)});
    }
    return web::choices(all);
}

}

web::Response list_page(const web::Request& request, const std::vector<Ceremony>& ceremonies)
{
    const auto& t = request.texts();
    return web::respond(request,
                        {.title = std::string(t("Awards")),
                         .description = std::string(t("When and for what local alliances for families were honoured.")),
                         .body = html(R"(<h1>{}</h1><p class="bn-lead">{}</p><div class="bn-section">{}</div>)", t("Awards"),
                                      t("When and for what local alliances for families were honoured."),
                                      ceremonies.empty() ? html("<p>{}</p>", t("No award has been entered yet."))
                                                         : rows(request, ceremonies))});
}

web::Response ceremony_page(const web::Request& request, const Ceremony& ceremony,
                            const std::vector<Honoured>& honoured)
{
    const auto& t = request.texts();
    const auto german = web::german_text(request);
    return web::respond(
        request,
        {.title = ceremony.title,
         .description = ceremony.summary,
         .body = html(R"(<h1{}>{}</h1>{}{}{}{})", german, ceremony.title, web::when(!ceremony.summary.empty(), [&] {
                          return html(R"(<p class="bn-lead"{}>{}</p>)", german, ceremony.summary);
                      }),
                      web::section("daten", t("In short"), facts(request, ceremony)),
                      web::when(!ceremony.description.empty(), [&] {
                          return web::section("worum", t("What it was about"),
                                              html(R"(<div class="bn-stack"{}>{}</div>)", german,
                                                   web::paragraphs(ceremony.description)));
                      }),
                      honoured_section(request, ceremony, honoured)),
         .crumbs = {{"/auszeichnungen", std::string(t("Awards"))}}});
}

web::Html alliance_section(const web::Request& request, const std::vector<Given>& awards, base::Date today)
{
    std::vector<Given> held, expired;
    for (const auto& given : awards) {
        if (is_held_on(given.award, today)) held.push_back(given);
        else if (given.award.given_on <= today) expired.push_back(given);
    }
    if (held.empty() && expired.empty()) return {};
    const auto& t = request.texts();
    return web::section("auszeichnungen", t("Awards"),
                        html("{}{}", web::when(!held.empty(), [&] { return award_list(request, held); }),
                             web::when(!expired.empty(), [&] {
                                 return html("<h3>{}</h3>{}", t("Earlier awards, no longer valid"),
                                             award_list(request, expired));
                             })));
}

web::Html start_section(const web::Request& request, const std::vector<Ceremony>& ceremonies)
{
    if (ceremonies.empty()) return {};
    const auto& t = request.texts();
    return web::section("auszeichnungen", t("Honoured"),
                        html(R"(<div class="bn-stack">{}<p><a href="{}">{}</a></p></div>)", rows(request, ceremonies), request.to("/auszeichnungen"),
                             t("All awards")));
}

}
