#include "circular_store.hpp"
#include "mail/written.hpp"
#include "slices/circulars/send.hpp"
#include "slices/identity/store.hpp"

using test::CircularStore;
using test::morning;
using test::Words;

namespace {

/// A circular to everybody who leads an alliance, sent a moment ago; nobody has been mailed yet.
base::Id<circulars::Circular> waiting_for_leaders(CircularStore& store, bool is_duty = false, const std::string& subject = "Fachtag")
{
    test::Circular circular;
    circular.id = base::Id<circulars::Circular>::fresh();
    circular.aim.audience = "leitung";
    circular.subject = subject;
    circular.text = "Am Montag.";
    circular.is_duty = is_duty;
    circular.created_at = morning;
    store.fill([&](storage::Write& write) {
        circulars::store_draft(write, circular);
        circulars::send(write, circular, morning);
    });
    return circular.id;
}

/// One portion, as the keeper of notices does it; false where there was nothing.
bool writes_one(CircularStore& store, std::int64_t people)
{
    bool goes_on = false;
    store.fill([&](storage::Write& write) { goes_on = circulars::send_next_portion(write, web::Site{}, morning, people); });
    return goes_on;
}

bool is_being_sent(CircularStore& store, base::Id<circulars::Circular> id)
{
    return store.read([&](storage::Read& read) { return circulars::is_being_sent(read, id); });
}

const Words leaders = {"anna@example.de", "clara@example.de", "otto@example.de"};

}

TEST_CASE("a circular goes out in portions: each of its people is mailed once, however small they are")
{
    test::for_each_engine<CircularStore>([](CircularStore& store) {
        for (const std::int64_t people : {1, 2, 3, 7, 1000}) {
            const auto before = store.addressed().size();
            const auto id = waiting_for_leaders(store);
            CHECK(store.addressed().size() == before);
            CHECK(is_being_sent(store, id));
            store.write_all(people);
            CHECK_FALSE(is_being_sent(store, id));
            CHECK(store.addressed().size() == before + leaders.size());
            const auto report = store.read([&](storage::Read& read) { return circulars::report_on(read, id, 10); });
            CHECK(report.on_the_way == 3);
        }
        CHECK_FALSE(writes_one(store, 1));
    });
}

TEST_CASE("a portion that is interrupted is written anew as a whole: nobody gets two, nobody gets none")
{
    test::for_each_engine<CircularStore>([](CircularStore& store) {
        const auto id = waiting_for_leaders(store);
        const auto interrupted = [&] {
            store.fill([](storage::Write& write) {
                (void)circulars::send_next_portion(write, web::Site{}, morning, 1);
                throw std::runtime_error("the power goes out");
            });
        };
        int interruptions = 0;
        for (bool goes_on = true; goes_on;) {
            CHECK_THROWS(interrupted());
            ++interruptions;
            goes_on = writes_one(store, 1);
        }
        CHECK(interruptions > 5);
        CHECK(store.addressed() == leaders);
        CHECK_FALSE(is_being_sent(store, id));
    });
}

TEST_CASE("another node, or the program after its end, goes on where the first one stopped")
{
    test::for_each_engine<CircularStore>([](CircularStore& store) {
        waiting_for_leaders(store);
        for (int portion = 0; portion < 3; ++portion) CHECK(writes_one(store, 1));
        const auto so_far = store.addressed().size();
        if (store.engine() == storage::Engine::postgres) {
            const auto other = store.another_node();
            bool goes_on = true;
            while (goes_on) {
                goes_on = other->write([](storage::Write& write) -> base::Result<bool> { return circulars::send_next_portion(write, web::Site{}, morning, 1); }).value();
            }
        }
        store.write_all(1);
        CHECK(so_far < leaders.size() + 1);
        CHECK(store.addressed() == leaders);
    });
}

TEST_CASE("who unsubscribes before it is their turn is not mailed any more, except with what is a duty")
{
    test::for_each_engine<CircularStore>([](CircularStore& store) {
        waiting_for_leaders(store);
        waiting_for_leaders(store, true, "Neue Regeln");
        store.fill([&](storage::Write& write) { circulars::refuse(write, store.anna, morning); });
        store.write_all(2);
        CHECK(store.subjects_to("anna@example.de") == Words{"Neue Regeln"});
        CHECK(store.subjects_to("otto@example.de").size() == 2);
    });
}

TEST_CASE("whose role ends before it is their turn gets none, and who sends twice starts nothing anew")
{
    test::for_each_engine<CircularStore>([](CircularStore& store) {
        const auto id = waiting_for_leaders(store);
        store.fill([&](storage::Write& write) {
            for (auto grant : identity::grants_of(write, store.otto)) {
                grant.ended_at = morning;
                identity::store_grant(write, grant);
            }
            circulars::send(write, circulars::find_circular(write, id).value(), morning);
        });
        store.write_all(1);
        store.fill([&](storage::Write& write) { circulars::send(write, circulars::find_circular(write, id).value(), morning); });
        CHECK(store.write_all(1) == 0);
        CHECK(store.addressed() == Words{"anna@example.de", "clara@example.de"});
    });
}

TEST_CASE("nobody who writes a circular gets a line of their own into the head of a mail")
{
    CircularStore store(storage::Engine::sqlite);
    waiting_for_leaders(store, false, "Fachtag\r\nBcc: alle@example.org");
    store.write_all();
    const auto mail = store.mail_to("anna@example.de");
    const auto whole = mail::written({base::Id<mail::Message>::fresh(), mail, morning, morning}, {"von@example.de", ""}, mail::Transfer::quoted_printable);
    const auto head = whole.substr(0, whole.find("\r\n\r\n"));
    CHECK(mail.subject.find("Fachtag") != std::string::npos);
    CHECK(head.find("\r\nSubject: =?") != std::string::npos);
    CHECK(head.find("\nBcc:") == std::string::npos);
}
