#include "search/members.hpp"

namespace search {
namespace {

constexpr std::string_view letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
constexpr char picture_begins = '=';
constexpr std::size_t bits_a_letter = 6;
constexpr std::size_t letters_of_picture = (documents_in_a_block + bits_a_letter - 1) / bits_a_letter;

constexpr std::array<std::uint8_t, 256> values_of_letters()
{
    std::array<std::uint8_t, 256> values{};
    for (std::size_t value = 0; value < letters.size(); ++value) {
        values[static_cast<unsigned char>(letters[value])] = static_cast<std::uint8_t>(value);
    }
    return values;
}

constexpr auto values = values_of_letters();

std::size_t value_of(char letter) { return values[static_cast<unsigned char>(letter)]; }

}

void Members::add_from(std::string_view text)
{
    if (!text.starts_with(picture_begins)) {
        for (std::size_t at = 0; at + 1 < text.size(); at += 2) add(value_of(text[at]) * letters.size() + value_of(text[at + 1]));
        return;
    }
    text.remove_prefix(1);
    for (std::size_t at = 0; at < text.size() && at < letters_of_picture; ++at) {
        const std::uint64_t value = value_of(text[at]);
        const auto place = at * bits_a_letter;
        const auto shift = place % 64;
        bits_[place / 64] |= value << shift;
        const bool goes_over = shift > 64 - bits_a_letter && place / 64 + 1 < bits_.size();
        if (goes_over) bits_[place / 64 + 1] |= value >> (64 - shift);
    }
}

std::string Members::text() const
{
    std::string text;
    if (static_cast<std::size_t>(count()) * 2 <= letters_of_picture) {
        each([&](std::size_t place) {
            text += letters[place / letters.size()];
            text += letters[place % letters.size()];
        });
        return text;
    }
    text += picture_begins;
    for (std::size_t at = 0; at < letters_of_picture; ++at) {
        const auto place = at * bits_a_letter;
        const auto shift = place % 64;
        auto value = bits_[place / 64] >> shift;
        const bool goes_over = shift > 64 - bits_a_letter && place / 64 + 1 < bits_.size();
        if (goes_over) value |= bits_[place / 64 + 1] << (64 - shift);
        text += letters[value & (letters.size() - 1)];
    }
    return text;
}

}
