#include "web/access_log.hpp"
#include "web/peers.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using web::shortened;
using web::TrustedProxies;

TEST_CASE("a network is exactly as wide as it says")
{
    const TrustedProxies ours({"10.8.0.0/13", "192.0.2.128/25", "2001:db8:8000::/33"});
    for (const auto* proxy : {"10.8.0.0", "10.15.255.255", "192.0.2.128", "192.0.2.255", "2001:db8:8000::", "2001:db8:ffff::1"}) {
        CAPTURE(proxy);
        CHECK(ours.visitor(proxy, "203.0.113.7") == "203.0.113.7");
    }
    for (const auto* stranger : {"10.7.255.255", "10.16.0.0", "192.0.2.127", "192.0.3.128", "2001:db8:7fff::1", "2001:db9:8000::"}) {
        CAPTURE(stranger);
        CHECK(ours.visitor(stranger, "203.0.113.7") == stranger);
    }
}

TEST_CASE("a network that is written with an address inside of it is that network")
{
    const TrustedProxies ours({"10.1.2.3/8"});
    CHECK(ours.visitor("10.200.0.1", "203.0.113.7") == "203.0.113.7");
    CHECK(ours.visitor("11.0.0.1", "203.0.113.7") == "11.0.0.1");
}

TEST_CASE("a single address is that address alone, in whatever spelling")
{
    const TrustedProxies ours({"127.0.0.1", "2001:db8::1"});
    CHECK(ours.visitor("127.0.0.1", "203.0.113.7") == "203.0.113.7");
    CHECK(ours.visitor("127.0.0.2", "203.0.113.7") == "127.0.0.2");
    CHECK(ours.visitor("2001:0db8:0000::0001", "203.0.113.7") == "203.0.113.7");
    CHECK(ours.visitor("2001:db8::2", "203.0.113.7") == "2001:db8::2");
    CHECK(ours.visitor("::ffff:7f00:1", "203.0.113.7") == "203.0.113.7");
}

TEST_CASE("everybody may be trusted, and then the first one that spoke is believed")
{
    const TrustedProxies everybody({"0.0.0.0/0", "::/0"});
    CHECK(everybody.visitor("198.51.100.1", "203.0.113.7, 203.0.113.8") == "203.0.113.7");
    CHECK(everybody.visitor("2001:db8::1", "2001:db8::7, 203.0.113.8") == "2001:db8::7");
}

TEST_CASE("what stands before somebody whom we do not trust is not believed")
{
    const TrustedProxies ours({"10.0.0.0/8"});
    CHECK(ours.visitor("10.0.0.1", "127.0.0.1, 203.0.113.7, 10.0.0.2") == "203.0.113.7");
    CHECK(ours.visitor("10.0.0.1", "10.0.0.3, 203.0.113.7, 10.0.0.2") == "203.0.113.7");
    CHECK(ours.visitor("10.0.0.1", "10.0.0.3, 10.0.0.2") == "10.0.0.3");
}

TEST_CASE("words, ports and brackets in the list end the search at the last address that was one")
{
    const TrustedProxies ours({"10.0.0.0/8"});
    for (const auto* words : {"203.0.113.7:1234", "[2001:db8::7]", "_hidden", "unknown", "203.0.113", "\"203.0.113.7\"", "203.0.113.7 203.0.113.8"}) {
        CAPTURE(words);
        CHECK(ours.visitor("10.0.0.1", words) == "10.0.0.1");
        CHECK(ours.visitor("10.0.0.1", std::string(words) + ", 10.0.0.2") == "10.0.0.2");
    }
    CHECK(ours.visitor("10.0.0.1", "\t203.0.113.7 ") == "203.0.113.7");
    CHECK(ours.visitor("10.0.0.1", "203.0.113.7,10.0.0.2") == "203.0.113.7");
}

TEST_CASE("whatever a visitor writes into the list, somebody in it or the proxy itself is named")
{
    const TrustedProxies ours({"10.0.0.0/8"});
    CHECK(rc::check([&](const std::string& words) {
        const auto visitor = ours.visitor("10.0.0.1", words);
        RC_ASSERT(visitor == "10.0.0.1" || words.find(visitor) != std::string::npos);
        RC_ASSERT(ours.visitor("203.0.113.9", words) == "203.0.113.9");
    }));
}

TEST_CASE("no shortened address leads to one household, whatever it looks like")
{
    CHECK(shortened("198.51.100.1") == shortened("198.51.100.254"));
    CHECK(shortened("2001:db8:1:aaaa::1") == shortened("2001:db8:1:bbbb:1:2:3:4"));
    CHECK(shortened("2001:db8:1::1") != shortened("2001:db8:2::1"));
    CHECK(shortened("::ffff:198.51.100.77") == "198.51.100.0");
    CHECK(shortened("") == "::");
    CHECK(rc::check([](const std::string& words) { RC_ASSERT(shortened(words).size() <= words.size() + 2); }));
}
