#include "files/disk.hpp"

#include "base/sha256.hpp"
#include "web/crypto.hpp"

#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <system_error>
#include <unistd.h>

namespace files {
namespace {

namespace paths = std::filesystem;

[[noreturn]] void fail(const char* what, const paths::path& file)
{
    throw paths::filesystem_error(what, file, std::error_code(errno, std::generic_category()));
}

/// An open file, closed at the end.
class Descriptor {
public:
    Descriptor(const paths::path& file, int flags) : number_(::open(file.c_str(), flags | O_CLOEXEC, 0600))
    {
        if (number_ < 0) fail("a file cannot be opened", file);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { ::close(number_); }
    int number() const { return number_; }

private:
    int number_;
};

void sync_folder(const paths::path& folder)
{
    const Descriptor opened(folder, O_RDONLY | O_DIRECTORY);
    if (::fsync(opened.number()) != 0) fail("a folder cannot be synced", folder);
}

void make_folder(const paths::path& folder)
{
    if (paths::is_directory(folder)) return;
    make_folder(folder.parent_path());
    if (paths::create_directory(folder)) sync_folder(folder.parent_path());
}

void write_all(const paths::path& file, std::string_view bytes)
{
    const Descriptor opened(file, O_WRONLY | O_CREAT | O_EXCL);
    while (!bytes.empty()) {
        const auto written = ::write(opened.number(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail("a file cannot be written", file);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::fsync(opened.number()) != 0) fail("a file cannot be synced", file);
}

}

paths::path place_of(const paths::path& folder, std::string_view hash) { return folder / hash.substr(0, 2) / hash.substr(2); }

void write_durably(const paths::path& file, std::string_view bytes)
{
    make_folder(paths::absolute(file).parent_path());
    const paths::path unfinished = file.string() + "." + web::random_hex(8) + ".part";
    try {
        write_all(unfinished, bytes);
        paths::rename(unfinished, file);
    } catch (...) {
        std::error_code ignored;
        paths::remove(unfinished, ignored);
        throw;
    }
    sync_folder(paths::absolute(file).parent_path());
}

std::optional<std::string> bytes_with(const paths::path& folder, std::string_view hash)
{
    std::error_code error;
    const auto size = paths::file_size(place_of(folder, hash), error);
    std::ifstream file(place_of(folder, hash), std::ios::binary);
    if (error || !file) return std::nullopt;
    std::string bytes(size, '\0');
    if (!file.read(bytes.data(), static_cast<std::streamsize>(size))) return std::nullopt;
    return base::sha256(bytes) == hash ? std::optional(std::move(bytes)) : std::nullopt;
}

}
