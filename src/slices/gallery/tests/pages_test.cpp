#include "support/test_app.hpp"

using test::TestApp;
using test::TestStore;

TEST_CASE("the gallery of components is shown in demo mode only")
{
    TestStore store(storage::Engine::sqlite);
    TestApp real(store, [](app::Config& config) { config.site.demo = false; });
    CHECK(real.get("/muster").status == 404);
    TestApp demonstration(store, [](app::Config& config) { config.site.demo = true; });
    const auto page = demonstration.get("/muster");
    CHECK(page.status == 200);
    CHECK(page.says("bn-errors"));
    CHECK(page.says("kern-btn--secondary"));
}

TEST_CASE("every page and answer of a demonstration says that it is none of an office")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store, [](app::Config& config) { config.site.demo = true; });
    for (const auto* address : {"/", "/barriere-melden", "/impressum", "/gibt-es-nicht", "/muster"}) {
        CAPTURE(address);
        const auto page = app.get(address);
        CHECK(page.says("Vorführung, keine amtliche Seite"));
        CHECK(page.header("X-Robots-Tag") == "noindex, nofollow");
    }
    CHECK(app.get("/health/live").header("X-Demonstration") == "Vorfuehrung, keine amtliche Seite");
}

namespace {

/// Every value of an attribute on a page.
std::vector<std::string> values(const test::Reply& page, const std::string& attribute)
{
    std::vector<std::string> found;
    const auto start = " " + attribute + "=\"";
    for (auto at = page.body.find(start); at != std::string::npos; at = page.body.find(start, at + 1)) {
        const auto value = at + start.size();
        found.push_back(page.body.substr(value, page.body.find('"', value) - value));
    }
    return found;
}

test::Reply shown()
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store, [](app::Config& config) { config.site.demo = true; });
    return app.get("/muster");
}

}

TEST_CASE("the gallery shows each part in each of its states")
{
    const auto page = shown();
    for (const auto* part :
         {"kern-btn--primary", "kern-btn--secondary", "kern-btn--tertiary", " disabled", "kern-alert--info",
          "kern-alert--success", "kern-alert--warning", "kern-alert--danger", "kern-badge--info", "kern-badge--success",
          "kern-badge--warning", "kern-badge--danger", "bn-contact", "bn-table", "bn-rows", "aria-current=\"page\""}) {
        CAPTURE(part);
        CHECK(page.says(part));
    }
    CHECK(page.says("href=\"tel:03023125145\""));
    CHECK(page.says("<td class=\"bn-num\">1.234</td>"));
}

TEST_CASE("in the gallery every mistake leads to its field, and what was typed is still there")
{
    const auto page = shown();
    const auto ids = values(page, "id");
    for (const auto* field : {"zeile", "post", "wahl"}) {
        CAPTURE(field);
        CHECK(page.says("<a href=\"#" + std::string(field) + "\">"));
        CHECK(std::count(ids.begin(), ids.end(), field) == 1);
        CHECK(std::count(ids.begin(), ids.end(), std::string(field) + "-fehler") == 1);
    }
    CHECK(page.says("Schon geschrieben</textarea>"));
    CHECK(page.says("value=\"post.beispiel.example\""));
}

TEST_CASE("no two parts of the gallery have the same id, and every label and heading that is named is there")
{
    const auto page = shown();
    auto ids = values(page, "id");
    std::sort(ids.begin(), ids.end());
    CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
    for (const auto* attribute : {"aria-labelledby", "for"}) {
        for (const auto& named : values(page, attribute)) {
            CAPTURE(named);
            CHECK(std::binary_search(ids.begin(), ids.end(), named));
        }
    }
}

TEST_CASE("the gallery is kept nowhere, since its form is made for one visitor")
{
    CHECK(shown().header("Cache-Control") == "no-store");
}
