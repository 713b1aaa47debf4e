#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace app {

/// Hands the bytes of a file over piece by piece, `-` being the standard input, until it ends or `take` says no.
/// Throws: std::runtime_error where the file cannot be read
void read_pieces(const std::string& file, const std::function<bool(std::string_view)>& take);

/// All bytes of a file, up to a limit behind which nothing is read.
std::string bytes_of(const std::string& file, std::size_t most = std::string::npos);

}
