#include "slices/publishing/content.hpp"

#include <doctest/doctest.h>

using publishing::Clash;
using publishing::Content;
using publishing::merge;
using publishing::Merged;

TEST_CASE("what was written comes out of the store as it was, whatever signs are in it")
{
    for (const auto& content : {Content{}, Content{{"text", ""}}, Content{{"text", "Grüße\n\n\"Zitat\" \\ {0} 👪 </script>"}, {"telefon", "(030) 1"}},
                                Content{{"", "Hinweis zum Ganzen"}}}) {
        CHECK(publishing::content_of(publishing::written(content)) == content);
    }
    CHECK(publishing::written({{"b", "2"}, {"a", "1"}}) == R"({"a":"1","b":"2"})");
    CHECK_THROWS(publishing::content_of("[]"));
    CHECK_THROWS(publishing::content_of("kein JSON"));
}

TEST_CASE("a field that is not there is empty")
{
    CHECK(publishing::text_in({{"a", "1"}}, "a") == "1");
    CHECK(publishing::text_in({{"a", "1"}}, "b") == "");
}

TEST_CASE("two people who change different fields both get what they wrote")
{
    const Content before{{"text", "alt"}, {"telefon", "1"}, {"email", "a@b.de"}};
    const Content mine{{"text", "neu"}, {"telefon", "1"}, {"email", "a@b.de"}};
    const Content theirs{{"text", "alt"}, {"telefon", "2"}, {"email", "a@b.de"}};
    CHECK(merge(before, mine, theirs) == Merged{{{"text", "neu"}, {"telefon", "2"}, {"email", "a@b.de"}}, {}});
}

TEST_CASE("two people who change the same field see both")
{
    const Content before{{"text", "alt"}};
    CHECK(merge(before, {{"text", "meins"}}, {{"text", "deins"}}) == Merged{{{"text", "meins"}}, {Clash{"text", "meins", "deins"}}});
    CHECK(merge(before, {{"text", ""}}, {{"text", "deins"}}) == Merged{{{"text", ""}}, {Clash{"text", "", "deins"}}});
}

TEST_CASE("two people who write the same do not stand in each other's way")
{
    CHECK(merge({{"text", "alt"}}, {{"text", "neu"}}, {{"text", "neu"}}) == Merged{{{"text", "neu"}}, {}});
}

TEST_CASE("a field that came in later is kept")
{
    CHECK(merge({{"a", "1"}}, {{"a", "2"}}, {{"a", "1"}, {"b", "neu"}}) == Merged{{{"a", "2"}, {"b", "neu"}}, {}});
}

TEST_CASE("what one took away goes, where the other left it alone; where they did not, both are asked")
{
    const publishing::Content base = {{"bilder", "eins"}, {"text", "alt"}};
    CHECK(publishing::text_in(publishing::merge(base, base, {{"text", "alt"}}).content, "bilder").empty());
    CHECK(publishing::text_in(publishing::merge(base, {{"text", "alt"}}, base).content, "bilder").empty());
    const auto asked = publishing::merge(base, {{"bilder", "zwei"}, {"text", "alt"}}, {{"text", "alt"}});
    CHECK(asked.clashes == std::vector<publishing::Clash>{{"bilder", "zwei", ""}});
}
