#include "slices/topics/documents.hpp"
#include "slices/topics/import_topics.hpp"
#include "support/store.hpp"

namespace {

std::vector<search::Document> documents_of(test::TestStore& store)
{
    return store.read([](storage::Read& read) { return topics::search_source().next(read, {}, "", 1000); }).documents;
}

}

TEST_CASE("the search learns of topics in both languages, and not of retired ones")
{
    test::for_each_engine([](test::TestStore& store) {
        const auto before = documents_of(store);
        REQUIRE_FALSE(before.empty());
        const auto find = [](const std::vector<search::Document>& documents, std::string_view address) {
            return std::find_if(documents.begin(), documents.end(), [&](const search::Document& one) { return one.address == address; });
        };
        const auto holidays = find(before, "/themen/ferien");
        REQUIRE(holidays != before.end());
        CHECK(holidays->topics == std::vector<std::string>{"ferien"});
        CHECK(holidays->text.find("Children have more holidays") != std::string::npos);
        store.fill([](storage::Write& write) {
            const auto plan = topics::import_topics(write, "schluessel;name;name_en;stillgelegt\nferien;Ferien;Holidays;ja\n", {},
                                                    [](std::size_t, std::size_t) {});
            REQUIRE(plan.is_applied);
        });
        const auto after = documents_of(store);
        CHECK(find(after, "/themen/ferien") == after.end());
        CHECK(after.size() + 1 == before.size());
    });
}
