#pragma once

#include <optional>
#include <string_view>

namespace workshop_kit {

/// What a short speech on a topic can be built from. In German, our own words.
struct Keynote {
    std::string_view topic;    ///< the word of the topic; empty for the general one
    std::string_view opening;  ///< with what it begins
    std::string_view question; ///< what the audience should ask itself
    std::string_view example;  ///< what an alliance can do about it
    std::string_view request;  ///< what the audience is asked for
};

/// The one for that topic, or the general one where nobody has written one for it.
const Keynote& keynote_for(std::string_view topic);

bool is_general(const Keynote& keynote);

}
