#include "slices/giving/kind.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <stdexcept>

namespace giving {
namespace {

constexpr std::int64_t cents_in_euro = 100;

std::optional<std::int64_t> whole_number(std::string_view text)
{
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_whole = !text.empty() && text.front() != '-' && read.ec == std::errc{} && read.ptr == text.data() + text.size();
    return is_whole ? std::optional(number) : std::nullopt;
}

/// Points part thousands: `1.250`, never `1.25`.
std::optional<std::string> without_points(std::string_view text)
{
    std::string digits;
    const auto first = text.find('.');
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '.') digits += text[at];
        else if (at == 0 || (text.size() - at) % 4 != 0 || first > 3) return std::nullopt;
    }
    return digits;
}

std::optional<std::int64_t> cents_as_typed(std::string_view typed)
{
    const auto comma = typed.find(',');
    const auto euros = whole_number(typed.substr(0, comma));
    if (!euros) return std::nullopt;
    if (comma == std::string_view::npos) return *euros > most_units ? std::nullopt : std::optional(*euros * cents_in_euro);
    const auto behind = typed.substr(comma + 1);
    const auto cents = behind.size() == 2 ? whole_number(behind) : std::nullopt;
    return cents && *euros <= most_units ? std::optional(*euros * cents_in_euro + *cents) : std::nullopt;
}

}

const KindName& name_of(Kind kind) { return kinds.at(static_cast<std::size_t>(kind)); }

std::optional<Kind> find_kind(std::string_view word)
{
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const KindName& one) { return one.word == word; });
    return found == kinds.end() ? std::nullopt : std::optional(found->kind);
}

Kind kind_of(std::string_view word)
{
    const auto kind = find_kind(word);
    if (!kind) throw std::runtime_error("a gift is of a kind that there is not: " + std::string(word));
    return *kind;
}

std::optional<std::int64_t> amount_as_typed(Kind kind, std::string_view typed)
{
    const auto comma = kind == Kind::money ? typed.find(',') : std::string_view::npos;
    auto digits = without_points(typed.substr(0, comma));
    if (!digits) return std::nullopt;
    if (comma != std::string_view::npos) *digits += typed.substr(comma);
    const auto amount = kind == Kind::money ? cents_as_typed(*digits) : whole_number(*digits);
    const auto most = kind == Kind::money ? most_units * cents_in_euro : most_units;
    return amount && *amount >= 1 && *amount <= most ? amount : std::nullopt;
}

std::string typed_amount(Kind kind, std::optional<std::int64_t> amount)
{
    if (!amount) return {};
    if (kind != Kind::money) return std::to_string(*amount);
    const auto cents = *amount % cents_in_euro;
    return std::to_string(*amount / cents_in_euro) + (cents == 0 ? "" : fmt::format(",{:02}", cents));
}

std::string amount_words(const web::Texts& texts, Kind kind, std::int64_t amount)
{
    if (kind != Kind::money) return texts.plural(name_of(kind).one, name_of(kind).many, amount);
    const auto cents = amount % cents_in_euro;
    const auto* const sign = web::is_german(texts.language()) ? "," : ".";
    return texts("{0} euros", texts.spelled(amount / cents_in_euro) + (cents == 0 ? "" : fmt::format("{}{:02}", sign, cents)));
}

}
