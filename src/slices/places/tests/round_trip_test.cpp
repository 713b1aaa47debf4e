#include "slices/places/import_places.hpp"
#include "slices/places/spellings.hpp"
#include "slices/places/store.hpp"
#include "slices/places/tests/places_store.hpp"

#include "base/text.hpp"

#include <algorithm>

using places::Comparison;
using places::Kind;
using places::Place;
using test::PlacesStore;

namespace {

template <class Test>
void on_both_engines(Test test)
{
    SUBCASE("on SQLite") { test(PlacesStore::shared(storage::Engine::sqlite)); }
    SUBCASE("on PostgreSQL") { test(PlacesStore::shared(storage::Engine::postgres)); }
}

/// Every so-many-th place of the list, so that all kinds and states are among them.
std::vector<places::BundledPlace> some_of(PlacesStore& store, std::size_t step)
{
    std::vector<places::BundledPlace> some;
    for (std::size_t at = 0; at < store.bundled().size(); at += step) some.push_back(store.bundled()[at]);
    return some;
}

bool holds(const std::vector<Place>& all, const Place& place)
{
    return std::any_of(all.begin(), all.end(), [&](const Place& one) { return one.id == place.id; });
}

places::ImportPlan taken_in(PlacesStore& store, const std::string& table)
{
    return *store.write([&](storage::Write& write) -> base::Result<places::ImportPlan> {
        return places::import_places(write, table, base::Instant(std::chrono::milliseconds(1773482400000)), [](std::size_t, std::size_t) {});
    });
}

const web::Texts& german_texts() { return web::Texts::of(web::Language::german); }

}

TEST_CASE("what an export writes for a place means that place again when it is taken in")
{
    on_both_engines([](PlacesStore& store) {
        const auto some = some_of(store, 331);
        REQUIRE(some.size() > 25);
        store.read([&](storage::Read& read) {
            places::PlaceTexts writing(read);
            places::PlaceTexts reading(read);
            for (const auto& [place, unused] : some) {
                const auto text = writing.text_of(place);
                CAPTURE(place.name);
                CAPTURE(text.in_one());
                CHECK(reading.place_of(text.in_one()).value().id == place.id);
                CHECK(reading.place_of(text.name, text.postal_code).value().id == place.id);
                CHECK(text.in_one().find('|') == std::string::npos);
            }
            return 0;
        });
    });
}

TEST_CASE("every town is found by its address and by its key, every district in its town and in no other")
{
    on_both_engines([](PlacesStore& store) {
        store.read([&](storage::Read& read) {
            const auto rostock = places::find_municipality(read, "rostock").value();
            for (const auto& [place, unused] : some_of(store, 97)) {
                CAPTURE(place.name);
                if (place.kind == Kind::municipality) CHECK(places::find_municipality(read, place.slug) == place);
                if (place.kind == Kind::municipality && place.official_key) CHECK(places::find_municipality(read, *place.official_key) == place);
                if (place.kind != Kind::district && place.official_key) CHECK(places::find_by_official_key(read, *place.official_key) == place);
                if (place.kind != Kind::district) continue;
                CHECK(places::find_district(read, place.parent.value(), place.slug) == place);
                const auto elsewhere = places::find_district(read, rostock.id, place.slug);
                CHECK((!elsewhere || elsewhere->parent == rostock.id));
                CHECK(holds(places::districts_of(read, *place.parent), place));
            }
            return 0;
        });
    });
}

TEST_CASE("whoever types a name with its postal code finds what lies there, and nothing that lies elsewhere")
{
    on_both_engines([](PlacesStore& store) {
        store.read([&](storage::Read& read) {
            for (const auto& [place, unused] : some_of(store, 613)) {
                if (place.kind != Kind::municipality) continue;
                const auto codes = places::postal_codes_of(read, place.id);
                REQUIRE_FALSE(codes.empty());
                const auto typed = codes.back() + " " + place.name;
                CAPTURE(typed);
                const auto found = places::find_places(read, typed);
                CHECK(found.is_postal_code);
                CHECK(holds(found.places, place));
                const auto covered = places::municipalities_with_postal_code(read, codes.back(), 100);
                for (const auto& one : found.places) {
                    const auto line = places::lineage(read, one.id);
                    CHECK(std::any_of(line.begin(), line.end(), [&](const Place& around) { return holds(covered, around); }));
                }
            }
            return 0;
        });
    });
}

TEST_CASE("the beginning of a name, however short, leads on to it while one goes on typing")
{
    on_both_engines([](PlacesStore& store) {
        store.read([&](storage::Read& read) {
            for (const std::string name : {"Warnemünde", "Schwerin", "Garmisch-Partenkirchen", "Königs Wusterhausen"}) {
                const auto whole = base::folded(name);
                for (std::size_t length = 7; length <= whole.size(); ++length) {
                    if (whole[length - 1] == ' ') continue;
                    const auto typed = whole.substr(0, length);
                    CAPTURE(typed);
                    const auto found = places::find_places(read, typed);
                    CHECK(std::any_of(found.places.begin(), found.places.end(), [&](const Place& one) { return base::folded(one.name).starts_with(typed); }));
                    CHECK(found.similar.empty());
                }
            }
            return 0;
        });
    });
}

TEST_CASE("a beginning finds every place that has a spelling which begins so, to the last letter of the alphabet")
{
    on_both_engines([](PlacesStore& store) {
        for (const std::string begun : {"neu", "st g", "zw", "oe"}) {
            CAPTURE(begun);
            std::set<base::Id<Place>> expected;
            for (const auto& [place, other_names] : store.bundled()) {
                if (place.kind == Kind::county && place.name.starts_with("Stadt ")) continue; // found as its city only
                for (const auto& spelling : places::spellings_of(place.name, other_names)) {
                    if (spelling.starts_with(begun)) expected.insert(place.id);
                }
            }
            REQUIRE(expected.size() > 3);
            std::set<base::Id<Place>> found;
            for (const auto& place : store.read([&](storage::Read& read) { return places::places_beginning(read, begun, 5000); })) found.insert(place.id);
            CHECK(found == expected);
        }
    });
}

TEST_CASE("two towns that exchange their names keep address and key, and each is found by both names")
{
    test::for_each_engine<PlacesStore>([](PlacesStore& store) {
        const auto find = [&](const char* slug) { return store.read([&](storage::Read& read) { return *places::find_municipality(read, slug); }); };
        const auto rostock = find("rostock");
        const auto schwerin = find("schwerin");
        const auto table = *rostock.official_key + "\tSchwerin, Stadt\t1\t54.09\t12.13\t18055\n" + *schwerin.official_key + "\tRostock, Stadt\t2\t53.63\t11.41\t19053\n";
        const auto plan = taken_in(store, table);
        CHECK(plan.count(Comparison::changed) == 2);
        CHECK(plan.count(Comparison::added) == 0);
        CHECK(find("rostock").id == rostock.id);
        CHECK(find("schwerin").official_key == schwerin.official_key);
        CHECK(find("schwerin").inhabitants == 2);
        for (const auto* name : {"Rostock", "Schwerin"}) {
            const auto found = store.read([&](storage::Read& read) { return places::find_places(read, name).places; });
            CHECK(holds(found, rostock));
            CHECK(holds(found, schwerin));
        }
        const auto again = taken_in(store, table);
        CHECK(again.count(Comparison::unchanged) == 2);
        CHECK(again.count(Comparison::changed) == 0);
    });
}

TEST_CASE("a place that is not stored is described by its kind alone, and lies in nothing")
{
    on_both_engines([](PlacesStore& store) {
        store.read([](storage::Read& read) {
            Place stranger{.id = base::Id<Place>::fresh(), .kind = Kind::municipality, .name = "Nirgendwo", .parent = base::Id<Place>::fresh()};
            CHECK(german_texts()(places::described(read, stranger)) == "Gemeinde");
            stranger.kind = Kind::county;
            CHECK(german_texts()(places::described(read, stranger)) == "Kreis");
            stranger.kind = Kind::state;
            CHECK(german_texts()(places::described(read, stranger)) == "Land");
            CHECK(places::lineage(read, stranger.id).empty());
            CHECK(places::districts_of(read, stranger.id).empty());
            CHECK(places::postal_codes_of(read, stranger.id).empty());
            return 0;
        });
    });
}

TEST_CASE("what is typed with any sign between its words, and with blanks around it, is the same question")
{
    on_both_engines([](PlacesStore& store) {
        store.read([](storage::Read& read) {
            const auto ids = [&](const std::string& typed) {
                const auto found = places::find_places(read, typed);
                std::vector<std::string> all = {found.is_certain ? "certain" : "asks", found.is_postal_code ? "code" : "name"};
                for (const auto& place : found.places) all.push_back(place.id.hex());
                return all;
            };
            for (const auto& [first, second] : {std::pair<std::string, std::string>{"Halle", "Saale"}, {"18055", "Rostock"}, {"Rostock", "Reutershagen"},
                                                {"Bad", "Doberan"}, {"Neustadt", "Hessen"}}) {
                const auto plain = ids(first + " " + second);
                REQUIRE(plain.size() > 2);
                for (const auto* between : {"  ", ", ", "/", " (", "-", ";", "\t", "\n", "\u00a0", " – ", "'", "\""}) {
                    CAPTURE(first + between + second);
                    CHECK(ids(" " + first + between + second + ") ") == plain);
                }
            }
            return 0;
        });
    });
}

TEST_CASE("a search that found something suggests nothing else, and one that found nothing is never certain")
{
    on_both_engines([](PlacesStore& store) {
        store.read([](storage::Read& read) {
            for (const auto* typed : {"Rostock", "Neustadt", "rosto", "18055", "180", "1067", "18000", "Rostokc", "qqqq", "", "%", "Mitte", "18055 Berlin", "99999"}) {
                CAPTURE(typed);
                const auto found = places::find_places(read, typed);
                CHECK((found.places.empty() || found.similar.empty()));
                CHECK((!found.is_certain || !found.places.empty()));
                CHECK(found.places.size() <= 40);
                CHECK(found.similar.size() <= 5);
                std::set<base::Id<Place>> once;
                for (const auto& place : found.places) CHECK(once.insert(place.id).second);
            }
            return 0;
        });
    });
}

TEST_CASE("whoever types the name of a state finds the state, all sixteen of them, in capitals too")
{
    on_both_engines([](PlacesStore& store) {
        store.read([](storage::Read& read) {
            for (const auto& state : places::states(read)) {
                CAPTURE(state.name);
                CHECK(holds(places::find_places(read, state.name).places, state));
                CHECK(holds(places::find_places(read, base::folded(state.name)).places, state));
                CHECK(places::place_meant_by(read, state.official_key.value(), "").value() == state);
            }
            return 0;
        });
    });
}
