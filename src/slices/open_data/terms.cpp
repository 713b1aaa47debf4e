#include "slices/open_data/terms.hpp"

#include <algorithm>
#include <array>

namespace open_data {
namespace {

constexpr std::array licences = {
    Licence{"dl-by-de/2.0", "Datenlizenz Deutschland – Namensnennung – Version 2.0", "https://www.govdata.de/dl-de/by-2-0"},
    Licence{"dl-zero-de/2.0", "Datenlizenz Deutschland – Zero – Version 2.0", "https://www.govdata.de/dl-de/zero-2-0"},
    Licence{"cc-by/4.0", "Creative Commons Namensnennung 4.0 International (CC BY 4.0)",
            "https://creativecommons.org/licenses/by/4.0/deed.de"},
    Licence{"cc-by-sa/4.0", "Creative Commons Namensnennung, Weitergabe unter gleichen Bedingungen 4.0 (CC BY-SA 4.0)",
            "https://creativecommons.org/licenses/by-sa/4.0/deed.de"},
    Licence{"cc-zero", "Creative Commons Zero (CC0 1.0)", "https://creativecommons.org/publicdomain/zero/1.0/deed.de"},
    Licence{"odbl", "Open Database License (ODbL 1.0)", "https://opendatacommons.org/licenses/odbl/1-0/"},
};

bool may_stand_in_a_word(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
           letter == '-' || letter == '_';
}

}

std::span<const Licence> open_licences() { return licences; }

const Licence* find_licence(std::string_view code)
{
    const auto* found = std::find_if(licences.begin(), licences.end(), [&](const Licence& one) { return one.code == code; });
    return found == licences.end() ? nullptr : found;
}

std::string problem_with(const Terms& terms)
{
    if (find_licence(terms.licence) == nullptr) {
        std::string all;
        for (const auto& licence : licences) all += (all.empty() ? "" : ", ") + std::string(licence.code);
        return fmt::format("open_data.licence: \"{}\" is no open licence of DCAT-AP.de that is known here; write one of {}",
                           terms.licence, all);
    }
    const auto& id = terms.contributor_id;
    if (std::all_of(id.begin(), id.end(), may_stand_in_a_word)) return {};
    return fmt::format("open_data.contributor_id: \"{}\" is not a word of GovData; write only what stands behind "
                       "http://dcat-ap.de/def/contributors/", id);
}

}
