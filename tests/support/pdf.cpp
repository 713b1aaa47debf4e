#include "support/pdf.hpp"

#include "support/temporary_folder.hpp"

#include <array>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <sys/wait.h>

namespace test {

std::string said_of(std::string_view bytes, const std::string& command, const std::string& further)
{
    const TemporaryFolder folder;
    const auto file = (folder.path() / "file").string();
    std::ofstream(file, std::ios::binary) << bytes;
    std::FILE* pipe = ::popen((command + " " + file + " " + further + " 2>&1").c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error("cannot run " + command);
    std::string said;
    std::array<char, 4096> piece{};
    for (std::size_t size = 0; (size = std::fread(piece.data(), 1, piece.size(), pipe)) > 0;) said.append(piece.data(), size);
    const int status = ::pclose(pipe);
    if (WEXITSTATUS(status) != 0) said += "exit " + std::to_string(WEXITSTATUS(status));
    return said;
}

std::string text_of_pdf(std::string_view bytes)
{
    std::istringstream words(said_of(bytes, "pdftotext -enc UTF-8", "-"));
    std::string text;
    for (std::string word; words >> word;) text += (text.empty() ? "" : " ") + word;
    return text;
}

std::string fact_of_pdf(std::string_view bytes, const std::string& name)
{
    std::istringstream lines(said_of(bytes, "pdfinfo"));
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with(name + ":")) continue;
        const auto begin = line.find_first_not_of(' ', name.size() + 1);
        return begin == std::string::npos ? "" : line.substr(begin);
    }
    return "(nothing)";
}

}
