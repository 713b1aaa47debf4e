#pragma once

#include "base/date.hpp"
#include "slices/open_data/terms.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace open_data {

/// One form in which data can be taken.
struct Distribution {
    std::string_view path;
    std::string_view format;     ///< the end of its name on the list of the EU: `CSV`
    std::string_view media_type; ///< `text/csv`
};

/// What belongs together and can be taken. Texts are source texts.
struct Dataset {
    std::string_view slug;
    const char* title;
    const char* description;
    std::string_view theme;    ///< of the EU's list of themes: `SOCI`
    std::string_view keywords; ///< in German, parted by `|`
    std::string_view licence;  ///< empty: the operator's
    std::span<const Distribution> distributions;
};

std::span<const Dataset> datasets();

/// The words of `a|b`.
std::vector<std::string_view> words_in(std::string_view list);

/// When something was first and last recorded; nothing where nothing is.
struct Span {
    std::optional<base::Instant> first;
    std::optional<base::Instant> last;

    friend bool operator==(const Span&, const Span&) = default;
};

/// A dataset as it is in this installation.
struct Offered {
    const Dataset* dataset = nullptr;
    const Licence* licence = nullptr;
    std::string attribution; ///< whom to name
    Span recorded;
};

}
