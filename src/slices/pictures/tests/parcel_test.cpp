#include "pictures_store.hpp"

using imaging::Unfit;
using pictures::Parcel;
using pictures::Use;

TEST_CASE("a parcel comes out as it went in, with files that are painted and files that cannot be")
{
    Parcel parcel{"datei;buendnis\nfest.jpg;stadt\n", {}};
    parcel.files.emplace("bild/fest.jpg", std::vector<imaging::Rendition>{{"image/webp", 480, 320, std::string("\0\xff\"", 3)}});
    parcel.files.emplace("logo/x \"y\".png", tl::unexpected(Unfit::damaged));
    const auto back = pictures::parcel_in(pictures::written(parcel));
    CHECK(back.table == parcel.table);
    REQUIRE(back.files.size() == 2);
    const auto& painted = back.files.at("bild/fest.jpg").value().front();
    CHECK(painted.media_type == "image/webp");
    CHECK(painted.width == 480);
    CHECK(painted.height == 320);
    CHECK(painted.bytes == std::string("\0\xff\"", 3));
    CHECK(back.files.at("logo/x \"y\".png").error() == Unfit::damaged);
}

TEST_CASE("what is no parcel is not taken for one")
{
    for (const auto* text : {"", "{}", "[]", "{\"table\":\"***\",\"files\":{}}", "{\"table\":\"\",\"files\":{\"a\":[{}]}}"}) {
        CAPTURE(std::string(text));
        CHECK_THROWS_AS(pictures::parcel_in(text), std::exception);
    }
}

TEST_CASE("only files that a table names plainly are opened, each once for each use")
{
    std::vector<std::string> opened;
    const auto open = [&](const std::string& name, std::size_t) -> std::optional<std::string> {
        opened.push_back(name);
        return "hello";
    };
    const auto parcel = pictures::parcel_of("datei;art\nfest.jpg;bild\nfest.jpg;\nfest.jpg;logo\n../geheim.jpg;\n/etc/passwd;\n.versteckt;\n"
                                            "a\\b.jpg;\nfest.png;foto\n", open);
    CHECK(opened == std::vector<std::string>{"fest.jpg", "fest.jpg"});
    CHECK(parcel.files.size() == 2);
    CHECK(parcel.files.at("logo/fest.jpg").error() == Unfit::no_picture);
    opened.clear();
    CHECK(pictures::parcel_of("name\nfest.jpg\n", open).files.empty());
    CHECK(opened.empty());
}

TEST_CASE("a name of a file is plain where it leads nowhere")
{
    for (const auto* name : {"fest.jpg", "Fest am Hafen 2024.JPG", "ärger.png", "a..b.png"}) CHECK(pictures::is_plain_name(name));
    for (const auto* name : {"", "..", ".", "../a.png", "a/b.png", "a\\b.png", ".htaccess"}) {
        CAPTURE(std::string(name));
        CHECK_FALSE(pictures::is_plain_name(name));
    }
    CHECK_FALSE(pictures::is_plain_name(std::string(121, 'a')));
    CHECK(pictures::use_in("Logo") == Use::logo);
    CHECK(pictures::use_in("") == Use::picture);
    CHECK_FALSE(pictures::use_in("foto"));
}

TEST_CASE("a kind of picture is known by its word, and the name of a size tells whose it is")
{
    using pictures::Kind;
    for (const auto kind : {Kind::alliance_picture, Kind::alliance_logo, Kind::state_logo}) CHECK(pictures::kind_of_word(pictures::word_of(kind)) == kind);
    CHECK_THROWS_AS(pictures::kind_of_word("painting"), std::runtime_error);
    pictures::Picture picture;
    picture.subject = "13";
    const auto one = pictures::file_of(picture, "land-mv", {"image/jpeg", 480, 320, "abc"});
    CHECK(one.name.starts_with("land-mv-"));
    CHECK(one.name.ends_with("-480.jpg"));
    CHECK(one.name.size() == std::string("land-mv-0123456789ab-480.jpg").size());
    CHECK(pictures::file_of(picture, "land-mv", {"image/jpeg", 480, 320, "abd"}).name != one.name);
    picture.file_name = "other.png";
    CHECK(pictures::file_of(picture, "land-mv", {"image/jpeg", 480, 320, "abc"}).name != one.name);
}
