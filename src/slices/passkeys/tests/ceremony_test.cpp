#include "device.hpp"

#include "slices/passkeys/signature.hpp"

#include <rapidcheck.h>

using passkeys::Answer;
using passkeys::Asked;
using test::Device;

namespace {

const Asked asked{"http://localhost", "cXVlc3Rpb24"};

bool is_new_key(const Answer& answer) { return passkeys::check_new_key(asked, answer).has_value(); }

bool is_shown_by(const Device& device, const Answer& answer, std::int64_t counter = 0)
{
    return passkeys::check_shown_key(asked, answer, passkeys::base64url(device.public_key()), counter).has_value();
}

}

TEST_CASE("a key that a device made for us is taken, whatever kind of key it is")
{
    for (auto* key : {EVP_EC_gen("P-256"), EVP_RSA_gen(2048), EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519")}) {
        Device device(key);
        CHECK(is_new_key(device.make(asked.question)));
        CHECK(is_shown_by(device, device.show(asked.question)));
    }
}

TEST_CASE("a key of a kind that is too weak or unknown is refused when it is made")
{
    for (auto* key : {EVP_EC_gen("P-384"), EVP_RSA_gen(1024), EVP_PKEY_Q_keygen(nullptr, nullptr, "X25519")}) {
        Device device(key);
        CHECK_FALSE(is_new_key(device.make(asked.question)));
    }
    auto nothing = Device().make(asked.question);
    nothing.public_key = passkeys::base64url("no key at all");
    CHECK_FALSE(is_new_key(nothing));
}

TEST_CASE("an answer to another question, for another site, of another kind, or from within a frame is refused")
{
    Device device;
    CHECK_FALSE(is_new_key(device.make("b3RoZXI")));
    CHECK_FALSE(is_shown_by(device, device.show("b3RoZXI")));
    CHECK_FALSE(passkeys::check_shown_key({"http://localhost", ""}, device.show(""), passkeys::base64url(device.public_key()), 0).has_value());

    device.type = "webauthn.get";
    CHECK_FALSE(is_new_key(device.make(asked.question)));
    device.type = "webauthn.create";
    CHECK_FALSE(is_shown_by(device, device.show(asked.question)));
    device.type.clear();

    device.origin = "http://localhost.evil.example";
    CHECK_FALSE(is_shown_by(device, device.show(asked.question)));
    device.origin = "https://localhost";
    CHECK_FALSE(is_shown_by(device, device.show(asked.question)));
    device.origin = "http://localhost";
    device.site = "evil.example";
    CHECK_FALSE(is_shown_by(device, device.show(asked.question)));
    CHECK_FALSE(is_new_key(device.make(asked.question)));
    device.site = "localhost";
    device.is_framed = true;
    CHECK_FALSE(is_shown_by(device, device.show(asked.question)));
    device.is_framed = false;
    CHECK(is_shown_by(device, device.show(asked.question)));
}

TEST_CASE("a device that did not see or did not recognise its person is refused")
{
    for (const std::uint8_t flags : {0x00, 0x01, 0x04}) {
        Device device;
        device.flags = flags;
        CHECK_FALSE(is_new_key(device.make(asked.question)));
        CHECK_FALSE(is_shown_by(device, device.show(asked.question)));
    }
}

TEST_CASE("a counter that has gone back or stands still is refused: somebody has copied the key")
{
    Device device;
    device.counter = 6;
    CHECK(is_shown_by(device, device.show(asked.question), 6)); // says 7
    CHECK_FALSE(is_shown_by(device, device.show(asked.question), 8));
    device.counter = 8;
    CHECK_FALSE(is_shown_by(device, device.show(asked.question), 100));
}

TEST_CASE("devices that do not count are believed")
{
    Device device;
    device.counter = 0xffffffffU; // the next one is 0
    CHECK(is_shown_by(device, device.show(asked.question), 0));
}

TEST_CASE("the counter is read as a big number, and kept")
{
    Device device;
    device.counter = 0x01020303U;
    const auto counter = passkeys::check_shown_key(asked, device.show(asked.question), passkeys::base64url(device.public_key()), 0);
    CHECK(counter.value() == 0x01020304);
}

TEST_CASE("the signature of another key, or of other words, is refused")
{
    Device device;
    Device thief(EVP_EC_gen("P-256"));
    CHECK_FALSE(is_shown_by(device, thief.show(asked.question)));
    auto answer = device.show(asked.question);
    answer.signature.clear();
    CHECK_FALSE(is_shown_by(device, answer));
    auto longer = device.show(asked.question);
    longer.authenticator_data += "AAAA";
    CHECK_FALSE(is_shown_by(device, longer));
}

TEST_CASE("an answer in which any byte was turned over is refused")
{
    Device device;
    const auto answer = device.show(asked.question);
    REQUIRE(is_shown_by(device, answer));
    rc::check([&](std::uint8_t where, std::uint16_t at, std::uint8_t bit) {
        auto forged = answer;
        auto& part = where % 3 == 0 ? forged.client_data : where % 3 == 1 ? forged.authenticator_data : forged.signature;
        auto bytes = passkeys::bytes_of_base64url(part).value();
        bytes[at % bytes.size()] = static_cast<char>(bytes[at % bytes.size()] ^ (1 << (bit % 8)));
        part = passkeys::base64url(bytes);
        CHECK_FALSE(is_shown_by(device, forged));
    });
}

TEST_CASE("a device whose words are cut off anywhere makes no key")
{
    Device device;
    const auto whole = device.make(asked.question);
    const auto words = passkeys::bytes_of_base64url(whole.authenticator_data).value();
    const auto name_ends = 55 + std::string("a key of Anna").size();
    for (std::size_t size = 0; size <= words.size(); ++size) {
        auto cut = whole;
        cut.authenticator_data = passkeys::base64url(words.substr(0, size));
        CHECK(is_new_key(cut) == (size >= name_ends));
    }
}

TEST_CASE("a key whose name is not the one that the device says is refused")
{
    Device device;
    auto answer = device.make(asked.question);
    answer.credential = passkeys::base64url("another name");
    CHECK_FALSE(is_new_key(answer));
    answer.credential.clear();
    CHECK_FALSE(is_new_key(answer));
}

TEST_CASE("what is no answer at all is refused, and the question in it is empty")
{
    for (const auto* text : {"", "no base64!", "bm8ganNvbg", "W10", "eyJ0eXBlIjoxfQ"}) {
        CHECK(passkeys::question_in({text, text, text, text, text}).empty());
        CHECK_FALSE(is_new_key({text, text, text, text, text}));
        CHECK_FALSE(passkeys::check_shown_key(asked, {text, text, text, text, text}, text, 0).has_value());
    }
}

TEST_CASE("bytes come back from the letters of the protocol as they were")
{
    rc::check([](const std::string& bytes) {
        const auto text = passkeys::base64url(bytes);
        CHECK(text.find_first_of("+/=") == std::string::npos);
        CHECK(passkeys::bytes_of_base64url(text) == bytes);
    });
    CHECK_FALSE(passkeys::bytes_of_base64url("a=b"));
    CHECK_FALSE(passkeys::bytes_of_base64url("äöü"));
}
