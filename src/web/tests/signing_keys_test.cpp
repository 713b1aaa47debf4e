#include "web/signing_keys.hpp"

#include "web/csrf.hpp"

#include <doctest/doctest.h>
#include <thread>

using web::SigningKeys;
using Secrets = std::vector<std::string>;

namespace {

const std::string first(32, '1');
const std::string second(32, '2');
const base::Instant morning{std::chrono::milliseconds(1773482400000)};

}

TEST_CASE("the newest secret signs, and what an older one signed is believed as long as it is there")
{
    const SigningKeys keys(first);
    const auto token = web::form_token(keys, morning);
    keys.exchange(second, {first});
    CHECK(keys.signing() == second);
    CHECK(keys.believed() == Secrets{second, first});
    CHECK(web::form_token(keys, morning) != token);
    CHECK(web::is_valid_token(keys, token, morning));
    keys.exchange(second, {});
    CHECK_FALSE(web::is_valid_token(keys, token, morning));
    CHECK(web::is_valid_token(keys, web::form_token(keys, morning), morning));
}

TEST_CASE("before there is a secret nothing is believed")
{
    const SigningKeys keys;
    CHECK(keys.signing().empty());
    CHECK_FALSE(web::is_valid_token(keys, web::form_token(SigningKeys(first), morning), morning));
}

TEST_CASE("a copy has the same secrets, also those that come later")
{
    const SigningKeys keys(first);
    const auto copy = keys; // NOLINT: the point of the test
    keys.exchange(second, {});
    CHECK(copy.believed() == Secrets{second});
}

TEST_CASE("secrets are exchanged while others sign, and every token is one of either")
{
    const SigningKeys keys(first);
    std::jthread exchanging([&](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            keys.exchange(second, {first});
            keys.exchange(first, {second});
        }
    });
    for (int round = 0; round < 2000; ++round) {
        if (!web::is_valid_token(keys, web::form_token(keys, morning), morning)) FAIL("a token was believed by nobody");
    }
}
