#include "web/multipart.hpp"

#include "support/strings.hpp"

#include <doctest/doctest.h>

using web::boundary_of;
using web::parse_multipart;

namespace {

std::string part(const std::string& head, const std::string& content) { return "--grenze\r\n" + head + "\r\n\r\n" + content + "\r\n"; }

std::string field(const std::string& name, const std::string& value)
{
    return part("Content-Disposition: form-data; name=\"" + name + "\"", value);
}

const std::string end = "--grenze--\r\n";

}

TEST_CASE("fields and files of a form arrive, the file byte for byte")
{
    const std::string bytes("\x89PNG\r\n\x1a\n\0\xff--grenz", 18);
    const auto form = parse_multipart(
        field("name", "Bündnis") +
            part("Content-Disposition: form-data; name=\"bild\"; filename=\"schönes bild.png\"\r\nContent-Type: image/png", bytes) +
            field("leer", "") + end,
        "grenze");
    REQUIRE(form);
    CHECK(form->fields["name"] == "Bündnis");
    CHECK(form->fields.has("leer"));
    REQUIRE(form->uploads.size() == 1);
    CHECK(form->uploads[0].field == "bild");
    CHECK(form->uploads[0].file_name == "schönes bild.png");
    CHECK(form->uploads[0].bytes == bytes);
}

TEST_CASE("every nasty text arrives as it was typed")
{
    for (const auto& nasty : test::nasty_strings()) {
        const auto form = parse_multipart(field("text", nasty) + end, "grenze");
        REQUIRE(form);
        CHECK(form->fields["text"] == nasty);
    }
}

TEST_CASE("a form that no browser sends is refused")
{
    for (const auto& body :
         {std::string(), std::string("--grenze"), std::string("--grenze\r\n"), field("a", "b"), "x" + field("a", "b") + end,
          part("Content-Disposition: form-data", "x") + end, part("X: y", "x") + end, field("a", "\xff") + end, field("\xff", "x") + end,
          std::string("--grenze\r\nContent-Disposition: form-data; name=\"a\"\r\n--grenze--\r\n"), field("a", std::string("\0", 1)) + end,
          std::string("--grenzeX\r\n\r\n--grenze--"), part("Content-Disposition: form-data; name=\"offen", "x") + end}) {
        CAPTURE(body);
        CHECK_FALSE(parse_multipart(body, "grenze"));
    }
    CHECK_FALSE(parse_multipart(field("a", "b") + end, ""));
    CHECK_FALSE(parse_multipart(field("a", "b") + end, std::string(71, 'x')));
}

TEST_CASE("an empty form is a form")
{
    const auto form = parse_multipart("--grenze--\r\n", "grenze");
    REQUIRE(form);
    CHECK(form->fields.all().empty());
}

TEST_CASE("more than two hundred parts are refused")
{
    std::string body;
    for (int count = 0; count < 200; ++count) body += field("a", "b");
    CHECK(parse_multipart(body + end, "grenze"));
    CHECK_FALSE(parse_multipart(body + field("a", "b") + end, "grenze"));
}

TEST_CASE("the boundary is found however the browser writes it")
{
    CHECK(boundary_of("multipart/form-data; boundary=abc") == "abc");
    CHECK(boundary_of("Multipart/Form-Data; boundary=\"a b;c\"") == "a b;c");
    CHECK(boundary_of("multipart/form-data; boundary=abc; charset=utf-8") == "abc");
    CHECK(boundary_of("multipart/form-data") == "");
    CHECK(boundary_of("text/plain; boundary=abc") == "");
    CHECK(boundary_of("") == "");
}
