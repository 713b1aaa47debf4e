#pragma once

#include "files/files.hpp"

#include <string_view>

namespace files {

/// The word after the program's name that makes it look into one file: `buendnisnetz inspect-file NAME SIZE`.
inline constexpr std::string_view inspecting_word = "inspect-file";

/// Looks into the file that comes in on the standard input, with little memory and time, and says on the standard output
/// what `inspect` found. What a file does to this process it does to no other. Returns the exit code.
int inspect_alone(std::string_view name, std::uint64_t most_bytes);

}
