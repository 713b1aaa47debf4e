#pragma once

#include "slices/feeds/happening.hpp"
#include "slices/registry/registry.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

#include <vector>

namespace feeds {

struct Feed {
    const registry::State* state = nullptr; ///< of one state; null for all
    std::vector<Happening> happenings;      ///< the newest first
    base::Instant updated;
};
web::Response atom(const web::Request& request, const Feed& feed);

/// "Neu dabei: Bündnis für Familie Rostock"
std::string headline(const web::Texts& texts, const Happening& happening);

}
