#include "index.hpp"

#include "base/text.hpp"
#include "search/ranking.hpp"
#include "search/terms.hpp"

#include <algorithm>
#include <random>

using search::Document;
using search::Kind;
using test::IndexedStore;

namespace {

const std::vector<std::string> some_words = {"Ferien", "Betreuung", "Ferienbetreuung", "Väter", "Kinder", "Kinderbetreuung", "Fest", "Sommerfest",
                                             "Werkstatt", "Wald", "Lesepaten", "Beratung", "Sprachkurs", "Kurs", "Garten", "Straßenfest"};
const std::vector<std::string> some_questions = {"Ferien", "Betreuung", "Kinder", "Fest", "Kurs Wald", "Väter Ferien", "vaeter", "Kinderbetruung",
                                                 "Sommerfest", "Strassenfest", "Garten Beratung", "Sprachkurs", "Lesepaten Wald Fest"};

/// Documents made of few words, so that many have the same.
std::vector<Document> some_documents(std::mt19937_64& chance, std::size_t count)
{
    const auto text = [&](std::size_t words) {
        std::string made;
        for (std::size_t word = 0; word < words; ++word) made += (made.empty() ? "" : " ") + some_words[chance() % some_words.size()];
        return made;
    };
    std::vector<Document> documents;
    for (std::size_t number = 0; number < count; ++number) {
        Document document{search::kinds[chance() % search::kinds.size()], std::to_string(number), "/x/" + std::to_string(number), text(1 + chance() % 2), text(chance() % 4)};
        document.state_key = chance() % 2 == 0 ? "13" : "09";
        document.is_over = chance() % 4 == 0;
        documents.push_back(std::move(document));
    }
    return documents;
}

/// How one word of a question stands in a document, found out without any index.
struct Seen {
    bool any = false;
    bool exact = false;
    bool in_title = false;
};

Seen look_for(const search::Word& asked, const Document& document, bool is_known)
{
    Seen seen;
    for (const auto* text : {&document.title, &document.summary}) {
        for (const auto& word : search::words_of(*text, 100)) {
            const bool is_exact = word.stem == asked.stem;
            const bool is_inside = word.folded.find(search::core_of(asked)) != std::string::npos;
            const bool is_similar = !is_known && search::is_one_typing_error(asked.folded, word.folded);
            if (!is_exact && !is_inside && !is_similar) continue;
            seen.any = true;
            seen.exact |= is_exact;
            seen.in_title |= text == &document.title;
        }
    }
    return seen;
}

/// Whether any document has that word, as it is or inside of another.
bool is_known(const search::Word& asked, const std::vector<Document>& documents)
{
    return std::any_of(documents.begin(), documents.end(), [&](const Document& document) { return look_for(asked, document, true).any; });
}

/// The addresses of what has all words, by points.
std::multimap<int, std::string, std::greater<>> found_slowly(const std::vector<Document>& documents, const search::Question& question, std::string_view state)
{
    std::multimap<int, std::string, std::greater<>> found;
    for (const auto& document : documents) {
        search::Traits traits{document.kind, document.is_over};
        traits.asked = question.words.size();
        traits.is_named_so = base::folded(document.title) == question.name;
        bool has_all = state.empty() || document.state_key == state;
        for (const auto& word : question.words) {
            const auto seen = look_for(word, document, is_known(word, documents));
            has_all = has_all && seen.any;
            traits.exact += seen.exact ? 1 : 0;
            traits.in_title += seen.in_title ? 1 : 0;
        }
        if (has_all) found.emplace(search::points(traits), document.address);
    }
    return found;
}

std::set<std::string> addresses_of(const search::Found& found)
{
    std::set<std::string> addresses;
    for (const auto& hit : found.hits) addresses.insert(hit.address);
    return addresses;
}

/// Compares every question with what a slow look finds: who is found, how many, and that nobody worse comes first.
void compare(IndexedStore& store)
{
    for (const auto& typed : some_questions) {
        for (const auto* state : {"", "13"}) {
            CAPTURE(typed);
            search::Wanted wanted;
            wanted.question = search::question_in(typed);
            wanted.state_key = state;
            wanted.most = search::most_shown;
            const auto found = store.find(wanted);
            const auto expected = found_slowly(store.shelf.documents, wanted.question, state);
            std::set<std::string> addresses;
            std::map<std::string, int> points;
            for (const auto& [point, address] : expected) {
                addresses.insert(address);
                points[address] = point;
            }
            CHECK(addresses_of(found) == addresses);
            CHECK(found.count == static_cast<std::int64_t>(expected.size()));
            const bool is_in_order = std::is_sorted(found.hits.begin(), found.hits.end(), [&](const search::Hit& one, const search::Hit& other) {
                return points[one.address] > points[other.address];
            });
            CHECK(is_in_order);
        }
    }
}

}

TEST_CASE("what is found is what somebody would find who read every document, in the order of the rules")
{
    test::for_each_engine<IndexedStore>([](IndexedStore& store) {
        std::mt19937_64 chance(2026);
        store.add(some_documents(chance, 60));
        compare(store);
    });
}

TEST_CASE("after any number of changes the same is found as in an index that was made anew")
{
    test::for_each_engine<IndexedStore>([](IndexedStore& store) {
        std::mt19937_64 chance(77);
        store.add(some_documents(chance, 30));
        for (int round = 0; round < 4; ++round) {
            const auto fresh = some_documents(chance, 30);
            for (int change = 0; change < 12; ++change) {
                auto& one = store.shelf.documents[chance() % store.shelf.documents.size()];
                const auto& other = fresh[chance() % fresh.size()];
                one.title = other.title;
                one.summary = other.summary;
                one.is_over = other.is_over;
                one.state_key = other.state_key;
            }
            store.shelf.documents.erase(store.shelf.documents.begin() + static_cast<std::ptrdiff_t>(chance() % store.shelf.documents.size()));
            for (const auto kind : search::kinds) store.changed(kind);
            store.follow();
        }
        compare(store);
    });
}

TEST_CASE("both engines find the same in the same order")
{
    IndexedStore sqlite(storage::Engine::sqlite);
    IndexedStore postgres(storage::Engine::postgres);
    for (auto* store : {&sqlite, &postgres}) {
        std::mt19937_64 chance(4711);
        store->add(some_documents(chance, 50));
    }
    for (const auto& typed : some_questions) {
        CAPTURE(typed);
        CHECK(sqlite.titles(typed) == postgres.titles(typed));
        CHECK(sqlite.find(typed).count == postgres.find(typed).count);
        CHECK(sqlite.find(typed).by_kind == postgres.find(typed).by_kind);
    }
}
