#include "joining_store.hpp"

using joining::Answer;
using joining::Inquiry;
using joining::Rung;
using test::JoiningStore;

namespace {

Inquiry inquiry_at(const JoiningStore& store, Rung rung)
{
    Inquiry inquiry;
    inquiry.id = base::Id<Inquiry>::fresh();
    inquiry.receipt = joining::receipt_number(inquiry.id, test::today);
    inquiry.name = "Bäckerei Korn";
    inquiry.reach = "korn@example.org";
    inquiry.sentence = "Zwei Zeilen,\nund ein 🥐.";
    inquiry.place = "Rostock";
    inquiry.state = "13";
    inquiry.language = "de";
    inquiry.alliance = store.town;
    inquiry.alliance_name = "Stadtbündnis";
    inquiry.rung = rung;
    inquiry.rung_since = test::morning;
    inquiry.received_at = test::morning;
    inquiry.answer_due_on = joining::answer_due(test::today);
    return inquiry;
}

}

TEST_CASE("an inquiry comes back from the store as it went in, by its key and by its receipt")
{
    test::for_each_engine<JoiningStore>([](JoiningStore& store) {
        const auto inquiry = inquiry_at(store, Rung::alliance);
        store.fill([&](storage::Write& write) {
            CHECK(joining::store_inquiry(write, inquiry));
            CHECK_FALSE(joining::store_inquiry(write, inquiry));
        });
        CHECK(store.inquiry(inquiry.receipt) == inquiry);
        CHECK(store.read([&](storage::Read& read) { return joining::find_inquiry(read, inquiry.id); }) == inquiry);
    });
}

TEST_CASE("who has an inquiry finds it among the open ones, rung by rung, and nobody else does")
{
    test::for_each_engine<JoiningStore>([](JoiningStore& store) {
        for (const auto rung : {Rung::alliance, Rung::state, Rung::office}) {
            store.fill([&](storage::Write& write) { joining::store_inquiry(write, inquiry_at(store, rung)); });
        }
        const auto count = [&](base::Id<identity::Account> who) {
            return store.read([&](storage::Read& read) { return joining::open_for(read, who, 10).size(); });
        };
        CHECK(count(store.anna) == 3);
        CHECK(count(store.lutz) == 2);
        CHECK(count(store.sigrid) == 1);
        for (const auto& other : {store.bernd, store.clara, store.otto}) CHECK(count(other) == 0);
        CHECK(store.read([&](storage::Read& read) { return joining::open_for(read, store.anna, 2).size(); }) == 2);
    });
}

TEST_CASE("what was moved or answered meanwhile is not moved again")
{
    test::for_each_engine<JoiningStore>([](JoiningStore& store) {
        const auto before = inquiry_at(store, Rung::alliance);
        auto after = before;
        after.rung = Rung::state;
        after.rung_since = test::morning + std::chrono::days(7);
        store.fill([&](storage::Write& write) {
            joining::store_inquiry(write, before);
            CHECK(joining::hand_over(write, before, after));
            CHECK_FALSE(joining::hand_over(write, before, after));
            CHECK(joining::store_answer(write, before.id, Answer::yes, "Gern.", store.anna, after.rung_since));
            CHECK_FALSE(joining::store_answer(write, before.id, Answer::no, "Nein.", store.lutz, after.rung_since));
            CHECK_FALSE(joining::hand_over(write, after, before));
        });
        const auto kept = store.inquiry(before.receipt);
        CHECK(kept.rung == Rung::state);
        CHECK(kept.answer == Answer::yes);
        CHECK(kept.answer_text == "Gern.");
    });
}

TEST_CASE("of a network only its last hour is known")
{
    test::for_each_engine<JoiningStore>([](JoiningStore& store) {
        const auto asked = [&](std::string_view network, std::chrono::minutes after) {
            std::int64_t count = 0;
            const auto now = test::morning + after;
            store.fill([&](storage::Write& write) { count = joining::count_network(write, network, now - std::chrono::hours(1), now); });
            return count;
        };
        CHECK(asked("eins", std::chrono::minutes(0)) == 0);
        CHECK(asked("eins", std::chrono::minutes(30)) == 1);
        CHECK(asked("zwei", std::chrono::minutes(30)) == 0);
        CHECK(asked("eins", std::chrono::minutes(61)) == 1);
        CHECK(asked("eins", std::chrono::minutes(300)) == 0);
    });
}
