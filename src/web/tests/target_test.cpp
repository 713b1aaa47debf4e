#include "web/target.hpp"

#include <doctest/doctest.h>

using web::Language;

TEST_CASE("a whole address is read as its path, and its host stands above the header")
{
    CHECK(web::without_host("https://familie.example/orte?x=1") == "/orte?x=1");
    CHECK(web::without_host("http://familie.example") == "/");
    CHECK(web::without_host("/orte") == "/orte");
    web::http::HttpRequest request;
    request.host = "kopf.example";
    request.target = "/orte";
    CHECK(web::host_of(request) == "kopf.example");
    request.target = "https://familie.example/orte";
    CHECK(web::host_of(request) == "familie.example");
    request.target = "https://familie.example?x";
    CHECK(web::host_of(request) == "familie.example");
}

TEST_CASE("the language stands before the path, and only as a whole word")
{
    CHECK(web::language_of("/en/orte") == Language::english);
    CHECK(web::language_of("/en") == Language::english);
    CHECK(web::language_of("/en?x") == Language::english);
    CHECK(web::language_of("/ende") == Language::german);
    CHECK(web::language_of("/") == Language::german);
    CHECK(web::language_of("https://familie.example/en/orte") == Language::english);
}

TEST_CASE("a path is told as far as it can be read, also where something in it is broken")
{
    CHECK(web::readable_path("/api/v1/alliances?q=%ff") == "/api/v1/alliances");
    CHECK(web::readable_path("/api/v1/%zz") == "/api/v1/");
    CHECK(web::readable_path("/en/api/v1") == "/api/v1");
    CHECK(web::readable_path("https://familie.example/api/v1") == "/api/v1");
    CHECK(web::readable_path("/%ff") == "/");
    CHECK(web::readable_path("/en") == "/");
    CHECK(web::readable_path("") == "/");
    CHECK(web::readable_path("*") == "/");
}
