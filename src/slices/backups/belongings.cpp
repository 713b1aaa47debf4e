#include "slices/backups/belongings.hpp"

#include <algorithm>

namespace backups {
namespace {

namespace files = std::filesystem;

constexpr const char* store_file = "buendnisnetz.sqlite";

bool is_of_the_moment(const std::string& name)
{
    return name == "lock" || name == "control.sock" || name == "mail" || name == "mail.journal" || name.starts_with("access.log");
}

/// Keys lie elsewhere; where somebody put them here all the same, they are not taken.
bool is_never_taken(const std::string& name)
{
    return is_of_the_moment(name) || name.starts_with(store_file) || name.starts_with(aside_begin) ||
           name.starts_with("restoring-") || name.find("key") != std::string::npos || name.ends_with(".tar.zst") ||
           name.ends_with(".part");
}

}

std::vector<std::string> belongings(const files::path& data)
{
    std::vector<std::string> all;
    for (auto entry = files::recursive_directory_iterator(data); entry != files::recursive_directory_iterator(); ++entry) {
        if (entry.depth() == 0 && is_never_taken(entry->path().filename())) {
            entry.disable_recursion_pending();
            continue;
        }
        if (entry->is_symlink() || !entry->is_regular_file()) continue;
        all.push_back(entry->path().lexically_relative(data).generic_string());
    }
    std::sort(all.begin(), all.end());
    return all;
}

std::vector<files::path> in_the_way(const files::path& data)
{
    std::vector<files::path> all;
    for (const auto& entry : files::directory_iterator(data)) {
        const auto name = entry.path().filename().string();
        if (is_of_the_moment(name) || name == settings_file || name.starts_with(aside_begin) || name.starts_with("restoring-")) continue;
        all.push_back(entry.path());
    }
    std::sort(all.begin(), all.end());
    return all;
}

bool stays_inside(const std::string& name)
{
    const files::path path(name);
    if (name.empty() || path.is_absolute()) return false;
    return std::none_of(path.begin(), path.end(), [](const files::path& part) { return part == ".." || part == "." || part.empty(); });
}

}
