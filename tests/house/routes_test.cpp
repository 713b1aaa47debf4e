#include "support/strings.hpp"
#include "support/test_app.hpp"

#include <filesystem>
#include <set>

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

using Path = std::vector<std::string>;

Path parts_of(std::string_view path)
{
    Path parts;
    for (auto slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/')) {
        parts.emplace_back(path.substr(0, slash));
        path.remove_prefix(slash + 1);
    }
    parts.emplace_back(path);
    return parts;
}

/// Every address that stands in quotes, up to its question.
std::set<Path> addresses_in(std::string_view tests)
{
    constexpr std::string_view quotes = "\"'`";
    std::set<Path> addresses;
    for (auto at = tests.find('/', 1); at != std::string_view::npos; at = tests.find('/', at + 1)) {
        if (quotes.find(tests[at - 1]) == std::string_view::npos) continue;
        const auto end = std::min(tests.find_first_of("\"'`?#\n", at), tests.size());
        addresses.insert(parts_of(tests.substr(at, end - at)));
    }
    return addresses;
}

/// `{gemeinde}` and `{bild}.webp` are whatever stands there.
bool fits(const std::string& pattern, const std::string& part)
{
    const auto open = pattern.find('{');
    if (open == std::string::npos) return pattern == part;
    const auto before = pattern.substr(0, open);
    const auto after = pattern.substr(pattern.find('}') + 1);
    return part.size() > before.size() + after.size() && part.starts_with(before) && part.ends_with(after);
}

bool is_among(const std::set<Path>& addresses, const std::string& pattern)
{
    const auto parts = parts_of(pattern);
    return std::any_of(addresses.begin(), addresses.end(), [&](const Path& address) {
        return address.size() == parts.size() && std::equal(parts.begin(), parts.end(), address.begin(), &fits);
    });
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
    const auto addresses = addresses_in(all_tests());
    for (const auto& route : app.application().router().routes()) {
        const auto language = route.languages.front();
        const bool is_tried = is_among(addresses, std::string(web::prefix(language)) + route.pattern) ||
                              (language == web::Language::german && is_among(addresses, "/en" + route.pattern));
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
