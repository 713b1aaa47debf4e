#include "awards_store.hpp"

using test::AwardsStore;
using test::with_awards_on_each_engine;

TEST_CASE("all awards are told newest first, with the day on which each was given")
{
    with_awards_on_each_engine([](AwardsStore& store) {
        std::vector<std::pair<std::string, std::string>> told;
        for (const auto& given : store.read([](storage::Read& read) { return awards::awards_given(read); })) {
            told.emplace_back(given.award.slug, given.ceremony_slug);
        }
        CHECK(told == std::vector<std::pair<std::string, std::string>>{{"morgen-stadt", ""},
                                                                      {"heute-stadt", ""},
                                                                      {"siegel-muenchen", "siegel"},
                                                                      {"siegel-stadt", "siegel"},
                                                                      {"preis-stadt", "preis"},
                                                                      {"ehre", ""}});
    });
}
