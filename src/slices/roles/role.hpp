#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "slices/registry/alliance.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace roles {

/// For what somebody stands in an alliance.
enum class Kind { patron, speaker, steering_group };

/// Who stands for an alliance from which day to which, that day included. The name is public only where
/// `name_public` says so; the function always is.
struct Role {
    base::Id<Role> id;
    base::Id<registry::Alliance> alliance;
    Kind kind = Kind::patron;
    std::string person_name;
    bool name_public = false;
    std::string function; ///< "Oberbürgermeisterin"
    base::Date since;
    std::optional<base::Date> until;
    std::string recorded_by; ///< kept, never shown

    friend bool operator==(const Role&, const Role&) = default;
};

/// The word by which the store and the program know a kind: `steering_group`.
std::string_view word_of(Kind kind);

/// Throws: std::runtime_error for a word that is none
Kind kind_of_word(std::string_view word);

/// What everybody may be shown of a role: the name is there only where its person agreed.
struct Shown {
    Kind kind = Kind::patron;
    std::string name;
    std::string function;
    base::Date since;
    std::optional<base::Date> until;

    friend bool operator==(const Shown&, const Shown&) = default;
};

/// Roles of one kind: those of whom there is something to say, and how many others there are.
struct Group {
    std::vector<Shown> told;
    std::int64_t untold = 0;

    bool empty() const { return told.empty() && untold == 0; }
    friend bool operator==(const Group&, const Group&) = default;
};

/// Those of a kind who have the role on that day, or had it before.
Group present(const std::vector<Shown>& all, Kind kind, base::Date day);
Group past(const std::vector<Shown>& all, Kind kind, base::Date day);

}
