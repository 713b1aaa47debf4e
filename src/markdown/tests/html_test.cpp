#include "markdown/markdown.hpp"

#include <doctest/doctest.h>

namespace {

std::string shown(std::string_view text) { return markdown::html_of(text).text(); }

}

TEST_CASE("what people write with signs stands on the page as they meant it")
{
    CHECK(shown("Hallo **zusammen**, *bitte* `lesen` und ~~nicht~~ vergessen.") ==
          "<p dir=\"auto\">Hallo <strong>zusammen</strong>, <em>bitte</em> <code>lesen</code> und <del>nicht</del> vergessen.</p>\n");
    CHECK(shown("- eins\n- zwei\n") == "<ul>\n<li dir=\"auto\">eins</li>\n<li dir=\"auto\">zwei</li>\n</ul>\n");
    CHECK(shown("3. drei\n4. vier\n") == "<ol start=\"3\">\n<li dir=\"auto\">drei</li>\n<li dir=\"auto\">vier</li>\n</ol>\n");
    CHECK(shown("- weit\n\n- auseinander\n") ==
          "<ul>\n<li dir=\"auto\"><p dir=\"auto\">weit</p>\n</li>\n<li dir=\"auto\"><p dir=\"auto\">auseinander</p>\n</li>\n</ul>\n");
    CHECK(shown("> gesagt\n") == "<blockquote dir=\"auto\"><p dir=\"auto\">gesagt</p>\n</blockquote>\n");
    CHECK(shown("```\na < b\n```\n") == "<pre dir=\"auto\"><code>a &lt; b\n</code></pre>\n");
    CHECK(shown("oben\n\n---\n\nunten") == "<p dir=\"auto\">oben</p>\n<hr>\n<p dir=\"auto\">unten</p>\n");
    CHECK(shown("") == "");
}

TEST_CASE("who breaks a line means it")
{
    CHECK(shown("Montag 14 Uhr\nRathaus") == "<p dir=\"auto\">Montag 14 Uhr<br>Rathaus</p>\n");
    CHECK(shown("Montag  \nRathaus") == "<p dir=\"auto\">Montag<br>Rathaus</p>\n");
}

TEST_CASE("a table has heads and rows")
{
    CHECK(shown("| Tag | Ort |\n|---|---|\n| Mo | **Rathaus** |\n| Di |\n") ==
          "<table><thead><tr><th scope=\"col\" dir=\"auto\">Tag</th><th scope=\"col\" dir=\"auto\">Ort</th></tr></thead>"
          "<tbody><tr><td dir=\"auto\">Mo</td><td dir=\"auto\"><strong>Rathaus</strong></td></tr>"
          "<tr><td dir=\"auto\">Di</td><td dir=\"auto\"></td></tr></tbody></table>\n");
    CHECK(shown("| Tag | Ort |\n|---|---|\n") ==
          "<table><thead><tr><th scope=\"col\" dir=\"auto\">Tag</th><th scope=\"col\" dir=\"auto\">Ort</th></tr></thead></table>\n");
}

TEST_CASE("headings stand below those of the page, and none is skipped")
{
    CHECK(shown("# Eins\n\n## Zwei\n\n# Drei\n") ==
          "<h3 dir=\"auto\">Eins</h3>\n<h4 dir=\"auto\">Zwei</h4>\n<h3 dir=\"auto\">Drei</h3>\n");
    CHECK(shown("###### Ganz unten\n\n###### Noch tiefer\n") == "<h3 dir=\"auto\">Ganz unten</h3>\n<h4 dir=\"auto\">Noch tiefer</h4>\n");
    CHECK(markdown::html_of("# A\n## B\n### C\n#### D\n", 5).text() ==
          "<h5 dir=\"auto\">A</h5>\n<h6 dir=\"auto\">B</h6>\n<h6 dir=\"auto\">C</h6>\n<h6 dir=\"auto\">D</h6>\n");
}

TEST_CASE("links lead to the web, to mail and to our own pages, and search engines do not count them")
{
    CHECK(shown("[dort](https://example.de/a?b=1&c=2)") ==
          "<p dir=\"auto\"><a href=\"https://example.de/a?b=1&amp;c=2\" rel=\"nofollow ugc noopener\">dort</a></p>\n");
    CHECK(shown("Siehe https://example.de/x.") ==
          "<p dir=\"auto\">Siehe <a href=\"https://example.de/x\" rel=\"nofollow ugc noopener\">https://example.de/x</a>.</p>\n");
    CHECK(shown("www.example.de") == "<p dir=\"auto\"><a href=\"http://www.example.de\" rel=\"nofollow ugc noopener\">www.example.de</a></p>\n");
    CHECK(shown("anna@example.de") == "<p dir=\"auto\"><a href=\"mailto:anna%40example.de\" rel=\"nofollow ugc noopener\">anna@example.de</a></p>\n");
    CHECK(shown("[Bündnis](/buendnisse/rostock)") ==
          "<p dir=\"auto\"><a href=\"/buendnisse/rostock\" rel=\"nofollow ugc noopener\">Bündnis</a></p>\n");
    CHECK(shown("[](https://example.de)") ==
          "<p dir=\"auto\"><a href=\"https://example.de\" rel=\"nofollow ugc noopener\">https://example.de</a></p>\n");
}

TEST_CASE("pictures of elsewhere become links, so that nobody learns who reads")
{
    CHECK(shown("![Foto](https://example.de/a.png)") ==
          "<p dir=\"auto\"><a href=\"https://example.de/a.png\" rel=\"nofollow ugc noopener\">Foto</a></p>\n");
    CHECK(shown("[![Foto](https://example.de/a.png)](https://example.de)") ==
          "<p dir=\"auto\"><a href=\"https://example.de\" rel=\"nofollow ugc noopener\">Foto</a></p>\n");
    CHECK(shown("![a [b](https://b.example) c](https://c.example)") ==
          "<p dir=\"auto\"><a href=\"https://c.example\" rel=\"nofollow ugc noopener\">a b c</a></p>\n");
    CHECK(shown("![Foto](data:image/png;base64,AAAA)") == "<p dir=\"auto\">Foto</p>\n");
}

TEST_CASE("what is nested deeper than anybody reads keeps its words and loses its frames")
{
    const auto deep = shown(std::string(500, '>') + " tief unten");
    CHECK(deep.find("tief unten") != std::string::npos);
    CHECK(deep.size() < 1000);
    std::string list;
    for (std::size_t level = 0; level < 60; ++level) list += std::string(level * 2, ' ') + "- ebene\n";
    const auto listed = shown(list);
    std::size_t open = 0;
    std::size_t closed = 0;
    for (auto at = listed.find("<ul>"); at != std::string::npos; at = listed.find("<ul>", at + 1)) ++open;
    for (auto at = listed.find("</ul>"); at != std::string::npos; at = listed.find("</ul>", at + 1)) ++closed;
    CHECK(open == 12);
    CHECK(closed == 12);
}
