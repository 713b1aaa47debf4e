#include "partners_store.hpp"

#include "slices/partners/store.hpp"
#include "slices/partners/store_partnerships.hpp"
#include "slices/partners/store_shown.hpp"

using partners::Organisation;
using partners::Partnership;
using test::day;
using test::PartnersStore;

namespace {

Organisation library(PartnersStore& store)
{
    Organisation organisation;
    organisation.id = base::Id<Organisation>::fresh();
    organisation.slug = "bibliothek";
    organisation.name = "Bibliothek 'Am \"Markt\"' & Co";
    organisation.sector = "other";
    organisation.summary = "Liest vor; auch abends.";
    organisation.website = "https://bibliothek.example/?a=1&b=2";
    organisation.legal_form = "Eigenbetrieb";
    organisation.seat = store.organisation("werft")->seat;
    organisation.ended_on = day("2030-12-31");
    organisation.other_names = {{"en", "Library"}, {"uk", "Бібліотека"}};
    organisation.former_slugs = {"buecherei", "lesehalle"};
    organisation.recorded_by = "Jemand";
    return organisation;
}

void keep(PartnersStore& store, const Organisation& organisation)
{
    store.fill([&](storage::Write& write) {
        partners::store_organisation(write, organisation, {"Rostock", "rostock", "13"}, test::morning);
    });
}

std::optional<std::string> present_slug(PartnersStore& store, std::string_view former)
{
    return store.read([&](storage::Read& read) { return partners::present_slug(read, former); });
}

std::int64_t count(PartnersStore& store, const partners::Choice& choice, const char* on = "2026-03-14")
{
    return store.read([&](storage::Read& read) { return partners::count_organisations(read, choice, day(on)); });
}

std::vector<std::string> listed(PartnersStore& store, const partners::Choice& choice)
{
    return store.read([&](storage::Read& read) {
        std::vector<std::string> slugs;
        for (const auto& one : partners::list_organisations(read, choice, test::today, 1)) slugs.push_back(one.slug);
        return slugs;
    });
}

using Slugs = std::vector<std::string>;

}

TEST_CASE("an organisation comes back from the store as it was put in, by its word and by its key")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        const auto organisation = library(store);
        keep(store, organisation);
        CHECK(store.organisation("bibliothek") == organisation);
        CHECK(store.read([&](storage::Read& read) { return partners::find_organisation(read, organisation.id); }) ==
              organisation);
        const auto all = store.read([](storage::Read& read) { return partners::all_organisations(read); });
        REQUIRE(all.size() == 7);
        CHECK(all[1] == organisation); // by name, the second
        CHECK(all[0].slug == "kammer");
    });
}

TEST_CASE("what is stored again replaces what was there, but former words stay")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        auto organisation = library(store);
        keep(store, organisation);
        organisation.slug = "mediathek";
        organisation.name = "Mediathek";
        organisation.seat.reset();
        organisation.ended_on.reset();
        organisation.other_names = {{"en", "Media library"}};
        organisation.former_slugs = {"bibliothek"};
        keep(store, organisation);
        organisation.former_slugs = {"bibliothek", "buecherei", "lesehalle"};
        CHECK(store.organisation("mediathek") == organisation);
        CHECK_FALSE(store.organisation("bibliothek"));
        for (const auto* former : {"bibliothek", "buecherei", "lesehalle"}) CHECK(present_slug(store, former) == "mediathek");
        CHECK(present_slug(store, "mediathek") == std::nullopt);
        CHECK(present_slug(store, "nirgends") == std::nullopt);
    });
}

TEST_CASE("namesakes are found in any spelling, each with its own seat or with none")
{
    test::with_partners_on_each_engine([](PartnersStore& store) {
        store.read([&](storage::Read& read) {
            const auto seat = store.organisation("werft")->seat;
            const auto slugs = [&](std::string_view name, auto where) {
                Slugs all;
                for (const auto& one : partners::namesakes(read, name, where)) all.push_back(one.slug);
                return all;
            };
            using Seat = std::optional<base::Id<places::Place>>;
            CHECK(slugs("neue werft", Seat(seat)) == Slugs{"werft"});
            CHECK(slugs("NEUE-WERFT", Seat(seat)) == Slugs{"werft"});
            CHECK(slugs("Neue Werft", Seat()).empty());
            CHECK(slugs("Verein ohne Ort", Seat()) == Slugs{"verein"});
            CHECK(slugs("Verein ohne Ort", Seat(seat)).empty());
            return 0;
        });
    });
}

TEST_CASE("words that begin so are given in their order")
{
    test::with_partners_on_each_engine([](PartnersStore& store) {
        store.read([](storage::Read& read) {
            CHECK(partners::slugs_beginning(read, "k") == Slugs{"kammer", "kita"});
            CHECK(partners::slugs_beginning(read, "ka") == Slugs{"kammer"});
            CHECK(partners::slugs_beginning(read, "kita") == Slugs{"kita"});
            CHECK(partners::slugs_beginning(read, "x").empty());
            return 0;
        });
    });
}

TEST_CASE("the list is chosen by sector, state and words together, and ended organisations leave it on their day")
{
    test::with_partners_on_each_engine([](PartnersStore& store) {
        CHECK(listed(store, {}) == Slugs{"rathaus", "kita", "bank", "werft", "verein"});
        CHECK(listed(store, {"company", "", {}}) == Slugs{"bank", "werft"});
        CHECK(listed(store, {"company", "13", {}}) == Slugs{"werft"});
        CHECK(listed(store, {"", "09", {}}) == Slugs{"bank"});
        CHECK(listed(store, {"", "", {"rostock"}}) == Slugs{"rathaus", "werft"});
        CHECK(listed(store, {"", "", {"ro", "we"}}) == Slugs{"werft"});
        CHECK(listed(store, {"", "", {"ro", "we", "ft", "neue"}}) == Slugs{"werft"});
        CHECK(listed(store, {"", "", {"ro", "bank"}}).empty());
        CHECK(listed(store, {"chamber", "", {}}).empty());
        CHECK(count(store, {}) == 5);
        CHECK(count(store, {}, "2020-12-30") == 6);
        CHECK(count(store, {}, "2020-12-31") == 5);
        CHECK(count(store, {"company", "", {}}) == 2);
    });
}

TEST_CASE("beyond the last page there is nothing")
{
    test::with_partners_on_each_engine([](PartnersStore& store) {
        store.read([](storage::Read& read) {
            CHECK(partners::list_organisations(read, {}, test::today, 2).empty());
            CHECK(partners::list_organisations(read, {}, test::today, 1'000'000).empty());
            return 0;
        });
    });
}

TEST_CASE("records of a partner come oldest first, of an organisation and of a person")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        store.import_partnerships("buendnis;organisation;person;person_oeffentlich;seit;bis\n"
                                  "kreis;werft;;;2018-01-01;2019-12-31\nkreis;werft;;;2012-01-01;2013-12-31\n"
                                  "kreis;;Kim;ja;2015-01-01;2015-12-31\nkreis;;Kim;ja;2011-01-01;2011-12-31\n");
        store.read([&](storage::Read& read) {
            const auto alliance = registry::find_alliance(read, "kreis")->id;
            const auto years = [](const std::vector<Partnership>& all) {
                std::vector<int> begun;
                for (const auto& one : all) begun.push_back(static_cast<int>(one.since.year()));
                return begun;
            };
            CHECK(years(partners::partnerships_of(read, alliance, partners::organisation_id(read, "werft").value())) ==
                  std::vector<int>{2012, 2018});
            const auto of_person = partners::partnerships_of(read, alliance, "Kim");
            CHECK(years(of_person) == std::vector<int>{2011, 2015});
            CHECK(of_person[0].person == of_person[1].person);
            CHECK(of_person[0].person.name_public);
            CHECK(partners::partnerships_of(read, alliance, "Kim ").empty());
            return 0;
        });
    });
}

TEST_CASE("the store itself refuses what makes no sense: two partners in one record, or an end before the beginning")
{
    constexpr storage::Sql both = R"sql(
        update partnership set person_id = (select id from partner_person limit 1) where organisation_id is not null)sql";
    constexpr storage::Sql backwards = "update partnership set until = '1999-12-31'";
    constexpr storage::Sql twice = "update organisation set slug = 'werft'";
    test::for_each_engine<PartnersStore>([&](PartnersStore& store) {
        CHECK_THROWS_AS(store.fill([&](storage::Write& write) { write.run(both, {}); }), storage::Fault);
        CHECK_THROWS_AS(store.fill([&](storage::Write& write) { write.run(backwards, {}); }), storage::Fault);
        CHECK_THROWS_AS(store.fill([&](storage::Write& write) { write.run(twice, {}); }), storage::Fault);
        CHECK(count(store, {}) == 5);
    });
}

TEST_CASE("what is shown of an organisation holds nothing of who recorded it")
{
    test::with_partners_on_each_engine([](PartnersStore& store) {
        const auto shown = store.read([](storage::Read& read) { return partners::shown_organisation(read, "rathaus"); });
        REQUIRE(shown);
        CHECK(shown->name == "Hansestadt Rostock");
        CHECK(shown->sector == partners::SectorName{"kommune", "Kommunen und Verwaltung", "Municipalities and administration"});
        CHECK(shown->seat == "Rostock");
        CHECK(shown->seat_path == "/orte/rostock");
        CHECK(shown->state_key == "13");
        CHECK(shown->engagements ==
              std::vector<partners::Engagement>{{"stadt", "Stadtbündnis", "Rostock", day("2005-06-16"), std::nullopt}});
        CHECK_FALSE(store.read([](storage::Read& read) { return partners::shown_organisation(read, "stadtverwaltung"); }));
    });
}
