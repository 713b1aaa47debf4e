#include "app/command_line.hpp"

#include "files/apart.hpp"

#include <cstdlib>
#include <span>
#include <sys/stat.h>

int main(int argc, char** argv)
{
    ::umask(0077); // what people tell us is nobody else's on this machine
    const std::span<char*> words(argv, static_cast<std::size_t>(argc));
    if (words.size() == 4 && words[1] == files::inspecting_word) return files::inspect_alone(words[2], std::strtoull(words[3], nullptr, 10));
    return app::run(argc, argv);
}
