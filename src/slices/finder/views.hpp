#pragma once

#include "slices/finder/place_help.hpp"
#include "slices/places/places.hpp"
#include "slices/registry/registry.hpp"
#include "web/layout/page.hpp"

namespace finder {

/// `parts` are the sections that other slices write.
web::Response start_page(const web::Request& request, const registry::ActiveAlliances& figures, const web::Html& parts,
                         base::Date today);

/// A place that was found, with the words that tell it from its namesakes.
struct Candidate {
    places::Place place;
    base::Message description;
    std::string municipality_slug; ///< of a district
};

/// Where a candidate leads.
web::Url url_of(const web::Request& request, const Candidate& candidate);

web::Response choice_page(const web::Request& request, std::string_view typed, const std::vector<Candidate>& candidates,
                          bool is_postal_code);

web::Response nothing_found_page(const web::Request& request, std::string_view typed,
                                 const std::vector<Candidate>& similar);

web::Response place_page(const web::Request& request, const PlaceHelp& help);

web::Response founding_page(const web::Request& request);

}
