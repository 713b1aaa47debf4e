#include "web/peers.hpp"

#include <doctest/doctest.h>

using web::TrustedProxies;

TEST_CASE("without a proxy of ours nobody is believed about other addresses")
{
    const TrustedProxies nobody({});
    CHECK(nobody.visitor("203.0.113.7", "198.51.100.1") == "203.0.113.7");
    CHECK(nobody.visitor("127.0.0.1", "198.51.100.1") == "127.0.0.1");
}

TEST_CASE("behind our proxies the visitor is the last address that is not one of them")
{
    const TrustedProxies ours({"10.0.0.0/8", "127.0.0.1", "fd00::/8"});
    CHECK(ours.visitor("127.0.0.1", "203.0.113.7") == "203.0.113.7");
    CHECK(ours.visitor("127.0.0.1", "203.0.113.7, 10.1.2.3") == "203.0.113.7");
    CHECK(ours.visitor("10.9.9.9", "evil, 203.0.113.7") == "203.0.113.7");
    CHECK(ours.visitor("127.0.0.1", "198.51.100.1, 203.0.113.7") == "203.0.113.7");
    CHECK(ours.visitor("fd00::1", "2001:db8::7") == "2001:db8::7");
    CHECK(ours.visitor("::ffff:127.0.0.1", "203.0.113.7") == "203.0.113.7");
    CHECK(ours.visitor("203.0.113.9", "198.51.100.1") == "203.0.113.9");
}

TEST_CASE("what is no address ends the search")
{
    const TrustedProxies ours({"127.0.0.1"});
    CHECK(ours.visitor("127.0.0.1", "unknown") == "127.0.0.1");
    CHECK(ours.visitor("127.0.0.1", "203.0.113.7, \r\nX") == "127.0.0.1");
    CHECK(ours.visitor("127.0.0.1", "") == "127.0.0.1");
    CHECK(ours.visitor("127.0.0.1", ",") == "127.0.0.1");
    CHECK(ours.visitor("127.0.0.1", "127.0.0.1") == "127.0.0.1");
    CHECK(ours.visitor("", "203.0.113.7") == "");
}

TEST_CASE("a network that is none is told to the operator")
{
    for (const auto* wrong : {"10.0.0.0/33", "localhost", "10.0.0", "", "::/129", "10.0.0.0/x"}) {
        CAPTURE(wrong);
        CHECK_THROWS_AS(TrustedProxies({wrong}), std::invalid_argument);
    }
}
