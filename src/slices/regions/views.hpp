#pragma once

#include "slices/regions/region.hpp"
#include "slices/registry/registry.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

#include <optional>
#include <vector>

namespace regions {

struct StatesPage {
    registry::ActiveAlliances active;
    std::vector<Region> regions;
    base::Date today;
};
web::Response states_page(const web::Request& request, const StatesPage& page);

struct StatePage {
    const registry::State& state;
    std::optional<StateProfile> profile;
    std::vector<registry::AllianceSummary> alliances;
    std::vector<Region> regions; ///< those to which the state belongs
    base::Date today;
    web::Html logo = {};
};
web::Response state_page(const web::Request& request, const StatePage& page);

/// The first alliances of the state to which the installation belongs, with the way to all of them.
web::Html own_alliances(const web::Request& request, const registry::State& state,
                        const std::vector<registry::AllianceSummary>& all);

struct RegionPage {
    Region region;
    registry::ActiveAlliances active;
    std::vector<registry::AllianceSummary> alliances;
    base::Date today;
};
web::Response region_page(const web::Request& request, const RegionPage& page);

}
