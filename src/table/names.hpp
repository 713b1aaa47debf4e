#pragma once

#include "table/defect.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace table {

/// What something is called in another language.
struct OtherName {
    std::string language; ///< `en`
    std::string name;

    friend bool operator==(const OtherName&, const OtherName&) = default;
};

/// `en:City of Rostock|pl:Miasto Rostock`, each language once. Sorted by language.
Parsed<std::vector<OtherName>> other_names_in(std::string_view cell);

/// The same as it is read again.
std::string written(const std::vector<OtherName>& names);

}
