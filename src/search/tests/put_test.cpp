#include "index.hpp"

#include "search/members.hpp"
#include "search/put.hpp"
#include "search/store.hpp"

#include <algorithm>

using search::Document;
using search::Kind;
using test::document;
using test::TestStore;

namespace {

void put(TestStore& store, std::vector<Document> documents)
{
    store.fill([&](storage::Write& write) { search::put(write, documents.front().kind, documents, search::begin_generation(write)); });
}

/// The numbers of the documents that have a word, in one field or the other.
std::vector<std::int64_t> numbers_with(TestStore& store, const char* stem, std::int64_t field)
{
    return store.read([&](storage::Read& read) {
        std::vector<std::int64_t> numbers;
        const auto ids = search::ids_of_words(read, {stem});
        if (ids.empty()) return numbers;
        search::each_posting(read, {ids.front().second}, [&](const search::Posting& posting) {
            if (posting.field != field) return;
            search::Members members;
            members.add_from(posting.members);
            members.each([&](std::size_t place) {
                numbers.push_back(posting.block * static_cast<std::int64_t>(search::documents_in_a_block) + static_cast<std::int64_t>(place));
            });
        });
        std::sort(numbers.begin(), numbers.end());
        return numbers;
    });
}

using Numbers = std::vector<std::int64_t>;

const auto first = search::first_number(Kind::project, false);
const auto first_over = search::first_number(Kind::project, true);

}

TEST_CASE("documents are numbered as they come, and their words lead to them by field")
{
    test::for_each_engine([](TestStore& store) {
        put(store, {document(Kind::project, "Ferien am Meer", "Sommer"), document(Kind::project, "Sommerfest", "Ferien")});
        CHECK(numbers_with(store, "feri", 0) == Numbers{first});
        CHECK(numbers_with(store, "feri", 1) == Numbers{first + 1});
        CHECK(numbers_with(store, "somm", 1) == Numbers{first});
        put(store, {document(Kind::project, "Ferien im Wald")});
        CHECK(numbers_with(store, "feri", 0) == Numbers{first, first + 2});
    });
}

TEST_CASE("a document that comes again keeps its number and has its new words only")
{
    test::for_each_engine([](TestStore& store) {
        auto one = document(Kind::project, "Ferien");
        put(store, {one, document(Kind::project, "Meer")});
        one.title = "Wald";
        one.summary = "Ferien";
        put(store, {one});
        CHECK(numbers_with(store, "feri", 0).empty());
        CHECK(numbers_with(store, "feri", 1) == Numbers{first});
        CHECK(numbers_with(store, "wald", 0) == Numbers{first});
        CHECK(numbers_with(store, "meer", 0) == Numbers{first + 1});
    });
}

TEST_CASE("what is over gets a number behind everything that goes on, and its old one is free")
{
    test::for_each_engine([](TestStore& store) {
        auto one = document(Kind::project, "Ferien");
        put(store, {one});
        one.is_over = true;
        put(store, {one});
        CHECK(numbers_with(store, "feri", 0) == Numbers{first_over});
        CHECK(store.read([](storage::Read& read) { return search::shown(read, {first, first_over}); }).size() == 1);
        put(store, {document(Kind::project, "Ferien im Wald")});
        CHECK(numbers_with(store, "feri", 0) == Numbers{first, first_over});
    });
}

TEST_CASE("kinds do not meet: the same key is another document in another kind")
{
    test::for_each_engine([](TestStore& store) {
        auto topic = document(Kind::topic, "Ferien");
        auto project = document(Kind::project, "Ferien");
        topic.key = project.key = "gleich";
        put(store, {topic});
        put(store, {project});
        CHECK(numbers_with(store, "feri", 0) == Numbers{search::first_number(Kind::topic, false), first});
    });
}

TEST_CASE("who is left behind goes with all words, the others stay")
{
    test::for_each_engine([](TestStore& store) {
        put(store, {document(Kind::project, "Ferien Wald")});
        put(store, {document(Kind::topic, "Ferien Strand")});
        const auto stays = document(Kind::project, "Ferien Meer");
        store.fill([&](storage::Write& write) {
            const auto generation = search::begin_generation(write);
            search::put(write, Kind::project, {&stays, 1}, generation);
            search::take_out_left_behind(write, Kind::project, generation, generation);
        });
        CHECK(numbers_with(store, "wald", 0).empty());
        CHECK(numbers_with(store, "meer", 0).size() == 1);
        CHECK(numbers_with(store, "strand", 0).size() == 1);
    });
}

TEST_CASE("documents on both sides of a block's end are found")
{
    TestStore store(storage::Engine::sqlite);
    std::vector<Document> many;
    for (int number = 0; number < 4100; ++number) many.push_back(document(Kind::project, "Verein " + std::to_string(number)));
    put(store, many);
    CHECK(numbers_with(store, "verein", 0).size() == 4100);
    CHECK(numbers_with(store, "4095", 0) == Numbers{first + 4095});
    CHECK(numbers_with(store, "4096", 0) == Numbers{first + 4096});
}

TEST_CASE("a document without a word is there and found by nothing")
{
    test::for_each_engine([](TestStore& store) {
        put(store, {document(Kind::project, "...")});
        CHECK(store.read([](storage::Read& read) { return search::shown(read, {first}); }).size() == 1);
        CHECK(store.read([](storage::Read& read) { return search::last_word(read); }) == 0);
    });
}
