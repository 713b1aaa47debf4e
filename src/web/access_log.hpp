#pragma once

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace web {

/// An address without the part that names one household: the last byte of IPv4, all but 48 bits of IPv6.
std::string shortened(std::string_view address);

/// One line an answer: when, from where (shortened), what, with which status, how large, how long.
/// Queries are left out: people type their place into them. Lines reach the file within about a second.
class AccessLog {
public:
    /// An empty path writes nothing; `-` is the standard output.
    explicit AccessLog(const std::filesystem::path& file);
    ~AccessLog();
    AccessLog(const AccessLog&) = delete;
    AccessLog& operator=(const AccessLog&) = delete;

    /// Units: microseconds.
    void write(std::string_view address, std::string_view method, std::string_view path, int status,
               std::size_t bytes, std::chrono::microseconds took);
    void flush();
    /// Opens the file anew, after it was moved away.
    void reopen();

private:
    void write_out();
    void write_now_and_then(const std::stop_token& stop);

    std::filesystem::path file_;
    std::mutex mutex_;
    std::condition_variable_any arrived_;
    std::string buffer_;
    int descriptor_ = -1;
    std::jthread thread_; ///< the last member: it uses the others
};

}
