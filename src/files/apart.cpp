#include "files/apart.hpp"

#include <array>
#include <boost/json.hpp>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace files {
namespace {

namespace json = boost::json;
using base::says;

constexpr rlim_t most_memory = 640UL * 1024 * 1024;
constexpr rlim_t most_seconds = 10;

/// Closes itself.
class PipeEnd {
public:
    explicit PipeEnd(int number) : number_(number)
    {
        if (number < 0) throw std::runtime_error("a file cannot be looked into: no more descriptors");
    }
    ~PipeEnd() { close(); }
    PipeEnd(const PipeEnd&) = delete;
    PipeEnd& operator=(const PipeEnd&) = delete;

    int number() const { return number_; }
    void close()
    {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }

private:
    int number_;
};

json::value in_json(const base::Message& message)
{
    json::array arguments;
    for (const auto& argument : message.arguments) arguments.emplace_back(argument);
    return json::object{{"text", message.text}, {"arguments", std::move(arguments)}};
}

base::Message message_in(const json::value& value)
{
    base::Message message{std::string(value.at("text").as_string()), {}};
    for (const auto& argument : value.at("arguments").as_array()) message.arguments.emplace_back(argument.as_string());
    return message;
}

std::string all_of(int descriptor)
{
    std::string all;
    std::array<char, 64 * 1024> piece{};
    for (;;) {
        const auto size = ::read(descriptor, piece.data(), piece.size());
        if (size < 0 && errno == EINTR) continue;
        if (size <= 0) return all;
        all.append(piece.data(), static_cast<std::size_t>(size));
    }
}

void write_all(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto size = ::write(descriptor, bytes.data(), bytes.size());
        if (size < 0 && errno == EINTR) continue;
        if (size <= 0) throw std::runtime_error("a file cannot be looked into: no memory for it");
        bytes.remove_prefix(static_cast<std::size_t>(size));
    }
}

/// Starts the program with the file as its input, and gives back what it says; empty where it did not come to its end.
std::string said_by(const std::string& program, std::string_view name, std::string_view bytes, const Limits& limits)
{
    PipeEnd input(::memfd_create("upload", MFD_CLOEXEC));
    write_all(input.number(), bytes);
    ::lseek(input.number(), 0, SEEK_SET);
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("a file cannot be looked into: no more descriptors");
    PipeEnd reading(ends[0]);
    PipeEnd writing(ends[1]);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input.number(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, writing.number(), STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    std::array<std::string, 4> words = {program, std::string(inspecting_word), std::string(name), std::to_string(limits.size)};
    std::array<char*, 5> arguments = {words[0].data(), words[1].data(), words[2].data(), words[3].data(), nullptr};
    std::array<char*, 1> environment = {nullptr};
    pid_t child = -1;
    const int fault = ::posix_spawn(&child, program.c_str(), &actions, nullptr, arguments.data(), environment.data());
    posix_spawn_file_actions_destroy(&actions);
    if (fault != 0) throw std::runtime_error("a file cannot be looked into: " + program + " does not start");

    writing.close();
    auto said = all_of(reading.number());
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? said : std::string();
}

/// Without its own memory limit where a sanitizer maps more than any machine has.
void bear_little()
{
    const auto limit = [](auto what, rlim_t most) {
        const rlimit both{most, most};
        (void)::setrlimit(what, &both); // where a service may not, its own limits hold
    };
    limit(RLIMIT_CPU, most_seconds);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    limit(RLIMIT_AS, most_memory);
#else
    (void)most_memory;
#endif
}

}

tl::expected<Inspected, base::Message> inspect(const Store& store, std::string_view name, std::string_view bytes)
{
    if (store.inspector.empty() || bytes.size() > store.limits.size || name.find('\0') != std::string_view::npos) return inspect(name, bytes, store.limits);
    const auto said = said_by(store.inspector, name, bytes, store.limits);
    boost::system::error_code error;
    const auto answer = json::parse(said, error);
    if (error || !answer.is_object()) {
        return tl::unexpected(says("Nobody could look into this file: it is too large inside, or broken. Please save it anew with the program it comes from."));
    }
    if (const auto* refused = answer.as_object().if_contains("refused")) return tl::unexpected(message_in(*refused));
    Inspected inspected{std::string(answer.at("name").as_string()), nullptr, {}};
    for (const auto& remark : answer.at("remarks").as_array()) inspected.remarks.push_back(message_in(remark));
    inspected.kind = kind_named(inspected.name);
    return inspected;
}

int inspect_alone(std::string_view name, std::uint64_t most_bytes)
{
    bear_little();
    Limits limits;
    limits.size = most_bytes;
    const auto inspected = inspect(name, all_of(STDIN_FILENO), limits);
    json::object answer;
    if (!inspected) {
        answer["refused"] = in_json(inspected.error());
    } else {
        json::array remarks;
        for (const auto& remark : inspected->remarks) remarks.push_back(in_json(remark));
        answer = {{"name", inspected->name}, {"remarks", std::move(remarks)}};
    }
    write_all(STDOUT_FILENO, json::serialize(answer));
    return 0;
}

}
