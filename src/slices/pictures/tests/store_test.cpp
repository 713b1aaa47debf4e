#include "pictures_store.hpp"

using imaging::Rendition;
using pictures::Kind;
using pictures::Picture;
using pictures::Shown;

namespace {

const std::string every_byte = [] {
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte) bytes += static_cast<char>(byte);
    return bytes;
}();

Picture picture(std::string file_name, std::int64_t position, Kind kind = Kind::state_logo)
{
    return {base::Id<Picture>::fresh(), kind, "13", std::move(file_name), position, "Ein 'Greif' & \"Stier\"", false, "Unten;\tdrunter", "Ü. Ä. Ö."};
}

void keep(test::TestStore& store, const Picture& one, const std::vector<Rendition>& renditions)
{
    store.fill([&](storage::Write& write) { pictures::store_picture(write, one, "land-mv", renditions, base::Instant{}); });
}

std::vector<Shown> kept(test::TestStore& store, std::string_view subject = "13", Kind kind = Kind::state_logo)
{
    return store.read([&](storage::Read& read) { return pictures::pictures_of(read, kind, subject); });
}

std::optional<std::string> content(test::TestStore& store, const std::string& name)
{
    const auto found = store.read([&](storage::Read& read) { return pictures::find_content(read, name); });
    return found ? std::optional(found->bytes) : std::nullopt;
}

std::int64_t files_in(test::TestStore& store)
{
    return store.read([](storage::Read& read) { return read.value<std::int64_t>("select count(*) from picture_file"); });
}

}

TEST_CASE("a picture comes out of the store as it went in, every byte of each size")
{
    test::for_each_engine([](test::TestStore& store) {
        const auto one = picture("greif.png", 3);
        const std::vector<Rendition> sizes = {{"image/webp", 240, 160, every_byte}, {"image/jpeg", 480, 320, every_byte + every_byte}};
        keep(store, one, sizes);
        const auto shown = kept(store);
        REQUIRE(shown.size() == 1);
        CHECK(shown.front() == Shown{one, {pictures::file_of(one, "land-mv", sizes[0]), pictures::file_of(one, "land-mv", sizes[1])}});
        CHECK(content(store, shown.front().files[0].name) == every_byte);
        CHECK(content(store, shown.front().files[1].name) == every_byte + every_byte);
        CHECK(store.read([](storage::Read& read) { return pictures::all_pictures(read); }) == shown);
    });
}

TEST_CASE("pictures stand in their order, and each belongs to one subject and kind")
{
    test::for_each_engine([](test::TestStore& store) {
        const std::vector<Rendition> size = {{"image/jpeg", 48, 32, "x"}};
        for (const auto& [name, position] : {std::pair{"c", 2}, std::pair{"a", 3}, std::pair{"b", 1}}) {
            keep(store, picture(name, position, Kind::alliance_picture), size);
        }
        auto other = picture("d", 0, Kind::alliance_picture);
        other.subject = "09";
        keep(store, other, size);
        std::string order;
        for (const auto& shown : kept(store, "13", Kind::alliance_picture)) order += shown.picture.file_name;
        CHECK(order == "bca");
        CHECK(kept(store, "13").empty());
        CHECK(kept(store, "09", Kind::alliance_picture).size() == 1);
        CHECK(kept(store, "14", Kind::alliance_picture).empty());
    });
}

TEST_CASE("what is said anew changes no size, new sizes take the place of all old ones, and nothing is left over")
{
    test::for_each_engine([](test::TestStore& store) {
        auto one = picture("greif.png", 0);
        keep(store, one, {{"image/webp", 240, 160, "old small"}, {"image/jpeg", 480, 320, "old"}});
        const auto before = kept(store).front();
        one.alt = "Ein Stier";
        one.caption.clear();
        keep(store, one, {});
        CHECK(kept(store).front() == Shown{one, before.files});
        keep(store, one, {{"image/jpeg", 240, 160, "new"}});
        CHECK(files_in(store) == 1);
        CHECK_FALSE(content(store, before.files[0].name));
        CHECK(content(store, kept(store).front().files[0].name) == "new");
        keep(store, one, {{"image/jpeg", 240, 160, "new"}}); // the same once more
        CHECK(files_in(store) == 1);
    });
}

TEST_CASE("a picture that is removed takes its sizes along and leaves others alone")
{
    test::for_each_engine([](test::TestStore& store) {
        const auto one = picture("a.png", 0), other = picture("b.png", 1);
        for (const auto& each : {one, other}) keep(store, each, {{"image/jpeg", 48, 32, "x"}});
        store.fill([&](storage::Write& write) { pictures::remove_picture(write, one.id); });
        REQUIRE(kept(store).size() == 1);
        CHECK(kept(store).front().picture == other);
        CHECK(files_in(store) == 1);
        store.fill([&](storage::Write& write) { pictures::remove_picture(write, base::Id<Picture>::fresh()); }); // nobody's
        CHECK(files_in(store) == 1);
    });
}

TEST_CASE("a size that somebody spoilt in the store is a fault, not a picture")
{
    test::TestStore store(storage::Engine::sqlite);
    keep(store, picture("a.png", 0), {{"image/jpeg", 48, 32, "x"}});
    const auto name = kept(store).front().files.front().name;
    store.fill([](storage::Write& write) { write.run("update picture_file set bytes = '***'", {}); });
    CHECK_THROWS_AS(content(store, name), std::runtime_error);
}
