#include "pdf/document.hpp"

#include "support/pdf.hpp"

using pdf::Document;
using test::fact_of_pdf;
using test::said_of;
using test::text_of_pdf;

namespace {

pdf::Setup letter() { return {.title = "Übergabe & <Rostock>", .made_at = base::Instant{std::chrono::hours(24 * 20000)}}; }

std::string page_with(std::string_view text)
{
    Document document(letter());
    document.paragraph(text);
    return document.finish();
}

/// The parts of a document by their names, in their order.
std::string parts_of(const std::string& bytes) { return said_of(bytes, "pdfinfo -struct"); }

std::size_t count(std::string_view text, std::string_view piece)
{
    std::size_t found = 0;
    for (auto at = text.find(piece); at != std::string_view::npos; at = text.find(piece, at + piece.size())) ++found;
    return found;
}

}

TEST_CASE("a screen reader finds language, title and structure of every document")
{
    Document document(letter());
    document.heading(1, "Das Bündnis");
    document.paragraph("Wir sind für Familien da.");
    document.list(std::vector<std::string>{"eins", "zwei"});
    document.table({{"Name", "Ort"}, {{"Stadt", "Rostock"}}});
    document.picture(pdf::house_sign(), 0.1, "Ein Dach über drei Köpfen");
    const auto bytes = document.finish();
    CHECK(bytes.starts_with("%PDF-1.7"));
    CHECK(fact_of_pdf(bytes, "Tagged") == "yes");
    CHECK(fact_of_pdf(bytes, "Title") == "Übergabe & <Rostock>");
    CHECK(said_of(bytes, "qpdf --check").find("No syntax or stream encoding errors found") != std::string::npos);

    const auto whole = said_of(bytes, "qpdf --qdf --object-streams=disable", "-");
    CHECK(whole.find("/Lang (de)") != std::string::npos);
    CHECK(whole.find("/DisplayDocTitle true") != std::string::npos);
    CHECK(whole.find("<rdf:li xml:lang=\"x-default\">Übergabe &amp; &lt;Rostock&gt;</rdf:li>") != std::string::npos);

    const auto parts = parts_of(bytes);
    for (const auto* name : {"Document", "H1", "P ", "L ", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Figure"}) {
        INFO(name, parts);
        CHECK(parts.find(name) != std::string::npos);
    }
    CHECK(whole.find("/Scope /Column") != std::string::npos);
    CHECK(whole.find("/Alt ") != std::string::npos);
}

TEST_CASE("what was written comes out again in any script")
{
    for (const std::string text : {"Schöne Grüße, Straße, Ævar, Łódź", "Ελληνικά και Українська", "fließend finden, Schifffahrt",
                                   "Preis: 3 € – „gut“ & günstig <b>", "Glück 😀 hier"}) {
        INFO(text);
        CHECK(text_of_pdf(page_with(text)) == text);
    }
}

TEST_CASE("what is read from right to left stands in the text in its own order")
{
    const auto text = text_of_pdf(page_with("مرحبا بالعالم"));
    CHECK(text.find("مرحبا") != std::string::npos);
}

TEST_CASE("a word that is longer than a line goes on in the next one and loses no letter")
{
    const std::string word(400, 'w');
    auto text = text_of_pdf(page_with(word));
    std::erase(text, ' ');
    CHECK(text == word);
}

TEST_CASE("a text that is longer than a page goes on on the next one")
{
    std::string text;
    for (int word = 0; word < 3000; ++word) text += (word == 0 ? "Wort" : " Wort") + std::to_string(word);
    const auto bytes = page_with(text);
    CHECK(std::stoi(fact_of_pdf(bytes, "Pages")) > 3);
    CHECK_MESSAGE((text_of_pdf(bytes) == text), "a word is lost or moved");
}

TEST_CASE("a table of three hundred rows has each of them once and its head on every page")
{
    Document document(letter());
    pdf::Table table{{"Nummer", "Name"}, {}, {0.3, 0.7}};
    for (int row = 0; row < 300; ++row) table.rows.push_back({"Nr" + std::to_string(row), "Zeile"});
    document.table(table);
    const auto bytes = document.finish();
    const auto text = text_of_pdf(bytes);
    const auto pages = static_cast<std::size_t>(std::stoi(fact_of_pdf(bytes, "Pages")));
    CHECK(pages > 5);
    CHECK(count(text, "Zeile") == 300);
    CHECK(count(text, "Nummer") == pages);
    const auto parts = parts_of(bytes);
    CHECK(count(parts, "TR") == 301);
    CHECK(count(parts, "TH") == 2); // the heads of later pages are decoration
}

TEST_CASE("a cell that is higher than a page is cut between its lines")
{
    Document document(letter());
    std::string text;
    for (int word = 0; word < 2500; ++word) text += "Zelle" + std::to_string(word) + " ";
    document.table({{"A", "B"}, {{"kurz", text}, {"danach", "x"}}});
    const auto all = text_of_pdf(document.finish());
    CHECK(all.find("Zelle0 ") != std::string::npos);
    CHECK(all.find("Zelle2499") != std::string::npos);
    CHECK(count(all, "Zelle") == 2500);
    CHECK(count(all, "danach") == 1);
}

TEST_CASE("what is not content is marked as decoration, so that nobody is read the number of the page in a sentence")
{
    auto setup = letter();
    setup.footer = "Bündnisnetz";
    setup.look = pdf::Look::slide;
    Document document(setup);
    document.paragraph("Inhalt");
    document.next_page();
    document.paragraph("Mehr");
    const auto bytes = document.finish();
    CHECK(text_of_pdf(bytes).find("Bündnisnetz · 2") != std::string::npos); // eyes see it
    const auto read_aloud = said_of(bytes, "pdfinfo -struct-text");
    CHECK(read_aloud.find("Inhalt") != std::string::npos);
    CHECK(read_aloud.find("Bündnisnetz") == std::string::npos);
    const auto whole = said_of(bytes, "qpdf --qdf --object-streams=disable", "-");
    CHECK(count(whole, "/Artifact BMC") >= 2);
    CHECK(count(whole, "BMC") + count(whole, "BDC") == count(whole, "EMC"));
}

TEST_CASE("an address that is cut at the end of a line gets no hyphen, which would make it another address")
{
    Document document(letter());
    document.table({{"Name", "Ort", "E-Mail"}, {{"Erika", "Rostock", "familienbuendnis.koordination@stadtverwaltung.example"}}, {0.4, 0.4, 0.2}});
    auto text = text_of_pdf(document.finish());
    std::erase(text, ' ');
    CHECK(text.find("familienbuendnis.koordination@stadtverwaltung.example") != std::string::npos);
}

TEST_CASE("a column with long texts is wider than one with short ones, unless somebody says how wide they are")
{
    const auto lines_of = [](std::vector<double> widths) {
        Document document(letter());
        document.table({{"Nr", "Was"}, {{"1", std::string(11, 'a') + " " + std::string(11, 'b') + " " + std::string(11, 'c') + " " + std::string(20, 'd')}}, std::move(widths)});
        return count(said_of(document.finish(), "pdftotext -layout", "-"), "\n");
    };
    CHECK(lines_of({}) < lines_of({0.7, 0.3}));
}

TEST_CASE("broken letters and control signs do not break a document")
{
    const auto bytes = page_with(std::string("vor\x01\x08 und \xff nach"));
    const auto text = text_of_pdf(bytes);
    CHECK(text.find("vor und") != std::string::npos);
    CHECK(text.find("nach") != std::string::npos);
}

TEST_CASE("the same content gives the same bytes")
{
    CHECK(page_with("gleich") == page_with("gleich"));
}

TEST_CASE("a document does not grow without bounds")
{
    Document document(letter());
    CHECK_THROWS_AS(for (int page = 0; page < pdf::most_pages; ++page) document.next_page(), std::length_error);
}

TEST_CASE("fonts come with the document")
{
    const auto fonts = said_of(page_with("Hallo"), "pdffonts");
    INFO(fonts);
    CHECK(fonts.find("Fira") != std::string::npos);
    CHECK(fonts.find("yes yes yes") != std::string::npos); // embedded, a part of it, with a table of letters
}
