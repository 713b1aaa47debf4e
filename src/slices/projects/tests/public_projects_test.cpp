#include "projects_store.hpp"

using places::Piece;
using projects::PublicProject;
using test::ProjectsStore;
using test::with_projects_on_each_engine;

namespace {

Piece public_piece(std::size_t most)
{
    Piece piece;
    piece.most = most;
    piece.today = test::today;
    return piece;
}

std::vector<PublicProject> read_public(ProjectsStore& store, const Piece& piece)
{
    return store.read([&](storage::Read& read) { return projects::projects_after(read, piece); });
}

std::string public_words(ProjectsStore& store, const Piece& piece)
{
    std::string words;
    for (const auto& one : read_public(store, piece)) words += (words.empty() ? "" : " ") + one.slug;
    return words;
}

}

TEST_CASE("a project is open to everybody with all of this and nothing else")
{
    with_projects_on_each_engine([](ProjectsStore& store) {
        const auto found = store.read([](storage::Read& read) { return projects::public_project(read, "ferienwerkstatt"); });
        REQUIRE(found);
        auto shown = *found;
        REQUIRE(shown.place.position);
        shown.place.position.reset();
        const PublicProject expected{"ferienwerkstatt",
                                     "Ferienwerkstatt",
                                     "Sägen & löten.",
                                     "Kinder können etwas.",
                                     "Erster Absatz.\n\nZweiter Absatz.",
                                     {"kinderbetreuung", "ferien"},
                                     {projects::State::running, test::day("2021-07-01"), std::nullopt},
                                     {"stadt", "Stadtbündnis"},
                                     {{"land", "Landesbündnis"}, {"viertel", "Nachbarn"}},
                                     {"Volkshochschule", "Sportverein"},
                                     "https://werkstatt.example/",
                                     "13",
                                     {"Rostock", "/orte/rostock", "13003000", std::nullopt},
                                     "2021-07-01"};
        CHECK(shown == expected);
    });
}

TEST_CASE("a project in a district leads to the page of the district; one without a place to none")
{
    with_projects_on_each_engine([](ProjectsStore& store) {
        const auto place_of = [&](std::string_view slug) {
            return store.read([&](storage::Read& read) { return projects::public_project(read, slug); })->place;
        };
        CHECK(place_of("familienfest").path == "/orte/rostock/reutershagen");
        CHECK(place_of("familienfest").name == "Reutershagen");
        CHECK(place_of("buecherbus") == places::Spot{});
    });
}

TEST_CASE("a piece of projects begins behind the last one of the piece before, those to come first")
{
    with_projects_on_each_engine([](ProjectsStore& store) {
        const auto whole = public_words(store, public_piece(100));
        for (const std::size_t most : {1, 2, 3}) {
            auto piece = public_piece(most);
            std::string words;
            for (auto some = read_public(store, piece); !some.empty(); some = read_public(store, piece)) {
                for (const auto& one : some) words += (words.empty() ? "" : " ") + one.slug;
                piece.after = some.back().sort_key;
                piece.after_slug = some.back().slug;
            }
            CHECK(words == whole);
        }
        CHECK(whole.starts_with("idee "));
    });
}

TEST_CASE("topics, states and words narrow projects together")
{
    with_projects_on_each_engine([](ProjectsStore& store) {
        auto piece = public_piece(10);
        piece.topics = {"ferien"};
        CHECK(public_words(store, piece) == "alm ferienwerkstatt");
        piece.topics = {"ferien", "vaeter"};
        CHECK(public_words(store, piece) == "alm ferienwerkstatt vaetertreff");
        piece.states = {"13"};
        CHECK(public_words(store, piece) == "ferienwerkstatt vaetertreff");
        piece.words[0] = "werkstatt";
        CHECK(public_words(store, piece) == "ferienwerkstatt");
    });
}

TEST_CASE("near a place projects come by distance, those without a place not at all")
{
    with_projects_on_each_engine([](ProjectsStore& store) {
        auto piece = public_piece(10);
        piece.near = places::Position{54.0887, 12.1405};
        CHECK(public_words(store, piece) == "familienfest ferienwerkstatt");
        const auto first = read_public(store, piece).front();
        piece.after = first.sort_key;
        piece.after_slug = first.slug;
        CHECK(public_words(store, piece) == "ferienwerkstatt");
        piece.topics = {"vaeter"};
        CHECK(public_words(store, piece) == "");
    });
}

TEST_CASE("a former word of a project is known, an unknown one is nothing")
{
    with_projects_on_each_engine([](ProjectsStore& store) {
        CHECK(store.read([](storage::Read& read) { return projects::present_slug(read, "ferienkurs"); }) == "ferienwerkstatt");
        CHECK_FALSE(store.read([](storage::Read& read) { return projects::public_project(read, "ferienkurs"); }));
    });
}
