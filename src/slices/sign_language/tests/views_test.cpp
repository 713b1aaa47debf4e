#include "slices/sign_language/views.hpp"

#include "support/strings.hpp"
#include "web/layout/tests/layout_setup.hpp"

using sign_language::SignVideo;
using sign_language::Subject;
using test::has;
using test::occurrences;
using test::PageReader;
using web::Language;

namespace {

SignVideo video(Subject subject, std::string title)
{
    return {"v", subject, std::move(title), {}, "https://video.example/v", 65, false, "Erster.\n\nZweiter."};
}

std::string shown(const PageReader& reader, const std::vector<SignVideo>& videos)
{
    return sign_language::videos_page(reader.request, videos).body;
}

}

TEST_CASE("subjects that have no video have no heading, and those that have stand in their order")
{
    const PageReader reader(Language::german, "/gebaerdensprache");
    const auto page = shown(reader, {video(Subject::contents, "A"), video(Subject::more, "B")});
    CHECK(has(page, "<h2 id=\"video-inhalt\">Was Sie auf diesen Seiten finden</h2>"));
    CHECK(has(page, "<h2 id=\"video-weiteres\">Weitere Videos</h2>"));
    CHECK_FALSE(has(page, "id=\"video-bedienung\""));
    CHECK(occurrences(page, "<details") == 2);
    CHECK(has(page, "<ul><li>Wie Sie die Seiten bedienen</li><li>Was in der Erklärung zur Barrierefreiheit steht</li></ul>"));
}

TEST_CASE("videos without an obligatory one are never said to be missing")
{
    const PageReader reader;
    const auto page = shown(reader, {video(Subject::contents, "A"), video(Subject::use, "B"), video(Subject::accessibility, "C")});
    CHECK_FALSE(has(page, "id=\"fehlt\""));
    CHECK(has(page, "id=\"weiter\""));
}

TEST_CASE("a page about videos shows no mail where the operator gave none")
{
    PageReader reader;
    CHECK_FALSE(has(shown(reader, {}), "mailto:"));
    reader.site.operator_email = "amt@ort.example";
    CHECK(has(shown(reader, {}), "mailto:amt%40ort.example"));
}

TEST_CASE("whatever stands in a video's texts, nothing of it becomes markup, and no address is followed that is none")
{
    const PageReader reader;
    for (const auto& nasty : test::nasty_strings()) {
        auto one = video(Subject::more, nasty);
        one.transcript = nasty;
        one.address = nasty;
        const auto page = shown(reader, {one});
        CHECK_FALSE(has(page, "<script>"));
        CHECK_FALSE(has(page, "href=\"javascript:"));
    }
}

TEST_CASE("in Leichte Sprache the same page has its own words and no English")
{
    const PageReader easy(Language::easy_german, "/gebaerdensprache");
    const auto page = shown(easy, {video(Subject::use, "Bedienung")});
    CHECK(has(page, "<h1>Gebärden-Sprache</h1>"));
    CHECK(has(page, "Das Video dauert 1:05 Minuten. Das Video hat keine Unter-Titel."));
    CHECK(has(page, "<span>Bedienung</span>"));
    CHECK(has(page, "Den Text von dem Video lesen"));
    CHECK(has(page, "href=\"/leichte-sprache/barrierefreiheit\""));
    CHECK_FALSE(has(page, "video in"));
}

TEST_CASE("each subject has its word, and no two the same")
{
    std::vector<std::string_view> words;
    for (const auto subject : {Subject::contents, Subject::use, Subject::accessibility, Subject::more}) words.push_back(sign_language::word_of(subject));
    CHECK(words == std::vector<std::string_view>{"inhalt", "bedienung", "barrierefreiheit", "weiteres"});
}
