#include "base/base64.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

TEST_CASE("the examples of the standard are written and read as it says")
{
    const std::pair<const char*, const char*> examples[] = {{"", ""},         {"f", "Zg=="},         {"fo", "Zm8="},
                                                            {"foo", "Zm9v"},  {"foob", "Zm9vYg=="},  {"fooba", "Zm9vYmE="},
                                                            {"foobar", "Zm9vYmFy"}};
    for (const auto& [bytes, text] : examples) {
        CHECK(base::base64(bytes) == text);
        CHECK(base::bytes_of_base64(text) == bytes);
    }
}

TEST_CASE("whatever bytes are written come back")
{
    CHECK(rc::check([] {
        const auto bytes = *rc::gen::arbitrary<std::string>();
        RC_ASSERT(base::bytes_of_base64(base::base64(bytes)) == bytes);
    }));
    const std::string with_nul("\0\xff\0", 3);
    CHECK(base::bytes_of_base64(base::base64(with_nul)) == with_nul);
}

TEST_CASE("what is no such text is not read")
{
    for (const auto* text : {"Zg", "Zg=", "Zg===", "Z g=", "Zm9v!", "Zm9vYg==x", "Zm-_", "=", "A"}) {
        CAPTURE(text);
        CHECK_FALSE(base::bytes_of_base64(text));
    }
}
