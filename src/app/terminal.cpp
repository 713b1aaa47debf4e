#include "app/terminal.hpp"

#include <cstdlib>
#include <fmt/format.h>
#include <unistd.h>

namespace app {
namespace {

web::Language language()
{
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(variable);
        if (value == nullptr || *value == '\0') continue;
        return std::string_view(value).starts_with("de") ? web::Language::german : web::Language::english;
    }
    return web::Language::english;
}

}

const web::Texts& Terminal::texts()
{
    static const auto& texts = web::Texts::of(language());
    return texts;
}

std::runtime_error refused(const base::Message& message) { return std::runtime_error(Terminal::texts()(message)); }

ProgressBar::ProgressBar() : is_terminal_(::isatty(STDERR_FILENO) == 1) {}

ProgressBar::~ProgressBar()
{
    if (shown_ >= 0) fmt::print(stderr, "\r{:60}\r", "");
}

void ProgressBar::show(std::size_t done, std::size_t all)
{
    if (!is_terminal_ || all == 0) return;
    const auto percent = static_cast<int>(done * 100 / all);
    if (percent == shown_) return;
    shown_ = percent;
    fmt::print(stderr, "\r[{:<40}] {:3} %", std::string(static_cast<std::size_t>(percent) * 40 / 100, '#'), percent);
}

}
