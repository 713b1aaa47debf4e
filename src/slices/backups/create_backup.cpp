#include "slices/backups/backups.hpp"
#include "slices/backups/belongings.hpp"
#include "slices/backups/entries.hpp"
#include "slices/backups/room.hpp"

#include "archive/sealed_archive.hpp"
#include "base/sha256.hpp"

#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <unistd.h>

namespace backups {
namespace {

namespace files = std::filesystem;
using base::Refused;
using base::says;

constexpr std::size_t piece = 1 << 20;

KeptFile add_file(archives::Writer& archive, const files::path& data, const std::string& name)
{
    KeptFile kept{name, files::file_size(data / name), {}};
    std::ifstream stream(data / name, std::ios::binary);
    base::Sha256 sum;
    std::string bytes(piece, '\0');
    archive.begin(files_part + name, kept.size);
    auto left = kept.size;
    while (left > 0) {
        stream.read(bytes.data(), static_cast<std::streamsize>(std::min<std::uint64_t>(left, piece)));
        const auto got = static_cast<std::size_t>(stream.gcount());
        if (got == 0) throw archives::Broken(archives::Broken::Kind::unreadable, name);
        sum.add({bytes.data(), got});
        archive.write({bytes.data(), got});
        left -= got;
    }
    kept.sha256 = sum.hex();
    return kept;
}

Manifest write(const Installation& from, const files::path& file, base::Instant now, const Progress& progress)
{
    Manifest manifest;
    manifest.program = from.program;
    manifest.engine = from.location.engine();
    manifest.created_at = base::iso(std::chrono::floor<std::chrono::seconds>(now));
    manifest.migration = storage::schema_version(from.location);

    const Room room(file.string() + ".room");
    archives::Writer archive(file);
    const storage::TakeParts into{[&](const std::string& name, std::uint64_t size) { archive.begin(name, size); },
                                  [&](std::string_view bytes) { archive.write(bytes); }};
    manifest.tables = storage::dump(from.location, room.path(), into, progress);
    for (const auto& name : belongings(from.data)) manifest.files.push_back(add_file(archive, from.data, name));
    archive.add(manifest_part, json_of(manifest));
    archive.finish();
    return manifest;
}

/// The name is on the disk, too.
void sync_folder(const files::path& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

}

base::Result<Manifest> create(const Installation& from, const files::path& file, base::Instant now,
                              const Progress& progress)
{
    if (files::exists(file)) return base::refuse(Refused::conflict, says("{0} is there already; nothing was written", file.string()));
    const files::path unfinished = file.string() + ".part";
    std::error_code error;
    files::remove(unfinished, error);
    try {
        auto manifest = write(from, unfinished, now, progress);
        files::rename(unfinished, file);
        sync_folder(file.has_parent_path() ? file.parent_path() : ".");
        return manifest;
    } catch (const archives::Broken& broken) {
        files::remove(unfinished, error);
        if (broken.kind() == archives::Broken::Kind::full) return base::refuse(Refused::conflict, no_room(file));
        return base::refuse(Refused::conflict, says("the backup cannot be written: {0}", broken.what()));
    } catch (const files::filesystem_error& broken) {
        files::remove(unfinished, error);
        return base::refuse(Refused::conflict, says("the backup cannot be written: {0}", broken.path1().string() + ": " + broken.code().message()));
    } catch (const storage::Fault& fault) {
        files::remove(unfinished, error);
        if (fault.kind() == storage::Fault::Kind::full) return base::refuse(Refused::conflict, no_room(file));
        throw;
    }
}

std::string file_name(base::Instant now)
{
    std::string digits;
    for (const char letter : base::iso(std::chrono::floor<std::chrono::seconds>(now))) {
        if (letter >= '0' && letter <= '9') digits += letter;
        if (letter == 'T') digits += '-';
    }
    return "buendnisnetz-" + digits.substr(0, 15) + ".tar.zst";
}

}
