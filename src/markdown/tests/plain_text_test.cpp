#include "markdown/markdown.hpp"

#include <doctest/doctest.h>

using markdown::excerpt_of;
using markdown::plain_text_of;
using markdown::quoted;

TEST_CASE("a mail says the same words without signs")
{
    CHECK(plain_text_of("# Treffen\n\nHallo **zusammen**,\nwir treffen uns *morgen*.\n\nBis dann!") ==
          "Treffen\n\nHallo zusammen,\nwir treffen uns morgen.\n\nBis dann!");
    CHECK(plain_text_of("Mitbringen:\n\n- Kuchen\n- Tassen\n\nDanke") == "Mitbringen:\n\n- Kuchen\n- Tassen\n\nDanke");
    CHECK(plain_text_of("1. erst\n2. dann\n") == "1. erst\n2. dann");
    CHECK(plain_text_of("| Tag | Ort |\n|---|---|\n| Mo | Rathaus |\n") == "Tag | Ort\nMo | Rathaus");
    CHECK(plain_text_of("```\na < b\n```") == "a < b");
    CHECK(plain_text_of("") == "");
    CHECK(plain_text_of("Das <b>Haus</b>") == "Das <b>Haus</b>");
}

TEST_CASE("a link says where it leads, once")
{
    CHECK(plain_text_of("[Programm](https://example.de/p) lesen") == "Programm (https://example.de/p) lesen");
    CHECK(plain_text_of("https://example.de/p lesen") == "https://example.de/p lesen");
    CHECK(plain_text_of("[](https://example.de/p)") == "https://example.de/p");
    CHECK(plain_text_of("anna@example.de") == "anna@example.de");
}

TEST_CASE("a list shows the beginning in one line")
{
    CHECK(excerpt_of("# Treffen\n\nHallo **zusammen**", 100) == "Treffen Hallo zusammen");
    CHECK(excerpt_of("Hallo zusammen", 6) == "Hallo…");
    CHECK(excerpt_of("Größe Größe", 7) == "Größe…");
    CHECK(excerpt_of("Größe", 5) == "Größe");
    CHECK(excerpt_of("", 5) == "");
}

TEST_CASE("who answers quotes every line")
{
    CHECK(quoted("Eins\n\n> Null") == "> Eins\n> \n> > Null\n");
    CHECK(quoted("") == "");
    CHECK(plain_text_of(quoted("Eins\nzwei")) == "Eins\nzwei");
}
