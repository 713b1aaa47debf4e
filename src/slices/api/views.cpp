#include "slices/api/views.hpp"

#include "web/layout/parts.hpp"

namespace api {
namespace {

using web::Html;
using web::html;

/// Where the portal has no address of its own yet, one to fill in.
std::string callable(const web::Request& request, const std::string& address)
{
    return request.site().public_url.empty() ? "http://localhost:8080" + address : address;
}

Html code(std::string_view label, std::string_view text, bool is_long)
{
    return html(R"(<section class="bn-program{}" tabindex="0" aria-label="{}"><pre><code>{}</code></pre></section>
)",
                is_long ? " bn-program--long" : "", label, text);
}

Html one_noun(const web::Request& request, const Example& example)
{
    const auto& t = request.texts();
    const auto& about = example.noun->about;
    return html(R"(<section class="bn-section bn-stack" aria-labelledby="{}"><h3 id="{}"><span class="bn-word">/api/v1/{}</span></h3><p>{}</p>{}{}<p>{}</p>{}</section>
)",
                about.name, about.name, about.name, t(about.meaning),
                code(t("Question about {0}", about.name), "curl '" + callable(request, example.address) + "'", false),
                code(t("Answer about {0}", about.name), example.answer, true),
                t("One alone: {0}, then {1}.", "/api/v1/" + std::string(about.name) + "/…", t(about.key)), fields_table(request, *example.noun));
}

Html beginning(const web::Request& request)
{
    const auto& t = request.texts();
    return html(R"(<h2 id="anfang">{}</h2><p>{}</p>{}<ul><li><a href="{}">{}</a></li><li><a href="{}">{}</a></li><li><a href="{}">{}</a></li></ul>
)",
                t("How to begin"), t("Ask with GET; the answer is JSON. No key, no registration."),
                code(t("A first question"), "curl '" + callable(request, request.absolute(web::Url::path("/api/v1/alliances?place=18055&limit=3"))) + "'", false),
                web::Url::path("/api/v1"), t("The entrance for programs"), web::Url::path("/api/v1/openapi.json"),
                t("The description for programs (OpenAPI 3.1)"), web::Url::path("/api/v1/alliances.geojson"),
                t("All active alliances for a map (GeoJSON)"));
}

Html rules(const web::Request& request)
{
    const auto& t = request.texts();
    const auto rule = [](std::string_view title, std::string_view text) {
        return html("<div><dt>{}</dt><dd>{}</dd></div>", title, text);
    };
    return html(R"(<h2 id="regeln">{}</h2><dl class="bn-facts">{}{}{}{}{}{}</dl>
)",
                t("What you can rely on"),
                rule(t("Stability"), t("What stands under /api/v1 stays. Fields and parameters may be added; none is taken away or changes its meaning. "
                                       "Should there be a second version one day, this one goes on for at least two years.")),
                rule(t("Language"), t("Texts are in German, as people wrote them. Where there is an English text, it stands beside it: name_en.")),
                rule(t("Days and places"), t("Days are written 2024-06-30. Positions are degrees in WGS 84. What nobody knows is null.")),
                rule(t("Other sites"), t("Scripts of other sites may read the answers (CORS).")),
                rule(t("How often"), t("There is no fixed limit. Please ask at most ten times a second, and send the ETag back as If-None-Match: if nothing "
                                       "has changed, the answer is short.")),
                rule(t("People"), t("A person is named only where that person agreed. Who recorded something is never told.")));
}

Html licence(const web::Request& request)
{
    const auto& t = request.texts();
    return html(R"(<h2 id="lizenz">{}</h2><p>{} <a href="{}">{}</a></p><p>{} <a href="{}">{}</a></p><p>{}</p>
)",
                t("Licence"), t("What may be taken along under which licence, and whom to name:"), request.to("/daten"), t("Open data"),
                t("Places, postal codes and positions come from open sources. Whoever passes them on has to name these:"),
                request.to("/datenquellen"), t("Sources of data"),
                t("Please name the link “html” as the source of what alliances, organisations and projects say of themselves."));
}

Html pieces(const web::Request& request)
{
    const auto& t = request.texts();
    return html(R"(<h2 id="weiter">{}</h2><p>{}</p><h2 id="probleme">{}</h2><p>{}</p>{}
)",
                t("Long lists"), t("An answer holds 20 things, with limit up to 100. The link “next” leads to the next piece; behind the last one it is null. "
                                   "Nothing is left out and nothing comes twice when something is added meanwhile."),
                t("When something is wrong"), t("Problems are told as RFC 9457 wants it (application/problem+json), all mistakes of an address at once."),
                problems_table(request));
}

Html contents(const web::Request& request, const std::vector<Example>& examples)
{
    const auto& t = request.texts();
    const auto link = [](std::string_view id, std::string_view text) { return html(R"(<li><a href="#{}">{}</a></li>)", id, text); };
    return html(R"(<nav class="bn-toc" aria-labelledby="inhaltsverzeichnis"><h2 id="inhaltsverzeichnis">{}</h2><ul>{}{}{}{}{}{}{}</ul></nav>
)",
                t("On this page"), link("anfang", t("How to begin")), link("fragen", t("What can be asked")),
                web::each(examples, [&](const Example& example) { return link(example.noun->about.name, std::string("/api/v1/") + example.noun->about.name); }),
                link("weiter", t("Long lists")), link("probleme", t("When something is wrong")), link("regeln", t("What you can rely on")),
                link("lizenz", t("Licence")));
}

}

web::Response explained_page(const web::Request& request, const std::vector<Example>& examples)
{
    const auto& t = request.texts();
    const auto body = html(R"(<article class="bn-prose"><h1>{}</h1><p class="bn-lead">{}</p>{}{}<h2 id="fragen">{}</h2><p>{}</p></article>{}<h2 class="bn-section">{}</h2>{}<article class="bn-prose bn-section">{}{}{}</article>
)",
                           t("Open interface"), t("Everything that everybody may read here, also for your program, your website or your table."),
                           contents(request, examples), beginning(request), t("What can be asked"),
                           t("These parameters stand behind the question mark of a list. Which list takes which, its description says."),
                           parameters_table(request), t("What there is"),
                           web::each(examples, [&](const Example& example) { return one_noun(request, example); }), pieces(request),
                           rules(request), licence(request));
    return web::respond(request, {.title = std::string(t("Open interface")),
                                  .description = std::string(t("The open interface of this portal for programs: addresses, examples, rules.")),
                                  .body = body});
}

}
