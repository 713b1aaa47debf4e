#pragma once

#include "base/date.hpp"
#include "base/id.hpp"

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace storage {

/// What a column can hold. Texts are looked at, not owned: they must outlive the call that binds them.
class Value {
public:
    using Variant = std::variant<std::monostate, std::int64_t, double, std::string_view, base::Uuid>;

    Value(std::nullopt_t) {}
    Value(bool truth) : variant_(static_cast<std::int64_t>(truth)) {}
    template <std::integral Number>
    Value(Number number) : variant_(static_cast<std::int64_t>(number))
    {
    }
    Value(double number) : variant_(number) {}
    Value(std::string_view text) : variant_(text) {}
    Value(const std::string& text) : variant_(std::string_view(text)) {}
    Value(const char* text) : variant_(std::string_view(text)) {}
    Value(base::Instant instant) : variant_(std::int64_t{instant.time_since_epoch().count()}) {}
    Value(const base::Uuid& uuid) : variant_(uuid) {}
    template <class Thing>
    Value(const base::Id<Thing>& id) : variant_(id.uuid)
    {
    }
    template <class Thing>
    Value(const std::optional<Thing>& thing) : Value(thing ? Value(*thing) : Value(std::nullopt))
    {
    }

    const Variant& variant() const { return variant_; }

private:
    Variant variant_;
};

/// An argument by name, without the colon. Positions would swap silently between the engines.
struct Argument {
    std::string_view name;
    Value value;
};

using Arguments = std::initializer_list<Argument>;

}
