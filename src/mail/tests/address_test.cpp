#include "mail/message.hpp"

TEST_CASE("addresses as people have them are addresses")
{
    for (const auto* address : {"anna@example.de", "anna.gross+portal@mail.example.de", "a@b.co", "x_y-z@xn--mnchen-3ya.de", "o'neil@example.museum", "1@2.example"}) {
        CAPTURE(address);
        CHECK(mail::is_address(address));
    }
}

TEST_CASE("what is no address is refused, above all what would begin another line or another recipient")
{
    for (const std::string address :
         {"", "@", "anna", "anna@", "@example.de", "anna@example", "anna@@example.de", "anna@b@example.de", "anna example@example.de", "anna@exam ple.de",
          "anna@example.de\r\nBcc: all@example.de", "anna@example.de\n", "\tanna@example.de", "anna@example.de>", "<anna@example.de>", "anna,bert@example.de",
          "anna@example..de", "anna@.example.de", "anna@example.de.", ".anna@example.de", "anna.@example.de", "an..na@example.de", "anna@-example.de",
          "anna@example-.de", "änna@example.de", "anna@münchen.de", "anna@127.0.0.1", "anna@[127.0.0.1]", "\"anna\"@example.de", "anna@example.d"}) {
        CAPTURE(address);
        CHECK_FALSE(mail::is_address(address));
    }
    CHECK_FALSE(mail::is_address(std::string("anna\0@example.de", 16)));
    CHECK_FALSE(mail::is_address(std::string(65, 'a') + "@example.de"));
    CHECK(mail::is_address(std::string(64, 'a') + "@example.de"));
    CHECK_FALSE(mail::is_address("a@" + std::string(64, 'b') + ".de"));
    std::string longest = "a@";
    for (int label = 0; label < 5; ++label) longest += std::string(49, 'b') + ".";
    CHECK(mail::is_address(longest + "de"));
    CHECK_FALSE(mail::is_address(longest + "dedede"));
}

TEST_CASE("whatever is taken for an address holds nothing that means something in a mail's head or to its server")
{
    CHECK(rc::check([](const std::string& text) {
        for (const auto& address : {text, text + "@example.de", "anna@" + text + ".de", "anna" + text + "@example.de"}) {
            if (!mail::is_address(address)) continue;
            RC_ASSERT(address.find_first_of(std::string_view(" \t\r\n\0<>()[],;:\\\"", 15)) == std::string::npos);
            RC_ASSERT(std::count(address.begin(), address.end(), '@') == 1);
            RC_ASSERT(address.size() <= 254U);
        }
    }));
}
