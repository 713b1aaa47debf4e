#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace allocation {

/// Writes JSON without blanks, in the order in which it is told: the same values give the same bytes, so that hashes
/// can be taken of it. Source: rfc8259
class JsonText {
public:
    JsonText& begin_object();
    JsonText& end_object();
    JsonText& begin_list();
    JsonText& end_list();
    JsonText& key(std::string_view name);
    JsonText& text(std::string_view value);
    JsonText& number(std::uint64_t value);
    JsonText& truth(bool value);
    /// Something that is JSON already.
    JsonText& raw(std::string_view json);
    /// Units: thousandths
    JsonText& thousandths(std::uint64_t value);

    JsonText& text(std::string_view name, std::string_view value) { return key(name).text(value); }
    JsonText& number(std::string_view name, std::uint64_t value) { return key(name).number(value); }

    std::string take() { return std::move(text_); }

private:
    void part();

    std::string text_;
    bool needs_comma_ = false;
};

}
