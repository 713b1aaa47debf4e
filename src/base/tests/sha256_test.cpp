#include "base/sha256.hpp"

#include <doctest/doctest.h>

using base::sha256;
using base::Sha256;

TEST_CASE("the sum is the one that everybody else computes")
{
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256(std::string(1000, 'a')) == "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3");
}

TEST_CASE("it does not matter in which pieces the bytes come")
{
    const std::string text = "Familien in Rostock, in Schwerin und anderswo";
    for (std::size_t cut = 0; cut <= text.size(); ++cut) {
        Sha256 sum;
        sum.add(std::string_view(text).substr(0, cut)).add(std::string_view(text).substr(cut));
        CHECK(sum.hex() == sha256(text));
    }
}

TEST_CASE("as bytes it is the same sum")
{
    CHECK(Sha256().add("abc").hash() == base::hash_of("abc"));
    CHECK(base::hex(base::hash_of("abc")) == sha256("abc"));
    CHECK(base::parse_hash(sha256("abc")) == base::hash_of("abc"));
}
