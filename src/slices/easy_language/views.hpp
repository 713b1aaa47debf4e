#pragma once

#include "slices/imprint/imprint.hpp"
#include "slices/places/places.hpp"
#include "slices/registry/registry.hpp"
#include "web/layout/page.hpp"

#include <optional>
#include <string>
#include <vector>

namespace easy_language {

web::Response start_page(const web::Request& request);

/// What a family finds for its place.
struct Help {
    places::Place place;
    std::string path;  ///< of the place's own page
    std::string state; ///< its official key; empty where it is not known
    std::optional<registry::Alliance> alliance;
    std::vector<registry::Nearby> nearby;
};
web::Response place_page(const web::Request& request, const Help& help);

/// A place that may be meant, with the words that tell it from its namesakes.
struct Candidate {
    std::string path;
    std::string name;
    std::string description;
};
web::Response choice_page(const web::Request& request, std::string_view typed, const std::vector<Candidate>& candidates);

web::Response nothing_found_page(const web::Request& request, std::string_view typed);

/// `is_there`: whether somebody still answers.
web::Response alliance_page(const web::Request& request, const registry::Alliance& alliance, bool is_there);

web::Response what_an_alliance_is_page(const web::Request& request);
web::Response telephone_page(const web::Request& request);
web::Response imprint_page(const web::Request& request, const std::optional<imprint::OperatorRecord>& nearest);
web::Response privacy_page(const web::Request& request);
web::Response accessibility_page(const web::Request& request);

}
