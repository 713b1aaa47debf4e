#include "app/order_line.hpp"

#include <boost/json.hpp>

namespace app {

namespace json = boost::json;

std::string hex(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char byte : bytes) {
        text += digits[static_cast<unsigned char>(byte) >> 4U];
        text += digits[static_cast<unsigned char>(byte) & 0xfU];
    }
    return text;
}

std::string bytes_of(std::string_view hex_digits)
{
    const auto value = [](char digit) { return digit >= 'a' ? digit - 'a' + 10 : digit - '0'; };
    std::string bytes;
    bytes.reserve(hex_digits.size() / 2);
    for (std::size_t at = 0; at + 1 < hex_digits.size(); at += 2) {
        bytes += static_cast<char>(value(hex_digits[at]) * 16 + value(hex_digits[at + 1]));
    }
    return bytes;
}

std::string line_of(const Order& order)
{
    const json::value value = {{"name", order.name},
                               {"input", hex(order.input)},
                               {"apply", order.apply},
                               {"json", order.json},
                               {"language", web::tag(order.language)},
                               {"actor", order.actor}};
    return json::serialize(value) + "\n";
}

Order order_in_line(std::string_view line)
{
    const auto value = json::parse(line);
    const auto& object = value.as_object();
    const auto* actor = object.if_contains("actor");
    return {std::string(object.at("name").as_string()), bytes_of(object.at("input").as_string()),
            object.at("apply").as_bool(), object.at("json").as_bool(),
            object.at("language").as_string() == "de" ? web::Language::german : web::Language::english,
            actor != nullptr ? std::string(actor->as_string()) : std::string("?")};
}

}
