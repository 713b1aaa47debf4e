#include "awards_store.hpp"

#include <rapidcheck.h>

using awards::Award;
using awards::Given;
using awards::Honoured;
using test::AwardsStore;
using test::day;

namespace {

using Slugs = std::vector<std::string>;

std::vector<Award> all(AwardsStore& store)
{
    return store.read([](storage::Read& read) { return awards::all_awards(read); });
}

std::optional<Award> award(AwardsStore& store, std::string_view slug)
{
    return store.read([&](storage::Read& read) { return awards::find_award(read, slug); });
}

void keep(AwardsStore& store, const Award& award)
{
    store.fill([&](storage::Write& write) { awards::store_award(write, award, test::morning); });
}

}

TEST_CASE("an award is held from its day to its last one, both included, or for good")
{
    Award for_good;
    for_good.given_on = day("2020-02-29");
    Award for_a_day = for_good;
    for_a_day.valid_until = day("2020-02-29");
    struct Case {
        const char* on;
        bool for_good;
        bool for_a_day;
    };
    for (const auto& [on, is_held, is_held_for_a_day] :
         {Case{"2020-02-28", false, false}, Case{"2020-02-29", true, true}, Case{"2020-03-01", true, false}, Case{"9999-12-31", true, false}}) {
        CAPTURE(on);
        CHECK(awards::is_held_on(for_good, day(on)) == is_held);
        CHECK(awards::is_held_on(for_a_day, day(on)) == is_held_for_a_day);
    }
}

TEST_CASE("what the store counts on a day is what each award says of itself, on every day")
{
    test::with_awards_on_each_engine([](AwardsStore& store) {
        const auto awards = all(store);
        REQUIRE(awards.size() == 6);
        rc::check([&](std::uint16_t days) {
            const base::Date on(std::chrono::sys_days(day("2009-12-01")) + std::chrono::days(days % 6500));
            const auto held = std::count_if(awards.begin(), awards.end(), [&](const Award& one) { return awards::is_held_on(one, on); });
            RC_ASSERT(store.read([&](storage::Read& read) { return awards::awards_on(read, on); }) == held);
        });
    });
}

TEST_CASE("awards are exported by day, those of one day by key")
{
    test::with_awards_on_each_engine([](AwardsStore& store) {
        Slugs slugs;
        for (const auto& one : all(store)) slugs.push_back(one.slug);
        CHECK(slugs == Slugs{"ehre", "preis-stadt", "siegel-muenchen", "siegel-stadt", "heute-stadt", "morgen-stadt"});
    });
}

TEST_CASE("the awards of an alliance come the newest first, each with the ceremony at which it was given")
{
    test::with_awards_on_each_engine([](AwardsStore& store) {
        const auto of = [&](std::string_view alliance) {
            const auto id = store.alliance(alliance)->id;
            return store.read([&](storage::Read& read) { return awards::awards_of(read, id); });
        };
        CHECK(of("stadt") == std::vector<Given>{{award(store, "morgen-stadt").value(), ""},
                                                {award(store, "heute-stadt").value(), ""},
                                                {award(store, "siegel-stadt").value(), "siegel"},
                                                {award(store, "preis-stadt").value(), "preis"}});
        CHECK(of("ende") == std::vector<Given>{{award(store, "ehre").value(), ""}});
        CHECK(of("kreis").empty());
    });
}

TEST_CASE("those who were honoured on a day stand by the name of the alliance, with its seat")
{
    test::with_awards_on_each_engine([](AwardsStore& store) {
        const auto at = [&](std::string_view slug) {
            return store.read([&](storage::Read& read) {
                return awards::honoured_at(read, awards::find_ceremony(read, slug).value().id);
            });
        };
        CHECK(at("siegel") == std::vector<Honoured>{{"muenchen", "Bündnis München", "München", "Siegel"},
                                                    {"stadt", "Stadtbündnis", "Rostock", "Siegel"}});
        CHECK(at("preis") == std::vector<Honoured>{{"stadt", "Stadtbündnis", "Rostock", "Preis"}});
        const auto nowhere = base::Id<awards::Ceremony>::fresh();
        CHECK(store.read([&](storage::Read& read) { return awards::honoured_at(read, nowhere); }).empty());
    });
}

TEST_CASE("an award is found by its key, or by alliance, name and day, and by nothing less")
{
    test::with_awards_on_each_engine([](AwardsStore& store) {
        const auto stadt = store.alliance("stadt")->id;
        const auto find = [&](base::Id<registry::Alliance> alliance, std::string_view label, std::string_view on) {
            return store.read([&](storage::Read& read) { return awards::find_award(read, alliance, label, day(on)); });
        };
        CHECK(find(stadt, "Siegel", "2023-11-24") == award(store, "siegel-stadt"));
        CHECK_FALSE(find(stadt, "Siegel", "2023-11-23"));
        CHECK_FALSE(find(stadt, "siegel", "2023-11-24"));
        CHECK_FALSE(find(store.alliance("land")->id, "Siegel", "2023-11-24"));
        CHECK_FALSE(award(store, "SIEGEL-STADT"));
        CHECK_FALSE(award(store, ""));
        CHECK_FALSE(award(store, "siegel-%"));
    });
}

TEST_CASE("whatever changes about an award, it stays the same one, and nothing of what it was is left")
{
    test::for_each_engine<AwardsStore>([](AwardsStore& store) {
        auto changed = award(store, "siegel-stadt").value();
        changed.slug = "andere-ehre";
        changed.label = "Andere Ehre";
        changed.given_by = "Andere";
        changed.given_on = day("2001-02-03");
        changed.valid_until = day("2001-02-04");
        changed.place = "Kiel";
        changed.alliance = store.alliance("land")->id;
        changed.ceremony = std::nullopt;
        changed.occasion = "Darum.";
        changed.quotation = "Ein 'Zitat'; und mehr.";
        changed.quoted_from = "Wer?";
        keep(store, changed);
        CHECK(award(store, "andere-ehre") == changed);
        CHECK_FALSE(award(store, "siegel-stadt"));
        CHECK(all(store).size() == 6);
    });
}

TEST_CASE("the store itself refuses two awards of one key, one award given twice, and one that ends before it begins")
{
    test::for_each_engine<AwardsStore>([](AwardsStore& store) {
        const auto before = store.exported_awards();
        auto same_key = award(store, "ehre").value();
        same_key.id = base::Id<Award>::fresh();
        same_key.label = "Etwas anderes";
        CHECK_THROWS_AS(keep(store, same_key), storage::Fault);
        auto given_twice = award(store, "ehre").value();
        given_twice.id = base::Id<Award>::fresh();
        given_twice.slug = "ehre-2";
        CHECK_THROWS_AS(keep(store, given_twice), storage::Fault);
        auto ends_before = award(store, "ehre").value();
        ends_before.valid_until = day("2009-12-31");
        CHECK_THROWS_AS(keep(store, ends_before), storage::Fault);
        auto of_nobody = award(store, "ehre").value();
        of_nobody.alliance = base::Id<registry::Alliance>::fresh();
        CHECK_THROWS_AS(keep(store, of_nobody), storage::Fault);
        CHECK(store.exported_awards() == before);
    });
}
