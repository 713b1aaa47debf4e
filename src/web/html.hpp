#pragma once

#include "web/url.hpp"

#include <concepts>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace web {

class Html;
template <class Part>
struct HtmlPart;
template <class... Parts>
Html html(fmt::format_string<HtmlPart<Parts>...> format, const Parts&... parts);

/// Text that is markup already. Only `html` makes it; everything else is escaped on its way into it.
class Html {
public:
    Html() = default;

    const std::string& text() const { return text_; }
    bool empty() const { return text_.empty(); }
    Html& operator+=(const Html& more)
    {
        text_ += more.text_;
        return *this;
    }

private:
    template <class... Parts>
    friend Html html(fmt::format_string<HtmlPart<Parts>...> format, const Parts&... parts);
    explicit Html(std::string text) : text_(std::move(text)) {}

    std::string text_;
};

void append_escaped(std::string& out, std::string_view text);

/// How one argument goes into markup: `Html` as it is, everything else escaped.
template <class Part>
struct HtmlPart {
    const Part& part;
};

/// Puts markup together: `html("<h1>{}</h1>", name)`. The format is checked when the program is compiled.
/// Arguments: Html (as it is), Url, texts and numbers (escaped), optional (nothing where it is empty).
template <class... Parts>
Html html(fmt::format_string<HtmlPart<Parts>...> format, const Parts&... parts)
{
    std::string text;
    fmt::vformat_to(std::back_inserter(text), format, fmt::make_format_args(HtmlPart<Parts>{parts}...));
    return Html(std::move(text));
}

/// The markup of each thing, one after the other.
template <class Things, class View>
Html each(const Things& things, View view)
{
    Html all;
    for (const auto& thing : things) all += view(thing);
    return all;
}

/// The markup, or nothing. The view is called only when the condition holds.
template <std::invocable View>
Html when(bool condition, View view)
{
    return condition ? Html(view()) : Html();
}

}

template <class Part>
struct fmt::formatter<web::HtmlPart<Part>> {
    constexpr auto parse(fmt::format_parse_context& context) { return context.begin(); }

    auto format(const web::HtmlPart<Part>& argument, fmt::format_context& context) const
    {
        return write(argument.part, context.out());
    }

private:
    using Out = fmt::format_context::iterator;

    static Out copy(std::string_view text, Out out)
    {
        fmt::detail::get_container(out).append(text.data(), text.data() + text.size());
        return out;
    }
    static Out escape(std::string_view text, Out out)
    {
        std::string escaped;
        web::append_escaped(escaped, text);
        return copy(escaped, out);
    }
    static Out write(const web::Html& html, Out out) { return copy(html.text(), out); }
    static Out write(const web::Url& url, Out out) { return escape(url.text(), out); }
    static Out write(std::string_view text, Out out) { return escape(text, out); }
    template <class Number>
        requires std::is_arithmetic_v<Number>
    static Out write(Number number, Out out)
    {
        return fmt::format_to(out, "{}", number);
    }
    template <class Thing>
    static Out write(const std::optional<Thing>& thing, Out out)
    {
        return thing ? write(*thing, out) : out;
    }
};
