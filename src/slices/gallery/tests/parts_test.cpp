#include "slices/gallery/views.hpp"

#include "support/strings.hpp"
#include "web/layout/tests/layout_setup.hpp"

#include <filesystem>
#include <set>

using test::has;
using test::PageReader;

namespace {

std::string shown()
{
    const PageReader reader(web::Language::german, "/muster");
    return gallery::gallery_page(reader.request).body;
}

/// The classes that stand on a page.
std::set<std::string> classes_on(const std::string& page)
{
    std::set<std::string> classes;
    for (auto at = page.find("class=\""); at != std::string::npos; at = page.find("class=\"", at + 1)) {
        const auto begin = at + 7;
        const auto list = page.substr(begin, page.find('"', begin) - begin);
        for (std::size_t start = 0; start < list.size();) {
            const auto end = std::min(list.find(' ', start), list.size());
            classes.insert(list.substr(start, end - start));
            start = end + 1;
        }
    }
    classes.erase("");
    return classes;
}

/// How often a tag is opened, and how often closed.
std::pair<std::size_t, std::size_t> opened_and_closed(const std::string& page, const std::string& tag)
{
    return {test::occurrences(page, "<" + tag + " ") + test::occurrences(page, "<" + tag + ">"), test::occurrences(page, "</" + tag + ">")};
}

}

TEST_CASE("every class of the gallery that is ours is known to our styles or marks a part of a known one")
{
    std::string styles;
    for (const auto& file : std::filesystem::directory_iterator(test::source_folder() / "assets/css")) styles += test::file_bytes_of(file.path());
    for (const auto& name : classes_on(shown())) {
        if (!name.starts_with("bn-")) continue;
        CAPTURE(name);
        const auto block = name.substr(0, name.find("__"));
        CHECK((has(styles, "." + name) || has(styles, "." + block)));
    }
}

TEST_CASE("what is opened on the page is closed on it")
{
    const auto page = shown();
    for (const auto* tag : {"div", "section", "ul", "li", "p", "a", "span", "button", "form", "fieldset", "table", "tr", "td", "th", "h1", "h2", "h3", "label", "svg", "nav", "main", "header", "footer"}) {
        CAPTURE(tag);
        const auto [opened, closed] = opened_and_closed(page, tag);
        CHECK(opened == closed);
    }
}

TEST_CASE("each section of the gallery has a heading of its own that names it")
{
    const auto page = shown();
    for (const auto* id : {"knoepfe", "suche", "hinweise", "marken", "formular", "listen", "kontakt", "tabelle"}) {
        CAPTURE(id);
        CHECK(has(page, "aria-labelledby=\"" + std::string(id) + "\"><h2 id=\"" + id + "\">"));
    }
    CHECK(test::occurrences(page, "<h1>") == 1);
}

TEST_CASE("no state in the gallery is told by colour alone: each has its drawing and its word")
{
    const auto page = shown();
    for (const auto* state : {"info", "success", "warning", "danger"}) {
        CAPTURE(state);
        for (const auto* block : {"kern-alert kern-alert--", "kern-badge kern-badge--"}) {
            const auto at = page.find(std::string("class=\"") + block + state + "\"");
            REQUIRE(at != std::string::npos);
            const auto part = page.substr(at, 600);
            CHECK(part.find("#" + std::string(state) + "\"") < part.find("</h3>"));
        }
    }
}

TEST_CASE("the gallery is a page in German whichever address it was asked under")
{
    const PageReader english(web::Language::english, "/muster");
    const auto page = gallery::gallery_page(english.request);
    CHECK(page.status == 200);
    CHECK(has(page.body, "<h1>Muster aller Bausteine</h1>"));
    CHECK(page.caching == web::Caching::none);
}
