#include "slices/backups/belongings.hpp"
#include "slices/backups/manifest.hpp"
#include "slices/backups/tests/installations.hpp"

#include <rapidcheck.h>

using backups::Manifest;
using backups::manifest_in;
using Names = std::vector<std::string>;

namespace {

Manifest sample()
{
    return {1, "0.1.0", storage::Engine::sqlite, "2026-03-14T10:00:00Z", 12, {{"place", 3, std::string(64, 'a')}}, {{"files/a", 4, std::string(64, 'b')}}};
}

}

TEST_CASE("any manifest is read as it was written")
{
    rc::check([](const std::string& program, std::int64_t rows, std::uint32_t size, const std::vector<std::string>& names) {
        auto manifest = sample();
        manifest.engine = size % 2 == 0 ? storage::Engine::sqlite : storage::Engine::postgres;
        for (const auto& name : names) {
            std::string printable;
            for (const char letter : name) printable += static_cast<char>(' ' + static_cast<unsigned char>(letter) % 95);
            manifest.tables.push_back({printable, rows, printable});
            manifest.files.push_back({printable, size, printable});
        }
        manifest.program = std::to_string(program.size());
        RC_ASSERT(manifest_in(backups::json_of(manifest)) == manifest);
    });
}

TEST_CASE("a manifest with any byte changed is another one or none, and never anything worse")
{
    const auto whole = backups::json_of(sample());
    std::size_t refused = 0;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (const char letter : {'\0', '"', '{', '}', ',', '9', '\xff'}) {
            if (whole[at] == letter) continue;
            auto bytes = whole;
            bytes[at] = letter;
            const auto read = manifest_in(bytes);
            if (read) CHECK_FALSE(*read == sample());
            else ++refused;
        }
    }
    CHECK(refused > whole.size());
}

TEST_CASE("numbers that are none, or too large for one, make no manifest")
{
    const auto whole = backups::json_of(sample());
    const auto with = [&](std::string_view from, std::string_view to) {
        auto bytes = whole;
        const auto at = bytes.find(from);
        REQUIRE(at != std::string::npos);
        return manifest_in(bytes.replace(at, from.size(), to));
    };
    REQUIRE(with("\"rows\":3", "\"rows\":4"));
    for (const auto* number : {"\"3\"", "3.5", "1e99", "99999999999999999999999", "null", "[]", "{}", "true"}) {
        CAPTURE(number);
        CHECK_FALSE(with("\"rows\":3", "\"rows\":" + std::string(number)));
        CHECK_FALSE(with("\"migration\":12", "\"migration\":" + std::string(number)));
    }
    CHECK_FALSE(with("\"size\":4", "\"size\":-4"));
    CHECK_FALSE(with("\"format\":1", "\"format\":99999999999999"));
    CHECK_FALSE(with("\"program\":\"0.1.0\"", "\"program\":1"));
    CHECK_FALSE(with("[", "{"));
    CHECK_FALSE(manifest_in(std::string(100'000, '[')));
    CHECK_FALSE(manifest_in(whole + "x"));
}

TEST_CASE("whatever a name is, it is taken only where it stays inside the folder")
{
    const std::filesystem::path inside = "/data/room";
    rc::check([&](const std::vector<std::uint8_t>& dice) {
        std::string name;
        for (const auto rolled : dice) name += std::array{"..", ".", "/", "a", "b.txt", "..a", " "}[rolled % 7];
        if (!backups::stays_inside(name)) return;
        const auto target = (inside / name).lexically_normal().string();
        RC_ASSERT(target.starts_with("/data/room/"));
    });
    CHECK(backups::stays_inside("files/Größe.pdf"));
    CHECK(backups::stays_inside("a/b/c/d"));
    CHECK_FALSE(backups::stays_inside("a/"));
}

TEST_CASE("what would be in the way of a restore is named: the store and files, not settings nor what runs")
{
    const test::TemporaryFolder data;
    CHECK(backups::in_the_way(data.path()).empty());
    for (const auto* name : {"buendnisnetz.toml", "lock", "control.sock", "access.log", "access.log.1", "before-restore-20260101-000000/x", "restoring-1/x"}) {
        test::put(data.path() / name, name);
    }
    CHECK(backups::in_the_way(data.path()).empty());
    for (const auto* name : {"buendnisnetz.sqlite", "buendnisnetz.sqlite-wal", "files/a", "notes.txt"}) test::put(data.path() / name, name);
    Names names;
    for (const auto& path : backups::in_the_way(data.path())) names.push_back(path.filename().string());
    CHECK(names == Names{"buendnisnetz.sqlite", "buendnisnetz.sqlite-wal", "files", "notes.txt"});
    CHECK(backups::belongings(data.path()) == Names{"buendnisnetz.toml", "files/a", "notes.txt"});
}

TEST_CASE("a backup is called after the second in which it was made, so that names stand in the order of time")
{
    const auto at = [](std::int64_t milliseconds) { return backups::file_name(base::Instant(std::chrono::milliseconds(milliseconds))); };
    CHECK(at(0) == "buendnisnetz-19700101-000000.tar.zst");
    CHECK(at(1773482400999) == "buendnisnetz-20260314-100000.tar.zst");
    CHECK(at(1773482401000) == "buendnisnetz-20260314-100001.tar.zst");
    CHECK(at(4102444799000) == "buendnisnetz-20991231-235959.tar.zst");
    rc::check([&](std::uint32_t one, std::uint32_t other) {
        const auto earlier = std::min(one, other), later = std::max(one, other);
        RC_ASSERT(at(earlier * 1000LL) <= at(later * 1000LL));
    });
}
