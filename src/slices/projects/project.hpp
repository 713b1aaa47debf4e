#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "slices/partners/organisation.hpp"
#include "slices/places/place.hpp"
#include "slices/registry/alliance.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace projects {

/// How far the work has come.
enum class State { planned, running, finished };

/// When the work is done. Days decide where they are known; what was said decides where they are not.
struct Work {
    State said = State::running;
    std::optional<base::Date> began_on;
    std::optional<base::Date> ended_on;

    friend bool operator==(const Work&, const Work&) = default;
};

State state_on(const Work& work, base::Date day);

/// The days on which it runs, both included. Where only "running" is known it counts from the day on which that
/// became known, so that no past day counts it; what nobody has dated yet begins at the end of time.
std::pair<base::Date, base::Date> runs(const Work& work, base::Date known_on);

/// The word by which the store and the program know a state: `running`.
std::string_view word_of(State state);

/// Throws: std::runtime_error for a word that is none
State state_of_word(std::string_view word);

/// What an alliance does for families, for a while or for good.
struct Project {
    base::Id<Project> id;
    std::string slug;
    std::string title;
    std::string summary;     ///< one sentence
    std::string aim;         ///< paragraphs, parted by empty lines
    std::string description; ///< paragraphs, parted by empty lines
    std::vector<std::string> topics; ///< their words, in the order of topics
    Work work;
    base::Id<registry::Alliance> alliance;             ///< to which it belongs
    std::vector<base::Id<registry::Alliance>> others;  ///< that take part
    std::vector<base::Id<partners::Organisation>> organisations; ///< that take part
    std::vector<std::string> partners;                 ///< plain names of further ones
    std::string organisation_key;                      ///< of who carries it, as a table named it; may be empty
    std::optional<base::Id<places::Place>> place;
    std::string website;
    std::vector<std::string> former_slugs; ///< by name
    std::optional<base::Date> known_on;    ///< since when the store knows what was said; nothing before it is stored

    friend bool operator==(const Project&, const Project&) = default;
};

}
