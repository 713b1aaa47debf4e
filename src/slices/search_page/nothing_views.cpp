#include "slices/search_page/views.hpp"

#include "base/text.hpp"
#include "web/layout/parts.hpp"

namespace search_page {
namespace {

using web::Html;
using web::html;

constexpr std::size_t most_shown_characters = 60;

/// The question without one of its words, for each of them: one too many is the likeliest reason.
Html with_fewer_words(const web::Request& request, const FoundPage& page)
{
    const auto& words = page.asked.wanted.question.words;
    if (words.size() < 2) return {};
    Html items;
    for (const auto& left_out : words) {
        auto fewer = page.asked;
        fewer.typed.clear();
        fewer.wanted.skip = 0;
        for (const auto& word : words) {
            if (word.stem != left_out.stem) fewer.typed += (fewer.typed.empty() ? "" : " ") + word.written;
        }
        items += html(R"(<li><a href="{}">{}</a></li>)", address(request, fewer), fewer.typed);
    }
    return html(R"(<p>{}</p><ul class="bn-topics">{}</ul>)", request.texts()("With one word less:"), items);
}

/// The same words without filters.
Html without_filters(const web::Request& request, const FoundPage& page)
{
    const auto& asked = page.asked;
    const bool is_filtered = asked.wanted.kind || asked.places_only || asked.state || asked.topic;
    return web::when(is_filtered, [&] {
        Asked all;
        all.typed = asked.typed;
        return html(R"(<p><a href="{}">{}</a></p>)", address(request, all), request.texts()("Search for this everywhere"));
    });
}

Html unknown_words(const web::Request& request, const FoundPage& page)
{
    return web::each(page.found.unknown, [&](const std::string& word) {
        return html("<p>{}</p>", request.texts()("“{0}” stands nowhere in this portal.", base::beginning(word, most_shown_characters)));
    });
}

Html telephone_lines(const web::Request& request)
{
    const auto& lines = request.site().help_lines;
    return web::when(!lines.empty(), [&] {
        return web::section("jetzt", request.texts()("Free telephone lines for the whole country"),
                            html(R"(<dl class="bn-facts">{}</dl>)", web::each(lines, [](const web::HelpLine& line) {
                                     return html(R"(<div><dt>{}</dt><dd><a href="{}">{}</a><br>{}</dd></div>)", line.name,
                                                 web::Url::telephone(line.telephone), line.telephone, line.hours);
                                 })));
    });
}

}

Html similar_places(const web::Request& request, const FoundPage& page)
{
    return web::when(!page.similar_places.empty(), [&] {
        return html(R"(<div class="bn-stack"><p>{}</p>{}</div>)", request.texts()("Do you mean one of these places?"),
                    place_rows(request, page.similar_places));
    });
}

web::Html nothing_found(const web::Request& request, const FoundPage& page)
{
    const auto& t = request.texts();
    const auto shown = base::beginning(page.asked.typed, most_shown_characters);
    return html(R"(<section class="bn-section bn-stack" aria-labelledby="ergebnis"><h2 id="ergebnis">{}</h2>{}{}{}{}<p>{}</p>
<ul><li><a href="{}">{}</a></li><li><a href="{}">{}</a></li><li><a href="{}">{}</a></li></ul></section>{}
)",
                t("Nothing found for “{0}”", shown), unknown_words(request, page), without_filters(request, page),
                with_fewer_words(request, page), similar_places(request, page), t("Try another word or look around:"), request.to("/"),
                t("Find who helps at your place"), request.to("/buendnisse"), t("All alliances"), request.to("/themen"),
                t("Topics"), telephone_lines(request));
}

}
