#include "pictures_store.hpp"

#include "slices/pictures/views.hpp"

using pictures::File;
using pictures::Shown;
using test::times;

namespace {

File file(const char* type, int width)
{
    const auto ending = std::string(type) == "webp" ? ".webp" : ".jpg";
    return {"stadt-0-" + std::to_string(width) + ending, "image/" + std::string(type), width, width / 2};
}

Shown shown(std::string alt, std::string caption, std::string credit)
{
    Shown one;
    one.picture.alt = std::move(alt);
    one.picture.is_decorative = one.picture.alt.empty();
    one.picture.caption = std::move(caption);
    one.picture.credit = std::move(credit);
    one.files = {file("webp", 480), file("jpeg", 960), file("webp", 960), file("webp", 1600)};
    return one;
}

std::string section(const std::vector<Shown>& all, web::Language language = web::Language::german)
{
    return pictures::pictures_section(test::Reader(language).request, all).text();
}

std::string logo(const std::vector<Shown>& all)
{
    return pictures::logo(test::Reader(web::Language::german).request, all).text();
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}

TEST_CASE("without pictures there is no section, without a logo no place for one")
{
    CHECK(section({}).empty());
    CHECK(logo({}).empty());
}

TEST_CASE("a browser chooses among the sizes and keeps the room free until the picture is there")
{
    const auto text = section({shown("Ein Fest", "Unten", "Wer")});
    CHECK(has(text, "srcset=\"/bilder/stadt-0-480.webp 480w, /bilder/stadt-0-960.webp 960w, /bilder/stadt-0-1600.webp 1600w\""));
    CHECK(has(text, "sizes=\"(min-width: 60rem) 42rem, 100vw\""));
    CHECK(has(text, "<img src=\"/bilder/stadt-0-960.jpg\" width=\"960\" height=\"480\" alt=\"Ein Fest\" loading=\"lazy\" decoding=\"async\">"));
}

TEST_CASE("description, caption and credit are three things, each where it belongs")
{
    const auto all = section({shown("Was zu sehen ist", "Was darunter steht", "Wer es gemacht hat")});
    CHECK(times(all, "Was zu sehen ist") == 1);
    CHECK(has(all, "<figcaption><span>Was darunter steht</span> <span class=\"bn-credit\">Bild: <span>Wer es gemacht hat</span></span></figcaption>"));
    CHECK(has(section({shown("", "Nur Unterschrift", "")}), "<figcaption><span>Nur Unterschrift</span> </figcaption>"));
    const auto bare = section({shown("", "", "")});
    CHECK(has(bare, "alt=\"\""));
    CHECK_FALSE(has(bare, "figcaption"));
}

TEST_CASE("on an English page the words of people are marked as German, an empty description is not")
{
    const auto english = section({shown("Ein Fest", "Unten", "Wer")}, web::Language::english);
    CHECK(has(english, "alt=\"Ein Fest\" lang=\"de\""));
    CHECK(has(english, "<span lang=\"de\">Unten</span>"));
    CHECK(has(english, "Picture: <span lang=\"de\">Wer</span>"));
    CHECK(has(english, ">Pictures</h2>"));
    const auto decoration = section({shown("", "", "")}, web::Language::english);
    CHECK(has(decoration, "alt=\"\" loading"));
    CHECK(has(decoration, "src=\"/bilder/")); // one file for all languages
}

TEST_CASE("only the first logo is shown, small")
{
    const auto text = logo({shown("Ein Boot", "", ""), shown("Ein Haus", "", "")});
    CHECK(has(text, "<p class=\"bn-logo\">"));
    CHECK(has(text, "alt=\"Ein Boot\""));
    CHECK_FALSE(has(text, "Ein Haus"));
    CHECK(has(text, "sizes=\"15rem\""));
    CHECK_FALSE(has(text, "figcaption"));
}

TEST_CASE("what people wrote cannot leave its attribute or become markup")
{
    const auto text = section({shown("\" onerror=\"alert(1)", "<script>alert(1)</script>", "'><img src=x>")});
    CHECK_FALSE(has(text, "<script>"));
    CHECK_FALSE(has(text, "onerror=\"alert"));
    CHECK(times(text, "<img") == 1);
}
