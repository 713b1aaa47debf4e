#include "web/html.hpp"

#include "support/reply.hpp"

#include <doctest/doctest.h>
#include <limits>
#include <rapidcheck.h>

using web::append_escaped;
using web::html;
using web::Html;
using web::Url;

namespace {

std::string escaped(std::string_view text)
{
    std::string out;
    append_escaped(out, text);
    return out;
}

}

TEST_CASE("five letters mean something in markup, and all other bytes stay as they are")
{
    for (int byte = 0; byte < 256; ++byte) {
        const std::string letter(1, static_cast<char>(byte));
        CAPTURE(byte);
        switch (byte) {
        case '&': CHECK(escaped(letter) == "&amp;"); break;
        case '<': CHECK(escaped(letter) == "&lt;"); break;
        case '>': CHECK(escaped(letter) == "&gt;"); break;
        case '"': CHECK(escaped(letter) == "&quot;"); break;
        case '\'': CHECK(escaped(letter) == "&#39;"); break;
        default: CHECK(escaped(letter) == letter);
        }
    }
}

TEST_CASE("special letters at the beginning, at the end and side by side are all escaped")
{
    CHECK(escaped("") == "");
    CHECK(escaped("<a>") == "&lt;a&gt;");
    CHECK(escaped("&&") == "&amp;&amp;");
    CHECK(escaped("a&") == "a&amp;");
    CHECK(escaped("&amp;") == "&amp;amp;");
    std::string out = "vorher ";
    append_escaped(out, "<");
    CHECK(out == "vorher &lt;");
}

TEST_CASE("any text can be read back from the markup, and leaves no mark of its own in it")
{
    CHECK(rc::check([](const std::string& text) {
        const auto markup = escaped(text);
        RC_ASSERT(markup.find_first_of("<>\"'") == std::string::npos);
        RC_ASSERT(test::unescaped(markup) == text);
    }));
}

TEST_CASE("special letters are found wherever they stand in a long text, alone or many, at any distance from its ends")
{
    const auto one_by_one = [](const std::string& text) {
        std::string all;
        for (const char letter : text) {
            switch (letter) {
            case '&': all += "&amp;"; break;
            case '<': all += "&lt;"; break;
            case '>': all += "&gt;"; break;
            case '"': all += "&quot;"; break;
            case '\'': all += "&#39;"; break;
            default: all += letter;
            }
        }
        return all;
    };
    for (std::size_t length = 0; length < 140; ++length) {
        const std::string plain(length, '\xc3');
        CHECK(html("{}", plain).text() == plain);
        for (std::size_t at = 0; at < length; ++at) {
            auto text = plain;
            text[at] = "&<>\"'"[at % 5];
            if (at % 3 == 0) text[length - 1 - at] = '<';
            REQUIRE(html("{}", text).text() == one_by_one(text));
        }
    }
}

TEST_CASE("what is put behind other markup is the same as what is put together first")
{
    auto rows = html("<li>{}</li>", "Anna & Bernd");
    web::append(rows, "<li>{}, {}</li>", "<Clara>", 3);
    web::append(rows, "<li>zuletzt</li>");
    CHECK(rows.text() == "<li>Anna &amp; Bernd</li><li>&lt;Clara&gt;, 3</li><li>zuletzt</li>");
}

TEST_CASE("braces that people type are no holes, and single braces of the markup stay")
{
    CHECK(html("<p>{}</p>", "{} {0} {{}}").text() == "<p>{} {0} {{}}</p>");
    CHECK(html("{ } {{}} {", "x").text() == "{ } {x} {");
    CHECK(html("{}{}{}", "a", "b", "c").text() == "abc");
    CHECK(html("no hole").text() == "no hole");
    CHECK(html("").text().empty());
}

TEST_CASE("numbers are written as programs read them, whatever their size")
{
    CHECK(html("{}", std::numeric_limits<std::int64_t>::min()).text() == "-9223372036854775808");
    CHECK(html("{}", std::numeric_limits<std::uint64_t>::max()).text() == "18446744073709551615");
    CHECK(html("{}", 0).text() == "0");
    CHECK(html("{}", 54.0887).text() == "54.0887");
    CHECK(html("{}", std::size_t{300}).text() == "300");
}

TEST_CASE("what is not there leaves no trace, and what is there is treated as what it is")
{
    CHECK(html("[{}]", std::optional<int>()).text() == "[]");
    CHECK(html("[{}]", std::optional<int>(7)).text() == "[7]");
    CHECK(html("[{}]", std::optional<Html>(html("<b>"))).text() == "[<b>]");
    CHECK(html("[{}]", std::optional<Url>(Url::path("/a?b&c"))).text() == "[/a?b&amp;c]");
    CHECK(html("[{}]", Html()).text() == "[]");
    CHECK(html("[{}]", "").text() == "[]");
}

TEST_CASE("texts of every make are escaped alike")
{
    const char* bare = "<";
    const char array[] = "<";
    const std::string owned = "<";
    const std::string_view looked_at = owned;
    CHECK(html("{}{}{}{}", bare, array, owned, looked_at).text() == "&lt;&lt;&lt;&lt;");
}

TEST_CASE("each of nothing is nothing, and the order is the one of the things")
{
    CHECK(web::each(std::vector<int>{}, [](int) { return html("x"); }).empty());
    CHECK(web::each(std::vector<int>{3, 1, 2}, [](int number) { return html("<i>{}</i>", number); }).text() == "<i>3</i><i>1</i><i>2</i>");
}
