#include "pdf/document.hpp"

#include "support/pdf.hpp"
#include "support/strings.hpp"

#include <sstream>

using pdf::Document;
using test::said_of;
using test::text_of_pdf;

namespace {

/// The parts and their texts, one a line, without what surrounds them: as a screen reader goes through them.
std::vector<std::string> read_aloud(const std::string& bytes)
{
    std::vector<std::string> lines;
    std::istringstream said(said_of(bytes, "pdfinfo -struct-text"));
    for (std::string line; std::getline(said, line);) {
        const auto begin = line.find_first_not_of(' ');
        if (begin == std::string::npos) continue;
        line.erase(0, begin);
        while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.pop_back();
        if (line.starts_with('"')) lines.push_back(line);
    }
    return lines;
}

std::size_t place_of(const std::vector<std::string>& lines, std::string_view words)
{
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (lines[at].find(words) != std::string::npos) return at;
    }
    return lines.size();
}

}

TEST_CASE("a document is read in the order in which it was put together")
{
    Document document({.title = "Reihenfolge"});
    document.heading(1, "Anfang");
    document.paragraph("Absatz");
    document.table({{"KopfA", "KopfB"}, {{"ZelleA", "ZelleB"}}});
    document.list(std::vector<std::string>{"PunktA", "PunktB"});
    document.next_page();
    document.heading(2, "Ende");
    const auto lines = read_aloud(document.finish());
    std::size_t last = 0;
    for (const auto* words : {"Anfang", "Absatz", "KopfA", "KopfB", "ZelleA", "ZelleB", "PunktA", "PunktB", "Ende"}) {
        const auto place = place_of(lines, words);
        INFO(words, fmt::format("{}", fmt::join(lines, "|")));
        REQUIRE(place < lines.size());
        CHECK(place >= last);
        last = place;
    }
}

TEST_CASE("each picture is said in its own words, in any script")
{
    Document document({.title = "Bilder"});
    document.picture(pdf::house_sign(), 0.1, "erstes Bild");
    document.paragraph("dazwischen");
    document.picture(pdf::house_sign(), 0.1, "zweites Bild: größer");
    const auto parts = said_of(document.finish(), "qpdf --json --json-key=qpdf");
    const auto first = parts.find("u:erstes Bild");
    const auto second = parts.find("u:zweites Bild: größer");
    CHECK(first != std::string::npos);
    CHECK(second != std::string::npos);
}

TEST_CASE("headings stand in the list of contents of the reader, each under the one it belongs to")
{
    Document document({.title = "Inhalt"});
    document.heading(1, "Erstes");
    document.heading(2, "Darunter");
    document.heading(3, "Zu tief");
    document.heading(1, "Zweites");
    const auto outlines = said_of(document.finish(), "qpdf --json --json-key=outlines");
    for (const auto* title : {"Erstes", "Darunter", "Zweites"}) CHECK(outlines.find(std::string("\"title\": \"") + title) != std::string::npos);
    CHECK(outlines.find("Zu tief") == std::string::npos);
    CHECK(outlines.find("Darunter") > outlines.find("\"kids\": [\n"));
}

TEST_CASE("a heading never stands alone at the foot of a page")
{
    for (int lines = 30; lines < 60; ++lines) {
        Document document({.title = "Fuß"});
        for (int line = 0; line < lines; ++line) document.paragraph("Zeile");
        document.heading(2, "Schluss");
        document.paragraph("Danach");
        const auto bytes = document.finish();
        const auto pages = std::stoi(test::fact_of_pdf(bytes, "Pages"));
        const auto last = said_of(bytes, fmt::format("pdftotext -f {}", pages), "-");
        INFO(lines);
        CHECK((last.find("Schluss") == std::string::npos) == (last.find("Danach") == std::string::npos));
        lines += 4;
    }
}

TEST_CASE("empty texts, empty lists and empty cells leave a sound document")
{
    Document document({.title = ""});
    document.heading(1, "");
    document.paragraph("");
    document.list({});
    document.table({{"", ""}, {{"", ""}, {"nur eine"}, {}}});
    const auto bytes = document.finish();
    CHECK(said_of(bytes, "qpdf --check").find("exit") == std::string::npos);
    CHECK(text_of_pdf(bytes) == "nur eine");
}

TEST_CASE("what stands in a sentence of a program's language does no harm")
{
    Document document({.title = "/Lang (xx) >> endobj <script>"});
    document.paragraph("BT /F1 12 Tf (evil) Tj ET EMC");
    document.picture(pdf::house_sign(), 0.1, ") /Alt (anders");
    const auto bytes = document.finish();
    CHECK(said_of(bytes, "qpdf --check").find("exit") == std::string::npos);
    CHECK(test::fact_of_pdf(bytes, "Title") == "/Lang (xx) >> endobj <script>");
    CHECK(text_of_pdf(bytes) == "BT /F1 12 Tf (evil) Tj ET EMC");
}

TEST_CASE("a document in English says so")
{
    Document document({.title = "Handover", .language = "en"});
    document.paragraph("Hello");
    const auto whole = said_of(document.finish(), "qpdf --qdf --object-streams=disable", "-");
    CHECK(whole.find("/Lang (en)") != std::string::npos);
    CHECK(whole.find("<rdf:li>en</rdf:li>") != std::string::npos);
}

TEST_CASE("a poster that is filled beyond its page goes on and loses nothing")
{
    Document document({.title = "Plakat", .paper = pdf::a6, .look = pdf::Look::poster, .text_size = 20, .margin = 20});
    for (int number = 0; number < 12; ++number) document.paragraph("Satz" + std::to_string(number) + " mit einigen Wörtern");
    const auto bytes = document.finish();
    CHECK(std::stoi(test::fact_of_pdf(bytes, "Pages")) > 1);
    const auto text = text_of_pdf(bytes);
    for (int number = 0; number < 12; ++number) CHECK(text.find("Satz" + std::to_string(number) + " ") != std::string::npos);
}

TEST_CASE("strings that have broken other programs are paragraphs like any other")
{
    Document document({.title = "Zeichen"});
    for (const auto& text : test::nasty_strings()) document.paragraph(text);
    document.paragraph("Schlusssatz");
    const auto bytes = document.finish();
    CHECK(said_of(bytes, "qpdf --check").find("exit") == std::string::npos);
    CHECK(test::fact_of_pdf(bytes, "Tagged") == "yes");
    CHECK(text_of_pdf(bytes).find("Schlusssatz") != std::string::npos);
}
