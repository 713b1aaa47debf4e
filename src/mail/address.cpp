#include "mail/message.hpp"

namespace mail {
namespace {

constexpr std::size_t longest_address = 254;
constexpr std::size_t longest_local_part = 64;
constexpr std::size_t longest_label = 63;

bool is_letter_or_digit(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
}

/// Words parted by dots. Quoted local parts, which nobody has, are refused.
bool is_local_part(std::string_view text)
{
    if (text.empty() || text.size() > longest_local_part || text.front() == '.' || text.back() == '.') return false;
    if (text.find("..") != std::string_view::npos) return false;
    return std::all_of(text.begin(), text.end(), [](char letter) {
        return is_letter_or_digit(letter) || std::string_view(".!#$%&'*+-/=?^_`{|}~").find(letter) != std::string_view::npos;
    });
}

bool is_label(std::string_view text)
{
    if (text.empty() || text.size() > longest_label || text.front() == '-' || text.back() == '-') return false;
    return std::all_of(text.begin(), text.end(), [](char letter) { return is_letter_or_digit(letter) || letter == '-'; });
}

bool is_domain(std::string_view text)
{
    std::size_t labels = 0;
    for (;; ++labels) {
        const auto dot = text.find('.');
        const auto label = text.substr(0, dot);
        if (!is_label(label)) return false;
        if (dot == std::string_view::npos) {
            const bool is_number = label.find_first_not_of("0123456789") == std::string_view::npos;
            return labels > 0 && label.size() > 1 && !is_number;
        }
        text.remove_prefix(dot + 1);
    }
}

}

bool is_address(std::string_view address)
{
    const auto at = address.find('@');
    if (address.size() > longest_address || at == std::string_view::npos) return false;
    return is_local_part(address.substr(0, at)) && is_domain(address.substr(at + 1));
}

}
