#pragma once

#include <span>
#include <string>
#include <string_view>

namespace open_data {

/// A licence from the list of DCAT-AP.de. Source: dcat-ap-de
struct Licence {
    std::string_view code; ///< the end of its name on that list: `dl-by-de/2.0`
    std::string_view name;
    std::string_view url;
};

/// Those under which an operator may give the register away: all of them open, all in their present version.
std::span<const Licence> open_licences();

/// Null for a code that is not on the list.
const Licence* find_licence(std::string_view code);

/// Under which conditions the operator gives the data of the register away.
struct Terms {
    std::string licence = "dl-by-de/2.0";
    std::string contributor_id; ///< the word that GovData gave the operator; empty until it has

    friend bool operator==(const Terms&, const Terms&) = default;
};

/// What is wrong with them, as a sentence for the operator; empty where nothing is.
std::string problem_with(const Terms& terms);

}
