#include "help_store.hpp"

using quick_help::Answer;
using quick_help::Call;
using quick_help::Request;
using test::Contact;
using test::HelpStore;
using test::Words;

namespace {

Request request_of(HelpStore& store)
{
    Request help;
    help.id = base::Id<Request>::fresh();
    help.alliance = store.town;
    help.alliance_name = "Stadtbündnis";
    help.alliance_slug = "stadt";
    help.asked_by = store.anna;
    help.what = "Ein Raum";
    help.places = 2;
    help.place = "Rostock";
    help.until = test::today;
    help.created_at = test::morning;
    return help;
}

}

TEST_CASE("a request is open until the end of its day, unless it was closed")
{
    Request help;
    help.until = base::parse_date("2026-03-14").value();
    CHECK(quick_help::is_open(help, base::parse_date("2026-03-13").value()));
    CHECK(quick_help::is_open(help, base::parse_date("2026-03-14").value()));
    CHECK_FALSE(quick_help::is_open(help, base::parse_date("2026-03-15").value()));
    help.closed_at = test::morning;
    CHECK_FALSE(quick_help::is_open(help, base::parse_date("2026-03-13").value()));
}

TEST_CASE("only a yes is a promise")
{
    std::vector<Call> calls(4);
    calls[0].answer = Answer::yes;
    calls[0].places = 2;
    calls[1].answer = Answer::no;
    calls[1].places = 5;
    calls[2].answer = Answer::yes;
    calls[2].places = 1;
    CHECK(quick_help::promised(calls) == 3);
    CHECK(quick_help::promised({}) == 0);
}

TEST_CASE("a request and its answers come back from the store as they went in")
{
    test::for_each_engine<HelpStore>([](HelpStore& store) {
        const auto help = request_of(store);
        store.fill([&](storage::Write& write) {
            quick_help::store_request(write, help);
            quick_help::store_call(write, help.id, store.nursery, "eins");
            quick_help::store_call(write, help.id, store.club, "zwei");
            auto call = quick_help::call_with(write, "zwei").value();
            call.answer = Answer::yes;
            call.places = 2;
            call.words = "Ab sieben.";
            quick_help::store_answer(write, call, test::morning);
        });
        CHECK(store.requests() == std::vector<Request>{help});
        const auto calls = store.read([&](storage::Read& read) { return quick_help::calls_of(read, help.id); });
        REQUIRE(calls.size() == 2);
        CHECK(calls[0].name == "Verein"); // who helps stands first
        CHECK(calls[0].words == "Ab sieben.");
        CHECK(calls[0].answered_at == test::morning);
        CHECK(calls[1].answer == Answer::none);
        CHECK_FALSE(store.read([](storage::Read& read) { return quick_help::call_with(read, "drei"); }).has_value());
    });
}

TEST_CASE("a request stays closed since it was closed, however often its outcome is said anew")
{
    test::for_each_engine<HelpStore>([](HelpStore& store) {
        const auto help = request_of(store);
        store.fill([&](storage::Write& write) {
            quick_help::store_request(write, help);
            quick_help::close_request(write, help.id, "Versorgt.", test::morning);
            quick_help::close_request(write, help.id, "Alle versorgt.", test::morning + std::chrono::hours(5));
        });
        CHECK(store.requests().front().closed_at == test::morning);
        CHECK(store.requests().front().outcome == "Alle versorgt.");
    });
}

TEST_CASE("a contact belongs to one alliance: another neither removes nor counts it")
{
    test::for_each_engine<HelpStore>([](HelpStore& store) {
        store.fill([&](storage::Write& write) {
            CHECK_FALSE(quick_help::remove_contact(write, store.county, store.nursery));
            const Contact again{base::Id<Contact>::fresh(), store.town, "Kita", "kita@example.org", test::morning};
            CHECK_FALSE(quick_help::store_contact(write, again, "anders"));
            const Contact elsewhere{base::Id<Contact>::fresh(), store.county, "Kita", "kita@example.org", test::morning};
            CHECK(quick_help::store_contact(write, elsewhere, "auch anders"));
            CHECK(quick_help::remove_contact(write, store.town, store.nursery));
        });
        CHECK(store.contacts() == Words{"Bücherei?", "Verein"});
        CHECK(store.read([&](storage::Read& read) { return quick_help::contacts_of(read, store.county).size(); }) == 1);
    });
}
