#include "partners_store.hpp"

#include "slices/partners/keeping.hpp"

using partners::Organisation;
using partners::Profile;
using test::PartnersStore;

namespace {

base::Id<registry::Alliance> town_of(PartnersStore& store)
{
    return store.read([](storage::Read& read) { return registry::find_alliance(read, "stadt")->id; });
}

Organisation created(PartnersStore& store, Profile profile, base::Id<Organisation> id = base::Id<Organisation>::fresh())
{
    return store.write([&](storage::Write& write) -> base::Result<Organisation> { return partners::create_organisation(write, id, profile, "konto geheim", test::morning); }).value();
}

std::vector<std::string> called(PartnersStore& store, std::string_view name, std::int64_t most = 8)
{
    std::vector<std::string> slugs;
    for (const auto& one : store.read([&](storage::Read& read) { return partners::organisations_called(read, name, test::today, most); })) slugs.push_back(one.slug);
    return slugs;
}

using Slugs = std::vector<std::string>;

}

TEST_CASE("an organisation is found in every spelling of its name, with or without its legal form, the very name first")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        for (const auto* spelling : {"Münchner Bank", "muenchner bank", "MÜNCHNER  BANK AG", "Bank, Münchner", "  münchner-bank  "}) {
            CAPTURE(spelling);
            CHECK(called(store, spelling) == Slugs{"bank"});
        }
        CHECK(called(store, "werft") == Slugs{"werft"});
        CHECK(called(store, "Alte Kammer").empty()); // it has ended
        for (const auto* nothing : {"", "   ", "%", "_", "?!", "\xE2\x80\xAE", "' qx '9'='9"}) {
            CAPTURE(nothing);
            CHECK(called(store, nothing).empty());
        }
        created(store, {"Werft", "company", "", "", {}});
        CHECK(called(store, "Werft").front() == "werft-2");
        CHECK(called(store, "Werft").size() == 2);
        CHECK(called(store, "Werft", 1).size() == 1);
        created(store, {"AG e.V.", "association", "", "", {}}); // a name of nothing but legal forms
        const auto found = called(store, "ag e.v.");
        CHECK(std::find(found.begin(), found.end(), "ag-e-v") != found.end());
    });
}

TEST_CASE("a new organisation has an address that nobody has, had, or that is one of ours")
{
    PartnersStore store(storage::Engine::sqlite);
    const auto slug = [&](std::string name) { return created(store, {std::move(name), "association", "", "", {}}).slug; };
    CHECK(slug("Chor") == "chor");
    CHECK(slug("Chor") == "chor-2");
    CHECK(slug("CHOR!") == "chor-3");
    CHECK(slug("Stadtverwaltung") == "stadtverwaltung-2"); // the town hall was once called so
    for (const auto* ours : {"neu", "zusage", "abmelden"}) CHECK(slug(ours) == std::string(ours) + "-2");
    CHECK(slug("NEU!") == "neu-3");
    CHECK(slug("Neues Wohnen") == "neues-wohnen");
    CHECK(slug("日本") == "organisation");
    CHECK(slug("‮٤٥").size() <= 70);
    CHECK(slug(std::string(400, 'x')).size() <= 70);
    CHECK(slug("<script>alert(1)</script>") == "script-alert-1-script");
    CHECK(slug("../../etc/passwd") == "etc-passwd");
}

TEST_CASE("of two that are called alike the place tells them apart in their addresses")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        const auto seat = store.organisation("rathaus")->seat;
        REQUIRE(seat.has_value());
        CHECK(created(store, {"Neue Werft", "company", "", "", seat}).slug.starts_with("neue-werft"));
        CHECK(created(store, {"Werft", "company", "", "", seat}).slug == "werft-rostock");
        CHECK(created(store, {"Werft", "company", "", "", seat}).slug == "werft-rostock-2");
        CHECK(created(store, {"Neu", "company", "", "", seat}).slug == "neu-rostock");
    });
}

TEST_CASE("an organisation is created once, however often the same is sent, and changed keeps its address")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        const auto id = base::Id<Organisation>::fresh();
        const auto first = created(store, {"Chor am Fluss", "association", "Singt.", "https://chor.example", {}}, id);
        CHECK(created(store, {"Ganz anders", "company", "", "", {}}, id) == first);
        CHECK(store.organisation("chor-am-fluss") == first);
        CHECK(first.recorded_by == "konto geheim");
        CHECK_FALSE(store.organisation("ganz-anders").has_value());

        const Profile later{"Chor am Meer", "company", "Singt laut.", "", {}};
        const auto changed = store.write([&](storage::Write& write) { return partners::change_organisation(write, id, later, "konto zwei", test::morning); });
        REQUIRE(changed.has_value());
        CHECK(changed->slug == "chor-am-fluss");
        CHECK(changed->name == "Chor am Meer");
        CHECK(changed->summary == "Singt laut.");
        CHECK(changed->website.empty());
        CHECK(changed->recorded_by == "konto zwei");
        CHECK(store.organisation("chor-am-fluss") == *changed);
        CHECK(called(store, "Chor am Meer") == Slugs{"chor-am-fluss"});
        CHECK(called(store, "Fluss").empty());
        const auto none = store.write([&](storage::Write& write) { return partners::change_organisation(write, base::Id<Organisation>::fresh(), later, "x", test::morning); });
        REQUIRE_FALSE(none.has_value());
        CHECK(none.error().kind == base::Refused::not_found);
    });
}

TEST_CASE("what nobody types stays when a profile is changed: legal form, other names, former words, the end")
{
    PartnersStore store(storage::Engine::sqlite);
    const auto before = store.organisation("rathaus").value();
    REQUIRE(before.other_names.size() == 2);
    store.fill([&](storage::Write& write) {
        REQUIRE(partners::change_organisation(write, before.id, {"Stadt Rostock", before.sector, "", "", before.seat}, "konto", test::morning).has_value());
    });
    auto expected = before;
    expected.name = "Stadt Rostock";
    expected.summary = expected.website = "";
    expected.recorded_by = "konto";
    CHECK(store.organisation("rathaus") == expected);
}

TEST_CASE("kinds of organisations are those of organisations, in their order")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        const auto sectors = store.read([](storage::Read& read) { return partners::organisation_sectors(read); });
        CHECK(sectors.size() == 15);
        for (const auto& one : sectors) {
            CHECK_FALSE(one.for_persons);
            CHECK_FALSE(one.name.empty());
            CHECK_FALSE(one.name_en.empty());
        }
        CHECK(std::none_of(sectors.begin(), sectors.end(), [](const partners::Sector& one) { return one.slug == "familie"; }));
    });
}

TEST_CASE("the other alliances of an organisation are those of today and later, by name, each once")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        const auto yard = store.organisation("werft")->id;
        const auto town = town_of(store);
        const auto others = [&](std::string_view day) {
            return store.read([&](storage::Read& read) { return partners::other_alliances_of(read, yard, town, base::parse_date(day).value()); });
        };
        CHECK(others("2026-03-14").size() == 1);
        const auto alliance = store.read([](storage::Read& read) { return registry::find_alliance(read, "land")->id; });
        store.fill([&](storage::Write& write) {
            REQUIRE(partners::end_partnership(write, alliance, yard, base::parse_date("2026-03-20").value(), "test", test::morning).has_value());
            REQUIRE(partners::begin_partnership(write, alliance, yard, base::parse_date("2026-05-01").value(), "test", test::morning).has_value());
        });
        CHECK(others("2026-03-20").size() == 1);
        CHECK(others("2026-03-21").size() == 1); // it comes back
        CHECK(store.read([&](storage::Read& read) { return partners::other_alliances_of(read, yard, alliance, test::today); }).size() == 1);
        const auto nursery = store.organisation("kita")->id; // it left in 2019
        CHECK(store.read([&](storage::Read& read) { return partners::other_alliances_of(read, nursery, alliance, base::parse_date("2019-12-31").value()); }).size() == 1);
        CHECK(store.read([&](storage::Read& read) { return partners::other_alliances_of(read, nursery, alliance, test::today); }).empty());
        CHECK(store.read([&](storage::Read& read) { return partners::other_alliances_of(read, base::Id<Organisation>::fresh(), town, test::today); }).empty());
    });
}

TEST_CASE("an end is taken back only in its own alliance, once, and only what was ended by hand")
{
    test::for_each_engine<PartnersStore>([](PartnersStore& store) {
        const auto town = town_of(store);
        const auto other = store.read([](storage::Read& read) { return registry::find_alliance(read, "land")->id; });
        const auto yard = store.organisation("werft")->id;
        const auto today = test::today;
        store.fill([&](storage::Write& write) {
            const auto ended = partners::end_partnership(write, town, yard, today, "konto", test::morning);
            REQUIRE(ended.has_value());
            CHECK(ended->recorded_by == "konto");
            const auto back = [&](base::Id<registry::Alliance> alliance, base::Id<partners::Partnership> id) { return partners::take_back_ending(write, alliance, id, "konto", test::morning); };
            CHECK(back(other, ended->id).error().kind == base::Refused::not_found);
            CHECK(back(town, base::Id<partners::Partnership>::fresh()).error().kind == base::Refused::not_found);
            const auto restored = back(town, ended->id);
            REQUIRE(restored.has_value());
            CHECK_FALSE(restored->until.has_value());
            CHECK(restored->organisation_slug == "werft");
            CHECK(back(town, ended->id).error().kind == base::Refused::not_found);
            const auto nursery = partners::find_organisation(write, "kita")->id; // it left in 2019, by a table
            CHECK(partners::end_partnership(write, town, nursery, today, "konto", test::morning).error().kind == base::Refused::not_found);
            CHECK(partners::endings_of(write, town, test::morning).empty());
        });
    });
}
