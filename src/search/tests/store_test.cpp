#include "index.hpp"

#include "search/store.hpp"

#include <algorithm>

using search::Kind;
using search::KnownWord;
using test::TestStore;

namespace {

constexpr base::Instant noon{std::chrono::milliseconds(1773486000000)};

std::optional<search::Waiting> waiting(TestStore& store)
{
    return store.read([](storage::Read& read) { return search::first_waiting(read); });
}

void empty_queue(TestStore& store)
{
    while (const auto first = waiting(store)) {
        store.fill([&](storage::Write& write) { search::finish(write, *first); });
    }
}

std::vector<KnownWord> words_since(TestStore& store, std::int64_t generation)
{
    return store.read([&](storage::Read& read) { return search::words_since(read, generation); });
}

struct Line {
    std::int64_t word = 0;
    std::int64_t block = 0;
    std::int64_t field = 0;
    std::string members;

    friend auto operator<=>(const Line&, const Line&) = default;
};

std::vector<Line> lines_of(TestStore& store, const std::vector<std::int64_t>& words)
{
    std::vector<Line> lines;
    store.read([&](storage::Read& read) {
        search::each_posting(read, words, [&](const search::Posting& one) {
            lines.push_back({one.word, one.block, one.field, std::string(one.members)});
        });
        return 0;
    });
    std::sort(lines.begin(), lines.end());
    return lines;
}

search::Document with_title(std::string key, std::string title)
{
    search::Document document{Kind::project, std::move(key), "/projekte/x", std::move(title), "Kurz.", "Nie gezeigt.", "Rostock"};
    return document;
}

}

TEST_CASE("a new store waits for every kind to be put into the index")
{
    test::for_each_engine([](TestStore& store) {
        std::set<Kind> kinds;
        while (const auto first = waiting(store)) {
            CHECK(first->since == base::Instant{});
            CHECK(first->after.empty());
            kinds.insert(first->kind);
            store.fill([&](storage::Write& write) { search::finish(write, *first); });
        }
        CHECK(kinds == std::set<Kind>(search::kinds.begin(), search::kinds.end()));
    });
}

TEST_CASE("whoever asks twice is waited for once, from the earlier moment on")
{
    test::for_each_engine([](TestStore& store) {
        empty_queue(store);
        store.fill([](storage::Write& write) {
            search::store_waiting(write, Kind::project, noon);
            search::store_waiting(write, Kind::project, noon - std::chrono::hours(1));
            search::store_waiting(write, Kind::project, noon + std::chrono::hours(1));
        });
        const auto first = waiting(store);
        REQUIRE(first);
        CHECK(first->kind == Kind::project);
        CHECK(first->since == noon - std::chrono::hours(1));
        CHECK(first->asked == 3);
        store.fill([&](storage::Write& write) { search::finish(write, *first); });
        CHECK_FALSE(waiting(store).has_value());
    });
}

TEST_CASE("who was asked again meanwhile neither goes on nor is finished")
{
    test::for_each_engine([](TestStore& store) {
        empty_queue(store);
        store.fill([](storage::Write& write) { search::store_waiting(write, Kind::topic, noon); });
        auto before = *waiting(store);
        store.fill([](storage::Write& write) { search::store_waiting(write, Kind::topic, noon); });
        before.after = "m";
        store.fill([&](storage::Write& write) {
            search::go_on(write, before);
            search::finish(write, before);
        });
        const auto now = waiting(store);
        REQUIRE(now);
        CHECK(now->after.empty());
        CHECK(now->asked == 2);
    });
}

TEST_CASE("what comes a little later is put in before what is to be put in anew as a whole")
{
    test::for_each_engine([](TestStore& store) {
        store.fill([](storage::Write& write) { search::store_waiting(write, Kind::page, base::Instant{}); });
        empty_queue(store);
        store.fill([](storage::Write& write) {
            search::store_waiting(write, Kind::alliance, base::Instant{});
            search::store_waiting(write, Kind::project, noon);
        });
        CHECK(waiting(store)->kind == Kind::project);
    });
}

TEST_CASE("an index has one name for good and a number for each of its states")
{
    test::for_each_engine([](TestStore& store) {
        const auto present = [&] { return store.read([](storage::Read& read) { return search::edition(read); }); };
        CHECK_FALSE(present().has_value());
        const auto begin = [&] { return store.write([](storage::Write& write) -> base::Result<std::int64_t> { return search::begin_generation(write); }).value(); };
        CHECK(begin() == 1);
        const auto first = present();
        CHECK(begin() == 2);
        CHECK(present()->id == first->id);
        CHECK(present()->generation == 2);
    });
}

TEST_CASE("words are stored once, counted, and read again from the generation in which they changed")
{
    test::for_each_engine([](TestStore& store) {
        const std::vector<KnownWord> words = {{1, "vaet", "Väter", 2}, {2, "x\"\\y", "Quote \" \\ 'n'", 1}, {3, "=s13", "", 1}};
        store.fill([&](storage::Write& write) { search::store_words(write, words, 1); });
        CHECK(words_since(store, 0) == words);
        store.fill([](storage::Write& write) { search::store_words(write, {{1, "vaet", "Vätern", 3}}, 2); });
        CHECK(words_since(store, 1) == std::vector<KnownWord>{{1, "vaet", "Väter", 5}});
        CHECK(words_since(store, 2).empty());
        const auto ids = store.read([](storage::Read& read) { return search::ids_of_words(read, {"vaet", "x\"\\y", "unbekannt"}); });
        CHECK(std::set<std::pair<std::string, std::int64_t>>(ids.begin(), ids.end()) ==
              std::set<std::pair<std::string, std::int64_t>>{{"vaet", 1}, {"x\"\\y", 2}});
        CHECK(store.read([](storage::Read& read) { return search::last_word(read); }) == 3);
    });
}

TEST_CASE("the lines of words are stored by block, replaced, and read again")
{
    test::for_each_engine([](TestStore& store) {
        store.fill([](storage::Write& write) {
            search::store_postings(write, 7, {{1, 0, "00"}, {1, 1, "01"}, {2, 1, "02"}});
            search::store_postings(write, 8, {{1, 0, "03"}});
            search::store_postings(write, 7, {{1, 1, "0405"}});
        });
        CHECK(lines_of(store, {1}) == std::vector<Line>{{1, 7, 0, "00"}, {1, 7, 1, "0405"}, {1, 8, 0, "03"}});
        CHECK(lines_of(store, {2, 99}) == std::vector<Line>{{2, 7, 1, "02"}});
        CHECK(lines_of(store, {}).empty());
    });
}

TEST_CASE("a document is shown as it was put in, with whatever stands in it")
{
    test::for_each_engine([](TestStore& store) {
        auto one = with_title("k1", "Straße \"A\" \\ 'B' <c> \t 😀");
        one.position = search::Position{54.09, 12.13};
        const auto other = with_title("k2", "Ohne Ort");
        store.fill([&](storage::Write& write) { search::store_documents(write, Kind::project, {{&one, 10, "2 5"}, {&other, 11, ""}}, 1); });
        const auto shown = store.read([](storage::Read& read) { return search::shown(read, {10}); });
        REQUIRE(shown.size() == 1);
        CHECK(shown[0].title == one.title);
        CHECK(shown[0].summary == "Kurz.");
        CHECK(shown[0].place == "Rostock");
        CHECK(shown[0].words == "2 5");
        const auto positions = store.read([](storage::Read& read) { return search::positions(read, {10, 11}); });
        CHECK(positions == std::vector<std::pair<std::int64_t, search::Position>>{{10, {54.09, 12.13}}});
        CHECK(store.read([](storage::Read& read) { return search::numbers_named(read, "ohne ort"); }) == std::vector<std::int64_t>{11});
    });
}

TEST_CASE("the index remembers documents by their keys, and who was left behind")
{
    test::for_each_engine([](TestStore& store) {
        const auto one = with_title("k1", "Eins");
        const auto two = with_title("k2", "Zwei");
        store.fill([&](storage::Write& write) {
            search::store_documents(write, Kind::project, {{&one, 10, "2"}}, 1);
            search::store_documents(write, Kind::project, {{&two, 11, "4"}}, 2);
        });
        const auto known = store.read([](storage::Read& read) { return search::remembered(read, Kind::project, {"k2", "k3"}); });
        REQUIRE(known.size() == 1);
        CHECK(known[0].number == 11);
        CHECK(known[0].words == "4");
        CHECK(store.read([](storage::Read& read) { return search::remembered(read, Kind::topic, {"k2"}); }).empty());
        const auto left = store.read([](storage::Read& read) { return search::left_behind(read, Kind::project, 2); });
        REQUIRE(left.size() == 1);
        CHECK(left[0].key == "k1");
        CHECK(store.read([](storage::Read& read) { return search::greatest_number(read, 0, 11); }) == 10);
        CHECK_FALSE(store.read([](storage::Read& read) { return search::greatest_number(read, 12, 99); }).has_value());
        store.fill([](storage::Write& write) { search::remove_documents(write, {10, 99}); });
        CHECK(store.read([](storage::Read& read) { return search::shown(read, {10, 11}); }).size() == 1);
    });
}
