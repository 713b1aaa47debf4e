#pragma once

#include "base/date.hpp"
#include "web/html.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace web {

/// Something in the words of schema.org, for search engines and other programs. Whatever is said of it stays data:
/// no text can end the element in which it stands. Source: schema-org
class Thing {
public:
    explicit Thing(std::string_view type);

    /// One more statement; a value that is empty is not said.
    template <class Value>
    Thing with(std::string_view property, const Value& value) &&
    {
        say(property, value);
        return std::move(*this);
    }

    void say(std::string_view property, std::string_view text);
    void say(std::string_view property, const std::optional<base::Date>& day);
    void say(std::string_view property, double number);
    void say(std::string_view property, const Thing& thing);
    void say(std::string_view property, const std::vector<Thing>& things);
    void say(std::string_view property, const std::vector<std::string>& texts);

    /// One object of JSON, in which `<`, `>` and `&` are written as escapes.
    std::string json() const { return "{" + members_ + "}"; }

private:
    void name(std::string_view property);

    std::string members_;
};

/// The element that holds them; nothing where there are none. Browsers do not carry it out, so that the content
/// security policy has nothing against it.
Html linked_data(const std::vector<Thing>& things);

}
