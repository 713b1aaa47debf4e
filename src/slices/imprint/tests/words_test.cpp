#include "slices/imprint/views.hpp"

#include "web/layout/tests/layout_setup.hpp"

using test::between;
using test::has;
using test::PageReader;
using web::Language;

namespace {

std::string content(const web::Response& page) { return between(page.body, "<article class=\"bn-prose\">", "</article>"); }

}

TEST_CASE("an imprint has what the law asks for, as soon as the operator has said it, in this order")
{
    PageReader reader;
    reader.site.operator_name = "Stadt Muster";
    reader.site.operator_address = "Weg 1\n12345 Ort";
    reader.site.operator_telephone = "(030) 23125-001";
    reader.site.operator_email = "amt@ort.example";
    reader.site.responsible_person = "Leitung <des> Amtes";
    const auto page = content(imprint::imprint_page(reader.request, std::nullopt));
    std::size_t before = 0;
    for (const auto* part : {"<strong>Stadt Muster</strong>", "Weg 1<br>12345 Ort", "tel:03023125001", "mailto:amt%40ort.example", "Leitung &lt;des&gt; Amtes"}) {
        CAPTURE(part);
        const auto at = page.find(part);
        REQUIRE(at != std::string::npos);
        CHECK(at > before);
        before = at;
    }
}

TEST_CASE("each thing that an operator says stands by itself, whatever else is missing")
{
    for (const auto* only : {"telephone", "email", "address"}) {
        CAPTURE(only);
        PageReader reader;
        reader.site.operator_name = "Stadt Muster";
        if (std::string_view(only) == "telephone") reader.site.operator_telephone = "(030) 23125-001";
        if (std::string_view(only) == "email") reader.site.operator_email = "amt@ort.example";
        if (std::string_view(only) == "address") reader.site.operator_address = "Weg 1";
        const auto page = content(imprint::imprint_page(reader.request, std::nullopt));
        CHECK(has(page, "href=\"tel:") == (std::string_view(only) == "telephone"));
        CHECK(has(page, "href=\"mailto:") == (std::string_view(only) == "email"));
        CHECK(has(page, "Weg 1") == (std::string_view(only) == "address"));
        CHECK_FALSE(has(page, "<p></p>"));
    }
}

TEST_CASE("without a name nothing else of an operator is shown: half an imprint is none")
{
    PageReader reader;
    reader.site.operator_email = "amt@ort.example";
    reader.site.operator_telephone = "(030) 23125-001";
    const auto page = content(imprint::imprint_page(reader.request, std::nullopt));
    CHECK_FALSE(has(page, "amt%40ort.example"));
    CHECK_FALSE(has(page, "tel:"));
    CHECK_FALSE(has(page, "<address>"));
}

TEST_CASE("questions on data go to whoever is named for them, before the operator")
{
    PageReader reader;
    reader.site.operator_email = "amt@ort.example";
    reader.site.privacy_contact = "daten@ort.example";
    const auto page = content(imprint::privacy_page(reader.request, std::nullopt));
    CHECK(has(page, "mailto:daten%40ort.example"));
    CHECK_FALSE(has(page, "mailto:amt"));
}

TEST_CASE("both pages have one heading of the first rank and say the same in both languages")
{
    const PageReader german;
    const PageReader english(Language::english);
    for (const auto show : {&imprint::imprint_page, &imprint::privacy_page}) {
        const auto in_german = content(show(german.request, std::nullopt));
        const auto in_english = content(show(english.request, std::nullopt));
        for (const auto* tag : {"<h1>", "<h2>", "<p>", "<li>", "<tr>", "<a "}) {
            CAPTURE(tag);
            CHECK(test::occurrences(in_german, tag) == test::occurrences(in_english, tag));
        }
        CHECK(test::occurrences(in_german, "<h1>") == 1);
        CHECK(in_german != in_english);
        CHECK_FALSE(has(in_german, " the "));
        CHECK_FALSE(has(in_english, " der "));
    }
}

TEST_CASE("the table of what is stored can be reached by keyboard where it has to be scrolled, and is named")
{
    const PageReader reader;
    const auto page = content(imprint::privacy_page(reader.request, std::nullopt));
    CHECK(has(page, "aria-labelledby=\"fristen\" tabindex=\"0\""));
    CHECK(has(page, "<caption id=\"fristen\">"));
    CHECK(test::occurrences(page, "scope=\"col\"") == 3);
    CHECK(test::occurrences(page, "scope=\"row\"") == 3);
}

TEST_CASE("both pages are the same for everybody and may be kept")
{
    const PageReader reader;
    CHECK(imprint::imprint_page(reader.request, std::nullopt).caching == web::Caching::shared);
    CHECK(imprint::privacy_page(reader.request, std::nullopt).caching == web::Caching::shared);
}
