#include "web/layout/tests/layout_setup.hpp"

#include <set>

using test::between;
using test::has;
using test::PageReader;
using web::Language;

namespace {

const std::vector<int> statuses{400, 403, 404, 405, 408, 413, 414, 415, 421, 429, 431, 500, 501, 503, 505, 507};

std::string heading(const web::Response& response) { return test::unescaped(between(response.body, "<h1>", "</h1>")); }

std::string advice(const web::Response& response) { return test::unescaped(between(response.body, "<p class=\"bn-lead\">", "</p>")); }

}

TEST_CASE("whatever goes wrong is said in whole sentences, in the reader's language")
{
    const PageReader german;
    const PageReader english(Language::english);
    for (const int status : statuses) {
        CAPTURE(status);
        const auto page = web::error_page(german.request, status);
        const auto other = web::error_page(english.request, status);
        CHECK(page.status == status);
        CHECK(heading(page).size() > 10);
        CHECK(advice(page).size() > 20);
        CHECK(advice(page).ends_with("."));
        CHECK(heading(page) != heading(other));
        CHECK(advice(page) != advice(other));
    }
}

TEST_CASE("nobody is shown a status, a term of the trade or a blame")
{
    const PageReader german;
    for (const int status : statuses) {
        CAPTURE(status);
        const auto page = web::error_page(german.request, status);
        const auto words = heading(page) + " " + advice(page);
        for (const auto* term : {"HTTP", "URL", "Server", "Request", "ungültig", "invalid", "Exception", "Timeout"}) CHECK_FALSE(has(words, term));
        CHECK_FALSE(has(words, std::to_string(status)));
    }
}

TEST_CASE("each page of an error has one way on")
{
    const PageReader german;
    for (const int status : statuses) {
        CAPTURE(status);
        const auto page = web::error_page(german.request, status).body;
        const auto content = between(page, "<main", "</main>");
        CHECK(has(content, "role=\"search\"") == (status == 404));
        CHECK(has(content, "<form class=\"bn-form\"") == (status == 429)); // what was typed, to be sent again
        CHECK(has(content, "href=\"/\"") == (status != 404 && status != 429));
    }
}

TEST_CASE("no page of an error is kept by anybody")
{
    const PageReader german;
    for (const int status : statuses) CHECK(web::error_page(german.request, status).caching == web::Caching::none);
}

TEST_CASE("the number of an incident is shown where there is one, with a word on what it is for")
{
    PageReader reader;
    CHECK_FALSE(has(web::error_page(reader.request, 500).body, "bn-number"));
    reader.request.incident = "1a2b3c4d";
    const auto page = web::error_page(reader.request, 500).body;
    CHECK(has(page, "<span class=\"bn-number\">1a2b3c4d</span>"));
    CHECK(has(page, "Nummer"));
}

TEST_CASE("the title of an error says what the heading says")
{
    const PageReader german;
    for (const int status : statuses) {
        const auto page = web::error_page(german.request, status);
        CHECK(has(test::unescaped(between(page.body, "<title>", "</title>")), heading(page)));
    }
}

TEST_CASE("a full disk, a busy moment and a fault of ours are three different things")
{
    const PageReader german;
    const std::set<std::string> headings{heading(web::error_page(german.request, 507)), heading(web::error_page(german.request, 503)), heading(web::error_page(german.request, 500))};
    CHECK(headings.size() == 3);
    for (const int status : {500, 503, 507}) CHECK(has(advice(web::error_page(german.request, status)), "espeichert wurde nichts"));
}
