#pragma once

#include "web/texts.hpp"

#include <cstddef>
#include <stdexcept>

namespace app {

/// The person at the command line.
class Terminal {
public:
    /// German where LC_ALL, LC_MESSAGES or LANG begin with `de`, else English.
    static const web::Texts& texts();
};

/// A refusal, in the words that the person at the command line reads.
std::runtime_error refused(const base::Message& message);

/// How far a long command is, on a terminal; nothing where the output goes elsewhere.
class ProgressBar {
public:
    ProgressBar();
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    void show(std::size_t done, std::size_t all);

private:
    bool is_terminal_;
    int shown_ = -1;
};

}
