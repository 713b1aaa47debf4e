#include "slices/sign_language/sign_video.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace sign_language {
namespace {

constexpr std::int64_t longest = 10 * 3600;

std::optional<std::int64_t> number_in(std::string_view digits)
{
    std::int64_t number = 0;
    if (digits.starts_with('-')) return std::nullopt; // less than nothing, or "-0"
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool is_whole = error == std::errc{} && end == digits.data() + digits.size();
    return is_whole && number <= longest ? std::optional(number) : std::nullopt;
}

}

std::string_view word_of(Subject subject)
{
    switch (subject) {
    case Subject::contents: return "inhalt";
    case Subject::use: return "bedienung";
    case Subject::accessibility: return "barrierefreiheit";
    default: return "weiteres";
    }
}

std::vector<Subject> missing_subjects(const std::vector<SignVideo>& videos)
{
    std::vector<Subject> missing;
    for (const auto subject : obligatory_subjects) {
        const bool is_there = std::any_of(videos.begin(), videos.end(), [&](const SignVideo& video) { return video.subject == subject; });
        if (!is_there) missing.push_back(subject);
    }
    return missing;
}

std::string length_of(std::int64_t seconds)
{
    if (seconds >= 3600) return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

std::optional<std::int64_t> seconds_in(std::string_view length)
{
    std::int64_t seconds = 0;
    int parts = 0;
    while (true) {
        const auto end = std::min(length.find(':'), length.size());
        const auto number = number_in(length.substr(0, end));
        const bool is_too_much = number && parts > 0 && (*number > 59 || end != 2);
        if (!number || is_too_much || ++parts > 3) return std::nullopt;
        seconds = seconds * 60 + *number;
        if (end == length.size()) break;
        length.remove_prefix(end + 1);
    }
    const bool is_length = parts >= 2 && seconds > 0 && seconds <= longest;
    return is_length ? std::optional(seconds) : std::nullopt;
}

}
