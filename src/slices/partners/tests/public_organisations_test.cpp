#include "partners_store.hpp"

using partners::PublicOrganisation;
using places::Piece;
using test::PartnersStore;
using test::with_partners_on_each_engine;

namespace {

Piece piece_of(std::size_t most)
{
    Piece piece;
    piece.most = most;
    piece.today = test::today;
    return piece;
}

std::vector<PublicOrganisation> read_piece(PartnersStore& store, const Piece& piece)
{
    return store.read([&](storage::Read& read) { return partners::organisations_after(read, piece); });
}

std::string words_of(const std::vector<PublicOrganisation>& all)
{
    std::string words;
    for (const auto& one : all) words += (words.empty() ? "" : " ") + one.slug;
    return words;
}

std::string words_in(PartnersStore& store, const Piece& piece) { return words_of(read_piece(store, piece)); }

}

TEST_CASE("an organisation is open to everybody with all of this and nothing else")
{
    with_partners_on_each_engine([](PartnersStore& store) {
        const auto found = store.read([](storage::Read& read) { return partners::public_organisation(read, "rathaus", test::today); });
        REQUIRE(found);
        auto shown = *found;
        REQUIRE(shown.seat.position);
        shown.seat.position.reset();
        const PublicOrganisation expected{
            "rathaus", "Hansestadt Rostock", "City of Rostock", shown.sector, "Die Stadt am Meer.", "https://rathaus.example/",
            "Körperschaft des öffentlichen Rechts", std::nullopt, "13", {"Rostock", "/orte/rostock", "13003000", std::nullopt},
            {{"stadt", "Stadtbündnis", test::day("2005-06-16")}}, shown.sort_key};
        CHECK(shown == expected);
        CHECK(shown.sector.slug == "kommune");
    });
}

TEST_CASE("where an organisation takes part is said for the day that was asked for")
{
    with_partners_on_each_engine([](PartnersStore& store) {
        const auto alliances = [&](std::string_view slug, std::string_view day) {
            const auto found = store.read([&](storage::Read& read) { return partners::public_organisation(read, slug, test::day(day)); });
            std::string all;
            for (const auto& alliance : found->alliances) all += (all.empty() ? "" : " ") + alliance.alliance_slug;
            return all;
        };
        CHECK(alliances("werft", "2009-12-31") == "");
        CHECK(alliances("werft", "2010-01-01") == "stadt");
        CHECK(alliances("werft", "2011-01-01") == "land stadt");
        CHECK(alliances("kita", "2019-12-31") == "stadt");
        CHECK(alliances("kita", "2020-01-01") == "");
    });
}

TEST_CASE("a piece of organisations begins behind the last one of the piece before")
{
    with_partners_on_each_engine([](PartnersStore& store) {
        auto piece = piece_of(2);
        const auto first = read_piece(store, piece);
        CHECK(words_of(first) == "rathaus kita");
        piece.after = first.back().sort_key;
        piece.after_slug = first.back().slug;
        const auto second = read_piece(store, piece);
        CHECK(words_of(second) == "bank werft");
        piece.after = second.back().sort_key;
        piece.after_slug = second.back().slug;
        CHECK(words_in(store, piece) == "verein");
        piece.after = "zzzz";
        CHECK(words_in(store, piece) == "");
    });
}

TEST_CASE("a piece may begin behind what is no more, and behind what never was")
{
    with_partners_on_each_engine([](PartnersStore& store) {
        auto piece = piece_of(10);
        piece.after = "kita";
        piece.after_slug = "gibt-es-nicht";
        CHECK(words_in(store, piece) == "kita bank werft verein");
    });
}

TEST_CASE("organisations of the same name stand in the order of their words")
{
    PartnersStore store(storage::Engine::sqlite);
    CHECK(store.import_organisations("schluessel;name;art\nb-zwei;Gleich;verein\na-eins;Gleich;verein\n").is_applied);
    auto piece = piece_of(1);
    piece.words[0] = "gleich";
    const auto first = read_piece(store, piece);
    CHECK(words_of(first) == "a-eins");
    piece.after = first.back().sort_key;
    piece.after_slug = first.back().slug;
    CHECK(words_in(store, piece) == "b-zwei");
}

TEST_CASE("near a place organisations come by distance, district by district")
{
    with_partners_on_each_engine([](PartnersStore& store) {
        auto piece = piece_of(10);
        piece.near = places::Position{54.0887, 12.1405};
        const auto near = read_piece(store, piece);
        CHECK(near.size() == 4);
        CHECK(near.back().slug == "bank");
        piece.most = 1;
        std::string words;
        for (auto one = read_piece(store, piece); !one.empty(); one = read_piece(store, piece)) {
            words += (words.empty() ? "" : " ") + one.back().slug;
            piece.after = one.back().sort_key;
            piece.after_slug = one.back().slug;
        }
        CHECK(words == words_of(near));
    });
}

TEST_CASE("states, topics and words narrow together")
{
    with_partners_on_each_engine([](PartnersStore& store) {
        auto piece = piece_of(10);
        piece.states = {"09", "13"};
        CHECK(words_in(store, piece) == "rathaus kita bank werft");
        piece.topics = {"standort", "ferien"};
        CHECK(words_in(store, piece) == "rathaus bank werft");
        piece.words[0] = "rostock";
        CHECK(words_in(store, piece) == "rathaus werft");
        piece.near = places::Position{48.14, 11.58};
        CHECK(words_in(store, piece) == "rathaus werft");
        piece.states = {"09"};
        CHECK(words_in(store, piece) == "");
    });
}

TEST_CASE("nobody finds an organisation that is not there")
{
    with_partners_on_each_engine([](PartnersStore& store) {
        CHECK_FALSE(store.read([](storage::Read& read) { return partners::public_organisation(read, "stadtverwaltung", test::today); }));
        CHECK(store.read([](storage::Read& read) { return partners::present_slug(read, "stadtverwaltung"); }) == "rathaus");
    });
}
