#pragma once

#include "slices/identity/identity.hpp"

#include <array>
#include <optional>
#include <string>

namespace privacy {

/// Somebody asks what is kept about them, or that it be changed or erased.
struct DataRequest {
    base::Id<DataRequest> id;
    std::string kind;   ///< one of `request_kinds`
    std::string person; ///< empty where somebody did it themselves in their account
    base::Date received_on;
    base::Date due_on;
    std::optional<base::Date> done_on = {};
    std::string note = {};

    friend bool operator==(const DataRequest&, const DataRequest&) = default;
};

/// An answer is due within a month. Source: dsgvo-12
inline base::Date due_after(base::Date received_on) { return base::months_after(received_on, 1); }

/// That somebody opened a page that lists people.
struct Reading {
    std::string who; ///< empty for who has left
    std::string list;
    base::Instant read_at;

    friend bool operator==(const Reading&, const Reading&) = default;
};

/// What a deletion of a day removed.
struct DeletionRun {
    std::string day;
    std::string what;
    std::int64_t removed = 0;

    friend bool operator==(const DeletionRun&, const DeletionRun&) = default;
};

}
