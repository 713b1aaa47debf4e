#include "allocation/receipt.hpp"
#include "allocation/run.hpp"
#include "allocation/tests/small_programme.hpp"

#include <boost/json.hpp>

using allocation::Mechanism;
using allocation::Run;

// Every single value of a run and of a receipt is changed, one after another: each change is found.

namespace {

namespace json = boost::json;

/// A small programme in which nearly everything occurs.
Run drawn()
{
    test::Draft draft;
    draft.settings.limit = 2;
    draft.settings.period = "summer";
    draft.settings.wishes_for_guarantee = 3;
    draft.settings.travel_minutes = 1;
    draft.offers = {test::offer("boat", 2, {{0, 10}}), test::offer("choir", 9, {{20, 30}}), test::offer("park", 3, {{40, 50}}), test::offer("zoo", 1, {{5, 15}})};
    draft.offers[0].classes = {"near"};
    draft.offers[1].min = 5;
    draft.offers[2].reserves = {{"low-income", 1}};
    draft.offers[2].ages = allocation::Ages{6, 12};
    draft.offers[3].activity = "animals";
    draft.offers[2].locked = {"emil"};
    draft.groups = {{"friends", false}};
    draft.applicants = {test::applicant("anna", 7, {"near"}), test::applicant("ben"), test::applicant("cem", 9, {"low-income"}), test::applicant("dana", 14),
                        test::applicant("emil")};
    draft.applicants[1].limit = 1;
    draft.applicants[3].held = {{{{100, 110}}, true}};
    draft.wish("anna", "boat", 1, "friends");
    draft.wish("cem", "boat", 1, "friends");
    draft.wish("anna", "choir", 2);
    draft.wish("anna", "park", 3);
    test::wishes(draft, "ben", {"zoo", "boat", "park"});
    draft.wish("cem", "zoo", 2);
    test::wishes(draft, "dana", {"park", "zoo"});
    draft.exclude("dana", "emil");
    return allocation::draw(test::instance_of(draft), "5ec7e7", "3 8 15", "test");
}

json::value changed(const json::value& value)
{
    if (value.is_bool()) return !value.as_bool();
    if (value.is_int64()) return value.as_int64() + 1;
    if (value.is_double()) return value.as_double() + 1;
    if (value.is_null()) return 0;
    auto text = std::string(value.as_string());
    if (text.empty()) return "0";
    text.back() = text.back() == '0' ? '1' : '0';
    return text.c_str();
}

/// Calls `look` with the document in which one value after another is changed, and with the place of that value.
template <class Look>
std::size_t each_change(json::value& document, json::value& value, const std::string& place, Look look)
{
    if (auto* list = value.if_array()) {
        std::size_t changes = 0;
        for (std::size_t at = 0; at < list->size(); ++at) changes += each_change(document, (*list)[at], place + "[" + std::to_string(at) + "]", look);
        return changes;
    }
    if (auto* object = value.if_object()) {
        std::size_t changes = 0;
        for (auto& entry : *object) changes += each_change(document, entry.value(), place + "." + std::string(entry.key()), look);
        return changes;
    }
    const auto kept = value;
    value = changed(value);
    look(json::serialize(document), place);
    value = kept;
    return 1;
}

/// The same with each list, whose last value goes away.
template <class Look>
std::size_t each_shortening(json::value& document, json::value& value, const std::string& place, Look look)
{
    std::size_t changes = 0;
    if (auto* list = value.if_array(); list != nullptr && !list->empty()) {
        for (std::size_t at = 0; at < list->size(); ++at) changes += each_shortening(document, (*list)[at], place + "[" + std::to_string(at) + "]", look);
        const auto last = list->back();
        list->pop_back();
        look(json::serialize(document), place);
        list->push_back(last);
        return changes + 1;
    }
    if (auto* object = value.if_object()) {
        for (auto& entry : *object) changes += each_shortening(document, entry.value(), place + "." + std::string(entry.key()), look);
    }
    return changes;
}

}

TEST_CASE("whichever value of a run is changed, the auditor finds it")
{
    const auto run = drawn();
    auto document = json::parse(written(run));
    REQUIRE(allocation::verify_run(json::serialize(document)).empty());
    const auto changes = each_change(document, document, "", [](const std::string& text, const std::string& place) {
        CAPTURE(place);
        // The seed of the instance is computed, the program's version is only told.
        CHECK(allocation::verify_run(text).empty() == (place == ".program"));
    });
    CHECK(changes > 100);
}

TEST_CASE("whichever list of a run is shortened, the auditor finds it")
{
    const auto run = drawn();
    auto document = json::parse(written(run));
    const auto changes = each_shortening(document, document, "", [](const std::string& text, const std::string& place) {
        CAPTURE(place);
        CHECK_FALSE(allocation::verify_run(text).empty());
    });
    CHECK(changes > 20);
}

TEST_CASE("whichever value of a receipt is changed, the family finds it")
{
    const auto run = drawn();
    const auto record = public_record(run);
    for (std::uint32_t child = 0; child < run.instance.applicants.size(); ++child) {
        auto document = json::parse(allocation::Receipts(run).of(child));
        REQUIRE(allocation::verify_receipt(json::serialize(document), record).is_right());
        each_change(document, document, "", [&](const std::string& text, const std::string& place) {
            CAPTURE(place);
            CAPTURE(child);
            CHECK_FALSE(allocation::verify_receipt(text, record).is_right());
        });
    }
}

TEST_CASE("whichever list of a receipt is shortened, the family finds it")
{
    const auto run = drawn();
    const auto record = public_record(run);
    for (std::uint32_t child = 0; child < run.instance.applicants.size(); ++child) {
        auto document = json::parse(allocation::Receipts(run).of(child));
        each_shortening(document, document, "", [&](const std::string& text, const std::string& place) {
            CAPTURE(place);
            CAPTURE(child);
            CHECK_FALSE(allocation::verify_receipt(text, record).is_right());
        });
    }
}

TEST_CASE("a row of somebody else does not pass for one's own")
{
    const auto run = drawn();
    auto mine = json::parse(allocation::Receipts(run).of(1)).as_object();
    const auto theirs = json::parse(allocation::Receipts(run).of(2)).as_object();
    for (const auto* list : {"list", "result"}) {
        auto mixed = mine;
        mixed[list] = theirs.at(list);
        CAPTURE(list);
        CHECK_FALSE(allocation::verify_receipt(json::serialize(mixed)).is_right());
    }
    auto mixed = mine;
    mixed["decisions"] = theirs.at("decisions");
    CHECK_FALSE(allocation::verify_receipt(json::serialize(mixed)).is_right());
}

TEST_CASE("a receipt of another draw is right in itself, and does not fit what was published")
{
    const auto run = drawn();
    const auto other = allocation::draw(run.instance, "5ec7e8", "3 8 15", "test");
    const auto receipt = allocation::Receipts(other).of(0);
    CHECK(allocation::verify_receipt(receipt, public_record(other)).is_right());
    CHECK(allocation::verify_receipt(receipt).is_right());
    CHECK(allocation::verify_receipt(receipt, public_record(run)).wrong ==
          std::vector{base::says("What was published is not what the receipt says.")});
}
