#include "slices/search_page/search_page.hpp"

#include "base/text.hpp"
#include "slices/search_page/suggestions.hpp"
#include "slices/search_page/views.hpp"

namespace search_page {

using web::Access;

namespace {

constexpr std::size_t most_places_on_top = 3;
constexpr std::size_t most_places = 40;

void depends_on_all(storage::Read& read)
{
    for (const auto* version : {search::version_of_index, "registry", "places"}) read.depends_on(version);
}

std::vector<PlaceHit> place_hits(const web::Request& request, storage::Read& read, std::vector<places::Place> found, std::size_t most)
{
    if (found.size() > most) found.resize(most);
    const auto descriptions = places::described(read, found);
    std::vector<PlaceHit> hits;
    for (std::size_t at = 0; at < found.size(); ++at) {
        const auto url = url_of_place(request, read, found[at]);
        if (!url.empty()) hits.push_back({url, found[at].name, request.texts()(descriptions[at])});
    }
    return hits;
}

/// What stands on the page that was asked for; behind the last one there is the last one.
void find_on_page(storage::Read& read, FoundPage& page)
{
    auto& wanted = page.asked.wanted;
    page.found = search::find(read, wanted);
    if (page.found.hits.empty() && page.found.count > 0) {
        wanted.skip = (static_cast<std::size_t>(page.found.count) - 1) / hits_on_a_page * hits_on_a_page;
        page.found = search::find(read, wanted);
    }
}

/// Most readers read German, and nothing is looked up for them.
void name_in_language(const web::Request& request, storage::Read& read, FoundPage& page)
{
    constexpr std::string_view folder = "/buendnisse/";
    if (web::is_german(request.language())) return;
    for (const auto& hit : page.found.hits) {
        if (hit.kind != search::Kind::alliance || !hit.address.starts_with(folder)) continue;
        auto name = registry::own_name_in(read, std::string_view(hit.address).substr(folder.size()), web::tag(request.language()));
        if (name) page.own_names.emplace(hit.address, std::move(*name));
    }
}

/// Several words with a place among them are no name of a place.
bool may_be_a_place(const FoundPage& page)
{
    const auto& asked = page.asked;
    const bool is_filtered = asked.wanted.kind || asked.topic || asked.state || asked.wanted.skip > 0;
    const bool names_more = asked.wanted.near && asked.wanted.near->words.size() < asked.wanted.question.words.size();
    return !is_filtered && (!names_more || page.found.count == 0);
}

/// Places that are meant by all of the question; what is written nearly so where nothing else is.
void find_places(const web::Request& request, storage::Read& read, FoundPage& page)
{
    if (!may_be_a_place(page)) return;
    const bool is_lost = page.found.count == 0 || !page.found.instead.empty();
    auto found = places::find_places(read, page.asked.typed, is_lost ? places::Similar::wanted : places::Similar::unwanted);
    const auto most = page.asked.places_only ? most_places : most_places_on_top;
    page.places = place_hits(request, read, std::move(found.places), most);
    if (is_lost && (page.found.count == 0 || page.places.empty())) page.similar_places = place_hits(request, read, std::move(found.similar), most_places_on_top);
}

}

void SearchPages::mount(web::Router& router) const
{
    router.at(*this)
        .get("/suche", Access::everyone, &SearchPages::found)
        .get("/suche/vorschlaege", Access::everyone, &SearchPages::suggestions);
}

web::Response SearchPages::found(const web::Request& request, storage::Read& read) const
{
    depends_on_all(read);
    FoundPage page;
    page.asked = asked_in(request, read);
    page.topics = registry::topics(read);
    if (page.asked.typed.empty()) return found_page(request, page);
    find_on_page(read, page);
    name_in_language(request, read, page);
    find_places(request, read, page);
    return found_page(request, page);
}

web::Response SearchPages::suggestions(const web::Request& request, storage::Read& read) const
{
    depends_on_all(read);
    return suggestions_as_json(suggestions_for(request, read, request.query["q"]));
}

}
