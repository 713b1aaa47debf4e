#include "giving_store.hpp"

#include <map>
#include <rapidcheck.h>

using giving::Ask;
using giving::Kind;
using giving::Outcome;
using giving::Result;
using giving::amount_as_typed;
using giving::typed_amount;

TEST_CASE("every kind of gift is found by its word, and no other word means one")
{
    for (const auto& one : giving::kinds) {
        CHECK(giving::find_kind(one.word) == one.kind);
        CHECK(&giving::name_of(one.kind) == &one);
    }
    for (const auto* word : {"", "raum", "Raeume", "geld "}) CHECK_FALSE(giving::find_kind(word).has_value());
    CHECK_THROWS(giving::kind_of("raum"));
}

TEST_CASE("money is typed as people write it, everything else as a whole number")
{
    CHECK(amount_as_typed(Kind::money, "250") == 25'000);
    CHECK(amount_as_typed(Kind::money, "1.250,50") == 125'050);
    CHECK(amount_as_typed(Kind::money, "0,99") == 99);
    CHECK(amount_as_typed(Kind::money, "999999") == 99'999'900);
    CHECK(amount_as_typed(Kind::hours, "40") == 40);
    CHECK(amount_as_typed(Kind::hours, "1.250") == 1'250);
    for (const auto* typed : {"", "0", "0,00", "-5", "1,5", "1,500", "12.50", ".250", "1.2500", "viel", "5 €", "1000000", "999999,99", "99999999999999999999", "1e3", "5 "}) {
        CAPTURE(typed);
        CHECK_FALSE(amount_as_typed(Kind::money, typed).has_value());
    }
    for (const auto* typed : {"1,50", "0", "-1", "1000000", "zwei", ""}) CHECK_FALSE(amount_as_typed(Kind::places, typed).has_value());
}

TEST_CASE("an amount that was kept is typed again as the same amount, whatever it is")
{
    CHECK(rc::check("amounts", [] {
        const auto kind = *rc::gen::element(Kind::rooms, Kind::hours, Kind::money, Kind::places, Kind::things);
        const auto amount = *rc::gen::inRange<std::int64_t>(1, kind == Kind::money ? 99'999'901 : 1'000'000);
        RC_ASSERT(amount_as_typed(kind, typed_amount(kind, amount)) == amount);
    }));
    CHECK(typed_amount(Kind::money, {}).empty());
}

TEST_CASE("amounts are said as people say them")
{
    const auto& t = web::Texts::of(web::Language::german);
    CHECK(giving::amount_words(t, Kind::rooms, 1) == "einmal");
    CHECK(giving::amount_words(t, Kind::rooms, 3) == "3 Mal");
    CHECK(giving::amount_words(t, Kind::hours, 1'250) == "1.250 Stunden");
    CHECK(giving::amount_words(t, Kind::money, 125'050) == "1.250,50 €");
    CHECK(giving::amount_words(t, Kind::money, 75'000) == "750 €");
    CHECK(giving::amount_words(t, Kind::money, 105) == "1,05 €");
}

TEST_CASE("sums count what came about, once where there is no number, and nothing that did not")
{
    const auto outcome = [](Kind kind, Result result, std::optional<std::int64_t> amount, int year) {
        Outcome one;
        one.kind = kind;
        one.result = result;
        one.amount = amount;
        one.day = base::Date(std::chrono::year(year), std::chrono::month(5), std::chrono::day(1));
        return one;
    };
    const std::vector<Outcome> outcomes = {outcome(Kind::rooms, Result::done, 2, 2025),  outcome(Kind::rooms, Result::partly, {}, 2025), outcome(Kind::rooms, Result::not_done, 7, 2025),
                                           outcome(Kind::hours, Result::done, 40, 2024), outcome(Kind::hours, Result::done, {}, 2024),  outcome(Kind::money, Result::not_done, {}, 2023)};
    CHECK(giving::sums_of(outcomes) == std::vector<giving::Effect>{{Kind::rooms, 2, 3}, {Kind::hours, 2, 40}});
    CHECK(giving::by_year(outcomes) == std::vector<giving::EffectOfYear>{{2025, {{Kind::rooms, 2, 3}}}, {2024, {{Kind::hours, 2, 40}}}});
    CHECK(giving::by_year({}).empty());
}

TEST_CASE("the years add up to the whole, whatever came about when")
{
    CHECK(rc::check("outcomes", [] {
        std::vector<Outcome> outcomes;
        const auto count = *rc::gen::inRange(0, 40);
        for (int number = 0; number < count; ++number) {
            Outcome one;
            one.kind = *rc::gen::element(Kind::rooms, Kind::hours, Kind::money, Kind::publicity);
            one.result = *rc::gen::element(Result::done, Result::partly, Result::not_done);
            if (*rc::gen::arbitrary<bool>()) one.amount = *rc::gen::inRange<std::int64_t>(1, 1'000'000);
            one.day = base::Date(std::chrono::year(*rc::gen::inRange(2020, 2027)), std::chrono::month(1), std::chrono::day(1));
            outcomes.push_back(one);
        }
        std::map<Kind, giving::Effect> added;
        int before = 9999;
        for (const auto& year : giving::by_year(outcomes)) {
            RC_ASSERT(year.year < before);
            before = year.year;
            for (const auto& effect : year.effects) {
                added[effect.kind].kind = effect.kind;
                added[effect.kind].times += effect.times;
                added[effect.kind].amount += effect.amount;
            }
        }
        std::vector<giving::Effect> all;
        for (const auto& [kind, effect] : added) all.push_back(effect);
        RC_ASSERT(all == giving::sums_of(outcomes));
    }));
}

TEST_CASE("an ask is open through its last day whatever the day, and a closed one never")
{
    CHECK(rc::check("days", [] {
        Ask ask;
        const std::chrono::sys_days day{std::chrono::days(*rc::gen::inRange(18'000, 40'000))};
        ask.until = base::Date(day);
        const auto apart = *rc::gen::inRange(-3, 4);
        const base::Date today(day + std::chrono::days(apart));
        RC_ASSERT(giving::is_open(ask, today) == (apart <= 0));
        ask.closed_at = base::Instant{};
        RC_ASSERT(!giving::is_open(ask, today));
    }));
}
