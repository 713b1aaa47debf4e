#include "web/multipart.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace {

using web::parse_multipart;

std::string part(const std::string& head, const std::string& content) { return "--g\r\n" + head + "\r\n\r\n" + content + "\r\n"; }

std::string field(const std::string& name, const std::string& value) { return part("Content-Disposition: form-data; name=\"" + name + "\"", value); }

std::string file(const std::string& name, const std::string& bytes)
{
    return part("Content-Disposition: form-data; name=\"f\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream", bytes);
}

const std::string end = "--g--\r\n";

}

TEST_CASE("any bytes of a file arrive as they were sent, unless they hold the boundary itself")
{
    CHECK(rc::check([](const std::string& bytes) {
        RC_PRE(bytes.find("\r\n--g") == std::string::npos);
        const auto form = parse_multipart(file("x", bytes) + end, "g");
        RC_ASSERT(form.has_value());
        RC_ASSERT(form->uploads.size() == 1U);
        RC_ASSERT(form->uploads[0].bytes == bytes);
    }));
}

TEST_CASE("fields keep their order and their doubles, files theirs")
{
    const auto form = parse_multipart(field("a", "1") + file("x", "X") + field("b", "2") + field("a", "3") + file("y", "Y") + end, "g");
    REQUIRE(form);
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    CHECK(form->fields.all() == Pairs{{"a", "1"}, {"b", "2"}, {"a", "3"}});
    REQUIRE(form->uploads.size() == 2);
    CHECK(form->uploads[0].file_name == "x");
    CHECK(form->uploads[1].bytes == "Y");
}

TEST_CASE("a file that was not chosen comes as an empty one without a name")
{
    const auto form = parse_multipart(file("", "") + end, "g");
    REQUIRE(form);
    REQUIRE(form->uploads.size() == 1);
    CHECK(form->uploads[0].field == "f");
    CHECK(form->uploads[0].file_name.empty());
    CHECK(form->uploads[0].bytes.empty());
}

TEST_CASE("line ends and lone hyphens inside of a value belong to it")
{
    for (const std::string value : {"a\r\nb", "\r\n", "--", "x--g", "\r\n-g", "\n--g", "a\r\n", "\r\n\r\n"}) {
        CAPTURE(value);
        const auto form = parse_multipart(field("a", value) + end, "g");
        REQUIRE(form);
        CHECK(form->fields["a"] == value);
    }
}

TEST_CASE("heads are read in any case and with lines that we do not know")
{
    for (const auto* head : {"content-disposition: form-data; name=\"a\"", "CONTENT-DISPOSITION:form-data; name=\"a\"",
                             "Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=\"a\"",
                             "Content-Disposition: form-data; name=\"a\"\r\nX-Other: name=\"b\""}) {
        CAPTURE(head);
        const auto form = parse_multipart(part(head, "x") + end, "g");
        REQUIRE(form);
        CHECK(form->fields["a"] == "x");
    }
}

TEST_CASE("a name inside of a file's name is not the field's")
{
    const auto form = parse_multipart(part("Content-Disposition: form-data; name=\"right\"; filename=\"; name=wrong\"", "x") + end, "g");
    REQUIRE(form);
    REQUIRE(form->uploads.size() == 1);
    CHECK(form->uploads[0].field == "right");
    CHECK(form->uploads[0].file_name == "; name=wrong");
}

TEST_CASE("whatever arrives is read or refused, wherever it breaks off")
{
    const auto whole = field("a", "1") + file("x", "X") + end;
    for (std::size_t size = 0; size < whole.size() - 2; ++size) {
        CAPTURE(size);
        CHECK_FALSE(parse_multipart(whole.substr(0, size), "g"));
    }
    CHECK(parse_multipart(whole.substr(0, whole.size() - 2), "g"));
    CHECK(rc::check([](const std::string& bytes) { (void)parse_multipart(bytes, "g"); }));
    CHECK(rc::check([](const std::string& bytes) { (void)parse_multipart("--g\r\n" + bytes + "\r\n--g--", "g"); }));
}

TEST_CASE("a longer boundary that begins alike is not the boundary")
{
    CHECK_FALSE(parse_multipart("--gg\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--gg--\r\n", "g"));
    const auto form = parse_multipart(part("Content-Disposition: form-data; name=\"a\"", "x") + end, std::string("g"));
    REQUIRE(form);
    CHECK(form->fields["a"] == "x");
    CHECK(parse_multipart("--" + std::string(70, 'b') + "--", std::string(70, 'b')));
}
