#include "slices/search_page/suggestions.hpp"

#include "base/text.hpp"
#include "slices/search_page/views.hpp"

#include <boost/json.hpp>

namespace search_page {
namespace {

constexpr std::size_t least_characters = 2;
constexpr std::size_t most_suggestions = 8;
constexpr std::size_t most_suggested_places = 3;

void add_places(const web::Request& request, storage::Read& read, std::string_view typed, std::vector<Suggestion>& suggestions)
{
    for (const auto& place : places::find_places(read, typed, places::Similar::unwanted).places) {
        if (suggestions.size() == most_suggested_places) return;
        auto url = url_of_place(request, read, place);
        if (!url.empty()) suggestions.push_back({place.name, request.texts()(places::described(read, place)), std::move(url)});
    }
}

}

std::vector<Suggestion> suggestions_for(const web::Request& request, storage::Read& read, std::string_view typed)
{
    std::vector<Suggestion> suggestions;
    if (base::characters(base::trimmed(typed)) < least_characters) return suggestions;
    add_places(request, read, typed, suggestions);
    search::Wanted wanted;
    wanted.question = search::question_in(typed, search::Typing::going_on);
    wanted.most = most_suggestions - suggestions.size();
    for (const auto& hit : search::find(read, wanted).hits) {
        suggestions.push_back({std::string(title_in(request, hit)), std::string(name_of_one(request.texts(), hit.kind)),
                               request.to(hit.address)});
    }
    return suggestions;
}

web::Response suggestions_as_json(const std::vector<Suggestion>& suggestions)
{
    boost::json::array all;
    for (const auto& one : suggestions) all.push_back({{"title", one.title}, {"kind", one.kind}, {"url", one.url.text()}});
    web::Response response;
    response.content_type = "application/json";
    response.body = boost::json::serialize(all) + "\n";
    response.caching = web::Caching::shared;
    return response;
}

web::Url url_of_place(const web::Request& request, storage::Read& read, const places::Place& place)
{
    if (place.kind == places::Kind::municipality) return request.to("/orte/" + place.slug);
    if (place.kind == places::Kind::state) return place.official_key ? request.to("/laender/" + *place.official_key) : web::Url::external("");
    if (place.kind != places::Kind::district || !place.parent) return web::Url::external("");
    const auto municipality = places::find_place(read, *place.parent);
    return municipality ? request.to("/orte/" + municipality->slug + "/" + place.slug) : web::Url::external("");
}

}
