#include "slices/backups/backups.hpp"
#include "slices/backups/belongings.hpp"
#include "slices/backups/entries.hpp"
#include "slices/backups/room.hpp"

#include "archive/sealed_archive.hpp"
#include "base/sha256.hpp"
#include "storage/dump.hpp"
#include "storage/migrations.hpp"

#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <unistd.h>

namespace backups {
namespace {

namespace files = std::filesystem;
using archives::Broken;
using base::Refused;
using base::refuse;
using base::Result;
using base::says;

constexpr std::uint64_t longest_manifest = 64 << 20;

base::Message said_of(const Broken& broken, const files::path& file)
{
    switch (broken.kind()) {
    case Broken::Kind::unreadable: return says("the backup {0} cannot be read", file.string());
    case Broken::Kind::foreign: return says("{0} is not a backup of this program", file.string());
    case Broken::Kind::cut_off: return says("the backup {0} is cut off: its end is missing; take another one", file.string());
    default: return says("the backup {0} is damaged: it is not as it was written; take another one", file.string());
    }
}

/// Where a backup is restored to for a look: beside it, or where TMPDIR says.
files::path place_for_looking(const files::path& file)
{
    const char* chosen = std::getenv("TMPDIR");
    const auto folder = chosen != nullptr && *chosen != '\0' ? files::path(chosen) : files::absolute(file).parent_path();
    return folder / fmt::format("restoring-{:08x}", std::random_device{}());
}

/// Puts the files of the data folder into `folder` and looks whether they are as they were.
class Files {
public:
    Files(const Manifest& manifest, files::path folder) : folder_(std::move(folder))
    {
        for (const auto& file : manifest.files) missing_.emplace(file.name, file.sha256);
    }

    void take(archives::Reader& reader)
    {
        const auto name = reader.name().substr(std::string_view(files_part).size());
        if (!stays_inside(name)) throw Broken(Broken::Kind::foreign, name);
        const auto expected = missing_.find(name);
        if (expected == missing_.end()) {
            has_others_ = true;
            return;
        }
        const auto target = folder_ / name;
        files::create_directories(target.parent_path());
        std::ofstream stream(target, std::ios::binary);
        base::Sha256 sum;
        reader.read([&](std::string_view bytes) {
            sum.add(bytes);
            stream << bytes;
        });
        if (!stream.flush()) throw storage::Fault(storage::Fault::Kind::full, target.string());
        if (sum.hex() == expected->second) missing_.erase(expected);
    }

    bool are_as_said() const { return missing_.empty() && !has_others_; }

private:
    files::path folder_;
    std::map<std::string, std::string> missing_; ///< by name, with their sums
    bool has_others_ = false;                    ///< files of which the manifest does not speak
};

std::string first_difference(std::vector<storage::TableContent> there, std::vector<storage::TableContent> expected)
{
    const auto by_name = [](const auto& left, const auto& right) { return left.name < right.name; };
    std::sort(there.begin(), there.end(), by_name);
    std::sort(expected.begin(), expected.end(), by_name);
    for (std::size_t at = 0; at < std::max(there.size(), expected.size()); ++at) {
        if (at >= there.size()) return expected[at].name;
        if (at >= expected.size() || !(there[at] == expected[at])) return there[at].name;
    }
    return {};
}

/// Fills `loading` and `folder` from a backup and compares.
Result<bool> fill(const files::path& file, const Manifest& manifest, storage::Loading& loading, const files::path& folder)
{
    archives::Reader reader(file);
    Files kept(manifest, folder);
    while (reader.next()) {
        if (reader.name() == manifest_part) continue;
        if (reader.name().starts_with(files_part)) {
            kept.take(reader);
            continue;
        }
        loading.begin(reader.name());
        reader.read([&](std::string_view bytes) { loading.bytes(bytes); });
    }
    const auto different = first_difference(loading.finish(), manifest.tables);
    if (!different.empty()) return refuse(Refused::invalid, says("restored, the table {0} is not as it was: the backup does not count", different));
    if (!kept.are_as_said()) return refuse(Refused::invalid, says("restored, the files are not as they were: the backup does not count"));
    return true;
}

/// Every way in which a restore can fail, as a sentence.
template <class Work>
auto with_sentences(const files::path& file, Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const Broken& broken) {
        return refuse(Refused::invalid, said_of(broken, file));
    } catch (const files::filesystem_error& broken) {
        return refuse(Refused::conflict, says("there is no place to restore to: {0}", broken.path1().string() + ": " + broken.code().message()));
    } catch (const storage::Fault& fault) {
        if (fault.kind() == storage::Fault::Kind::full) return refuse(Refused::conflict, says("there is not enough room on the disk to restore; nothing was changed"));
        throw;
    }
}

Result<bool> must_fit(const Manifest& manifest, const storage::Location& location)
{
    if (manifest.engine == location.engine()) return true;
    return refuse(Refused::conflict, manifest.engine == storage::Engine::postgres
                                         ? says("this backup is of a store on PostgreSQL: say with --database where it goes")
                                         : says("this backup is of a store on SQLite: it does not go into PostgreSQL"));
}

/// Moves what stands in the folder into one beside it, and the new things to its place.
void exchange(const files::path& data, const files::path& fresh, const files::path& aside)
{
    const auto old = in_the_way(data);
    if (!old.empty()) files::create_directory(aside);
    for (const auto& path : old) files::rename(path, aside / path.filename());
    for (const auto& entry : files::directory_iterator(fresh)) {
        const auto target = data / entry.path().filename();
        if (!files::exists(target)) files::rename(entry.path(), target);
    }
}

std::string aside_name(base::Instant now) { return aside_begin + file_name(now).substr(13, 15); }

}

Result<Manifest> manifest_of(const files::path& file)
{
    return with_sentences(file, [&]() -> Result<Manifest> {
        archives::Reader reader(file);
        while (reader.next()) {
            if (reader.name() != manifest_part) continue;
            const auto manifest = manifest_in(reader.text(longest_manifest));
            if (!manifest) break;
            if (manifest->format > newest_format || manifest->migration > storage::migrations().back().number) {
                return refuse(Refused::conflict, says("the backup {0} was made by a newer program: restore it with that one", file.string()));
            }
            return *manifest;
        }
        return refuse(Refused::invalid, says("{0} is not a backup of this program", file.string()));
    });
}

Result<Manifest> verify(const files::path& file, const Installation& beside)
{
    const auto manifest = TRY(manifest_of(file));
    auto location = beside.location;
    if (manifest.engine == storage::Engine::sqlite) location.postgres_url.clear();
    TRY(must_fit(manifest, location));
    return with_sentences(file, [&]() -> Result<Manifest> {
        const Room room(place_for_looking(file));
        location.file = room.path() / "buendnisnetz.sqlite";
        const auto loading = storage::load(location, manifest.migration);
        TRY(fill(file, manifest, *loading, room.path() / "files"));
        return manifest;
    });
}

Result<Manifest> restore(const files::path& file, const Installation& into, Occupied occupied, base::Instant now)
{
    const auto manifest = TRY(manifest_of(file));
    TRY(must_fit(manifest, into.location));
    const bool is_free = in_the_way(into.data).empty() && !storage::is_occupied(into.location);
    if (!is_free && occupied == Occupied::refuse) {
        return refuse(Refused::conflict, says("{0} is not empty: with --replace what is there is moved aside", into.data.string()));
    }
    return with_sentences(file, [&]() -> Result<Manifest> {
        const Room room(into.data / fmt::format("restoring-{:08x}", std::random_device{}()));
        auto location = into.location;
        location.file = room.path() / "buendnisnetz.sqlite";
        const auto loading = storage::load(location, manifest.migration);
        TRY(fill(file, manifest, *loading, room.path()));
        loading->keep(aside_name(now));
        exchange(into.data, room.path(), into.data / aside_name(now));
        return manifest;
    });
}

}
