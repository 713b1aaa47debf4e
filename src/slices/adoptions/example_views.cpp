#include "slices/adoptions/views.hpp"

#include "web/layout/parts.hpp"

namespace adoptions {
namespace {

using web::Html;
using web::html;
using web::when;

Html card(const web::Request& request, const Example& example)
{
    const auto german = web::german_text(request);
    const bool says_more = !example.place.empty() && example.alliance_name.find(example.place) == std::string::npos;
    return html(R"(<li><article class="bn-card bn-lift"><h2{}><a href="{}">{}</a></h2>
<p class="bn-card__place"{}>{}{}{}</p><p{}>{}</p>{}</article></li>
)",
                german, request.to("/projekte/" + example.slug), example.title, german, web::icon("pin"), example.alliance_name,
                when(says_more, [&] { return html(", {}", example.place); }), german, example.flagship.reason, when(example.adopters > 0, [&] {
                    return html(R"(<p class="bn-small">{}</p>)",
                                request.texts().plural("One alliance does this, too.", "{0} alliances do this, too.", example.adopters));
                }));
}

}

web::Response examples_page(const web::Request& request, const std::vector<Example>& examples)
{
    const auto& t = request.texts();
    const std::string title(t("Flagship projects"));
    const auto list = html(R"(<ul class="bn-cards bn-section">{}</ul>)", web::each(examples, [&](const Example& one) { return card(request, one); }));
    return web::respond(request,
                        {.title = title,
                         .description = std::string(t("Projects of local alliances that the service office recommends, each with its reason.")),
                         .body = html(R"(<h1>{}</h1><p class="bn-lead">{}</p>{})", title,
                                      t("Good examples that the service office recommends. Copying is wished for: on the page of each project stands how."),
                                      examples.empty() ? html("<p>{}</p>", t("No project is marked yet.")) : list),
                         .crumbs = {{"/projekte", std::string(t("Projects"))}}});
}

}
