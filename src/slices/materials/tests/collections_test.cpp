#include "material_store.hpp"

#include "slices/materials/store_collections.hpp"

using test::MaterialStore;
using test::TestApp;
using test::visitor_for;

namespace {

/// Somebody adds a text to a collection; its address.
std::string collected(TestApp& app, base::Id<identity::Account> by, std::string_view title, std::string_view collection = "Start & mehr/weniger")
{
    auto visitor = visitor_for(app, by);
    test::fill_in(visitor, title);
    visitor.fill("sammlung", collection);
    visitor.attach("dateien", "a.txt", "Text");
    visitor.send();
    return visitor.address();
}

/// In which order the titles stand in a list.
std::string order_of(const test::Reply& page)
{
    std::vector<std::pair<std::size_t, char>> found;
    for (const char title : {'A', 'B', 'C'}) {
        const auto at = page.body.find(std::string(">") + title + "-Blatt<");
        if (at != std::string::npos) found.emplace_back(at, title);
    }
    std::sort(found.begin(), found.end());
    std::string order;
    for (const auto& [at, title] : found) order += title;
    return order;
}

constexpr const char* list = "/material?sammlung=Start+%26+mehr%2Fweniger";

}

TEST_CASE("a collection says what it is good for, and stands in the order that was chosen")
{
    test::for_each_engine<MaterialStore>([](MaterialStore& store) {
        TestApp app(store);
        const auto a = collected(app, store.edda, "A-Blatt");
        collected(app, store.edda, "B-Blatt");
        const auto c = collected(app, store.edda, "C-Blatt");
        auto otto = visitor_for(app, store.otto);
        CHECK(order_of(otto.open(list)) == "ABC");
        CHECK_FALSE(otto.page().says("Reihenfolge ändern"));
        auto edda = visitor_for(app, store.edda);
        CHECK(edda.open(list).says("Beschreibung und Reihenfolge ändern"));
        edda.open(a + "/sammlung");
        edda.use_form(a + "/sammlung");
        edda.fill("text", "Für den **Anfang**. <script>x</script>");
        edda.fill("platz-" + c.substr(10), "1");
        edda.fill("platz-" + a.substr(10), "3");
        const auto& after = edda.send();
        CHECK(after.status == 200);
        CHECK(order_of(after) == "CBA");
        CHECK(order_of(otto.open(list)) == "CBA");
        CHECK(otto.page().says("<strong>Anfang</strong>"));
        CHECK_FALSE(otto.page().says("<script>x"));
        CHECK(order_of(otto.open("/material")) == "ABC"); // the whole library stays by title
    });
}

TEST_CASE("only who may release changes a collection, and what stands in none has no such page")
{
    test::for_each_engine<MaterialStore>([](MaterialStore& store) {
        TestApp app(store);
        const auto a = collected(app, store.edda, "A-Blatt");
        const auto alone = collected(app, store.edda, "B-Blatt", "");
        for (const auto who : {store.anna, store.bernd, store.otto, store.minna}) {
            auto visitor = visitor_for(app, who);
            CHECK(visitor.open(a + "/sammlung").status == 404);
            visitor.open("/konto");
            CHECK(visitor.send_to(a + "/sammlung", {{"text", "Meins"}}).status == 404);
        }
        CHECK(visitor_for(app, store.edda).open(alone + "/sammlung").status == 404);
        CHECK(store.read([](storage::Read& read) { return materials::description_of(read, "Start & mehr/weniger"); }).empty());
    });
}

TEST_CASE("places that nobody can mean change nothing but the order, and too long a description is asked for again")
{
    MaterialStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto a = collected(app, store.edda, "A-Blatt");
    collected(app, store.edda, "B-Blatt");
    auto edda = visitor_for(app, store.edda);
    for (const auto* place : {"", "x", "-1", "99999999999999999999", "1;drop"}) {
        CAPTURE(place);
        edda.open(a + "/sammlung");
        CHECK(edda.send_to(a + "/sammlung", {{"text", "Gut."}, {"platz-" + a.substr(10), place}}).status == 200);
        CHECK(order_of(edda.open(list)) == "AB");
    }
    edda.open(a + "/sammlung");
    edda.use_form(a + "/sammlung");
    edda.fill("text", std::string(2001, 'x'));
    CHECK(edda.send().status == 422);
    CHECK(store.read([](storage::Read& read) { return materials::description_of(read, "Start & mehr/weniger"); }) == "Gut.");
}
