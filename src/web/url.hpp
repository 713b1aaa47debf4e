#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace web {

/// An address that may stand in `href`: one of our own paths, `http(s):`, `mailto:` or `tel:`, nothing else.
class Url {
public:
    /// A path of ours, such as `/orte/rostock`, perhaps with a query. What may not stand in an address is
    /// encoded; it never leads to another host.
    static Url path(std::string_view path);
    /// A web address that somebody entered. Anything but http and https gives the empty address.
    static Url external(std::string_view address);
    static Url mail(std::string_view address);
    /// A number as people write it, `(030) 23125-001`, made one that a telephone can dial.
    static Url telephone(std::string_view number);

    /// The same address with one more field in its query.
    Url with(std::string_view name, std::string_view value) const;
    Url with_fragment(std::string_view fragment) const;

    const std::string& text() const { return text_; }
    bool empty() const { return text_.empty(); }

private:
    explicit Url(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

std::string percent_encoded(std::string_view text);

/// The same for a whole path: the slashes stay.
std::string encoded_path(std::string_view decoded);

enum class Plus { is_plus, is_space };

/// Nothing for a broken escape, for NUL and for what is not UTF-8.
std::optional<std::string> percent_decoded(std::string_view text, Plus plus);

/// The fields of a query or of a form in their order.
class Fields {
public:
    /// Reads `a=1&b=2`. Nothing where a field is not decodable.
    static std::optional<Fields> parse(std::string_view encoded);

    void add(std::string name, std::string value);

    /// The value of the first field of that name; empty where there is none.
    std::string_view operator[](std::string_view name) const;
    bool has(std::string_view name) const;
    const std::vector<std::pair<std::string, std::string>>& all() const { return fields_; }

private:
    std::vector<std::pair<std::string, std::string>> fields_;
};

}
