#include "search_store.hpp"

#include "slices/search_page/store.hpp"

TEST_CASE("a name of a place is known in any spelling, a postal code too, and nothing else")
{
    test::with_search_on_each_engine([](test::SearchStore& store) {
        const auto is_known = [&](const char* folded) {
            return store.read([&](storage::Read& read) { return search_page::is_name_of_place(read, folded); });
        };
        for (const auto* name : {"rostock", "muenchen", "munchen", "bad doberan", "reutershagen", "18055"}) {
            CAPTURE(name);
            CHECK(is_known(name));
        }
        for (const auto* name : {"", "rosto", "ferien", "00000", "rostock ferien", "'; --"}) {
            CAPTURE(name);
            CHECK_FALSE(is_known(name));
        }
    });
}
