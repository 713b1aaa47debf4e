#include "slices/publishing/picture.hpp"
#include "slices/publishing/pictures.hpp"

#include "imaging/painting.hpp"
#include "imaging/tests/painted.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using publishing::PictureNote;

TEST_CASE("whatever is said of pictures comes back from a content as it was")
{
    CHECK(rc::check("write and read", [] {
        std::vector<PictureNote> notes;
        const auto count = *rc::gen::inRange(0, 5);
        for (int number = 0; number < count; ++number) {
            const auto word = [] { return *rc::gen::arbitrary<bool>() ? std::string("{\"id\": \"x\"}") : std::string("Ümläut \"'<b>&\\\n"); };
            notes.push_back({base::Id<publishing::Picture>::fresh(), word(), word(), word(), word()});
        }
        RC_ASSERT(publishing::pictures_in(publishing::text_of_pictures(notes)) == notes);
    }));
    CHECK(publishing::text_of_pictures(std::vector<PictureNote>()).empty());
    CHECK(publishing::pictures_in("").empty());
}

TEST_CASE("people compare pictures by what is said of them")
{
    const auto text = publishing::text_of_pictures(std::vector<PictureNote>{{base::Id<publishing::Picture>::fresh(), "Ein Garten", "Im Mai", "Foto: E.", "keine"},
                                                                   {base::Id<publishing::Picture>::fresh(), "Ein Haus", "", "Foto: F.", "keine"}});
    CHECK(publishing::readable_pictures(text) == "Ein Garten – Im Mai (Foto: E.)\nEin Haus (Foto: F.)");
}

TEST_CASE("an address names one size of one picture, and nothing else is an address")
{
    const publishing::PictureAddress address{base::Id<publishing::Picture>::fresh(), {"image/webp", 960, 0}};
    const auto name = publishing::name_of(address);
    const auto read = publishing::picture_address_in(name);
    REQUIRE(read.has_value());
    CHECK(read->picture == address.picture);
    CHECK(read->size.width == 960);
    for (const auto& wrong : {name + "x", "0" + name, name.substr(1), std::string("-960.webp"), std::string("../../etc/passwd"), address.picture.hex() + "-0960.webp",
                              address.picture.hex() + "-99999999999999.webp", address.picture.hex() + "-960.svg", address.picture.hex() + ".-960webp"}) {
        CAPTURE(wrong);
        CHECK_FALSE(publishing::picture_address_in(wrong).has_value());
    }
}

TEST_CASE("a painted picture goes from one thread to the other as it is")
{
    const auto painted = imaging::painted_in(imaging::painted_text(test::painted_png(700, 300)));
    REQUIRE(painted.has_value());
    const auto wanted = imaging::renditions_of(test::painted_png(700, 300), imaging::sent_widths).value();
    REQUIRE(painted->size() == wanted.size());
    for (std::size_t at = 0; at < wanted.size(); ++at) {
        CHECK((*painted)[at].media_type == wanted[at].media_type);
        CHECK((*painted)[at].width == wanted[at].width);
        CHECK((*painted)[at].height == wanted[at].height);
        CHECK((*painted)[at].bytes == wanted[at].bytes);
    }
    CHECK(imaging::painted_in(imaging::painted_text("<svg onload=alert(1)>")).error() == imaging::Unfit::drawing);
    for (const auto* damaged : {"", "x", "painted", "painted 1\n", "painted 1\n1 5 5 300\nabc", "painted 99999999999999999999999\n"}) {
        CAPTURE(damaged);
        CHECK_THROWS(imaging::painted_in(damaged));
    }
}
