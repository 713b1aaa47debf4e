#include "support/strings.hpp"
#include "support/test_app.hpp"

#include <filesystem>
#include <regex>

namespace {

namespace files = std::filesystem;
using test::TestApp;
using test::TestStore;

/// Everything that the tests of slices and kernel say, and the journeys.
std::string all_tests()
{
    std::string text;
    const auto& root = test::source_folder();
    for (const auto* folder : {"src", "tests"}) {
        for (const auto& entry : files::recursive_directory_iterator(root / folder)) {
            const auto name = entry.path().filename().string();
            const bool is_test = name.ends_with("_test.cpp") || name.ends_with("_test.mjs");
            if (is_test && name != "routes_test.cpp") text += test::file_bytes_of(entry.path());
        }
    }
    return text;
}

/// `/orte/{gemeinde}` as an expression that fits `"/orte/rostock"` in a test; in the language of the page.
std::regex fitting(const std::string& pattern, web::Language language)
{
    std::string expression = language == web::Language::german ? "[\"'`](/en)?" : "[\"'`]" + std::string(web::prefix(language));
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] == '{') {
            expression += "[^\"/?#]+";
            at = pattern.find('}', at);
        } else {
            expression += pattern[at] == '.' ? "\\." : std::string(1, pattern[at]);
        }
    }
    return std::regex(expression + "([\"'`?#]|\" *\\+)");
}

std::string with_something(std::string pattern, const std::string& something)
{
    for (auto open = pattern.find('{'); open != std::string::npos; open = pattern.find('{')) {
        pattern.replace(open, pattern.find('}') - open + 1, something);
    }
    return pattern;
}

}

TEST_CASE("every route is tried by a test")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto tests = all_tests();
    for (const auto& route : app.application().router().routes()) {
        const bool is_tried = std::regex_search(tests, fitting(route.pattern, route.languages.front()));
        CHECK_MESSAGE(is_tried, std::string("no test opens " + route.pattern));
    }
}

TEST_CASE("a stranger gets a whole answer on every route, in all its languages, with whatever in the address")
{
    test::for_each_engine([](TestStore& store) {
        TestApp app(store, [](app::Config& config) { config.site.demo = true; });
        for (const auto& route : app.application().router().routes()) {
            if (route.method != web::Method::get) continue;
            for (const auto* something : {"x", "%3Cscript%3E", "%27%3B--", "0", "..", "%F0%9F%91%AA", "a%5Cb"}) {
                for (const auto language : route.languages) {
                    const auto target = std::string(web::prefix(language)) + with_something(route.pattern, something);
                    CAPTURE(target);
                    const auto reply = app.get(target);
                    CHECK((reply.status < 500 || route.pattern == "/health/ready"));
                    CHECK_FALSE(reply.says("<script>"));
                    CHECK(reply.header("Content-Security-Policy") != "");
                }
            }
        }
    });
}

TEST_CASE("every page comes with and without a query that nobody expects")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store, [](app::Config& config) { config.site.demo = true; });
    for (const auto& route : app.application().router().routes()) {
        if (route.method != web::Method::get || route.pattern.find('{') != std::string::npos) continue;
        for (const auto* query : {"", "?", "?x", "?seite=-1", "?seite=99999999999999999999", "?seite=0x1", "?ort=&ort=", "?land=%22%3E", "?thema=%27&q=%25",
                                  "?gemeinde=99999999", "?q=%2A%22%20OR%20NEAR(", "?ort=%00a"}) {
            const auto target = route.pattern + query;
            CAPTURE(target);
            CHECK((app.get(target).status < 500 || route.pattern == "/health/ready"));
        }
    }
}
