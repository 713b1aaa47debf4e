#include "web/json.hpp"

#include "support/strings.hpp"

#include <boost/json.hpp>
#include <doctest/doctest.h>

using web::Json;

TEST_CASE("commas stand between things and nowhere else")
{
    Json json;
    json.begin_object().key("a").begin_list().number(1).number(2).begin_list().end_list().end_list();
    json.key("b").begin_object().end_object().text("c", "d").key("e").nothing().key("f").truth(true).end_object();
    CHECK(json.take() == R"({"a":[1,2,[]],"b":{},"c":"d","e":null,"f":true})");
}

TEST_CASE("numbers are written so that they are read back as the same")
{
    Json json;
    json.begin_list().number(0).number(std::int64_t{-9007199254740993}).number(54.0887).number(0.1).number(std::size_t{7}).end_list();
    CHECK(json.take() == "[0,-9007199254740993,54.0887,0.1,7]");
}

TEST_CASE("an empty text that nobody said is null, another one stays")
{
    Json json;
    json.begin_object().text_or_null("a", "").text_or_null("b", "x").text("c", "").end_object();
    CHECK(json.take() == R"({"a":null,"b":"x","c":""})");
}

TEST_CASE("every text is read back by others as it was, whatever stands in it")
{
    auto texts = test::nasty_strings();
    texts.insert(texts.end(), {"", "\"", "\\", "a\"b\\c", "\n\t\r", std::string("\x01\x1f", 2), "Größe \U0001F46A", "</script>"});
    for (const auto& text : texts) {
        Json json;
        json.begin_list().text(text).end_list();
        CHECK(boost::json::parse(json.written()).as_array().front().as_string() == text);
    }
}

TEST_CASE("what is JSON already is taken as it is")
{
    Json json;
    json.begin_list().raw("{\"a\":1}").raw("2").end_list();
    CHECK(json.take() == "[{\"a\":1},2]");
}
