#include "slices/embedding/embedding.hpp"

#include <regex>

namespace embedding {

bool is_site(std::string_view text)
{
    static const std::regex site(R"(https?://(\*\.)?[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*(:[0-9]{1,5})?)");
    constexpr std::size_t longest = 300;
    return text.size() <= longest && std::regex_match(text.begin(), text.end(), site);
}

}
