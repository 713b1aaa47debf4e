#include "mail/incoming.hpp"

#include <doctest/doctest.h>

using mail::text_of_html;
using mail::written_in;

TEST_CASE("what somebody wrote above a quoted mail stays, and the quote goes, in the ways of many mail programs")
{
    struct Mail {
        const char* program;
        const char* text;
    };
    for (const auto& [program, text] : {
             Mail{"Thunderbird", "Danke, das hilft.\r\n\r\nGruß\r\nAnna\r\n\r\nAm 14.03.26 um 10:00 schrieb Familie vor Ort:\r\n> Carla hat geschrieben:\r\n>\r\n> Weiß es jemand?\r\n"},
             Mail{"Gmail", "Danke, das hilft.\n\nGruß\nAnna\n\nAm Sa., 14. März 2026 um 10:00 Uhr schrieb Familie vor Ort <\nantwort+abc@familie.example>:\n\n> Weiß es jemand?\n>> früher\n"},
             Mail{"Gmail, English", "Danke, das hilft.\n\nGruß\nAnna\n\nOn Sat, Mar 14, 2026 at 10:00 AM Familie vor Ort <antwort@familie.example>\nwrote:\n\n> Weiß es jemand?\n"},
             Mail{"Apple Mail", "Danke, das hilft.\n\nGruß\nAnna\n\nVon meinem iPhone gesendet\n\n> Am 14.03.2026 um 10:00 schrieb Familie vor Ort <antwort@familie.example>:\n> \n> Weiß es jemand?\n"},
             Mail{"Apple Mail without signs", "Danke, das hilft.\n\nGruß\nAnna\n\nAm 14.03.2026 um 10:00 schrieb Familie vor Ort <a@b.example>:\n\nWeiß es jemand?\n"},
             Mail{"Outlook", "Danke, das hilft.\n\nGruß\nAnna\n\n________________________________\nVon: Familie vor Ort <antwort@familie.example>\nGesendet: Samstag, 14. März 2026 10:00\nAn: Anna\nBetreff: Frage\n\nWeiß es jemand?\n"},
             Mail{"Outlook without a rule", "Danke, das hilft.\n\nGruß\nAnna\n\nVon: Familie vor Ort\nGesendet: Samstag\nWeiß es jemand?"},
             Mail{"Outlook Express", "Danke, das hilft.\n\nGruß\nAnna\n\n-----Ursprüngliche Nachricht-----\nVon: Familie\n\nWeiß es jemand?"},
             Mail{"English", "Danke, das hilft.\n\nGruß\nAnna\n\n-----Original Message-----\nFrom: Familie\n\nWeiß es jemand?"},
             Mail{"with a signature", "Danke, das hilft.\n\nGruß\nAnna\n-- \nAnna Beispiel, Rathaus\nTelefon 0381 1234\n"},
             Mail{"outlook telephone", "Danke, das hilft.\n\nGruß\nAnna\n\nGesendet von Outlook für Android\n"},
             Mail{"below the quote", "Am 14.03.26 um 10:00 schrieb Familie vor Ort:\n> Weiß es jemand?\n> -- \n> Carla\n\nDanke, das hilft.\n\nGruß\nAnna\n"},
         }) {
        CAPTURE(program);
        CHECK(written_in(text) == "Danke, das hilft.\n\nGruß\nAnna");
    }
}

TEST_CASE("answers between the lines of a quote stay in their order, without the quote")
{
    CHECK(written_in("> Wann?\nAm Montag.\n> Wo?\nIm Rathaus: oben.\n") == "Am Montag.\nIm Rathaus: oben.");
}

TEST_CASE("words that only look like the beginning of a quote stay")
{
    for (const std::string text : {"Am Montag haben wir Zeit.\n\nOn verra.", "Von: mir aus gern.", "Wir sagen:\n- ja\n- nein", "Am Ende zählt:\n\nes hat geklappt",
                                   "---\n\nText", "_____", "Er schrieb:\n\nGut.", "Gesendeter Brief kam an"}) {
        CHECK(written_in(text) == text);
    }
    CHECK(written_in("").empty());
    CHECK(written_in("> nur\n> zitiert\n").empty());
    CHECK(written_in("a\n\n\n\n\nb  \n") == "a\n\nb");
}

TEST_CASE("a mail of HTML becomes its words: paragraphs, lists, no script and nothing hidden")
{
    CHECK(text_of_html("<html><head><title>x</title><style>p{}</style></head><body><p>Guten   Tag &amp; <b>danke</b>,</p><p>eins<br>zwei</p>"
                       "<ul><li>a</li><li>b</li></ul><script>alert(1)</script><div style='display: none'>Vorschau</div><div>Gr&uuml;&szlig;e</div></body></html>") ==
          "Guten Tag & danke,\n\neins\nzwei\n\n- a\n- b\n\nGrüße\n");
    CHECK(text_of_html("<p>1 &lt; 2 &lt;script&gt;</p>") == "1 < 2 <script>\n\n"); // a text, not markup: whoever shows it escapes it
    CHECK(text_of_html("").empty());
}

TEST_CASE("of a mail of HTML the quote goes as well")
{
    for (const std::string quote : {"<div class=\"gmail_quote\">Am 1. schrieb X:<blockquote>Weiß es jemand?</blockquote></div>",
                                    "<blockquote type=\"cite\"><div>Weiß es jemand?</div></blockquote>", "<div id=\"appendonsend\"></div><hr><div>Von: X<br>Weiß es jemand?</div>",
                                    "<div id=\"divRplyFwdMsg\">Von: X</div><div>Weiß es jemand?</div>",
                                    "<div class=\"moz-cite-prefix\">Am 1. schrieb X:</div><blockquote type=\"cite\">Weiß es jemand?</blockquote>"}) {
        CHECK(written_in(text_of_html("<div>Danke.</div>" + quote)) == "Danke.");
    }
}

TEST_CASE("markup that nests without end costs neither the program nor the text before it")
{
    std::string deep = "<p>Danke.</p>";
    for (int depth = 0; depth < 20'000; ++depth) deep += "<div><blockquote>";
    CHECK(written_in(text_of_html(deep + "x")) == "Danke.");
}
