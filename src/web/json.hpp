#pragma once

#include <concepts>
#include <cstdint>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>

namespace web {

/// Writes JSON from the left to the right, without blanks. Commas come by themselves. Source: rfc8259
class Json {
public:
    Json& begin_object();
    Json& end_object();
    Json& begin_list();
    Json& end_list();
    Json& key(std::string_view name);
    Json& text(std::string_view value);
    Json& nothing() { return raw("null"); }
    Json& truth(bool value) { return raw(value ? "true" : "false"); }
    /// Something that is JSON already.
    Json& raw(std::string_view json);

    template <class Number>
        requires std::integral<Number> || std::floating_point<Number>
    Json& number(Number value)
    {
        return raw(fmt::to_string(value));
    }

    /// The text, or null where it is empty: nobody has said it.
    Json& text_or_null(std::string_view value) { return value.empty() ? nothing() : text(value); }

    Json& text(std::string_view name, std::string_view value) { return key(name).text(value); }
    Json& text_or_null(std::string_view name, std::string_view value) { return key(name).text_or_null(value); }

    /// Units: bytes, as a guess that saves copying.
    void reserve(std::size_t size) { text_.reserve(size); }
    const std::string& written() const { return text_; }
    std::string take() { return std::move(text_); }

private:
    void part();

    std::string text_;
    bool needs_comma_ = false;
};

}
