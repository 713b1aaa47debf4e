#include "support/program.hpp"

#include "support/strings.hpp"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <thread>

namespace test {
namespace {

using namespace std::chrono_literals;
constexpr auto patience_for_an_address = 30s;

std::vector<char*> pointers(std::vector<std::string>& texts)
{
    std::vector<char*> all;
    for (auto& text : texts) all.push_back(text.data());
    all.push_back(nullptr);
    return all;
}

bool has_ended(pid_t process)
{
    siginfo_t state{};
    return ::waitid(P_PID, static_cast<id_t>(process), &state, WEXITED | WNOHANG | WNOWAIT) != 0 || state.si_pid != 0;
}

}

RunningProgram::RunningProgram(const Call& call)
    : output_(call.output.empty() ? (folder_.path() / "out").string() : call.output)
{
    const auto input = (folder_.path() / "in").string();
    const auto errors = (folder_.path() / "err").string();
    std::ofstream(input, std::ios::binary) << call.input;
    std::vector<std::string> arguments{BN_PROGRAM};
    arguments.insert(arguments.end(), call.arguments.begin(), call.arguments.end());
    auto environment = call.environment;
    environment.push_back("PATH=/usr/bin:/bin");

    posix_spawn_file_actions_t files;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawn_file_actions_addopen(&files, 0, input.c_str(), O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&files, 1, output_.c_str(), O_WRONLY | O_CREAT, 0600);
    ::posix_spawn_file_actions_addopen(&files, 2, errors.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const int failed = ::posix_spawn(&process_, BN_PROGRAM, &files, nullptr, pointers(arguments).data(),
                                     pointers(environment).data());
    ::posix_spawn_file_actions_destroy(&files);
    if (failed != 0) throw std::runtime_error("cannot start " BN_PROGRAM);
}

RunningProgram::~RunningProgram()
{
    if (process_ <= 0) return;
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
}

void RunningProgram::signal(int number) const { ::kill(process_, number); }

std::string RunningProgram::out() const
{
    return std::filesystem::is_regular_file(output_) ? file_bytes_of(output_) : std::string(); // /dev/full is none
}

Ended RunningProgram::wait()
{
    int status = 0;
    ::waitpid(process_, &status, 0);
    process_ = -1;
    const int exit = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    return {exit, out(), file_bytes_of(folder_.path() / "err")};
}

int RunningProgram::port()
{
    const auto end = std::chrono::steady_clock::now() + patience_for_an_address;
    while (std::chrono::steady_clock::now() < end) {
        const auto said = out();
        const auto line = said.find("http://");
        if (line != std::string::npos && said.find('\n', line) != std::string::npos) {
            return std::atoi(said.substr(said.find(':', line + 7) + 1).c_str());
        }
        if (has_ended(process_)) break;
        std::this_thread::sleep_for(20ms);
    }
    throw std::runtime_error("the program does not serve: " + file_bytes_of(folder_.path() / "err"));
}

std::string program() { return BN_PROGRAM; }

Ended run_program(const Call& call)
{
    RunningProgram program(call);
    return program.wait();
}

}
