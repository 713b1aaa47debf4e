#include "slices/registry/alliance.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace registry {
namespace {

constexpr std::array words = {std::pair{Status::in_founding, std::string_view("in_founding")},
                              std::pair{Status::active, std::string_view("active")},
                              std::pair{Status::dormant, std::string_view("dormant")},
                              std::pair{Status::dissolved, std::string_view("dissolved")}};

const std::string& name_among(const std::string& name, const std::vector<table::OtherName>& others, std::string_view language)
{
    const auto found = std::find_if(others.begin(), others.end(), [&](const table::OtherName& other) { return other.language == language; });
    return found == others.end() ? name : found->name;
}

}

const std::string& name_in(const Alliance& alliance, std::string_view language) { return name_among(alliance.name, alliance.other_names, language); }

const std::string& name_in(const AllianceSummary& alliance, std::string_view language) { return name_among(alliance.name, alliance.other_names, language); }

std::optional<StatusRecord> status_on(const Alliance& alliance, base::Date today)
{
    const auto& history = alliance.history;
    const auto begun = std::find_if(history.rbegin(), history.rend(),
                                    [&](const StatusRecord& record) { return record.since <= today; });
    return begun == history.rend() ? std::nullopt : std::optional(*begun);
}

bool is_active_on(const Alliance& alliance, base::Date today)
{
    const auto now = status_on(alliance, today);
    return now && now->status == Status::active;
}

std::string_view word_of(Status status)
{
    return std::find_if(words.begin(), words.end(), [&](const auto& pair) { return pair.first == status; })->second;
}

Status status_of_word(std::string_view word)
{
    const auto found =
        std::find_if(words.begin(), words.end(), [&](const auto& pair) { return pair.second == word; });
    if (found == words.end()) throw std::runtime_error("a stored status is none: " + std::string(word));
    return found->first;
}

}
