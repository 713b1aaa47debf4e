#include "pictures_store.hpp"

#include "slices/pictures/picture_cells.hpp"

#include <boost/json.hpp>
#include <rapidcheck.h>

using imaging::Rendition;
using imaging::Unfit;
using test::parcel;
using test::PicturesStore;

namespace {

using Wrongs = std::vector<std::tuple<std::size_t, std::string, std::string>>;

Wrongs wrongs(const table::Plan& plan)
{
    Wrongs all;
    for (const auto& problem : plan.problems) all.emplace_back(problem.line, problem.column, problem.defect.code);
    return all;
}

/// A parcel of one line whose only file is what `files` says in JSON.
std::string crafted(const boost::json::value& files)
{
    auto whole = boost::json::parse(parcel("datei;buendnis;alternativtext;bildnachweis\nneu.png;kreis;A;B\n", {})).as_object();
    whole["files"] = {{"bild/neu.png", files}};
    return boost::json::serialize(whole);
}

boost::json::value size_of(const char* type, int width, int height)
{
    return {{"type", type}, {"width", width}, {"height", height}, {"bytes", "eA=="}};
}

}

TEST_CASE("a parcel that brings a file without sizes, or sizes of another kind than pictures, is no parcel")
{
    test::with_pictures_on_each_engine([](PicturesStore& store) {
        CHECK(store.plan_pictures(crafted(boost::json::array{size_of("image/webp", 480, 320)})).problems.empty());
        CHECK(store.plan_pictures(crafted(boost::json::array{size_of("image/jpeg", 480, 320)})).problems.empty());
        for (const auto& files : {boost::json::value(boost::json::array{}), boost::json::value(boost::json::array{size_of("text/html", 480, 320)}),
                                  boost::json::value(boost::json::array{size_of("image/svg+xml", 480, 320)}),
                                  boost::json::value(boost::json::array{size_of("image/webp", 0, 320)}),
                                  boost::json::value(boost::json::array{size_of("image/webp", 480, -1)}), boost::json::value("eA=="), boost::json::value(nullptr)}) {
            CAPTURE(boost::json::serialize(files));
            CHECK(wrongs(store.plan_pictures(crafted(files))) == Wrongs{{0, "", "no_parcel"}});
        }
    });
}

TEST_CASE("why a file cannot be shown comes through a parcel for each reason, and a reason that nobody knows is damage")
{
    auto& store = PicturesStore::shared(storage::Engine::sqlite);
    for (const auto unfit : {Unfit::no_library, Unfit::too_many_bytes, Unfit::no_picture, Unfit::drawing, Unfit::too_many_pixels, Unfit::too_small, Unfit::damaged}) {
        const auto code = pictures::defect_of(unfit).code;
        CHECK(wrongs(store.plan_pictures(crafted(static_cast<int>(unfit)))) == Wrongs{{2, "datei", code}});
    }
    CHECK(wrongs(store.plan_pictures(crafted(99))) == Wrongs{{2, "datei", "damaged"}});
}

TEST_CASE("a table of exactly as many pictures as may come at once is read, one more opens no file at all")
{
    const auto opened_by = [](std::size_t lines) {
        std::string table = "datei;buendnis\n";
        for (std::size_t line = 0; line < lines; ++line) table += "bild" + std::to_string(line) + ".jpg;kreis\n";
        std::size_t opened = 0;
        (void)pictures::parcel_of(table, [&](const std::string&, std::size_t most) -> std::optional<std::string> {
            CHECK(most == imaging::most_bytes);
            ++opened;
            return std::nullopt;
        });
        return opened;
    };
    CHECK(opened_by(pictures::most_at_once) == pictures::most_at_once);
    CHECK(opened_by(pictures::most_at_once + 1) == 0);
}

TEST_CASE("whatever a parcel holds, it comes out as it went in")
{
    CHECK(rc::check("parcels", [] {
        pictures::Parcel whole{*rc::gen::arbitrary<std::string>(), {}};
        const auto bytes = *rc::gen::nonEmpty(rc::gen::arbitrary<std::string>());
        const auto width = *rc::gen::inRange(1, 5000);
        whole.files.emplace("bild/a", tl::unexpected(Unfit::drawing));
        whole.files.emplace("logo/a", std::vector<Rendition>{{"image/webp", width, 7, bytes}, {"image/jpeg", 7, width, bytes + bytes}});
        const auto back = pictures::parcel_in(pictures::written(whole));
        RC_ASSERT(back.table == whole.table);
        RC_ASSERT(back.files.at("bild/a").error() == Unfit::drawing);
        const auto& sizes = back.files.at("logo/a").value();
        RC_ASSERT(sizes.size() == 2U);
        RC_ASSERT(sizes[0].width == width);
        RC_ASSERT(sizes[0].bytes == bytes);
        RC_ASSERT(sizes[1].height == width);
        RC_ASSERT(sizes[1].bytes == bytes + bytes);
    }));
}
