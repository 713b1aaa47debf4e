#include "slices/places/store.hpp"
#include "slices/places/tables.hpp"
#include "slices/places/tests/places_store.hpp"

#include "support/test_app.hpp"

#include <algorithm>
#include <set>

using places::Kind;
using places::Piece;
using places::Place;
using test::PlacesStore;
using test::TestApp;

namespace {

template <class Test>
void on_both(Test test)
{
    SUBCASE("on SQLite") { test(PlacesStore::shared(storage::Engine::sqlite)); }
    SUBCASE("on PostgreSQL") { test(PlacesStore::shared(storage::Engine::postgres)); }
}

/// Reads a list to its end, piece by piece.
std::vector<places::Municipality> read_to_end(PlacesStore& store, Piece piece)
{
    std::vector<places::Municipality> all;
    for (;;) {
        auto some = store.read([&](storage::Read& read) { return places::municipalities_after(read, piece); });
        if (some.empty()) return all;
        piece.after = some.back().sort_key;
        piece.after_slug = some.back().slug;
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
}

std::set<std::string> slugs(const std::vector<places::Municipality>& all)
{
    std::set<std::string> slugs;
    for (const auto& one : all) slugs.insert(one.slug);
    return slugs;
}

test::Reply asked(TestApp& app, std::string method, std::string target, std::string seen = {})
{
    web::http::HttpRequest request;
    request.method = std::move(method);
    request.target = std::move(target);
    request.if_none_match = std::move(seen);
    return app.ask(std::move(request));
}

}

TEST_CASE("the lists of the states are together the whole list, but for the towns whose state nobody knows")
{
    on_both([](PlacesStore& store) {
        Piece piece;
        piece.most = 5000;
        const auto whole = read_to_end(store, piece);
        std::size_t bundled = 0;
        for (const auto& one : store.bundled()) bundled += one.place.kind == Kind::municipality;
        CHECK(whole.size() == bundled);
        CHECK(slugs(whole).size() == bundled);
        std::size_t in_states = 0;
        for (const auto& state : store.read([](storage::Read& read) { return places::states(read); })) {
            piece.states = {state.official_key.value()};
            const auto of_state = read_to_end(store, piece);
            in_states += of_state.size();
            for (const auto& town : of_state) {
                if (town.state != places::Around{state.name, *state.official_key}) FAIL(town.slug);
            }
        }
        const auto without = std::count_if(whole.begin(), whole.end(), [](const auto& town) { return !town.state; });
        CHECK(in_states + static_cast<std::size_t>(without) == whole.size());
    });
}

TEST_CASE("two states asked for together are both, in one order, and a state that is none has no town")
{
    on_both([](PlacesStore& store) {
        Piece piece;
        piece.most = 300;
        piece.states = {"10"};
        const auto saarland = slugs(read_to_end(store, piece));
        piece.states = {"02"};
        auto both = slugs(read_to_end(store, piece));
        both.insert(saarland.begin(), saarland.end());
        piece.states = {"10", "02"};
        const auto together = read_to_end(store, piece);
        CHECK(slugs(together) == both);
        CHECK(std::is_sorted(together.begin(), together.end(), [](const auto& one, const auto& other) { return one.slug < other.slug; }));
        for (const auto* odd : {"99", "1", "%", "", "10' or '1'='1", "|", "0"}) {
            CAPTURE(odd);
            piece.states = {odd};
            CHECK(read_to_end(store, piece).empty());
        }
    });
}

TEST_CASE("a cursor that somebody made up ends the list or begins it, and is never a fault")
{
    on_both([](PlacesStore& store) {
        Piece piece;
        piece.most = 2;
        for (const auto* odd : {"zzzzzz", "\xf4\x8f\xbf\xbf", "'; --", "~"}) {
            piece.after_slug = odd;
            const auto some = store.read([&](storage::Read& read) { return places::municipalities_after(read, piece); });
            CHECK(some.size() <= 2);
        }
        piece.near = places::Position{54.09, 12.14};
        for (const auto* odd : {"", "x", "-5", "1e999", "nan", "1.5.1", "99999"}) {
            CAPTURE(odd);
            piece.after = odd;
            piece.after_slug = "a";
            CHECK_NOTHROW(store.read([&](storage::Read& read) { return places::municipalities_after(read, piece).size(); }));
        }
        piece.after = "99999";
        CHECK(store.read([&](storage::Read& read) { return places::municipalities_after(read, piece).empty(); }));
        piece.most = 0;
        CHECK(store.read([&](storage::Read& read) { return places::municipalities_after(read, piece).empty(); }));
    });
}

TEST_CASE("the towns near a place come in the order of their real distance, as far as a list is read")
{
    on_both([](PlacesStore& store) {
        const places::Position kassel{51.31, 9.48};
        Piece piece;
        piece.near = kassel;
        piece.most = 60;
        const auto near = store.read([&](storage::Read& read) { return places::municipalities_after(read, piece); });
        REQUIRE(near.size() == 60);
        CHECK(near.front().slug == "kassel");
        double before = 0;
        for (const auto& town : near) {
            const auto away = places::distance(kassel, town.spot.position.value());
            CHECK(away + 1 > before); // reckoned roughly, within a kilometre
            before = std::max(before, away);
        }
        CHECK(before < 60);
    });
}

TEST_CASE("of a beginning no more come than are wanted, the biggest first, and signs begin nothing")
{
    on_both([](PlacesStore& store) {
        store.read([](storage::Read& read) {
            const auto many = places::places_beginning(read, "neu", 30);
            CHECK(many.size() == 30);
            const auto few = places::places_beginning(read, "neu", 3);
            REQUIRE(few.size() == 3);
            for (std::size_t at = 0; at < few.size(); ++at) CHECK(few[at].id == many[at].id);
            for (const auto* odd : {"%", "_", "neu%", "NEU", "'", "\\", "-"}) CHECK(places::places_beginning(read, odd, 5).empty());
            CHECK(places::places_spelled(read, {}).empty());
            CHECK(places::places_spelled(read, {"rost%", "ROSTOCK", ""}).empty());
            CHECK(places::municipalities_with_postal_code(read, "18055", 0).empty());
            for (const auto* odd : {"%", "1805%", "x", "-1"}) CHECK(places::municipalities_with_postal_code(read, odd, 5).empty());
            return 0;
        });
    });
}

TEST_CASE("what begins a postal code has what each longer beginning has, the biggest towns first")
{
    on_both([](PlacesStore& store) {
        store.read([](storage::Read& read) {
            std::set<base::Id<Place>> longer;
            for (const char digit : std::string("0123456789")) {
                for (const auto& town : places::municipalities_with_postal_code(read, std::string("180") + digit, 1000)) longer.insert(town.id);
            }
            const auto all = places::municipalities_with_postal_code(read, "180", 1000);
            std::set<base::Id<Place>> found;
            for (const auto& town : all) found.insert(town.id);
            CHECK(found == longer);
            CHECK(found.size() == all.size());
            CHECK(std::is_sorted(all.begin(), all.end(), [](const Place& one, const Place& other) {
                return one.inhabitants.value_or(0) > other.inhabitants.value_or(0);
            }));
            return 0;
        });
    });
}

TEST_CASE("the figures of what we know are those of the list that the program brings along")
{
    on_both([](PlacesStore& store) {
        places::KnownCounts expected;
        for (const auto& [place, unused] : store.bundled()) {
            expected.states += place.kind == Kind::state;
            expected.counties += place.kind == Kind::county;
            expected.districts += place.kind == Kind::district;
            if (place.kind != Kind::municipality) continue;
            ++expected.municipalities;
            expected.with_key += place.official_key.has_value();
            expected.with_inhabitants += place.inhabitants.has_value();
            expected.with_exact_position += place.position_is_exact;
        }
        std::map<std::string, int> codes;
        for (const auto& [unused, of_place] : places::bundled_postal_codes()) {
            for (const auto& code : of_place) ++codes[code];
        }
        const auto counts = store.read([](storage::Read& read) { return places::known_counts(read); });
        CHECK(counts.states == expected.states);
        CHECK(counts.counties == expected.counties);
        CHECK(counts.districts == expected.districts);
        CHECK(counts.municipalities == expected.municipalities);
        CHECK(counts.with_key == expected.with_key);
        CHECK(counts.with_inhabitants == expected.with_inhabitants);
        CHECK(counts.with_exact_position == expected.with_exact_position);
        CHECK(counts.postal_codes == static_cast<std::int64_t>(codes.size()));
        CHECK(counts.postal_codes_of_several == std::count_if(codes.begin(), codes.end(), [](const auto& one) { return one.second > 1; }));
    });
}

TEST_CASE("page and tables of the sources are kept by browsers, can be asked for their head, and take nothing")
{
    TestApp app(PlacesStore::shared(storage::Engine::sqlite));
    for (const auto* target : {"/datenquellen", "/en/datenquellen", "/datenquellen/orte.tsv", "/datenquellen/postleitzahlen.tsv"}) {
        CAPTURE(target);
        const auto page = asked(app, "GET", target);
        CHECK(page.status == 200);
        const auto head = asked(app, "HEAD", target);
        CHECK(head.status == 200);
        CHECK(head.header("Content-Type") == page.header("Content-Type"));
        if (!page.header("ETag").empty()) CHECK(asked(app, "GET", target, page.header("ETag")).status == 304);
        const auto sent = asked(app, "POST", target);
        CHECK(sent.status >= 400);
        CHECK(sent.status < 500);
    }
    CHECK(app.get("/datenquellen/gibt-es-nicht.tsv").status == 404);
    const auto english = app.get("/en/datenquellen");
    CHECK(english.says("<html lang=\"en\""));
    CHECK(english.says("<h1>Sources of data</h1>"));
    CHECK(english.text().find("has not been taken in here") != std::string::npos);
    CHECK_FALSE(english.says("noch nicht eingelesen"));
}

TEST_CASE("in the tables what a place lies in stands before it, and no cell tears a line apart")
{
    TestApp app(PlacesStore::shared(storage::Engine::sqlite));
    const auto table = app.get("/datenquellen/orte.tsv").body;
    std::set<std::string> seen = {""};
    std::size_t lines = 0;
    for (std::size_t begin = table.find('\n') + 1; begin < table.size(); ++lines) {
        const auto end = table.find('\n', begin);
        std::vector<std::string> cells(1);
        for (const char letter : table.substr(begin, end - begin)) {
            if (letter == '\t') cells.emplace_back();
            else cells.back() += letter;
        }
        if (cells.size() != 11 || !seen.contains(cells[4]) || !seen.insert(cells[0]).second) FAIL(cells[2]);
        begin = end + 1;
    }
    CHECK(lines > 10'000);
    CHECK(table.find('\r') == std::string::npos);
}
