#pragma once

#include "slices/embedding/frame.hpp"
#include "slices/places/places.hpp"
#include "slices/registry/registry.hpp"

#include <optional>
#include <vector>

namespace embedding {

/// A place that may be meant, with the words that tell it from its namesakes.
struct Candidate {
    places::Place place;
    base::Message description;
    std::string municipality_slug = {}; ///< of a district
};

/// What the small finder has found out.
struct Found {
    std::string typed;
    std::optional<places::Place> place;        ///< the one that is meant
    std::string place_path;                    ///< of its page; empty where it has none
    std::vector<Candidate> candidates;         ///< where it is not clear which one is, or where only similar ones are known
    bool is_similar = false;                   ///< the candidates are only similar
    std::vector<registry::Alliance> serving;   ///< the one for the smallest place first
    std::vector<registry::Nearby> near;        ///< where none serves it
};
Framed finder_view(const web::Request& request, const Found& found);

Framed state_view(const web::Request& request, const registry::State& state,
                  const std::vector<registry::AllianceSummary>& alliances, base::Date today);

/// Function, telephone, hours and mail; no name of a person.
Framed alliance_view(const web::Request& request, const registry::Alliance& alliance, base::Date today);

/// The card of an alliance without its heading.
web::Html contact_facts(const web::Request& request, const registry::Alliance& alliance);

/// What somebody wants to show.
struct Wish {
    std::vector<std::string> sites;             ///< that may
    const registry::State* state = nullptr;
    std::string alliance_typed;
    std::optional<registry::AllianceName> alliance;
    std::vector<registry::AllianceName> alliances; ///< that may be meant, to choose from
};
web::Response guide_page(const web::Request& request, const Wish& wish);

}
