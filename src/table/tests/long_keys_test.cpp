#include "table/cells.hpp"
#include "table/keys.hpp"
#include "table/nearest.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <set>

using table::Keys;

namespace {

table::Opened names_only()
{
    auto table = table::open("name\nx\n", {{"schluessel", "name"}, {}});
    REQUIRE(table.has_value());
    return std::move(*table);
}

/// Whether a table with this key could be taken in.
bool is_key(const std::string& key)
{
    const auto read = table::key_in(key);
    return read && *read == key && !key.empty();
}

}

TEST_CASE("a key that needs a number or an addition is still short enough to be read again")
{
    const auto table = names_only();
    std::set<std::string> stored;
    Keys keys(table, "schluessel", [&](const std::string& key) { return stored.contains(key); });
    const auto give = [&](const std::string& name, const std::string& addition) {
        auto key = keys.fresh(name, "ding", addition);
        CHECK(is_key(key));
        CHECK(stored.insert(key).second);
        return key;
    };
    const std::string long_name(200, 'a');
    CHECK(give(long_name, "") == std::string(80, 'a'));
    CHECK(give(long_name, "") == std::string(78, 'a') + "-2");
    CHECK(give(long_name, "rostock") == std::string(72, 'a') + "-rostock");
    CHECK(give(long_name, "rostock") == std::string(72, 'a') + "-rosto-2");
    CHECK(give(long_name, std::string(100, 'b')) == std::string(39, 'a') + "-" + std::string(40, 'b'));
    for (int number = 3; number < 12; ++number) give(long_name, "");
    CHECK(stored.contains(std::string(77, 'a') + "-11"));
}

TEST_CASE("an addition without a letter adds nothing, and a number tells apart")
{
    const auto table = names_only();
    Keys keys(table, "schluessel", [](const std::string& key) { return key == "kita"; });
    CHECK(keys.fresh("Kita", "ding", "!!!") == "kita-2");
    CHECK(keys.fresh("Kita", "ding", " - ") == "kita-3");
}

TEST_CASE("whatever things are called, each gets a key of its own that can be read again")
{
    CHECK(rc::check("names that meet", [] {
        const auto table = names_only();
        std::set<std::string> stored;
        Keys keys(table, "schluessel", [&](const std::string& key) { return stored.contains(key); });
        const auto names = *rc::gen::container<std::vector<std::string>>(
            rc::gen::element<std::string>("Kita", "kita!", "", "Kita 2", "KITA-2", std::string(79, 'k') + " k", std::string(90, 'k'), "ß"));
        for (const auto& name : names) {
            const auto key = keys.fresh(name, "ding", *rc::gen::element<std::string>("", "Kiel", "?"));
            RC_ASSERT(is_key(key));
            RC_ASSERT(stored.insert(key).second);
        }
    }));
}

TEST_CASE("a known word is suggested to whoever wrote it itself, in any spelling, and only known words are")
{
    const std::vector<std::string> known = {"schluessel", "name", "sitz", "status", "status_seit", "telefon", "fruehere_schluessel"};
    for (const auto& one : known) {
        CAPTURE(one);
        CHECK(table::nearest(one, known) == one);
        CHECK(table::nearest(" " + one + " ", known) == one);
    }
    CHECK(table::nearest("Schlüssel", known) == "schluessel");
    CHECK(table::nearest("STATUS SEIT", known) == "status_seit");
    CHECK(rc::check("any word", [&](const std::string& written) {
        const auto meant = table::nearest(written, known);
        RC_ASSERT(meant.empty() || std::find(known.begin(), known.end(), meant) != known.end());
    }));
}
