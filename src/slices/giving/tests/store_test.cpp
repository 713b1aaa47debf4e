#include "giving_store.hpp"

using giving::Answer;
using giving::Ask;
using giving::Call;
using giving::Gift;
using giving::Kind;
using giving::Outcome;
using giving::Result;
using giving::Giver;
using test::GivingStore;
using test::Words;

TEST_CASE("a gift comes back from the store as it went in, and changed as it was changed")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        auto hall = store.gift(Kind::rooms, "Die Halle", 3, true, base::parse_date("2026-12-31"));
        hall.since = base::parse_date("2026-01-01");
        hall.words = "Die große Halle";
        store.fill([&](storage::Write& write) { giving::store_gift(write, hall); });
        hall.organisation_name = "Neue Werft";
        hall.organisation_slug = "werft";
        CHECK(store.gifts() == std::vector<Gift>{hall});
        CHECK(store.read([&](storage::Read& read) { return giving::find_gift(read, hall.id); }) == hall);
        store.fill([&](storage::Write& write) { giving::end_gift(write, hall.id, test::morning); });
        CHECK(store.gifts().empty());
        CHECK_FALSE(store.read([&](storage::Read& read) { return giving::find_gift(read, hall.id); }).has_value());
    });
}

TEST_CASE("gifts stand by kind, and what is over stands nowhere")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        store.gift(Kind::things, "Bänke");
        store.gift(Kind::rooms, "Halle");
        store.gift(Kind::money, "Zuschuss", 5'000, false, base::parse_date("2026-03-14"));
        store.gift(Kind::money, "Alter Zuschuss", 5'000, false, base::parse_date("2026-03-13"));
        CHECK(store.gift_words() == Words{"Halle", "Zuschuss", "Bänke"});
    });
}

TEST_CASE("an ask and its calls come back from the store as they went in")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        auto ask = store.kept_ask("Ihre Halle", test::today);
        ask.alliance_name = store.asks().front().alliance_name;
        ask.alliance_slug = "stadt";
        CHECK(store.asks() == std::vector<Ask>{ask});
        const auto erika = store.contacts(store.town, store.werft).front().id;
        const Call by_mail{base::Id<Call>::fresh(), ask.id, erika, {}, "Erika Muster", Answer::none, "", {}};
        const Call by_account{base::Id<Call>::fresh(), ask.id, {}, store.paula, "Paula Beispiel", Answer::talk, "Ab zehn.", test::morning};
        store.fill([&](storage::Write& write) {
            giving::store_call(write, by_mail, "eins");
            giving::store_call(write, by_account, {});
        });
        CHECK(store.calls(ask.id) == std::vector<Call>{by_account, by_mail}); // who answered stands first
        CHECK(store.read([](storage::Read& read) { return giving::call_with(read, "eins"); }) == by_mail);
        CHECK_FALSE(store.read([](storage::Read& read) { return giving::call_with(read, "zwei"); }).has_value());
        CHECK(store.read([&](storage::Read& read) { return giving::call_of(read, ask.id, store.paula); }) == by_account);
        CHECK(store.asks().front().answers == 1);
        CHECK(store.asks().front().answered_at == test::morning);
    });
}

TEST_CASE("an ask stays closed since it was closed, however often its outcome is said anew")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        Outcome outcome;
        outcome.amount = 2;
        outcome.day = test::today;
        const auto ask = store.kept_ask("Ihre Halle", test::today, outcome);
        auto known = store.outcomes().front();
        known.result = Result::partly;
        known.words = "Nur der Hof.";
        store.fill([&](storage::Write& write) { giving::close_ask(write, known, test::morning + std::chrono::hours(9)); });
        CHECK(store.asks().front().closed_at == test::morning);
        CHECK(store.outcomes() == std::vector<Outcome>{known});
        CHECK(store.read([&](storage::Read& read) { return giving::unclosed_asks(read, store.town); }).empty());
    });
}

TEST_CASE("who speaks for an organisation does so in one alliance, as long as they hold the role")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        const auto speaking = [&](base::Id<registry::Alliance> alliance) {
            Words names;
            for (const auto& one : store.read([&](storage::Read& read) { return giving::representatives_of(read, alliance, store.werft); })) names.push_back(one.name);
            return names;
        };
        CHECK(speaking(store.town) == Words{"Paula Beispiel"});
        CHECK(speaking(store.county).empty());
        CHECK(store.read([&](storage::Read& read) { return giving::represented_by(read, store.paula); }) ==
              std::vector<giving::Represented>{{store.town, {store.werft, "werft", "Neue Werft"}}});
        store.speak_for(store.paula, store.town, store.kita);
        CHECK(speaking(store.town).empty());
        store.speak_for(store.paula, store.town, store.werft);
        const auto grant = base::Id<identity::Grant>::parse(store.grant_of(store.paula, store.town)).value();
        store.fill([&](storage::Write& write) { REQUIRE(identity::end_role(write, store.town, grant, {store.anna, test::morning}).has_value()); });
        CHECK(speaking(store.town).empty());
        CHECK(store.read([&](storage::Read& read) { return giving::represented_by(read, store.paula); }).empty());
    });
}

TEST_CASE("the network counts each organisation once, by kind and state, page by page")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        store.gift(Kind::rooms, "Halle");
        store.gift(Kind::rooms, "Hof");
        store.gift(Kind::money, "Zuschuss", 5'000);
        store.gift_of(store.county, store.werft, Kind::things, "Bänke");
        store.join(store.town, store.bank);
        store.gift_of(store.town, store.bank, Kind::money, "Zuschuss", 100);
        const auto asked = [&](const giving::NetworkChoice& choice) {
            const auto all = store.read([&](storage::Read& read) { return giving::givers(read, choice, test::today, 1); });
            CHECK(store.read([&](storage::Read& read) { return giving::count_givers(read, choice, test::today); }) == std::ssize(all));
            return all;
        };
        const giving::NetworkGiver yard{{store.werft, "werft", "Neue Werft"}, "13", {Kind::rooms, Kind::money, Kind::things}};
        const giving::NetworkGiver bank{{store.bank, "bank", "Münchner Bank"}, "09", {Kind::money}};
        CHECK(asked({"", ""}) == std::vector<giving::NetworkGiver>{bank, yard});
        CHECK(asked({"raeume", ""}) == std::vector<giving::NetworkGiver>{yard});
        CHECK(asked({"geld", "09"}) == std::vector<giving::NetworkGiver>{bank});
        CHECK(asked({"wissen", ""}).empty());
        CHECK(store.read([](storage::Read& read) { return giving::givers(read, {}, test::today, 2); }).empty());
    });
}
