#pragma once

#include "slices/identity/actor.hpp"
#include "slices/projects/projects.hpp"

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace adoptions {

/// How far an alliance has come with what it adopted.
enum class State { planned, running, finished, given_up };
std::string_view word_of(State state);
std::optional<State> find_state(std::string_view word);

/// An alliance does at its own place what another one's project does.
struct Adoption {
    base::Id<Adoption> id;
    base::Id<projects::Project> project;
    base::Id<registry::Alliance> alliance;
    std::optional<base::Id<Adoption>> from; ///< whose example it followed; none: the original's
    base::Instant adopted_at;
    State state = State::planned;
    std::string note;   ///< read by its own alliance alone
    std::string result; ///< read by everybody

    friend bool operator==(const Adoption&, const Adoption&) = default;
};

/// With what stands beside it.
struct Listed {
    Adoption adoption;
    std::string alliance_slug;
    std::string alliance_name;
    std::string project_slug;
    std::string project_title;

    friend bool operator==(const Listed&, const Listed&) = default;
};

/// One line of a tree: how deep it stands below the original, which is 0.
struct Branch {
    const Listed* listed = nullptr;
    int depth = 0;
};

/// Each below the one whose example it followed, in the order in which they are given. What is given outlives the answer.
std::vector<Branch> tree_of(std::span<const Listed> adoptions);

/// So long somebody may take back that a project is no example any more.
inline constexpr std::chrono::hours time_to_undo{14 * 24};

/// Why the service office holds a project up as an example.
struct Flagship {
    std::string reason;
    base::Instant marked_at;

    friend bool operator==(const Flagship&, const Flagship&) = default;
};

/// A project that is held up as an example, with what a list says of it.
struct Example {
    std::string slug;
    std::string title;
    std::string alliance_slug;
    std::string alliance_name;
    std::string place; ///< empty where none is named
    Flagship flagship;
    std::int64_t adopters = 0; ///< alliances that took it up

    friend bool operator==(const Example&, const Example&) = default;
};

}
