#include "pictures_store.hpp"

#include "slices/pictures/picture_cells.hpp"
#include "support/strings.hpp"

#include <rapidcheck.h>
#include <set>

using pictures::Kind;
using test::PicturesStore;

namespace {

std::string one_line()
{
    const auto kept = table::line_in(*rc::gen::elementOf(test::nasty_strings()));
    return kept && !kept->empty() ? *kept : "x";
}

}

TEST_CASE("whatever people write about a picture comes back from an export unchanged")
{
    PicturesStore store(storage::Engine::sqlite);
    const auto id = store.pictures_of("stadt").front().picture.id;
    CHECK(rc::check("store, export, plan", [&] {
        auto picture = store.pictures_of("stadt").front().picture;
        REQUIRE(picture.id == id);
        picture.is_decorative = *rc::gen::arbitrary<bool>();
        picture.alt = picture.is_decorative ? "" : one_line();
        picture.caption = one_line();
        picture.credit = one_line();
        store.fill([&](storage::Write& write) { pictures::store_picture(write, picture, "stadt", {}, test::morning); });
        const auto plan = store.plan_pictures(test::parcel(store.exported_pictures(), {}));
        for (const auto& problem : plan.problems) RC_LOG() << problem.column << " " << problem.defect.code << "\n";
        RC_ASSERT(plan.count(table::Outcome::unchanged) == 4U);
        RC_ASSERT(store.pictures_of("stadt").front().picture == picture);
    }));
}

TEST_CASE("no cell of a table of pictures makes more than a mistake that is told")
{
    auto& store = PicturesStore::shared(storage::Engine::sqlite);
    const auto before = store.exported_pictures();
    const auto columns = pictures::picture_headings().all;
    for (const auto& nasty : test::nasty_strings()) {
        csv::Writer table(columns);
        table.add(std::vector<std::string>(columns.size(), nasty));
        const auto plan = store.plan_pictures(test::parcel(table.text(), {}));
        CHECK(plan.planned.empty());
        for (const auto& problem : plan.problems) {
            CHECK((problem.line == 0 || std::find(columns.begin(), columns.end(), problem.column) != columns.end()));
            CHECK_FALSE(web::Texts::of(web::Language::german)(problem.defect.message).empty());
        }
    }
    CHECK(store.exported_pictures() == before);
}

TEST_CASE("no name of a file opens anything but a file of that name")
{
    for (const auto& nasty : test::nasty_strings()) {
        csv::Writer table({"datei"});
        table.add({nasty});
        std::vector<std::string> opened;
        (void)pictures::parcel_of(table.text(), [&](const std::string& name, std::size_t) -> std::optional<std::string> {
            opened.push_back(name);
            return std::nullopt;
        });
        for (const auto& name : opened) {
            CHECK(name.find('/') == std::string::npos);
            CHECK_FALSE(name.starts_with('.'));
        }
    }
}

TEST_CASE("no address below /bilder/ gives anything but a picture or nothing")
{
    PicturesStore& store = PicturesStore::shared(storage::Engine::sqlite);
    test::TestApp app(store);
    for (const auto& nasty : test::nasty_strings()) {
        const auto reply = app.get("/bilder/" + web::percent_encoded(nasty));
        CHECK(reply.status >= 300);
        CHECK(reply.status < 500);
    }
}

TEST_CASE("a parcel with any of its letters changed is refused or says what is wrong, and never harms")
{
    auto& store = PicturesStore::shared(storage::Engine::sqlite);
    const auto whole = test::parcel("datei;buendnis;alternativtext;bildnachweis\nneu.png;kreis;A;B\n", {{"neu.png", test::painted_png(40, 40)}});
    CHECK(store.plan_pictures(whole).problems.empty());
    const auto before = store.exported_pictures();
    CHECK(rc::check("changed parcels", [&] {
        auto bytes = whole;
        const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
        bytes[at] = *rc::gen::arbitrary<char>();
        (void)store.plan_pictures(bytes);
        (void)store.plan_pictures(bytes.substr(0, at));
    }));
    CHECK(store.exported_pictures() == before);
}
