#include "web/layout/parts.hpp"
#include "web/layout/tests/layout_setup.hpp"

using test::between;
using test::has;
using test::PageReader;
using test::occurrences;
using web::Language;
using web::Texts;
using web::Url;

namespace {

const Texts& german = Texts::of(Language::german);
const Texts& english = Texts::of(Language::english);

/// The addresses of all links, in their order.
std::vector<std::string> links_in(const std::string& markup)
{
    std::vector<std::string> links;
    for (auto at = markup.find("<a "); at != std::string::npos; at = markup.find("<a ", at + 1)) {
        links.push_back(test::unescaped(between(markup.substr(at), "href=\"", "\"")));
    }
    return links;
}

std::string pages(int page, int of)
{
    const PageReader reader;
    return web::pagination(reader.request, page, of, Url::path("/buendnisse").with("land", "mv")).text();
}

}

TEST_CASE("a drawing says nothing to ears and cannot be tabbed to")
{
    const auto icon = web::icon("phone").text();
    CHECK(has(icon, "aria-hidden=\"true\""));
    CHECK(has(icon, "focusable=\"false\""));
    CHECK(between(icon, "<use href=\"", "\"").ends_with(".svg#phone"));
}

TEST_CASE("the search field has its label, keeps what was typed, and asks the start page")
{
    const PageReader reader;
    const auto form = test::forms_on(web::place_search(reader.request, "Bad \"<Doberan>\"", "Welcher Ort?", "").text()).at(0);
    CHECK(form.action == "/");
    CHECK(form.method == "get");
    CHECK(form.fields == std::vector<std::pair<std::string, std::string>>{{"ort", "Bad \"<Doberan>\""}});
    const PageReader other(Language::english);
    CHECK(has(web::place_search(other.request, "", "Which place?", "").text(), "action=\"/en/\""));
}

TEST_CASE("the hint of the search field belongs to the field, where there is one")
{
    const PageReader reader;
    const auto with = web::place_search(reader.request, "", "Ort", "Zum Beispiel 18055").text();
    CHECK(has(with, "aria-describedby=\"ort-hinweis\""));
    CHECK(has(with, "id=\"ort-hinweis\">Zum Beispiel 18055</p>"));
    const auto without = web::place_search(reader.request, "", "Ort", "").text();
    CHECK_FALSE(has(without, "ort-hinweis"));
    CHECK(has(without, "<label class=\"bn-search__label\" for=\"ort\">Ort</label>"));
}

TEST_CASE("a number is dialled as digits and shown as it was written")
{
    const auto button = web::telephone_button(german, "(0381) 123-45").text();
    CHECK(links_in(button) == std::vector<std::string>{"tel:038112345"});
    CHECK(has(button, "(0381) 123-45</span>"));
    CHECK(has(button, "<span class=\"kern-sr-only\">Anrufen: </span>"));
    CHECK(has(web::telephone_button(english, "116 111").text(), "Call:"));
}

TEST_CASE("a mail address may break before the @ and nowhere else")
{
    const auto link = web::mail_link("hilfe@familie.example").text();
    CHECK(link == "<a href=\"mailto:hilfe%40familie.example\">hilfe<wbr>@familie.example</a>");
    CHECK(web::mail_link("ohne").text() == "<a href=\"mailto:ohne\">ohne<wbr></a>");
    CHECK_FALSE(has(web::mail_link("<x>@y").text(), "<x>"));
}

TEST_CASE("a line of a contact has its label and its content, each escaped once")
{
    const auto line = web::contact_line("phone", "Mo & Di", web::html("<b>{}</b>", "9 < 12")).text();
    CHECK(has(line, "<span class=\"bn-line__label\">Mo &amp; Di</span><b>9 &lt; 12</b>"));
}

TEST_CASE("a text of several lines has a break between two of them and none at its end")
{
    CHECK(web::lines("Weg 1\n12345 Ort").text() == "Weg 1<br>12345 Ort");
    CHECK(web::lines("Weg 1\n12345 Ort\n").text() == "Weg 1<br>12345 Ort");
    CHECK(web::lines("a\n\nb").text() == "a<br><br>b");
    CHECK(web::lines("\na").text() == "<br>a");
    CHECK(web::lines("<a>\n&").text() == "&lt;a&gt;<br>&amp;");
    CHECK(web::lines("eine").text() == "eine");
    CHECK(web::lines("").text().empty());
}

TEST_CASE("choices lead where they say, in their order")
{
    const auto list = web::choices({{Url::path("/a"), "Erste", "mit <Text>", "12 km"}, {Url::path("/b").with("x", "&"), "Zweite", ""}}).text();
    CHECK(links_in(list) == std::vector<std::string>{"/a", "/b?x=%26"});
    CHECK(occurrences(list, "<li>") == 2);
    CHECK(has(list, "mit &lt;Text&gt;"));
    CHECK(has(list, "12 km"));
    CHECK(web::choices({}).text() == "<ul class=\"bn-rows\"></ul>");
}

TEST_CASE("a day is readable for people and for programs")
{
    const auto day = *base::parse_date("2024-06-30");
    CHECK(web::day(german, day).text() == "<time datetime=\"2024-06-30\">30. Juni 2024</time>");
    CHECK(web::day(english, day).text() == "<time datetime=\"2024-06-30\">30 June 2024</time>");
}

TEST_CASE("a list that fits on one page has no pages")
{
    CHECK(pages(1, 1).empty());
    CHECK(pages(1, 0).empty());
}

TEST_CASE("from page to page the question is kept, and the first page has one address")
{
    CHECK(links_in(pages(1, 3)) == std::vector<std::string>{"/buendnisse?land=mv&seite=2"});
    CHECK(links_in(pages(2, 3)) == std::vector<std::string>{"/buendnisse?land=mv", "/buendnisse?land=mv&seite=3"});
    CHECK(links_in(pages(3, 3)) == std::vector<std::string>{"/buendnisse?land=mv&seite=2"});
    CHECK(has(pages(2, 3), "aria-current=\"page\">Seite 2 von 3</span>"));
    CHECK(has(pages(2, 3), "rel=\"prev\""));
    CHECK(has(pages(2, 3), "rel=\"next\""));
}

TEST_CASE("a button that leads somewhere is a link")
{
    CHECK(links_in(web::button_link(Url::path("/"), "Zur <Startseite>").text()) == std::vector<std::string>{"/"});
    CHECK(has(web::button_link(Url::path("/"), "Zur <Startseite>").text(), "Zur &lt;Startseite&gt;"));
}

TEST_CASE("a message has a drawing without words, a heading, a sentence and a way on")
{
    const auto message = web::message("thanks.svg", "Danke & tschüss", "Es ist <angekommen>.", web::html("<p>weiter</p>")).text();
    CHECK(has(message, "alt=\"\""));
    CHECK(has(message, "<h1>Danke &amp; tschüss</h1>"));
    CHECK(has(message, "Es ist &lt;angekommen&gt;."));
    CHECK(has(message, "<p>weiter</p>"));
    CHECK_THROWS_AS(web::message("no-such-picture.svg", "x", "x", {}), std::logic_error);
}

TEST_CASE("of a list on an English page what is German is marked, and what stands at its end is not")
{
    const auto list = web::choices({{web::Url::path("/a"), "Ein Titel", "Ein Satz", "3 May", web::html(R"( lang="de")")}, {web::Url::path("/b"), "A title", ""}}).text();
    CHECK(has(list, "<a class=\"bn-row\" href=\"/a\"><span lang=\"de\"><span class=\"bn-row__title\">Ein Titel</span> <span class=\"bn-row__text\">Ein Satz</span></span> "
                    "<span class=\"bn-row__side\"><bdi>3 May</bdi> <svg"));
    CHECK(has(list, "<a class=\"bn-row\" href=\"/b\"><span><span class=\"bn-row__title\">A title</span>"));
    CHECK(test::occurrences(list, "<bdi>") == 1);
}
