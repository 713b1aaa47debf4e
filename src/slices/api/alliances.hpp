#pragma once

#include "slices/api/question.hpp"
#include "slices/registry/registry.hpp"

#include <memory>
#include <vector>

namespace api {

/// An alliance on its way into an answer.
struct ListedAlliance {
    const registry::Entry* entry = nullptr;
    bool is_by_distance = false;
    double distance = 0;                                 ///< Units: kilometres
    std::shared_ptr<const registry::Directory> directory; ///< holds the entry
};

/// Whether it lies in one of the states, cares for one of the topics and is found by all the words that were asked for.
bool fits(const registry::Entry& entry, const places::Piece& piece);

/// All active alliances that fit, in the order of the list; looked at as long as the directory lives.
std::vector<ListedAlliance> fitting_alliances(const registry::Directory& directory, const Question& question);

}
