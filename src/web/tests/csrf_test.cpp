#include "web/csrf.hpp"

#include "web/crypto.hpp"

#include <doctest/doctest.h>

namespace {

using namespace std::chrono_literals;
using web::form_token;
using web::is_from_elsewhere;
using web::is_valid_token;

const std::string secret(32, 'a');
constexpr base::Instant now(1773482400000ms);

}

TEST_CASE("a browser that says where the form comes from is believed")
{
    CHECK_FALSE(is_from_elsewhere({"same-origin", "", "familie.example"}));
    CHECK_FALSE(is_from_elsewhere({"none", "", "familie.example"}));
    CHECK(is_from_elsewhere({"cross-site", "", "familie.example"}));
    CHECK(is_from_elsewhere({"same-site", "https://familie.example", "familie.example"}));
    CHECK(is_from_elsewhere({"nonsense", "", "familie.example"}));
}

TEST_CASE("an older browser tells its origin")
{
    CHECK_FALSE(is_from_elsewhere({"", "https://familie.example", "familie.example"}));
    CHECK_FALSE(is_from_elsewhere({"", "http://localhost:8080", "localhost:8080"}));
    CHECK(is_from_elsewhere({"", "https://evil.example", "familie.example"}));
    CHECK(is_from_elsewhere({"", "https://familie.example.evil.example", "familie.example"}));
    CHECK(is_from_elsewhere({"", "null", "familie.example"}));
    CHECK(is_from_elsewhere({"", "https://familie.example:444", "familie.example"}));
    CHECK_FALSE(is_from_elsewhere({"", "", "familie.example"}));
}

TEST_CASE("a form can be sent for a day")
{
    const auto token = form_token(secret, now);
    CHECK(is_valid_token(secret, token, now));
    CHECK(is_valid_token(secret, token, now + 24h));
    CHECK_FALSE(is_valid_token(secret, token, now + 24h + 1min));
    CHECK_FALSE(is_valid_token(secret, token, now - 2min));
}

TEST_CASE("a token cannot be made up, stretched or borrowed from another installation")
{
    const auto token = form_token(secret, now);
    const auto dot = token.find('.');
    CHECK_FALSE(is_valid_token(std::string(32, 'b'), token, now));
    CHECK_FALSE(is_valid_token(secret, "", now));
    CHECK_FALSE(is_valid_token(secret, ".", now));
    CHECK_FALSE(is_valid_token(secret, token.substr(0, dot), now));
    CHECK_FALSE(is_valid_token(secret, token.substr(0, token.size() - 1), now));
    CHECK_FALSE(is_valid_token(secret, token + "0", now));
    CHECK_FALSE(is_valid_token(secret, "0" + token, now));
    CHECK_FALSE(is_valid_token(secret, "99999999999999999999999999" + token.substr(dot), now));
    CHECK_FALSE(is_valid_token(secret, "-" + token, now));
    CHECK_FALSE(is_valid_token(secret, std::to_string(29558041) + token.substr(dot), now));
    for (std::size_t at = 0; at < token.size(); ++at) {
        auto forged = token;
        forged[at] = forged[at] == '1' ? '2' : '1';
        CHECK_FALSE(is_valid_token(secret, forged, now));
    }
}

TEST_CASE("chance is chance, hashes are hashes")
{
    CHECK(web::random_hex(16).size() == 32);
    CHECK(web::random_hex(16) != web::random_hex(16));
    CHECK(web::keyed_hash(secret, "a") == web::keyed_hash(secret, "a"));
    CHECK(web::keyed_hash(secret, "a") != web::keyed_hash(secret, "b"));
    CHECK(web::keyed_hash(secret, "a") != web::keyed_hash(std::string(32, 'b'), "a"));
    CHECK_THROWS_AS(web::keyed_hash("short", "a"), std::invalid_argument);
    CHECK(web::equal_in_constant_time("abc", "abc"));
    CHECK_FALSE(web::equal_in_constant_time("abc", "abd"));
    CHECK_FALSE(web::equal_in_constant_time("abc", "abcd"));
    CHECK(web::fingerprint("x").size() == 16);
}
