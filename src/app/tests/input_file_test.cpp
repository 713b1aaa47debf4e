#include "app/input_file.hpp"

#include "support/strings.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <iostream>
#include <sstream>

namespace {

constexpr std::size_t piece = 1U << 20U;

/// The standard input, for as long as this object lives.
class StandardInput {
public:
    explicit StandardInput(const std::string& bytes) : stream_(bytes), before_(std::cin.rdbuf(stream_.rdbuf())) { std::cin.clear(); }
    ~StandardInput()
    {
        std::cin.rdbuf(before_);
        std::cin.clear();
    }
    StandardInput(const StandardInput&) = delete;
    StandardInput& operator=(const StandardInput&) = delete;

private:
    std::istringstream stream_;
    std::streambuf* before_;
};

std::string put(const test::TemporaryFolder& folder, const std::string& bytes)
{
    const auto file = folder.path() / "input";
    std::ofstream(file, std::ios::binary) << bytes;
    return file.string();
}

}

TEST_CASE("a file is read as it is, whatever is in it and however long it is")
{
    const test::TemporaryFolder folder;
    for (const auto& bytes : {std::string(), std::string("a\0\r\n\xff\x1a b", 8), std::string(piece, 'x'), std::string(2 * piece + 1, 'y')}) {
        const auto file = put(folder, bytes);
        CHECK((app::bytes_of(file, 10 * piece) == bytes));
        const StandardInput input(bytes);
        CHECK((app::bytes_of("-", 10 * piece) == bytes));
    }
}

TEST_CASE("of a file that is too long no more is read than to know that")
{
    const test::TemporaryFolder folder;
    const auto file = put(folder, std::string(5 * piece, 'x'));
    const auto read = app::bytes_of(file, piece);
    CHECK(read.size() > piece); // whoever asked sees that it is too long
    CHECK(read.size() <= 2 * piece);
    CHECK(app::bytes_of("/dev/zero", piece).size() <= 2 * piece); // a file without an end comes to one
}

TEST_CASE("who takes the pieces of a file may stop after any of them")
{
    const test::TemporaryFolder folder;
    const auto file = put(folder, std::string(3 * piece, 'x'));
    std::vector<std::size_t> sizes;
    app::read_pieces(file, [&](std::string_view bytes) {
        sizes.push_back(bytes.size());
        return sizes.size() < 2;
    });
    CHECK(sizes == std::vector<std::size_t>{piece, piece});
}

TEST_CASE("a file that is not there, or is a folder, is told by its name, whatever that is")
{
    const test::TemporaryFolder folder;
    for (const auto& file : {folder.path() / "absent", folder.path(), folder.path() / "{0} {broken" / "x"}) {
        CAPTURE(file.string());
        CHECK_THROWS_WITH_AS(app::bytes_of(file.string(), piece), doctest::Contains(file.string().c_str()), std::runtime_error);
    }
    CHECK_THROWS_AS(app::bytes_of("", piece), std::runtime_error);
}
