#include "app/doctor.hpp"

#include "app/deletion_guard.hpp"
#include "app/installation.hpp"
#include "app/keys.hpp"
#include "app/moment.hpp"
#include "slices/audit/audit.hpp"
#include "slices/counties/counties.hpp"
#include "slices/registry/registry.hpp"
#include "slices/sign_language/sign_language.hpp"
#include "storage/dump.hpp"
#include "storage/migrations.hpp"
#include "storage/soundness.hpp"

namespace app {
namespace {

using base::says;
using Kind = Finding::Kind;

constexpr std::chrono::hours backup_grows_old{26};

Finding schema(int there)
{
    const auto known = storage::migrations().back().number;
    if (there > known) return {Kind::wrong, "schema", says("a newer program has changed the store"), says("install that program again")};
    if (there < known) return {Kind::warning, "schema", says("the store is older than this program"), says("make a backup, then start the server: it brings the store up to date")};
    return {Kind::good, "schema", says("the store is as this program wants it"), {}};
}

Finding backup(const std::optional<std::string>& last, base::Instant now)
{
    const auto made = last ? moment_in(*last) : std::nullopt;
    const auto daily = says("let “buendnisnetz backup create FOLDER” run every night");
    if (!made) return {Kind::warning, "backup", says("there is no backup that counts"), daily};
    if (*made > now + std::chrono::minutes(2)) return {Kind::wrong, "clock", says("the last backup is of {0}: the clock has gone back", *last), says("set the clock (timedatectl set-ntp true) before the server runs again")};
    if (*made + backup_grows_old < now) return {Kind::warning, "backup", says("the last backup that counts is of {0}", *last), daily};
    return {Kind::good, "backup", says("the last backup that counts is of {0}", *last), {}};
}

/// Entries come in the order of time; one that is still to come tells of a clock that went wrong, then or now.
std::vector<Finding> clock_against(const std::optional<base::Instant>& last, base::Instant now)
{
    if (!last || *last <= now + std::chrono::minutes(2)) return {};
    const auto written = base::iso(std::chrono::floor<std::chrono::seconds>(*last));
    return {{Kind::wrong, "clock", says("the last entry of the audit log is of {0}: the clock has gone back", written), says("set the clock (timedatectl set-ntp true) before the server runs again")}};
}

std::vector<Finding> deletions(storage::Read& read, base::Instant now)
{
    if (!has_jumped(read, now)) return {};
    const auto last = base::iso(*clock_at_last_round(read));
    return {{Kind::warning, "deletions", says("the clock last stood at {0}, that is more than a day away: nothing is deleted by its age", last),
             says("look at the clock (timedatectl); if it is right: buendnisnetz deletions confirm")}};
}

Finding audit_log(const audit::Verdict& verdict)
{
    if (verdict.defect.empty()) return {Kind::good, "audit", says("the audit log is whole"), {}};
    return {Kind::wrong, "audit", says("the audit log was changed from outside"), says("“buendnisnetz audit verify” names the place; compare with a backup")};
}

/// Nobody must have a map of counties; but who misses it learns where it comes from.
Finding county_map(bool is_there)
{
    if (is_there) return {Kind::good, "map", says("the map of the counties is there"), {}};
    return {Kind::good, "map", says("there is no map of the counties: the map shows the states"), says("“buendnisnetz import map FILE” takes one in")};
}

/// Whether the key file has the key that the store knows by its name; what is wrong with the file itself is said elsewhere.
std::vector<Finding> key_in_use(const std::optional<std::string>& id, const Config& config)
{
    if (!id) return {};
    std::vector<Key> keys;
    try {
        keys = read_keys(config.keys_file()).value_or(keys);
    } catch (const std::runtime_error&) {
        return {};
    }
    if (std::any_of(keys.begin(), keys.end(), [&](const Key& key) { return key.id == *id; })) return {};
    return {{Kind::wrong, "keys", says("the key {0} that this store uses is not in {1}: the server does not start", *id, config.keys_file().string()),
             says("bring the key file back, or make a new key with “buendnisnetz keys rotate”")}};
}

/// A site of the federation explains itself in sign language. Source: bitv-4
std::vector<Finding> sign_videos(storage::Read& read, const web::Installation& installation)
{
    if (installation.kind != web::Installation::Kind::federation) return {};
    std::string missing;
    for (const auto subject : sign_language::missing_subjects(sign_language::all_videos(read))) {
        missing += (missing.empty() ? "" : ", ") + std::string(sign_language::word_of(subject));
    }
    if (missing.empty()) return {{Kind::good, "sign_language", says("what has to be there in sign language is there"), {}}};
    return {{Kind::warning, "sign_language", says("there is no video in sign language about: {0}", missing),
             says("have the videos made, then: buendnisnetz import sign-videos FILE --apply")}};
}

std::vector<Finding> held_alliance(storage::Read& read, const web::Installation& installation)
{
    const bool is_held = installation.kind == web::Installation::Kind::alliance;
    if (!is_held || registry::find_alliance(read, installation.subject)) return {};
    return {{Kind::warning, "installation", says("the alliance “{0}” of this installation is not in the store", installation.subject),
             says("import it, or set another installation")}};
}

std::vector<Finding> contents(const Config& config, base::Instant now)
{
    storage::Database database(config.location(), {1, 1}, [](const std::string&) {});
    return database.read([&](storage::Read& read) {
        auto findings = clock_against(audit::last_entry_at(read), now);
        for (auto& finding : key_in_use(installation_value(read, "key"), config)) findings.push_back(std::move(finding));
        findings.push_back(backup(installation_value(read, "last_backup"), now));
        findings.push_back(audit_log(audit::verify(read)));
        for (const auto& more : {sign_videos(read, config.site.installation), held_alliance(read, config.site.installation), deletions(read, now),
                                 examine_outbox(mail::count_unsent(read), now)}) {
            findings.insert(findings.end(), more.begin(), more.end());
        }
        findings.push_back(county_map(counties::has_map(read)));
        return findings;
    });
}

}

std::vector<Finding> examine_store(const Config& config, base::Instant now)
{
    const auto location = config.location();
    const auto sqlite = location.engine() == storage::Engine::sqlite;
    if (sqlite && !std::filesystem::exists(location.file)) {
        return {{Kind::wrong, "store", says("there is no store in {0}", config.data.string()), says("start the server once, or restore a backup")}};
    }
    try {
        if (const auto defect = storage::defect_of(location); !defect.empty()) {
            return {{Kind::wrong, "store", says("the store is damaged: {0}", defect), says("stop the server and restore the last backup: buendnisnetz backup restore FILE --replace")}};
        }
        std::vector<Finding> findings = {{Kind::good, "store", says("the store is sound"), {}}, schema(storage::schema_version(location))};
        if (findings.back().kind != Kind::good) return findings;
        const auto more = contents(config, now);
        findings.insert(findings.end(), more.begin(), more.end());
        return findings;
    } catch (const storage::Fault& fault) {
        if (!sqlite) return {}; // what is wrong with the server was said already
        return {{Kind::wrong, "store", says("the store cannot be read: {0}", fault.what()), says("run the command as the owner of the data folder; if it is damaged, restore the last backup")}};
    }
}

std::vector<Finding> examine_server(const Config& config)
{
    if (config.database.empty()) return {};
    std::map<std::string, std::string> settings;
    try {
        settings = storage::server_settings(config.location());
    } catch (const storage::Fault& fault) {
        return {{Kind::wrong, "postgres", says("PostgreSQL does not answer: {0}", fault.what()), says("look at the address in “database”, and whether the server runs")}};
    }
    std::vector<Finding> findings;
    for (const auto* name : {"fsync", "full_page_writes"}) {
        if (settings[name] == "on") continue;
        findings.push_back({Kind::wrong, "postgres", says("PostgreSQL has {0} = {1}: a power cut can destroy everything", name, settings[name]), says("set {0} = on in postgresql.conf and reload the server", name)});
    }
    if (settings["server_encoding"] != "UTF8") findings.push_back({Kind::wrong, "postgres", says("the database is not in UTF-8"), says("make it anew: createdb --encoding=UTF8 --template=template0")});
    if (settings["lc_ctype"] == "C" || settings["lc_ctype"] == "POSIX") {
        findings.push_back({Kind::warning, "postgres", says("the database knows no letters beyond A to Z: people are not found where Ä is written ä"),
                            says("make it anew: createdb --encoding=UTF8 --locale=C.UTF-8 --template=template0")});
    }
    if (settings["server_version_num"] < "150000") findings.push_back({Kind::wrong, "postgres", says("PostgreSQL is older than 15"), says("use PostgreSQL 15 or newer")});
    if (findings.empty()) findings.push_back({Kind::good, "postgres", says("PostgreSQL answers and keeps what it was given"), {}});
    return findings;
}

}
