#include "slices/places/spellings.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace places {
namespace {

constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz ";

/// "sankt peter ording" as "st peter ording" and the other way round.
std::string with_word_exchanged(std::string folded, std::string_view word, std::string_view other)
{
    const std::string lead = std::string(word) + ' ';
    for (std::size_t at = 0; (at = folded.find(lead, at)) != std::string::npos; at += lead.size()) {
        if (at == 0 || folded[at - 1] == ' ') folded.replace(at, word.size(), other);
    }
    return folded;
}

void add(std::set<std::string>& spellings, std::string folded)
{
    if (folded.empty()) return;
    spellings.insert(with_word_exchanged(folded, "sankt", "st"));
    spellings.insert(with_word_exchanged(folded, "st", "sankt"));
    spellings.insert(std::move(folded));
}

void add_both_foldings(std::set<std::string>& spellings, std::string_view name)
{
    add(spellings, base::folded(name));
    add(spellings, base::folded_without_dots(name));
}

}

std::string_view bare_name(std::string_view name)
{
    const auto bare = base::trimmed(name.substr(0, name.find_first_of("(/")));
    return bare.empty() ? name : bare;
}

std::set<std::string> spellings_of(std::string_view name, std::span<const std::string> other_names)
{
    std::set<std::string> spellings;
    const auto add_name = [&](std::string_view one) {
        add_both_foldings(spellings, one);
        add_both_foldings(spellings, bare_name(one));
    };
    add_name(name);
    for (const auto& other : other_names) add_name(other);
    return spellings;
}

std::set<std::string> one_edit_away(const std::string& folded)
{
    std::set<std::string> edited;
    for (std::size_t at = 0; at <= folded.size(); ++at) {
        const auto head = folded.substr(0, at);
        const auto tail = folded.substr(at);
        for (const char letter : letters) edited.insert(head + letter + tail);
        if (tail.empty()) break;
        edited.insert(head + tail.substr(1));
        for (const char letter : letters) edited.insert(head + letter + tail.substr(1));
        if (tail.size() > 1) edited.insert(head + tail[1] + tail[0] + tail.substr(2));
    }
    edited.erase(folded);
    std::erase_if(edited, [](const std::string& text) { return !base::is_clean_utf8(text); });
    return edited;
}

std::string slug_of(std::string_view name)
{
    auto slug = base::folded(name);
    std::replace(slug.begin(), slug.end(), ' ', '-');
    std::erase_if(slug, [](char letter) { return (letter & 0x80) != 0; });
    return slug;
}

}
