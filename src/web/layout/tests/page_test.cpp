#include "web/assets.hpp"
#include "web/layout/tests/layout_setup.hpp"

using test::between;
using test::has;
using test::PageReader;
using test::occurrences;
using web::Language;
using web::Page;

namespace {

std::string title_of(const std::string& page) { return test::unescaped(between(page, "<title>", "</title>")); }

Page titled(std::string title)
{
    Page page;
    page.title = std::move(title);
    return page;
}

}

TEST_CASE("a page has one beginning, one title, one main part and one end, in the order in which it is read")
{
    const PageReader reader;
    const auto page = reader.shown(titled("Alle Bündnisse"));
    std::size_t before = 0;
    for (const auto* part : {"<!DOCTYPE html>", "<html lang=\"de\" dir=\"ltr\">", "<head>", "<title>", "</head>", "<body>", "class=\"bn-skip\"", "<header",
                             "</header>", "<main", "<h1>Inhalt</h1>", "</main>", "<footer", "</footer>", "</body></html>\n"}) {
        CAPTURE(part);
        CHECK(occurrences(page, part) == 1);
        const auto at = page.find(part);
        CHECK(at >= before);
        before = at;
    }
    CHECK(page.ends_with("</html>\n"));
}

TEST_CASE("the way over the menu leads to the content")
{
    const PageReader reader;
    const auto page = reader.shown(titled("x"));
    CHECK(has(page, "<a class=\"bn-skip\" href=\"#inhalt\">Zum Inhalt springen</a>"));
    CHECK(occurrences(page, "id=\"inhalt\"") == 1);
    CHECK(has(page, "id=\"inhalt\" tabindex=\"-1\""));
}

TEST_CASE("the title names the page first and then the site; the start page only the site")
{
    const PageReader reader;
    CHECK(title_of(reader.shown(titled("Alle <Bündnisse>"))) == "Alle <Bündnisse> – Familie & Ort");
    CHECK(title_of(reader.shown(titled(""))) == "Familie & Ort");
}

TEST_CASE("mistakes in a form are said before everything else")
{
    const PageReader german;
    const PageReader english(Language::english);
    for (const int status : {422, 403}) {
        auto page = titled("Melden");
        page.status = status;
        CHECK(title_of(german.shown(page)) == "Fehler: Melden – Familie & Ort");
        CHECK(title_of(english.shown(page)) == "Error: Melden – Familie & Ort");
    }
    auto lost = titled("Nicht da");
    lost.status = 404;
    CHECK(title_of(german.shown(lost)) == "Nicht da – Familie & Ort");
}

TEST_CASE("what the operator wrote is text, never markup")
{
    PageReader reader;
    reader.site.name = "<script>alert(1)</script>";
    reader.site.line = "\"><img src=x>";
    auto page = titled("<b>");
    page.description = "\" onload=\"x";
    page.crumbs = {{"/a\"b", "<i>Krume</i>"}};
    const auto shown = reader.shown(page);
    CHECK_FALSE(has(shown, "<script>alert"));
    CHECK_FALSE(has(shown, "<img src=x>"));
    CHECK_FALSE(has(shown, "<i>"));
    CHECK_FALSE(has(shown, "\" onload"));
    CHECK(has(shown, "href=\"/a%22b\""));
}

TEST_CASE("a page knows its own address, and the same page in the other language")
{
    PageReader reader(Language::english, "/orte/bad münder");
    reader.site.public_url = "https://familie.example";
    const auto page = reader.shown(titled("x"));
    CHECK(has(page, "<link rel=\"canonical\" href=\"https://familie.example/en/orte/bad%20m%C3%BCnder\">"));
    CHECK(has(page, "hreflang=\"de\" href=\"https://familie.example/orte/bad%20m%C3%BCnder\""));
    CHECK(has(page, "hreflang=\"en\" href=\"https://familie.example/en/orte/bad%20m%C3%BCnder\""));
}

TEST_CASE("a page with several addresses is known by one of them")
{
    PageReader reader(Language::german, "/");
    reader.request.raw_query = "ort=18055";
    reader.site.public_url = "https://familie.example";
    auto page = titled("Rostock");
    page.canonical = "/orte/rostock";
    CHECK(has(reader.shown(page), "<link rel=\"canonical\" href=\"https://familie.example/orte/rostock\">"));
}

TEST_CASE("until the address of the site is known, its own addresses are paths")
{
    const PageReader reader;
    CHECK(has(reader.shown(titled("x")), "<link rel=\"canonical\" href=\"/seite\">"));
}

TEST_CASE("changing the language keeps the page and the question")
{
    PageReader reader(Language::german, "/buendnisse");
    reader.request.raw_query = "q=a%26b&seite=2";
    const auto page = reader.shown(titled("x"));
    CHECK(has(page, "<a href=\"/en/buendnisse?q=a%26b&amp;seite=2\" lang=\"en\" hreflang=\"en\">English</a>"));
    CHECK(has(page, "<a href=\"/buendnisse?q=a%26b&amp;seite=2\" lang=\"de\" hreflang=\"de\" aria-current=\"true\">Deutsch</a>"));
}

TEST_CASE("the menu marks where one is, and nothing where one is elsewhere")
{
    const auto here = [](const std::string& path, const std::string& query = "") {
        PageReader reader(Language::german, path);
        reader.request.raw_query = query;
        const auto menu = between(reader.shown(titled("x")), "<ul class=\"bn-nav\">", "</ul>");
        return test::unescaped(between(menu, "aria-current=\"page\">", "</a>"));
    };
    CHECK(here("/") == "Start");
    CHECK(here("/buendnisse") == "Alle Bündnisse");
    CHECK(here("/buendnisse", "land=mv") == "Alle Bündnisse");
    CHECK(here("/karte") == "Karte");
    CHECK(here("/laender") == "Länder");
    CHECK(here("/impressum") == "");
    CHECK(here("/", "ort=18055") == "");
    CHECK(here("/buendnisse/rostock") == "");
}

TEST_CASE("every page leads to the legal pages and to the form for barriers, in its language")
{
    const PageReader german;
    const PageReader english(Language::english);
    const auto footer = between(german.shown(titled("x")), "<footer", "</footer>");
    for (const auto* path : {"/impressum", "/datenschutz", "/barrierefreiheit", "/datenquellen"}) {
        CHECK(has(footer, "href=\"" + std::string(path) + "\""));
        CHECK(has(english.shown(titled("x")), "href=\"/en" + std::string(path) + "\""));
    }
    CHECK(has(footer, "href=\"/barriere-melden?seite=%2Fseite\""));
    CHECK(has(english.shown(titled("x")), "href=\"/en/barriere-melden?seite=%2Fseite\""));
}

TEST_CASE("the way to a page stands above it, and the page itself is no link")
{
    const PageReader reader;
    auto page = titled("Rostock");
    page.crumbs = {{"/buendnisse", "Alle Bündnisse"}, {"/buendnisse?land=mv", "Mecklenburg-Vorpommern"}};
    const auto way = between(reader.shown(page), "<ol class=\"bn-crumbs\">", "</ol>");
    CHECK(way == "<li><a href=\"/\">Start</a></li><li><a href=\"/buendnisse\">Alle Bündnisse</a></li>"
                 "<li><a href=\"/buendnisse?land=mv\">Mecklenburg-Vorpommern</a></li><li><span aria-current=\"page\">Rostock</span></li>");
}

TEST_CASE("messages have no way above them, and pages from edge to edge no margins")
{
    const PageReader reader;
    auto page = titled("x");
    page.frame = web::Frame::message;
    CHECK_FALSE(has(reader.shown(page), "bn-crumbs"));
    CHECK(has(reader.shown(page), "<div class=\"bn-wrap\"><h1>"));
    page.frame = web::Frame::flush;
    CHECK_FALSE(has(reader.shown(page), "bn-crumbs"));
    CHECK(has(reader.shown(page), "bn-main--flush"));
    CHECK_FALSE(has(reader.shown(page), "<div class=\"bn-wrap\"><h1>"));
    page.frame = web::Frame::text;
    CHECK_FALSE(has(reader.shown(page), "bn-main--flush"));
}

TEST_CASE("a description is there where somebody wrote one")
{
    const PageReader reader;
    auto page = titled("x");
    CHECK_FALSE(has(reader.shown(page), "name=\"description\""));
    page.description = "Wer hilft & wo";
    CHECK(has(reader.shown(page), "<meta name=\"description\" content=\"Wer hilft &amp; wo\">"));
}

TEST_CASE("a demonstration says so on every page and asks search engines to leave; others do neither")
{
    PageReader reader;
    CHECK_FALSE(has(reader.shown(titled("x")), "bn-demo"));
    CHECK_FALSE(has(reader.shown(titled("x")), "noindex"));
    reader.site.demo = true;
    CHECK(has(reader.shown(titled("x")), "<p class=\"bn-demo\">Vorführung, keine amtliche Seite</p>"));
    CHECK(has(reader.shown(titled("x")), "<meta name=\"robots\" content=\"noindex, nofollow\">"));
}

TEST_CASE("a page carries its status and whether others may keep it")
{
    const PageReader reader;
    auto page = titled("x");
    page.body = web::html("<h1>x</h1>");
    page.status = 422;
    page.caching = web::Caching::none;
    const auto own = web::respond(reader.request, page);
    CHECK(own.status == 422);
    CHECK(own.caching == web::Caching::none);
    CHECK(own.content_type == "text/html; charset=utf-8");
    CHECK(web::respond(reader.request, titled("x")).caching == web::Caching::shared);
}

TEST_CASE("nothing on a page comes from another host or stands in it as style or script")
{
    const PageReader reader;
    const auto page = reader.shown(titled("x"));
    for (const auto* foreign : {"http://", "https://", "src=\"//", "style=", "<style", "onclick", "javascript:"}) {
        CAPTURE(foreign);
        CHECK_FALSE(has(page, foreign));
    }
    CHECK(occurrences(page, "<script") == 1);
    CHECK(occurrences(page, "<script src=\"/assets/") == 1);
}

TEST_CASE("a page that is read from the right says so, and gets the mirrored style")
{
    const PageReader arabic(Language::arabic);
    const auto page = arabic.shown(titled("x"));
    CHECK(has(page, "<html lang=\"ar\" dir=\"rtl\">"));
    CHECK(has(page, web::asset("portal.rtl.css").text()));
    CHECK_FALSE(has(page, web::asset("portal.css").text()));
    CHECK(has(page, "انتقل إلى المحتوى"));
    const PageReader german;
    CHECK(has(german.shown(titled("x")), "<html lang=\"de\" dir=\"ltr\">"));
    CHECK(has(german.shown(titled("x")), web::asset("portal.css").text()));
}

TEST_CASE("a language that is only begun is offered to nobody")
{
    for (const auto language : {Language::german, Language::english, Language::easy_german}) {
        const PageReader reader(language);
        const auto page = reader.shown(titled("x"));
        CHECK_FALSE(has(page, "hreflang=\"ar\""));
        CHECK_FALSE(has(page, "/ar/"));
        CHECK(test::occurrences(between(page, "<ul class=\"bn-lang\">", "</ul>"), "<li>") == 3);
    }
}

TEST_CASE("search engines learn of the same page in another language only where there is one")
{
    PageReader reader(Language::easy_german, "/telefon");
    reader.request.nearest_paths.at(static_cast<std::size_t>(Language::german)) = "/";
    const auto page = reader.shown(titled("x"));
    CHECK_FALSE(has(page, "rel=\"alternate\" hreflang=\"de\""));
    CHECK(has(page, "rel=\"alternate\" hreflang=\"en\" href=\"/en/telefon\""));
    CHECK_FALSE(has(page, "hreflang=\"de-simple\" href=\"/leichte-sprache/telefon\" rel"));
}
