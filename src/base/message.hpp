#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace base {

/// A sentence that is not yet in anybody's language: the source text of the catalogue and its arguments.
/// Build it with `says`, so that the text is found by the test of the catalogues.
struct Message {
    std::string text;
    std::vector<std::string> arguments;

    bool empty() const { return text.empty(); }
    friend bool operator==(const Message&, const Message&) = default;
};

template <class... Arguments>
Message says(std::string_view text, Arguments&&... arguments)
{
    return Message{std::string(text), {std::string(std::forward<Arguments>(arguments))...}};
}

}
