#include "app/doctor.hpp"

#include "app/installation.hpp"
#include "app/installation_kind.hpp"
#include "app/key_ring.hpp"
#include "app/tests/prepared_folder.hpp"
#include "slices/audit/audit.hpp"
#include "slices/sign_language/tables.hpp"
#include "support/store.hpp"

#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

using app::Finding;
using Kind = app::Finding::Kind;
using test::PreparedFolder;

namespace {

base::Instant now() { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

/// An installation of which nothing bad can be said.
struct Healthy {
    PreparedFolder folder;
    app::Config config = folder.config();

    Healthy()
    {
        config.site.public_url = "https://familie.example";
        config.site.operator_name = "Stadt Muster";
        config.site.installation = app::installation_in("state:mv");
        write([](storage::Write& write) {
            app::set_installation_value(write, "last_backup", base::iso(std::chrono::floor<std::chrono::seconds>(now())));
        });
        app::rotate_keys(config.keys_file(), storage::Engine::sqlite, now());
    }

    void write(const std::function<void(storage::Write&)>& work) const
    {
        storage::Database database(config.location(), {1, 1}, [](const std::string&) {});
        (void)database.write([&](storage::Write& write) -> base::Result<bool> {
            work(write);
            return true;
        });
    }

    /// What is not well, by topic.
    std::vector<std::string> complaints() const
    {
        std::vector<std::string> all;
        for (const auto& finding : app::examine(config, now())) {
            if (finding.kind != Kind::good && finding.topic != "disk" && finding.topic != "mail") all.push_back((finding.kind == Kind::wrong ? "wrong " : "look ") + finding.topic);
        }
        return all;
    }
};

using Complaints = std::vector<std::string>;

Finding finding(const std::vector<Finding>& findings, const std::string& topic)
{
    for (const auto& one : findings) {
        if (one.topic == topic) return one;
    }
    return {};
}

}

TEST_CASE("of a healthy installation nothing bad is said, and looking changes nothing")
{
    const Healthy healthy;
    CHECK(healthy.complaints() == Complaints{});
    CHECK(healthy.complaints() == Complaints{});
    for (const auto* topic : {"public_url", "operator", "folder", "disk", "clock", "keys", "store", "schema", "backup", "audit", "map", "mail", "outbox"}) {
        CAPTURE(topic);
        CHECK_FALSE(finding(app::examine(healthy.config, now()), topic).what.empty());
    }
}

TEST_CASE("every complaint says how it is mended")
{
    Healthy ill;
    ill.config.site = {};
    ::chmod(ill.folder.path().c_str(), 0755);
    ::chmod(ill.config.keys_file().c_str(), 0644);
    std::size_t complaints = 0;
    for (const auto& finding : app::examine(ill.config, now())) {
        if (finding.kind == Kind::good) continue;
        ++complaints;
        CHECK_FALSE(finding.mend.empty());
    }
    CHECK(complaints >= 4);
}

TEST_CASE("settings that leave people unprotected or uninformed are found")
{
    Healthy ill;
    ill.config.site.public_url = "http://familie.example";
    CHECK(ill.complaints() == Complaints{"wrong public_url"});
    ill.config.site.public_url.clear();
    ill.config.site.operator_name.clear();
    CHECK(ill.complaints() == Complaints{"look public_url", "look operator"});
}

TEST_CASE("a folder that others may look into, that is full or not there is found")
{
    Healthy ill;
    ::chmod(ill.folder.path().c_str(), 0750);
    CHECK(ill.complaints() == Complaints{"wrong folder"});
    ill.config.data = "/proc";
    CHECK(finding(app::examine_folder(ill.config, now()), "disk").kind == Kind::wrong);
    ill.config.data = "/no/such/folder";
    CHECK(finding(app::examine_folder(ill.config, now()), "folder").what == base::says("the data folder {0} is not there", "/no/such/folder"));
}

TEST_CASE("a file that a command left behind as somebody else is found before the server stumbles over it")
{
    const Healthy ill;
    const auto left = ill.folder.path() / "lock";
    std::ofstream(left) << "";
    CHECK(ill.complaints() == Complaints{});
    if (::chown(left.c_str(), 12345, 12345) != 0) return; // only root can do that to itself
    CHECK(ill.complaints() == Complaints{"wrong owner"});
    const auto found = finding(app::examine_folder(ill.config, now()), "owner");
    CHECK(found.mend == base::says("chown --reference={0} {1}", ill.folder.path().string(), left.string()));
}

TEST_CASE("keys that others may read, that lie beside the data or have grown old are found")
{
    Healthy ill;
    ::chmod(ill.config.keys_file().c_str(), 0604);
    CHECK(ill.complaints() == Complaints{"wrong keys"});
    std::filesystem::remove(ill.config.keys_file());
    CHECK(ill.complaints() == Complaints{"look keys"});
    app::rotate_keys(ill.config.keys_file(), storage::Engine::sqlite, now() - std::chrono::hours(24 * 500));
    CHECK(ill.complaints() == Complaints{"look keys"});
    ill.config.keys = ill.folder.path() / "keys";
    app::rotate_keys(ill.config.keys, storage::Engine::sqlite, now());
    CHECK(finding(app::examine_keys(ill.config, now()), "keys").kind == Kind::good);
    CHECK(app::examine_keys(ill.config, now()).back().kind == Kind::warning);
}

TEST_CASE("a store whose key is not in the file, as after a restore elsewhere, is found before the server is started")
{
    const Healthy ill;
    const auto keys = *app::read_keys(ill.config.keys_file());
    ill.write([&](storage::Write& write) { app::set_installation_value(write, "key", keys.back().id); });
    CHECK(ill.complaints() == Complaints{});
    ill.write([](storage::Write& write) { app::set_installation_value(write, "key", "feedbeef"); });
    CHECK(ill.complaints() == Complaints{"wrong keys"});
}

TEST_CASE("a clock that has gone back behind the last write or the last backup is found")
{
    const Healthy ill;
    const auto early = now() - std::chrono::hours(48);
    CHECK(finding(app::examine_folder(ill.config, early), "clock").kind == Kind::wrong);
    CHECK(finding(app::examine_store(ill.config, early), "clock").kind == Kind::wrong);
    CHECK(finding(app::examine_folder(ill.config, now()), "clock").kind == Kind::good);
}

TEST_CASE("an entry of the audit log that is still to come tells of a clock that went wrong")
{
    const Healthy ill;
    ill.write([](storage::Write& write) { audit::record(write, {now() + std::chrono::hours(1), "anna", "demo", "1"}); });
    CHECK(ill.complaints() == Complaints{"wrong clock"});
}

TEST_CASE("no backup, an old one and a broken audit log are found")
{
    const Healthy ill;
    CHECK(finding(app::examine_store(ill.config, now() + std::chrono::hours(30)), "backup").kind == Kind::warning);
    ill.write([](storage::Write& write) { app::set_installation_value(write, "last_backup", "never"); });
    CHECK(ill.complaints() == Complaints{"look backup"});
    ill.write([](storage::Write& write) {
        audit::record(write, {now(), "anna", "demo", "1"});
        write.run("update audit_entry set actor = 'x'", {});
    });
    CHECK(ill.complaints() == Complaints{"look backup", "wrong audit"});
}

TEST_CASE("a store that is missing, damaged, or of another program is found")
{
    const Healthy ill;
    const auto file = ill.config.location().file;
    ill.write([](storage::Write& write) { write.run("insert into migration (number, name) values (9999, '9999_future')", {}); });
    CHECK(ill.complaints() == Complaints{"wrong schema"});
    ill.write([](storage::Write& write) { write.run("delete from migration where number >= 10", {}); });
    CHECK(ill.complaints() == Complaints{"look schema"});
    {
        std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekp(static_cast<std::streamoff>(std::filesystem::file_size(file)) / 2);
        stream << std::string(8000, 'x');
    }
    CHECK(ill.complaints() == Complaints{"wrong store"});
    std::filesystem::remove(file);
    CHECK(ill.complaints() == Complaints{"wrong store"});
}

TEST_CASE("of PostgreSQL it is found when it is not there, and when a power cut could destroy everything")
{
    test::TestStore store(storage::Engine::postgres);
    app::Config config;
    config.data = store.folder();
    config.database = store.location().postgres_url;
    std::size_t wrong = 0; // the cluster of the tests has both switched off
    for (const auto& finding : app::examine_server(config)) wrong += finding.kind == Kind::wrong;
    CHECK(wrong == 2);
    CHECK(finding(app::examine_store(config, now()), "store").kind == Kind::good);
    config.database = "postgres://postgres@/postgres?host=/no/such/folder";
    const auto findings = app::examine_server(config);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].what.text == "PostgreSQL does not answer: {0}");
    CHECK(app::examine_store(config, now()).empty());
}

TEST_CASE("a federal installation is warned while something is missing in sign language, others are not")
{
    Healthy healthy;
    healthy.config.site.installation = {};
    CHECK(healthy.complaints() == Complaints{"look sign_language"});
    const auto import = [&](const std::string& lines) {
        healthy.write([&](storage::Write& write) {
            CHECK(sign_language::import_videos(write, "thema;titel;adresse;dauer;text\n" + lines, now(), [](std::size_t, std::size_t) {}).is_applied);
        });
    };
    import("inhalt;A;https://a.example;1:00;Text\n");
    CHECK(finding(app::examine_store(healthy.config, now()), "sign_language").what ==
          base::says("there is no video in sign language about: {0}", "bedienung, barrierefreiheit"));
    import("bedienung;B;https://a.example;1:00;Text\nbarrierefreiheit;C;https://a.example;1:00;Text\n");
    CHECK(healthy.complaints() == Complaints{});
    CHECK(finding(app::examine_store(healthy.config, now()), "sign_language").kind == Kind::good);
}

TEST_CASE("an installation of an alliance that is not in the store is found")
{
    Healthy ill;
    ill.config.site.installation = app::installation_in("alliance:fehlt");
    CHECK(ill.complaints() == Complaints{"look installation"});
}
