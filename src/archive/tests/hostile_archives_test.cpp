#include "archive/sealed_archive.hpp"

#include "archive/seal.hpp"
#include "support/strings.hpp"
#include "support/temporary_folder.hpp"

#include <csignal>
#include <doctest/doctest.h>
#include <fstream>
#include <rapidcheck.h>
#include <sys/resource.h>

namespace {

using archives::Broken;
using archives::Reader;
using archives::Writer;
using Entries = std::vector<std::pair<std::string, std::string>>;

constexpr std::size_t block = 1 << 20;

void write(const std::filesystem::path& file, const Entries& entries)
{
    std::filesystem::remove(file);
    Writer archive(file);
    for (const auto& [name, bytes] : entries) archive.add(name, bytes);
    archive.finish();
}

Entries read(const std::filesystem::path& file)
{
    Entries entries;
    Reader archive(file);
    while (archive.next()) entries.emplace_back(archive.name(), archive.text(100'000'000));
    return entries;
}

/// What kind of broken it is; nothing where it can be read. Any other exception ends the test.
std::optional<Broken::Kind> problem_of(const std::filesystem::path& file)
{
    try {
        read(file);
        return std::nullopt;
    } catch (const Broken& broken) {
        return broken.kind();
    }
}

void put(const std::filesystem::path& file, const std::string& bytes) { std::ofstream(file, std::ios::binary) << bytes; }

/// As a forger would write it: any bytes, with a proper seal behind them.
void put_sealed(const std::filesystem::path& file, const std::string& bytes)
{
    base::Sha256 sum;
    sum.add(bytes);
    put(file, bytes + archives::seal_of(sum.hash()));
}

std::string unsealed(const std::filesystem::path& file)
{
    const auto whole = test::file_bytes_of(file);
    return whole.substr(0, whole.size() - archives::seal_size);
}

}

TEST_CASE("whatever stands under a proper seal is read or refused, and never anything worse")
{
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "archive";
    write(file, {{"a.txt", "Anna"}, {"folder/b.txt", std::string(2000, 'b')}});
    const auto body = unsealed(file);
    std::size_t refused = 0;
    for (std::size_t at = 0; at < body.size(); ++at) {
        auto bytes = body;
        bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
        put_sealed(file, bytes);
        if (problem_of(file) == Broken::Kind::foreign) ++refused;
    }
    CHECK(refused > body.size() / 2);
    for (std::size_t size = 4; size < body.size(); ++size) {
        put_sealed(file, body.substr(0, size));
        const auto problem = problem_of(file);
        CHECK((!problem || problem == Broken::Kind::foreign));
    }
    put_sealed(file, std::string(archives::zstd_begin) + "no frame of zstd at all");
    CHECK(problem_of(file) == Broken::Kind::foreign);
}

TEST_CASE("bytes made up by chance are never taken for an archive")
{
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "archive";
    rc::check([&](const std::string& bytes) {
        put(file, bytes);
        RC_ASSERT(problem_of(file) == Broken::Kind::foreign);
        put(file, std::string(archives::zstd_begin) + bytes);
        const auto problem = problem_of(file);
        RC_ASSERT((problem == Broken::Kind::cut_off || problem == Broken::Kind::changed));
    });
    put(file, "");
    CHECK(problem_of(file) == Broken::Kind::foreign);
}

TEST_CASE("one seal says something of one archive only: exchanged with another's it is noticed")
{
    const test::TemporaryFolder folder;
    write(folder.path() / "anna", {{"a.txt", "Anna"}});
    write(folder.path() / "bert", {{"a.txt", "Bert"}});
    const auto anna = test::file_bytes_of(folder.path() / "anna");
    const auto bert = test::file_bytes_of(folder.path() / "bert");
    put(folder.path() / "mixed", unsealed(folder.path() / "anna") + bert.substr(bert.size() - archives::seal_size));
    CHECK(problem_of(folder.path() / "mixed") == Broken::Kind::changed);
    put(folder.path() / "both", anna + bert);
    CHECK(problem_of(folder.path() / "both") == Broken::Kind::changed);
    put(folder.path() / "seal", anna.substr(anna.size() - archives::seal_size));
    CHECK(problem_of(folder.path() / "seal") == Broken::Kind::foreign);
}

TEST_CASE("names come back as they were, long ones and those of other letters")
{
    const test::TemporaryFolder folder;
    const Entries entries = {{"files/Größe und Maß.pdf", "1"},
                             {"files/" + std::string(300, 'x') + "/" + std::string(200, 'y'), "2"},
                             {"files/مرحبا/日本語.txt", "3"},
                             {"files/mit leerem Zeichen ", "4"},
                             {"../draußen", "5"}}; // who unpacks has to look where a name leads
    write(folder.path() / "archive", entries);
    CHECK(read(folder.path() / "archive") == entries);
}

TEST_CASE("an entry of any size around the size of a piece comes back whole")
{
    const test::TemporaryFolder folder;
    Entries entries;
    for (const auto size : {block - 1, block, block + 1, 2 * block, 3 * block + 7}) {
        std::string bytes(size, '\0');
        for (std::size_t at = 0; at < size; at += 97) bytes[at] = static_cast<char>(at * 31 >> 3);
        entries.emplace_back("size-" + std::to_string(size), bytes);
    }
    write(folder.path() / "archive", entries);
    CHECK((read(folder.path() / "archive") == entries));
}

TEST_CASE("what was put into archives by chance comes out of them")
{
    const test::TemporaryFolder folder;
    rc::check([&](const std::vector<std::string>& contents) {
        Entries entries;
        for (const auto& bytes : contents) entries.emplace_back("entry-" + std::to_string(entries.size()), bytes);
        write(folder.path() / "archive", entries);
        RC_ASSERT(read(folder.path() / "archive") == entries);
    });
}

TEST_CASE("entries can be passed over, and a text may be exactly as long as was allowed")
{
    const test::TemporaryFolder folder;
    write(folder.path() / "archive", {{"a", std::string(2 * block, 'a')}, {"b", "Bert"}, {"c", ""}});
    Reader archive(folder.path() / "archive");
    REQUIRE(archive.next());
    REQUIRE(archive.next());
    CHECK(archive.name() == "b");
    CHECK(archive.size() == 4);
    CHECK(archive.text(4) == "Bert");
    REQUIRE(archive.next());
    CHECK(archive.text(0) == "");
    CHECK_FALSE(archive.next());
}

TEST_CASE("what whoever reads throws comes through as it was thrown")
{
    const test::TemporaryFolder folder;
    write(folder.path() / "archive", {{"a", "Anna"}});
    Reader archive(folder.path() / "archive");
    REQUIRE(archive.next());
    CHECK_THROWS_WITH_AS(archive.read([](std::string_view) { throw std::out_of_range("enough"); }), "enough", std::out_of_range);
}

TEST_CASE("the same entries make the same file, which nobody else may read")
{
    const test::TemporaryFolder folder;
    const Entries entries = {{"a.txt", "Anna"}, {"b.txt", std::string(100'000, 'b')}};
    write(folder.path() / "one", entries);
    write(folder.path() / "other", entries);
    CHECK((test::file_bytes_of(folder.path() / "one") == test::file_bytes_of(folder.path() / "other")));
    using std::filesystem::perms;
    CHECK(std::filesystem::status(folder.path() / "one").permissions() == (perms::owner_read | perms::owner_write));
}

TEST_CASE("a file that may not grow any further is told, and has no seal")
{
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "archive";
    rlimit before{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{64 * 1024, before.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    std::optional<Broken::Kind> kind;
    try {
        Writer archive(file);
        std::string bytes(block, '\0');
        std::uint32_t chance = 1;
        for (auto& byte : bytes) byte = static_cast<char>((chance = chance * 1664525 + 1013904223) >> 24);
        archive.add("a", bytes);
        archive.finish();
    } catch (const Broken& broken) {
        kind = broken.kind();
    }
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, ignored);
    CHECK(kind == Broken::Kind::unwritable);
    CHECK(std::filesystem::file_size(file) <= 64 * 1024);
    CHECK(problem_of(file) == Broken::Kind::cut_off);
}
