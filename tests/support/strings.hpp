#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace test {

/// The folder of the source tree.
const std::filesystem::path& source_folder();

/// The bytes of a file of the source tree, by its path there. Throws where there is none
std::string file_bytes(std::string_view path);

std::string file_bytes_of(const std::filesystem::path& file);

/// Strings that have broken programs: the "big list of naughty strings", those of it that are clean UTF-8.
const std::vector<std::string>& nasty_strings();

}
