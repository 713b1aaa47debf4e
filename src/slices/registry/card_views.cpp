#include "slices/registry/card.hpp"
#include "slices/registry/registry.hpp"

#include "web/layout/parts.hpp"

namespace registry {
namespace {

using web::Html;
using web::html;

Html topics_on_card(const std::vector<Topic>& topics, bool german)
{
    if (topics.empty()) return {};
    return html(R"(<ul class="bn-topics bn-topics--small"{}>{}</ul>)",
                web::when(!german, [] { return html(R"( lang="en")"); }), web::each(topics, [&](const Topic& topic) {
                    return html("<li><span>{}</span></li>", german ? topic.name : topic.name_en);
                }));
}

}

Html card(const Alliance& alliance, web::Language language, std::optional<double> distance)
{
    const bool german = web::is_german(language);
    const auto& name = name_in(alliance, web::tag(language));
    const auto url = web::Url::path(std::string(web::prefix(language)) + "/buendnisse/" + alliance.slug);
    return html(R"(<li><article class="bn-card bn-lift"{}><h3><a href="{}"{}>{}</a></h3>
<p class="bn-card__place">{}{}{}</p>{}{}</article></li>
)",
                web::when(!german, [] { return html(R"( lang="de")"); }), url,
                web::when(!german && name != alliance.name, [&] { return html(R"( lang="{}")", web::tag(language)); }), name, web::icon("pin"),
                alliance.seat.name, web::when(distance.has_value(), [&] {
                    return html(", {}", kilometres(web::Texts::of(language), *distance));
                }),
                web::when(!alliance.summary.empty(), [&] { return html("<p>{}</p>", alliance.summary); }),
                topics_on_card(alliance.topics, german));
}

}
