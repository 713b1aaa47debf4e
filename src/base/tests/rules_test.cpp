#include "base/date.hpp"
#include "base/embedded.hpp"
#include "base/id.hpp"
#include "base/result.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <set>

namespace {

using namespace std::chrono_literals;

struct Garden;

base::Date any_day() { return base::Date(std::chrono::sys_days(std::chrono::days(*rc::gen::inRange(-200'000, 800'000)))); }

/// Says of each step that it was taken.
base::Result<int> step(std::vector<int>& taken, int number, int last)
{
    taken.push_back(number);
    if (number == last) return base::refuse(base::Refused::conflict, base::says("{0} is taken", std::to_string(number)));
    return number;
}

base::Result<int> three_steps(std::vector<int>& taken, int last)
{
    const auto first = TRY(step(taken, 1, last));
    const auto second = TRY(step(taken, 2, last));
    return first + second + TRY(step(taken, 3, last));
}

}

TEST_CASE("the sums of the standard's longer examples are right, also over bytes that are no text")
{
    CHECK(base::sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(base::sha256(std::string(1, '\0')) == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    base::Sha256 sum;
    for (int thousand = 0; thousand < 1000; ++thousand) sum.add(std::string(1000, 'a'));
    CHECK(sum.hex() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("a sum that was begun can be handed on and goes on there")
{
    base::Sha256 begun;
    begun.add("Familien ");
    base::Sha256 handed(std::move(begun));
    handed.add("in ");
    base::Sha256 other;
    other.add("is forgotten");
    other = std::move(handed);
    CHECK(other.add("Rostock").hex() == base::sha256("Familien in Rostock"));
}

TEST_CASE("a sum is read from its sixty-four digits, small or capital, and from nothing else")
{
    const auto digits = base::sha256("abc");
    std::string capitals;
    for (const char digit : digits) capitals += digit >= 'a' ? static_cast<char>(digit - 'a' + 'A') : digit;
    CHECK(base::parse_hash(capitals) == base::hash_of("abc"));
    CHECK(base::hex(base::parse_hash(capitals).value()) == digits);
    for (const auto& wrong : {std::string(), digits.substr(1), digits + "0", " " + digits.substr(1), digits.substr(1) + "g",
                              digits.substr(1) + "G", digits.substr(1) + "@", digits.substr(1) + "`", digits.substr(1) + "/",
                              digits.substr(1) + ":", digits.substr(1) + std::string(1, '\0'), "0x" + digits.substr(2)}) {
        CAPTURE(wrong);
        CHECK_FALSE(base::parse_hash(wrong));
    }
    CHECK(rc::check("any sum", [](const base::Hash& hash) { RC_ASSERT(base::parse_hash(base::hex(hash)) == hash); }));
}

TEST_CASE("what is read as a day is written again exactly so")
{
    CHECK(rc::check("ten letters that look like a day", [] {
        const auto text = *rc::gen::container<std::string>(10, rc::gen::element('0', '1', '2', '9', '-', '-'));
        const auto day = base::parse_date(text);
        if (day) RC_ASSERT(base::iso(*day) == text);
    }));
    for (const auto* text : {"0000-01-01", "0001-12-31", "1582-10-10", "2000-02-29", "9999-12-31"}) {
        CAPTURE(text);
        CHECK(base::iso(base::parse_date(text).value()) == text);
    }
    CHECK_FALSE(base::parse_date(std::string("2024-06-3\0", 10)));
    CHECK_FALSE(base::parse_date("2024\u201306-30")); // a dash that is no hyphen
    CHECK_FALSE(base::parse_date("2100-02-29"));
}

TEST_CASE("days and moments stand in the order of their texts, so that a store can sort them")
{
    CHECK(rc::check("days", [] {
        const auto one = any_day();
        const auto other = any_day();
        RC_PRE(one.year() >= std::chrono::year(1000) && other.year() >= std::chrono::year(1000));
        RC_PRE(one.year() <= std::chrono::year(9999) && other.year() <= std::chrono::year(9999));
        RC_ASSERT((one < other) == (base::iso(one) < base::iso(other)));
    }));
    CHECK(rc::check("moments", [] {
        const auto one = base::Instant(std::chrono::seconds(*rc::gen::inRange<std::int64_t>(-4'000'000'000, 40'000'000'000)));
        const auto other = base::Instant(std::chrono::seconds(*rc::gen::inRange<std::int64_t>(-4'000'000'000, 40'000'000'000)));
        RC_ASSERT((one < other) == (base::iso(one) < base::iso(other)));
        const auto day = base::Date(std::chrono::floor<std::chrono::days>(one));
        RC_ASSERT(base::iso(one).substr(0, 10) == base::iso(day));
    }));
    CHECK(base::iso(base::Instant(59'999ms)) == "1970-01-01T00:00:59Z");
    CHECK(base::iso(base::Instant(86'399'999ms)) == "1970-01-01T23:59:59Z");
    CHECK(base::iso(base::Instant(86'400'000ms)) == "1970-01-02T00:00:00Z");
}

TEST_CASE("who has to wait some months never waits longer than somebody who began later")
{
    CHECK(rc::check("a term keeps the order", [] {
        const auto earlier = any_day();
        const auto later = base::Date(std::chrono::sys_days(earlier) + std::chrono::days(*rc::gen::inRange(0, 90)));
        const auto months = *rc::gen::inRange(-60, 60);
        RC_ASSERT(base::months_after(earlier, months) <= base::months_after(later, months));
    }));
    const auto last_of_leap = base::parse_date("2024-02-29").value();
    CHECK(base::iso(base::months_after(last_of_leap, 48)) == "2028-02-29");
    CHECK(base::iso(base::months_after(last_of_leap, -12)) == "2023-02-28");
    CHECK(base::iso(base::months_after(base::parse_date("2026-08-31").value(), 6)) == "2027-02-28");
}

TEST_CASE("signs that mean letters or digits are folded to those, digits of other scripts stay digits")
{
    struct Case {
        const char* typed;
        const char* folded;
    };
    const Case cases[] = {{"\u2163", "iv"},            {"5 \u33a1", "5 m2"},       {"H\u2082O", "h2o"},
                          {"\u00bd Meile", "1 2 meile"}, {"\u212a\u00e4se", "kaese"}, {"\uff2b\uff29\uff34\uff21", "kita"},
                          {"\u0661\u0668", "\u0661\u0668"}, {"caf\u00e9", "cafe"},     {"cafe\u0301", "cafe"},
                          {"\u00c5ngstr\u00f6m", "angstroem"}, {"nai\u0308ve", "naive"}, {"\U0001f46a Treff", "treff"},
                          {"a\u00adb", "a b"}, {"Stra\u00dfe\u200d", "strasse"}};
    for (const auto& [typed, wanted] : cases) {
        CAPTURE(typed);
        CHECK(base::folded(typed) == wanted);
    }
    CHECK(base::folded_without_dots("\u00c5ngstr\u00f6m") == "angstrom");
}

TEST_CASE("names that are folded word by word are folded as a whole")
{
    CHECK(rc::check("two parts with a sign between them", [] {
        const auto part = rc::gen::container<std::string>(rc::gen::element('a', 'Z', '7', '-', ' ', '.'));
        const auto first = *part;
        const auto second = *part;
        const auto alone = base::folded(first);
        const auto other = base::folded(second);
        const auto gap = alone.empty() || other.empty() ? "" : " ";
        RC_ASSERT(base::folded(first + "/" + second) == alone + gap + other);
    }));
}

TEST_CASE("two clean texts are clean together, and a text that is cut within a letter is not")
{
    const std::string text = "Grüße an 👪 und Größere";
    for (std::size_t cut = 0; cut <= text.size(); ++cut) {
        const bool is_within = cut < text.size() && (text[cut] & 0xc0) == 0x80;
        CAPTURE(cut);
        CHECK(base::is_clean_utf8(std::string_view(text).substr(0, cut)) == !is_within);
        CHECK(base::is_clean_utf8(std::string_view(text).substr(cut)) == !is_within);
    }
    CHECK(base::is_clean_utf8(text + text));
    CHECK(base::is_clean_utf8("\x7f\x01")); // ugly, but text
    CHECK_FALSE(base::is_clean_utf8(std::string(1, '\0')));
}

TEST_CASE("what begins a text and what is left of it are the text, letter by letter")
{
    const std::string text = "Bücherei 👪 für alle";
    for (std::size_t most = 0; most <= base::characters(text) + 1; ++most) {
        const auto begun = base::beginning(text, most);
        const auto left = std::string_view(text).substr(begun.size());
        CHECK(base::characters(begun) + base::characters(left) == base::characters(text));
        CHECK(base::is_clean_utf8(left));
    }
}

TEST_CASE("only the white space of the keyboard is trimmed, so that nothing inside of a name is lost")
{
    CHECK(base::trimmed(" \n\ta\u00a0") == "a\u00a0");
    CHECK(base::trimmed("\u2003a") == "\u2003a");
    CHECK(base::trimmed(std::string(" \0 ", 3)) == std::string(1, '\0'));
    CHECK(base::trimmed(std::string(10'000, ' ')).empty());
}

TEST_CASE("capitals count for nothing whichever side they stand on")
{
    CHECK(rc::check("names of a protocol", [] {
        const auto letters = rc::gen::container<std::string>(rc::gen::element('a', 'A', 'z', 'Z', '-', '@', '['));
        const auto one = *letters;
        const auto other = *letters;
        RC_ASSERT(base::equal_ignoring_case(one, one));
        RC_ASSERT(base::equal_ignoring_case(one, other) == base::equal_ignoring_case(other, one));
    }));
    CHECK(base::equal_ignoring_case("Content-Type", "CONTENT-TYPE"));
    CHECK_FALSE(base::equal_ignoring_case("content-type", "content_type"));
}

TEST_CASE("keys stand in the order of their texts, with hyphens or without")
{
    CHECK(rc::check("two keys", [](const base::Uuid& one, const base::Uuid& other) {
        const base::Id<Garden> first{one};
        const base::Id<Garden> second{other};
        RC_ASSERT((first < second) == (first.hex() < second.hex()));
        RC_ASSERT((first == second) == (first.hex() == second.hex()));
        auto hyphened = first.hex();
        for (const std::size_t at : {20U, 16U, 12U, 8U}) hyphened.insert(at, "-");
        RC_ASSERT(base::Id<Garden>::parse(hyphened) == first);
    }));
    CHECK_FALSE(base::Id<Garden>::parse("{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}"));
    CHECK_FALSE(base::Id<Garden>::parse(std::string("017f22e279b07cc398c4dc0c0c07398\0", 32)));
}

TEST_CASE("whatever is refused first ends the work: no later step is taken")
{
    for (const int last : {1, 2, 3}) {
        std::vector<int> taken;
        const auto refused = three_steps(taken, last);
        REQUIRE_FALSE(refused);
        CHECK(refused.error() == base::Refusal{base::Refused::conflict, base::says("{0} is taken", std::to_string(last))});
        CHECK(taken.size() == static_cast<std::size_t>(last));
    }
    std::vector<int> taken;
    CHECK(three_steps(taken, 0) == 6);
    CHECK(taken == std::vector<int>{1, 2, 3});
}

TEST_CASE("the program carries each of its files once, none of them empty, and no name leads out of it")
{
    std::set<std::string_view> names;
    for (const auto& file : base::embedded_files()) {
        CAPTURE(std::string(file.name));
        CHECK(names.insert(file.name).second);
        CHECK_FALSE(file.bytes.empty());
        CHECK_FALSE(file.name.starts_with('/'));
        CHECK(file.name.find("..") == std::string_view::npos);
        const auto cut = file.name.substr(0, file.name.size() - 1);
        CHECK(base::embedded_file(cut).empty() == !names.contains(cut));
    }
}
