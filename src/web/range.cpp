#include "web/range.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace web {
namespace {

constexpr std::string_view unit = "bytes=";

/// Digits and nothing else; a number that is too large counts as the largest.
std::optional<std::size_t> position_in(std::string_view digits)
{
    std::size_t number = 0;
    const auto* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, number);
    if (read.ptr != end || digits.empty()) return std::nullopt;
    return read.ec == std::errc::result_out_of_range ? std::string_view::npos : number;
}

/// The first byte and how many there are; none: nothing of it is there.
struct Span {
    std::size_t first = 0;
    std::size_t count = 0;
};

/// Nothing for what means the whole.
std::optional<Span> span_of(std::string_view range, std::size_t size)
{
    if (!range.starts_with(unit)) return std::nullopt;
    range.remove_prefix(unit.size());
    const auto dash = range.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto first = position_in(range.substr(0, dash));
    const auto last = position_in(range.substr(dash + 1));
    if (dash == 0 && last) return Span{size - std::min(*last, size), std::min(*last, size)};
    if (!first || (!last && dash + 1 != range.size()) || (last && *last < *first)) return std::nullopt;
    if (*first >= size) return Span{};
    return Span{*first, std::min(last.value_or(size - 1), size - 1) - *first + 1};
}

}

std::string_view header_of(const Response& response, std::string_view name)
{
    for (const auto& [known, value] : response.headers) {
        if (known == name) return value;
    }
    return {};
}

bool has_parts(const Response& response)
{
    return response.status == 200 && header_of(response, "Accept-Ranges") == "bytes" && !header_of(response, "ETag").empty();
}

void cut(Response& response, std::string_view range, std::string_view if_range)
{
    if (range.empty() || !has_parts(response)) return;
    if (!if_range.empty() && if_range != header_of(response, "ETag")) return;
    const auto size = response.body.size();
    const auto span = span_of(range, size);
    if (!span) return;
    if (span->count == 0) {
        response.status = 416;
        response.body.clear();
        response.headers.emplace_back("Content-Range", fmt::format("bytes */{}", size));
        return;
    }
    response.status = 206;
    response.body = response.body.substr(span->first, span->count);
    response.headers.emplace_back("Content-Range", fmt::format("bytes {}-{}/{}", span->first, span->first + span->count - 1, size));
}

}
