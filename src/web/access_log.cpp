#include "web/access_log.hpp"

#include "base/date.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace web {
namespace {

constexpr std::size_t full_buffer = 16 * 1024;
constexpr auto longest_wait = std::chrono::milliseconds(500);

/// Control characters would let a visitor write lines of their own.
void append_visible(std::string& line, std::string_view text)
{
    for (const char letter : text.substr(0, 300)) {
        const auto byte = static_cast<unsigned char>(letter);
        if (byte <= ' ' || byte == 0x7f || byte == '"' || byte == '\\') {
            fmt::format_to(std::back_inserter(line), "\\x{:02x}", byte);
        } else {
            line += letter;
        }
    }
}

std::string_view second(std::chrono::system_clock::time_point now)
{
    thread_local std::string text;
    thread_local base::Instant made;
    const auto whole = std::chrono::time_point_cast<std::chrono::milliseconds>(
        std::chrono::floor<std::chrono::seconds>(now));
    if (whole != made) {
        text = base::iso(whole);
        made = whole;
    }
    return text;
}

}

std::string shortened(std::string_view address)
{
    if (const auto dot = address.rfind('.'); dot != std::string_view::npos) {
        const auto v4 = address.substr(0, dot);
        const auto start = v4.rfind(':'); // an IPv4 address that is written inside of an IPv6 one
        return std::string(start == std::string_view::npos ? v4 : v4.substr(start + 1)) + ".0";
    }
    std::size_t end = 0;
    for (int group = 0; group < 3 && end != std::string_view::npos; ++group) end = address.find(':', end + 1);
    const auto kept = address.substr(0, std::min(end, address.find("::")));
    return std::string(kept) + "::";
}

AccessLog::AccessLog(const std::filesystem::path& file) : file_(file)
{
    if (file_.empty()) return;
    reopen();
    thread_ = std::jthread([this](const std::stop_token& stop) { write_now_and_then(stop); });
}

AccessLog::~AccessLog()
{
    thread_ = {};
    flush();
    if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
}

void AccessLog::reopen()
{
    flush();
    const std::lock_guard lock(mutex_);
    if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
    descriptor_ = -1;
    if (file_ == "-") descriptor_ = STDOUT_FILENO;
    else if (!file_.empty()) descriptor_ = ::open(file_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0640);
}

void AccessLog::write(std::string_view address, std::string_view method, std::string_view path, int status,
                      std::size_t bytes, std::chrono::microseconds took)
{
    const auto now = std::chrono::system_clock::now();
    const std::lock_guard lock(mutex_);
    if (descriptor_ < 0) return;
    if (buffer_.empty()) arrived_.notify_one();
    fmt::format_to(std::back_inserter(buffer_), "{} {} \"", second(now), shortened(address));
    append_visible(buffer_, method);
    buffer_ += ' ';
    append_visible(buffer_, path);
    fmt::format_to(std::back_inserter(buffer_), "\" {} {} {}\n", status, bytes, took.count());
    if (buffer_.size() >= full_buffer) write_out();
}

void AccessLog::flush()
{
    const std::lock_guard lock(mutex_);
    write_out();
}

void AccessLog::write_out()
{
    if (descriptor_ >= 0 && !buffer_.empty()) (void)!::write(descriptor_, buffer_.data(), buffer_.size());
    buffer_.clear();
}

/// Waits for a line, lets others join it for a moment, and writes them: the file is whole also when nobody comes.
void AccessLog::write_now_and_then(const std::stop_token& stop)
{
    std::unique_lock lock(mutex_);
    while (arrived_.wait(lock, stop, [this] { return !buffer_.empty(); })) {
        arrived_.wait_for(lock, stop, longest_wait, [] { return false; });
        write_out();
    }
}

}
