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

/// The path of the page of a place; empty where it has none of its own.
std::string canonical_path(const PlaceHelp& help);

/// The place for programs, and in which wider one it lies.
web::Thing thing_of(const web::Request& request, const PlaceHelp& help);

/// The whole site for programs, with the way to search it.
web::Thing site_thing(const web::Request& request);

}
