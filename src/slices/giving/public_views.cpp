#include "slices/giving/views.hpp"

#include "web/layout/parts.hpp"

namespace giving {

using web::html;

web::Html public_gifts_section(const web::Request& request, const std::vector<NetworkGiver>& givers)
{
    const auto& t = request.texts();
    if (givers.empty()) return {};
    return web::section("geben", t("What partners give here"), html(R"(<ul>{}</ul>)", web::each(givers, [&](const NetworkGiver& one) {
                            return html(R"(<li><a href="{}">{}</a>: {}</li>)", request.to("/organisationen/" + one.organisation.slug), one.organisation.name, kind_names(t, one.gives));
                        })));
}

web::Html public_giver_section(const web::Request& request, const std::vector<Kind>& gives, const std::vector<Outcome>& outcomes)
{
    const auto& t = request.texts();
    if (gives.empty() && outcomes.empty()) return {};
    const auto kinds_line = web::when(!gives.empty(), [&] { return html("<p>{}</p>", t("Gives: {0}", kind_names(t, gives))); });
    const auto came = web::when(!outcomes.empty(), [&] {
        return html("<ul>{}</ul>", web::each(outcomes, [&](const Outcome& one) { return html(R"(<li><span{}>{}</span> ({})</li>)", web::german_text(request), one.words, web::day(t, one.day)); }));
    });
    return web::section("geben", t("What it gives for families"), html("{}{}", kinds_line, came));
}

}
