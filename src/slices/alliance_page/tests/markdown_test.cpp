#include "slices/publishing/tests/writers.hpp"

using test::TestApp;
using test::visitor_as;
using test::WritersStore;

namespace {

const std::string desk = "/bereich/stadt/seite";
const std::string structured = "Wir helfen.\n\n## Ferien\n\n- Basteln\n- **Schwimmen**";

test::Reply preview(test::Visitor& visitor, std::string_view field, std::string_view text)
{
    visitor.open(desk + "/entwurf");
    visitor.use_form(desk + "/entwurf");
    visitor.fill(field, text);
    return visitor.press("aktion", "vorschau");
}

void publish_text(WritersStore& store, const std::string& text)
{
    REQUIRE(store.publish(store.save(store.with("text", text), store.anna).id, store.anna).has_value());
}

}

TEST_CASE("a preview shows the text as it will look, keeps everything typed and saves nothing")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        TestApp app(store);
        auto anna = visitor_as(app, store.anna);
        const auto page = preview(anna, "text", structured);
        CHECK(page.status == 200);
        CHECK(page.says("So wird es aussehen"));
        CHECK(page.says("<strong>Schwimmen</strong>"));
        CHECK(page.says("- **Schwimmen**</textarea>"));
        CHECK(store.draft() == std::nullopt);
        anna.use_form(desk + "/entwurf"); // and goes on from there
        anna.send();
        CHECK(store.draft()->content.at("text") == structured);
    });
}

TEST_CASE("a preview of what cannot be taken says what is wrong instead")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = visitor_as(app, store.anna);
    const auto page = preview(anna, "kurztext", "");
    CHECK(page.status == 422);
    CHECK_FALSE(page.says("So wird es aussehen"));
    CHECK(page.says("id=\"kurztext-fehler\""));
}

TEST_CASE("beside a field that may be structured stands how")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto text = visitor_as(app, store.anna).open(desk + "/entwurf").text();
    const auto first = text.find("So können Sie gliedern");
    REQUIRE(first != std::string::npos);
    CHECK(text.find("So können Sie gliedern", first + 1) == std::string::npos); // one field of this page has signs
}

TEST_CASE("everybody sees headings and lists below the heading of the section, and no signs")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        publish_text(store, structured);
        TestApp app(store);
        const auto page = app.get("/buendnisse/stadt");
        CHECK(page.says("<h3 dir=\"auto\">Ferien</h3>"));
        CHECK(page.says("<li dir=\"auto\"><strong>Schwimmen</strong></li>"));
        CHECK_FALSE(page.text().find("**") != std::string::npos);
        CHECK(visitor_as(app, store.anna).open(desk).says("<strong>Schwimmen</strong>"));
    });
}

TEST_CASE("programs and the search get the text without its signs")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        publish_text(store, structured);
        TestApp app(store);
        const auto answer = app.get("/api/v1/alliances/stadt");
        CHECK(answer.says("Schwimmen"));
        CHECK_FALSE(answer.says("**"));
        CHECK_FALSE(answer.says("## "));
    });
}

TEST_CASE("an old text with plain lines looks as it did: paragraphs, and a break where there was one")
{
    WritersStore store(storage::Engine::sqlite);
    publish_text(store, "Erste Zeile\nzweite Zeile\n\nNeuer Absatz & mehr");
    TestApp app(store);
    const auto page = app.get("/buendnisse/stadt");
    CHECK(page.says("<p dir=\"auto\">Erste Zeile<br>zweite Zeile</p>"));
    CHECK(page.says("<p dir=\"auto\">Neuer Absatz &amp; mehr</p>"));
}

TEST_CASE("hostile signs become text, in the preview, on the desk and for everybody")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = visitor_as(app, store.anna);
    for (const std::string hostile : {"[klick](javascript:alert(1))", "<script>alert(1)</script>", "![x](https://fremd.example/zaehler.png)",
                                      "<img src=x onerror=alert(1)>", "[x](data:text/html;base64,PHNjcmlwdD4=)", "<javascript:alert(1)>"}) {
        CAPTURE(hostile);
        const auto shown = preview(anna, "text", hostile);
        publish_text(store, hostile);
        for (const auto& page : {shown, anna.open(desk), app.get("/buendnisse/stadt")}) {
            CHECK_FALSE(page.says("href=\"javascript:"));
            CHECK_FALSE(page.says("href=\"data:"));
            CHECK_FALSE(page.says("<script>alert"));
            CHECK_FALSE(page.says("<img src=x"));
            CHECK_FALSE(page.says("src=\"https://fremd.example"));
        }
    }
}
