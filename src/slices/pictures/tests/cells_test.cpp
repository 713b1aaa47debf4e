#include "pictures_store.hpp"

#include "slices/pictures/picture_cells.hpp"

using imaging::Unfit;
using pictures::Kind;
using pictures::PictureCells;
using pictures::Use;
using pictures::Wanted;
using test::PicturesStore;

namespace {

template <class Work>
void with_cells(Work work)
{
    PicturesStore::shared(storage::Engine::sqlite).read([&](storage::Read& read) {
        PictureCells cells(read);
        work(cells);
        return 0;
    });
}

/// Puts a cell where its column says; the code of what is wrong with it, or nothing.
std::string taken(PictureCells& cells, std::string_view name, std::string_view cell, Wanted& wanted)
{
    for (const auto& column : cells.columns()) {
        if (column.name != name) continue;
        const auto defect = column.take(cell, wanted);
        return defect ? defect->code : "";
    }
    return "no such column";
}

Wanted about(std::string alliance, std::string state, Use use)
{
    Wanted wanted;
    wanted.alliance = std::move(alliance);
    wanted.state = std::move(state);
    wanted.use = use;
    return wanted;
}

std::string german(Unfit unfit) { return web::Texts::of(web::Language::german)(pictures::defect_of(unfit).message); }

}

TEST_CASE("the table of pictures has its columns in an order that stays, and only the file is needed")
{
    with_cells([](PictureCells& cells) {
        const auto headings = table::headings_of(cells.columns());
        CHECK(headings.all == std::vector<std::string>{"datei", "art", "buendnis", "land", "alternativtext", "schmuck", "bildunterschrift",
                                                       "bildnachweis", "position", "entfernen", "fassung"});
        CHECK(headings.obligatory == std::vector<std::string>{"datei"});
        CHECK(pictures::picture_headings().all == headings.all);
        CHECK(pictures::picture_headings().obligatory == headings.obligatory);
    });
}

TEST_CASE("a picture shows an alliance, a logo one or a state, and nothing shows both or neither")
{
    CHECK(PictureCells::kind_of(about("stadt", "", Use::picture)) == Kind::alliance_picture);
    CHECK(PictureCells::kind_of(about("stadt", "", Use::logo)) == Kind::alliance_logo);
    CHECK(PictureCells::kind_of(about("", "mv", Use::logo)) == Kind::state_logo);
    CHECK_FALSE(PictureCells::kind_of(about("", "mv", Use::picture)));
    for (const auto use : {Use::picture, Use::logo}) {
        CHECK_FALSE(PictureCells::kind_of(about("", "", use)));
        CHECK_FALSE(PictureCells::kind_of(about("stadt", "mv", use)));
    }
}

TEST_CASE("a state is named by its short name or its key, an alliance by its key; an empty cell is neither")
{
    with_cells([](PictureCells& cells) {
        Wanted wanted;
        CHECK(taken(cells, "land", "mv", wanted).empty());
        CHECK(wanted.state == "mv");
        CHECK(wanted.picture.subject == "13");
        CHECK(taken(cells, "land", " 13 ", wanted).empty());
        CHECK(wanted.state == "mv");
        CHECK(taken(cells, "land", "", wanted).empty());
        CHECK(wanted.state.empty());
        CHECK(taken(cells, "land", "Mecklenburg", wanted) == "unknown_state");
        CHECK(taken(cells, "buendnis", " stadt ", wanted).empty());
        CHECK(wanted.alliance == "stadt");
        CHECK(wanted.picture.subject.size() == 32);
        CHECK(taken(cells, "buendnis", "statd", wanted) == "unknown_alliance");
    });
}

TEST_CASE("a position is a number from 0 to 9999; an empty one stays what it was")
{
    with_cells([](PictureCells& cells) {
        Wanted wanted;
        for (const auto& [cell, position] : {std::pair{"0", 0}, std::pair{" 7 ", 7}, std::pair{"9999", 9999}, std::pair{"", 9999}}) {
            CHECK(taken(cells, "position", cell, wanted).empty());
            CHECK(wanted.picture.position == position);
        }
        for (const auto* cell : {"-1", "10000", "1,5", "eins", "99999999999999999999", "1 2"}) {
            CAPTURE(std::string(cell));
            CHECK(taken(cells, "position", cell, wanted) == "bad_position");
        }
    });
}

TEST_CASE("what a table says of a picture is written as it is read, and its version is never read")
{
    with_cells([](PictureCells& cells) {
        Wanted wanted;
        const std::pair<const char*, const char*> cells_read[] = {{"datei", "fest.jpg"}, {"art", "logo"}, {"alternativtext", "Ein Boot"},
                                                                  {"schmuck", "nein"}, {"bildunterschrift", "Unten"}, {"bildnachweis", "Wer"}};
        for (const auto& [name, cell] : cells_read) CHECK(taken(cells, name, cell, wanted).empty());
        CHECK(taken(cells, "fassung", "0123", wanted).empty());
        CHECK(wanted.version.empty());
        std::string line;
        for (const auto& column : cells.columns()) line += column.write(wanted) + ";";
        CHECK(line == "fest.jpg;logo;;;Ein Boot;nein;Unten;Wer;0;;;");
        CHECK(taken(cells, "entfernen", "ja", wanted).empty());
        CHECK(wanted.is_removed);
    });
}

TEST_CASE("a version is what stands between key and width, whatever the key looks like")
{
    CHECK(pictures::version_of({}).empty());
    CHECK(pictures::version_of({{"stadt-0123456789ab-480.webp", "", 480, 1}}) == "0123456789ab");
    CHECK(pictures::version_of({{"land-mv-0123456789ab-480.webp", "", 480, 1}}) == "0123456789ab");
    CHECK(pictures::version_of({{"buendnis-im-nordwesten-2-0123456789ab-1600.jpg", "", 1600, 1}}) == "0123456789ab");
}

TEST_CASE("why a file cannot be shown is said with what to do, for people and for programs, each with a word of its own")
{
    const Unfit all[] = {Unfit::no_library, Unfit::too_many_bytes, Unfit::no_picture, Unfit::drawing, Unfit::too_many_pixels,
                         Unfit::too_small, Unfit::damaged};
    std::vector<std::string> codes;
    for (const auto unfit : all) {
        const auto defect = pictures::defect_of(unfit);
        CHECK(german(unfit) != defect.message.text); // translated
        codes.push_back(defect.code);
    }
    CHECK(codes == std::vector<std::string>{"no_library", "too_many_bytes", "no_picture", "drawing", "too_many_pixels", "too_small", "damaged"});
    CHECK(german(Unfit::no_picture) == "Die Datei ist kein Bild, das sich zeigen lässt. Speichern Sie es als JPEG, PNG oder WebP.");
    CHECK(german(Unfit::no_library).find("libvips42") != std::string::npos);
}
