#include "mail/journal.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <stdexcept>
#include <unistd.h>

namespace mail {
namespace {

constexpr std::size_t hex_digits = 32;
constexpr std::array<std::string_view, 5> words = {"taken", "put_off", "refused", "unavailable", "unclear"};
constexpr std::string_view node_word = "node ";

std::string in_one_line(std::string text)
{
    for (char& letter : text) {
        if (static_cast<unsigned char>(letter) < ' ') letter = ' ';
    }
    return text;
}

std::string bytes_of(int descriptor)
{
    std::string bytes;
    std::array<char, 4096> buffer{};
    for (ssize_t count = 0; (count = ::pread(descriptor, buffer.data(), buffer.size(), static_cast<off_t>(bytes.size()))) > 0;) {
        bytes.append(buffer.data(), static_cast<std::size_t>(count));
    }
    return bytes;
}

}

Journal::Journal(const std::filesystem::path& file) : path_(file.string())
{
    descriptor_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor_ < 0) throw std::runtime_error("cannot open " + path_ + ": " + std::strerror(errno));
    read();
}

Journal::~Journal() { ::close(descriptor_); }

/// Lines of `node ID` and `WORD ID what the server said`; the last one may have been cut off.
void Journal::read()
{
    const auto bytes = bytes_of(descriptor_);
    std::optional<base::Id<Node>> node;
    std::string_view rest = bytes;
    for (auto end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
        const auto line = rest.substr(0, end);
        rest.remove_prefix(end + 1);
        const auto blank = line.find(' ');
        if (blank == std::string_view::npos) continue;
        const auto id = line.substr(blank + 1, hex_digits);
        if (line.starts_with(node_word)) node = base::Id<Node>::parse(id);
        const auto word = std::find(words.begin(), words.end(), line.substr(0, blank));
        const auto mail = base::Id<Message>::parse(id);
        if (word == words.end() || !mail) continue;
        const auto said = line.substr(std::min(line.size(), blank + 1 + hex_digits + 1));
        answers_[*mail] = {static_cast<Answer::Kind>(word - words.begin()), std::string(said)};
    }
    has_head_ = node.has_value();
    node_ = node.value_or(base::Id<Node>::fresh());
    if (!has_head_) clear();
}

void Journal::append(const std::string& line)
{
    if (::write(descriptor_, line.data(), line.size()) == static_cast<ssize_t>(line.size())) return;
    throw std::runtime_error("cannot write into " + path_ + ": " + std::strerror(errno));
}

void Journal::is_about_to_end(base::Id<Message> id)
{
    append(fmt::format("unclear {}\n", id.hex()));
    if (::fdatasync(descriptor_) != 0) throw std::runtime_error("cannot sync " + path_ + ": " + std::strerror(errno));
    answers_[id] = {Answer::Kind::unclear, {}};
}

void Journal::answered(base::Id<Message> id, const Answer& answer)
{
    answers_[id] = answer; // even where the disk is full
    append(fmt::format("{} {} {}\n", words[static_cast<std::size_t>(answer.kind)], id.hex(), in_one_line(answer.sentence)));
}

std::optional<Answer> Journal::answer_for(base::Id<Message> id) const
{
    const auto found = answers_.find(id);
    return found == answers_.end() ? std::nullopt : std::optional(found->second);
}

void Journal::clear()
{
    const auto head = fmt::format("{}{}\n", node_word, node_.hex());
    answers_.clear();
    if (::ftruncate(descriptor_, has_head_ ? static_cast<off_t>(head.size()) : 0) != 0) {
        throw std::runtime_error("cannot empty " + path_ + ": " + std::strerror(errno));
    }
    if (!has_head_) append(head);
    has_head_ = true;
}

}
