#include "web/html.hpp"

#include "support/reply.hpp"
#include "support/strings.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using web::html;
using web::Html;
using web::Url;

TEST_CASE("whatever people typed is text on the page, never markup")
{
    CHECK(html("<p>{}</p>", "<script>alert('1')</script> & \"mehr\"").text() ==
          "<p>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;mehr&quot;</p>");
    for (const auto& nasty : test::nasty_strings()) {
        const auto markup = html(R"(<a title="{}">{}</a>)", nasty, nasty).text();
        CAPTURE(nasty);
        CHECK(std::count(markup.begin(), markup.end(), '<') == 2);
        CHECK(std::count(markup.begin(), markup.end(), '"') == 2);
        CHECK(test::unescaped(markup) == "<a title=\"" + nasty + "\">" + nasty + "</a>");
    }
}

TEST_CASE("markup goes into markup as it is, once")
{
    const auto strong = html("<strong>{}</strong>", "a < b");
    CHECK(html("<p>{}</p>", strong).text() == "<p><strong>a &lt; b</strong></p>");
    Html both = strong;
    both += strong;
    CHECK(both.text() == strong.text() + strong.text());
}

TEST_CASE("numbers, addresses and what is not there")
{
    CHECK(html("{} {} {}", 7, -3, 2.5).text() == "7 -3 2.5");
    CHECK(html("{}", Url::path("/a?b=1&c=2")).text() == "/a?b=1&amp;c=2");
    CHECK(html("[{}]", std::optional<std::string>()).text() == "[]");
    CHECK(html("[{}]", std::optional<std::string>("<")).text() == "[&lt;]");
    CHECK(Html().empty());
}

TEST_CASE("each thing once, and a part only when there is a reason")
{
    const std::vector<std::string> names{"Ada", "<Bo>"};
    CHECK(web::each(names, [](const std::string& name) { return html("<li>{}</li>", name); }).text() ==
          "<li>Ada</li><li>&lt;Bo&gt;</li>");
    CHECK(web::when(true, [] { return html("<hr>"); }).text() == "<hr>");
    bool called = false;
    CHECK(web::when(false, [&] { return called = true, html("<hr>"); }).empty());
    CHECK_FALSE(called);
}
