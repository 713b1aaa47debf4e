#include "slices/publishing/picture.hpp"
#include "slices/publishing/store_pictures.hpp"
#include "writers.hpp"

using publishing::Content;
using test::TestApp;
using test::visitor_as;
using test::WritersStore;

namespace {

using namespace std::chrono_literals;
using std::chrono::days;

const std::string desk = "/bereich/stadt/seite";

/// So many versions, each with a sentence of its own.
void write_versions(WritersStore& store, int count)
{
    const auto content = store.published();
    store.fill([&](storage::Write& write) {
        for (int number = 1; number <= count; ++number) {
            auto one = content;
            one["kurztext"] = fmt::format("Satz {}.", number);
            publishing::store_version(write, store.subject(), {number, one, {store.bernd, {}}, {store.anna, {}}, test::morning + number * 1s});
        }
    });
}

std::vector<std::int64_t> numbers(const std::vector<publishing::Version>& versions)
{
    std::vector<std::int64_t> all;
    for (const auto& version : versions) all.push_back(version.number);
    return all;
}

std::string saved_with(WritersStore& store, base::Id<publishing::Picture> picture)
{
    auto content = store.published();
    content[publishing::pictures_field] = publishing::text_of_pictures(std::vector<publishing::PictureNote>{{picture, "Ein Garten", "", "Foto: E. Beispiel", "keine"}});
    return store.save(content, store.anna).id.hex();
}

base::Id<publishing::Picture> stored_picture(WritersStore& store, base::Instant now)
{
    const auto picture = base::Id<publishing::Picture>::fresh();
    store.fill([&](storage::Write& write) { publishing::store_picture(write, store.subject(), picture, {}, store.anna, now); });
    return picture;
}

std::int64_t forgotten(WritersStore& store, base::Instant before, std::int64_t most)
{
    return store.write([&](storage::Write& write) -> base::Result<std::int64_t> { return publishing::forget_unnamed_pictures(write, before, most); }).value();
}

bool is_there(WritersStore& store, base::Id<publishing::Picture> picture)
{
    return store.read([&](storage::Read& read) { return publishing::subject_of_picture(read, picture).has_value(); });
}

}

TEST_CASE("however many versions there are, each of them can be reached from the list")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        write_versions(store, 120);
        const auto some = [&](std::int64_t most, std::int64_t last) {
            return numbers(store.read([&](storage::Read& read) { return publishing::versions_of(read, store.subject(), most, last); }));
        };
        CHECK(some(2, 120) == std::vector<std::int64_t>{120, 119});
        CHECK(some(3, 2) == std::vector<std::int64_t>{2, 1});
        CHECK(some(3, 0).empty());

        TestApp app(store);
        auto anna = visitor_as(app, store.anna);
        std::set<int> seen;
        for (int page = 1; page <= 3; ++page) {
            anna.open(desk + "/verlauf?seite=" + std::to_string(page));
            CHECK(anna.page().status == 200);
            for (int number = 1; number <= 120; ++number) {
                if (anna.page().says("href=\"" + desk + "/verlauf/" + std::to_string(number) + "\"")) CHECK(seen.insert(number).second);
            }
        }
        CHECK(seen.size() == 120);
        CHECK(anna.open(desk + "/verlauf").says("Fassung 120"));
        CHECK(anna.page().says("seite=2"));
        CHECK_FALSE(anna.page().says("Fassung 70 "));
        for (const auto* forged : {"0", "-1", "4", "99999999999999999999", "x", "%00", "2x"}) {
            CAPTURE(forged);
            CHECK(anna.open(desk + "/verlauf?seite=" + forged).status < 500);
            CHECK((anna.page().status != 200 || anna.page().says("/verlauf/")));
        }
    });
}

TEST_CASE("a version of another page is never shown nor brought back, whatever number is typed")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        write_versions(store, 2);
        auto of_county = Content{{"kurztext", "Nur der Kreis."}};
        store.fill([&](storage::Write& write) {
            publishing::store_version(write, {"alliance", store.county.uuid}, {3, of_county, {store.clara, {}}, {store.clara, {}}, test::morning});
            publishing::store_version(write, {"project", store.town.uuid}, {4, of_county, {store.clara, {}}, {store.clara, {}}, test::morning});
        });
        TestApp app(store);
        auto anna = visitor_as(app, store.anna);
        for (const auto* number : {"0", "3", "4", "5", "-1", "2147483648", "4294967297", "18446744073709551617", "1%20", "+1", "1.0", "٢"}) {
            CAPTURE(number);
            CHECK(anna.open(desk + "/verlauf/" + number).status >= 400);
            CHECK_FALSE(anna.page().says("Nur der Kreis."));
            CHECK(test::send_as(store, app, store.anna, desk + "/verlauf/" + number + "/wiederherstellung", {}, test::Token::right).status >= 400);
        }
        CHECK(store.draft() == std::nullopt);
        CHECK(visitor_as(app, store.clara).open("/bereich/kreis/seite/verlauf/3").says("Nur der Kreis."));
    });
}

TEST_CASE("an old version that comes back is a draft like any other: it is reviewed, and what came meanwhile stays where it left it alone")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        REQUIRE(store.publish(store.save(store.with("kurztext", "Zweite Fassung."), store.anna).id, store.anna).has_value());
        TestApp app(store);
        auto bernd = visitor_as(app, store.bernd);
        bernd.open(desk + "/verlauf/1");
        bernd.use_form(desk + "/verlauf/1/wiederherstellung");
        CHECK(bernd.send().says("An die Koordination geben"));
        CHECK_FALSE(bernd.page().says("/entwurf/veroeffentlichung"));
        CHECK(store.draft()->written_by.account == store.bernd);
        CHECK(store.draft()->content.at("kurztext") == "Alle an einem Tisch.");
        CHECK(store.draft()->base.at("kurztext") == "Zweite Fassung.");
        REQUIRE(store.import("schluessel;name;status;status_seit;sitz;zeiten\nstadt;Stadtbündnis;aktiv;2005-06-16;13003000;Freitags\n").is_applied);
        REQUIRE(store.publish(store.draft()->id, store.anna).has_value());
        CHECK(store.published().at("kurztext") == "Alle an einem Tisch.");
        CHECK(store.published().at("zeiten") == "Freitags");
        CHECK(store.versions().size() == 4);
    });
}

TEST_CASE("the points of a picture stay as long as a draft, a version or the page names it, and go a day after")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        const auto of_version = stored_picture(store, test::morning - days(9));
        const auto of_draft = stored_picture(store, test::morning - days(8));
        const auto of_page = stored_picture(store, test::morning - days(7));
        const auto of_nobody = stored_picture(store, test::morning - days(6));
        const auto fresh = stored_picture(store, test::morning);
        (void)saved_with(store, of_version);
        REQUIRE(store.publish(store.draft()->id, store.anna).has_value());
        store.fill([&](storage::Write& write) {
            publishing::store_shown_pictures(write, store.subject(), publishing::text_of_pictures(std::vector<publishing::PictureNote>{{of_page, "a", "", "b", "keine"}}));
        });
        (void)saved_with(store, of_draft);
        CHECK(forgotten(store, test::morning, 0) == 0);
        CHECK(forgotten(store, test::morning, 1) == 1); // of very many the newest ones are looked at
        CHECK_FALSE(is_there(store, of_nobody));
        CHECK(forgotten(store, test::morning, 1000) == 0);
        for (const auto& kept : {of_version, of_draft, of_page, fresh}) CHECK(is_there(store, kept));
        CHECK(forgotten(store, test::morning + 1ms, 1000) == 1);
        CHECK_FALSE(is_there(store, fresh));
    });
}

TEST_CASE("remarks of a review are words like any others, and too long ones are given back whole")
{
    WritersStore store(storage::Engine::sqlite);
    const auto draft = store.save(store.with("text", "Bitte prüfen."), store.bernd);
    TestApp app(store);
    auto anna = visitor_as(app, store.anna);
    const auto give_back = [&](std::string_view field, const std::string& words) {
        anna.open(desk + "/entwurf/pruefung");
        anna.use_form(desk + "/entwurf/rueckgabe");
        anna.fill(field, words);
        return anna.send();
    };
    for (const auto length : {2001, 100000}) {
        const std::string words(static_cast<std::size_t>(length), 'x');
        CHECK(give_back("hinweis-text", words).status == 422);
        CHECK(anna.page().says(words));
        CHECK(anna.page().says("id=\"hinweis-text-fehler\""));
        CHECK(anna.page().says("<a href=\"#hinweis-text\">"));
        CHECK_FALSE(anna.page().says("hinweis--fehler"));
    }
    CHECK(give_back("hinweis-", "   \n ").status == 422);
    CHECK(store.mails().empty());
    const std::string hostile = "<script>alert(1)</script> \"'& {0} \xE2\x80\xAE";
    CHECK(give_back("hinweis-text", hostile).status == 200);
    auto bernd = visitor_as(app, store.bernd);
    CHECK(bernd.open(desk + "/entwurf").says("&lt;script&gt;alert(1)&lt;/script&gt;"));
    CHECK_FALSE(bernd.page().says("<script>alert"));
    CHECK(store.draft()->id == draft.id); // the draft itself is as Bernd wrote it
    CHECK(store.recipients_of("draft_returned") == test::Words{"bernd@example.de"});
}

TEST_CASE("signs that are no text come into no draft, no remark, no note and no address")
{
    WritersStore store(storage::Engine::sqlite);
    store.save(store.with("text", "Bitte prüfen."), store.bernd);
    const auto before = store.draft();
    TestApp app(store);
    for (const std::string bad : {std::string("a\0b", 3), std::string("\xFF\xFE"), std::string("\xC0\xAF")}) {
        for (const auto* path : {"/entwurf", "/wunsch", "/entwurf/rueckgabe", "/uebersetzung/en"}) {
            CAPTURE(path);
            const auto reply = test::send_as(store, app, store.anna, desk + path + "?entwurf=" + before->id.hex(),
                                             {{"kurztext", bad}, {"text", bad}, {"nachricht", bad}, {"hinweis-text", bad}}, test::Token::right);
            CHECK(reply.status >= 400);
            CHECK(reply.status < 500);
        }
    }
    for (const auto* address : {"/stimmt-noch/%00", "/stimmt-noch/%FF", "/fotos/%00.webp", "/fotos/..%2f..%2fetc%2fpasswd", "/bereich/stadt%00/seite", "/bereich/%FF/seite"}) {
        CAPTURE(address);
        const auto status = visitor_as(app, store.anna).open(address).status;
        CHECK(status >= 400);
        CHECK(status < 500);
    }
    CHECK(store.draft() == before);
    CHECK(store.calls().empty());
}

TEST_CASE("a very long text is refused beside its field, with all of it still there")
{
    WritersStore store(storage::Engine::sqlite);
    TestApp app(store);
    auto anna = visitor_as(app, store.anna);
    anna.open(desk + "/entwurf");
    const std::string words = "Anfang " + std::string(99990, 'x') + " Ende";
    anna.use_form(desk + "/entwurf");
    anna.fill("text", words);
    CHECK(anna.send().status == 422);
    CHECK(anna.page().says(words));
    CHECK(anna.page().says("id=\"text-fehler\""));
    CHECK(store.draft() == std::nullopt);
}
