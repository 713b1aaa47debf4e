#pragma once

#include <span>
#include <string_view>

namespace base {

/// One file that is part of the program, by the name that the build gave it (`assets/portal.3f2a91c0.css`).
struct EmbeddedFile {
    std::string_view name;
    std::string_view bytes;
};

/// All files that are compiled in, sorted by name.
std::span<const EmbeddedFile> embedded_files();

/// The bytes of one file; empty where there is none of that name.
std::string_view embedded_file(std::string_view name);

}
