#include "slices/barriers/views.hpp"

#include "web/layout/parts.hpp"

#include <boost/json.hpp>

namespace barriers {
namespace {

using web::Html;
using web::html;

constexpr std::string_view standard = "WCAG 2.2 AA";

/// In the reader's language; where only German was written, marked as German.
Html known_barrier(const web::Request& request, const KnownBarrier& barrier)
{
    const auto& t = request.texts();
    const bool english = !web::is_german(request.language()) && !barrier.title_en.empty();
    const auto german = web::when(!web::is_german(request.language()), [] { return html(R"( lang="de")"); });
    return html(R"(<li><p><strong{}>{}</strong></p><p>{} <span{}>{}</span></p><p>{} <span{}>{}</span></p><p class="bn-small bn-muted">{} {}</p></li>
)",
                web::when(!english, [&] { return german; }), english ? barrier.title_en : barrier.title,
                t("What to do meanwhile:"), german, barrier.alternative, t("Why it is still so:"), german,
                barrier.reason, t("Known since"), web::day(t, barrier.known_since));
}

Html known_barriers(const web::Request& request, const std::vector<KnownBarrier>& known)
{
    const auto& t = request.texts();
    if (known.empty()) return html("<p>{}</p>", t("Nothing is known to us today that does not work. If you find something, tell us."));
    return html("<ul>{}</ul>", web::each(known, [&](const KnownBarrier& barrier) { return known_barrier(request, barrier); }));
}

}

web::Response statement_page(const web::Request& request, const Statement& statement)
{
    const auto& t = request.texts();
    return web::respond(
        request,
        {.title = std::string(t("Accessibility")),
         .body = html(R"(<article class="bn-prose"><h1>{}</h1><p class="bn-lead">{}</p>{}
<h2>{}</h2><p>{}</p><h2>{}</h2><p>{}</p><h2>{}</h2>{}<p class="bn-actions">{}</p><h2>{}</h2><p>{}</p>{}<p class="bn-small"><a href="{}">{}</a></p></article>
)",
                      t("Accessibility"), t("This site is meant for everybody. Here we say how far that has come."),
                      web::when(!statement.operator_name.empty(), [&] {
                          return html("<p>{} {}</p>", t("This statement is made by:"), statement.operator_name);
                      }),
                      t("What we aim at"),
                      t("Every page follows the Web Content Accessibility Guidelines 2.2, level AA, as the law for "
                        "public bodies asks. Pages work without script, with a keyboard, with a screen reader and in print."),
                      t("How it was checked"),
                      t("Every page is checked by programs in a light, a dark and a high-contrast view, wide and "
                        "narrow, each time the software changes. People who use screen readers have not checked it yet."),
                      t("What is missing"), known_barriers(request, statement.known),
                      web::button_link(request.to("/barriere-melden"), t("Report a barrier")),
                      t("If you are not content with our answer"),
                      t("We answer within one month. After that you can turn to the arbitration body; it costs you nothing."),
                      web::when(!statement.enforcement_body.empty(),
                                [&] { return html("<p>{}</p>", statement.enforcement_body); }),
                      request.to("/barrierefreiheit.json"), t("This statement for programs (JSON)"))});
}

web::Response statement_json(const web::Request& request, const Statement& statement)
{
    boost::json::array known;
    for (const auto& barrier : statement.known) {
        known.push_back({{"id", barrier.slug},
                         {"description", barrier.title},
                         {"description_en", barrier.title_en},
                         {"reason", barrier.reason},
                         {"alternative", barrier.alternative},
                         {"known_since", base::iso(barrier.known_since)}});
    }
    const boost::json::object whole = {
        {"site", request.site().name},
        {"url", request.absolute(request.to("/"))},
        {"operator", statement.operator_name},
        {"standard", standard},
        {"conformance", statement.known.empty() ? "full" : "partial"},
        {"evaluation", "self-evaluation by automated tests at every change"},
        {"known_barriers", std::move(known)},
        {"feedback", request.absolute(request.to("/barriere-melden"))},
        {"answer_within", "P1M"},
        {"enforcement_body", statement.enforcement_body},
    };
    web::Response response;
    response.content_type = "application/json";
    response.caching = web::Caching::shared;
    response.body = boost::json::serialize(whole) + "\n";
    return response;
}

}
