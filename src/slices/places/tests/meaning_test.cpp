#include "slices/places/store.hpp"
#include "slices/places/tests/places_store.hpp"

#include "web/texts.hpp"

using places::Kind;
using places::Place;
using test::PlacesStore;

namespace {

constexpr auto both = {storage::Engine::sqlite, storage::Engine::postgres};

std::vector<std::string> names(const std::vector<Place>& all)
{
    std::vector<std::string> names;
    for (const auto& place : all) names.push_back(place.name);
    return names;
}

const web::Texts& german() { return web::Texts::of(web::Language::german); }
const web::Texts& english() { return web::Texts::of(web::Language::english); }

/// A town by its address, a region by its key.
Place place_at(storage::Read& read, std::string_view slug_or_key)
{
    if (auto found = places::find_municipality(read, slug_or_key)) return *found;
    return *places::find_by_official_key(read, slug_or_key);
}

}

TEST_CASE("beside each place stands what tells it from its namesakes, in German and English")
{
    struct Case {
        const char* place;
        const char* german;
        const char* english;
    };
    const Case all[] = {
        {"09", "Land", "State"},
        {"13072", "Kreis in Mecklenburg-Vorpommern", "County in Mecklenburg-Vorpommern"},
        {"rostock", "Kreisfreie Stadt in Mecklenburg-Vorpommern", "City without a county, in Mecklenburg-Vorpommern"},
        {"berlin", "Stadt und Bundesland", "City and state"},
        {"bremen", "Stadt und Bundesland", "City and state"},
        {"bremerhaven", "Kreisfreie Stadt in Bremen", "City without a county, in Bremen"},
        {"papendorf-rostock", "Gemeinde im Landkreis Rostock", "Municipality in Landkreis Rostock"},
        {"iserlohn", "Gemeinde im Märkischen Kreis", "Municipality in Märkischer Kreis"},
        {"bergisch-gladbach", "Gemeinde im Rheinisch-Bergischen Kreis",
         "Municipality in Rheinisch-Bergischer Kreis"},
        {"laatzen", "Gemeinde in der Region Hannover", "Municipality in Region Hannover"},
        {"aachen", "Gemeinde in der Städteregion Aachen", "Municipality in Städteregion Aachen"},
        {"saarbruecken", "Gemeinde im Regionalverband Saarbrücken",
         "Municipality in Regionalverband Saarbrücken"},
        {"eisenach", "Gemeinde im Wartburgkreis", "Municipality in Wartburgkreis"},
        {"koethel", "Gemeinde in Schleswig-Holstein", "Municipality in Schleswig-Holstein"},
        {"achberg", "Gemeinde", "Municipality"},
    };
    for (const auto engine : both) {
        PlacesStore::shared(engine).read([&](storage::Read& read) {
            std::vector<Place> as_list;
            for (const auto& [slug_or_key, in_german, in_english] : all) {
                CAPTURE(slug_or_key);
                as_list.push_back(place_at(read, slug_or_key));
                const auto message = places::described(read, as_list.back());
                CHECK(german()(message) == in_german);
                CHECK(english()(message) == in_english);
            }
            const auto before = read.statements();
            const auto described = places::described(read, as_list);
            CHECK(read.statements() == before + 1);
            REQUIRE(described.size() == as_list.size());
            for (std::size_t at = 0; at < described.size(); ++at) CHECK(german()(described[at]) == all[at].german);
            CHECK(places::described(read, std::span<const Place>()).empty());
            return 0;
        });
    }
}

TEST_CASE("a place says what it lies in, from itself to its state, with one statement")
{
    using Names = std::vector<std::string>;
    for (const auto engine : both) {
        PlacesStore::shared(engine).read([](storage::Read& read) {
            const std::pair<const char*, Names> all[] = {
                {"13", {"Mecklenburg-Vorpommern"}},
                {"13072", {"Landkreis Rostock", "Mecklenburg-Vorpommern"}},
                {"hannover", {"Hannover", "Region Hannover", "Niedersachsen"}},
                {"hamburg", {"Hamburg", "Stadt Hamburg", "Hamburg"}},
                {"koethel", {"Köthel", "Schleswig-Holstein"}},
                {"achberg", {"Achberg"}},
            };
            for (const auto& [slug_or_key, expected] : all) {
                CAPTURE(slug_or_key);
                const auto place = place_at(read, slug_or_key);
                const auto before = read.statements();
                const auto line = places::lineage(read, place.id);
                CHECK(read.statements() == before + 1);
                CHECK(names(line) == expected);
                CHECK(line.front() == place);
            }
            CHECK(places::lineage(read, base::Id<Place>::fresh()).empty());
            return 0;
        });
    }
}

TEST_CASE("a table means what it says by key, name or name and postal code")
{
    struct Case {
        const char* meaning;
        const char* key_or_name;
        const char* postal_code;
        const char* slug;
        Kind kind;
    };
    for (const auto engine : both) {
        PlacesStore::shared(engine).read([](storage::Read& read) {
            for (const auto& [meaning, key_or_name, postal_code, slug, kind] : {
                     Case{"the key of a state", "11", "", "berlin", Kind::state},
                     Case{"of a county", "05962", "", "maerkischer-kreis", Kind::county},
                     Case{"of a municipality", " 13003000 ", "", "rostock", Kind::municipality},
                     Case{"a key counts more than a code beside it", "13003000", "10115", "rostock",
                          Kind::municipality},
                     Case{"a name that is plain", "Rostock", "", "rostock", Kind::municipality},
                     Case{"a plain name beside a code of elsewhere", "Rostock", "10115", "rostock",
                          Kind::municipality},
                     Case{"a name that two bear, and the code of one", "Frankfurt", "60311", "frankfurt-am-main",
                          Kind::municipality},
                     Case{"the code with blanks around it", "Frankfurt", " 15230 ", "frankfurt-oder",
                          Kind::municipality},
                     Case{"the smaller one, told by its code", "Essen", "49632", "essen-oldenburg",
                          Kind::municipality},
                     Case{"a code that is cut short tells nothing", "Rostock", "1805", "rostock", Kind::municipality},
                     Case{"a district", "Reutershagen", "", "reutershagen", Kind::district},
                 }) {
                CAPTURE(meaning);
                const auto meant = places::place_meant_by(read, key_or_name, postal_code);
                REQUIRE(meant);
                CHECK(meant->slug == slug);
                CHECK(meant->kind == kind);
            }
            return 0;
        });
    }
}

TEST_CASE("a table that means no place, or one of several, is told so in German and English")
{
    struct Case {
        const char* key_or_name;
        const char* postal_code;
        base::Refused kind;
        const char* german;
        const char* english;
    };
    using enum base::Refused;
    for (const auto engine : both) {
        PlacesStore::shared(engine).read([](storage::Read& read) {
            for (const auto& [key_or_name, postal_code, kind, in_german, in_english] : {
                     Case{"99999999", "", not_found, "Einen Ort mit dem Schlüssel 99999999 gibt es nicht.",
                          "There is no place with the key 99999999."},
                     Case{"1", "18055", not_found, "Einen Ort mit dem Schlüssel 1 gibt es nicht.",
                          "There is no place with the key 1."},
                     Case{"", "", not_found, "Einen Ort namens „“ gibt es nicht.", "There is no place called “”."},
                     Case{"Rosto", "", not_found, "Einen Ort namens „Rosto“ gibt es nicht.",
                          "There is no place called “Rosto”."},
                     Case{"Rostokc", "18055", not_found, "Einen Ort namens „Rostokc“ gibt es nicht.",
                          "There is no place called “Rostokc”."},
                     Case{" Frankfurt ", "", conflict,
                          "Mehrere Orte heißen „Frankfurt“: Frankfurt am Main (06412000), Frankfurt (Oder) (12053000). "
                          "Bitte geben Sie den Schlüssel an.",
                          "Several places are called “Frankfurt”: Frankfurt am Main (06412000), Frankfurt (Oder) "
                          "(12053000). Please give the key."},
                     Case{"Frankfurt", "18055", conflict,
                          "Mehrere Orte heißen „Frankfurt“: Frankfurt am Main (06412000), Frankfurt (Oder) (12053000). "
                          "Bitte geben Sie den Schlüssel an.",
                          "Several places are called “Frankfurt”: Frankfurt am Main (06412000), Frankfurt (Oder) "
                          "(12053000). Please give the key."},
                 }) {
                CAPTURE(key_or_name);
                const auto meant = places::place_meant_by(read, key_or_name, postal_code);
                REQUIRE_FALSE(meant);
                CHECK(meant.error().kind == kind);
                CHECK(german()(meant.error().message) == in_german);
                CHECK(english()(meant.error().message) == in_english);
            }
            return 0;
        });
    }
}
