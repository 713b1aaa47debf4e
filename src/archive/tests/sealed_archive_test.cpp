#include "archive/sealed_archive.hpp"

#include "support/strings.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>
#include <fstream>

namespace {

using archives::Broken;
using archives::Reader;
using archives::Writer;
using Entries = std::vector<std::pair<std::string, std::string>>;

const Entries letters = {{"a.txt", "Anna"}, {"empty", ""}, {"folder/b.txt", std::string(3'000'000, 'b')}};

void write(const std::filesystem::path& file, const Entries& entries)
{
    Writer archive(file);
    for (const auto& [name, bytes] : entries) archive.add(name, bytes);
    archive.finish();
}

Entries read(const std::filesystem::path& file)
{
    Entries entries;
    Reader archive(file);
    while (archive.next()) entries.emplace_back(archive.name(), archive.text(10'000'000));
    return entries;
}

/// What kind of broken it is; nothing where all is well.
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

}

TEST_CASE("what goes into an archive comes out of it")
{
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "letters";
    write(file, letters);
    CHECK(read(file) == letters);
    CHECK(std::filesystem::file_size(file) < 10'000);
}

TEST_CASE("an entry may come in pieces, and an archive may be empty")
{
    const test::TemporaryFolder folder;
    {
        Writer archive(folder.path() / "pieces");
        archive.begin("name", 6);
        for (const auto* piece : {"Fa", "mi", "ly"}) archive.write(piece);
        archive.finish();
    }
    CHECK(read(folder.path() / "pieces") == Entries{{"name", "Family"}});
    write(folder.path() / "nothing", {});
    CHECK(read(folder.path() / "nothing").empty());
}

TEST_CASE("every flipped bit of an archive is noticed, wherever it is")
{
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "whole";
    write(file, {{"a.txt", "Anna"}, {"b.txt", "Bert"}});
    const auto whole = test::file_bytes_of(file);
    REQUIRE_FALSE(problem_of(file));
    const auto flipped = folder.path() / "flipped";
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            auto bytes = whole;
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << bit));
            put(flipped, bytes);
            if (!problem_of(flipped)) FAIL("bit " << bit << " of byte " << at << " was not noticed");
        }
    }
}

TEST_CASE("an archive that ends early, anywhere, or goes on behind its end is noticed")
{
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "whole";
    write(file, {{"a.txt", "Anna"}});
    const auto whole = test::file_bytes_of(file);
    for (std::size_t size = 0; size < whole.size(); ++size) {
        put(folder.path() / "part", whole.substr(0, size));
        if (!problem_of(folder.path() / "part")) FAIL("cut off at " << size << " was not noticed");
    }
    put(folder.path() / "part", whole.substr(0, whole.size() - 1));
    CHECK(problem_of(folder.path() / "part") == Broken::Kind::cut_off);
    put(folder.path() / "part", whole + "x");
    CHECK(problem_of(folder.path() / "part") == Broken::Kind::cut_off);
}

TEST_CASE("each kind of trouble has its name")
{
    const test::TemporaryFolder folder;
    CHECK(problem_of(folder.path() / "absent") == Broken::Kind::unreadable);
    CHECK(problem_of(folder.path()) == Broken::Kind::unreadable);
    put(folder.path() / "letter", "Sehr geehrte Damen und Herren");
    CHECK(problem_of(folder.path() / "letter") == Broken::Kind::foreign);

    const auto file = folder.path() / "whole";
    write(file, letters);
    auto bytes = test::file_bytes_of(file);
    bytes[bytes.size() / 2] ^= 1;
    put(file, bytes);
    CHECK(problem_of(file) == Broken::Kind::changed);
}

TEST_CASE("an archive that nobody finished has no seal")
{
    const test::TemporaryFolder folder;
    {
        Writer archive(folder.path() / "unfinished");
        archive.add("a.txt", "Anna");
    }
    CHECK(problem_of(folder.path() / "unfinished") == Broken::Kind::cut_off);
}

TEST_CASE("nothing that is there is written over")
{
    const test::TemporaryFolder folder;
    put(folder.path() / "precious", "mine");
    CHECK_THROWS_AS(Writer(folder.path() / "precious"), Broken);
    CHECK(test::file_bytes_of(folder.path() / "precious") == "mine");
    CHECK_THROWS_AS(Writer(folder.path() / "no" / "folder"), Broken);
}

TEST_CASE("an entry that is longer than the reader wants is not swallowed")
{
    const test::TemporaryFolder folder;
    write(folder.path() / "whole", letters);
    Reader archive(folder.path() / "whole");
    while (archive.next() && archive.name() != "folder/b.txt") {}
    CHECK(archive.size() == 3'000'000);
    CHECK_THROWS_AS(archive.text(1000), Broken);
}
