#include "slices/identity/secrets.hpp"

#include <doctest/doctest.h>

#include <set>

TEST_CASE("no two secrets are the same, and each has 64 hexadecimal digits")
{
    std::set<std::string> seen;
    for (int count = 0; count < 1000; ++count) {
        const auto secret = identity::new_secret();
        CHECK(secret.size() == 64);
        CHECK(secret.find_first_not_of("0123456789abcdef") == std::string::npos);
        CHECK(seen.insert(secret).second);
    }
}

TEST_CASE("a code has eight digits, zeros in front among them")
{
    std::set<char> first;
    for (int count = 0; count < 2000; ++count) {
        const auto code = identity::new_code();
        REQUIRE(code.size() == 8);
        CHECK(code.find_first_not_of("0123456789") == std::string::npos);
        first.insert(code.front());
    }
    CHECK(first.size() == 10);
}

TEST_CASE("what is kept of something guessable is another thing with another key or for another purpose")
{
    const std::string key(32, 'k');
    const auto kept = identity::kept_with(key, "address", "anna@example.de");
    CHECK(kept == identity::kept_with(key, "address", "anna@example.de"));
    CHECK(kept != identity::kept_with(std::string(32, 'o'), "address", "anna@example.de"));
    CHECK(kept != identity::kept_with(key, "network", "anna@example.de"));
    CHECK(kept != identity::kept("anna@example.de"));
}

TEST_CASE("digits of a code are found between whatever people type")
{
    CHECK(identity::digits_of("1234 5678") == "12345678");
    CHECK(identity::digits_of(" 12-34-56-78. ") == "12345678");
    CHECK(identity::digits_of("١٢٣٤") == "");
    CHECK(identity::digits_of("") == "");
}

TEST_CASE("an address is compared in small letters and without spaces around it; letters beyond ASCII stay as they are")
{
    CHECK(identity::canonical_address("\t Anna.Beispiel@EXAMPLE.de ") == "anna.beispiel@example.de");
    CHECK(identity::canonical_address("ÄNNA@example.de") == "Änna@example.de");
    CHECK(identity::canonical_address("") == "");
}

TEST_CASE("a device is called as people call it")
{
    const auto device = [](std::string_view agent) { return identity::device_of(agent); };
    CHECK(device("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0") == "Firefox, Windows");
    CHECK(device("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0") == "Edge, Windows");
    CHECK(device("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36") == "Chrome, Android");
    CHECK(device("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605 Version/17.0 Safari/604") == "Safari, iPhone");
    CHECK(device("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 OPR/106.0") == "Opera, Linux");
    CHECK(device("curl/7.88.1") == "");
    CHECK(device("Mozilla/5.0 (Windows NT 10.0)") == "Windows");
    CHECK(device("") == "");
    CHECK(device("<script>Firefox</script>") == "Firefox");
}
