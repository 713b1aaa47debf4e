#include "allocation/instance_format.hpp"
#include "allocation/read_instance.hpp"
#include "allocation/tests/programme.hpp"

#include <boost/json.hpp>

using allocation::Kind;
using allocation::Mistake;
using allocation::read_instance;
using allocation::Rule;
using allocation::Shape;
using base::says;

// Each value of the format, one after another, is made wrong in every way that its rule forbids; each time exactly that
// is refused, with its place.

namespace {

namespace json = boost::json;

/// An instance in which every shape of the format occurs.
json::value whole()
{
    return json::parse(R"({
      "format": "buendnisnetz.allocation/1", "mechanism": "rounds", "seed": "ff", "period": "p", "limit": 3,
      "wishes_for_guarantee": 4, "travel_minutes": 5,
      "offers": [{"id": "zoo", "activity": "a", "slots": [[0, 30]], "min": 0, "max": 5, "ages": [0, 99], "reserves": [{"flag": "f", "seats": 1}],
                  "classes": [{"flag": "f"}], "locked": ["anna"], "takes_place_anyway": true}],
      "applicants": [{"id": "anna", "age": 7, "flags": ["f"], "limit": 2, "held": [{"slots": [[500, 600]], "counts": true}]}, {"id": "ben"}],
      "wishes": [{"applicant": "anna", "offer": "zoo", "rank": 1, "group": "g"}],
      "groups": [{"id": "g", "alone_if_not_together": true}], "exclusions": [["ben", "anna"]]})");
}

std::vector<Mistake> mistakes_in(const json::value& document)
{
    const auto instance = read_instance(json::serialize(document));
    return instance ? std::vector<Mistake>{} : instance.error();
}

/// The mistakes at one place; those that follow elsewhere, as of a name that leads nowhere, are left aside.
std::vector<Mistake> mistakes_at(const std::string& place, const json::value& document)
{
    auto mistakes = mistakes_in(document);
    std::erase_if(mistakes, [&](const Mistake& mistake) { return mistake.place != place; });
    return mistakes;
}

json::value of_kind(Kind kind)
{
    switch (kind) {
    case Kind::text: return "x";
    case Kind::number: return 1;
    case Kind::truth: return true;
    case Kind::object: return json::object{};
    case Kind::list: break;
    }
    return json::array{};
}

base::Message wanted(const Rule& rule)
{
    switch (rule.kind) {
    case Kind::text: return says("A text in quotation marks belongs here.");
    case Kind::number: return says("A whole number between 0 and {0} belongs here.", std::to_string(rule.most));
    case Kind::truth: return says("Only true or false belong here.");
    case Kind::object: return says("An object in curly brackets belongs here.");
    case Kind::list: break;
    }
    return says("A list in square brackets belongs here.");
}

/// Every value of the document with its rule and its place; `look` may change the value, and has to put it back.
template <class Look>
void each_value(json::value& value, Shape shape, const std::string& place, Look look)
{
    const auto rules = allocation::rules_of(shape);
    if (auto* object = value.if_object()) {
        for (const auto& rule : rules) {
            const auto inside = place.empty() ? std::string(rule.key) : place + "." + std::string(rule.key);
            auto* found = object->if_contains({rule.key.data(), rule.key.size()});
            REQUIRE_MESSAGE(found != nullptr, inside); // the document has to show every key
            look(*found, rule, inside);
            each_value(*found, rule.inside, inside, look);
        }
    } else if (auto* list = value.if_array()) {
        for (std::size_t at = 0; at < list->size(); ++at) {
            if (at == 1 && place == "applicants") continue; // the second one is bare
            const auto inside = place + "[" + std::to_string(at) + "]";
            look((*list)[at], rules.front(), inside);
            each_value((*list)[at], rules.front().inside, inside, look);
        }
    }
}

template <class Look>
std::size_t each_value(Look look)
{
    auto document = whole();
    std::size_t values = 0;
    each_value(document, Shape::document, "", [&](json::value& value, const Rule& rule, const std::string& place) {
        ++values;
        const auto kept = value;
        look(document, value, rule, place);
        value = kept;
    });
    return values;
}

/// Every object, with the rules of its keys.
template <class Look>
void each_object(json::value& document, json::value& value, Shape shape, const std::string& place, Look look)
{
    if (auto* object = value.if_object()) {
        look(document, *object, allocation::rules_of(shape), place);
        for (const auto& rule : allocation::rules_of(shape)) {
            const auto inside = place.empty() ? std::string(rule.key) : place + "." + std::string(rule.key);
            each_object(document, object->at({rule.key.data(), rule.key.size()}), rule.inside, inside, look);
        }
    } else if (auto* list = value.if_array()) {
        for (std::size_t at = 0; at < list->size(); ++at) {
            if (at == 1 && place == "applicants") continue;
            each_object(document, (*list)[at], allocation::rules_of(shape).front().inside, place + "[" + std::to_string(at) + "]", look);
        }
    }
}

}

TEST_CASE("the document of these tests is right, and shows the whole format")
{
    CHECK(mistakes_in(whole()) == std::vector<Mistake>{});
    CHECK(each_value([](auto&&...) {}) == 58);
}

TEST_CASE("a value of another kind is refused at its place, whatever it is")
{
    each_value([](const json::value& document, json::value& value, const Rule& rule, const std::string& place) {
        for (const auto kind : {Kind::text, Kind::number, Kind::truth, Kind::object, Kind::list}) {
            if (kind == rule.kind) continue;
            value = of_kind(kind);
            CAPTURE(place);
            CHECK(mistakes_at(place, document) == std::vector<Mistake>{{place, wanted(rule)}});
        }
        value = nullptr;
        CHECK(mistakes_at(place, document) == std::vector<Mistake>{{place, wanted(rule)}});
    });
}

TEST_CASE("numbers that are negative, broken or beyond what anybody means are refused at their place")
{
    std::size_t numbers = 0;
    each_value([&](const json::value& document, json::value& value, const Rule& rule, const std::string& place) {
        if (rule.kind != Kind::number) return;
        ++numbers;
        CAPTURE(place);
        const Mistake expected{place, wanted(rule)};
        for (const json::value& wrong : {json::value(-1), json::value(rule.most + 1), json::value(0.5), json::value(1e300),
                                         json::value(std::numeric_limits<std::uint64_t>::max())}) {
            value = wrong;
            CHECK(mistakes_at(place, document) == std::vector{expected});
        }
    });
    CHECK(numbers == 15);
}

TEST_CASE("texts that are too long or hold control characters are refused at their place, empty ones where something must stand")
{
    each_value([](const json::value& document, json::value& value, const Rule& rule, const std::string& place) {
        if (rule.kind != Kind::text) return;
        CAPTURE(place);
        value = std::string(201, 'a');
        CHECK(mistakes_at(place, document) == std::vector<Mistake>{{place, says("It is longer than {0} characters.", "200")}});
        for (const auto* control : {"a\nb", "\x1b[2J", "\x7f", "\t"}) {
            value = control;
            CHECK(mistakes_at(place, document) == std::vector<Mistake>{{place, says("It holds control characters.")}});
        }
        value = "";
        const bool may_be_empty = place == "seed" || place == "period" || place == "offers[0].activity";
        CHECK(mistakes_at(place, document) ==
              (may_be_empty ? std::vector<Mistake>{} : std::vector<Mistake>{{place, says("It must not be empty.")}}));
    });
}

TEST_CASE("a key that nobody knows is refused where it stands, at every depth")
{
    auto document = whole();
    std::size_t objects = 0;
    each_object(document, document, Shape::document, "", [&](json::value& all, json::object& object, std::span<const Rule>, const std::string& place) {
        ++objects;
        object["colour"] = json::parse(R"({"deep": [1, {"deeper": null}]})");
        const auto expected = place.empty() ? "colour" : place + ".colour";
        CHECK(mistakes_in(all) == std::vector<Mistake>{{expected, says("“{0}” is not known here.", "colour")}});
        object.erase("colour");
    });
    CHECK(objects == 8);
}

TEST_CASE("whatever is compulsory is missed by its name, and the rest may be left out")
{
    auto document = whole();
    std::size_t compulsory = 0;
    each_object(document, document, Shape::document, "", [&](json::value& all, json::object& object, std::span<const Rule> rules, const std::string& place) {
        for (const auto& rule : rules) {
            const auto kept = object;
            object.erase(json::string_view(rule.key.data(), rule.key.size()));
            CAPTURE(rule.key);
            if (rule.is_compulsory) {
                ++compulsory;
                CHECK(mistakes_at(place, all) == std::vector<Mistake>{{place, says("“{0}” is missing.", rule.key)}});
            } else {
                const std::string text = rule.key == "age" ? "The settled place does not fit the age." : "There is nothing with the id “{0}”.";
                for (const auto& mistake : mistakes_in(all)) CHECK(mistake.message.text == text); // what others speak of is gone
            }
            object = kept;
        }
    });
    CHECK(compulsory == 10);
}

TEST_CASE("a file that breaks off anywhere is refused with a sentence, and nothing breaks")
{
    const auto text = json::serialize(whole());
    for (std::size_t length = 0; length < text.size(); ++length) {
        const auto instance = read_instance(std::string_view(text).substr(0, length));
        REQUIRE_FALSE(instance.has_value());
        CHECK(instance.error().back().message == says("Line {0}: the file ends before everything was said.", "1"));
    }
    CHECK(read_instance(text).has_value());
}

TEST_CASE("a byte that was changed anywhere is read as another instance or refused, and nothing breaks")
{
    const auto text = json::serialize(whole());
    std::size_t refused = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (const char byte : {'\0', '"', '{', ']', '9', '\xff', '\\'}) {
            auto changed = text;
            changed[at] = byte;
            const auto instance = read_instance(changed);
            if (!instance) CHECK_FALSE(instance.error().empty());
            refused += !instance.has_value();
        }
    }
    CHECK(refused > 2 * text.size());
}

TEST_CASE("lists of two hold two: pairs with one or three values are refused at their place")
{
    for (const auto* place : {"offers[0].slots[0]", "offers[0].ages", "applicants[0].held[0].slots[0]", "exclusions[0]"}) {
        bool was_there = false;
        each_value([&](const json::value& document, json::value& value, const Rule&, const std::string& where) {
            if (where != place) return;
            was_there = true;
            auto& list = value.as_array();
            list.push_back(list.back());
            CHECK(mistakes_at(place, document).front() == Mistake{place, says("Exactly {0} values belong here.", "2")});
            list.resize(1);
            CHECK(mistakes_at(place, document).front() == Mistake{place, says("Exactly {0} values belong here.", "2")});
        });
        CAPTURE(place);
        CHECK(was_there);
    }
}

TEST_CASE("a format of another name, a mechanism and a seed that nobody knows are refused in words of their own")
{
    auto document = whole().as_object();
    document["format"] = "buendnisnetz.allocation/2";
    CHECK(mistakes_in(document) == std::vector<Mistake>{{"format", says("This program reads “{0}”.", "buendnisnetz.allocation/1")}});
    document = whole().as_object();
    document["mechanism"] = "first_come";
    CHECK(mistakes_in(document) == std::vector<Mistake>{{"mechanism", says("It must be one of rounds, rounds_equal and deferred_acceptance.")}});
    document = whole().as_object();
    document["seed"] = std::string(129, 'a');
    CHECK(mistakes_in(document) == std::vector<Mistake>{{"seed", says("It must consist of at most 128 hexadecimal digits.")}});
    document["seed"] = std::string(128, 'A');
    const auto instance = read_instance(json::serialize(document));
    REQUIRE(instance.has_value());
    CHECK(instance->settings.seed == std::string(128, 'a'));
}
