#include "documents.hpp"

#include "base/text.hpp"
#include "files/name.hpp"

using files::inspect;
using test::docx_with;
using test::odt_with;
using test::Packing;
using test::Parts;
using test::pdf_with;

namespace {

/// The beginning of why a file is refused; empty where it is taken.
std::string reason(std::string_view name, std::string_view bytes, const files::Limits& limits = {})
{
    const auto inspected = inspect(name, bytes, limits);
    return inspected ? std::string() : inspected.error().text;
}

constexpr const char* other_content = "The content of this file is not what its name says (.{0}). Please save it anew with the program it comes from.";
constexpr const char* macros = "In this document there are macros. Please save it without macros and send it again.";
constexpr const char* fetches = "This document fetches something from elsewhere when it is opened. Please put pictures and tables into the document itself.";
constexpr const char* runs = "In this PDF there are programs or actions that run by themselves. Please save it anew without them, for example by printing it as PDF.";
constexpr const char* hidden = "In this file another one is hidden. Please save it anew with the program it comes from.";
constexpr const char* broken = "This document is damaged. Please save it anew with the program it comes from.";
constexpr const char* swells = "What is packed in this document is far too large. Please send it in several smaller ones.";
constexpr const char* programs = "In this document there are programs or controls that run by themselves. Please remove them and send it again.";
constexpr const char* locked = "This document is protected with a password, so that nobody can look into it. Please save it without.";

}

TEST_CASE("what people ordinarily send is taken, with the kind of its name")
{
    const auto taken = [](std::string_view name, std::string_view bytes) {
        const auto inspected = inspect(name, bytes);
        REQUIRE_MESSAGE(inspected, inspected.error().text);
        CHECK(inspected->remarks.empty());
        return inspected->name + " " + std::string(inspected->kind->media_type);
    };
    CHECK(taken("Bericht.PDF", pdf_with()) == "Bericht.pdf application/pdf");
    CHECK(taken("gepackt.pdf", pdf_with({}, Packing::object_streams)) == "gepackt.pdf application/pdf");
    CHECK(taken("Brief.odt", odt_with("<text:p>Hallo</text:p>")) == "Brief.odt application/vnd.oasis.opendocument.text");
    CHECK(taken("Brief.docx", docx_with("<w:p/>")) == "Brief.docx application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    CHECK(taken("punkt.gif", test::gif()) == "punkt.gif image/gif");
    CHECK(taken("Notiz.md", "# Überschrift\n\nText.\n") == "Notiz.md text/markdown; charset=utf-8");
    CHECK(taken("Kasse.csv", "Tag;Betrag\r\n1.6.;20\r\n") == "Kasse.csv text/csv; charset=utf-8");
    CHECK(taken("film.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHallo\n") == "film.vtt text/vtt; charset=utf-8");
    CHECK(taken("Logo.svg", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>") == "Logo.svg image/svg+xml");
}

TEST_CASE("a drawing is taken as programs for drawing write it, and refused where something in it runs or is fetched")
{
    const auto drawing = [](std::string_view inside, std::string_view before = "") {
        return fmt::format("<?xml version=\"1.0\"?>{}<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">{}</svg>", before, inside);
    };
    for (const auto* good : {"<path d=\"M0 0\" opacity=\".5\"/>", "<style>.a{fill:#123456}</style>", "<use xlink:href=\"#a\"/>", "<a xlink:href=\"https://example.org\"><text>Fest</text></a>",
                             "<image href=\"data:image/png;base64,AAAA\"/>"}) {
        CAPTURE(good);
        CHECK(reason("a.svg", drawing(good)).empty());
    }
    CHECK(reason("a.svg", drawing("<g/>", "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">")).empty());
    for (const auto* runs : {"<script>alert(1)</script>", "<SCRIPT/><script href=\"a.js\"/>", "<g onclick=\"a()\"/>", "<g onload='a()'/>", "<a xlink:href=\" java\tscript:a()\"/>", "<foreignObject><p/></foreignObject>",
                             "<x:script xmlns:x=\"http://www.w3.org/2000/svg\"/>", "<animate attributeName=\"href\" to=\"javascript:a()\"/>", "<a href=\"data:text/html,x\"/>"}) {
        CAPTURE(runs);
        CHECK(reason("a.svg", drawing(runs)).starts_with("In this drawing there is a script."));
    }
    for (const auto* fetched : {"<image href=\"https://example.org/a.png\"/>", "<use xlink:href=\"//example.org/a.svg#b\"/>", "<image href=\"data:image/svg+xml,x\"/>"}) {
        CAPTURE(fetched);
        CHECK(reason("a.svg", drawing(fetched)).starts_with("This document fetches something"));
    }
    for (const auto& odd : {drawing("<g>"), drawing("&a;", "<!DOCTYPE svg [<!ENTITY a 'x'>]>"), drawing("", "<?xml-stylesheet href=\"https://example.org/a.css\"?>"), drawing("") + "<svg/>"}) {
        CAPTURE(odd);
        CHECK(reason("a.svg", odd).starts_with("This document is damaged."));
    }
}

TEST_CASE("kinds that nobody may send are named with what to do instead")
{
    CHECK(reason("alles.zip", test::zip_of({{"a.txt", "a"}})).starts_with("We do not take ZIP files"));
    CHECK(reason("alt.doc", "x").starts_with("This is an old Office format"));
    CHECK(reason("liste.xlsm", "x").starts_with("This file may have macros"));
    for (const auto* name : {"seite.html", "lauf.js", "programm.exe", "ohne", "bericht.pdf.exe", "bild.svgz"}) CHECK(reason(name, "x").starts_with("We do not take files of this kind"));
    for (const auto* name : {"", ".pdf", "../", "\xff.pdf"}) CHECK(reason(name, "x").starts_with("This file has no name"));
    CHECK(reason("leer.txt", "") == "This file is empty.");
    files::Limits small;
    small.size = 4;
    CHECK(reason("lang.txt", "hallo", small).starts_with("This file is too large"));
    CHECK(reason("kurz.txt", "hall", small).empty());
    CHECK(reason("alt.docx", std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(600, '\0')).starts_with("This file is protected with a password"));
}

TEST_CASE("a name and a content that disagree are refused")
{
    CHECK(reason("bild.png", test::gif()) == other_content);
    CHECK(reason("bild.gif", pdf_with()) == other_content);
    CHECK(reason("bericht.pdf", "<html><script>alert(1)</script></html>") == other_content);
    CHECK(reason("text.txt", "<!doctype html><html><body>x</body></html>") == other_content);
    CHECK(reason("brief.odt", docx_with("")) == other_content);
    CHECK(reason("tabelle.xlsx", docx_with("")) == other_content);
    CHECK(reason("brief.docx", test::zip_of({{"a.txt", "a"}})) == other_content);
    CHECK(reason("film.vtt", "kein Film") == other_content);
    CHECK(reason("ton.mp3", "kein Ton") == other_content);
    CHECK(reason("text.txt", std::string("a\0b", 3)).size() > 0);
}

TEST_CASE("a file that is two things at once is refused")
{
    CHECK(reason("bild.gif", test::gif() + "<script>alert(1)</script>") == hidden);
    CHECK(reason("bild.gif", test::gif() + "<SCRIPT src=x>") == hidden);
    CHECK(reason("bild.gif", test::gif() + test::zip_of({{"a.txt", "a"}})) == hidden);
    CHECK(reason("bericht.pdf", pdf_with() + test::zip_of({{"a.txt", "a"}})) == hidden);
    CHECK_FALSE(reason("bericht.pdf", "<html>" + pdf_with()).empty());
    CHECK_FALSE(reason("brief.odt", "#!/bin/sh\n" + odt_with("")).empty());
}

TEST_CASE("macros and controls in office documents are refused, wherever they lie")
{
    CHECK(reason("a.docx", docx_with("", "", {{"word/vbaProject.bin", "x"}})) == macros);
    CHECK(reason("a.docx", docx_with("", "", {{"WORD/VBAPROJECT.BIN", "x"}})) == macros);
    CHECK(reason("a.docx", docx_with("", "", {{"xl/macrosheets/sheet1.xml", "<a/>"}})) == macros);
    CHECK(reason("a.docx", docx_with("", "", {{"word/activeX/activeX1.xml", "<a/>"}})) == programs);
    CHECK(reason("a.docx", docx_with("", "", {{"word/embeddings/oleObject1.bin", "x"}})) == programs);
    CHECK(reason("a.docx", docx_with("", "", {{"word/media/setup.exe", "x"}})) == programs);
    CHECK(reason("a.odt", odt_with("", {{"Basic/Standard/Module1.xml", "<a/>"}})) == macros);
    CHECK(reason("a.odt", odt_with("", {{"Scripts/python/x.py", "x"}})) == macros);
    CHECK(reason("a.odt", odt_with("<script:event-listener/>")) == macros);
    CHECK(reason("a.odt", odt_with("<office:script/>")) == macros);
}

TEST_CASE("a document that fetches from elsewhere is refused, one with ordinary links is not")
{
    const auto relationship = [](const std::string& type, const std::string& mode) {
        return "<Relationship Id=\"r9\" Type=\"http://x/relationships/" + type + "\" Target=\"https://elsewhere.example/\" TargetMode=" + mode + "/>";
    };
    CHECK(reason("a.docx", docx_with("", relationship("hyperlink", "\"External\""))).empty());
    CHECK(reason("a.docx", docx_with("", relationship("attachedTemplate", "\"External\""))) == fetches);
    CHECK(reason("a.docx", docx_with("", relationship("image", "'External'"))) == fetches);
    CHECK(reason("a.docx", docx_with("", relationship("frame", "\"&#69;xternal\""))) == fetches);
    CHECK(reason("a.docx", docx_with("<w:r><w:instrText> DDEAUTO c:\\\\windows</w:instrText></w:r>")) == fetches);
    CHECK(reason("a.docx", docx_with("<w:r><w:fldChar/><w:instrText>PAGE</w:instrText><w:fldChar/></w:r><w:r><w:fldChar/><w:instrText> DDE x</w:instrText><w:fldChar/></w:r>")) == fetches);
    CHECK(files::inspect("a.docx", docx_with("<w:r><w:fldChar/><w:instrText>PAGE</w:instrText><w:fldChar/></w:r><w:r><w:fldChar/><w:instrText>SEITE DDE</w:instrText></w:r>")));
    CHECK(reason("a.docx", docx_with("<w:instrText> DD</w:instrText><w:instrText>EAUTO x</w:instrText>")) == fetches);
    CHECK(reason("a.docx", docx_with("<w:fldSimple w:instr=\"INCLUDEPICTURE x\"/>")) == fetches);
    CHECK(reason("a.odt", odt_with("<text:a xlink:href=\"https://elsewhere.example\">x</text:a><draw:image xlink:href=\"Pictures/1.png\"/>")).empty());
    CHECK(reason("a.odt", odt_with("<draw:image xlink:href=\"https://elsewhere.example/1.png\"/>")) == fetches);
    CHECK(reason("a.odt", odt_with("<text:section-source xlink:href=\"../geheim.odt\"/>")) == fetches);
    CHECK(reason("a.odt", odt_with("<office:dde-source/>")) == fetches);
}

TEST_CASE("bombs, broken and locked packages are refused before they hurt")
{
    CHECK(reason("a.odt", odt_with("", {{"Pictures/weiss.bin", std::string(30'000'000, '\0')}})) == swells);
    CHECK(reason("a.odt", odt_with("", {{"Pictures/klein.bin", std::string(900'000, '\0')}})).empty());
    Parts many;
    for (int number = 0; number < 4000; ++number) many.emplace_back("p/" + std::to_string(number), "");
    CHECK(reason("a.odt", odt_with("", many)) == swells);
    CHECK(reason("a.odt", odt_with("", {{"../../etc/passwd", "x"}})) == broken);
    CHECK(reason("a.odt", odt_with("", {{"content.xml", "<a/>"}})) == broken);
    CHECK(reason("a.odt", odt_with("<unclosed>")) == broken);
    CHECK(reason("a.odt", odt_with("", {{"styles.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"}})) == broken);
    CHECK(reason("a.odt", odt_with("", {{"META-INF/manifest.xml", "<manifest><encryption-data/></manifest>"}})) == locked);
    const auto whole = odt_with("<text:p>Hallo</text:p>");
    for (std::size_t size = 5; size < whole.size(); size += 7) CHECK_FALSE(inspect("a.odt", whole.substr(0, size)));
}

TEST_CASE("what runs in a PDF is found, in compressed object streams too")
{
    for (const auto packing : {Packing::plain, Packing::object_streams}) {
        CHECK(reason("a.pdf", pdf_with("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>", packing)) == runs);
        CHECK(reason("a.pdf", pdf_with("/Names << /JavaScript << /Names [] >> >>", packing)) == runs);
        CHECK(reason("a.pdf", pdf_with("/Extra [ << /S /Launch /F (cmd.exe) >> ]", packing)) == runs);
        CHECK(reason("a.pdf", pdf_with("/Extra << /Deep << /S /#4aavaScript >> >>", packing)) == runs);
        CHECK(reason("a.pdf", pdf_with("/OpenAction << /S /URI /URI (https://elsewhere.example) >>", packing)) == runs);
        CHECK(reason("a.pdf", pdf_with("/AcroForm << /XFA (x) >>", packing)) == runs);
        CHECK(reason("a.pdf", pdf_with("/Extra << /Type /Filespec /EF << >> >>", packing)).starts_with("In this PDF there are other files"));
        CHECK(reason("a.pdf", pdf_with("/OpenAction << /S /GoTo /D [0 /Fit] >>", packing)).empty());
    }
    const auto packed = pdf_with("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>", Packing::object_streams);
    CHECK(packed.find("JavaScript") == std::string::npos); // a search in the bytes would not see it
}

TEST_CASE("a PDF is refused that is broken or needs a password; one that bars printing says so")
{
    const auto whole = pdf_with();
    CHECK(reason("a.pdf", whole.substr(0, whole.size() / 2)) == broken);
    CHECK(reason("a.pdf", pdf_with({}, Packing::password)) == locked);
    const auto barred = inspect("a.pdf", pdf_with({}, Packing::encrypted));
    REQUIRE(barred);
    CHECK(barred->remarks == std::vector<base::Message>{base::says("The PDF is protected: copying or printing may be barred.")});
}

TEST_CASE("a PDF whose streams swell is refused before it is opened")
{
    QPDF document;
    document.emptyPDF();
    auto stream = QPDFObjectHandle::newStream(&document, std::string(3'000'000, 'a'));
    document.getRoot().replaceKey("/Extra", stream);
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setStreamDataMode(qpdf_s_compress);
    writer.write();
    const std::unique_ptr<Buffer> buffer(writer.getBuffer());
    const std::string_view bytes(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
    CHECK(bytes.size() < 20'000);
    files::Limits limits;
    CHECK(reason("a.pdf", bytes, limits).empty());
    limits.unpacked = 1'000'000;
    CHECK(reason("a.pdf", bytes, limits) == swells);
}

TEST_CASE("a name is what stands on a page and on anybody's disk, and nothing more")
{
    CHECK(files::clean_name("C:\\Users\\Anna\\Übersicht 2026.PDF") == "Übersicht 2026.pdf");
    CHECK(files::clean_name("../../etc/passwd.txt") == "passwd.txt");
    CHECK(files::clean_name("rechnung\u202Efdp.exe") == "rechnungfdp.exe");
    CHECK(files::clean_name("a\r\nSet-Cookie: x.pdf") == "a Set-Cookie- x.pdf");
    CHECK(files::clean_name("  ..viele   Leerzeichen .. .pdf") == "viele Leerzeichen.pdf");
    CHECK(files::clean_name("nul.txt") == "nul_.txt");
    CHECK(files::clean_name("un\u200Bsicht\u2066bar.odt") == "unsichtbar.odt");
    CHECK(base::characters(files::clean_name(std::string(500, 'a') + ".pdf")) == files::most_characters_of_a_name);
    CHECK(files::clean_name(std::string(500, 'a') + ".pdf").ends_with("aa.pdf"));
    CHECK(files::clean_name(files::clean_name("ä: \"b\".PDF")) == "ä- -b-.pdf");
}

TEST_CASE("a name with umlauts comes whole to those who understand it, readable to the others")
{
    CHECK(files::disposition("attachment", "Übersicht \"neu\".pdf") ==
          "attachment; filename=\"_bersicht _neu_.pdf\"; filename*=UTF-8''%C3%9Cbersicht%20%22neu%22.pdf");
    CHECK(files::disposition("inline", "a%20b.pdf") == "inline; filename=\"a_20b.pdf\"; filename*=UTF-8''a%2520b.pdf");
}
