#include "allocation/json_source.hpp"

namespace allocation {

namespace json = boost::json;

std::optional<json::object> object_in(std::string_view text)
{
    json::error_code error;
    auto value = json::parse({text.data(), text.size()}, error);
    if (error || !value.is_object()) return std::nullopt;
    return std::move(value.as_object());
}

std::string text_at(const json::object& object, std::string_view key)
{
    const auto* value = object.if_contains({key.data(), key.size()});
    return value != nullptr && value->is_string() ? std::string(value->as_string()) : std::string();
}

const json::object* object_at(const json::object& object, std::string_view key)
{
    const auto* value = object.if_contains({key.data(), key.size()});
    return value != nullptr ? value->if_object() : nullptr;
}

const json::array* list_at(const json::object& object, std::string_view key)
{
    const auto* value = object.if_contains({key.data(), key.size()});
    return value != nullptr ? value->if_array() : nullptr;
}

std::optional<std::uint64_t> number_at(const json::object& object, std::string_view key)
{
    const auto* value = object.if_contains({key.data(), key.size()});
    if (value == nullptr || !value->is_int64() || value->as_int64() < 0) return std::nullopt;
    return static_cast<std::uint64_t>(value->as_int64());
}

std::optional<Hash> hash_at(const json::object& object, std::string_view key) { return parse_hash(text_at(object, key)); }

}
