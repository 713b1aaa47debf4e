#pragma once

#include "support/temporary_folder.hpp"

#include <string>
#include <sys/types.h>
#include <vector>

namespace test {

/// How the program is called.
struct Call {
    std::vector<std::string> arguments;
    std::string input;                    ///< what comes in on the standard input
    std::vector<std::string> environment; ///< `LANG=de_DE.UTF-8`; nothing else is inherited but PATH
    std::string output = {};              ///< a file for the standard output, such as /dev/full
};

/// What came of it.
struct Ended {
    int exit = -1; ///< 128 and the signal, where a signal ended it
    std::string out;
    std::string err;
};

/// The built program as a process of its own, until it has ended or this object goes.
class RunningProgram {
public:
    explicit RunningProgram(const Call& call);
    ~RunningProgram();
    RunningProgram(const RunningProgram&) = delete;
    RunningProgram& operator=(const RunningProgram&) = delete;

    void signal(int number) const;
    Ended wait();
    /// The port that it announces. Throws where it ends before
    int port();
    std::string out() const;

private:
    TemporaryFolder folder_;
    pid_t process_ = -1;
    std::string output_;
};

/// Where the built program lies.
std::string program();

/// Runs the built program to its end.
Ended run_program(const Call& call);

}
