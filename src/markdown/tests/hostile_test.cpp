#include "markdown/markdown.hpp"
#include "base/text.hpp"
#include "support/xml.hpp"

#include <chrono>
#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace {

/// As XML, which is stricter than browsers: what has no end gets one.
std::string as_xml(std::string markup)
{
    for (const auto* lonely : {"<br>", "<hr>"}) {
        for (auto at = markup.find(lonely); at != std::string::npos; at = markup.find(lonely, at + 5)) markup.replace(at, 4, std::string(lonely, 3) + "/>");
    }
    return "<all>" + markup + "</all>";
}

/// What stands in the markup that is not allowed there: names of elements, of attributes, addresses.
std::vector<std::string> forbidden_in(const std::string& markup)
{
    const test::Xml xml(as_xml(markup));
    auto found = xml.all("//*[not(self::all or self::p or self::br or self::hr or self::strong or self::em or self::del or self::code or "
                         "self::pre or self::blockquote or self::ul or self::ol or self::li or self::a or self::table or self::thead or "
                         "self::tbody or self::tr or self::th or self::td or self::h3 or self::h4 or self::h5 or self::h6)]");
    for (const auto* path : {"//@*[not(name()='dir' or name()='href' or name()='rel' or name()='start' or name()='scope')]",
                             "//@dir[.!='auto']", "//a[not(@href)]", "//a[@rel!='nofollow ugc noopener']", "//a//a",
                             "//*[@href][not(self::a)]", "//p//p", "//p//ul", "//ul/*[not(self::li)]", "//ol/*[not(self::li)]",
                             "//table/*[not(self::thead or self::tbody)]",
                             "//a/@href[not(starts-with(.,'https://') or starts-with(.,'http://') or starts-with(.,'mailto:') or "
                             "(starts-with(.,'/') and not(starts-with(.,'//'))))]"}) {
        for (auto& one : xml.all(path)) found.push_back(std::string(path) + ": " + one);
    }
    return found;
}

std::vector<std::string> forbidden_of(std::string_view text) { return forbidden_in(markdown::html_of(text).text()); }

}

TEST_CASE("the check of what is forbidden finds what is forbidden")
{
    CHECK(forbidden_in("<p>a</p>").empty());
    for (const auto* bad : {"<script>a</script>", "<p onclick=\"a\">a</p>", "<a href=\"javascript:a\" rel=\"nofollow ugc noopener\">a</a>",
                            "<a href=\"//evil.example\" rel=\"nofollow ugc noopener\">a</a>", "<a href=\"https://a.example\" rel=\"me\">a</a>",
                            "<p>a<p>b</p></p>", "<ul>a<p>b</p></ul>"}) {
        CAPTURE(bad);
        CHECK_FALSE(forbidden_in(bad).empty());
    }
}

TEST_CASE("nothing that attackers write becomes more than text")
{
    for (const std::string_view attack : {
             "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "text <b onmouseover=alert(1)>x</b>", "<svg/onload=alert(1)>",
             "<iframe src=\"https://evil.example\"></iframe>", "<style>*{display:none}</style>", "<!-- --><script>alert(1)</script>",
             "[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))", "[a](java\tscript:alert(1))", "[a](&#106;avascript:alert(1))",
             "[a](javascript&colon;alert(1))", "[a](data:text/html;base64,PHNjcmlwdD4=)", "[a](vbscript:msgbox)", "[a](file:///etc/passwd)",
             "[a](//evil.example)", "[a](/\\evil.example)", "[a](/%5Cevil.example)", "[a](\\\\evil.example)", "[a]( javascript:alert(1))",
             "[a](<javascript:alert(1)>)", "<javascript:alert(1)>", "<https://a.example/\" onclick=\"alert(1)>",
             "[a](https://a.example/\"onclick=alert(1))", "[a](https://a.example \"t\\\" onclick=alert(1)\")", "![a](javascript:alert(1))",
             "![\"onerror=alert(1)](https://a.example/x)", "![a](https://a.example/x\"onerror=alert(1))",
             "[a]: javascript:alert(1)\n\n[a]", "[a]: https://a.example 'x\" onmouseover=\"y'\n\n[a]", "[x](mailto:a@b.de?bcc=c@d.de)",
             "```\"><script>alert(1)</script>\ncode\n```", "``` onclick=alert(1)\ncode\n```", "| <script> | b |\n|---|---|\n| <img> | `|` |",
             "a\n<div onclick=alert(1)>\n\n</div>", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#x3C;script&#x3E;", "http://a.example/<script>",
             "www.a.example/\"onclick=\"x", "a@b.de\"onclick=\"x", "<?php echo 1 ?>", "<![CDATA[<script>]]>", "<!DOCTYPE html>",
             "~~<del onclick=a>~~", "[<script>](https://a.example)", "# <script>alert(1)</script>", "[a](https://a.example){onclick=alert(1)}",
             "- <script>\n  - <img onerror=x>\n", "[[a](https://b.example)](https://c.example)", "<a href=\"https://a.example\">[b](https://c.example)</a>",
         }) {
        CAPTURE(attack);
        CHECK(forbidden_of(attack) == std::vector<std::string>{});
        CHECK_FALSE(markdown::plain_text_of(attack).empty());
    }
}

TEST_CASE("raw HTML is shown as it was typed, so that nothing is lost and nothing runs")
{
    CHECK(markdown::html_of("Das <b>Haus</b>").text() == "<p dir=\"auto\">Das &lt;b&gt;Haus&lt;/b&gt;</p>\n");
    CHECK(markdown::html_of("<div>\nHaus\n</div>").text() == "<p dir=\"auto\">&lt;div&gt;\nHaus\n&lt;/div&gt;\n</p>\n");
}

TEST_CASE("control characters and broken letters do not reach the page")
{
    CHECK(markdown::html_of(std::string_view("a\x01\x1b[31mb\0c\x7f", 10)).text() == "<p dir=\"auto\">a[31mbc</p>\n");
    CHECK(base::is_clean_utf8(markdown::html_of("a\xff\xfe b").text()));
    CHECK(markdown::html_of("\xE2\x80\xAE" "abc").text() == "<p dir=\"auto\">\xE2\x80\xAE" "abc</p>\n");
}

TEST_CASE("whatever is written, only allowed elements and attributes come out")
{
    CHECK(rc::check([] {
        const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{
            "a", "ä", "👪", " ", "\n", "\n\n", "*", "**", "_", "~~", "`", "```", "> ", "- ", "1. ", "    ", "# ", "### ", "[", "]", "(", ")", "](", "![",
            "<", ">", "</", "<b>", "<script>", "<div>\n", "&lt;", "&", "|", "\n|---|---|\n", "---\n", "\\", "\"", "'", "https://a.example", "www.b.de",
            "javascript:x", "a@b.de", "[x](/y)", "[z]: https://c.example\n", "\t", "!"}));
        std::string text;
        for (const auto& piece : pieces) text += piece;
        RC_ASSERT(forbidden_of(text) == std::vector<std::string>{});
        RC_ASSERT(base::is_clean_utf8(markdown::plain_text_of(text)));
    }));
}

TEST_CASE("the worst that fits into a text is answered in time")
{
    const auto repeated = [](std::string_view piece) {
        std::string text;
        while (text.size() + piece.size() <= markdown::most_characters) text += piece;
        return text;
    };
    for (const std::string_view piece : {"[", "![", "*a ", "**a _b ", "> ", "`", "`a``b", "<", "<a ", "- ", "|", "|a", "\\[", "[a](", "[a](<b", "~", "~~a ",
                                         "a@", "http://", "www.", "www.a.", ":", "_a*", "[x]: y\n", "&", "# ", "1. ", "a\n-\n", "|-|\n", "\n> - "}) {
        CAPTURE(piece);
        const auto begin = std::chrono::steady_clock::now();
        const auto shown = markdown::html_of(repeated(piece)).text();
        const auto took = std::chrono::steady_clock::now() - begin;
        CHECK(took < std::chrono::milliseconds(500));
        CHECK(shown.size() < 40 * markdown::most_characters);
    }
}

TEST_CASE("a table that would be filled up to millions of cells is shown as the text that it is")
{
    std::string wide = "|";
    for (int column = 0; column < 500; ++column) wide += "a|";
    wide += "\n|";
    for (int column = 0; column < 500; ++column) wide += "-|";
    for (int row = 0; row < 8000; ++row) wide += "\nx";
    const auto shown = markdown::html_of(wide).text();
    CHECK(shown.find("<table") == std::string::npos);
    CHECK(shown.size() < 200'000);
    std::string honest = "|Vorhaben|Familien|\n|---|---|\n";
    for (int row = 0; row < 300; ++row) honest += "|Ferienwochen|84|\n";
    CHECK(markdown::html_of(honest).text().find("<table") != std::string::npos);
}
