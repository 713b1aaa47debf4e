#include "writers.hpp"

#include "slices/publishing/store_pictures.hpp"

using publishing::Call;
using publishing::Deed;
using publishing::Question;
using publishing::Return;
using publishing::Signs;
using publishing::Subject;
using test::WritersStore;

namespace {

using namespace std::chrono_literals;

std::vector<Deed> editors(WritersStore& store, base::Instant since)
{
    return store.read([&](storage::Read& read) { return publishing::editors_since(read, store.subject(), since); });
}

std::optional<Return> returned(WritersStore& store)
{
    return store.read([&](storage::Read& read) { return publishing::find_return(read, store.subject()); });
}

Call wish(WritersStore& store, std::string words, base::Date due)
{
    return {base::Id<Call>::fresh(), store.subject(), Call::Reason::wish, std::move(words), {store.bernd, "Bernd Beispiel"}, test::morning, "", due};
}

}

TEST_CASE("a draft that was given to the coordination says when and by whom, until it is written anew")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        const auto draft = store.save(store.with("text", "Neu."), store.bernd);
        store.fill([&](storage::Write& write) {
            publishing::store_submission(write, draft.id, store.bernd, test::morning + 1min);
            publishing::store_submission(write, draft.id, store.doris, test::morning + 2min); // the first one counts
        });
        CHECK(store.draft()->submitted_at == test::morning + 1min);
        CHECK(store.draft()->submitted_by == publishing::Person{store.bernd, "Bernd Beispiel"});
        store.save(store.with("text", "Noch neuer."), store.bernd);
        CHECK(store.draft()->submitted_at == std::nullopt);
    });
}

TEST_CASE("remarks hang on fields, and the last ones count")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        CHECK(returned(store) == std::nullopt);
        store.fill([&](storage::Write& write) {
            publishing::store_return(write, store.subject(), {{"text", "Kürzer, bitte."}}, store.anna, test::morning);
            publishing::store_return(write, store.subject(), {{"", "Fast fertig."}, {"telefon", "Stimmt die?"}}, store.doris, test::morning + 1h);
        });
        CHECK(returned(store) == Return{{{"", "Fast fertig."}, {"telefon", "Stimmt die?"}}, {store.doris, "Doris Beispiel"}, test::morning + 1h});
        store.fill([&](storage::Write& write) { publishing::store_return(write, store.subject(), {}, store.anna, test::morning); });
        CHECK(returned(store) == std::nullopt);
    });
}

TEST_CASE("who writes is known by the last thing they did, and forgotten when they are through")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        store.fill([&](storage::Write& write) {
            publishing::store_editor(write, store.subject(), store.anna, test::morning);
            publishing::store_editor(write, store.subject(), store.bernd, test::morning + 1min);
            publishing::store_editor(write, store.subject(), store.anna, test::morning + 2min);
        });
        CHECK(editors(store, test::morning) == std::vector<Deed>{{{store.anna, "Anna Beispiel"}, test::morning + 2min},
                                                                 {{store.bernd, "Bernd Beispiel"}, test::morning + 1min}});
        CHECK(editors(store, test::morning + 2min).size() == 1);
        store.fill([&](storage::Write& write) { publishing::delete_editor(write, store.subject(), store.anna); });
        CHECK(editors(store, test::morning).size() == 1);
    });
}

TEST_CASE("the list of calls is in the order of the days on which to call")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        const auto later = wish(store, "Anderer Name", test::day("2026-04-01"));
        auto sooner = wish(store, "Anderer Sitz", test::day("2026-03-20"));
        store.fill([&](storage::Write& write) {
            publishing::open_call(write, later);
            publishing::open_call(write, sooner);
        });
        CHECK(store.calls() == std::vector<Call>{sooner, later});
        const auto due = [&](std::string_view day) {
            return store.read([&](storage::Read& read) { return publishing::count_calls_due(read, test::day(day)); });
        };
        CHECK(due("2026-03-19") == 0);
        CHECK(due("2026-03-20") == 1);
        CHECK(due("2026-04-01") == 2);

        store.fill([&](storage::Write& write) { publishing::note_call(write, sooner.id, "Niemand da.", test::day("2026-05-01")); });
        sooner.note = "Niemand da.";
        sooner.due_on = test::day("2026-05-01");
        CHECK(store.calls() == std::vector<Call>{later, sooner});
        store.fill([&](storage::Write& write) { publishing::close_call(write, later.id, test::morning); });
        CHECK(store.calls() == std::vector<Call>{sooner});
        CHECK(store.read([&](storage::Read& read) { return publishing::find_call(read, later.id); }) == std::nullopt);
        CHECK(store.read([&](storage::Read& read) { return publishing::find_call(read, sooner.id); }) == sooner);
    });
}

TEST_CASE("signs of all subjects come in one look: confirmed, asked, called for silence")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        const Subject county{"alliance", store.county.uuid};
        store.fill([&](storage::Write& write) {
            publishing::store_confirmation(write, store.subject(), store.anna, test::morning);
            publishing::store_question(write, {store.subject(), store.anna, test::morning + 1h}, "eins");
            publishing::store_question(write, {store.subject(), store.doris, test::morning + 2h}, "zwei");
            publishing::open_call(write, wish(store, "zählt nicht", test::today));
            publishing::open_call(write, {base::Id<Call>::fresh(), county, Call::Reason::silent, "", {}, test::morning + 3h, "", test::today});
        });
        const auto signs = store.read([](storage::Read& read) { return publishing::signs_of_all(read, "alliance"); });
        CHECK(signs == std::map<base::Uuid, Signs>{{store.town.uuid, {test::morning, test::morning + 2h, {}}},
                                                   {store.county.uuid, {{}, {}, test::morning + 3h}}});
        CHECK(store.read([](storage::Read& read) { return publishing::signs_of_all(read, "project"); }).empty());
    });
}

TEST_CASE("of the link in a mail only a hash is kept")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        const Question question{store.subject(), store.anna, test::morning};
        store.fill([&](storage::Write& write) { publishing::store_question(write, question, identity::kept("geheim")); });
        CHECK(store.read([](storage::Read& read) { return publishing::find_question(read, identity::kept("geheim")); }) == question);
        CHECK(store.read([](storage::Read& read) { return publishing::find_question(read, "geheim"); }) == std::nullopt);
    });
}

TEST_CASE("who erases their account takes their name along; what they wrote stays")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        const auto content = store.with("kurztext", "Von Bernd.");
        REQUIRE(store.publish(store.save(content, store.bernd).id, store.anna).has_value());
        store.save(store.with("text", "Noch ein Entwurf."), store.bernd);
        store.fill([&](storage::Write& write) {
            publishing::store_submission(write, publishing::find_draft(write, store.subject())->id, store.bernd, test::morning);
            publishing::store_return(write, store.subject(), {{"", "Nur ein Hinweis."}}, store.bernd, test::morning);
            publishing::archive(write, store.subject(), store.bernd, test::morning);
            publishing::confirm(write, store.subject(), store.bernd, test::morning);
            publishing::store_question(write, {store.subject(), store.bernd, test::morning}, "frage");
            publishing::open_call(write, wish(store, "Ein Wunsch.", test::today));
            publishing::store_picture(write, store.subject(), base::Id<publishing::Picture>::fresh(), {}, store.bernd, test::morning);
            publishing::translate(write, store.page, store.town.uuid, "kurztext", "en", "By Bernd.", store.bernd, test::morning);
        });
        const auto part = publishing::personal_part();
        const auto kept = store.read([&](storage::Read& read) { return part.data(read, store.bernd); });
        for (const auto* table : {"version", "draft", "submission", "return", "editor", "confirmation", "question", "archive", "call", "picture", "translation"}) {
            const auto nothing = "\"publishing_" + std::string(table) + "\":[]";
            CHECK(kept.find("\"publishing_" + std::string(table) + "\"") != std::string::npos);
            CHECK_MESSAGE(kept.find(nothing) == std::string::npos, table);
        }
        CHECK(kept.find("Von Bernd.") != std::string::npos);
        CHECK(kept.find("Ein Wunsch.") != std::string::npos);

        store.fill([&](storage::Write& write) { part.erase(write, store.bernd); });
        const auto after = store.read([&](storage::Read& read) { return part.data(read, store.bernd); });
        CHECK(after == R"({"publishing_version":[],"publishing_draft":[],"publishing_submission":[],"publishing_return":[],)"
                       R"("publishing_editor":[],"publishing_confirmation":[],"publishing_question":[],"publishing_archive":[],"publishing_call":[],"publishing_picture":[],"publishing_translation":[]})");
        CHECK(store.published() == content);
        CHECK(store.versions()[0].content == content);
        CHECK(store.versions()[0].written_by == publishing::Person{});
        CHECK(store.versions()[0].published_by == publishing::Person{store.anna, "Anna Beispiel"});
        CHECK(store.draft()->written_by == publishing::Person{});
        CHECK(returned(store)->returned_by == publishing::Person{});
        CHECK(store.calls().size() == 2);
    });
}
