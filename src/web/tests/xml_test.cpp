#include "web/xml.hpp"

#include "support/strings.hpp"
#include "support/xml.hpp"

#include <doctest/doctest.h>

using web::html;

TEST_CASE("what somebody typed is text in a document of XML, whatever it is")
{
    for (const auto& text : test::nasty_strings()) {
        CAPTURE(text);
        const auto response = web::xml_document("application/xml", html("<a b=\"{}\">{}</a>\n", text, text));
        CHECK_NOTHROW(test::Xml(response.body));
    }
    const test::Xml simple(web::xml_document("application/xml", html("<a b=\"{}\">{}</a>", "<&'\">", "]]> & <b>")).body);
    CHECK(simple.one("/a/@b") == "<&'\">");
    CHECK(simple.one("/a") == "]]> & <b>");
}

TEST_CASE("characters that XML does not know are left out, all others stay")
{
    const std::string text = "a\x01\x02\x08\x0B\x1F" "b\xEF\xBF\xBE" "c\xEF\xBF\xBF" "d\t\n\xEF\xBF\xBD\xF0\x9F\x91\xAA";
    REQUIRE_THROWS(test::Xml("<a>" + text + "</a>"));
    const auto response = web::xml_document("application/xml", html("<a>{}</a>", text));
    CHECK(test::Xml(response.body).one("/a") == "abcd\t\n\xEF\xBF\xBD\xF0\x9F\x91\xAA");
}

TEST_CASE("a document of XML says what it is and may be shared")
{
    const auto response = web::xml_document("application/atom+xml; charset=utf-8", html("<a/>"));
    CHECK(response.content_type == "application/atom+xml; charset=utf-8");
    CHECK(response.body == "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<a/>");
    CHECK(response.caching == web::Caching::shared);
    CHECK(response.status == 200);
}
