#include "web/layout/parts.hpp"

#include <doctest/doctest.h>
#include <limits>

using web::Language;

namespace {

struct Reader {
    web::Site site;
    web::Request request{site, web::Texts::of(Language::german)};
};

}

TEST_CASE("a part of a page is named by its heading")
{
    CHECK(web::section("wer", "Wer & was", web::html("<p>{}</p>", "<b>")).text() ==
          "<section class=\"bn-section\" aria-labelledby=\"wer\"><h2 id=\"wer\">Wer &amp; was</h2><p>&lt;b&gt;</p></section>\n");
}

TEST_CASE("a question of a filter shows the answer that was given, and none where it is unknown")
{
    const std::vector<web::Option> options = {{"", "Alle"}, {"mv", "Mecklenburg-Vorpommern"}, {"\"x", "<Land>"}};
    const auto chosen = web::select("land", "Land", options, "mv").text();
    CHECK(chosen.find("<label class=\"kern-label\" for=\"land\">Land</label>") != std::string::npos);
    CHECK(chosen.find("<select class=\"kern-form-input__select\" id=\"land\" name=\"land\">"
                      "<option value=\"\">Alle</option><option value=\"mv\" selected>Mecklenburg-Vorpommern</option>"
                      "<option value=\"&quot;x\">&lt;Land&gt;</option></select>") != std::string::npos);
    CHECK(web::select("land", "Land", options, "").text().find("<option value=\"\" selected>") != std::string::npos);
    CHECK(web::select("land", "Land", options, "by").text().find("selected") == std::string::npos);
}

TEST_CASE("a remark stands apart and is text, whatever was typed")
{
    Reader reader;
    const auto note = web::note(reader.request, "„<script>“ kennen wir nicht.").text();
    CHECK(note.find("<h2 class=\"kern-title\">Gut zu wissen</h2>") != std::string::npos);
    CHECK(note.find("<p>„&lt;script&gt;“ kennen wir nicht.</p>") != std::string::npos);
}

TEST_CASE("a page is a number from one on; what is none is the first, what is too big the last there can be")
{
    struct Case {
        const char* written;
        int page;
    };
    constexpr int last = std::numeric_limits<int>::max();
    const Case cases[] = {{"2", 2},    {"", 1},     {"zwei", 1}, {"2x", 1}, {" 2", 1}, {"0", 0}, {"-7", -7},
                          {"1.5", 1},  {"0x1", 1},  {"99999999999999999999", last}, {"-99999999999999999999", 1}};
    for (const auto& [written, page] : cases) {
        CAPTURE(std::string(written));
        CHECK(web::page_number(written) == page);
    }
}
