#include "slices/discussions/notices.hpp"

#include "slices/discussions/store_moderation.hpp"
#include "slices/discussions/tests/community.hpp"

using discussions::Frequency;
using test::Community;
using test::morning;
using Addresses = std::vector<std::string>;

namespace {

void subscribe(Community& store, test::AccountId who, std::string_view room, Frequency frequency)
{
    store.fill([&](storage::Write& write) {
        discussions::store_subscription(write, who, room, frequency);
        discussions::wants_collections(write, who, frequency, morning);
    });
}

}

TEST_CASE("who wrote in a thread hears of answers, and never of their own")
{
    test::for_each_engine<Community>([](Community& store) {
        const auto thread = store.begin(store.anna, "Frage", "Wer weiß es?");
        store.tell_all();
        CHECK(store.told().empty());
        store.answer(store.carla, thread, "Ich!");
        store.tell_all();
        CHECK(store.told() == Addresses{"anna@example.de"});
        store.answer(store.anna, thread, "Danke");
        store.tell_all();
        CHECK(store.told() == Addresses{"anna@example.de", "carla@example.de"});
    });
}

TEST_CASE("who has read a post already gets no mail about it")
{
    test::for_each_engine<Community>([](Community& store) {
        subscribe(store, store.bert, "bund", Frequency::at_once);
        subscribe(store, store.office, "bund", Frequency::daily);
        const auto thread = store.begin(store.anna, "Frage", "Wer weiß es?");
        store.answer(store.bert, thread, "Ich habe es schon gelesen");
        store.tell_all();
        CHECK(store.told() == Addresses{"anna@example.de"});
        store.fill([&](storage::Write& write) { discussions::store_reading(write, store.office, thread, 2, morning); });
        store.tell_all(morning + std::chrono::days(1));
        CHECK(store.told() == Addresses{"anna@example.de"});
    });
}

TEST_CASE("a mail says who wrote what where, and leads there and out")
{
    test::for_each_engine<Community>([](Community& store) {
        const auto thread = store.begin(store.anna, "Wer hat <Erfahrung>?", "Frage");
        const auto post = store.answer(store.carla, thread, "Wir **haben** <b>das</b> gemacht:\n\n- eins\n- zwei");
        store.tell_all();
        const auto mails = store.mails();
        REQUIRE(mails.size() == 1);
        const auto& message = mails.front().message;
        CHECK(message.kind == "discussion");
        CHECK(message.to_name == "Anna Beispiel");
        CHECK(message.subject == "Wer hat <Erfahrung>?");
        CHECK(message.text.starts_with("Carla Beispiel hat im Raum „Bundesweit“ geschrieben:\n\nWir haben <b>das</b> gemacht:\n\n- eins\n- zwei\n\n"
                                       "Lesen und antworten:\nhttps://familie.example/gemeinschaft/beitraege/" + post.id.hex() + "\n\n"));
        CHECK(message.html.find("<b>das</b>") == std::string::npos);
        CHECK(message.unsubscribe_url.starts_with("https://familie.example/gemeinschaft/abmelden/"));
        CHECK(message.unsubscribe_url.ends_with("?thema=" + thread.hex()));
    });
}

TEST_CASE("the choice for a thread weighs more than that for its room")
{
    test::for_each_engine<Community>([](Community& store) {
        subscribe(store, store.bert, "bund", Frequency::at_once);
        subscribe(store, store.office, "bund", Frequency::at_once);
        const auto thread = store.begin(store.carla, "Frage", "Wer weiß es?");
        store.tell_all();
        CHECK(store.told() == Addresses{"bert@example.de", "buero@example.de"});
        store.fill([&](storage::Write& write) { discussions::store_subscription(write, store.bert, thread, Frequency::none); });
        store.answer(store.anna, thread, "Ich nicht. @Bert Muster?");
        store.tell_all();
        CHECK(store.told() == Addresses{"bert@example.de", "buero@example.de", "buero@example.de", "carla@example.de"});
    });
}

TEST_CASE("who is named hears of it without following, and the mail says so")
{
    test::for_each_engine<Community>([](Community& store) {
        store.begin(store.anna, "Frage", "Weiß @Bert Muster es?");
        store.tell_all();
        REQUIRE(store.told() == Addresses{"bert@example.de"});
        CHECK(store.mails().front().message.text.starts_with("Anna Beispiel hat Sie im Raum „Bundesweit“ erwähnt:"));
    });
}

TEST_CASE("who may not see the room any more gets no mail from it")
{
    test::for_each_engine<Community>([](Community& store) {
        const auto thread = store.begin(store.anna, "Intern", "Nur für uns", "buendnis-rostock");
        store.answer(store.bert, thread, "Gut");
        store.fill([&](storage::Write& write) {
            for (const auto who : {store.carla, store.ministry, store.office}) discussions::store_subscription(write, who, thread, Frequency::at_once);
            discussions::store_subscription(write, store.ministry, "bund", Frequency::at_once);
        });
        store.tell_all();
        CHECK(store.told() == Addresses{"anna@example.de"});
        store.fill([&](storage::Write& write) {
            for (auto grant : identity::grants_of(write, store.anna)) {
                grant.ended_at = morning;
                identity::store_grant(write, grant);
            }
        });
        store.answer(store.bert, thread, "Noch jemand da?");
        store.begin(store.carla, "Offen", "Für alle");
        store.tell_all();
        CHECK(store.told() == Addresses{"anna@example.de"});
    });
}

TEST_CASE("a post that is hidden before anybody was told is told to nobody")
{
    test::for_each_engine<Community>([](Community& store) {
        const auto thread = store.begin(store.anna, "Frage", "Wer?");
        const auto post = store.answer(store.carla, thread, "Kauft hier!");
        store.fill([&](storage::Write& write) { discussions::store_hiding(write, post.id, "Werbung", morning); });
        store.tell_all();
        CHECK(store.told().empty());
    });
}

TEST_CASE("three hundred followers are told in pieces, each once, however often the keeper is interrupted")
{
    test::for_each_engine<Community>([](Community& store) {
        store.fill([&](storage::Write& write) {
            for (int number = 0; number < 300; ++number) {
                const auto id = base::Id<identity::Account>::fresh();
                identity::store_account(write, {id, fmt::format("f{:03}@example.de", number), "Viele", "de", morning});
                identity::store_grant(write, {base::Id<identity::Grant>::fresh(), id, identity::Role::mentor, {}, "", morning, {}});
                discussions::store_subscription(write, id, "bund", Frequency::at_once);
            }
        });
        store.begin(store.anna, "An alle", "Hallo");
        const web::Site site;
        const auto interrupted = store.write([&](storage::Write& write) -> base::Result<bool> {
            discussions::tell_next_followers(write, site, morning);
            return base::refuse(base::Refused::conflict);
        });
        CHECK_FALSE(interrupted.has_value());
        CHECK(store.told().empty());
        store.fill([&](storage::Write& write) { discussions::tell_next_followers(write, site, morning); });
        CHECK(store.told().size() == discussions::mails_at_once);
        store.tell_all();
        const auto told = store.told();
        CHECK(told.size() == 300);
        CHECK(std::adjacent_find(told.begin(), told.end()) == told.end());
    });
}

TEST_CASE("a daily collection comes in the morning, once, with what is new since the last one")
{
    test::for_each_engine<Community>([](Community& store) {
        using namespace std::chrono_literals;
        subscribe(store, store.bert, "bund", Frequency::daily);
        const auto thread = store.begin(store.anna, "Frage", "Wer **weiß** es?", "bund", morning + 1h);
        store.answer(store.carla, thread, "Ich!", morning + 2h);
        store.tell_all(morning + 3h);
        CHECK(store.told() == Addresses{"anna@example.de"});
        store.tell_all(morning + 24h);
        CHECK(store.told() == Addresses{"anna@example.de", "bert@example.de"});
        const auto message = store.mails().front().message;
        CHECK(message.subject == "2 neue Beiträge in der Gemeinschaft");
        CHECK(message.text.starts_with("Anna Beispiel in „Frage“:\nWer weiß es?\nhttps://familie.example/gemeinschaft/beitraege/"));
        CHECK(message.text.find("Carla Beispiel in „Frage“:\nIch!\n") != std::string::npos);
        store.tell_all(morning + 48h);
        CHECK(store.told().size() == 2);
        store.answer(store.carla, thread, "Noch etwas", morning + 49h);
        store.tell_all(morning + 72h);
        CHECK(store.told() == Addresses{"anna@example.de", "anna@example.de", "bert@example.de", "bert@example.de"});
    });
}

TEST_CASE("a collection holds nothing that its reader may not see")
{
    test::for_each_engine<Community>([](Community& store) {
        const auto key = store.room(store.anna, "buendnis-rostock").key;
        subscribe(store, store.carla, key, Frequency::weekly);
        subscribe(store, store.bert, key, Frequency::weekly);
        store.begin(store.anna, "Intern", "Nur für uns", "buendnis-rostock", morning + std::chrono::hours(1));
        store.tell_all(morning + std::chrono::days(7));
        CHECK(store.told() == Addresses{"bert@example.de"});
    });
}

TEST_CASE("who wants no collection any more gets none, and the job is gone")
{
    test::for_each_engine<Community>([](Community& store) {
        subscribe(store, store.bert, "bund", Frequency::daily);
        store.begin(store.anna, "Frage", "Wer?");
        subscribe(store, store.bert, "bund", Frequency::none);
        store.tell_all(morning + std::chrono::days(2));
        CHECK(store.told().empty());
        CHECK_FALSE(store.read([&](storage::Read& read) { return discussions::wants_digest(read, {store.bert, Frequency::daily, {}, {}}); }));
    });
}

TEST_CASE("collections go out at seven in Germany, in summer and winter, weekly ones on Mondays")
{
    using namespace std::chrono;
    const auto at = [](int month, unsigned day, int hour) { return base::Instant(sys_days(year(2026) / month / static_cast<int>(day)) + hours(hour)); };
    CHECK(discussions::next_due(Frequency::daily, at(3, 14, 10)) == at(3, 15, 6));
    CHECK(discussions::next_due(Frequency::daily, at(7, 14, 10)) == at(7, 15, 5));
    CHECK(discussions::next_due(Frequency::weekly, at(3, 14, 10)) == at(3, 16, 6));
    CHECK(discussions::next_due(Frequency::weekly, at(3, 16, 10)) == at(3, 23, 6));
}

TEST_CASE("who wants no mails at all gets none for being named either, until they choose some again")
{
    test::for_each_engine<Community>([](Community& store) {
        store.fill([&](storage::Write& write) { discussions::unsubscribe_from_all(write, store.bert, test::morning); });
        store.begin(store.anna, "Frage", "@Bert Muster, weißt du es?");
        store.tell_all();
        CHECK(store.told().empty());
        store.fill([&](storage::Write& write) { discussions::store_subscription(write, store.bert, "land-mv", discussions::Frequency::daily); });
        store.begin(store.anna, "Frage", "@Bert Muster, weißt du es?");
        store.tell_all();
        CHECK(store.told() == std::vector<std::string>{"bert@example.de"});
    });
}

TEST_CASE("the link of a mail about a thread that is not theirs any more changes nothing else")
{
    test::for_each_engine<Community>([](Community& store) {
        test::TestApp app(store);
        std::string secret;
        store.fill([&](storage::Write& write) {
            discussions::store_subscription(write, store.carla, "bund", discussions::Frequency::at_once);
            secret = discussions::unsubscribe_secret(write, store.carla);
        });
        const auto closed = store.begin(store.anna, "Intern", "Nur wir", "buendnis-rostock");
        for (const auto& word : {closed.hex(), std::string("kaputt"), base::Id<discussions::Thread>::fresh().hex()}) {
            test::Visitor carla(app);
            carla.open("/gemeinschaft/abmelden/" + secret + "?thema=" + word);
            CHECK(carla.page().status == 200);
            app.post("/gemeinschaft/abmelden/" + secret + "?thema=" + word, {});
        }
        store.read([&](storage::Read& read) {
            CHECK(discussions::subscription_of(read, store.carla, "bund") == discussions::Frequency::at_once);
            return 0;
        });
        app.post("/gemeinschaft/abmelden/" + secret, {});
        store.read([&](storage::Read& read) {
            CHECK(discussions::subscription_of(read, store.carla, "bund") == discussions::Frequency::none);
            return 0;
        });
    });
}
