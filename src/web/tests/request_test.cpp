#include "web/request.hpp"

#include "web/response.hpp"

#include <doctest/doctest.h>
#include <set>

namespace {

using web::Language;
using web::Request;
using web::Texts;
using web::Url;

struct Asked {
    explicit Asked(Language language = Language::german) : request(site, Texts::of(language)) {}
    Asked(const Asked&) = delete;
    Asked& operator=(const Asked&) = delete;

    web::Site site;
    Request request;
};

}

TEST_CASE("what stands in the address is found by its name, and what does not is empty")
{
    Asked asked;
    asked.request.parameters = {{"gemeinde", "rostock"}, {"stadtteil", "reutershagen"}};
    CHECK(asked.request["gemeinde"] == "rostock");
    CHECK(asked.request["stadtteil"] == "reutershagen");
    CHECK(asked.request["land"].empty());
    CHECK(asked.request[""].empty());
}

TEST_CASE("a link to a page stays in the reader's language")
{
    const Asked german;
    const Asked english(Language::english);
    CHECK(german.request.to("/buendnisse").text() == "/buendnisse");
    CHECK(english.request.to("/buendnisse").text() == "/en/buendnisse");
    CHECK(english.request.to("/").text() == "/en/");
    CHECK(german.request.to("/").text() == "/");
    CHECK(german.request.to("//evil.example").text() == "/evil.example");
    CHECK(german.request.language() == Language::german);
    CHECK(english.request.texts().language() == Language::english);
}

TEST_CASE("the same page in another language keeps its path and its question as they were")
{
    Asked asked;
    asked.request.path = "/orte/bad münder/süd";
    asked.request.raw_query = "a=%26&b=+";
    CHECK(asked.request.in(Language::english).text() == "/en/orte/bad%20m%C3%BCnder/s%C3%BCd?a=%26&b=+");
    CHECK(asked.request.in(Language::german).text() == "/orte/bad%20m%C3%BCnder/s%C3%BCd?a=%26&b=+");
    asked.request.raw_query.clear();
    CHECK(asked.request.in(Language::english).text() == "/en/orte/bad%20m%C3%BCnder/s%C3%BCd");
}

TEST_CASE("no path that somebody asked for leads to another host in the other language")
{
    Asked asked;
    for (const auto* path : {"/\\evil.example", "/a\r\nSet-Cookie: x", "/<script>"}) {
        asked.request.path = path;
        for (const auto language : {Language::german, Language::english}) {
            const auto text = asked.request.in(language).text();
            CAPTURE(text);
            CHECK_FALSE(text.starts_with("//"));
            CHECK(text.find_first_of("\\\r\n<> ") == std::string::npos);
        }
    }
}

TEST_CASE("an address for mails begins with the site's, once that is known")
{
    Asked asked;
    CHECK(asked.request.absolute(Url::path("/a")) == "/a");
    asked.site.public_url = "https://familie.example";
    CHECK(asked.request.absolute(Url::path("/a?b=c")) == "https://familie.example/a?b=c");
}

TEST_CASE("a site is secure when its address says so")
{
    web::Site site;
    CHECK_FALSE(site.is_secure());
    site.public_url = "http://familie.example";
    CHECK_FALSE(site.is_secure());
    site.public_url = "https://familie.example";
    CHECK(site.is_secure());
}

TEST_CASE("after something was done one is led on, and where a page has moved too")
{
    const auto after = web::see_other(Url::path("/danke?x=1"));
    CHECK(after.status == 303);
    CHECK(after.headers == std::vector<std::pair<std::string, std::string>>{{"Location", "/danke?x=1"}});
    CHECK(after.caching == web::Caching::none);
    CHECK(after.body.empty());
    const auto for_good = web::moved(Url::path("/neu"));
    CHECK(for_good.status == 308);
    CHECK(for_good.headers == std::vector<std::pair<std::string, std::string>>{{"Location", "/neu"}});
}

TEST_CASE("every status that we answer has its word, and no two the same")
{
    std::set<std::string_view> words;
    const std::vector<int> statuses{200, 206, 303, 304, 308, 400, 403, 404, 405, 408, 413, 414, 415, 416, 421, 422, 431, 500, 501, 503, 505, 507};
    for (const int status : statuses) {
        CAPTURE(status);
        CHECK(web::reason_of(status) != "Status");
        words.insert(web::reason_of(status));
    }
    CHECK(words.size() == statuses.size());
    CHECK(web::reason_of(299) == "Status");
}

TEST_CASE("languages have their sign and their place in the address")
{
    CHECK(web::tag(Language::german) == "de");
    CHECK(web::tag(Language::english) == "en");
    CHECK(web::prefix(Language::german).empty());
    CHECK(web::prefix(Language::english) == "/en");
}

TEST_CASE("where a page has no twin in a language, the switch leads to the nearest page, without the question")
{
    Asked asked;
    asked.request.path = "/projekte/fest";
    asked.request.raw_query = "seite=2";
    asked.request.nearest_paths.at(static_cast<std::size_t>(Language::easy_german)) = "/bad münder";
    CHECK(asked.request.in(Language::easy_german).text() == "/leichte-sprache/bad%20m%C3%BCnder");
    CHECK_FALSE(asked.request.has_twin_in(Language::easy_german));
    CHECK(asked.request.has_twin_in(Language::english));
    CHECK(asked.request.in(Language::english).text() == "/en/projekte/fest?seite=2");
}
