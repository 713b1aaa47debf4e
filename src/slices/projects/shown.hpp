#pragma once

#include "slices/projects/project.hpp"

namespace projects {

inline constexpr std::size_t projects_on_a_page = 100;

/// Of what was found by words, where the best come first.
inline constexpr std::size_t found_on_a_page = 20;

/// A list shows no more than these; beyond them a narrower choice helps more than a further page.
inline constexpr std::int64_t most_listed = 1000;

/// What somebody chose in the list of projects. What is empty is not asked.
struct Choice {
    std::string topic;
    std::string state_key; ///< of the state of Germany
    std::optional<State> state;
    std::optional<base::Id<registry::Alliance>> alliance; ///< that leads it or takes part

    friend bool operator==(const Choice&, const Choice&) = default;
};

/// One line of a list.
struct Listed {
    std::string slug;
    std::string title;
    std::string summary;
    Work work;
    std::vector<std::string> topics;
    std::string alliance_slug;
    std::string alliance_name;
    std::string place; ///< empty where none is named

    friend bool operator==(const Listed&, const Listed&) = default;
};

/// An alliance or an organisation as a project's page names it.
struct TakingPart {
    std::string slug;
    std::string name;

    friend bool operator==(const TakingPart&, const TakingPart&) = default;
};

/// A project with what stands on its page besides its own facts.
struct Shown {
    Project project;
    TakingPart alliance;
    std::vector<TakingPart> others; ///< alliances by name
    std::optional<TakingPart> carrier; ///< the organisation that carries it, where it is known
    std::vector<TakingPart> organisations; ///< others that take part, by name
    std::string place;
    std::string place_path; ///< of the page of the place; empty where it has none
    std::string state_key;
};

}
