#include "pictures_store.hpp"

using pictures::Kind;
using test::parcel;
using test::PicturesStore;

namespace {

using Wrong = std::vector<std::tuple<std::size_t, std::string, std::string>>;

Wrong wrong(const table::Plan& plan)
{
    Wrong all;
    for (const auto& problem : plan.problems) all.emplace_back(problem.line, problem.column, problem.defect.code);
    return all;
}

/// What is wrong with a picture of one alliance whose file holds these bytes.
Wrong wrong_with(const std::string& bytes)
{
    return wrong(PicturesStore::shared(storage::Engine::sqlite)
                     .plan_pictures(parcel("datei;buendnis;alternativtext;bildnachweis\nneu.jpg;kreis;Etwas;Jemand\n", {{"neu.jpg", bytes}})));
}

std::vector<std::string> all_names(PicturesStore& store)
{
    std::vector<std::string> names;
    for (const auto& shown : store.read([](storage::Read& read) { return pictures::all_pictures(read); })) names.push_back(shown.picture.file_name);
    std::sort(names.begin(), names.end());
    return names;
}

}

TEST_CASE("what is exported of pictures can be imported again and changes nothing, with the files and without")
{
    test::with_pictures_on_each_engine([](PicturesStore& store) {
        const auto table = store.exported_pictures();
        CHECK(table.find("fest.jpg;bild;stadt;;Kinder am Wasser;nein;Das Fest am Hafen;Erika Beispiel;2;;") != std::string::npos);
        for (const auto& files : {test::Folder{}, test::sample_folder()}) {
            const auto plan = store.plan_pictures(parcel(table, files));
            CHECK(plan.problems.empty());
            CHECK(plan.count(table::Outcome::unchanged) == 4);
            CHECK(plan.planned.size() == 4);
        }
    });
}

TEST_CASE("a file that cannot be shown is told with its line and what to do, and nothing is taken over")
{
    CHECK(wrong_with("hello") == Wrong{{2, "datei", "no_picture"}});
    CHECK(wrong_with("<svg/>") == Wrong{{2, "datei", "drawing"}});
    CHECK(wrong_with(test::painted_png(100, 100).substr(0, 300)) == Wrong{{2, "datei", "damaged"}});
    CHECK(wrong_with(test::painted_png(20, 100)) == Wrong{{2, "datei", "too_small"}});
    CHECK(wrong_with(test::png_head(30'000, 30'000, '\0') + test::png_part("IDAT", "") + test::png_part("IEND", "")) ==
          Wrong{{2, "datei", "too_many_pixels"}});
    test::for_each_engine<PicturesStore>([](PicturesStore& store) {
        const auto plan = store.import_pictures(parcel("datei;buendnis;alternativtext;bildnachweis\ngut.png;kreis;Etwas;Jemand\nschlecht.png;kreis;Etwas;Jemand\n",
                                                       {{"gut.png", test::painted_png(40, 40)}, {"schlecht.png", "hello"}}));
        CHECK_FALSE(plan.is_applied);
        CHECK(all_names(store) == std::vector<std::string>{"fest.jpg", "muster.png", "wappen.webp", "zeichen.png"});
    });
}

TEST_CASE("a picture without a description or a credit is refused, one that is decoration needs no description")
{
    auto& store = PicturesStore::shared(storage::Engine::sqlite);
    const test::Folder files = {{"neu.png", test::painted_png(40, 40)}};
    const auto told = [&](const std::string& line) {
        return wrong(store.plan_pictures(parcel("datei;art;buendnis;land;alternativtext;schmuck;bildnachweis\n" + line, files)));
    };
    CHECK(told("neu.png;bild;kreis;;;;Jemand\n") == Wrong{{2, "alternativtext", "no_alternative"}});
    CHECK(told("neu.png;bild;kreis;;;ja;Jemand\n").empty());
    CHECK(told("neu.png;bild;kreis;;Etwas;ja;Jemand\n") == Wrong{{2, "schmuck", "described_decoration"}});
    CHECK(told("neu.png;bild;kreis;;Etwas;;\n") == Wrong{{2, "bildnachweis", "no_credit"}});
    CHECK(told("neu.png;logo;kreis;;Etwas;;\n").empty());
    CHECK(told("neu.png;bild;;mv;Etwas;;Jemand\n") == Wrong{{2, "buendnis", "no_subject"}});
    CHECK(told("neu.png;logo;kreis;mv;Etwas;;\n") == Wrong{{2, "buendnis", "no_subject"}});
    CHECK(told("neu.png;;;;Etwas;;Jemand\n") == Wrong{{2, "buendnis", "no_subject"}});
}

TEST_CASE("what is wrong with a table of pictures is said cell by cell")
{
    auto& store = PicturesStore::shared(storage::Engine::sqlite);
    const auto told = [&](const std::string& table) { return wrong(store.plan_pictures(parcel(table, {}))); };
    CHECK(told("datei;art;buendnis;land;position\n../geheim.jpg;foto;kriis;xx;viele\n") ==
          Wrong{{2, "datei", "bad_file_name"}, {2, "art", "unknown_use"}, {2, "buendnis", "unknown_alliance"},
                {2, "land", "unknown_state"}, {2, "position", "bad_position"}});
    CHECK(told("datei;buendnis;alternativtext;bildnachweis\nfehlt.jpg;kreis;Etwas;Jemand\n") == Wrong{{2, "datei", "no_file"}});
    CHECK(told("datei;buendnis;entfernen\nfehlt.jpg;kreis;ja\n") == Wrong{{2, "entfernen", "nothing_to_remove"}});
    CHECK(told("datei;buendnis;alternativtext;bildnachweis\nfest.jpg;stadt;A;B\nfest.jpg;stadt;A;B\n") == Wrong{{3, "datei", "duplicate"}});
    CHECK(told("bild;buendnis\n") == Wrong{{1, "bild", "unknown_column"}, {1, "datei", "missing_column"}});
    std::string long_table = "datei;buendnis\n";
    for (int line = 0; line < 151; ++line) long_table += "bild" + std::to_string(line) + ".jpg;kreis\n";
    CHECK(told(long_table) == Wrong{{0, "", "too_many"}});
}

TEST_CASE("what no command of this version has written is refused with a sentence, not with a fault")
{
    auto& store = PicturesStore::shared(storage::Engine::sqlite);
    for (const auto* bytes : {"", "{}", "datei;buendnis\nfest.jpg;stadt\n", "{\"table\":\"***\",\"files\":{}}"}) {
        CAPTURE(std::string(bytes));
        CHECK(wrong(store.plan_pictures(bytes)) == Wrong{{0, "", "no_parcel"}});
    }
}

TEST_CASE("another logo takes the place of the one that was there")
{
    test::for_each_engine<PicturesStore>([](PicturesStore& store) {
        CHECK(store.import_pictures(parcel("datei;art;buendnis;alternativtext\nneu.png;logo;stadt;Ein Schiff\n", {{"neu.png", test::painted_png(90, 40)}})).is_applied);
        const auto logos = store.pictures_of("stadt", Kind::alliance_logo);
        REQUIRE(logos.size() == 1);
        CHECK(logos.front().picture.file_name == "neu.png");
        CHECK(logos.front().picture.alt == "Ein Schiff");
    });
}

TEST_CASE("one file may be picture and logo, and may show several alliances")
{
    test::for_each_engine<PicturesStore>([](PicturesStore& store) {
        const test::Folder files = {{"neu.png", test::painted_png(300, 40)}};
        CHECK(store.import_pictures(parcel("datei;art;buendnis;alternativtext;bildnachweis\nneu.png;logo;kreis;A;B\nneu.png;bild;kreis;A;B\n"
                                           "neu.png;bild;land;A;B\n", files)).is_applied);
        CHECK(store.pictures_of("kreis").size() == 1);
        CHECK(store.pictures_of("kreis", Kind::alliance_logo).size() == 1);
        CHECK(store.pictures_of("land").size() == 1);
    });
}
