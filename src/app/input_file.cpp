#include "app/input_file.hpp"

#include "app/terminal.hpp"

#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iostream>

namespace app {
namespace {

constexpr std::size_t piece_size = 1U << 20U;

void read_stream(std::istream& stream, const std::function<bool(std::string_view)>& take)
{
    std::string piece(piece_size, '\0');
    while (stream) {
        stream.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        const auto count = static_cast<std::size_t>(stream.gcount());
        if (count == 0 || !take(std::string_view(piece).substr(0, count))) return;
    }
}

}

void read_pieces(const std::string& file, const std::function<bool(std::string_view)>& take)
{
    if (file == "-") return read_stream(std::cin, take);
    std::ifstream stream(file, std::ios::binary);
    if (!stream || std::filesystem::is_directory(file)) {
        throw std::runtime_error(fmt::format(fmt::runtime(Terminal::texts()("cannot read the file {0}").data()), file));
    }
    read_stream(stream, take);
}

std::string bytes_of(const std::string& file, std::size_t most)
{
    std::string bytes;
    read_pieces(file, [&](std::string_view piece) {
        bytes += piece;
        return bytes.size() <= most;
    });
    return bytes;
}

}
