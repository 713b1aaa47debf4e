#pragma once

#include "base/message.hpp"
#include "slices/figures/as_of.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace figures {

/// What is counted.
enum class Subject { alliances, engaged, companies, projects };

inline constexpr std::array subjects = {Subject::alliances, Subject::engaged, Subject::companies, Subject::projects};

/// By which programs and the store know it: `alliances`.
std::string_view id_of(Subject subject);

/// By which tables and addresses know it: `buendnisse`.
std::string_view word_of(Subject subject);

/// By its id or its word.
std::optional<Subject> subject_of_word(std::string_view word);

/// What it is called, such as "Active alliances".
base::Message name_of(Subject subject);

/// What exactly is counted, and how.
base::Message definition_of(Subject subject);

/// A figure is counted from the records of this portal, or somebody declares it. The two are never added up.
enum class Kind { counted, declared };

struct Figure {
    Subject subject = Subject::alliances;
    Kind kind = Kind::counted;
    std::int64_t value = 0;
    std::string rounding = {};   ///< "rund"; only of what is declared
    AsOf as_of = {};
    std::string source = {};     ///< who declares it; empty where it was counted here
    std::string source_url = {};
    std::string note = {};

    friend bool operator==(const Figure&, const Figure&) = default;
};

/// What somebody declared of the whole network, or of the state with that key.
struct DeclaredFigure {
    Figure figure;
    std::string state_key;

    friend bool operator==(const DeclaredFigure&, const DeclaredFigure&) = default;
};

}
