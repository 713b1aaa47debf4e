#include "support/strings.hpp"
#include "support/test_app.hpp"

#include <regex>
#include <set>

using test::TestApp;
using test::TestStore;

namespace {

/// The paths that docs/addresses.md promises in its first table, without their queries.
std::set<std::string> promised()
{
    const auto text = test::file_bytes("docs/addresses.md");
    const auto table = text.substr(0, text.find("Filters of"));
    const std::regex address("`(/[^`?]*)");
    std::set<std::string> paths;
    for (std::size_t at = 0; at < table.size();) {
        const auto end = std::min(table.find('\n', at), table.size());
        const auto line = table.substr(at, end - at);
        at = end + 1;
        if (!line.starts_with("| `")) continue;
        const auto cell = line.substr(0, line.find(" | "));
        for (std::sregex_iterator found(cell.begin(), cell.end(), address), none; found != none; ++found) {
            paths.insert((*found)[1]);
        }
    }
    paths.erase("/assets/NAME"); // files, answered before the routes
    return paths;
}

}

TEST_CASE("every address that is promised is routed, and every page that is routed is promised")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    std::set<std::string> routed;
    for (const auto& route : app.application().router().routes()) {
        if (route.method == web::Method::get) routed.insert(std::string(web::prefix(route.languages.front())) + route.pattern);
    }
    REQUIRE(promised().size() > 15);
    CHECK(fmt::format("{}", fmt::join(routed, "\n")) == fmt::format("{}", fmt::join(promised(), "\n")));
}

TEST_CASE("what is only read is not sent, and who tries is told what is allowed")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto* target : {"/robots.txt", "/health/live", "/impressum", "/karte"}) {
        CAPTURE(target);
        const auto reply = app.post(target, {{"a", "b"}});
        CHECK(reply.status == 405);
        CHECK(reply.header("Allow") == "GET, HEAD");
    }
}

TEST_CASE("each answer is one line of the access log, without the query and without the household")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store, [](app::Config& config) { config.access_log = "access.log"; });
    web::http::HttpRequest request;
    request.method = "GET";
    request.target = "/?ort=Geheimdorf";
    request.host = "localhost";
    request.peer = "203.0.113.77";
    app.application().front().log(request, {std::make_shared<web::Packed>(), false}, 1234, std::chrono::microseconds(56));
    app.application().access_log().reopen();
    const auto log = test::file_bytes_of(store.folder() / "access.log");
    CAPTURE(log);
    CHECK(std::count(log.begin(), log.end(), '\n') == 1);
    CHECK(log.find(" 203.0.113.0 \"GET /\" 200 1234 56") != std::string::npos);
    CHECK(log.find("Geheimdorf") == std::string::npos);
    CHECK(log.find(".77") == std::string::npos);
}
