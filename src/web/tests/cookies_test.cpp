#include "web/cookies.hpp"

#include <doctest/doctest.h>

TEST_CASE("a cookie is found by its whole name among others")
{
    const std::string_view header = "a=1; __Host-konto=abc;  __Host-konto2=x;leer=; b=2 ";
    CHECK(web::cookie_in(header, "__Host-konto") == "abc");
    CHECK(web::cookie_in(header, "__Host-konto2") == "x");
    CHECK(web::cookie_in(header, "a") == "1");
    CHECK(web::cookie_in(header, "b") == "2");
    CHECK(web::cookie_in(header, "leer") == "");
    CHECK(web::cookie_in(header, "konto") == "");
    CHECK(web::cookie_in(header, "") == "");
}

TEST_CASE("of two cookies of one name the first counts, as browsers send the nearer one first")
{
    CHECK(web::cookie_in("a=1; a=2", "a") == "1");
}

TEST_CASE("headers that no browser sends yield nothing and break nothing")
{
    for (const auto* header : {"", ";", "; ;", "a", "a;", "=", "=1", " a", "a =1", "A=1", ";;;a"}) {
        CAPTURE(header);
        CHECK(web::cookie_in(header, "a") == "");
    }
    CHECK(web::cookie_in("a==1=", "a") == "=1=");
}

TEST_CASE("a cookie is set for this host, over https, for no script and for no form of another site")
{
    CHECK(web::with_cookie("__Host-konto", "abc", std::chrono::hours(1)) ==
          std::pair<std::string, std::string>("Set-Cookie", "__Host-konto=abc; Path=/; Max-Age=3600; Secure; HttpOnly; SameSite=Lax"));
    CHECK(web::without_cookie("__Host-konto") ==
          std::pair<std::string, std::string>("Set-Cookie", "__Host-konto=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax"));
}
