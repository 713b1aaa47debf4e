#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "slices/registry/alliance.hpp"

#include <optional>
#include <string>
#include <vector>

namespace feeds {

/// Something that happened to an alliance, as a feed tells it.
struct Happening {
    base::Uuid id{}; ///< of the record, or of the alliance whose facts changed; for good
    std::optional<registry::Status> status; ///< what it became; nothing where its facts changed
    bool had_another = false;               ///< it was something else before
    base::Date since{};
    base::Instant at;
    base::Id<registry::Alliance> alliance;
    std::string slug;
    std::string name;
    std::string summary;
    std::string seat;

    friend bool operator==(const Happening&, const Happening&) = default;
};

/// The newest first; what happened at one moment in the order of its days, then by the alliance's word.
void sort_newest_first(std::vector<Happening>& happenings);

}
