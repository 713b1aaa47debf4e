#include "web/dispatcher.hpp"

namespace web {

/// A language that is only begun is there to be looked at, in a demonstration.
Language Dispatcher::offered(Language language) const
{
    return language == Language::arabic && !parts_.site.demo ? Language::german : language;
}

/// Where the switch of languages leads from this page.
void Dispatcher::find_twins(Request& request) const
{
    for (const auto language : languages) {
        const bool is_ordinary = language == Language::german || language == Language::english;
        if (is_ordinary && request.language() != Language::easy_german) continue; // they have the same pages
        auto nearest = parts_.router.nearest(language, request.path);
        if (nearest != request.path) request.nearest_paths.at(static_cast<std::size_t>(language)) = std::move(nearest);
    }
}

}
