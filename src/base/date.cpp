#include "base/date.hpp"

#include <charconv>
#include <fmt/format.h>

namespace base {
namespace {

std::optional<unsigned> number(std::string_view digits)
{
    unsigned value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

void write_two_digits(char* at, unsigned number)
{
    at[0] = static_cast<char>('0' + number / 10 % 10);
    at[1] = static_cast<char>('0' + number % 10);
}

}

std::optional<Date> parse_date(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = number(text.substr(0, 4));
    const auto month = number(text.substr(5, 2));
    const auto day = number(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const Date date{std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month),
                    std::chrono::day(*day)};
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::string iso(Date date)
{
    const auto year = static_cast<int>(date.year());
    if (year < 0 || year > 9999) {
        return fmt::format("{:04}-{:02}-{:02}", year, static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    }
    std::string text = "0000-00-00"; // a page may show hundreds of days
    write_two_digits(text.data(), static_cast<unsigned>(year) / 100);
    write_two_digits(text.data() + 2, static_cast<unsigned>(year) % 100);
    write_two_digits(text.data() + 5, static_cast<unsigned>(date.month()));
    write_two_digits(text.data() + 8, static_cast<unsigned>(date.day()));
    return text;
}

std::string iso(Instant instant)
{
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(instant - day));
    return fmt::format("{}T{:02}:{:02}:{:02}Z", iso(Date(day)), time.hours().count(), time.minutes().count(),
                       time.seconds().count());
}

Date months_after(Date date, int months)
{
    const auto moved = date + std::chrono::months(months);
    if (moved.ok()) return moved;
    return moved.year() / moved.month() / std::chrono::last;
}

}
