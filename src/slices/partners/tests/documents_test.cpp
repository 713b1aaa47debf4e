#include "partners_store.hpp"

#include "slices/partners/documents.hpp"

using test::PartnersStore;
using test::with_partners_on_each_engine;

namespace {

search::Part part_of(PartnersStore& store, base::Instant since, std::string_view after, std::size_t most)
{
    const auto source = partners::search_source([] { return test::morning; });
    return store.read([&](storage::Read& read) { return source.next(read, since, after, most); });
}

}

TEST_CASE("the search learns public facts of an organisation, its names in other languages too")
{
    with_partners_on_each_engine([](PartnersStore& store) {
        const auto part = part_of(store, {}, "rata", 1);
        REQUIRE(part.documents.size() == 1);
        const auto& town = part.documents.front();
        CHECK(town.address == "/organisationen/rathaus");
        CHECK(town.title == "Hansestadt Rostock");
        CHECK(town.place == "Rostock");
        CHECK(town.state_key == "13");
        CHECK(town.text.find("Miasto Rostock") != std::string::npos);
        CHECK(town.text.find("City of Rostock") != std::string::npos);
        CHECK(town.text.find("Erfasserin") == std::string::npos);
        CHECK_FALSE(town.is_over);
        CHECK(part.last == "rathaus");
    });
}

TEST_CASE("organisations come to the search in parts that are together all that were changed")
{
    with_partners_on_each_engine([](PartnersStore& store) {
        std::vector<std::string> addresses;
        std::string after;
        do {
            const auto part = part_of(store, test::morning, after, 4);
            for (const auto& document : part.documents) addresses.push_back(document.address);
            after = part.last;
        } while (!after.empty());
        CHECK(addresses == std::vector<std::string>{"/organisationen/bank", "/organisationen/kammer", "/organisationen/kita",
                                                    "/organisationen/rathaus", "/organisationen/verein", "/organisationen/werft"});
        CHECK(part_of(store, test::morning + std::chrono::milliseconds(1), "", 9).documents.empty());
    });
}

TEST_CASE("the search knows who has ended, and who has no place")
{
    auto& store = PartnersStore::shared(storage::Engine::sqlite);
    CHECK(part_of(store, {}, "kammea", 1).documents.front().is_over);
    const auto without = part_of(store, {}, "vere", 1).documents.front();
    CHECK(without.title == "Verein ohne Ort");
    CHECK(without.place.empty());
    CHECK_FALSE(without.position.has_value());
}
