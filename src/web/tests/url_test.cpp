#include "web/url.hpp"

#include "support/reply.hpp"
#include "support/strings.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using web::Fields;
using web::percent_decoded;
using web::percent_encoded;
using web::Plus;
using web::Url;

TEST_CASE("an address that somebody entered leads to the web or nowhere")
{
    CHECK(Url::external("https://buendnis.example/a?b=c").text() == "https://buendnis.example/a?b=c");
    CHECK(Url::external("http://buendnis.example").text() == "http://buendnis.example");
    for (const auto* evil : {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "//evil.example",
                             "/etc", "", "https:/x", " https://x", "https://a b", "java\nscript:x", "https://x\r\nSet-Cookie: a",
                             "file:///etc/passwd", "ftp://x"}) {
        CAPTURE(evil);
        CHECK(Url::external(evil).empty());
    }
    for (const auto& nasty : test::nasty_strings()) {
        const auto url = Url::external(nasty).text();
        CHECK((url.empty() || url.starts_with("http://") || url.starts_with("https://")));
    }
}

TEST_CASE("a telephone dials a number however it was written")
{
    CHECK(Url::telephone("(030) 23125-001").text() == "tel:03023125001");
    CHECK(Url::telephone("+49 (0)40 66969 000").text() == "tel:+4904066969000");
    CHECK(Url::telephone("116 111").text() == "tel:116111");
    CHECK(Url::telephone("12+34;rm").text() == "tel:1234");
}

TEST_CASE("a mail address cannot smuggle in a second header")
{
    CHECK(Url::mail("a@b.example").text() == "mailto:a%40b.example");
    CHECK(Url::mail("a@b.example?bcc=c@d.example&x=\r\n").text().find_first_of("?&\r\n") == std::string::npos);
}

TEST_CASE("fields are added to an address, whatever is in them")
{
    CHECK(Url::path("/").with("ort", "Halle & Umgebung").text() == "/?ort=Halle%20%26%20Umgebung");
    CHECK(Url::path("/x?a=1").with("b", "ü").text() == "/x?a=1&b=%C3%BC");
    CHECK(Url::path("/x").with_fragment("über uns").text() == "/x#%C3%BCber%20uns");
}

TEST_CASE("a path of ours never leads to another host, and stays one line")
{
    for (const auto* path : {"//evil.example", "///evil.example", "/\\evil.example", "/a\r\nSet-Cookie: b", "/a b", "/<x>", "/\"x", "/ü"}) {
        const auto text = Url::path(path).text();
        CAPTURE(path);
        CHECK_FALSE(text.starts_with("//"));
        CHECK(text.find_first_of("\\\r\n \"<>") == std::string::npos);
    }
    CHECK(Url::path("/orte/rostock?a=%20b#c").text() == "/orte/rostock?a=%20b#c");
}

TEST_CASE("encoding and decoding are each other's way back")
{
    for (const auto& nasty : test::nasty_strings()) {
        CHECK(percent_decoded(percent_encoded(nasty), Plus::is_space) == nasty);
        CHECK(percent_decoded(percent_encoded(nasty), Plus::is_plus) == nasty);
    }
    CHECK(percent_encoded("a b+c/ü~") == "a%20b%2Bc%2F%C3%BC~");
}

TEST_CASE("a plus is a space in a query and a plus in a path")
{
    CHECK(percent_decoded("a+b", Plus::is_space) == "a b");
    CHECK(percent_decoded("a+b", Plus::is_plus) == "a+b");
}

TEST_CASE("broken escapes, NUL and what is not UTF-8 are not decoded")
{
    for (const auto* broken : {"%", "%4", "%zz", "a%", "%4%41", "%00", "%ff", "%c3%28", "%ed%a0%80", "%c0%af"}) {
        CAPTURE(broken);
        CHECK_FALSE(percent_decoded(broken, Plus::is_space));
    }
    CHECK(percent_decoded("%2541", Plus::is_space) == "%41");
}

TEST_CASE("the fields of a form come in their order, the first of a name counts")
{
    const auto fields = Fields::parse("a=1&b=zwei+Worte&a=3&leer=&nur&&=ohne");
    REQUIRE(fields);
    using Field = std::pair<std::string, std::string>;
    CHECK(fields->all() == std::vector<Field>{{"a", "1"}, {"b", "zwei Worte"}, {"a", "3"}, {"leer", ""}, {"nur", ""}, {"", "ohne"}});
    CHECK((*fields)["a"] == "1");
    CHECK((*fields)["fehlt"] == "");
    CHECK(fields->has("leer"));
    CHECK_FALSE(fields->has("fehlt"));
    CHECK(Fields::parse("")->all().empty());
}

TEST_CASE("two hundred fields are enough for anybody")
{
    std::string many;
    for (int field = 0; field < 200; ++field) many += "a=b&";
    CHECK(Fields::parse(many));
    CHECK_FALSE(Fields::parse(many + "a=b"));
    CHECK_FALSE(Fields::parse("a=%ff"));
    CHECK_FALSE(Fields::parse("%zz=a"));
}

TEST_CASE("what a browser encodes is read back as it was typed")
{
    std::vector<std::pair<std::string, std::string>> typed;
    for (const auto& nasty : test::nasty_strings()) {
        if (typed.size() < 200) typed.emplace_back("f" + std::to_string(typed.size()), nasty);
    }
    const auto fields = Fields::parse(test::encoded(typed));
    REQUIRE(fields);
    CHECK(fields->all() == typed);
}
