#include "support/temporary_folder.hpp"
#include "support/xml.hpp"

#include <boost/json.hpp>
#include <cstdio>
#include <fstream>
#include <regex>
#include <sstream>
#include <stdexcept>

namespace test {
namespace {

/// What a command writes. Throws: std::runtime_error where it does not end well
std::string output_of(const std::string& command)
{
    auto* pipe = ::popen(command.c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error("cannot run " + command);
    std::string output;
    std::array<char, 4096> buffer{};
    while (const auto size = std::fread(buffer.data(), 1, buffer.size(), pipe)) output.append(buffer.data(), size);
    if (::pclose(pipe) != 0) throw std::runtime_error(command + " is not content");
    return output;
}

/// A text of N-Triples as JSON writes it: what lies beyond 16 bits becomes a pair.
std::string as_json(std::string_view quoted)
{
    std::string json;
    for (std::size_t at = 0; at < quoted.size(); ++at) {
        const bool is_long = quoted.substr(at, 2) == "\\U";
        if (is_long) {
            const auto beyond = std::stoul(std::string(quoted.substr(at + 2, 8)), nullptr, 16) - 0x10000;
            json += fmt::format("\\u{:04X}\\u{:04X}", 0xD800 + (beyond >> 10), 0xDC00 + (beyond & 0x3FF));
            at += 9;
            continue;
        }
        json += quoted[at];
        if (quoted[at] == '\\') json += quoted[++at];
    }
    return json;
}

/// A name in `<...>`, or a text in `"..."` with its language.
Statement statement_in(const std::string& line)
{
    static const std::regex form(R"re((<[^>]*>|_:\S+) <([^>]*)> (?:<([^>]*)>|(_:\S+)|("(?:[^"\\]|\\.)*")(?:@([A-Za-z-]+)|\^\^<[^>]*>)?) \.)re");
    std::smatch parts;
    if (!std::regex_match(line, parts, form)) throw std::runtime_error("no statement: " + line);
    auto subject = parts[1].str();
    if (subject.starts_with('<')) subject = subject.substr(1, subject.size() - 2);
    if (!parts[5].matched) return {subject, parts[2], parts[3].matched ? parts[3].str() : parts[4].str()};
    return {subject, parts[2], std::string(boost::json::parse(as_json(parts[5].str())).as_string()), parts[6]};
}

}

std::vector<Statement> statements_in(std::string_view rdf, const std::string& address)
{
    const TemporaryFolder folder;
    const auto file = (folder.path() / "document.rdf").string();
    std::ofstream(file) << rdf;
    std::istringstream lines(output_of("rapper -q -i rdfxml -o ntriples '" + file + "' '" + address + "' 2> /dev/null"));
    std::vector<Statement> statements;
    for (std::string line; std::getline(lines, line);) statements.push_back(statement_in(line));
    return statements;
}

}
