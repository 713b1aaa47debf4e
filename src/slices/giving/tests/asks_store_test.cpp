#include "giving_store.hpp"

#include <rapidcheck.h>

using giving::Answer;
using giving::Ask;
using giving::Call;
using giving::Kind;
using giving::Outcome;
using giving::Result;
using test::GivingStore;
using test::Words;

namespace {

Call kept_call(GivingStore& store, const Ask& ask, std::optional<base::Id<partnering::ContactPerson>> contact, std::optional<base::Id<identity::Account>> account,
               std::optional<std::string> secret = {}, Answer answer = Answer::none, std::string words = {}, int hours = 0)
{
    Call call;
    call.id = base::Id<Call>::fresh();
    call.ask = ask.id;
    call.contact = contact;
    call.account = account;
    call.answer = answer;
    call.words = std::move(words);
    if (answer != Answer::none) call.answered_at = test::morning + std::chrono::hours(hours);
    store.fill([&](storage::Write& write) { giving::store_call(write, call, secret); });
    return call;
}

Words whats(const std::vector<Ask>& asks)
{
    Words all;
    for (const auto& one : asks) all.push_back(one.what);
    return all;
}

base::Id<partnering::ContactPerson> contact_called(GivingStore& store, std::string_view name)
{
    for (const auto& one : store.contacts(store.town, store.werft)) {
        if (one.name == name) return one.id;
    }
    throw std::runtime_error("no contact is called " + std::string(name));
}

bool opens(GivingStore& store, std::string_view secret)
{
    return store.read([&](storage::Read& read) { return giving::call_with(read, secret).has_value(); });
}

std::int64_t mailed_since(GivingStore& store, base::Instant since)
{
    return store.read([&](storage::Read& read) { return giving::count_mailed(read, store.town, since); });
}

}

TEST_CASE("asks stand with the newest first, those that wait with the earliest day first, each with its alliance")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        auto one = store.kept_ask("Erste", base::parse_date("2026-03-20").value());
        Outcome outcome;
        outcome.day = test::today;
        (void)store.kept_ask("Fertige", base::parse_date("2026-03-01").value(), outcome);
        auto later = one;
        later.id = base::Id<Ask>::fresh();
        later.what = "Spätere";
        later.until = base::parse_date("2026-03-15").value();
        later.asked_at = test::morning + std::chrono::hours(1);
        auto other = later;
        other.id = base::Id<Ask>::fresh();
        other.alliance = store.county;
        other.what = "Im Kreis";
        store.fill([&](storage::Write& write) {
            giving::store_ask(write, later);
            giving::store_ask(write, other);
            one.what = "Noch einmal gesendet";
            giving::store_ask(write, one); // nothing happens
        });
        CHECK(whats(store.asks()).front() == "Spätere");
        CHECK(store.asks().size() == 3);
        CHECK(whats(store.read([&](storage::Read& read) { return giving::asks_of(read, store.town, 1); })) == Words{"Spätere"});
        CHECK(whats(store.read([&](storage::Read& read) { return giving::unclosed_asks(read, store.town); })) == Words{"Spätere", "Erste"});
        CHECK(whats(store.read([&](storage::Read& read) { return giving::asks_to(read, store.county, store.werft); })) == Words{"Im Kreis"});
        CHECK(store.read([&](storage::Read& read) { return giving::asks_to(read, store.town, store.kita); }).empty());
        CHECK(store.read([&](storage::Read& read) { return giving::find_ask(read, other.id); })->alliance_slug == "kreis");
        CHECK_FALSE(store.read([&](storage::Read& read) { return giving::find_ask(read, base::Id<Ask>::fresh()); }).has_value());
    });
}

TEST_CASE("only asks that went by mail since then count, of one alliance")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        CHECK(mailed_since(store, test::morning - std::chrono::hours(24)) == 0);
        auto one = store.kept_ask("Per Mail", test::today);
        CHECK(mailed_since(store, test::morning - std::chrono::milliseconds(1)) == 1);
        CHECK(mailed_since(store, test::morning) == 0); // after that moment
        one.id = base::Id<Ask>::fresh();
        one.by_telephone = true;
        auto other = one;
        other.id = base::Id<Ask>::fresh();
        other.by_telephone = false;
        other.alliance = store.county;
        store.fill([&](storage::Write& write) {
            giving::store_ask(write, one);
            giving::store_ask(write, other);
        });
        CHECK(mailed_since(store, test::morning - std::chrono::hours(24)) == 1);
    });
}

TEST_CASE("who answered stands first by time, then who did not, by name")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        const auto ask = store.kept_ask("Ihre Halle", test::today);
        kept_call(store, ask, contact_called(store, "Max Muster"), {});
        kept_call(store, ask, contact_called(store, "Erika Muster"), {});
        kept_call(store, ask, {}, store.paula, {}, Answer::no, "Leider.", 2);
        kept_call(store, ask, {}, store.peter, {}, Answer::yes, "", 1);
        CHECK(store.answers(ask.id) == Words{"Peter Beispiel: yes", "Paula Beispiel: no Leider.", "Erika Muster: ", "Max Muster: "});
        CHECK(store.asks().front().answers == 2);
        CHECK(store.asks().front().answered_at == test::morning + std::chrono::hours(2));
    });
}

TEST_CASE("the link of a contact who never agreed opens nothing, whoever made it")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        const auto ask = store.kept_ask("Ihre Halle", test::today);
        kept_call(store, ask, contact_called(store, "Max Muster"), {}, "max");
        kept_call(store, ask, contact_called(store, "Erika Muster"), {}, "erika");
        kept_call(store, ask, {}, store.paula, "paula");
        kept_call(store, ask, {}, store.peter, "peter"); // speaks for nobody
        kept_call(store, ask, {}, {}, "niemand");
        CHECK(opens(store, "erika"));
        CHECK(opens(store, "paula"));
        for (const auto* secret : {"max", "peter", "niemand", "", "ERIKA", "%"}) CHECK_FALSE(opens(store, secret));
    });
}

TEST_CASE("links are forgotten when their ask is closed or its day is over, and no answer with them")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        const auto open = store.kept_ask("Offen", test::today);
        const auto over = store.kept_ask("Vorbei", base::parse_date("2026-03-13").value());
        Outcome outcome;
        outcome.day = test::today;
        const auto closed = store.kept_ask("Fertig", base::parse_date("2026-04-01").value(), outcome);
        const auto erika = contact_called(store, "Erika Muster");
        kept_call(store, open, erika, {}, "offen");
        kept_call(store, over, erika, {}, "vorbei", Answer::yes, "Gern.");
        kept_call(store, closed, erika, {}, "fertig");
        store.fill([&](storage::Write& write) {
            CHECK(giving::forget_secrets(write, test::today) == 2);
            CHECK(giving::forget_secrets(write, test::today) == 0);
        });
        CHECK(opens(store, "offen"));
        for (const auto* secret : {"vorbei", "fertig"}) CHECK_FALSE(opens(store, secret));
        CHECK(store.answers(over.id) == Words{"Erika Muster: yes Gern."});
    });
}

TEST_CASE("an answer can be given anew, and the words of who is forgotten are gone while those of others stay")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        const auto ask = store.kept_ask("Ihre Halle", test::today);
        auto call = kept_call(store, ask, contact_called(store, "Erika Muster"), {}, "eins", Answer::yes, "Gern.");
        call.answer = Answer::talk;
        call.words = "Erst reden.";
        call.answered_at = test::morning + std::chrono::hours(5);
        store.fill([&](storage::Write& write) { giving::store_answer(write, call); });
        CHECK(store.answers(ask.id) == Words{"Erika Muster: talk Erst reden."});
        kept_call(store, ask, {}, store.paula, {}, Answer::no, "Nein.", 6);
        store.fill([&](storage::Write& write) {
            CHECK(giving::forget_words_of_nobody(write) == 0);
            giving::personal_part().erase(write, store.paula);
            CHECK(giving::forget_words_of_nobody(write) == 0); // erased with the account already
            partnering::remove_contact(write, store.contacts(store.town, store.werft).front());
            CHECK(giving::forget_words_of_nobody(write) == 1);
        });
        CHECK(store.answers(ask.id) == Words{": talk", ": no"});
    });
}

TEST_CASE("public is of an outcome only a sentence that may be, of what came about, while it is a partner")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        const auto kept = [&](std::string words, Result result, bool is_public, const char* day) {
            Outcome outcome;
            outcome.words = std::move(words);
            outcome.result = result;
            outcome.is_public = is_public;
            outcome.day = base::parse_date(day).value();
            (void)store.kept_ask("Ihre Halle", test::today, outcome);
        };
        kept("Alt", Result::done, true, "2024-05-01");
        kept("Neu", Result::partly, true, "2026-01-01");
        kept("Geheim", Result::done, false, "2026-01-02");
        kept("Geplatzt", Result::not_done, true, "2026-01-03");
        kept("", Result::done, true, "2026-01-04");
        const auto shown = [&](std::string_view day, std::int64_t most = 5) {
            Words words;
            for (const auto& one : store.read([&](storage::Read& read) { return giving::public_outcomes(read, store.werft, base::parse_date(day).value(), most); })) words.push_back(one.words);
            return words;
        };
        CHECK(shown("2026-03-14") == Words{"Neu", "Alt"});
        CHECK(shown("2026-03-14", 1) == Words{"Neu"});
        CHECK(shown("2009-12-31").empty()); // before it was one
        store.fill([&](storage::Write& write) {
            REQUIRE(partners::end_partnership(write, store.town, store.werft, base::parse_date("2026-03-13").value(), "test", test::morning).has_value());
        });
        CHECK(shown("2026-03-14").empty());
        CHECK(shown("2026-03-13").size() == 2);
    });
}

TEST_CASE("whatever is asked, answered, closed and forgotten: what came about adds up to the same sum")
{
    GivingStore store(storage::Engine::sqlite);
    CHECK(rc::check("asks", [&] {
        const auto organisation = base::Id<partners::Organisation>::fresh();
        store.fill([&](storage::Write& write) {
            partners::create_organisation(write, organisation, {"Summe", "company", "", "", {}}, "test", test::morning);
            std::vector<Outcome> paper;
            const auto count = *rc::gen::inRange(0, 8);
            for (int number = 0; number < count; ++number) {
                Ask ask;
                ask.id = base::Id<Ask>::fresh();
                ask.alliance = store.town;
                ask.organisation.id = organisation;
                ask.kind = *rc::gen::element(Kind::rooms, Kind::hours, Kind::money);
                ask.until = base::Date(std::chrono::sys_days(std::chrono::days(*rc::gen::inRange(18'000, 20'600))));
                ask.asked_at = test::morning;
                giving::store_ask(write, ask);
                if (*rc::gen::arbitrary<bool>()) continue; // still open
                Outcome outcome;
                outcome.id = base::Id<Outcome>::fresh();
                outcome.ask = ask.id;
                outcome.alliance = store.town;
                outcome.organisation = organisation;
                outcome.kind = ask.kind;
                outcome.day = ask.until;
                const auto times = *rc::gen::inRange(1, 3); // said anew: the last word counts
                for (int time = 0; time < times; ++time) {
                    outcome.result = *rc::gen::element(Result::done, Result::partly, Result::not_done);
                    outcome.amount = *rc::gen::arbitrary<bool>() ? std::optional(*rc::gen::inRange<std::int64_t>(1, 1'000)) : std::nullopt;
                    giving::close_ask(write, outcome, test::morning);
                }
                paper.push_back(outcome);
            }
            const auto before = giving::by_year(giving::outcomes_of(write, store.town, organisation));
            RC_ASSERT(before == giving::by_year(paper));
            giving::forget_asks(write, base::Date(std::chrono::sys_days(std::chrono::days(*rc::gen::inRange(18'000, 20'700)))));
            const auto after = giving::outcomes_of(write, store.town, organisation);
            RC_ASSERT(giving::by_year(after) == before);
            RC_ASSERT(after.size() == paper.size());
            RC_ASSERT(giving::sums_of(after) == giving::sums_of(paper));
        });
    }));
}
