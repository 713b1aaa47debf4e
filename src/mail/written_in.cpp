#include "base/text.hpp"
#include "mail/incoming.hpp"

#include <regex>

namespace mail {
namespace {

constexpr std::size_t longest_attribution = 300; ///< "Am ... schrieb ...:" wrapped over some lines
constexpr std::size_t most_lines_of_attribution = 4;

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text)
{
    Lines lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        auto line = text.substr(0, end);
        while (!line.empty() && (line.back() == ' ' || line.back() == '\r' || line.back() == '\t')) line.remove_suffix(1);
        lines.push_back(line);
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return lines;
}

bool matches(std::string_view line, const std::regex& pattern) { return line.size() < longest_attribution && std::regex_search(line.begin(), line.end(), pattern); }

bool is_quoted(std::string_view line) { return line.starts_with('>'); }

/// From here on there is only the mail that was answered.
bool begins_original(std::string_view line)
{
    static const std::regex original(R"(^\s*-{2,}\s*(Urspr(ü|ue)ngliche Nachricht|Original ?-?Nachricht|Weitergeleitete Nachricht|Original Message|Forwarded message|Original ?Appointment)\s*-{2,})",
                                     std::regex::icase | std::regex::optimize);
    return matches(line, original);
}

/// The block of a mail program that quotes without signs: "Von: ..." and soon "Gesendet: ...".
bool begins_head(const Lines& lines, std::size_t at)
{
    static const std::regex from(R"(^\*?(Von|From):\*?\s)", std::regex::optimize);
    static const std::regex sent(R"(^\*?(Gesendet|Datum|Sent|Date|An|To):\*?\s)", std::regex::optimize);
    if (!matches(lines[at], from)) return false;
    const auto end = std::min(lines.size(), at + 4);
    return std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1, lines.begin() + static_cast<std::ptrdiff_t>(end), [](std::string_view line) { return matches(line, sent); });
}

bool is_rule(std::string_view line) { return line.size() >= 20 && line.find_first_not_of('_') == std::string_view::npos; }

/// How many lines "Am 3. März 2026 um 10:00 schrieb Anna <...>:" takes from here; 0 where it does not begin here.
std::size_t lines_of_attribution(const Lines& lines, std::size_t at)
{
    static const std::regex beginning(R"(^\s*(Am|On|Den|Le)\s)", std::regex::optimize);
    static const std::regex whole(R"(^\s*(Am\s.*\sschrieb\b.*:|On\s.*\swrote:|.*(schrieb am|hat am|schrieb|wrote)\s.*\d.*:)\s*$)", std::regex::optimize);
    static const std::regex short_form(R"((schrieb|wrote|geschrieben):\s*$)", std::regex::optimize);
    if (matches(lines[at], short_form) && lines[at].find_first_of("@<0123456789") != std::string_view::npos) return 1;
    if (!matches(lines[at], beginning)) return 0;
    std::string joined;
    for (std::size_t count = 1; count <= most_lines_of_attribution && at + count <= lines.size(); ++count) {
        joined += (joined.empty() ? "" : " ") + std::string(lines[at + count - 1]);
        if (joined.ends_with(':')) return matches(joined, whole) ? count : 0;
        if (lines[at + count - 1].empty()) return 0;
    }
    return 0;
}

bool is_signature(std::string_view line) { return line == "--"; } // Source: rfc3676: "-- "

bool is_greeting_of_telephone(std::string_view line)
{
    static const std::regex telephone(R"(^(Von meinem (iPhone|iPad|Mobiltelefon|Samsung)|Gesendet (von|mit|aus) |Diese Nachricht wurde von meinem|Sent from (my |Mail|Outlook)|Get Outlook for|Outlook für (iOS|Android)|Holen Sie sich Outlook))",
                                      std::regex::icase | std::regex::optimize);
    return matches(line, telephone);
}

/// Whether what follows, after empty lines, is quoted with signs, so that an answer can stand below it.
bool is_followed_by_quote(const Lines& lines, std::size_t at)
{
    while (at < lines.size() && lines[at].empty()) ++at;
    return at < lines.size() && is_quoted(lines[at]);
}

}

std::string written_in(std::string_view text)
{
    const auto lines = lines_of(text);
    std::string written;
    for (std::size_t at = 0; at < lines.size();) {
        const auto line = lines[at];
        if (is_signature(line) || begins_original(line) || begins_head(lines, at)) break;
        if (is_rule(line) && at + 1 < lines.size() && begins_head(lines, at + 1)) break;
        const auto attribution = lines_of_attribution(lines, at);
        if (attribution > 0 && !is_followed_by_quote(lines, at + attribution)) break;
        if (attribution == 0 && !is_quoted(line) && !is_greeting_of_telephone(line)) {
            const bool is_second_empty = line.empty() && (written.empty() || written.ends_with("\n\n"));
            if (!is_second_empty) written += std::string(line) + "\n";
        }
        at += std::max<std::size_t>(1, attribution);
    }
    return std::string(base::trimmed(written));
}

}
