#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace base {

/// The 16 bytes of a UUID.
using Uuid = std::array<std::uint8_t, 16>;

/// A new UUIDv7: 48 bits of Unix milliseconds, 12 bits of their 4,096ths, then chance. Of one program those made later sort
/// later, also within a millisecond.
/// Source: rfc9562
Uuid new_uuid();

/// 32 hexadecimal digits, without hyphens.
std::string to_hex(const Uuid& uuid);

/// Reads 32 hexadecimal digits, with or without hyphens.
std::optional<Uuid> parse_uuid(std::string_view text);

/// The key of one kind of thing: an `Id<Alliance>` is never an `Id<Place>`.
template <class Thing>
struct Id {
    Uuid uuid{};

    static Id fresh() { return Id{new_uuid()}; }

    static std::optional<Id> parse(std::string_view text)
    {
        const auto uuid = parse_uuid(text);
        return uuid ? std::optional(Id{*uuid}) : std::nullopt;
    }

    std::string hex() const { return to_hex(uuid); }

    friend auto operator<=>(const Id&, const Id&) = default;
};

}

template <class Thing>
struct std::hash<base::Id<Thing>> {
    std::size_t operator()(const base::Id<Thing>& id) const noexcept
    {
        return std::hash<std::string_view>{}(
            std::string_view(reinterpret_cast<const char*>(id.uuid.data()), id.uuid.size()));
    }
};
