#include "slices/embedding/embedding.hpp"

#include "support/strings.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

TEST_CASE("a website is written as a browser compares it: scheme, host and perhaps a port")
{
    for (const auto* site : {"https://www.rostock.de", "https://rostock.de", "http://localhost:8080", "https://*.rostock.de",
                             "https://xn--mnchen-3ya.de", "http://127.0.0.1:4000", "https://a-b.example:443", "https://A.Example"}) {
        CAPTURE(site);
        CHECK(embedding::is_site(site));
    }
}

TEST_CASE("what would mean more, less or something else to a browser is no website")
{
    for (const auto* site : {"", "*", "https:", "https://", "https://*", "https://*.", "www.rostock.de", "https://www.rostock.de/",
                             "https://www.rostock.de/familie", "https://rostock.de;", "https://a.de; script-src *", "https://a.de https://b.de",
                             "https://a.de,https://b.de", "'self'", "'unsafe-inline'", "data:", "ftp://a.de", "https://a..de", "https://-a.de",
                             "https://a-.de", "https://*.*.de", "https://a.*.de", "https://a.de:", "https://a.de:123456", "https://user@a.de",
                             "https://münchen.de", "https://a.de\r\nX: y", "https://a.de?x", "javascript:alert(1)"}) {
        CAPTURE(site);
        CHECK_FALSE(embedding::is_site(site));
    }
    for (const auto& text : test::nasty_strings()) CHECK_FALSE(embedding::is_site("https://" + text + " "));
    CHECK_FALSE(embedding::is_site("https://" + std::string(400, 'a') + ".de"));
}

TEST_CASE("nothing that is taken for a website can mean a second thing in a policy")
{
    CHECK(rc::check("sites", [] {
        const std::string letters = "https:/.*-a9:; ,'\"\r\n";
        const auto text = "https://" + *rc::gen::container<std::string>(rc::gen::elementOf(letters));
        if (!embedding::is_site(text)) return;
        RC_ASSERT(text.find_first_of("; ,'\"\r\n") == std::string::npos);
        RC_ASSERT(text.find('/', 8) == std::string::npos);
        RC_ASSERT(text.find('*', 9) == std::string::npos);
    }));
}

TEST_CASE("what separates words in a policy separates none in a website")
{
    const std::string site = "https://www.rostock.de";
    REQUIRE(embedding::is_site(site));
    for (int letter = 0; letter < 256; ++letter) {
        const auto byte = static_cast<char>(letter);
        const bool belongs = std::isalnum(static_cast<unsigned char>(byte)) != 0 && letter < 128;
        CAPTURE(letter);
        CHECK(embedding::is_site(site + byte) == belongs);
        CHECK(embedding::is_site("https://www" + std::string(1, byte) + "rostock.de") == (belongs || byte == '-' || byte == '.'));
    }
}
