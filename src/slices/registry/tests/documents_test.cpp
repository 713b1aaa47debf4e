#include "sample.hpp"

#include "slices/registry/documents.hpp"

using test::SampleStore;
using test::with_sample_on_each_engine;

namespace {

std::vector<search::Document> documents_of(SampleStore& store, base::Instant now = test::morning)
{
    const auto source = registry::search_source([now] { return now; });
    return store.read([&](storage::Read& read) { return source.next(read, {}, "", 1000).documents; });
}

const search::Document* find_by_address(const std::vector<search::Document>& documents, std::string_view address)
{
    for (const auto& document : documents) {
        if (document.address == address) return &document;
    }
    return nullptr;
}

}

TEST_CASE("the search learns public facts of an alliance: name, texts, places, topics, state")
{
    with_sample_on_each_engine([](SampleStore& store) {
        const auto documents = documents_of(store);
        const auto* town = find_by_address(documents, "/buendnisse/stadt");
        REQUIRE(town);
        const auto alliance = store.alliance("stadt");
        search::Document expected{search::Kind::alliance, alliance->id.hex(), "/buendnisse/stadt", "Stadtbündnis", "Alle an einem Tisch."};
        expected.text = town->text;
        expected.place = "Rostock";
        expected.place_ids = {alliance->seat.id.hex(), alliance->seat.id.hex()};
        expected.position = search::Position{alliance->seat.position->latitude, alliance->seat.position->longitude};
        expected.state_key = "13";
        expected.topics = town->topics;
        CHECK(*town == expected);
        CHECK(town->topics.size() == 2);
        CHECK(town->text.find("Zweiter Absatz.") != std::string::npos);
        CHECK(town->text.find("Person") == std::string::npos);
    });
}

TEST_CASE("the search knows who rests or ended as over, and does not know who has not begun")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    const auto documents = documents_of(store);
    CHECK(find_by_address(documents, "/buendnisse/ende")->is_over);
    CHECK(find_by_address(documents, "/buendnisse/ruht")->is_over);
    CHECK_FALSE(find_by_address(documents, "/buendnisse/koeln")->is_over);
    CHECK(find_by_address(documents, "/buendnisse/spaeter") == nullptr);
    CHECK(find_by_address(documents_of(store, test::morning + std::chrono::days(400)), "/buendnisse/spaeter") != nullptr);
}

TEST_CASE("alliances come to the search in parts that are together all of them")
{
    auto& store = SampleStore::shared(storage::Engine::sqlite);
    const auto source = registry::search_source([] { return test::morning; });
    std::vector<search::Document> together;
    std::string after;
    do {
        auto part = store.read([&](storage::Read& read) { return source.next(read, {}, after, 2); });
        CHECK(part.documents.size() <= 2);
        std::move(part.documents.begin(), part.documents.end(), std::back_inserter(together));
        after = part.last;
    } while (!after.empty());
    CHECK(together == documents_of(store));
}

TEST_CASE("an import of alliances asks the search to follow, a plan does not")
{
    test::RegisterStore store(storage::Engine::sqlite);
    const auto& queue = store.database().versions().slot(search::version_of_queue);
    const auto before = queue.load();
    (void)store.plan(test::sample_table);
    CHECK(queue.load() == before);
    REQUIRE(store.import(test::sample_table).is_applied);
    CHECK(queue.load() > before);
}

TEST_CASE("the search learns every name of an alliance, and neither why it rests nor who recorded it")
{
    test::for_each_engine<SampleStore>([](SampleStore& store) {
        REQUIRE(store.import("schluessel;name;status;status_seit;sitz;namen;status_notiz;status_erfasst_von\n"
                             "stadt;Stadtbündnis;aktiv;2005-06-16;13003000;en:Town Alliance|tr:Şehir İttifakı;Akte 7;Erfasserin Geheim\n").is_applied);
        const auto documents = documents_of(store);
        const auto& text = find_by_address(documents, "/buendnisse/stadt")->text;
        CHECK(text.find("Town Alliance") != std::string::npos);
        CHECK(text.find("Şehir İttifakı") != std::string::npos);
        for (const auto* hidden : {"Akte 7", "Erfasserin"}) CHECK(text.find(hidden) == std::string::npos);
    });
}
