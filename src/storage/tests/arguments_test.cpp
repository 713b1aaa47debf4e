#include "storage/arguments.hpp"

#include <doctest/doctest.h>

namespace {

using storage::Arguments;
using storage::Fault;
using storage::Value;
using Variant = Value::Variant;
using Bound = std::vector<std::pair<std::size_t, Variant>>;

struct Thing;

Bound bound(const std::vector<std::string>& names, Arguments arguments)
{
    Bound all;
    storage::bind_by_name(names, arguments, [&](std::size_t position, const Value& value) { all.emplace_back(position, value.variant()); });
    return all;
}

std::string complaint(const std::vector<std::string>& names, Arguments arguments)
{
    try {
        bound(names, arguments);
    } catch (const Fault& fault) {
        CHECK(fault.kind() == Fault::Kind::other);
        return fault.what();
    }
    return "nothing to complain about";
}

}

TEST_CASE("each value goes to the place that its name has in the statement")
{
    CHECK(bound({"slug", "name"}, {{"name", "Rostock"}, {"slug", 7}}) == Bound{{1, std::string_view("Rostock")}, {0, std::int64_t{7}}});
    CHECK(bound({}, {}).empty());
}

TEST_CASE("a wrong argument is called by its name in the log")
{
    CHECK(complaint({"slug"}, {}) == "a statement got 0 arguments instead of 1");
    CHECK(complaint({}, {{"slug", 1}}) == "a statement got 1 arguments instead of 0");
    CHECK(complaint({"slug"}, {{"slgu", 1}}) == "no argument is called slgu, or two are");
    CHECK(complaint({"slug", "name"}, {{"slug", 1}, {"slug", 2}}) == "no argument is called slug, or two are");
    CHECK(complaint({"slug"}, {{"SLUG", 1}}) == "no argument is called SLUG, or two are");
    CHECK(complaint({"name"}, {{"name", std::string_view("a\0b", 3)}}) == "the text for name has a NUL in it");
    CHECK(complaint({"name"}, {{"name", std::string_view("\0", 1)}}) == "the text for name has a NUL in it");
}

TEST_CASE("every kind of value of ours has its kind in the store")
{
    const auto uuid = base::new_uuid();
    const base::Id<Thing> id{uuid};
    const base::Instant moment(std::chrono::milliseconds(1773482400123));
    const std::string text = "Grüße";
    CHECK(Value(std::nullopt).variant() == Variant());
    CHECK(Value(true).variant() == Variant(std::int64_t{1}));
    CHECK(Value(false).variant() == Variant(std::int64_t{0}));
    CHECK(Value(std::uint8_t{255}).variant() == Variant(std::int64_t{255}));
    CHECK(Value(-7).variant() == Variant(std::int64_t{-7}));
    CHECK(Value(2.5).variant() == Variant(2.5));
    CHECK(Value("Grüße").variant() == Variant(std::string_view("Grüße")));
    CHECK(Value(text).variant() == Variant(std::string_view("Grüße")));
    CHECK(Value(moment).variant() == Variant(std::int64_t{1773482400123}));
    CHECK(Value(uuid).variant() == Variant(uuid));
    CHECK(Value(id).variant() == Variant(uuid));
}

TEST_CASE("what is not there is stored as nothing, what is there as itself")
{
    CHECK(Value(std::optional<std::string>()).variant() == Variant());
    CHECK(Value(std::optional<int>()).variant() == Variant());
    CHECK(Value(std::optional<base::Id<Thing>>()).variant() == Variant());
    CHECK(Value(std::optional<int>(0)).variant() == Variant(std::int64_t{0}));
    CHECK(Value(std::optional<bool>(false)).variant() == Variant(std::int64_t{0}));
    const std::optional<std::string> empty = "";
    CHECK(Value(empty).variant() == Variant(std::string_view()));
    const auto id = base::Id<Thing>::fresh();
    CHECK(Value(std::optional(id)).variant() == Variant(id.uuid));
}
