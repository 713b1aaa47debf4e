#include "base/message.hpp"

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/result.hpp"
#include "base/text.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <set>
#include <unordered_set>

namespace {

using base::Message;
using base::says;

struct Thing;

base::Date day(int year, unsigned month, unsigned number) { return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(number); }

}

TEST_CASE("a sentence is its text and its arguments, and differs in either")
{
    const std::string name = "Rostock";
    const std::string_view part = name;
    CHECK(says("{0} and {1}", name, "x") == Message{"{0} and {1}", {"Rostock", "x"}});
    CHECK(says("{0} and {1}", part, std::string("x")) == says("{0} and {1}", name, "x"));
    CHECK_FALSE(says("{0}", "a") == says("{0}", "b"));
    CHECK_FALSE(says("{0}", "a") == says("{0}!", "a"));
    CHECK(says("").empty());
    CHECK(Message().empty());
    CHECK_FALSE(says("x").empty());
}

TEST_CASE("refusals are the same when their kind and their words are")
{
    const base::Result<int> refused = base::refuse(base::Refused::conflict, says("taken"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == base::Refusal{base::Refused::conflict, says("taken")});
    CHECK_FALSE(refused.error() == base::Refusal{base::Refused::invalid, says("taken")});
    CHECK_FALSE(refused.error() == base::Refusal{base::Refused::conflict, says("free")});
    CHECK(base::Refusal().kind == base::Refused::not_found);
}

TEST_CASE("days are written with their zeros, whatever the year")
{
    CHECK(base::iso(day(2026, 1, 2)) == "2026-01-02");
    CHECK(base::iso(day(999, 12, 31)) == "0999-12-31");
    CHECK(base::parse_date("0999-12-31") == day(999, 12, 31));
    CHECK(base::iso(day(9999, 12, 31)) == "9999-12-31");
}

TEST_CASE("going some months on and back again ends on the same day, unless a month was too short")
{
    CHECK(rc::check([] {
        const auto start = base::Date(std::chrono::sys_days(std::chrono::days(*rc::gen::inRange(-20000, 60000))));
        RC_PRE(static_cast<unsigned>(start.day()) <= 28U);
        const auto months = *rc::gen::inRange(-600, 600);
        RC_ASSERT(base::months_after(base::months_after(start, months), -months) == start);
    }));
}

TEST_CASE("a moment before 1970 and one far ahead are written like any other")
{
    using namespace std::chrono_literals;
    CHECK(base::iso(base::Instant(-86'400'000ms)) == "1969-12-31T00:00:00Z");
    CHECK(base::iso(base::Instant(4'102'444'799'999ms)) == "2099-12-31T23:59:59Z");
}

TEST_CASE("any key is read as it was written, and nothing else is a key")
{
    CHECK(rc::check([](const base::Uuid& uuid) { RC_ASSERT(base::parse_uuid(base::to_hex(uuid)) == uuid); }));
    CHECK(rc::check([](const std::string& text) {
        const auto uuid = base::parse_uuid(text);
        if (uuid) RC_ASSERT(base::to_hex(*uuid).size() == 32U);
    }));
    CHECK_FALSE(base::Id<Thing>::parse("nonsense"));
    CHECK(base::Id<Thing>{}.hex() == std::string(32, '0'));
}

TEST_CASE("keys can be sorted and kept in sets of both kinds")
{
    std::set<base::Id<Thing>> sorted;
    std::unordered_set<base::Id<Thing>> hashed;
    std::vector<base::Id<Thing>> all;
    for (int count = 0; count < 100; ++count) all.push_back(base::Id<Thing>::fresh());
    for (int round = 0; round < 2; ++round) {
        sorted.insert(all.begin(), all.end());
        hashed.insert(all.begin(), all.end());
    }
    CHECK(sorted.size() == 100);
    CHECK(hashed.size() == 100);
    for (const auto& id : all) CHECK(hashed.contains(id));
    CHECK_FALSE(hashed.contains(base::Id<Thing>::fresh()));
}

TEST_CASE("what is cut off and trimmed is part of what was there")
{
    CHECK(rc::check([](const std::string& text, std::uint8_t most) {
        const auto beginning = base::beginning(text, most);
        RC_ASSERT(text.starts_with(beginning));
        RC_ASSERT(base::characters(beginning) <= most);
        const auto trimmed = base::trimmed(text);
        RC_ASSERT(text.find(trimmed) != std::string::npos);
        RC_ASSERT(base::trimmed(trimmed) == trimmed);
    }));
}

TEST_CASE("folded names hold letters and digits with single spaces between them, and no capitals")
{
    for (const auto* text : {"Bad Münster am Stein-Ebernburg", "L'Épinette", "Sankt  Märgen", "ΑΘΗΝΑ", "İstanbul", "½ Meile", "Nr. 5–7", "a\u00a0b"}) {
        CAPTURE(text);
        const auto folded = base::folded(text);
        CHECK_FALSE(folded.starts_with(' '));
        CHECK_FALSE(folded.ends_with(' '));
        CHECK(folded.find("  ") == std::string::npos);
        CHECK(folded.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ-.'") == std::string::npos);
    }
    CHECK(base::folded("Sankt  Märgen") == "sankt maergen");
    CHECK(base::folded_without_dots("Sankt  Märgen") == "sankt margen");
    CHECK(base::folded("Nr. 5–7") == "nr 5 7");
    CHECK(base::folded("a\u00a0b") == "a b");
}
