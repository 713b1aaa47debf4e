#include "web/xml.hpp"

#include "support/strings.hpp"
#include "support/xml.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

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

TEST_CASE("any bytes that are UTF-8 give a document that another program reads")
{
    CHECK(rc::check("texts", [] {
        const auto text = *rc::gen::container<std::string>(rc::gen::inRange<char>(1, 127));
        const auto body = web::xml_document("application/xml", html("<a b=\"{}\">{}</a>", text, text)).body;
        const test::Xml xml(body);
        std::string expected = text;
        std::erase_if(expected, [](char letter) { return letter < 0x20 && letter != '\t' && letter != '\n' && letter != '\r'; });
        std::erase(expected, '\r'); // readers make line ends one
        auto read = xml.one("/a");
        RC_ASSERT(read.size() >= expected.size());
        std::erase(read, '\n');
        std::erase(expected, '\n');
        RC_ASSERT(read == expected);
    }));
}

TEST_CASE("the readers that the tests trust find what is broken")
{
    for (const auto* broken : {"", "x", "<a>", "<a></b>", "<a>&x;</a>", "<a b=c/>", "<a/><b/>"}) {
        CAPTURE(broken);
        CHECK_THROWS(test::Xml(broken));
    }
    CHECK_THROWS(test::statements_in("<rdf:RDF/>", "https://a.example/"));
    CHECK_THROWS(test::Xml("<a><b/><b/></a>").one("//b"));
    CHECK_THROWS(test::Xml("<a/>").one("//b"));
    const auto statements = test::statements_in(
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:x=\"http://x.example/\">"
        "<rdf:Description rdf:about=\"/a\"><x:b xml:lang=\"de\">c</x:b><x:d rdf:resource=\"e\"/></rdf:Description></rdf:RDF>",
        "https://a.example/");
    CHECK(statements == std::vector<test::Statement>{{"https://a.example/a", "http://x.example/b", "c", "de"},
                                                     {"https://a.example/a", "http://x.example/d", "https://a.example/e"}});
}
