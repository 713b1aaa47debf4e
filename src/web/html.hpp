#pragma once

#include "web/url.hpp"

#include <concepts>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace web {

/// Text that is markup already. Only `html` makes it; everything else is escaped on its way into it.
class Html {
public:
    Html() = default;

    const std::string& text() const& { return text_; }
    std::string text() && { return std::move(text_); }
    bool empty() const { return text_.empty(); }
    Html& operator+=(const Html& more)
    {
        text_ += more.text_;
        return *this;
    }
    /// Units: bytes, as a guess that saves copying.
    void reserve(std::size_t size) { text_.reserve(size); }

private:
    friend class MarkupWriter;
    std::string text_;
};

/// Markup with holes (`{}`), cut apart when the program is compiled: a hole too many or too few does not
/// compile.
template <std::size_t Holes>
class Markup {
public:
    consteval Markup(const char* text) : text_(text)
    {
        std::size_t hole = 0;
        for (std::size_t at = 0; at + 1 < text_.size(); ++at) {
            if (text_[at] != '{' || text_[at + 1] != '}') continue;
            if (hole == Holes) throw "there are more holes than arguments";
            holes_[hole++] = at++;
        }
        if (hole != Holes) throw "there are more arguments than holes";
    }

    std::string_view text() const { return text_; }

    /// What stands before the n-th hole; for n = Holes what stands behind the last one.
    std::string_view piece(std::size_t number) const
    {
        const auto begin = number == 0 ? 0 : holes_[number - 1] + 2;
        return text_.substr(begin, (number == Holes ? text_.size() : holes_[number]) - begin);
    }

private:
    std::string_view text_;
    std::array<std::size_t, Holes + 1> holes_{};
};

void append_escaped(std::string& out, std::string_view text);

/// Puts pieces and arguments one behind the other, behind what is there already.
class MarkupWriter {
public:
    explicit MarkupWriter(Html& out) : text_(out.text_) {}

    void write(std::string_view piece) { text_ += piece; }
    void put(const Html& html) { text_ += html.text(); }
    void put(const Url& url) { append_escaped(text_, url.text()); }
    void put(std::string_view text) { append_escaped(text_, text); }
    template <class Number>
        requires std::is_arithmetic_v<Number>
    void put(Number number)
    {
        text_ += fmt::to_string(number);
    }
    template <class Thing>
    void put(const std::optional<Thing>& thing)
    {
        if (thing) put(*thing);
    }

private:
    std::string& text_;
};

/// About how many bytes an argument needs.
inline std::size_t size_of_part(const Html& html) { return html.text().size(); }
inline std::size_t size_of_part(const Url& url) { return url.text().size(); }
inline std::size_t size_of_part(std::string_view text) { return text.size() + text.size() / 8; }
template <class Other>
    requires(!std::convertible_to<const Other&, std::string_view>)
std::size_t size_of_part(const Other&)
{
    return 16;
}

/// Puts markup behind other markup, as `html` would: for rows of which a page has many.
template <class... Parts>
void append(Html& out, std::type_identity_t<Markup<sizeof...(Parts)>> markup, const Parts&... parts)
{
    MarkupWriter writer(out);
    std::size_t number = 0;
    ((writer.write(markup.piece(number++)), writer.put(parts)), ...);
    writer.write(markup.piece(number));
}

/// Puts markup together: `html("<h1>{}</h1>", name)`.
/// Arguments: Html (as it is), Url, texts and numbers (escaped), optional (nothing where it is empty).
template <class... Parts>
Html html(std::type_identity_t<Markup<sizeof...(Parts)>> markup, const Parts&... parts)
{
    Html all;
    all.reserve((markup.text().size() + ... + size_of_part(parts)));
    append(all, markup, parts...);
    return all;
}

/// The markup of each thing, one after the other. Things of a kind are about as long as the first of them.
template <class Things, class View>
Html each(const Things& things, View view)
{
    Html all;
    for (const auto& thing : things) {
        const bool is_first = all.empty();
        all += view(thing);
        if (is_first) all.reserve(std::size(things) * (all.text().size() + 64));
    }
    return all;
}

/// The markup, or nothing. The view is called only when the condition holds.
template <std::invocable View>
Html when(bool condition, View view)
{
    return condition ? Html(view()) : Html();
}

}
