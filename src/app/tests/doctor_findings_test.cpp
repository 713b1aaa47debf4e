#include "app/doctor.hpp"

#include "app/installation.hpp"
#include "app/keys.hpp"
#include "app/tests/prepared_folder.hpp"
#include "support/store.hpp"

#include <fstream>
#include <sys/stat.h>

using app::Finding;
using base::says;
using Kind = app::Finding::Kind;
using test::PreparedFolder;
using namespace std::chrono_literals;

namespace {

/// An hour after everything in the folder was written.
base::Instant later() { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()) + 1h; }

void set(const app::Config& config, std::string_view name, std::string_view value)
{
    storage::Database database(config.location(), {1, 1}, [](const std::string&) {});
    (void)database.write([&](storage::Write& write) -> base::Result<bool> {
        app::set_installation_value(write, name, value);
        return true;
    });
}

Finding finding(const std::vector<Finding>& findings, const std::string& topic)
{
    const auto found = std::find_if(findings.begin(), findings.end(), [&](const Finding& one) { return one.topic == topic; });
    return found == findings.end() ? Finding{} : *found;
}

std::string moment(base::Instant at) { return base::iso(std::chrono::floor<std::chrono::seconds>(at)); }

const base::Message daily = says("let “buendnisnetz backup create FOLDER” run every night");
const base::Message set_clock = says("set the clock (timedatectl set-ntp true) before the server runs again");

}

TEST_CASE("of the settings it is said what people meet: no address, an open one, a safe one")
{
    app::Config config;
    config.data = "/srv/portal";
    const auto of = [&](const char* url) {
        config.site.public_url = url;
        return finding(app::examine_settings(config), "public_url");
    };
    CHECK(of("") == Finding{Kind::warning, "public_url", says("public_url is empty: the site answers under any name"),
                            says("set public_url = \"https://...\" in {0}", "/srv/portal/buendnisnetz.toml")});
    const Finding open{Kind::wrong, "public_url", says("public_url does not begin with https: what people type can be read on the way"),
                       says("have a proxy do TLS and set public_url = \"https://...\"")};
    for (const auto* url : {"http://familie.example", "familie.example", "httpsfamilie.example"}) {
        CAPTURE(url);
        CHECK(of(url) == open);
    }
    CHECK(of("https://familie.example") == Finding{Kind::good, "public_url", says("people reach the site at {0}", "https://familie.example"), {}});
    CHECK(finding(app::examine_settings(config), "operator") ==
          Finding{Kind::warning, "operator", says("the imprint does not say who runs the site"),
                  says("fill in [operator] in {0}", "/srv/portal/buendnisnetz.toml")});
    config.site.operator_name = "Stadt Muster";
    CHECK(finding(app::examine_settings(config), "operator") == Finding{Kind::good, "operator", says("the imprint names {0}", "Stadt Muster"), {}});
}

TEST_CASE("of backups it is said when the last one that counts was made, and when that is too long ago")
{
    const PreparedFolder folder;
    const auto config = folder.config();
    const auto now = later();
    const auto said = [&] { return finding(app::examine_store(config, now), "backup"); };
    const Finding none{Kind::warning, "backup", says("there is no backup that counts"), daily};
    CHECK(said() == none);
    for (const auto* odd : {"", "never", "2026-03-14", "2026-03-14T10:00:00"}) {
        CAPTURE(odd);
        set(config, "last_backup", odd);
        CHECK(said() == none);
    }
    const auto at = [&](base::Instant made) {
        set(config, "last_backup", moment(made));
        return said();
    };
    CHECK(at(now - 1h) == Finding{Kind::good, "backup", says("the last backup that counts is of {0}", moment(now - 1h)), {}});
    CHECK(at(now - 26h).kind == Kind::good);
    CHECK(at(now - 26h - 1s) == Finding{Kind::warning, "backup", says("the last backup that counts is of {0}", moment(now - 26h - 1s)), daily});
    CHECK(at(now + 2min).kind == Kind::good); // clocks differ
    set(config, "last_backup", moment(now + 3min));
    CHECK(finding(app::examine_store(config, now), "clock") ==
          Finding{Kind::wrong, "clock", says("the last backup is of {0}: the clock has gone back", moment(now + 3min)), set_clock});
}

TEST_CASE("of the keys it is said which one signs, when it is too old, and where the file lies badly")
{
    const PreparedFolder folder;
    auto config = folder.config();
    const auto now = later();
    const test::TemporaryFolder apart;
    config.keys = apart.path() / "keys";
    CHECK(app::examine_keys(config, now) ==
          std::vector<Finding>{{Kind::warning, "keys", says("there is no key file {0} yet: the server makes it when it first starts", config.keys.string()),
                                says("start the server, or bring the file back")}});
    const app::Key young{"young", std::string(32, 'a'), now - 24h * 400, now - 24h * 400, {}};
    const app::Key old{"old", std::string(32, 'a'), now - 24h * 400 - 1s, now - 24h * 400 - 1s, {}};
    app::write_keys(config.keys, {young});
    CHECK(app::examine_keys(config, now) == std::vector<Finding>{{Kind::good, "keys", says("the key {0} signs", "young"), {}}});
    app::write_keys(config.keys, {old});
    CHECK(app::examine_keys(config, now) ==
          std::vector<Finding>{{Kind::warning, "keys", says("the key {0} is more than a year old", "old"), says("buendnisnetz keys rotate")}});
    app::write_keys(config.keys, {old, young});
    CHECK(app::examine_keys(config, now).front().what == says("the key {0} signs", "young"));
}

TEST_CASE("a key file in the data folder is found, by whatever path it is named")
{
    const PreparedFolder folder;
    auto config = folder.config();
    const auto now = later();
    const auto inside = folder.path() / "apart" / "keys";
    app::write_keys(inside, {app::new_key(now, 0ms)});
    const Finding complaint{Kind::warning, "keys", says("the key file lies in the data folder: who copies one has both"),
                            says("move it elsewhere and set keys = \"...\"")};
    for (const auto& path : {inside, folder.path() / "." / "apart" / ".." / "apart" / "keys", std::filesystem::relative(inside)}) {
        CAPTURE(path.string());
        config.keys = path;
        CHECK(app::examine_keys(config, now).back() == complaint);
    }
    config.data = std::filesystem::relative(folder.path());
    CHECK(app::examine_keys(config, now).back() == complaint);
}

TEST_CASE("a key file that is wrong is told as the server would tell it, and then nothing else of it")
{
    const PreparedFolder folder;
    auto config = folder.config();
    const test::TemporaryFolder apart;
    config.keys = apart.path() / "keys";
    std::ofstream(config.keys) << "no keys";
    ::chmod(config.keys.c_str(), 0600);
    const auto broken = app::examine_keys(config, later());
    REQUIRE(broken.size() == 1);
    CHECK(broken[0].kind == Kind::wrong);
    CHECK(broken[0].what.arguments.front().find(config.keys.string()) != std::string::npos);
    CHECK(broken[0].mend == says("mend the key file, then look again"));
    set(config, "key", "feedbeef");
    CHECK(finding(app::examine_store(config, later()), "keys").what.empty()); // said once is enough
    app::write_keys(config.keys, {{"other", std::string(32, 'a'), later(), later(), {}}});
    CHECK(finding(app::examine_store(config, later()), "keys") ==
          Finding{Kind::wrong, "keys", says("the key {0} that this store uses is not in {1}: the server does not start", "feedbeef", config.keys.string()),
                  says("bring the key file back, or make a new key with “buendnisnetz keys rotate”")});
}

TEST_CASE("of the data folder it is said who may look into it, and that a clock behind the last write is wrong")
{
    const PreparedFolder folder;
    const auto config = folder.config();
    ::chmod(folder.path().c_str(), 0700);
    CHECK(finding(app::examine_folder(config, later()), "folder") == Finding{Kind::good, "folder", says("only its owner may look into the data folder"), {}});
    for (const auto mode : {0701U, 0710U, 0704U, 0777U}) {
        CAPTURE(mode);
        ::chmod(folder.path().c_str(), mode);
        CHECK(finding(app::examine_folder(config, later()), "folder") ==
              Finding{Kind::wrong, "folder", says("others may look into the data folder {0}", folder.path().string()), says("chmod 700 {0}", folder.path().string())});
    }
    const auto early = later() - 24h;
    const auto clock = finding(app::examine_folder(config, early), "clock");
    CHECK(clock.kind == Kind::wrong);
    CHECK(clock.what.text == "the store was written at {0}, but the clock says {1}");
    CHECK(clock.what.arguments.back() == moment(early));
    for (const auto* ending : {"", "-wal", "-shm"}) std::filesystem::remove(config.location().file.string() + ending);
    CHECK(finding(app::examine_folder(config, early), "clock").what == says("nothing was written yet that the clock could be compared with"));
    CHECK(app::examine_store(config, early) ==
          std::vector<Finding>{{Kind::wrong, "store", says("there is no store in {0}", folder.path().string()), says("start the server once, or restore a backup")}});
}

TEST_CASE("a store that is no store at all is told so, and nothing is made of it")
{
    for (const auto& bytes : {std::string("Sehr geehrte Damen und Herren"), std::string(100'000, '\0'), std::string(100'000, 'x')}) {
        const PreparedFolder folder;
        const auto config = folder.config();
        for (const auto* ending : {"-wal", "-shm"}) std::filesystem::remove(config.location().file.string() + ending);
        std::ofstream(config.location().file, std::ios::binary | std::ios::trunc) << bytes;
        const auto found = app::examine_store(config, later());
        REQUIRE(found.size() >= 1);
        CHECK(found.front().kind == Kind::wrong);
        CHECK(found.front().topic == "store");
        CHECK(std::filesystem::file_size(config.location().file) == bytes.size());
    }
}

TEST_CASE("a whole examination has each topic where an operator looks for it: settings, folder, keys, store")
{
    const PreparedFolder folder;
    auto config = folder.config();
    config.site.public_url = "https://familie.example";
    const test::TemporaryFolder apart;
    config.keys = apart.path() / "keys";
    app::write_keys(config.keys, {app::new_key(later(), 0ms)});
    std::vector<std::string> topics;
    for (const auto& one : app::examine(config, later())) topics.push_back(one.topic);
    CHECK(topics == std::vector<std::string>{"public_url", "operator", "folder", "disk", "clock", "keys", "store", "schema", "backup", "audit", "sign_language", "outbox", "map", "mail"});
}

TEST_CASE("after a jump of the clock it is said that nothing is deleted, and how it goes on")
{
    const PreparedFolder folder;
    const auto config = folder.config();
    const auto now = later();
    const auto has_finding = [&](base::Instant last) {
        set(config, "clock", moment(last));
        const auto findings = app::examine_store(config, now);
        return std::any_of(findings.begin(), findings.end(), [](const Finding& one) { return one.topic == "deletions"; });
    };
    CHECK_FALSE(has_finding(now - 23h));
    CHECK_FALSE(has_finding(now + 23h));
    CHECK(has_finding(now - 26h));
    CHECK(has_finding(now + 26h));
    CHECK(finding(app::examine_store(config, now), "deletions").mend == says("look at the clock (timedatectl); if it is right: buendnisnetz deletions confirm"));
}
