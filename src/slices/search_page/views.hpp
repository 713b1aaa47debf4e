#pragma once

#include "slices/search_page/asking.hpp"
#include "web/layout/page.hpp"

#include <map>
#include <string>
#include <vector>

namespace search_page {

/// A place that the question may mean, with the words that tell it from its namesakes.
struct PlaceHit {
    web::Url url;
    std::string name;
    std::string description;
};

/// What the page shows.
struct FoundPage {
    Asked asked;
    search::Found found;
    std::map<std::string, std::string> own_names; ///< by address, of alliances that have one in the reader's language
    std::vector<PlaceHit> places;         ///< that the question means
    std::vector<PlaceHit> similar_places; ///< whose names are written nearly so, where nothing else was found
    std::vector<registry::Topic> topics;  ///< to choose from
};

web::Response found_page(const web::Request& request, const FoundPage& page);

/// The address of this search, always in the same order, so that one search has one address.
web::Url address(const web::Request& request, const Asked& asked);

/// `Bündnis`
std::string_view name_of_one(const web::Texts& t, search::Kind kind);

/// Title and summary of a hit in the reader's language: pages of the portal have both.
std::string_view title_in(const web::Request& request, const search::Hit& hit);
std::string_view summary_in(const web::Request& request, const search::Hit& hit);

/// Where nothing was found: what to try, and who can be called.
web::Html nothing_found(const web::Request& request, const FoundPage& page);

/// Places whose names are written nearly so; nothing where there are none.
web::Html similar_places(const web::Request& request, const FoundPage& page);

web::Html place_rows(const web::Request& request, const std::vector<PlaceHit>& places);

}
