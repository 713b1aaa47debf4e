#include "app/backup_commands.hpp"

#include "app/account.hpp"
#include "app/data_folder.hpp"
#include "app/give.hpp"
#include "app/prepare.hpp"
#include "app/terminal.hpp"
#include "clock/clock.hpp"
#include "slices/backups/backups.hpp"

#include <boost/json.hpp>
#include <fmt/format.h>
#include <stdexcept>

namespace app {
namespace {

namespace files = std::filesystem;

backups::Installation installation(const Config& config) { return {config.location(), config.data, BN_VERSION}; }

/// The value, or its refusal as the sentence that the person at the command line reads.
template <class Value>
Value value_of(base::Result<Value> result)
{
    if (!result) throw std::runtime_error(Terminal::texts()(result.error().message));
    return std::move(*result);
}

void tell_as_json(const files::path& file, const backups::Manifest& manifest, bool is_verified)
{
    fmt::print("{}\n", boost::json::serialize(boost::json::value{{"file", file.string()},
                                                                 {"verified", is_verified},
                                                                 {"created_at", manifest.created_at},
                                                                 {"program", manifest.program},
                                                                 {"tables", manifest.tables.size()},
                                                                 {"rows", backups::rows_in(manifest)},
                                                                 {"files", manifest.files.size()},
                                                                 {"bytes", files::file_size(file)}}));
}

std::string summary(const backups::Manifest& manifest)
{
    const auto& t = Terminal::texts();
    return t("as of {0}, {1} tables with {2} lines, {3} files", manifest.created_at,
             static_cast<std::int64_t>(manifest.tables.size()), backups::rows_in(manifest),
             static_cast<std::int64_t>(manifest.files.size()));
}

void must_lie_elsewhere(const files::path& file, const files::path& data)
{
    const auto inside = files::weakly_canonical(file).lexically_relative(files::weakly_canonical(data));
    if (!inside.empty() && *inside.begin() != "..") throw refused(base::says("a backup in the data folder is lost with it: choose another place than {0}", file.string()));
}

/// The store remembers its last backup that counts. A store that this program would have to bring up to date
/// first is left as it is: the backup may have been made for that very reason.
void note(const Config& config, const backups::Manifest& manifest)
{
    if (manifest.migration < storage::migrations().back().number) return;
    give(config, {.name = "note backup", .input = manifest.created_at, .actor = account()});
}

/// Brings the restored store up to this program and writes down in it that it was restored. The caller holds the lock.
void note_restore(const Config& config, const backups::Manifest& manifest)
{
    prepare_store(config.location());
    storage::Database database(config.location(), {1, 1}, [](const std::string& what) {
        throw storage::Fault(storage::Fault::Kind::lost_writes, what);
    });
    carry_out(database, {.name = "note restore", .input = manifest.created_at, .actor = account()}, [](std::size_t, std::size_t) {});
}

}

int create_backup(const Flags& flags)
{
    const auto config = configuration(flags);
    const auto& t = Terminal::texts();
    if (config.database.empty() && !files::exists(config.location().file)) {
        throw refused(base::says("there is no store in {0}", config.data.string()));
    }
    const auto now = wall_clock::now();
    const files::path file = files::is_directory(flags.file) ? files::path(flags.file) / backups::file_name(now) : files::path(flags.file);
    must_lie_elsewhere(file, config.data);
    const auto manifest = [&] {
        ProgressBar bar;
        return value_of(backups::create(installation(config), file, now, [&](std::uint64_t done, std::uint64_t all) { bar.show(done, all); }));
    }();
    if (!flags.unverified) {
        if (const auto verified = backups::verify(file, installation(config)); !verified) {
            files::rename(file, file.string() + ".damaged");
            throw refused(verified.error().message);
        }
        note(config, manifest);
    }
    if (flags.json) {
        tell_as_json(file, manifest, !flags.unverified);
        return 0;
    }
    fmt::print("{}\n{}\n", file.string(), summary(manifest));
    fmt::print("{}\n", flags.unverified ? t("It does not count yet: “buendnisnetz backup verify {0}” restores it for a look.", file.string())
                                        : std::string(t("It was restored for a look, and every table was as it is here.")));
    return 0;
}

int verify_backup(const Flags& flags)
{
    const auto config = configuration(flags);
    const auto manifest = value_of(backups::verify(flags.file, installation(config)));
    if (flags.json) {
        tell_as_json(flags.file, manifest, true);
        return 0;
    }
    fmt::print("{}\n{}\n", summary(manifest), Terminal::texts()("It was restored for a look, and every table was as it was."));
    return 0;
}

int restore_backup(const Flags& flags)
{
    const auto config = configuration(flags);
    const auto& t = Terminal::texts();
    const auto lock = FolderLock::take(config.data);
    if (!lock) throw refused(base::says("stop the server first: it works with this data folder"));
    if (storage::others_at(config.location()) > 0) {
        throw refused(base::says("stop all nodes first: somebody works with this store on PostgreSQL"));
    }
    const auto occupied = flags.replace ? backups::Occupied::move_aside : backups::Occupied::refuse;
    const auto manifest = value_of(backups::restore(flags.file, installation(config), occupied, wall_clock::now()));
    note_restore(config, manifest);
    if (flags.json) {
        tell_as_json(flags.file, manifest, true);
        return 0;
    }
    fmt::print("{}\n{}\n", summary(manifest), t("The installation is what it was then. Start the server again."));
    return 0;
}

}
