#include "mail/maildir.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <stdexcept>
#include <unistd.h>

namespace mail {

namespace files = std::filesystem;

std::string Maildir::problem() const
{
    for (const auto* name : {"new", "cur"}) {
        const auto folder = folder_ / name;
        std::error_code error;
        if (!files::is_directory(folder, error)) return folder.string() + " is no folder";
        if (::access(folder.c_str(), R_OK | W_OK | X_OK) != 0) return folder.string() + " cannot be written by this program";
    }
    return {};
}

std::vector<files::path> Maildir::next(std::size_t most) const
{
    std::vector<files::path> all;
    std::error_code error;
    for (files::directory_iterator entry(folder_ / "new", error), end; !error && entry != end; entry.increment(error)) {
        const bool is_mail = !entry->path().filename().string().starts_with('.') && entry->is_regular_file(error);
        if (is_mail) all.push_back(entry->path());
    }
    std::sort(all.begin(), all.end()); // names begin with the second in which they came
    if (all.size() > most) all.resize(most);
    return all;
}

std::optional<std::string> Maildir::bytes_of(const files::path& file, std::size_t most)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream && !files::exists(file)) return std::nullopt; // another node was faster
    std::string bytes(std::min<std::size_t>(most + 1, files::file_size(file)), '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (stream.bad() || !stream.is_open()) throw std::runtime_error("cannot read " + file.string());
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

namespace {

constexpr std::size_t most_marks = 3;
constexpr char mark = '~';

std::string without_marks(std::string name)
{
    name.erase(name.find_last_not_of(mark) + 1);
    return name;
}

/// False where it is not there any more: another node was faster.
bool move(const files::path& from, const files::path& to)
{
    if (::rename(from.c_str(), to.c_str()) == 0) return true;
    if (errno == ENOENT) return false;
    throw std::runtime_error("cannot move " + from.string() + ": " + std::strerror(errno));
}

}

std::optional<files::path> Maildir::begin(const files::path& file) const
{
    const auto name = file.filename().string();
    const auto plain = without_marks(name);
    if (name.size() - plain.size() >= most_marks) {
        move(file, folder_ / "cur" / (plain + ":2,"));
        return std::nullopt;
    }
    const auto begun = folder_ / "new" / (name + mark);
    return move(file, begun) ? std::optional(begun) : std::nullopt;
}

void Maildir::postpone(const files::path& begun) const { move(begun, folder_ / "new" / without_marks(begun.filename().string())); }

void Maildir::put_away(const files::path& file) const
{
    auto name = without_marks(file.filename().string());
    if (name.find(":2,") == std::string::npos) name += ":2,S";
    move(file, folder_ / "cur" / name);
}

}
